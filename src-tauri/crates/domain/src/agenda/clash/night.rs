//! Night: who takes part online while their own clock shows it.
//!
//! The clock is that of the capital or seat of their delegation, from `clocks.csv` beside this file; liaison prosecutors
//! sit in The Hague. Where a guest is, nobody knows.

use super::draft::Found;
use super::index::{Index, Part};
use super::report::{ClashCode, ClashLevel};
use super::roles::is_heard;
use crate::fact::{Fact, FactValue};
use crate::ids::DelegationId;
use crate::participant::{DelegationRole, Mode};
use crate::party::{CodeSystem, Party};
use chrono::{DateTime, Offset as _, TimeZone as _};
use chrono_tz::Tz;
use serde::Deserialize;
use std::cell::LazyCell;
use std::collections::HashMap;
use std::sync::LazyLock;

const CLOCKS: &str = include_str!("clocks.csv");

/// Night begins at 22:00 and ends at 07:00, in minutes after midnight; its end is counted from the midnight before it
/// begins.
const NIGHT: (i64, i64) = (22 * 60, (24 + 7) * 60);

const DAY: i64 = 24 * 60;

/// Where a delegation sits.
#[derive(Deserialize)]
struct Clock {
    city: String,
    #[serde(rename = "zone", deserialize_with = "zone")]
    tz: Tz,
}

fn zone<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Tz, D::Error> {
    let name = String::deserialize(deserializer)?;
    name.parse().map_err(serde::de::Error::custom)
}

static CLOCK_OF: LazyLock<HashMap<(CodeSystem, String), Clock>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct Row {
        system: CodeSystem,
        code: String,
        #[serde(flatten)]
        clock: Clock,
    }
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(CLOCKS.as_bytes());
    reader
        .deserialize::<Row>()
        .map(|row| row.expect("the compiled-in list of clocks is well formed"))
        .map(|row| ((row.system, row.code), row.clock))
        .collect()
});

fn clock_of(party: &Party) -> Option<&'static Clock> {
    // The list is small and asked once for each delegation, so that a copy of the code does not matter.
    CLOCK_OF.get(&(party.system, party.code.clone()))
}

/// By person: the items in which they have a role, and whether they are heard in it.
type Parts = HashMap<usize, Vec<(usize, bool)>>;

/// The part of an item that falls into a night of one zone.
struct Dark {
    slot: usize,
    /// The first and the last minute by the local clock, counted from the epoch.
    from: i64,
    to: i64,
}

/// Somebody who takes part online at night: a warning for the items in which they are heard, a note for those to which
/// they listen. One clash for each person, level and day.
pub(super) fn night_hours(index: &Index<'_>, out: &mut Vec<Found>) {
    let Some((first, last)) = bounds(index) else { return };
    let mut nights: HashMap<Tz, Vec<Dark>> = HashMap::new();
    let mut clocks: HashMap<DelegationId, Option<&'static Clock>> = HashMap::new();
    let parts: LazyCell<Parts, _> = LazyCell::new(|| {
        let heard = |part: &&Part| (part.slot, is_heard(part.role));
        index.parts_by_person().map(|(person, parts)| (person, parts.iter().map(heard).collect())).collect()
    });
    for (person, attendee) in index.people.iter().enumerate() {
        let (Some(group), Some(seat)) = (attendee.group(), attendee.seat()) else { continue };
        let online = (0..index.days.len()).any(|day| index.mode_on(person, day) == Mode::Online);
        if !attendee.expected || !online {
            continue;
        }
        let clock = if seat.delegation_role == DelegationRole::LiaisonProsecutor {
            CLOCK_OF.get(&(CodeSystem::Body, "EUROJUST".to_owned()))
        } else {
            *clocks.entry(group.delegation.id).or_insert_with(|| clock_of(&group.party))
        };
        let Some(clock) = clock else { continue };
        let dark = nights.entry(clock.tz).or_insert_with(|| dark(index, clock.tz, first, last));
        if !dark.is_empty() {
            let own = parts.get(&person).map_or(&[][..], Vec::as_slice);
            nights_of(index, person, clock, dark, own, out);
        }
    }
}

/// Returns when the first item begins and the last one ends.
fn bounds(index: &Index<'_>) -> Option<(i64, i64)> {
    let first = index.slots.first()?.from;
    Some((first, index.slots.iter().map(|slot| slot.to).max()?))
}

/// Returns the parts of all items of the programme that fall into a night, in reading order.
fn dark(index: &Index<'_>, tz: Tz, first: i64, last: i64) -> Vec<Dark> {
    let fixed = fixed_offset(tz, first, last);
    let mut found = Vec::new();
    for (at, slot) in index.slots.iter().enumerate() {
        if !slot.details().kind.is_programme() {
            continue;
        }
        let from = slot.from + fixed.unwrap_or_else(|| offset(tz, slot.from));
        let to = slot.to + fixed.unwrap_or_else(|| offset(tz, slot.to));
        // The night before the first day reaches into its morning.
        for day in from.div_euclid(DAY) - 1..=to.div_euclid(DAY) {
            let (dusk, dawn) = (day * DAY + NIGHT.0, day * DAY + NIGHT.1);
            if from < dawn && dusk < to {
                found.push(Dark { slot: at, from: from.max(dusk), to: to.min(dawn) });
            }
        }
    }
    found
}

