//! Class D: hidden until asked for.

use crate::Result;
use domain::ids::ParticipantId;
use domain::participant::Participant;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// Dietary and accessibility needs: they may reveal religion or health.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Needs {
    /// As typed.
    pub dietary: String,
    /// As typed.
    pub accessibility: String,
}

/// Opens the needs of one person. That they were opened, by whom and when, stays in the journal; what they are does not.
pub async fn open_needs(unit: &mut Unit, id: ParticipantId) -> Result<Needs> {
    let participant: Participant = unit.get(id).await?;
    unit.event("open_needs", "participant", id.0, []).await?;
    Ok(Needs {
        dietary: participant.seat.dietary.to_string(),
        accessibility: participant.seat.accessibility.to_string(),
    })
}
