//! Rooms: one item at a time, and a seat for everybody.

use super::index::Index;
use super::report::{ClashCode, ClashLevel, Fact};
use super::words::Found;
use crate::agenda::ItemKind;
use crate::ids::RoomId;
use crate::participant::Mode;
use std::collections::HashMap;

/// Two items in one room that share a minute. A break or a photo takes the room too, and one group of parallel items is
/// no excuse: they stand side by side, not on top of each other.
pub(super) fn room_double_booked(index: &Index<'_>, out: &mut Vec<Found>) {
    let mut taken: HashMap<RoomId, Vec<usize>> = HashMap::new();
    for (at, slot) in index.slots.iter().enumerate() {
        let Some(room) = slot.room else { continue };
        let before = taken.entry(room.id).or_default();
        // What has ended before this one begins cannot meet anything later either.
        before.retain(|earlier| index.slots[*earlier].to > slot.from);
        for earlier in before.iter() {
            let (from, to) = index.shared(*earlier, at);
            let (first, second) = (index.name(*earlier), index.name(at));
            let message = format!(
                "{} is booked twice from {from} to {to}: for {first} and for {second}.",
                room.details.name
            );
            out.push(
                index
                    .draft(ClashCode::RoomDoubleBooked, ClashLevel::Error, &[*earlier, at])
                    .room(room)
                    .fact(Fact::From, from)
                    .fact(Fact::To, to)
                    .say(&message, "Move one of the two to another room or time."),
            );
        }
        before.push(at);
    }
}

/// More people in the room than it has seats. Expected are all who are in the house that day, and guests of the item;
/// where items are held side by side, each has its share of them, rounded up.
pub(super) fn room_too_small(index: &Index<'_>, out: &mut Vec<Found>) {
    let in_house: Vec<usize> = (0..index.days.len())
        .map(|day| {
            let present = index.present_on(day).iter();
            present.filter(|person| index.mode_on(**person, day) == Mode::InPerson).count()
        })
        .collect();
    for (at, slot) in index.slots.iter().enumerate() {
        let Some((room, capacity)) =
            slot.room.and_then(|room| Some((room, usize::from(room.details.capacity?))))
        else {
            continue;
        };
        let Some(day) = slot.day_index.filter(|_| slot.details().kind.is_programme()) else { continue };
        let guests =
            index.visitors(at).iter().filter(|person| index.mode(**person, at) == Mode::InPerson).count();
        // Most rooms hold everybody: only where they do not, it matters who is beside.
        if in_house[day] + guests <= capacity {
            continue;
        }
        let expected = in_house[day].div_ceil(side_by_side(index, at)) + guests;
        if expected <= capacity {
            continue;
        }
        let (item, name) = (index.name(at), &room.details.name);
        let message = format!("{item} expects {expected} people, and {name} has {capacity} seats.");
        out.push(
            index
                .draft(ClashCode::RoomTooSmall, ClashLevel::Warning, &[at])
                .room(room)
                .fact(Fact::Count, expected.to_string())
                .fact(Fact::Capacity, capacity.to_string())
                .say(&message, &larger(index, at, expected)),
        );
    }
}

/// Counts the items among which the people divide: those of the same group at the same time, and workshops beside a
/// workshop.
fn side_by_side(index: &Index<'_>, at: usize) -> usize {
    let slot = &index.slots[at];
    let beside = |other: &&super::index::Slot<'_>| {
        let workshops =
            slot.details().kind == ItemKind::Workshop && other.details().kind == ItemKind::Workshop;
        slot.overlaps(other) && (workshops || slot.in_one_group_with(other))
    };
    index.slots.iter().filter(beside).count().max(1)
}

fn larger(index: &Index<'_>, at: usize, expected: usize) -> String {
    let rooms: Vec<&str> = index
        .rooms
        .iter()
        .filter(|room| room.details.capacity.is_some_and(|capacity| usize::from(capacity) >= expected))
        .map(|room| room.details.name.as_str())
        .collect();
    if rooms.is_empty() {
        "No room of the meeting is large enough; ask the house for another.".into()
    } else {
        format!("Move {} to a room that is large enough: {}.", index.name(at), super::words::listed(&rooms))
    }
}
