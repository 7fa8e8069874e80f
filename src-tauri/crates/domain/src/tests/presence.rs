//! Presence item by item: who came, how many, and where it is not what was announced.

use super::agenda_disclosure::{guest, item};
use super::{Scene, day, line};
use crate::agenda::{Agenda, AgendaInside, AgendaItem, ItemKind, Who};
use crate::ids::{AgendaItemId, ParticipantId, PresenceId, Revision};
use crate::participant::Mode;
use crate::presence::{Presence, PresenceDetails, PresenceInside, PresenceState, Reach, Totals, days_came};
use PresenceState::{Absent, Excused, Late, Left, Online, Present, Substitute};
use chrono::{TimeZone, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn items() -> Vec<AgendaItem> {
    vec![
        item(1, 26, 540, "1", ItemKind::Plenary, "Opening"),
        item(2, 26, 600, "", ItemKind::Break, "Coffee"),
        item(3, 26, 630, "2", ItemKind::Plenary, "Cases"),
        item(4, 26, 720, "3a", ItemKind::Workshop, "Workshop A"),
        item(5, 26, 720, "3b", ItemKind::Workshop, "Workshop B"),
        item(6, 27, 540, "4", ItemKind::Plenary, "Second day"),
    ]
}

fn of(id: u128) -> AgendaItemId {
    AgendaItemId(Uuid::from_u128(id))
}

fn person(number: u128) -> Who {
    Who::Participant(ParticipantId(Uuid::from_u128(number)))
}

fn record(who: Who, item: u128, state: PresenceState) -> Presence {
    Presence {
        id: PresenceId(Uuid::nil()),
        revision: Revision(1),
        meeting: Scene::new().meeting.id,
        item: of(item),
        who,
        state,
        details: PresenceDetails::default(),
    }
}

/// Two of Belgium, one of Bulgaria from afar, one of Norway on the second day only, and a guest of the opening.
fn scene() -> Scene {
    let mut scene = Scene::new();
    scene.seat_all(&["BE", "BE"]);
    scene.seat("BG", "Dimitar", "Karadzhov").modes(Mode::Online, Mode::Online);
    scene.seat("NO", "Sunniva", "Haaland").modes(Mode::Absent, Mode::InPerson);
    scene.invite("EE");
    scene
}

fn inside(scene: &Scene, records: Vec<Presence>) -> PresenceInside {
    let mut gus = guest(1, "Gus", "Gast", "A bank");
    gus.details.items = vec![of(1)];
    let agenda = AgendaInside {
        roster: scene.roster(),
        agenda: Agenda::of(items(), []),
        guests: vec![gus],
        remarks: Vec::new(),
        released: true,
    };
    PresenceInside::assemble(agenda, records)
}

fn totals(inside: &PresenceInside, item: u128) -> (u32, u32, u32) {
    let item = inside.agenda.agenda.item(of(item)).unwrap();
    let Totals { in_room, online, delegations, .. } = inside.totals(item);
    (in_room, online, delegations)
}

#[test]
fn late_and_gone_early_came_and_whoever_was_substituted_or_excused_did_not() {
    let came: Vec<PresenceState> = PresenceState::ALL.into_iter().filter(|state| state.came()).collect();
    assert_eq!(came, [Present, Online, Late, Left]);
}

#[test]
fn totals_count_those_in_the_room_from_afar_and_their_delegations() {
    let scene = scene();
    let records = vec![
        record(person(1), 1, Present),
        record(person(2), 1, Substitute),
        record(person(3), 1, Online),
        record(person(1), 3, Left),
        record(person(2), 3, Excused),
        record(person(3), 3, Late),
    ];
    let inside = inside(&scene, records);
    assert_eq!(totals(&inside, 1), (1, 1, 2));
    assert_eq!(
        totals(&inside, 3),
        (1, 1, 2),
        "late and gone early are where they were under the item before"
    );
    assert_eq!(totals(&inside, 6), (0, 0, 0), "nothing recorded counts as nothing");
    assert_eq!(inside.announced(day(26)), Totals { in_room: 2, online: 1, delegations: 2, guests: 1 });
    assert_eq!(inside.announced(day(27)), Totals { in_room: 3, online: 1, delegations: 3, guests: 0 });
}

#[test]
fn late_without_an_item_before_is_as_announced_and_in_the_room_where_nothing_was() {
    let scene = scene();
    let records = [2, 3, 4].map(|who| record(person(who), 1, Late)).into();
    assert_eq!(totals(&inside(&scene, records), 1), (2, 1, 3));
    let switched = vec![record(person(1), 1, Online), record(person(1), 3, Left)];
    assert_eq!(totals(&inside(&scene, switched), 3), (0, 1, 1), "who had changed to online left from there");
}

#[test]
fn a_guest_stands_beside_the_totals_and_belongs_to_no_delegation() {
    let scene = scene();
    let gus = Who::Guest(crate::ids::GuestId(Uuid::from_u128(1)));
    let inside = inside(&scene, vec![record(gus, 1, Present)]);
    let opening = inside.agenda.agenda.item(of(1)).unwrap();
    assert_eq!(inside.totals(opening), Totals { guests: 1, ..Totals::default() });
}

#[test]
fn differences_say_what_was_announced_what_it_was_and_for_how_much_of_the_day() {
    let scene = scene();
    let mut left = record(person(1), 4, Left);
    left.details.note = line("left 14:50");
    let records = vec![
        record(person(1), 1, Present),
        record(person(1), 3, Present),
        left,
        record(person(2), 1, Present),
        record(person(2), 3, Excused),
        record(person(2), 4, Excused),
        record(person(3), 1, Present),
        record(person(3), 3, Present),
        record(person(4), 3, Online),
    ];
    let inside = inside(&scene, records);
    let seen: Vec<_> = inside
        .differences(day(26))
        .iter()
        .map(|found| {
            let items: Vec<&str> = found.items.iter().map(|item| item.reference.as_str()).collect();
            let notes: Vec<&str> = found.notes.iter().map(|note| note.as_str()).collect();
            (found.who(), found.announced, found.state, found.reach, items.join(" "), notes.join(" "))
        })
        .collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        seen,
        [
            (person(1), Some(Present), Left, Reach::Items, text("I-04"), text("left 14:50")),
            (person(2), Some(Present), Excused, Reach::From, text("I-03 I-04"), text("")),
            (person(3), Some(Online), Present, Reach::WholeDay, text("I-01 I-03"), text("")),
            (person(4), None, Online, Reach::Items, text("I-03"), text("")),
        ]
    );
    assert!(inside.differences(day(27)).is_empty(), "what is not recorded is no difference");
}

