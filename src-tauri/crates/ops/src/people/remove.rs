//! Removes people from a meeting.

use crate::{Result, presence};
use domain::agenda::Who;
use domain::ids::ParticipantId;
use domain::participant::Participant;
use domain::person::Person;
use domain::verb::{Counted, Verb};
use store::Unit;

/// Removes people from a meeting, in one step, and what was recorded of their presence. A person with no other seat goes
/// too; a reference is never reused.
pub async fn remove(unit: &mut Unit, ids: &[ParticipantId]) -> Result<()> {
    unit.step(Verb::RemovePeople(Counted::of(ids.len())));
    for id in ids {
        let participant: Participant = unit.get(*id).await?;
        presence::forget_of(unit, participant.meeting, Who::Participant(*id)).await?;
        unit.remove(&participant).await?;
        if unit.seats_of(participant.person).await?.is_empty() {
            let person: Person = unit.get(participant.person).await?;
            unit.remove(&person).await?;
        }
    }
    Ok(())
}
