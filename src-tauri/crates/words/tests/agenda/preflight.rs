//! What is missing or odd before a release.

use crate::house::{House, PLENARY, day, line};
use domain::agenda::{
    AgendaItem, Aim, ClashCode, FindingCode, ItemKind, ItemRole, Omission, TourDeTable, Translation, Who,
};
use domain::ids::AgendaItemId;
use domain::meeting::{ChairingBody, Format};
use domain::text::Prose;

/// A meeting that is ready: two days, each with one complete item.
fn ready() -> (House, [AgendaItemId; 2]) {
    let mut house = House::new();
    let body = |code: &str| ChairingBody { party: code.into(), unit: line("") };
    house.meeting().chairs = vec![body("EUROJUST"), body("COM")];
    house.meeting().video_link = line("https://video.example.org/thb");
    let anna = house.seat("NL", "Bakker");
    let items = [day(26), day(27)].map(|day| {
        let item = house.item(ItemKind::Plenary, "09:00-10:00");
        house.cast(item, anna, ItemRole::Moderator);
        let details = house.details(item);
        details.day = Some(day);
        details.aims = vec![Aim::Inform];
        item
    });
    (house, items)
}

/// Writes the findings as level, code and item.
fn found(house: &House) -> Vec<String> {
    found_with(house, &[])
}

fn found_with(house: &House, proposals: &[AgendaItem]) -> Vec<String> {
    house
        .preflight(proposals)
        .iter()
        .map(|finding| {
            let text = |value: serde_json::Value| value.as_str().unwrap().to_owned();
            let item = finding.item.map(|item| house.inside.agenda.item(item).unwrap().reference.as_str());
            let parts = [
                text(serde_json::to_value(finding.level).unwrap()),
                text(serde_json::to_value(finding.code).unwrap()),
                item.unwrap_or_default().to_owned(),
            ];
            parts.join(" ").trim_end().to_owned()
        })
        .collect()
}

#[test]
fn an_agenda_that_is_ready_has_no_findings() {
    assert_eq!(found(&ready().0), [""; 0]);
}

#[test]
fn clashes_are_found_unless_they_were_set_aside() {
    let (mut house, [first, _]) = ready();
    house.details(first).people.clear();
    assert_eq!(found(&house), ["warning no_moderator I-01"]);
    let finding = house.preflight(&[]).remove(0);
    assert_eq!(finding.code, FindingCode::Clash(ClashCode::NoModerator));
    house.set_aside(&finding.key, "The host opens it.");
    assert_eq!(found(&house), [""; 0]);
    let clashes = house.of(ClashCode::NoModerator);
    assert_eq!(clashes[0].set_aside.as_deref(), Some("The host opens it."), "the list of clashes keeps it");
}

#[test]
fn an_empty_agenda_is_an_error_and_an_empty_day_a_warning() {
    let (mut house, [_, second]) = ready();
    house.details(second).day = Some(day(26));
    house.details(second).start = 600;
    let findings = house.preflight(&[]);
    assert_eq!(found(&house), ["warning day_without_items"]);
    assert_eq!(
        (findings[0].day, findings[0].message.as_str()),
        (Some(day(27)), "Nothing is planned for 27 June.")
    );
    house.inside.agenda.items.clear();
    assert_eq!(found(&house), ["error no_items"]);
}

#[test]
fn proposals_that_wait_are_noted() {
    let (mut house, [first, _]) = ready();
    let mut proposal = house.inside.agenda.item(first).unwrap().clone();
    proposal.details.day = None;
    house.details(first);
    assert_eq!(found_with(&house, &[proposal]), ["note proposals_left"]);
}

#[test]
fn numbers_are_complete_unique_and_in_order() {
    let (mut house, [first, second]) = ready();
    house.details(second).number = Some("1".parse().unwrap());
    assert_eq!(found(&house), ["error number_twice I-02"]);
    house.details(first).number = Some("5".parse().unwrap());
    house.details(second).number = Some("4bis".parse().unwrap());
    assert_eq!(found(&house), ["warning number_out_of_order I-02"]);
    house.details(first).number = None;
    assert_eq!(found(&house), ["warning number_missing I-01"]);
    house.details(second).number = None;
    assert_eq!(found(&house), [""; 0], "a meeting may do without numbers");
}

