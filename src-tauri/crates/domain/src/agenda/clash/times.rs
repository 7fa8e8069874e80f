//! Times: breaks, items for everybody, the hours of the day, and its length.

use super::draft::Found;
use super::index::Index;
use super::report::{ClashCode, ClashLevel};
use crate::agenda::{ItemKind, time};
use crate::fact::{Fact, FactValue};

/// The meeting works while it has a break, or something is held beside an item for everybody: a note until the first
/// release. Items of one group stand
/// side by side on purpose.
pub(super) fn overlaps(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        for other in index.overlapping_after(at) {
            let beside = &index.slots[other];
            if slot.in_one_group_with(beside) {
                continue;
            }
            let (kind, other_kind) = (slot.details().kind, beside.details().kind);
            match (kind, other_kind) {
                (ItemKind::Break, work) if work.is_programme() => out.push(overlaps_break(index, other, at)),
                (work, ItemKind::Break) if work.is_programme() => out.push(overlaps_break(index, at, other)),
                _ if kind.is_programme()
                    && other_kind.is_programme()
                    && (kind.is_for_everybody() || other_kind.is_for_everybody()) =>
                {
                    out.push(overlaps_plenary(index, at, other));
                }
                _ => {}
            }
        }
    }
}

fn overlaps_break(index: &Index<'_>, work: usize, pause: usize) -> Found {
    index
        .draft(ClashCode::OverlapsBreak, ClashLevel::Warning, &[work, pause])
        .fact(Fact::Item, index.slots[work].item)
        .fact(Fact::Other, index.slots[pause].item)
        .shared(work, pause)
        .found()
}

fn overlaps_plenary(index: &Index<'_>, first: usize, second: usize) -> Found {
    let everybody = |slot: usize| index.slots[slot].details().kind.is_for_everybody();
    let (case, item, other) = match (everybody(first), everybody(second)) {
        (true, true) => ("both", first, second),
        (true, false) => ("one", second, first),
        _ => ("one", first, second),
    };
    index
        .draft(ClashCode::OverlapsPlenary, index.once_released(), &[first, second])
        .case(case)
        .fact(Fact::Item, index.slots[item].item)
        .fact(Fact::Other, index.slots[other].item)
        .fact(Fact::Items, index.names(&[first, second]))
        .shared(first, second)
        .found()
}

/// An item on a day outside the meeting, or outside the hours of its day. A dinner may be late, but not on another day.
pub(super) fn outside_hours(index: &Index<'_>, out: &mut Vec<Found>) {
    let meeting = &index.meeting().details;
    let hours = meeting.hours;
    for (at, slot) in index.slots.iter().enumerate() {
        let draft = || index.draft(ClashCode::OutsideHours, ClashLevel::Warning, &[at]);
        if slot.day_index.is_none() {
            let days = FactValue::Days(meeting.from, meeting.to);
            out.push(draft().case("other-day").fact(Fact::Days, days).found());
            continue;
        }
        let early = slot.details().start < hours.from;
        let late = slot.details().end(meeting.zone.0) > Some(u32::from(hours.to));
        if slot.details().kind == ItemKind::Social || !(early || late) {
            continue;
        }
        let case = match (early, late) {
            (true, true) => "both",
            (true, false) => "early",
            _ => "late",
        };
        out.push(
            draft()
                .case(case)
                .fact(Fact::From, FactValue::Clock(slot.details().start.into()))
                .fact(Fact::To, index.clock_of(slot.to, slot.day))
                .fact(Fact::Opens, FactValue::Clock(hours.from.into()))
                .fact(Fact::Closes, FactValue::Clock(hours.to.into()))
                .found(),
        );
    }
}

/// An item that begins at a time over which the clock jumps that night.
pub(super) fn start_skipped(index: &Index<'_>, out: &mut Vec<Found>) {
    let zone = index.meeting().details.zone.0;
    for (at, slot) in index.slots.iter().enumerate() {
        let Some(jump) = time::skipped(zone, slot.day, slot.details().start) else { continue };
        let begins = u32::from(slot.details().start);
        out.push(
            index
                .draft(ClashCode::StartSkipped, ClashLevel::Error, &[at])
                .mark(time::clock(begins))
                .fact(Fact::From, FactValue::Clock(begins))
                .fact(Fact::Opens, FactValue::Clock(jump.minutes.into()))
                .fact(Fact::Closes, FactValue::Clock(jump.after().minutes.into()))
                .found(),
        );
    }
}

/// More programme than a day should have; parallel items count once, breaks not at all.
pub(super) fn day_too_long(index: &Index<'_>, out: &mut Vec<Found>) {
    let most = u32::from(index.meeting().details.hours.most);
    for day in &index.days {
        let minutes = index.inside.agenda.programme_minutes(*day, index.meeting().details.zone.0);
        if minutes > most {
            out.push(
                index
                    .draft_of_day(ClashCode::DayTooLong, ClashLevel::Warning, *day)
                    .fact(Fact::Minutes, minutes as usize)
                    .fact(Fact::Slot, most as usize)
                    .fact(Fact::Over, (minutes - most) as usize)
                    .found(),
            );
        }
    }
}

/// A tour de table that is too short for the minutes that its plan gives every delegation that attends.
pub(super) fn minutes_do_not_fit(index: &Index<'_>, out: &mut Vec<Found>) {
    let mut counted = vec![None; index.days.len()];
    for (at, slot) in index.slots.iter().enumerate() {
        let details = slot.details();
        let Some(tour) = details.tour.as_ref().filter(|_| details.kind == ItemKind::TourDeTable) else {
            continue;
        };
        let Some(day) = slot.day_index else { continue };
        let delegations = *counted[day].get_or_insert_with(|| index.delegations_on(day));
        let total = delegations * usize::from(tour.minutes);
        let planned = usize::from(details.duration);
        if total <= planned {
            continue;
        }
        out.push(
            index
                .draft(ClashCode::MinutesDoNotFit, ClashLevel::Warning, &[at])
                .fact(Fact::Count, delegations)
                .fact(Fact::Minutes, usize::from(tour.minutes))
                .fact(Fact::Total, total)
                .fact(Fact::Slot, planned)
                .fact(Fact::Fitting, planned / delegations)
                .found(),
        );
    }
}
