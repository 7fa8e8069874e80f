//! Removes people from a meeting.

use crate::{Result, import, presence};
use domain::agenda::Who;
use domain::ids::{MeetingId, ParticipantId};
use domain::import::{Forgotten, ImportKind};
use domain::participant::Participant;
use domain::person::Person;
use domain::verb::{Counted, Verb};
use std::collections::BTreeMap;
use store::Unit;

/// Removes people from a meeting, in one step, and what was recorded of their presence. A person with no other seat goes
/// too; a reference is never reused. What the
/// reports of imports say of them goes as well.
pub async fn remove(unit: &mut Unit, ids: &[ParticipantId]) -> Result<()> {
    unit.step(Verb::RemovePeople(Counted::of(ids.len())));
    let mut told: BTreeMap<MeetingId, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for id in ids {
        let participant: Participant = unit.get(*id).await?;
        presence::forget_of(unit, participant.meeting, Who::Participant(*id)).await?;
        unit.remove(&participant).await?;
        let person: Person = unit.get(participant.person).await?;
        let (references, words) = told.entry(participant.meeting).or_default();
        references.push(participant.reference);
        words.extend([person.name.running(), person.email.to_string(), person.phone.to_string()]);
        if unit.seats_of(participant.person).await?.is_empty() {
            unit.remove(&person).await?;
        }
    }
    for (meeting, (references, words)) in told {
        let forgotten = Forgotten::of(&[ImportKind::Participants], references).with_words(words);
        import::forget(unit, meeting, &forgotten).await?;
    }
    Ok(())
}
