//! People: where they can be, on which day, and how.

use super::draft::Found;
use super::index::{Index, Part};
use super::report::{ClashCode, ClashLevel};
use crate::agenda::{DayPart, ItemRole, Who, time};
use crate::fact::{Fact, FactValue};
use crate::participant::{Mode, Role, Seat, Status};

/// Somebody with roles in two items that share a minute, whatever the kinds of the items.
pub(super) fn person_in_two_places(index: &Index<'_>, out: &mut Vec<Found>) {
    for (person, parts) in index.parts_by_person() {
        let mut slots: Vec<usize> = parts.iter().map(|part| part.slot).collect();
        slots.dedup();
        for (at, first) in slots.iter().enumerate() {
            for second in &slots[at + 1..] {
                if !index.slots[*first].overlaps(&index.slots[*second]) {
                    break;
                }
                let draft = index.draft(ClashCode::PersonInTwoPlaces, ClashLevel::Error, &[*first, *second]);
                out.push(draft.people(&[person]).shared(*first, *second).found());
            }
        }
    }
}

/// Somebody with a role on a day on which they are absent, without a seat, or gone. Whoever was invited and has said
/// nothing yet is not absent. On a day outside the meeting nobody was asked whether they come: that the day is wrong is a
/// clash of its own.
pub(super) fn person_absent(index: &Index<'_>, out: &mut Vec<Found>) {
    for slot in 0..index.slots.len() {
        let parts = index.cast(slot);
        for (at, part) in parts.iter().enumerate() {
            if part.who == Who::ToBeConfirmed || parts[..at].iter().any(|before| before.who == part.who) {
                continue;
            }
            if let Some(why) = absence(index, slot, part) {
                out.push(absent(index, slot, part, why));
            } else if let Some(hours) = outside(index, slot, part) {
                out.push(outside_of(index, slot, part, hours));
            }
        }
    }
}

/// Returns the hours of somebody that day, where an item does not lie within them. Hours that they have in one item
/// hold for all their items of that day.
fn outside(index: &Index<'_>, slot: usize, part: &Part) -> Option<DayPart> {
    let day = index.slots[slot].day;
    let details = index.slots[slot].details();
    let zone = index.meeting().details.zone.0;
    let end = details.end(zone)?;
    let same_day = (0..index.slots.len()).filter(|other| index.slots[*other].day == day);
    let mut hours = same_day
        .flat_map(|other| index.cast(other))
        .filter(|other| other.who == part.who)
        .filter_map(|other| other.hours)
        .peekable();
    let first = *hours.peek()?;
    let fits = |hours: DayPart| hours.from <= details.start && end <= u32::from(hours.to);
    (!hours.any(fits)).then_some(first)
}

fn outside_of(index: &Index<'_>, slot: usize, part: &Part, hours: DayPart) -> Found {
    let people: Vec<usize> = part.person.into_iter().collect();
    index
        .draft(ClashCode::PersonAbsent, ClashLevel::Error, &[slot])
        .case("hours")
        .mark(format!("{}-{}", time::clock(hours.from.into()), time::clock(hours.to.into())))
        .fact(Fact::Roles, FactValue::Roles(vec![part.role]))
        .fact(Fact::Opens, FactValue::Clock(hours.from.into()))
        .fact(Fact::Closes, FactValue::Clock(hours.to.into()))
        .people(&people)
        .found()
}

/// Tells why somebody cannot be there.
fn absence(index: &Index<'_>, slot: usize, part: &Part) -> Option<&'static str> {
    let Some(person) = part.person else { return Some("gone") };
    let attendee = &index.people[person];
    if let Some(seat) = attendee.seat().filter(|_| !attendee.expected) {
        return Some(match seat.status {
            Status::Declined => "declined",
            Status::Cancelled => "cancelled",
            Status::Replaced => "replaced",
            Status::WaitingList => "waiting",
            Status::NoShow => "no-show",
            _ => "no-seat",
        });
    }
    let inside = index.slots[slot].day_index.is_some() && !attendee.seat().is_some_and(Seat::is_silent);
    (inside && index.mode(person, slot) == Mode::Absent).then_some("absent")
}

fn absent(index: &Index<'_>, slot: usize, part: &Part, why: &'static str) -> Found {
    let same = index.cast(slot).iter().filter(|other| other.who == part.who);
    let mut roles: Vec<ItemRole> = same.map(|other| other.role).collect();
    roles.sort_unstable();
    let draft = index
        .draft(ClashCode::PersonAbsent, ClashLevel::Error, &[slot])
        .case(why)
        .fact(Fact::Roles, FactValue::Roles(roles));
    match part.person {
        Some(person) => draft.people(&[person]),
        None => draft.gone(part.who),
    }
    .found()
}

/// People who take part online that day in an item that nobody can join online: those with a role, and guests who
/// attend it. While no room is chosen nothing is known.
pub(super) fn mode_not_allowed(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        let Some(room) = slot.room.filter(|_| !index.can_be_joined_online(at)) else { continue };
        let mut people = index.named(at);
        people.extend(index.visitors(at));
        people.sort_unstable();
        people.dedup();
        people.retain(|person| index.mode(*person, at) == Mode::Online);
        if people.is_empty() {
            continue;
        }
        let draft = index.draft(ClashCode::ModeNotAllowed, ClashLevel::Warning, &[at]);
        out.push(draft.people(&people).room(room).found());
    }
}

/// A co-chair who is absent on a day with programme.
pub(super) fn co_chair_away(index: &Index<'_>, out: &mut Vec<Found>) {
    let chairs: Vec<usize> = (0..index.people.len())
        .filter(|person| {
            let attendee = &index.people[*person];
            let chairs = |seat: &Seat| seat.roles.contains(&Role::CoChair) && !seat.is_silent();
            attendee.expected && attendee.seat().is_some_and(chairs)
        })
        .collect();
    for (at, day) in index.days.iter().enumerate() {
        let works = index.slots.iter().any(|slot| slot.day == *day && slot.details().kind.is_programme());
        for person in chairs.iter().filter(|_| works) {
            if index.mode_on(*person, at) != Mode::Absent {
                continue;
            }
            let draft = index.draft_of_day(ClashCode::CoChairAway, ClashLevel::Warning, *day);
            out.push(draft.people(&[*person]).found());
        }
    }
}
