//! Agendas of any content, for the tests of everything that compares them. Every field takes several values.

use crate::agenda::{
    Agenda, AgendaItem, Aim, ItemDetails, ItemKind, ItemNumber, ItemPaper, ItemPerson, ItemRole, Replanned,
    Room, RoomDetails, RoomFeature, RunLine, RunLineKind, TourDeTable, TourOrder, Translation, Who,
};
use crate::ids::{AgendaItemId, DelegationId, GuestId, MeetingId, ParticipantId, Revision, RoomId};
use crate::label::HandlingLabel;
use crate::text::{Line, Prose, Title};
use chrono::NaiveDate;
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;

const MEETING: MeetingId = MeetingId(Uuid::from_u128(1));

fn pick<T: Clone + std::fmt::Debug + 'static>(values: &[T]) -> impl Strategy<Value = T> + use<T> {
    prop::sample::select(values.to_vec())
}

fn line() -> impl Strategy<Value = Line> {
    "[a-zé, ]{0,12}".prop_map(|text| text.parse().unwrap())
}

fn prose() -> impl Strategy<Value = Prose> {
    "[a-zé,\n ]{0,30}".prop_map(|text| text.parse().unwrap())
}

fn title() -> impl Strategy<Value = Title> {
    "[a-z][a-zé, ]{0,12}".prop_map(|text| text.parse().unwrap())
}

fn label() -> impl Strategy<Value = Option<HandlingLabel>> {
    option::of(pick(&HandlingLabel::ALL))
}

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![
        (1..5_u128).prop_map(|id| Who::Participant(ParticipantId(Uuid::from_u128(id)))),
        (1..3_u128).prop_map(|id| Who::Guest(GuestId(Uuid::from_u128(id)))),
        Just(Who::ToBeConfirmed),
    ]
}

fn person() -> impl Strategy<Value = ItemPerson> {
    (who(), pick(&ItemRole::ALL), any::<bool>(), line()).prop_map(|(who, role, confirmed, note)| ItemPerson {
        who,
        role,
        confirmed,
        note,
        hours: None,
    })
}

fn translation() -> impl Strategy<Value = Translation> {
    (pick(&["FR", "DE", "EL"]), line(), prose(), any::<bool>()).prop_map(
        |(language, title, description, outdated)| Translation {
            language: language.parse().unwrap(),
            title,
            description,
            outdated,
        },
    )
}

fn tour() -> impl Strategy<Value = TourDeTable> {
    let order =
        pick(&[TourOrder::Meeting, TourOrder::Reversed, TourOrder::EnglishAlphabetical, TourOrder::Chosen]);
    let chosen = prop::collection::vec((1..4_u128).prop_map(|id| DelegationId(Uuid::from_u128(id))), 0..3);
    (line(), order, 1..5_u16, chosen).prop_map(|(question, order, minutes, chosen)| TourDeTable {
        question,
        order,
        minutes,
        chosen,
    })
}

fn paper() -> impl Strategy<Value = ItemPaper> {
    ("[0-9a-f]{8}", line(), 1..3_000_000_u32, label()).prop_map(|(content, name, bytes, label)| ItemPaper {
        content,
        name,
        bytes,
        label,
    })
}

fn run_line() -> impl Strategy<Value = RunLine> {
    let kind = pick(&[RunLineKind::Doors, RunLineKind::FamilyPhoto, RunLineKind::Other]);
    (-30..30_i16, kind, line(), line()).prop_map(|(at, kind, text, who)| RunLine { at, kind, text, who })
}

prop_compose! {
    fn when_and_where()(
        number in option::of(pick(&["1", "2", "5a", "5b", "4bis"])),
        kind in pick(&ItemKind::ALL),
        day in 24..28_u32,
        start in 0..1_440_u16,
        duration in 1..200_u16,
        minimum in option::of(1..60_u16),
        expected in option::of(0..90_u16),
        actual_start in option::of(0..1_440_u16),
        actual in option::of(1..60_u16),
        replanned in option::of((0..2_880_u16, option::of(1..200_u16))),
        room in option::of(1..4_u128),
        online in any::<bool>(),
        parallel in line(),
        title in title(),
    ) -> ItemDetails {
        let mut details = ItemDetails::new(kind, title, duration);
        details.number = number.map(|number| number.parse::<ItemNumber>().unwrap());
        details.day = NaiveDate::from_ymd_opt(2024, 6, day);
        details.start = start;
        details.minimum = minimum;
        details.expected = expected;
        details.actual_start = actual_start;
        details.actual = actual;
        details.replanned = replanned.map(|(start, minutes)| Replanned { start, minutes, turn: None });
        details.room = room.map(|id| RoomId(Uuid::from_u128(id)));
        details.online = online;
        details.parallel = parallel;
        details
    }
}

prop_compose! {
    /// Details of a scheduled item with any value in every field.
    pub fn details()(
        details in when_and_where(),
        description in prose(),
        translations in prop::collection::vec(translation(), 0..3),
        aims in prop::collection::vec(pick(&[Aim::Inform, Aim::Discuss, Aim::Decide]), 0..3),
        purpose in prose(),
        questions in prop::collection::vec(line(), 0..3),
        people in prop::collection::vec(person(), 0..4),
        label in label(),
        chatham_house in any::<bool>(),
        video_link in line(),
        tour in option::of(tour()),
        (papers, run_sheet) in (prop::collection::vec(paper(), 0..3), prop::collection::vec(run_line(), 0..3)),
        proposed_by in line(),
    ) -> ItemDetails {
        ItemDetails {
            description, translations, aims, purpose, questions, people, label, chatham_house, video_link, tour,
            papers, run_sheet, proposed_by, ..details
        }
    }
}

fn item(number: u128, details: ItemDetails) -> AgendaItem {
    AgendaItem {
        id: AgendaItemId(Uuid::from_u128(number)),
        revision: Revision(i32::try_from(number).unwrap()),
        reference: format!("I-{number:02}"),
        meeting: MEETING,
        event: None,
        details,
    }
}

fn room(number: u128) -> impl Strategy<Value = Room> {
    let features = prop::sample::subsequence(&RoomFeature::ALL[..], 0..=3);
    (title(), option::of(10..90_u16), features, any::<bool>()).prop_map(
        move |(name, capacity, features, hybrid)| Room {
            id: RoomId(Uuid::from_u128(number)),
            revision: Revision(2),
            reference: format!("R-{number:02}"),
            meeting: MEETING,
            details: RoomDetails { name, capacity, features, hybrid },
        },
    )
}

/// An agenda of up to six items and three rooms; two of them share identities.
pub fn agenda() -> impl Strategy<Value = Agenda> {
    let items = prop::collection::vec(option::of(details()), 6).prop_map(|all| {
        let numbered = (1..).zip(all);
        numbered.filter_map(|(number, details)| Some(item(number, details?))).collect::<Vec<_>>()
    });
    let rooms = (option::of(room(1)), option::of(room(2)), option::of(room(3)));
    (items, rooms).prop_map(|(items, (a, b, c))| Agenda::of(items, [a, b, c].into_iter().flatten()))
}