#[test]
fn a_gap_is_somebody_announced_of_whom_nothing_is_recorded_and_who_is_in_no_other_room() {
    let scene = scene();
    let inside = inside(&scene, vec![record(person(1), 4, Present), record(person(2), 4, Excused)]);
    let gaps = |id: u128| {
        let item = inside.agenda.agenda.item(of(id)).unwrap();
        inside.rest(item).into_iter().map(|(_, state)| state).collect::<Vec<_>>()
    };
    assert_eq!(gaps(1), [Present, Present, Online, Present], "the guest of the opening too");
    assert_eq!(gaps(4), [Online]);
    assert_eq!(gaps(5), [Present, Online], "one is next door; who is excused from there may still come here");
    let now = |hour| Utc.with_ymd_and_hms(2024, 6, 26, hour, 0, 0).unwrap();
    let due = |id: u128, hour| inside.is_due(inside.agenda.agenda.item(of(id)).unwrap(), now(hour));
    assert!(due(1, 7) && !due(1, 6), "09:00 in Amsterdam is 07:00 UTC in June");
    assert!(due(4, 6), "somebody has started on it");
}

#[test]
fn days_follow_from_items() {
    let records = [
        record(person(1), 1, Present),
        record(person(1), 6, Excused),
        record(person(2), 6, Late),
        record(person(3), 1, Absent),
    ];
    let came = days_came(&records, &items());
    let one = |number| ParticipantId(Uuid::from_u128(number));
    assert_eq!(came, [(one(1), [day(26)].into()), (one(2), [day(27)].into())].into());
}

#[test]
fn a_time_is_of_the_day_and_its_words_leave_no_room_for_reasons() {
    let details = |at, note: &str| PresenceDetails { at, note: line(note) }.check();
    assert!(details(Some(1_439), "came 09:12, left 14:50").is_ok());
    assert!(details(Some(1_440), "").is_err());
    assert!(details(None, &"x".repeat(61)).is_err());
}

prop_compose! {
    fn records()(states in prop::collection::vec((1_u128..6, 1_u128..7, 0_usize..7), 0..60)) -> Vec<Presence> {
        states.into_iter().map(|(who, item, state)| record(person(who), item, PresenceState::ALL[state])).collect()
    }
}

proptest! {
    #[test]
    fn totals_never_count_one_person_twice(records in records()) {
        let scene = scene();
        let inside = inside(&scene, records);
        let everybody = inside.everybody();
        for item in inside.items() {
            let came = everybody
                .iter()
                .filter(|one| inside.record(one.who, item.id).is_some_and(|record| record.state.came()));
            let totals = inside.totals(item);
            prop_assert_eq!(totals.in_room + totals.online + totals.guests, u32::try_from(came.count()).unwrap());
            prop_assert!(totals.delegations <= totals.in_room + totals.online);
            let gaps = inside.rest(item);
            prop_assert!(gaps.iter().all(|(who, _)| inside.record(*who, item.id).is_none()));
        }
    }
}
