//! Clashes do not depend on the order of anything, nor on the week in which a meeting is held.

use crate::house::{House, PLENARY, clashes, day, line};
use chrono::Duration;
use domain::agenda::{AgendaInside, ClashCode, ItemKind, ItemRole, RoomFeature, TourDeTable, Who, time};
use domain::ids::RoomId;
use domain::label::HandlingLabel;
use domain::participant::{Mode, Role, Status};
use proptest::prelude::*;
use std::collections::BTreeMap;
use words::SaidClash;

/// An item by numbers: kind, day, start and length in quarters of an hour, room, group, label, and who does what.
type Recipe = (usize, u32, u16, u16, usize, bool, usize, Vec<(usize, usize, bool)>);

fn recipe() -> impl Strategy<Value = Recipe> {
    let people = prop::collection::vec((0_usize..14, 0_usize..6, any::<bool>()), 0..4);
    (0_usize..7, 26_u32..=28, 24_u16..88, 1_u16..10, 0_usize..4, any::<bool>(), 0_usize..6, people)
}

/// Somebody by numbers: delegation, modes of both days, need, role, status.
type Person = (usize, usize, usize, usize, usize, bool);

fn person() -> impl Strategy<Value = Person> {
    (0_usize..6, 0_usize..3, 0_usize..3, 0_usize..4, 0_usize..3, prop::bool::weighted(0.9))
}

fn house(people: &[Person], recipes: &[Recipe]) -> House {
    let modes = [Mode::InPerson, Mode::Online, Mode::Absent];
    let mut house = House::new();
    house.room_details(PLENARY).capacity = Some(3);
    let cellar = house.room("Cellar", Some(2), &[RoomFeature::Video]);
    house.room_details(cellar).hybrid = false;
    let loft = house.room("Loft", None, &[RoomFeature::HearingLoop]);
    let mut who: Vec<Who> = people
        .iter()
        .map(|(party, first, second, need, role, seated)| {
            let who = house.seat(["NL", "COM", "US", "CH", "AM", "LSI"][*party], "Bakker");
            house.modes(who, modes[*first], modes[*second]);
            house.needs_of(who).accessibility =
                line(["", "hearing loop", "wheelchair", "captions, Rollstuhl"][*need]);
            let seat = house.seat_of(who);
            seat.roles = vec![[Role::Participant, Role::CoChair, Role::Guest][*role]];
            seat.status = if *seated { Status::Registered } else { Status::Declined };
            if *need == 1 {
                seat.languages = vec!["FR".parse().unwrap()];
            }
            who
        })
        .collect();
    who.extend([house.guest("Verhaeghe", &[]), house.guest("Abreu", &[]), Who::ToBeConfirmed]);
    for (kind, on, start, length, room, group, label, people) in recipes {
        let kind = ItemKind::ALL[*kind];
        let item = house.item(kind, "09:00-10:00");
        let details = house.details(item);
        details.day = Some(day(*on));
        details.start = start * 15;
        details.duration = length * 15;
        details.room = [None, Some(PLENARY), Some(cellar), Some(loft)][*room];
        details.parallel = line(if *group { "W1" } else { "" });
        details.label = HandlingLabel::ALL.get(*label).copied();
        details.tour = Some(TourDeTable { minutes: 9, ..TourDeTable::default() });
        for (person, role, confirmed) in people {
            house.cast(item, who[*person % who.len()], ItemRole::ALL[*role]);
            house.details(item).people.last_mut().unwrap().confirmed = *confirmed;
        }
        if *group {
            house.guest_details(who[people.len() % 2 + who.len() - 3]).items.push(item);
        }
    }
    house
}

/// Puts everything that has an order into another one, as `seed` says.
fn shuffled(inside: &AgendaInside, seed: u64) -> AgendaInside {
    fn shuffle<T>(list: &mut [T], seed: &mut u64) {
        for at in (1..list.len()).rev() {
            // A linear congruential generator, with the numbers of Knuth's MMIX.
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            list.swap(at, usize::try_from(*seed >> 33).unwrap() % (at + 1));
        }
    }
    let (mut inside, mut seed) = (inside.clone(), seed);
    shuffle(&mut inside.agenda.items, &mut seed);
    shuffle(&mut inside.agenda.rooms, &mut seed);
    shuffle(&mut inside.guests, &mut seed);
    shuffle(&mut inside.remarks, &mut seed);
    shuffle(&mut inside.roster.groups, &mut seed);
    for group in &mut inside.roster.groups {
        shuffle(&mut group.members, &mut seed);
        for member in &mut group.members {
            shuffle(&mut member.participant.seat.attendance, &mut seed);
        }
    }
    for item in &mut inside.agenda.items {
        shuffle(&mut item.details.people, &mut seed);
    }
    for guest in &mut inside.guests {
        shuffle(&mut guest.details.items, &mut seed);
    }
    inside
}

