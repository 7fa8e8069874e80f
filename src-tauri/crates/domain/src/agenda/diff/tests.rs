//! What every difference must hold, for agendas of any content.

use super::arbitrary::{agenda, details};
use super::{
    AgendaDiff, ChangeKind, DoesNotApply, ItemFate, Names, Reading, RoomFate, ValueLine, WhoValue, diff,
    value_lines,
};
use crate::agenda::{Agenda, AgendaItem, AgendaRemark, ItemDetails, ItemField, RemarkSubject, Who};
use crate::ids::{AgendaRemarkId, MeetingId, Revision};
use proptest::prelude::*;
use uuid::Uuid;

/// Lists what differs in each item, with people and delegations called by their numbers.
fn values(
    diff: &AgendaDiff,
    before: &Agenda,
    after: &Agenda,
    remarks: &[AgendaRemark],
) -> Vec<Vec<ValueLine>> {
    let who = |who: Who| match who {
        Who::Participant(id) => WhoValue::Called(format!("P{}", id.0.as_u128()), None),
        Who::Guest(id) => WhoValue::Called(format!("G{}", id.0.as_u128()), None),
        Who::ToBeConfirmed => unreachable!("an open place has no name to look up"),
    };
    let delegation = |id: crate::ids::DelegationId| format!("D{}", id.0.as_u128());
    let names = Names { who: &who, delegation: &delegation };
    let reading = |agenda| Reading { agenda, names, zone: chrono_tz::Europe::Amsterdam };
    let lines = |change| value_lines(change, reading(before), reading(after), remarks);
    diff.items.iter().map(|change| lines(change).expect("the agendas are those of the difference")).collect()
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
            event: None,
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
            let lines = &values(&diff, &first, &second, &[])[0];
            prop_assert!(!lines.is_empty(), "{field:?} has no value");
            prop_assert!(lines.iter().all(|line| line.field == field));
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
            event: None,
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
    let lines = &values(&diff, &before, &after, std::slice::from_ref(&remark))[2];
    let trivial: Vec<bool> = lines.iter().map(|line| line.trivial).collect();
    assert_eq!(trivial, [false, false, true]);
    assert!(!diff.items[2].trivial(std::slice::from_ref(&remark)), "the item moved as well");
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
