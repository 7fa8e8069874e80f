//! What everybody in the room may see.

use super::ahead;
use crate::{Result, agenda};
use domain::agenda::live::Live;
use domain::disclosure::{Disclosed, RoomView, disclose_room};
use domain::ids::MeetingId;
use domain::turn::{Floor, Turn};
use store::Unit;

/// Decides what the room may see now; `names` is whether the secretariat shows names in it.
pub async fn room(unit: &mut Unit, meeting: MeetingId, names: bool) -> Result<Disclosed<RoomView>> {
    let inside = agenda::inside(unit, meeting, None).await?;
    let turns: Vec<Turn> = unit.of_meeting(meeting).await?;
    let live = Live::at(&inside.agenda.items, &inside.guests, inside.meeting().details.zone.0, unit.at());
    let floor = live.running_items().first().map(|item| Floor::of(&inside, item, turns, unit.at()));
    let live = live.with_tour(floor.as_ref().and_then(ahead));
    let floor = floor.as_ref().map(Floor::in_the_room);
    Ok(disclose_room(&inside, &live, floor.as_ref(), names))
}
