//! People: where they can be, on which day, and how.

use super::index::{Index, Part};
use super::report::{ClashCode, ClashLevel, Fact};
use super::words::{Found, date, listed, verb};
use crate::agenda::{ItemRole, Who};
use crate::participant::{Mode, Role, Status};

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
                let (from, to) = index.shared(*first, *second);
                let message = format!(
                    "{} has a role in {} and in {}, which share the time from {from} to {to}.",
                    index.people[person].someone.name(),
                    index.name(*first),
                    index.name(*second),
                );
                out.push(
                    index
                        .draft(ClashCode::PersonInTwoPlaces, ClashLevel::Error, &[*first, *second])
                        .people(&[person])
                        .fact(Fact::From, from)
                        .fact(Fact::To, to)
                        .say(&message, "Give one of the roles to somebody else, or move one of the items."),
                );
            }
        }
    }
}

/// Somebody with a role on a day on which they are absent, without a seat, or gone. On a day outside the meeting nobody
/// was asked whether they come: that the day is wrong is a clash of its own.
pub(super) fn person_absent(index: &Index<'_>, out: &mut Vec<Found>) {
    for slot in 0..index.slots.len() {
        let parts = index.cast(slot);
        for (at, part) in parts.iter().enumerate() {
            if part.who == Who::ToBeConfirmed || parts[..at].iter().any(|before| before.who == part.who) {
                continue;
            }
            if let Some(why) = absence(index, slot, part) {
                out.push(absent(index, slot, part, &why));
            }
        }
    }
}

fn absence(index: &Index<'_>, slot: usize, part: &Part) -> Option<String> {
    let Some(person) = part.person else { return Some("is no longer at the meeting".into()) };
    let attendee = &index.people[person];
    if let Some(seat) = attendee.seat().filter(|_| !attendee.expected) {
        let why = match seat.status {
            Status::Declined => "has declined",
            Status::Cancelled => "has withdrawn",
            Status::Replaced => "was replaced",
            Status::WaitingList => "is on the waiting list",
            Status::NoShow => "did not come",
            _ => "holds no seat",
        };
        return Some(why.into());
    }
    let inside = index.slots[slot].day_index.is_some();
    (inside && index.mode(person, slot) == Mode::Absent)
        .then(|| format!("is absent on {}", date(index.slots[slot].day)))
}

fn absent(index: &Index<'_>, slot: usize, part: &Part, why: &str) -> Found {
    let name = part.person.map_or_else(|| "Somebody".into(), |person| index.people[person].someone.name());
    let same = index.cast(slot).iter().filter(|other| other.who == part.who);
    let mut roles: Vec<ItemRole> = same.map(|other| other.role).collect();
    roles.sort_unstable();
    let roles = listed(&roles.into_iter().map(role_name).collect::<Vec<_>>());
    let message = format!("{name} {why} and is named in {} as {roles}.", index.name(slot));
    let draft = index
        .draft(ClashCode::PersonAbsent, ClashLevel::Error, &[slot])
        .fact(Fact::Role, roles)
        .fact(Fact::People, name);
    let draft = match part.person {
        Some(person) => draft.people(&[person]),
        None => draft.gone(part.who),
    };
    draft.say(&message, "Name somebody else, move the item, or correct how they take part.")
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
        let item = index.name(at);
        let message = format!(
            "{} {} part online, and {item} in {} cannot be joined online.",
            index.people_named(&people),
            verb(people.len(), "takes", "take"),
            room.details.name,
        );
        let hint = format!("Open {item} for taking part online, or move it to a room with a video link.");
        out.push(
            index
                .draft(ClashCode::ModeNotAllowed, ClashLevel::Warning, &[at])
                .people(&people)
                .room(room)
                .say(&message, &hint),
        );
    }
}

/// A co-chair who is absent on a day with programme.
pub(super) fn co_chair_away(index: &Index<'_>, out: &mut Vec<Found>) {
    let chairs: Vec<usize> = (0..index.people.len())
        .filter(|person| {
            let attendee = &index.people[*person];
            attendee.expected && attendee.seat().is_some_and(|seat| seat.roles.contains(&Role::CoChair))
        })
        .collect();
    for (at, day) in index.days.iter().enumerate() {
        let works = index.slots.iter().any(|slot| slot.day == *day && slot.details().kind.is_programme());
        for person in chairs.iter().filter(|_| works) {
            if index.mode_on(*person, at) != Mode::Absent {
                continue;
            }
            let name = index.people[*person].someone.name();
            let message = format!("{name}, co-chair of the meeting, is absent on {}.", date(*day));
            out.push(
                index
                    .draft_of_day(ClashCode::CoChairAway, ClashLevel::Warning, *day)
                    .people(&[*person])
                    .say(&message, "Agree with their body who takes the chair that day."),
            );
        }
    }
}

/// Names a role within a sentence: "rapporteur".
pub(super) fn role_name(role: ItemRole) -> String {
    role.name().to_lowercase()
}
