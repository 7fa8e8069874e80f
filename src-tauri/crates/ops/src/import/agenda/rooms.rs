//! Rooms that a file describes.

use super::names::{Meant, room};
use crate::Result;
use crate::import::references::References;
use domain::agenda::Room;
use domain::ids::{MeetingId, Revision};
use domain::noun::Noun;
use intake::agenda::RoomRecord;
use store::Unit;

/// Plans the rooms that are not there yet; references are kept where they are free.
pub(crate) async fn new_rooms(
    unit: &mut Unit,
    meeting: MeetingId,
    known: &[Room],
    records: &[RoomRecord],
) -> Result<Vec<Room>> {
    let wanted = records.iter().filter_map(|record| record.reference.clone());
    let mut references = References::of(unit, Noun::Room, meeting, wanted).await?;
    let mut rooms: Vec<Room> = Vec::new();
    for record in records {
        let Some(details) = &record.details else { continue };
        let there = |text: &str| {
            !matches!(room(known, text), Meant::None) || !matches!(room(&rooms, text), Meant::None)
        };
        if record.reference.as_deref().is_some_and(there) || there(details.name.as_str()) {
            continue;
        }
        let reference = references.give(record.reference.as_deref(), "R-");
        let id = unit.new_id();
        rooms.push(Room { id, revision: Revision::default(), reference, meeting, details: details.clone() });
    }
    Ok(rooms)
}
