//! Writes people: seats that are new, and what changes of those that are there.

use super::{Action, Newcomer};
use crate::Result;
use crate::import::progress::{CHUNK, Progress};
use crate::people::delegation_of;
use domain::ids::{DelegationId, PartyId, PersonId, Revision};
use domain::meeting::Meeting;
use domain::participant::{Needs, Participant, Seat};
use domain::person::Person;
use std::collections::HashMap;
use store::Unit;

/// Writes everything; delegations that are not there yet are made.
pub(in crate::import) async fn write(
    actions: Vec<Action>,
    unit: &mut Unit,
    meeting: &Meeting,
    mut progress: Progress<'_>,
) -> Result<()> {
    let mut delegations = Delegations::default();
    let mut additions = Vec::new();
    for action in actions {
        match action {
            Action::Add { party, person, seat, needs, reference } => {
                let delegation = delegations.find(unit, meeting, party).await?;
                additions.push(Addition { delegation, person, seat: *seat, needs, reference });
            }
            Action::Update { mut participant, mut person, moves_to } => {
                if let Some(party) = moves_to {
                    participant.delegation = delegations.find(unit, meeting, party).await?;
                }
                unit.save(&mut *person).await?;
                unit.save(&mut *participant).await?;
                progress.wrote(1)?;
            }
        }
    }
    add(unit, meeting, additions, &mut progress).await
}

struct Addition {
    delegation: DelegationId,
    person: Newcomer,
    seat: Seat,
    needs: Needs,
    reference: String,
}

/// The delegations of one import, looked up once.
#[derive(Default)]
struct Delegations(HashMap<PartyId, DelegationId>);

impl Delegations {
    async fn find(&mut self, unit: &mut Unit, meeting: &Meeting, party: PartyId) -> Result<DelegationId> {
        if let Some(known) = self.0.get(&party) {
            return Ok(*known);
        }
        let id = delegation_of(unit, meeting, party).await?;
        self.0.insert(party, id);
        Ok(id)
    }
}

async fn add(
    unit: &mut Unit,
    meeting: &Meeting,
    additions: Vec<Addition>,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let mut new_persons = Vec::with_capacity(additions.len());
    let mut participants = Vec::with_capacity(additions.len());
    for addition in additions {
        let person: PersonId = match addition.person {
            Newcomer::Known(mut person) => {
                unit.save(&mut *person).await?;
                person.id
            }
            Newcomer::New { name, email, phone } => {
                let id = unit.new_id();
                new_persons.push(Person { id, revision: Revision::default(), name: *name, email, phone });
                id
            }
        };
        participants.push(Participant {
            id: unit.new_id(),
            revision: Revision::default(),
            reference: addition.reference,
            meeting: meeting.id,
            delegation: addition.delegation,
            person,
            place: None,
            seat: addition.seat,
            needs: addition.needs,
        });
    }
    for chunk in new_persons.chunks_mut(CHUNK) {
        unit.save_new(chunk).await?;
        progress.still()?;
    }
    for chunk in participants.chunks_mut(CHUNK) {
        unit.save_new(chunk).await?;
        progress.wrote(chunk.len())?;
    }
    Ok(())
}
