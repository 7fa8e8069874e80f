//! What runs, what is next, and what becomes of a day that is late.

use super::*;
use crate::agenda::{Replanned, TourDeTable};
use crate::ids::{MeetingId, Revision};
use chrono_tz::Europe::Amsterdam;
use proptest::prelude::*;
use uuid::Uuid;

const DAY_OF_JUNE: &str = "2024-06-27";

fn item(number: u128, kind: ItemKind, start: u16, duration: u16) -> AgendaItem {
    let mut details =
        super::super::ItemDetails::new(kind, format!("Item {number}").parse().unwrap(), duration);
    details.day = Some(DAY_OF_JUNE.parse().unwrap());
    details.start = start;
    AgendaItem {
        id: Uuid::from_u128(number).into(),
        revision: Revision(1),
        reference: format!("I-{number:02}"),
        meeting: MeetingId(Uuid::from_u128(1)),
        event: None,
        details,
    }
}

/// The second day of the sample: a tour, coffee, a debate, lunch, a panel with guests, and the closing.
fn day() -> Vec<AgendaItem> {
    let mut items = vec![
        item(8, ItemKind::Plenary, 540, 70),
        item(9, ItemKind::TourDeTable, 610, 60),
        item(20, ItemKind::Break, 670, 20),
        item(10, ItemKind::Plenary, 690, 80),
        item(21, ItemKind::Break, 770, 70),
        item(11, ItemKind::Panel, 840, 75),
        item(12, ItemKind::Plenary, 915, 35),
        item(14, ItemKind::Plenary, 950, 10),
    ];
    items[0].details.actual_start = Some(540);
    items[0].details.actual = Some(74);
    items[1].details.actual_start = Some(614);
    items[1].details.tour = Some(TourDeTable { minutes: 2, ..TourDeTable::default() });
    items[5].details.people = vec![crate::agenda::ItemPerson {
        who: crate::agenda::Who::Guest(Uuid::from_u128(5).into()),
        ..Default::default()
    }];
    items
}

/// A moment by the clock in Amsterdam.
fn clock(day: &str, hours: u32, minutes: u32) -> DateTime<Utc> {
    time::instant(Amsterdam, day.parse().unwrap(), hours * 60 + minutes).to_utc()
}

fn at(items: &[AgendaItem], hours: u32, minutes: u32) -> Live<'_> {
    Live::at(items, &[], Amsterdam, clock(DAY_OF_JUNE, hours, minutes))
}

fn references(items: &[&AgendaItem]) -> Vec<String> {
    items.iter().map(|item| item.reference.clone()).collect()
}

/// "move 11:16: 10 11:30-12:50": what a proposal does, the items that change only.
fn said(proposal: &Proposal) -> String {
    let clock = |held: Held| format!("{}-{}", time::clock(held.from), time::clock(held.to));
    let lines: Vec<String> = proposal
        .lines
        .iter()
        .filter(|line| line.new != Some(line.old))
        .map(|line| format!("{} {}", line.title, line.new.map_or_else(|| "in writing".to_owned(), clock)))
        .collect();
    format!("{} {}: {}", proposal.kind.as_str(), time::clock(proposal.ends), lines.join(", "))
}

fn all_said(live: &Live) -> Vec<String> {
    live.proposals().iter().map(said).collect()
}

/// Puts what changed in the place of what was.
fn with(items: &[AgendaItem], changed: &[AgendaItem]) -> Vec<AgendaItem> {
    let now = |item: &AgendaItem| changed.iter().find(|one| one.id == item.id).unwrap_or(item).clone();
    items.iter().map(now).collect()
}

#[test]
fn the_clock_tells_what_runs_how_long_and_how_late_it_will_be() {
    let items = day();
    let live = at(&items, 10, 37);
    assert_eq!(
        (references(live.running_items()), references(live.next_items())),
        (vec!["I-09".into()], vec!["I-20".into()])
    );
    let stands = live.stands().unwrap();
    assert_eq!((stands.since, stands.passed, stands.length, stands.left), (614, 23, 60, 37));
    assert_eq!((stands.planned_end, stands.ends, stands.late), (670, 674, 4));
    let over = at(&items, 11, 20).stands().unwrap();
    assert_eq!((over.ends, over.left, over.late), (680, -6, 10), "it does not end before now");
}

