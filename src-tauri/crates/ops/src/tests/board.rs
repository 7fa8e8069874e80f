//! What the board does in one step: a copy in a free place, items held by another, a day kept as a template, clashes of a
//! kind set aside, and what a return to a version drops.

use super::{House, days, line};
use crate::agenda::{self, Dropped};
use crate::steps;
use domain::agenda::{
    AgendaItem, ClashCode, ItemKind, ItemPerson, ItemRole, RoomDetails, VersionStatus, Who,
};

impl House {
    async fn hold(&self, id: domain::ids::AgendaItemId, parent: Option<&AgendaItem>) -> AgendaItem {
        let mut unit = self.unit().await;
        let revision = unit.get::<AgendaItem>(id).await.unwrap().revision;
        let held = agenda::hold_beside(&mut unit, id, revision, parent.map(|item| item.id)).await.unwrap();
        unit.commit().await.unwrap();
        held
    }
}

#[tokio::test]
async fn a_copy_goes_where_nothing_is_planned_next() {
    let house = House::new().await;
    let talk = house.item(ItemKind::Plenary, "Talk", 540, 60).await;
    house.item(ItemKind::Break, "Coffee", 600, 20).await;
    let mut unit = house.unit().await;
    let copy = agenda::duplicate(&mut unit, talk.id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(
        (copy.details.day, copy.details.start),
        (Some(days()[0]), 620),
        "the coffee break is in the way"
    );
}

#[tokio::test]
async fn an_item_holds_others_under_its_own_reference() {
    let house = House::new().await;
    let first = house.item(ItemKind::Workshop, "Workshop A", 840, 80).await;
    let second = house.item(ItemKind::Workshop, "Workshop B", 960, 60).await;
    let held = house.hold(second.id, Some(&first)).await;
    assert_eq!(
        (held.details.parallel.as_str(), held.details.start),
        ("I-01", 840),
        "it begins with what holds it"
    );
    assert_eq!(house.agenda().await, ["1a 14:00 80 Workshop A", "1b 14:00 60 Workshop B"]);
    let free = house.hold(second.id, None).await;
    assert_eq!(free.details.parallel, line(""));
    assert_eq!(house.item_now(first.id).await.details.parallel, line(""), "nobody is left to hold");
}

#[tokio::test]
async fn a_day_is_kept_with_roles_and_rooms_and_laid_out_again() {
    let house = House::new().await;
    let anna = house.add(super::person("NL", "Anna", "Bakker", "anna@example.org")).await.unwrap().id;
    let mut unit = house.unit().await;
    let details = RoomDetails {
        name: "Voltaire".parse().unwrap(),
        capacity: Some(20),
        features: Vec::new(),
        hybrid: false,
    };
    let room = agenda::add_room(&mut unit, house.meeting, details).await.unwrap();
    unit.commit().await.unwrap();
    let item = house.item(ItemKind::Workshop, "Workshop A", 600, 80).await;
    let mut unit = house.unit().await;
    let mut details = item.details.clone();
    details.room = Some(room.id);
    details.expected = Some(15);
    details.people = vec![ItemPerson {
        who: Who::Participant(anna),
        role: ItemRole::Rapporteur,
        confirmed: true,
        ..ItemPerson::default()
    }];
    agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    agenda::keep_template(&mut unit, house.meeting, days()[0], "Our day").await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    assert_eq!(agenda::apply_own_template(&mut unit, house.meeting, days()[1], "Our day").await.unwrap(), 1);
    unit.commit().await.unwrap();
    let board = agenda::board(&mut house.unit().await, house.meeting).await.unwrap();
    let made = &board.items[1].details;
    assert_eq!(
        (made.day, made.start, made.room, made.expected),
        (Some(days()[1]), 600, Some(room.id), Some(15))
    );
    let open = ItemPerson { role: ItemRole::Rapporteur, ..ItemPerson::default() };
    assert_eq!(made.people, [open], "the role is asked for, and nobody is named");
    assert_eq!(board.templates.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Our day"]);
    let mut unit = house.unit().await;
    agenda::forget_template(&mut unit, house.meeting, "Our day").await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let step = steps::undo(&mut unit).await.unwrap();
    assert_eq!(step.sentence, "Removed the template Our day");
    unit.commit().await.unwrap();
    let board = agenda::board(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!(board.templates.len(), 1, "what was taken away comes back");
}

#[tokio::test]
async fn clashes_of_a_kind_are_set_aside_in_one_step() {
    let house = House::new().await;
    for (title, start) in [("First", 540), ("Second", 600)] {
        house.item(ItemKind::Plenary, title, start, 60).await;
    }
    let open = async || {
        let check = agenda::check(&mut house.unit().await, house.meeting).await.unwrap();
        let of =
            |clash: &&words::SaidClash| clash.code == ClashCode::NoModerator && clash.set_aside.is_none();
        check.clashes.iter().filter(of).map(|clash| clash.key.clone()).collect::<Vec<_>>()
    };
    let keys = open().await;
    assert_eq!(keys.len(), 2);
    let mut unit = house.unit().await;
    agenda::set_aside(&mut unit, house.meeting, &keys, "The chairs take turns").await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(open().await.len(), 0);
    let mut unit = house.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(open().await, keys, "one step back brings both");
}

#[tokio::test]
async fn a_return_says_whom_and_what_it_drops() {
    let house = House::new().await;
    let anna = house.add(super::person("NL", "Anna", "Bakker", "anna@example.org")).await.unwrap().id;
    let item = house.item(ItemKind::Plenary, "Welcome", 540, 60).await;
    let version = house.release("0.1", VersionStatus::Draft).await.unwrap();
    let mut unit = house.unit().await;
    let mut details = item.details.clone();
    details.number = "1".parse().ok();
    details.people =
        vec![ItemPerson { who: Who::Participant(anna), role: ItemRole::Speaker, ..ItemPerson::default() }];
    let revision = unit.get::<AgendaItem>(item.id).await.unwrap().revision;
    agenda::edit(&mut unit, item.id, revision, details).await.unwrap();
    unit.commit().await.unwrap();
    house.item(ItemKind::Break, "Coffee", 600, 20).await;
    let returning = agenda::returning(&mut house.unit().await, version.id).await.unwrap();
    let [Dropped { name, party, items }] = &returning.people[..] else { panic!("{returning:?}") };
    assert!(name.ends_with("Bakker"), "{name}");
    assert_eq!((party.as_str(), items.as_slice()), ("NL", &["1 Welcome".to_owned()][..]));
    assert_eq!(returning.items, ["Coffee"], "what came later waits beside the timeline again");
    assert!(returning.gone.is_empty());
}
