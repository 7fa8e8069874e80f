//! Applies a plan: one step, whatever its size.

use super::plan::{Action, Newcomer, Plan, Planned};
use crate::people::delegation_of;
use crate::{Error, Result};
use domain::ids::{DelegationId, PartyId, PersonId, Revision};
use domain::noun::Noun;
use domain::participant::{Needs, Participant, Seat, next_references};
use domain::person::Person;
use domain::verb::{FromFile, Verb};
use std::collections::{HashMap, HashSet};
use store::Unit;

impl Plan {
    /// Counts the people that applying adds or changes.
    pub fn effects(&self) -> usize {
        self.applied().filter(|row| !matches!(row.action, Action::Nothing)).count()
    }

    fn applied(&self) -> impl Iterator<Item = &Planned> {
        self.rows.iter().filter(|row| !row.view.skipped)
    }

    /// Names the step and applies the plan; returns how many people were added or changed.
    ///
    /// `go_on` hears how many of how many are done, and stops the import by answering no; then nothing is kept.
    pub async fn apply(self, unit: &mut Unit, go_on: GoOn<'_>) -> Result<usize> {
        let count = self.effects();
        unit.step(Verb::ImportParticipants(FromFile::of(count, &self.file_name)));
        self.write(unit, go_on).await?;
        Ok(count)
    }

    /// Applies the plan in a step that the caller has named.
    pub(crate) async fn write(self, unit: &mut Unit, go_on: GoOn<'_>) -> Result<()> {
        let total = self.effects();
        let mut done = 0;
        let mut delegations = Delegations::default();
        let mut additions = Vec::new();
        for row in self.rows.into_iter().filter(|row| !row.view.skipped) {
            match row.action {
                Action::Nothing => {}
                Action::Add { party, person, seat, needs, reference } => {
                    let delegation = delegations.find(unit, &self.meeting, party).await?;
                    additions.push(Addition { delegation, person, seat: *seat, needs, reference });
                }
                Action::Update { mut participant, mut person, moves_to } => {
                    if let Some(party) = moves_to {
                        participant.delegation = delegations.find(unit, &self.meeting, party).await?;
                    }
                    unit.save(&mut *person).await?;
                    unit.save(&mut *participant).await?;
                    done += 1;
                    if done % CHUNK == 0 && !go_on(done, total) {
                        return Err(Error::Cancelled);
                    }
                }
            }
        }
        add(unit, &self.meeting, additions, &|added| go_on(done + added, total)).await
    }
}

/// Hears how many of how many people are done; answers whether to go on.
pub type GoOn<'a> = &'a (dyn Fn(usize, usize) -> bool + Sync);

/// How many people are written between two words to `GoOn`.
const CHUNK: usize = 250;

struct Addition {
    delegation: DelegationId,
    person: Newcomer,
    seat: Seat,
    needs: Needs,
    reference: Option<String>,
}

/// The delegations of one import, looked up once.
#[derive(Default)]
struct Delegations(HashMap<PartyId, DelegationId>);

impl Delegations {
    async fn find(
        &mut self,
        unit: &mut Unit,
        meeting: &domain::meeting::Meeting,
        party: PartyId,
    ) -> Result<DelegationId> {
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
    meeting: &domain::meeting::Meeting,
    additions: Vec<Addition>,
    go_on: &(dyn Fn(usize) -> bool + Sync),
) -> Result<()> {
    let mut taken: HashSet<String> =
        unit.references_taken(Noun::Participant, meeting.id).await?.into_iter().collect();
    let references = references(&additions, &mut taken);
    let mut new_persons = Vec::with_capacity(additions.len());
    let mut participants = Vec::with_capacity(additions.len());
    for (addition, reference) in additions.into_iter().zip(references) {
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
            reference,
            meeting: meeting.id,
            delegation: addition.delegation,
            person,
            seat: addition.seat,
            needs: addition.needs,
        });
    }
    unit.save_new(&mut new_persons).await?;
    let mut added = 0;
    for chunk in participants.chunks_mut(CHUNK) {
        unit.save_new(chunk).await?;
        added += chunk.len();
        if !go_on(added) {
            return Err(Error::Cancelled);
        }
    }
    Ok(())
}

/// Gives every addition a reference: the one in the file where it is free, else the next free one.
fn references(additions: &[Addition], taken: &mut HashSet<String>) -> Vec<String> {
    let mut kept: Vec<Option<String>> = Vec::with_capacity(additions.len());
    for addition in additions {
        let free = addition.reference.clone().filter(|reference| taken.insert(reference.clone()));
        kept.push(free);
    }
    let mut next = next_references("P", taken.iter().map(String::as_str));
    kept.into_iter().map(|kept| kept.or_else(|| next.next()).unwrap_or_default()).collect()
}