#[test]
fn the_next_item_begins_and_what_ran_is_over() {
    let items = day();
    let begun = at(&items, 11, 12).begin_next().unwrap();
    assert_eq!((begun.over[0].reference.as_str(), begun.over[0].details.actual), ("I-09", Some(58)));
    assert_eq!(
        (begun.begins[0].reference.as_str(), begun.begins[0].details.actual_start),
        ("I-20", Some(672))
    );
    let items = with(&items, &[begun.over, begun.begins].concat());
    let live = at(&items, 11, 13);
    assert_eq!(
        (references(live.running_items()), references(live.next_items())),
        (vec!["I-20".into()], vec!["I-10".into()])
    );
    let states: Vec<LiveState> = live.items().map(|(_, state)| state).take(4).collect();
    assert_eq!(states, [LiveState::Over, LiveState::Over, LiveState::Running, LiveState::ToCome]);
}

#[test]
fn parallel_items_begin_and_end_together() {
    let mut items = vec![
        item(1, ItemKind::Workshop, 840, 80),
        item(2, ItemKind::Workshop, 840, 60),
        item(3, ItemKind::Workshop, 860, 40),
        item(4, ItemKind::Workshop, 930, 40),
        item(5, ItemKind::Plenary, 980, 20),
    ];
    for workshop in &mut items[..4] {
        workshop.details.parallel = "Workshops".parse().unwrap();
    }
    let begun = at(&items, 14, 3).begin_next().unwrap();
    assert_eq!(
        begun.begins.len(),
        3,
        "the fourth begins when these are over, though its group has the same name"
    );
    let items = with(&items, &begun.begins);
    let ended = at(&items, 15, 30).begin_next().unwrap();
    assert_eq!(ended.over.iter().map(|one| one.details.actual).collect::<Vec<_>>(), [Some(87); 3]);
    assert_eq!(references(&ended.begins.iter().collect::<Vec<_>>()), ["I-04"]);
}

#[test]
fn the_last_item_of_the_day_is_ended_and_then_there_is_nothing_to_begin() {
    let mut items = vec![item(14, ItemKind::Plenary, 980, 10)];
    items[0].details.actual_start = Some(980);
    let begun = at(&items, 16, 35).begin_next().unwrap();
    assert_eq!((begun.over.len(), begun.begins.len()), (1, 0));
    let items = with(&items, &begun.over);
    assert_eq!(at(&items, 16, 36).begin_next(), None);
    assert_eq!(at(&items, 16, 36).stands(), None);
}

#[test]
fn what_goes_on_past_midnight_is_still_of_the_evening() {
    let mut dinner = item(1, ItemKind::Social, 1_410, 60);
    dinner.details.actual_start = Some(1_415);
    let mut morning = item(2, ItemKind::Plenary, 540, 30);
    morning.details.day = Some("2024-06-28".parse().unwrap());
    let items = [dinner.clone(), morning.clone()];
    let live = Live::at(&items, &[], Amsterdam, clock("2024-06-28", 0, 20));
    assert_eq!(live.day(), dinner.details.day.unwrap());
    let stands = live.stands().unwrap();
    assert_eq!((stands.since, stands.ends, stands.passed, stands.late), (1_415, 1_475, 45, 5));
    assert_eq!(live.clock(), 1_460, "the clock counts on from the midnight before");
    let ended = live.begin_next().unwrap();
    assert_eq!(ended.over[0].details.actual, Some(45));
    let live = Live::at(&items, &[], Amsterdam, clock("2024-06-28", 8, 50));
    assert_eq!(references(live.next_items()), ["I-02"], "nobody ended the dinner; in the morning it is over");
    assert_eq!(states(&items, Amsterdam, clock("2024-06-28", 8, 50))[&dinner.id], LiveState::Over);
    // What was planned before midnight and began behind it began on the day after.
    let mut late = item(1, ItemKind::Social, 1_430, 60);
    late.details.actual_start = Some(10);
    let items = [late];
    let stands = Live::at(&items, &[], Amsterdam, clock("2024-06-28", 0, 30)).stands().unwrap();
    assert_eq!((stands.since, stands.passed), (1_450, 20));
}

#[test]
fn minutes_are_time_that_passes_where_the_clock_changes() {
    for (day, ends, shown) in [("2024-03-31", "03:30", 210), ("2024-10-27", "02:30", 150)] {
        let mut night = item(1, ItemKind::Social, 90, 90);
        night.details.day = Some(day.parse().unwrap());
        night.details.actual_start = Some(90);
        let items = [night];
        let now = clock(day, 1, 30) + chrono::Duration::minutes(60);
        let live = Live::at(&items, &[], Amsterdam, now);
        let stands = live.stands().unwrap();
        assert_eq!((stands.passed, stands.left, live.clock()), (60, 30, shown), "{ends} on {day}");
        assert_eq!(
            live.begin_next().unwrap().over[0].details.actual,
            Some(60),
            "an hour is an hour on {day}"
        );
    }
}

