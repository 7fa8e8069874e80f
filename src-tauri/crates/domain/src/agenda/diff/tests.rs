//! What every difference must hold, for agendas of any content.

use super::arbitrary::{agenda, details};
use super::{AgendaDiff, ChangeKind, DoesNotApply, ItemFate, Names, RoomFate, diff, readable};
use crate::agenda::{Agenda, AgendaItem, AgendaRemark, ItemDetails, ItemField, RemarkSubject, Who};
use crate::ids::{AgendaRemarkId, MeetingId, Revision};
use proptest::prelude::*;
use uuid::Uuid;

fn in_words(diff: &AgendaDiff, before: &Agenda, after: &Agenda) -> super::ReadableDiff {
    let who = |who: Who| match who {
        Who::Participant(id) => format!("P{}", id.0.as_u128()),
        Who::Guest(id) => format!("G{}", id.0.as_u128()),
        Who::ToBeConfirmed => unreachable!("an open place has no name to look up"),
    };
    let delegation = |id: crate::ids::DelegationId| format!("D{}", id.0.as_u128());
    readable(
        diff,
        before,
        after,
        &[],
        Names { who: &who, delegation: &delegation },
        chrono_tz::Europe::Amsterdam,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_agenda_does_not_differ_from_itself(agenda in agenda()) {
        prop_assert!(diff(&agenda, &agenda).is_empty());
    }

    #[test]
    fn applying_a_difference_gives_the_other_agenda(before in agenda(), after in agenda()) {
        let diff = diff(&before, &after);
        prop_assert_eq!(diff.apply(&before).unwrap(), after.clone());
        let kept: AgendaDiff = serde_json::from_value(serde_json::to_value(&diff).unwrap()).unwrap();
        prop_assert_eq!(kept, diff, "a difference survives being written and read");
    }

    #[test]
    fn every_field_is_compared(before in details(), other in details()) {
        let agenda_of = |details: &ItemDetails| Agenda::of([AgendaItem {
            id: Uuid::from_u128(1).into(),
            revision: Revision(1),
            reference: "I-01".into(),
            meeting: MeetingId(Uuid::from_u128(1)),
            details: details.clone(),
        }], []);
        let first = agenda_of(&before);
        for field in ItemField::ALL {
            // One field of the other details, everything else as before.
            let mut mixed = serde_json::to_value(&before).unwrap();
            mixed[field.as_str()] = serde_json::to_value(&other).unwrap()[field.as_str()].clone();
            let mixed: ItemDetails = serde_json::from_value(mixed).unwrap();
            let second = agenda_of(&mixed);
            let diff = diff(&first, &second);
            if mixed == before {
                prop_assert!(diff.is_empty());
                continue;
            }
            let ItemFate::Changed(fields) = &diff.items[0].what else { panic!("the item stays") };
            prop_assert_eq!(fields.iter().map(|change| change.field).collect::<Vec<_>>(), [field]);
            prop_assert_eq!(diff.items[0].kinds(), [ChangeKind::of(field)]);
            let lines = &in_words(&diff, &first, &second).items[0].lines;
            prop_assert!(!lines.is_empty(), "{field:?} is not said");
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(before in agenda(), after in agenda()) {
        let reversed = |agenda: &Agenda| {
            let mut agenda = agenda.clone();
            agenda.items.reverse();
            agenda.rooms.reverse();
            for item in &mut agenda.items {
                item.revision = Revision(9);
            }
            agenda
        };
        prop_assert_eq!(diff(&reversed(&before), &reversed(&after)), diff(&before, &after));
    }

    #[test]
    fn changes_stand_in_the_order_of_the_later_agenda_and_dropped_items_where_they_stood(
        before in agenda(), after in agenda()
    ) {
        let diff = diff(&before, &after);
        let standing: Vec<&AgendaItem> = diff.items.iter().map(|change| match &change.what {
            ItemFate::New(item) | ItemFate::Dropped(item) => &**item,
            ItemFate::Changed(_) => after.item(change.item).unwrap(),
        }).collect();
        prop_assert!(standing.is_sorted_by(|a, b| a.reading_order(b).is_le()));
    }

    #[test]
    fn everything_is_said_in_words(before in agenda(), after in agenda()) {
        let diff = diff(&before, &after);
        let said = in_words(&diff, &before, &after);
        prop_assert_eq!(said.items.len(), diff.items.len());
        prop_assert_eq!(said.rooms.len(), diff.rooms.len());
        for (change, said) in diff.items.iter().zip(&said.items) {
            prop_assert_eq!(said.before.is_none(), matches!(change.what, ItemFate::New(_)));
            prop_assert_eq!(said.after.is_none(), matches!(change.what, ItemFate::Dropped(_)));
            prop_assert!(!said.title.is_empty());
        }
    }
}

/// Two agendas: the first item gets another title, the second is dropped, a third is new, a room is renamed.
fn two() -> (Agenda, Agenda) {
    let item = |number: u128, start: u16, title: &str| {
        let mut details = ItemDetails::new(crate::agenda::ItemKind::Plenary, title.parse().unwrap(), 40);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        details.number = Some(crate::agenda::ItemNumber::plain(u16::try_from(number).unwrap()));
        details.room = Some(crate::ids::RoomId(Uuid::from_u128(1)));
        AgendaItem {
            id: Uuid::from_u128(number).into(),
            revision: Revision(1),
            reference: format!("I-{number:02}"),
            meeting: MeetingId(Uuid::from_u128(1)),
            details,
        }
    };
    let room = |name: &str| crate::agenda::Room {
        id: Uuid::from_u128(1).into(),
        revision: Revision(1),
        reference: "R-01".into(),
        meeting: MeetingId(Uuid::from_u128(1)),
        details: crate::agenda::RoomDetails {
            name: name.parse().unwrap(),
            capacity: Some(80),
            features: Vec::new(),
            hybrid: true,
        },
    };
    let mut moved = item(1, 600, "Threat picture");
    moved.details.day = Some("2024-06-27".parse().unwrap());
    (
        Agenda::of([item(1, 570, "Thret picture"), item(2, 620, "A talk")], [room("Voltaire")]),
        Agenda::of([moved, item(3, 700, "New dialogue")], [room("Montesquieu")]),
    )
}

#[test]
fn a_difference_reads_as_people_speak_of_it() {
    let (before, after) = two();
    let said = in_words(&diff(&before, &after), &before, &after);
    let items: Vec<(&str, &[ChangeKind])> =
        said.items.iter().map(|item| (item.title.as_str(), &item.kinds[..])).collect();
    assert_eq!(
        items,
        [
            ("A talk", &[ChangeKind::Dropped][..]),
            ("New dialogue", &[ChangeKind::New]),
            ("Threat picture", &[ChangeKind::Moved, ChangeKind::Retitled]),
        ]
    );
    let lines: Vec<(ItemField, &str, &str)> = said.items[2]
        .lines
        .iter()
        .map(|line| (line.field, line.before.as_str(), line.after.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            (ItemField::Day, "Wednesday 26 June", "Thursday 27 June"),
            (ItemField::Start, "09:30–10:10", "10:00–10:40"),
            (ItemField::Title, "Thret picture", "Threat picture"),
        ]
    );
    let place = said.items[2].before.as_ref().unwrap();
    assert_eq!((place.start, place.room_name.as_str()), (570, "Voltaire"), "rooms are called as they were");
    assert_eq!(said.items[2].after.as_ref().unwrap().room_name, "Montesquieu");
    assert_eq!(
        (said.rooms[0].lines[0].before.as_str(), said.rooms[0].name.as_str()),
        ("Voltaire", "Montesquieu")
    );
}

#[test]
fn what_is_declared_trivial_stays_visible() {
    let (before, after) = two();
    let diff = diff(&before, &after);
    let change = diff.items.iter().find_map(|item| item.field(ItemField::Title)).unwrap();
    let remark = AgendaRemark {
        id: AgendaRemarkId(Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: MeetingId(Uuid::from_u128(1)),
        subject: RemarkSubject::TrivialChange,
        key: change.key.clone(),
        reason: "a letter was missing".parse().unwrap(),
    };
    let name = |_: Who| String::new();
    let delegation = |_: crate::ids::DelegationId| String::new();
    let names = Names { who: &name, delegation: &delegation };
    let said =
        readable(&diff, &before, &after, std::slice::from_ref(&remark), names, chrono_tz::Europe::Amsterdam);
    let trivial: Vec<bool> = said.items[2].lines.iter().map(|line| line.trivial).collect();
    assert_eq!(trivial, [false, false, true]);
    assert!(!said.items[2].trivial, "the item moved as well");
}

#[test]
fn another_change_of_the_same_field_is_not_trivial_by_it() {
    let (before, after) = two();
    let mut other = before.clone();
    other.items[0].details.title = "Something wholly different".parse().unwrap();
    let key = |before: &Agenda| {
        let diff = diff(before, &after);
        diff.items.iter().find_map(|item| item.field(ItemField::Title)).unwrap().key.clone()
    };
    assert_ne!(key(&before), key(&other), "from another text to the same one is another change");
    assert_eq!(key(&before), key(&before));
}

#[test]
fn a_record_that_takes_anothers_place_is_another_record() {
    let (before, _) = two();
    let mut after = before.clone();
    after.items[0].reference = "I-09".into();
    after.rooms[0].reference = "R-09".into();
    let diff = diff(&before, &after);
    assert!(
        matches!(diff.items[0].what, ItemFate::Dropped(_)) && matches!(diff.items[1].what, ItemFate::New(_))
    );
    assert!(diff.rooms.iter().any(|room| matches!(room.what, RoomFate::Dropped(_))));
    assert_eq!(diff.apply(&before).unwrap(), Agenda::of(after.items, after.rooms));
}

#[test]
fn a_difference_refuses_an_agenda_that_went_on_meanwhile() {
    let (before, after) = two();
    let diff = diff(&before, &after);
    let mut later = before.clone();
    later.items[0].details.title = "Meanwhile".parse().unwrap();
    assert!(matches!(diff.apply(&later), Err(DoesNotApply::Changed { field: "title", .. })));
    later = before.clone();
    later.items.remove(1);
    assert!(matches!(diff.apply(&later), Err(DoesNotApply::NoSuchItem(_))));
    assert!(diff.apply(&after).is_err(), "it was applied already");
}
