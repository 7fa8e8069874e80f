//! Times: breaks, items for everybody, the hours of the day, and its length.

use super::index::Index;
use super::report::{ClashCode, ClashLevel, Fact};
use super::words::{Found, date};
use crate::agenda::{ItemKind, time};
use crate::meeting::span;

/// The meeting works while it has a break, or something is held beside an item for everybody. Items of one group stand
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
    let (from, to) = index.shared(work, pause);
    let message = format!("{} is held during {} from {from} to {to}.", index.name(work), index.name(pause));
    index
        .draft(ClashCode::OverlapsBreak, ClashLevel::Warning, &[work, pause])
        .fact(Fact::From, from)
        .fact(Fact::To, to)
        .say(&message, "Shorten the item, move it, or make the break shorter.")
}

fn overlaps_plenary(index: &Index<'_>, first: usize, second: usize) -> Found {
    let (from, to) = index.shared(first, second);
    let everybody = |slot: usize| index.slots[slot].details().kind.is_for_everybody();
    let message = match (everybody(first), everybody(second)) {
        (true, true) => format!(
            "{} are both for everybody and share the time from {from} to {to}.",
            index.names(&[first, second])
        ),
        (true, false) => format!(
            "{} is held beside {}, which is for everybody, from {from} to {to}.",
            index.name(second),
            index.name(first)
        ),
        _ => format!(
            "{} is held beside {}, which is for everybody, from {from} to {to}.",
            index.name(first),
            index.name(second)
        ),
    };
    index
        .draft(ClashCode::OverlapsPlenary, ClashLevel::Warning, &[first, second])
        .fact(Fact::From, from)
        .fact(Fact::To, to)
        .say(&message, "Move one of the two, or put both into one group of parallel items.")
}

/// An item on a day outside the meeting, or outside the hours of its day. A dinner may be late, but not on another day.
pub(super) fn outside_hours(index: &Index<'_>, out: &mut Vec<Found>) {
    let meeting = &index.meeting().details;
    let hours = meeting.hours;
    for (at, slot) in index.slots.iter().enumerate() {
        let draft = || index.draft(ClashCode::OutsideHours, ClashLevel::Warning, &[at]);
        if slot.day_index.is_none() {
            let message = format!(
                "{} is on {}, and the meeting is on {}.",
                index.name(at),
                date(slot.day),
                span(meeting.from, meeting.to)
            );
            out.push(draft().say(&message, "Move the item to a day of the meeting."));
            continue;
        }
        let early = slot.details().start < hours.from;
        let late = slot.details().end(meeting.zone.0) > Some(u32::from(hours.to));
        if slot.details().kind == ItemKind::Social || !(early || late) {
            continue;
        }
        let item = index.name(at);
        let (begins, ends) =
            (time::clock(u32::from(slot.details().start)), index.clock_of(slot.to, slot.day));
        let (from, to) = (time::clock(u32::from(hours.from)), time::clock(u32::from(hours.to)));
        let message = match (early, late) {
            (true, true) => format!("{item} lasts from {begins} to {ends}, and the day from {from} to {to}."),
            (true, false) => format!("{item} begins at {begins}, before the day does at {from}."),
            _ => format!("{item} ends at {ends}, after the day does at {to}."),
        };
        out.push(
            draft()
                .fact(Fact::From, begins)
                .fact(Fact::To, ends)
                .say(&message, "Move or shorten the item, or change the hours of the day."),
        );
    }
}

/// An item that begins at a time over which the clock jumps that night.
pub(super) fn start_skipped(index: &Index<'_>, out: &mut Vec<Found>) {
    let zone = index.meeting().details.zone.0;
    for (at, slot) in index.slots.iter().enumerate() {
        let Some(jump) = time::skipped(zone, slot.day, slot.details().start) else { continue };
        let begins = time::clock(u32::from(slot.details().start));
        let (from, to) = (time::clock(u32::from(jump.minutes)), time::clock(u32::from(jump.after().minutes)));
        let item = index.name(at);
        let message = format!(
            "{item} begins at {begins} on {}, a time that does not exist: that night the clock jumps from {from} to {to}.",
            date(slot.day)
        );
        let hint = format!("Let {item} begin before {from}, or at {to} or later.");
        out.push(
            index
                .draft(ClashCode::StartSkipped, ClashLevel::Error, &[at])
                .mark(begins.as_str())
                .fact(Fact::From, begins)
                .fact(Fact::To, to)
                .say(&message, &hint),
        );
    }
}

/// More programme than a day should have; parallel items count once, breaks not at all.
pub(super) fn day_too_long(index: &Index<'_>, out: &mut Vec<Found>) {
    let most = u32::from(index.meeting().details.hours.most);
    for day in &index.days {
        let minutes = index.inside.agenda.programme_minutes(*day, index.meeting().details.zone.0);
        if minutes > most {
            let message = format!(
                "{} has {minutes} minutes of programme, {} more than the {most} that a day should have.",
                date(*day),
                minutes - most
            );
            out.push(
                index
                    .draft_of_day(ClashCode::DayTooLong, ClashLevel::Warning, *day)
                    .fact(Fact::Minutes, minutes.to_string())
                    .fact(Fact::Slot, most.to_string())
                    .say(&message, "Shorten items, move one to another day, or change the limit of the day."),
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
        let item = index.name(at);
        let message = format!(
            "In {item}, {delegations} delegations × {} min = {total} min; the slot is {planned}.",
            tour.minutes
        );
        let fitting = planned / delegations;
        let hint = if fitting == 0 {
            format!("Give {item} {total} minutes, or ask for written answers.")
        } else {
            format!("Give {item} {total} minutes, or every delegation {fitting} min.")
        };
        out.push(
            index
                .draft(ClashCode::MinutesDoNotFit, ClashLevel::Warning, &[at])
                .fact(Fact::Count, delegations.to_string())
                .fact(Fact::Minutes, tour.minutes.to_string())
                .fact(Fact::Total, total.to_string())
                .fact(Fact::Slot, planned.to_string())
                .say(&message, &hint),
        );
    }
}