#[test]
fn a_delay_can_be_shortened_cut_or_moved_and_guests_never_wait() {
    let items = day();
    let live = at(&items, 10, 37);
    assert_eq!(
        all_said(&live),
        [
            "shorten 11:10: ",
            "cut 11:14: Item 9 10:14-11:14, Item 20 11:14-11:34, Item 10 in writing",
            "move 11:14: Item 9 10:14-11:14, Item 20 11:14-11:30",
        ]
    );
    let late = at(&items, 11, 30);
    assert_eq!(
        all_said(&late),
        [
            "shorten 11:30: Item 9 10:14-11:30, Item 20 11:30-11:50, Item 10 11:50-12:50",
            "cut 11:30: Item 9 10:14-11:30, Item 20 11:30-11:50, Item 10 in writing",
            "move 11:30: Item 9 10:14-11:30, Item 20 11:30-11:40, Item 10 11:40-13:00, Item 21 13:00-14:00",
        ]
    );
    let hopeless = at(&items, 13, 55);
    assert_eq!(
        all_said(&hopeless),
        Vec::<String>::new(),
        "nothing can be done before the guests come but what the chair says"
    );
}

#[test]
fn a_tour_is_shortened_by_its_turns_or_cut_at_its_end() {
    let items = day();
    let to_come: Vec<DelegationId> = (1..=19).map(|n| Uuid::from_u128(n).into()).collect();
    let tour = TourAhead { left: 26, turn: 120, to_come: to_come.clone() };
    let live = at(&items, 10, 37).with_tour(Some(tour));
    assert_eq!(live.stands().unwrap().ends, 676, "11:16, with two minutes for each of the nineteen");
    let proposals = live.proposals();
    assert_eq!(
        proposals.iter().map(|one| (one.kind, one.ends, one.turn, one.hand_in.len())).collect::<Vec<_>>(),
        [
            (ProposalKind::ShortenTurns, 670, Some(102), 0),
            (ProposalKind::CutTour, 670, None, 3),
            (ProposalKind::Move, 676, None, 0),
        ]
    );
    assert_eq!(proposals[1].hand_in, to_come[16..]);
    assert_eq!(said(&proposals[2]), "move 11:16: Item 9 10:14-11:16, Item 20 11:16-11:30");
    let changed = live.apply(&proposals[0]).unwrap();
    assert_eq!(
        changed[0].details.replanned,
        Some(Replanned { start: 614, minutes: Some(56), turn: Some(102) })
    );
}

#[test]
fn what_is_planned_anew_is_kept_beside_the_times_of_the_agenda() {
    let items = day();
    let live = at(&items, 11, 30);
    let move_it = live.proposals().pop().unwrap();
    let changed = live.apply(&move_it).unwrap();
    let kept: Vec<_> = changed
        .iter()
        .map(|item| (item.reference.as_str(), item.details.start, item.details.replanned.unwrap()))
        .map(|(reference, start, anew)| (reference, start, anew.start, anew.minutes.unwrap()))
        .collect();
    assert_eq!(
        kept,
        [("I-09", 610, 614, 76), ("I-20", 670, 690, 10), ("I-10", 690, 700, 80), ("I-21", 770, 780, 60)]
    );
    let items = with(&items, &changed);
    assert_eq!(at(&items, 11, 30).proposals(), [], "the day is planned");
    assert_eq!(at(&items, 11, 30).stands().unwrap().late, 20, "and late all the same");
    assert_eq!(all_said(&at(&items, 11, 35)).len(), 3, "what takes longer still is asked again");
    assert_eq!(at(&items, 11, 31).apply(&move_it), None, "what was proposed is not what is proposed now");
}

#[test]
fn more_time_counts_from_the_end_or_from_now_where_that_is_past() {
    let items = day();
    let given = |hours, minutes| at(&items, hours, minutes).more_time(5).remove(0).details.replanned.unwrap();
    assert_eq!(given(10, 37).minutes, Some(65));
    assert_eq!(given(11, 20).minutes, Some(71), "until 11:25");
    let items = with(&items, &at(&items, 10, 37).more_time(5));
    assert_eq!(at(&items, 10, 37).stands().unwrap().ends, 679);
    assert_eq!(at(&day()[..1], 9, 0).more_time(5), [], "what is over gets none");
}

#[test]
fn a_beginning_that_nobody_made_is_late_too() {
    let items = [item(1, ItemKind::Plenary, 540, 30), item(2, ItemKind::Plenary, 570, 30)];
    assert_eq!(at(&items, 8, 59).proposals(), []);
    assert_eq!(
        all_said(&at(&items, 9, 10)),
        [
            "shorten 09:10: Item 1 09:10-09:30",
            "cut 09:10: Item 1 in writing",
            "move 09:10: Item 1 09:10-09:40, Item 2 09:40-10:10",
        ]
    );
}

