//! What everybody in the room may see.

use crate::{Result, agenda};
use domain::agenda::live::Live;
use domain::disclosure::{Disclosed, RoomView, disclose_room};
use domain::ids::MeetingId;
use store::Unit;

/// Decides what the room may see now; `names` is whether the secretariat shows names in it.
pub async fn room(unit: &mut Unit, meeting: MeetingId, names: bool) -> Result<Disclosed<RoomView>> {
    let inside = agenda::inside(unit, meeting, None).await?;
    let live = Live::at(&inside.agenda.items, &inside.guests, inside.meeting().details.zone.0, unit.at());
    Ok(disclose_room(&inside, &live, None, names))
}
