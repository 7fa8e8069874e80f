//! Rooms of a meeting.

use super::inside::meeting;
use crate::Result;
use domain::agenda::{Room, RoomDetails};
use domain::ids::{MeetingId, Revision, RoomId};
use domain::noun::Noun;
use domain::verb::{Named, Verb};
use store::Unit;

/// Adds a room.
pub async fn add_room(unit: &mut Unit, meeting: MeetingId, details: RoomDetails) -> Result<Room> {
    self::meeting(unit, meeting).await?;
    unit.step(Verb::AddRoom(Named::of(details.name.as_str())));
    let reference = unit.next_reference(Noun::Room, meeting, "R-").await?;
    let mut room = Room { id: unit.new_id(), revision: Revision::default(), reference, meeting, details };
    unit.save(&mut room).await?;
    Ok(room)
}

/// Changes a room, over the revision that was read.
pub async fn edit_room(
    unit: &mut Unit,
    id: RoomId,
    revision: Revision,
    details: RoomDetails,
) -> Result<Room> {
    let room: Room = unit.get(id).await?;
    unit.step(Verb::EditRoom(Named::of(details.name.as_str())));
    let mut room = Room { revision, details, ..room };
    unit.save(&mut room).await?;
    Ok(room)
}

/// Removes a room that no item is held in.
pub async fn remove_room(unit: &mut Unit, id: RoomId) -> Result<()> {
    let room: Room = unit.get(id).await?;
    unit.step(Verb::RemoveRoom(Named::of(room.details.name.as_str())));
    Ok(unit.remove(&room).await?)
}
