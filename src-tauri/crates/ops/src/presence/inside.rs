//! Puts together what rules about presence look at.

use crate::{Result, agenda};
use domain::ids::MeetingId;
use domain::presence::PresenceInside;
use store::Unit;

/// Reads the presence at a meeting with everything around it.
pub async fn inside(unit: &mut Unit, meeting: MeetingId) -> Result<PresenceInside> {
    let agenda = agenda::inside(unit, meeting, None).await?;
    Ok(PresenceInside::assemble(agenda, unit.of_meeting(meeting).await?))
}
