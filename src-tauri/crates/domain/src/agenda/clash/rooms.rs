//! Rooms: one item at a time, and a seat for everybody.

use super::draft::Found;
use super::index::Index;
use super::report::{ClashCode, ClashLevel};
use crate::agenda::{ItemKind, Room};
use crate::fact::Fact;
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
            let draft = index.draft(ClashCode::RoomDoubleBooked, ClashLevel::Error, &[*earlier, at]);
            out.push(draft.room(room).shared(*earlier, at).found());
        }
        before.push(at);
    }
}

/// More people in the room than it has seats. Expected are as many as the item says; else all who are in the house that
/// day, and guests of the item: where items are held side by side, each has its share of them, rounded up.
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
        if let Some(said) = slot.details().expected.map(usize::from) {
            if said > capacity {
                out.push(too_small(index, at, room, said, capacity));
            }
            continue;
        }
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
        out.push(too_small(index, at, room, expected, capacity));
    }
}

fn too_small(index: &Index<'_>, at: usize, room: &Room, expected: usize, capacity: usize) -> Found {
    index
        .draft(ClashCode::RoomTooSmall, ClashLevel::Warning, &[at])
        .room(room)
        .fact(Fact::Count, expected)
        .fact(Fact::Capacity, capacity)
        .fact(Fact::Rooms, larger(index, expected))
        .found()
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

/// Names the rooms that are large enough.
fn larger(index: &Index<'_>, expected: usize) -> Vec<String> {
    let large = |capacity: u16| usize::from(capacity) >= expected;
    let rooms = index.rooms.iter().filter(|room| room.details.capacity.is_some_and(large));
    rooms.map(|room| room.details.name.to_string()).collect()
}
