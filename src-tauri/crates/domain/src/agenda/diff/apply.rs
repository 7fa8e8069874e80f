//! Makes the later agenda from the earlier one.

use super::fields::{fields_of, value};
use super::{AgendaDiff, FieldChange, ItemFate, RoomFate, RoomFieldChange};
use crate::agenda::{Agenda, AgendaItem, ItemDetails, Room, RoomDetails};
use crate::ids::{AgendaItemId, RoomId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

/// The agenda is not the one that the difference was made from.
#[derive(Debug, Error)]
pub enum DoesNotApply {
    /// An item that changed or was dropped is not there.
    #[error("the agenda has no item {0}")]
    NoSuchItem(AgendaItemId),
    /// An item that is new is there already.
    #[error("the agenda already has the item {0}")]
    ItemThere(AgendaItemId),
    /// A room that changed or was dropped is not there.
    #[error("the agenda has no room {0}")]
    NoSuchRoom(RoomId),
    /// A room that is new is there already.
    #[error("the agenda already has the room {0}")]
    RoomThere(RoomId),
    /// A field has another value than the difference begins with.
    #[error("the field {field} of {reference} has changed since")]
    Changed {
        /// What people cite.
        reference: String,
        /// The name of the field.
        field: &'static str,
    },
    /// A value that the field does not take.
    #[error("a value of {reference} cannot be read")]
    Value {
        /// What people cite.
        reference: String,
        /// Why.
        source: serde_json::Error,
    },
}

impl AgendaDiff {
    /// Makes the later agenda from the earlier one.
    pub fn apply(&self, before: &Agenda) -> Result<Agenda, DoesNotApply> {
        let mut items = before.items.clone();
        let mut rooms = before.rooms.clone();
        // What is dropped goes first: a record of the same identity may be new in its place.
        for change in &self.items {
            if let ItemFate::Dropped(item) = &change.what {
                let at = position(&items, item.id)?;
                items.remove(at);
            }
        }
        for change in &self.items {
            match &change.what {
                ItemFate::Dropped(_) => {}
                ItemFate::New(item) if position(&items, item.id).is_ok() => {
                    return Err(DoesNotApply::ItemThere(item.id));
                }
                ItemFate::New(item) => items.push((**item).clone()),
                ItemFate::Changed(fields) => {
                    let at = position(&items, change.item)?;
                    let item = &mut items[at];
                    let steps = fields.iter().map(step_of_item);
                    item.details = changed::<ItemDetails>(&item.details, &item.reference, steps)?;
                }
            }
        }
        for change in &self.rooms {
            if let RoomFate::Dropped(room) = &change.what {
                let at = room_position(&rooms, room.id)?;
                rooms.remove(at);
            }
        }
        for change in &self.rooms {
            match &change.what {
                RoomFate::Dropped(_) => {}
                RoomFate::New(room) if room_position(&rooms, room.id).is_ok() => {
                    return Err(DoesNotApply::RoomThere(room.id));
                }
                RoomFate::New(room) => rooms.push((**room).clone()),
                RoomFate::Changed(fields) => {
                    let at = room_position(&rooms, change.room)?;
                    let room = &mut rooms[at];
                    let steps = fields.iter().map(step_of_room);
                    room.details = changed::<RoomDetails>(&room.details, &room.reference, steps)?;
                }
            }
        }
        Ok(Agenda::of(items, rooms))
    }
}

type Step<'a> = (&'static str, &'a Value, &'a Value);

fn step_of_item(change: &FieldChange) -> Step<'_> {
    (change.field.as_str(), &change.before, &change.after)
}

fn step_of_room(change: &RoomFieldChange) -> Step<'_> {
    (change.field.as_str(), &change.before, &change.after)
}

fn position(items: &[AgendaItem], id: AgendaItemId) -> Result<usize, DoesNotApply> {
    items.iter().position(|item| item.id == id).ok_or(DoesNotApply::NoSuchItem(id))
}

fn room_position(rooms: &[Room], id: RoomId) -> Result<usize, DoesNotApply> {
    rooms.iter().position(|room| room.id == id).ok_or(DoesNotApply::NoSuchRoom(id))
}

fn changed<'a, T: Serialize + DeserializeOwned>(
    details: &T,
    reference: &str,
    steps: impl Iterator<Item = Step<'a>>,
) -> Result<T, DoesNotApply> {
    let mut fields = fields_of(details);
    for (field, before, after) in steps {
        if value(&fields, field) != *before {
            return Err(DoesNotApply::Changed { reference: reference.to_owned(), field });
        }
        fields.insert(field.to_owned(), after.clone());
    }
    serde_json::from_value(Value::Object(fields))
        .map_err(|source| DoesNotApply::Value { reference: reference.to_owned(), source })
}
