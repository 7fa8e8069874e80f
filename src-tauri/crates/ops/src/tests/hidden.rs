//! What is said of people on request only, and what is warned about before their names leave.

use super::agenda::details;
use super::{House, line, person};
use crate::agenda;
use crate::export::{Prepared, Wanted};
use domain::agenda::{ItemKind, ItemPerson, ItemRole, RoomDetails, Who};
use domain::disclosure::{Audience, PaperForm, PaperKind, Warning};
use domain::meeting::Meeting;
use domain::participant::Needs;
use domain::verb::{Opened, Titled, Verb};

#[tokio::test]
async fn whose_need_a_clash_is_about_is_named_on_request_and_that_is_noted() {
    let house = House::new().await;
    let anna = house.add(person("BE", "Anna", "Peeters", "a@example.org")).await.unwrap();
    let mut unit = house.unit().await;
    let needs = Needs { dietary: line(""), accessibility: line("hearing loop") };
    crate::people::save_needs(&mut unit, anna.id, &Needs::default(), needs).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let room =
        RoomDetails { name: "Voltaire".parse().unwrap(), capacity: None, features: Vec::new(), hybrid: true };
    let room = agenda::add_room(&mut unit, house.meeting, room).await.unwrap();
    let mut talk = details(ItemKind::Panel, "Talk", 540, 60);
    talk.room = Some(room.id);
    let who = Who::Participant(anna.id);
    talk.people =
        vec![ItemPerson { who, role: ItemRole::Panellist, confirmed: true, note: line(""), hours: None }];
    agenda::add(&mut unit, house.meeting, talk).await.unwrap();
    unit.commit().await.unwrap();

    let check = agenda::check(&mut house.unit().await, house.meeting).await.unwrap();
    let clash = check.clashes.iter().find(|clash| clash.code.as_str() == "needs_unmet").unwrap();
    assert_eq!(clash.message, "A speaker of item 1 needs a hearing loop, and Voltaire has none.");
    let said = serde_json::to_string(&(clash, &check.findings)).unwrap();
    assert!(!said.contains("Peeters") && !said.contains(&anna.reference), "unasked, nobody is named: {said}");
    let mut unit = house.unit().await;
    assert_eq!(
        unit.count_events(&Verb::OpenNeeds(Opened::default()), anna.id.0).await.unwrap(),
        0,
        "nor is anything opened"
    );
    let named = agenda::open_clash_needs(&mut unit, house.meeting, &clash.key).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(named.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Anna Peeters"]);
    let mut unit = house.unit().await;
    assert_eq!(
        unit.count_events(&Verb::OpenNeeds(Opened::default()), anna.id.0).await.unwrap(),
        1,
        "noted as at the person"
    );
    let refused = agenda::open_clash_needs(&mut unit, house.meeting, "needs_unmet:gone").await.unwrap_err();
    assert_eq!(refused.field(), Some("clash"));
}

#[tokio::test]
async fn one_item_under_the_rule_warns_before_the_list_of_participants_leaves() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "a@example.org")).await.unwrap();
    let mut unit = house.unit().await;
    let mut meeting: Meeting = unit.get(house.meeting).await.unwrap();
    meeting.details.chatham_house = false;
    unit.step(Verb::EditMeeting(Titled::default()));
    unit.save(&mut meeting).await.unwrap();
    unit.commit().await.unwrap();
    let warned = async || {
        let mut unit = house.unit().await;
        let wanted = Wanted::new(PaperKind::Participants, PaperForm::Pdf, Audience::Participants);
        let list = Prepared::prepare(&mut unit, house.meeting, wanted).await.unwrap();
        list.warnings().iter().any(|warning| matches!(warning.warning, Warning::ChathamHouse { .. }))
    };
    house.item(ItemKind::Plenary, "Open", 540, 60).await;
    assert!(!warned().await, "nothing is under the Rule");
    let mut closed = details(ItemKind::Workshop, "Cases", 600, 60);
    closed.chatham_house = true;
    let mut unit = house.unit().await;
    agenda::add(&mut unit, house.meeting, closed).await.unwrap();
    unit.commit().await.unwrap();
    assert!(warned().await, "the flag of one item is enough");
}
