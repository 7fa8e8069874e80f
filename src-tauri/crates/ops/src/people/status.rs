//! Sets where several registrations stand.

use crate::Result;
use domain::ids::ParticipantId;
use domain::participant::{Participant, Status};
use serde_json::json;
use store::Unit;

/// Sets where several registrations stand, in one step.
pub async fn set_status(unit: &mut Unit, ids: &[ParticipantId], status: Status) -> Result<()> {
    unit.step("set_status", [("count", json!(ids.len())), ("status", json!(status))]);
    for id in ids {
        let mut participant: Participant = unit.get(*id).await?;
        participant.seat.status = status;
        unit.save(&mut participant).await?;
    }
    Ok(())
}