/// Moves a meeting and everything in it by so many days.
fn moved(inside: &AgendaInside, days: i64) -> AgendaInside {
    let by = Duration::days(days);
    let mut inside = inside.clone();
    inside.roster.meeting.details.from += by;
    inside.roster.meeting.details.to += by;
    for group in &mut inside.roster.groups {
        for member in &mut group.members {
            member.participant.seat.attendance.iter_mut().for_each(|entry| entry.date += by);
        }
    }
    for item in &mut inside.agenda.items {
        item.details.day = item.details.day.map(|day| day + by);
    }
    inside
}

fn counts(clashes: &[SaidClash]) -> BTreeMap<ClashCode, usize> {
    let mut counts = BTreeMap::new();
    for clash in clashes {
        *counts.entry(clash.code).or_default() += 1;
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn clashes_do_not_depend_on_the_order_of_anything(
        people in prop::collection::vec(person(), 1..12),
        recipes in prop::collection::vec(recipe(), 0..14),
        seed in any::<u64>(),
    ) {
        let house = house(&people, &recipes);
        prop_assert_eq!(clashes(&shuffled(&house.inside, seed)), house.clashes());
    }

    #[test]
    fn a_meeting_moved_within_the_summer_has_the_same_clashes(
        people in prop::collection::vec(person(), 1..12),
        recipes in prop::collection::vec(recipe(), 0..14),
        days in -30_i64..60,
    ) {
        // No clock of the list changes from the end of May to the end of August.
        let house = house(&people, &recipes);
        prop_assert_eq!(counts(&clashes(&moved(&house.inside, days))), counts(&house.clashes()));
    }

    #[test]
    fn every_clash_has_a_key_of_its_own_and_points_at_what_exists(
        people in prop::collection::vec(person(), 1..12),
        recipes in prop::collection::vec(recipe(), 0..14),
    ) {
        let house = house(&people, &recipes);
        let found = house.clashes();
        let mut keys: Vec<&str> = found.iter().map(|clash| clash.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), found.len(), "a remark sets exactly one clash aside");
        for clash in &found {
            prop_assert!(!clash.items.is_empty() || clash.day.is_some(), "it has a place");
            prop_assert!(clash.message.ends_with('.') && !clash.message.contains("  "), "{}", clash.message);
            prop_assert!(clash.items.iter().all(|item| house.inside.agenda.item(*item).is_some()));
        }
    }

    #[test]
    fn two_items_that_share_a_minute_and_a_room_always_clash(
        recipes in prop::collection::vec(recipe(), 0..14),
    ) {
        let house = house(&[], &recipes);
        let items = &house.inside.agenda.items;
        let zone = house.inside.meeting().details.zone.0;
        let span = |item: &domain::agenda::AgendaItem| item.details.span(zone);
        let mut pairs = 0;
        for (at, item) in items.iter().enumerate() {
            let room: Option<RoomId> = item.details.room;
            let (from, to) = span(item).unwrap();
            let meets = |other: &&domain::agenda::AgendaItem| {
                let shares = span(other).is_some_and(|(begins, ends)| from < ends && begins < to);
                room.is_some() && other.details.room == room && shares
            };
            pairs += items[at + 1..].iter().filter(meets).count();
        }
        prop_assert_eq!(house.of(ClashCode::RoomDoubleBooked).len(), pairs);
    }
}

#[test]
fn errors_come_first_and_then_what_is_earlier() {
    let mut house = House::new();
    let later = house.item(ItemKind::Plenary, "11:00-12:00");
    house.item(ItemKind::Plenary, "09:00-10:00");
    let third = house.item(ItemKind::Plenary, "11:30-12:00");
    house.details(third).start = time::parse_clock("11:30").unwrap();
    let anna = house.seat("NL", "Bakker");
    for item in [later, third] {
        house.cast(item, anna, ItemRole::Moderator);
    }
    let codes: Vec<String> = house
        .clashes()
        .iter()
        .map(|clash| format!("{} {}", clash.code.as_str(), house.written(clash)))
        .collect();
    assert_eq!(
        codes,
        [
            "person_in_two_places error I-01,I-03 P01",
            "room_double_booked error I-01,I-03",
            "no_moderator warning I-02",
            "overlaps_plenary warning I-01,I-03",
        ]
    );
}
