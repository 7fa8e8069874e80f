//! Sets where several registrations stand.

use crate::Result;
use domain::ids::ParticipantId;
use domain::participant::{Participant, Status};
use domain::verb::{Counted, StatusOf, Verb};
use store::Unit;

/// Sets where several registrations stand, in one step.
pub async fn set_status(unit: &mut Unit, ids: &[ParticipantId], status: Status) -> Result<()> {
    let count = Counted::of(ids.len()).count;
    unit.step(Verb::SetStatus(StatusOf { count, status: Some(status) }));
    for id in ids {
        let mut participant: Participant = unit.get(*id).await?;
        participant.seat.status = status;
        unit.save(&mut participant).await?;
    }
    Ok(())
}
