//! Rooms that a file describes.

use super::import_names::{Meant, room};
use crate::Result;
use domain::agenda::Room;
use domain::ids::{MeetingId, Revision};
use domain::noun::Noun;
use domain::participant::next_references;
use intake::agenda::RoomRecord;
use std::collections::HashSet;
use store::Unit;

/// Plans the rooms that are not there yet; references are kept where they are free.
pub(crate) async fn new_rooms(
    unit: &mut Unit,
    meeting: MeetingId,
    known: &[Room],
    records: &[RoomRecord],
) -> Result<Vec<Room>> {
    let taken: HashSet<String> = unit.references_taken(Noun::Room, meeting).await?.into_iter().collect();
    let mut taken: HashSet<String> = taken.into_iter().collect();
    let mut rooms: Vec<Room> = Vec::new();
    for record in records {
        let Some(details) = &record.details else { continue };
        let there = |text: &str| {
            !matches!(room(known, text), Meant::None) || !matches!(room(&rooms, text), Meant::None)
        };
        if record.reference.as_deref().is_some_and(there) || there(details.name.as_str()) {
            continue;
        }
        let free = record.reference.clone().filter(|reference| !taken.contains(reference));
        let reference = free.unwrap_or_else(|| {
            next_references("R-", taken.iter().map(String::as_str)).next().unwrap_or_default()
        });
        taken.insert(reference.clone());
        let id = unit.new_id();
        rooms.push(Room { id, revision: Revision::default(), reference, meeting, details: details.clone() });
    }
    Ok(rooms)
}
