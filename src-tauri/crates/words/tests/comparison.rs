//! What differs between two agendas, in words.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

use domain::agenda::diff::{ChangeKind, ItemValue, Names, PersonValue, Reading, StateValue, WhoValue, diff};
use domain::agenda::{Agenda, AgendaItem, Aim, ItemDetails, ItemField, ItemKind, ItemRole, TourOrder, Who};
use domain::ids::{DelegationId, MeetingId, Revision};
use uuid::Uuid;
use words::{Language, ReadableDiff, Words, readable};

fn words() -> &'static Words {
    Words::of(Language::English)
}

fn in_words(before: &Agenda, after: &Agenda) -> ReadableDiff {
    let who = |_: Who| WhoValue::Gone;
    let delegation = |_: DelegationId| String::new();
    let names = Names { who: &who, delegation: &delegation };
    let reading = |agenda| Reading { agenda, names, zone: chrono_tz::Europe::Amsterdam };
    readable(words(), &diff(before, after), reading(before), reading(after), &[])
}

/// Two agendas: the first item gets another title, the second is dropped, a third is new, a room is renamed.
fn two() -> (Agenda, Agenda) {
    let item = |number: u128, start: u16, title: &str| {
        let mut details = ItemDetails::new(domain::agenda::ItemKind::Plenary, title.parse().unwrap(), 40);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        details.number = Some(domain::agenda::ItemNumber::plain(u16::try_from(number).unwrap()));
        details.room = Some(domain::ids::RoomId(Uuid::from_u128(1)));
        AgendaItem {
            id: Uuid::from_u128(number).into(),
            revision: Revision(1),
            reference: format!("I-{number:02}"),
            meeting: MeetingId(Uuid::from_u128(1)),
            event: None,
            details,
        }
    };
    let room = |name: &str| domain::agenda::Room {
        id: Uuid::from_u128(1).into(),
        revision: Revision(1),
        reference: "R-01".into(),
        meeting: MeetingId(Uuid::from_u128(1)),
        details: domain::agenda::RoomDetails {
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
    let said = in_words(&before, &after);
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
fn values_of_every_form_are_said() {
    let person = |who, state, note: &str| {
        let person = PersonValue { role: ItemRole::Speaker, who, state, note: note.into() };
        words().item_value(&ItemValue::People(vec![person]))
    };
    let ann = || WhoValue::Called("Ann Bakker".into(), None);
    let of = |party: &str| WhoValue::Called("Ann Bakker".into(), Some(party.into()));
    assert_eq!(person(ann(), StateValue::Plain, ""), "Speaker: Ann Bakker");
    assert_eq!(
        person(ann(), StateValue::NotConfirmed, "asked on 3 May"),
        "Speaker: Ann Bakker (not confirmed; asked on 3 May)"
    );
    assert_eq!(person(of("NL"), StateValue::ToBeConfirmed, ""), "Speaker: Ann Bakker (NL), to be confirmed");
    assert_eq!(
        person(WhoValue::ToBeConfirmed, StateValue::Confirmed, ""),
        "Speaker: to be confirmed (confirmed)"
    );
    assert_eq!(person(WhoValue::Gone, StateValue::Plain, ""), "Speaker: somebody who is gone");
    let tour = ItemValue::Tour {
        question: "What is new?".into(),
        minutes: 1,
        order: TourOrder::Reversed,
        chosen: vec!["Greece".into(), "Cyprus".into()],
    };
    assert_eq!(
        words().item_value(&tour),
        "What is new?\n1 minute for each delegation, order of the meeting, from its end\nGreece, Cyprus"
    );
    let said = [
        (ItemValue::Kind(ItemKind::TourDeTable), "tour de table"),
        (ItemValue::Minutes(40), "40 minutes"),
        (ItemValue::Clock(570), "09:30"),
        (ItemValue::Flag(true), "yes"),
        (ItemValue::RoomGone, "a room that is not listed"),
        (ItemValue::Aims(vec![Aim::Inform, Aim::Decide]), "inform, decide"),
        (ItemValue::Label(None), "none of its own"),
        (ItemValue::Texts(vec!["One?".into(), "Two?".into()]), "One?\nTwo?"),
        (ItemValue::Nothing, ""),
    ];
    for (value, expected) in said {
        assert_eq!(words().item_value(&value), expected);
    }
}
