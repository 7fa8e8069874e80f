//! Finds what differs.

use super::fields::{fields_of, value};
use super::key::key;
use super::{
    AgendaDiff, ChangeKind, FieldChange, ItemChange, ItemFate, RoomChange, RoomFate, RoomField,
    RoomFieldChange,
};
use crate::agenda::{Agenda, AgendaItem, ItemField, Room};
use crate::ids::{AgendaItemId, Revision, RoomId};
use std::collections::HashMap;

/// Compares two agendas over every field of items and rooms.
///
/// Items without a day are proposals and no part of an agenda; how often a record was saved is no difference. Reference
/// and meeting belong to the identity of a record: where they differ all the same, it is another record.
pub fn diff(before: &Agenda, after: &Agenda) -> AgendaDiff {
    AgendaDiff { items: items(before, after), rooms: rooms(before, after) }
}

fn scheduled(agenda: &Agenda) -> impl Iterator<Item = &AgendaItem> {
    agenda.items.iter().filter(|item| item.details.day.is_some())
}

fn items(before: &Agenda, after: &Agenda) -> Vec<ItemChange> {
    let same = |a: &AgendaItem, b: &AgendaItem| a.reference == b.reference && a.meeting == b.meeting;
    let earlier: HashMap<AgendaItemId, &AgendaItem> = scheduled(before).map(|item| (item.id, item)).collect();
    let later: HashMap<AgendaItemId, &AgendaItem> = scheduled(after).map(|item| (item.id, item)).collect();
    let dropped = scheduled(before)
        .filter(|item| later.get(&item.id).is_none_or(|now| !same(item, now)))
        .map(|item| (item, dropped_item(item)));
    let kept = scheduled(after).filter_map(|item| match earlier.get(&item.id) {
        Some(was) if same(was, item) => Some((item, changed_item(was, item)?)),
        _ => Some((item, new_item(item))),
    });
    // A dropped item stands among the others by the day and time it had.
    let mut changes: Vec<(&AgendaItem, ItemChange)> = dropped.chain(kept).collect();
    changes.sort_by(|(a, _), (b, _)| a.reading_order(b));
    changes.into_iter().map(|(_, change)| change).collect()
}

fn unsaved(item: &AgendaItem) -> Box<AgendaItem> {
    Box::new(AgendaItem { revision: Revision::default(), ..item.clone() })
}

fn new_item(item: &AgendaItem) -> ItemChange {
    ItemChange {
        item: item.id,
        reference: item.reference.clone(),
        number_before: None,
        number_after: item.details.number.clone(),
        title_before: None,
        title_after: Some(item.details.title.clone()),
        what: ItemFate::New(unsaved(item)),
    }
}

fn dropped_item(item: &AgendaItem) -> ItemChange {
    ItemChange {
        item: item.id,
        reference: item.reference.clone(),
        number_before: item.details.number.clone(),
        number_after: None,
        title_before: Some(item.details.title.clone()),
        title_after: None,
        what: ItemFate::Dropped(unsaved(item)),
    }
}

fn changed_item(before: &AgendaItem, after: &AgendaItem) -> Option<ItemChange> {
    if before.details == after.details {
        return None;
    }
    let (was, is) = (fields_of(&before.details), fields_of(&after.details));
    let changes = ItemField::ALL
        .into_iter()
        .filter(|field| was.get(field.as_str()) != is.get(field.as_str()))
        .map(|field| {
            let (old, new) = (value(&was, field.as_str()), value(&is, field.as_str()));
            let key = key(after.id, field, &old, &new);
            FieldChange { field, kind: ChangeKind::of(field), before: old, after: new, key }
        })
        .collect();
    Some(ItemChange {
        item: after.id,
        reference: after.reference.clone(),
        number_before: before.details.number.clone(),
        number_after: after.details.number.clone(),
        title_before: Some(before.details.title.clone()),
        title_after: Some(after.details.title.clone()),
        what: ItemFate::Changed(changes),
    })
}

fn rooms(before: &Agenda, after: &Agenda) -> Vec<RoomChange> {
    let same = |a: &Room, b: &Room| a.reference == b.reference && a.meeting == b.meeting;
    let earlier: HashMap<RoomId, &Room> = before.rooms.iter().map(|room| (room.id, room)).collect();
    let later: HashMap<RoomId, &Room> = after.rooms.iter().map(|room| (room.id, room)).collect();
    let unsaved = |room: &Room| Box::new(Room { revision: Revision::default(), ..room.clone() });
    let change = |room: &Room, what: RoomFate| RoomChange {
        room: room.id,
        reference: room.reference.clone(),
        name: room.details.name.clone(),
        what,
    };
    let dropped = before
        .rooms
        .iter()
        .filter(|room| later.get(&room.id).is_none_or(|now| !same(room, now)))
        .map(|room| change(room, RoomFate::Dropped(unsaved(room))));
    let kept = after.rooms.iter().filter_map(|room| match earlier.get(&room.id) {
        Some(was) if same(was, room) => Some(change(room, RoomFate::Changed(changed_room(was, room)?))),
        _ => Some(change(room, RoomFate::New(unsaved(room)))),
    });
    let mut changes: Vec<RoomChange> = dropped.chain(kept).collect();
    changes.sort_by(|a, b| a.reference.cmp(&b.reference).then_with(|| a.room.cmp(&b.room)));
    changes
}

fn changed_room(before: &Room, after: &Room) -> Option<Vec<RoomFieldChange>> {
    if before.details == after.details {
        return None;
    }
    let (was, is) = (fields_of(&before.details), fields_of(&after.details));
    let changes = RoomField::ALL
        .into_iter()
        .filter(|field| was.get(field.as_str()) != is.get(field.as_str()))
        .map(|field| RoomFieldChange {
            field,
            before: value(&was, field.as_str()),
            after: value(&is, field.as_str()),
        })
        .collect();
    Some(changes)
}