#[test]
fn what_is_left_out_is_never_held_whatever_begins_behind_it() {
    let mut items = day();
    items[3].details.replanned = Some(Replanned { start: 690, minutes: None, turn: None });
    let state = |items: &[AgendaItem]| {
        let live = at(items, 14, 5);
        live.items().find(|(item, _)| item.reference == "I-10").map(|(_, state)| state)
    };
    assert_eq!(state(&items), Some(LiveState::InWriting));
    items[5].details.actual_start = Some(840);
    assert_eq!(state(&items), Some(LiveState::InWriting), "the panel behind it has begun");
}

/// A day of any items, one behind the other with breaks and gaps, some of them pinned, of which some are over and one may
/// run; and the clock somewhere in it.
fn any_day() -> impl Strategy<Value = (Vec<AgendaItem>, u32)> {
    let one = (
        0..4_u8,
        5..90_u16,
        0..20_u16,
        prop::bool::weighted(0.2),
        prop::option::of(1..30_u16),
        any::<bool>(),
    );
    (prop::collection::vec(one, 1..9), 0..9_usize, 0..40_u16, 480..1_200_u32).prop_map(
        |(pieces, begun, late, mut now)| {
            let mut start = 540;
            let mut items = Vec::new();
            for (at, (kind, duration, gap, guests, minimum, tour)) in pieces.into_iter().enumerate() {
                let kind = [ItemKind::Plenary, ItemKind::Break, ItemKind::TourDeTable, ItemKind::Other]
                    [usize::from(kind)];
                let mut one = item(at as u128 + 1, kind, start, duration);
                one.details.minimum = minimum.map(|minimum| minimum.min(duration));
                one.details.tour = (kind == ItemKind::TourDeTable && tour).then(TourDeTable::default);
                if guests {
                    let who = crate::agenda::Who::Guest(Uuid::from_u128(5).into());
                    one.details.people = vec![crate::agenda::ItemPerson { who, ..Default::default() }];
                }
                if at < begun {
                    one.details.actual_start = Some(start + late);
                    now = now.max(u32::from(start + late));
                }
                start += duration + gap;
                items.push(one);
            }
            (items, now)
        },
    )
}

proptest! {
    #[test]
    fn no_proposal_moves_what_has_begun_or_what_guests_come_for(
        (items, now) in any_day(),
        to_come in 0..30_u128,
    ) {
        let tour = TourAhead { left: 40, turn: 120, to_come: (1..=to_come).map(|n| Uuid::from_u128(n).into()).collect() };
        let live = at(&items, 0, now).with_tour(Some(tour.clone()));
        for proposal in live.proposals() {
            let mut free = 0;
            for line in &proposal.lines {
                let item = items.iter().find(|item| item.id == line.item).unwrap();
                let runs = live.running_items().iter().any(|one| one.id == line.item);
                let Some(new) = line.new else {
                    prop_assert!(!runs && !line.pinned, "what runs or has guests is never left out");
                    continue;
                };
                prop_assert!(new.from <= new.to, "it ends before it begins: {line:?}");
                prop_assert!(new.from >= free, "two things at once: {proposal:?}");
                free = new.to;
                if runs {
                    prop_assert_eq!(new.from, line.old.from, "what has begun has begun");
                } else {
                    let least = item.details.minimum.unwrap_or(1);
                    prop_assert!(new.to - new.from >= u32::from(least), "shorter than its least minutes");
                    prop_assert!(!line.pinned || new == line.old, "guests come at their time");
                    prop_assert!(new.from >= live.clock(), "nothing begins in the past");
                }
            }
            prop_assert!(proposal.ends >= live.clock());
            let changed = live.apply(&proposal).unwrap();
            prop_assert!(changed.iter().all(|item| item.details.check().is_ok()));
            let mut ahead = tour.clone();
            ahead.turn = proposal.turn.unwrap_or(ahead.turn);
            ahead.to_come.retain(|id| !proposal.hand_in.contains(id));
            let planned = with(&items, &changed);
            let after = at(&planned, 0, now).with_tour(Some(ahead));
            prop_assert_eq!(after.proposals(), [], "what is planned is not late any more");
            for line in &proposal.lines {
                let item = planned.iter().find(|item| item.id == line.item).unwrap();
                if let Some(new) = line.new {
                    let running = after.running_items().iter().any(|one| one.id == line.item);
                    prop_assert!(running || after.held(item) == new, "it is held as it was proposed");
                }
            }
        }
    }
}