#[test]
fn an_item_of_the_programme_has_room_purpose_and_label() {
    let (mut house, [first, _]) = ready();
    let details = house.details(first);
    details.room = None;
    details.aims.clear();
    details.label = None;
    assert_eq!(
        found(&house),
        ["warning room_missing I-01", "note purpose_missing I-01", "note label_missing I-01"]
    );
    house.details(first).purpose = "To begin.".parse().unwrap();
    house.meeting().format = Format::Online;
    assert_eq!(found(&house), ["note label_missing I-01"]);
    assert_eq!(house.preflight(&[])[0].message, "Item 1 has no label and counts as TLP:AMBER.");
    let coffee = house.item(ItemKind::Break, "10:00-10:15");
    house.details(coffee).label = None;
    assert_eq!(found(&house), ["note label_missing I-01"], "a break needs none");
}

#[test]
fn a_tour_de_table_has_a_plan() {
    let (mut house, [first, _]) = ready();
    house.details(first).kind = ItemKind::TourDeTable;
    assert_eq!(found(&house), ["warning tour_without_plan I-01"]);
    house.details(first).tour = Some(TourDeTable::default());
    assert_eq!(found(&house), ["warning tour_without_plan I-01"], "no minutes are no plan");
    house.details(first).tour = Some(TourDeTable { minutes: 2, ..TourDeTable::default() });
    assert_eq!(found(&house), [""; 0]);
}

#[test]
fn every_outdated_translation_is_found() {
    let (mut house, [first, _]) = ready();
    let translation = |code: &str, outdated| Translation {
        language: code.parse().unwrap(),
        title: line("Titre"),
        description: Prose::default(),
        outdated,
    };
    house.details(first).translations =
        vec![translation("FR", true), translation("DE", false), translation("EL", true)];
    assert_eq!(found(&house), ["warning translation_outdated I-01"; 2]);
    assert_eq!(house.preflight(&[])[0].message, "The Greek text of item 1 is older than the text itself.");
}

#[test]
fn everybody_named_can_be_printed_and_is_found_once() {
    let (mut house, items) = ready();
    let ralitsa = house.seat("BG", "Йорданова");
    assert_eq!(found(&house), [""; 0], "she is not named in the agenda");
    for item in items {
        house.cast(item, ralitsa, ItemRole::Speaker);
    }
    assert_eq!(found(&house), ["warning latin_form_missing I-01"]);
    house.member(ralitsa).person.name.family_name_latin = line("Yordanova");
    assert_eq!(found(&house), [""; 0]);
    house.cast(items[0], Who::ToBeConfirmed, ItemRole::Organiser);
    assert_eq!(found(&house), [""; 0]);
}

#[test]
fn more_than_half_an_hour_of_nothing_is_noted() {
    let (mut house, [_, _]) = ready();
    let talk = house.item(ItemKind::Social, "10:30-11:00");
    assert_eq!(found(&house), [""; 0], "half an hour is a pause");
    house.details(talk).start += 1;
    assert_eq!(found(&house), ["note gap I-03"]);
    assert_eq!(
        house.preflight(&[])[0].message,
        "Nothing is planned for 31 minutes before “social 3”, from 10:00 to 10:31."
    );
    let beside = house.item(ItemKind::Other, "09:30-10:30");
    house.details(beside).room = None;
    assert_eq!(found(&house), [""; 0], "a longer item beside the first one fills it");
}

#[test]
fn a_meeting_that_can_be_joined_has_a_link() {
    let (mut house, items) = ready();
    house.meeting().video_link = line("");
    assert_eq!(found(&house), ["warning video_link_missing"]);
    for item in items {
        house.details(item).video_link = line("https://video.example.org/item");
    }
    assert_eq!(found(&house), [""; 0], "every item has its own");
    house.details(items[0]).video_link = line("");
    house.room_details(PLENARY).hybrid = false;
    assert_eq!(found(&house), [""; 0], "nobody can join this one");
    house.room_details(PLENARY).hybrid = true;
    house.meeting().format = Format::InPerson;
    assert_eq!(found(&house), [""; 0]);
}

#[test]
fn two_bodies_chair_a_meeting() {
    let (mut house, _) = ready();
    house.meeting().chairs.pop();
    let findings = house.preflight(&[]);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code, FindingCode::Omission(Omission::ChairsMissing));
    assert_eq!(findings[0].message, "Only EUROJUST chairs the meeting.");
}