/// Returns the minutes by which a zone is ahead of UTC at an instant.
fn offset(tz: Tz, minutes: i64) -> i64 {
    let at = DateTime::from_timestamp(minutes * 60, 0).unwrap_or_default();
    i64::from(tz.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()) / 60
}

/// Returns the offset where the zone does not change its clock in between; zones do so months apart, so that looking
/// once a week is enough.
fn fixed_offset(tz: Tz, first: i64, last: i64) -> Option<i64> {
    let at_first = offset(tz, first);
    let mut at = first;
    while at < last {
        at = (at + 7 * DAY).min(last);
        if offset(tz, at) != at_first {
            return None;
        }
    }
    Some(at_first)
}

fn nights_of(
    index: &Index<'_>,
    person: usize,
    clock: &Clock,
    dark: &[Dark],
    own: &[(usize, bool)],
    out: &mut Vec<Found>,
) {
    for of_day in dark.chunk_by(|a, b| index.slots[a.slot].day == index.slots[b.slot].day) {
        if index.mode(person, of_day[0].slot) != Mode::Online {
            continue;
        }
        for level in [ClashLevel::Warning, ClashLevel::Note] {
            let concerned: Vec<&Dark> =
                of_day.iter().filter(|dark| level_of(index, person, dark.slot, own) == Some(level)).collect();
            if !concerned.is_empty() {
                out.push(night(index, person, clock, level, &concerned));
            }
        }
    }
}

/// Tells what somebody online does in an item: is heard, listens, or is not there.
fn level_of(index: &Index<'_>, person: usize, at: usize, own: &[(usize, bool)]) -> Option<ClashLevel> {
    let mut here = own.iter().filter(|(slot, _)| *slot == at).peekable();
    if here.peek().is_some() {
        let heard = here.any(|(_, heard)| *heard);
        return Some(if heard { ClashLevel::Warning } else { ClashLevel::Note });
    }
    if index.people[person].visits || !index.can_be_joined_online(at) {
        return None;
    }
    let slot = &index.slots[at];
    // Whoever has a role in one of several parallel items is not in the others.
    let elsewhere = !slot.is_for_everybody()
        && own.iter().any(|(other, _)| {
            let other = &index.slots[*other];
            !other.is_for_everybody() && other.details().kind.is_programme() && slot.overlaps(other)
        });
    (!elsewhere).then_some(ClashLevel::Note)
}

fn night(index: &Index<'_>, person: usize, clock: &Clock, level: ClashLevel, dark: &[&Dark]) -> Found {
    let mut slots: Vec<usize> = dark.iter().map(|dark| dark.slot).collect();
    slots.dedup();
    let mut spans: Vec<(i64, i64)> = Vec::new();
    for dark in dark {
        match spans.last_mut() {
            // A break does not end the night.
            Some((_, to)) if night_number(*to - 1) == night_number(dark.from) => *to = (*to).max(dark.to),
            _ => spans.push((dark.from, dark.to)),
        }
    }
    let begins = spans.first().map_or(0, |span| wall(span.0));
    let nights = spans.into_iter().map(|(from, to)| (wall(from), wall(to))).collect();
    index
        .draft(ClashCode::NightHours, level, &slots)
        .people(&[person])
        .case(if level == ClashLevel::Warning { "heard" } else { "listens" })
        .fact(Fact::City, clock.city.as_str())
        .fact(Fact::From, FactValue::Clock(begins))
        .fact(Fact::Nights, FactValue::Nights(nights))
        .fact(Fact::Items, index.names(&slots))
        .found()
}

/// Numbers the nights: the minutes from noon to noon have one number.
const fn night_number(local: i64) -> i64 {
    (local - DAY / 2).div_euclid(DAY)
}

/// Returns minutes after midnight.
fn wall(local: i64) -> u32 {
    u32::try_from(local.rem_euclid(DAY)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::party::reference_parties;

    #[test]
    fn every_country_has_a_clock_and_every_clock_a_party() {
        let parties = reference_parties(|| crate::ids::PartyId(uuid::Uuid::nil()));
        for party in parties.iter().filter(|party| party.system == CodeSystem::Country) {
            assert!(clock_of(party).is_some(), "{} has no clock", party.code);
        }
        for (system, code) in CLOCK_OF.keys() {
            let known = parties.iter().any(|party| party.system == *system && party.code == *code);
            assert!(known, "{code} is no party of the reference data");
        }
    }

    #[test]
    fn an_offset_is_fixed_only_while_the_clock_does_not_change() {
        let minutes = |text: &str| text.parse::<DateTime<chrono::Utc>>().unwrap().timestamp() / 60;
        let (june, november) = (minutes("2024-06-26T07:00:00Z"), minutes("2024-11-26T07:00:00Z"));
        let new_york = chrono_tz::America::New_York;
        assert_eq!(fixed_offset(new_york, june, june + DAY), Some(-240));
        assert_eq!(fixed_offset(new_york, june, november), None);
    }
}
