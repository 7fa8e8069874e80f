//! Statements are added, changed, announced and removed. A delegation has one that counts on each concept.

use crate::{Error, Result};
use domain::concept::{Concept, Statement, StatementDetails, reference_of};
use domain::exchange::{ExchangeRefused, StatementStatus};
use domain::fact::Fact;
use domain::ids::{ConceptId, MeetingId, PartyId, Revision, StatementId};
use domain::noun::Noun;
use domain::party::Party;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, Prose};
use domain::verb::{OfRecord, Verb};
use store::Unit;

/// What stands before the code of a delegation that replies on all concepts.
const ON_ALL: &str = "LC";

/// Adds what a delegation says of a concept, as a draft. Where it has said something already, `supersedes` puts this in its
/// place: the other one stays on record as one of the past, in the same step.
pub async fn add(unit: &mut Unit, details: StatementDetails, supersedes: bool) -> Result<Statement> {
    let details = StatementDetails {
        status: StatementStatus::Draft,
        confirmed_by: None,
        confirmed_on: None,
        ..details
    };
    details.check().map_err(Refusal::from)?;
    let of = details.concept.ok_or_else(|| Refusal::from(ExchangeRefused::Empty))?;
    let concept: Concept = unit.get(of).await?;
    let party: Party = unit.get(details.party).await?;
    let before = all(unit, concept.meeting).await?.into_iter().find(|one| counts(one, of, party.id));
    if let Some(before) = before {
        if !supersedes {
            return Err(twice(RefusalCode::StatementTwice, &party));
        }
        let details = StatementDetails { status: StatementStatus::Superseded, ..before.details.clone() };
        unit.save(&mut Statement { details, ..before }).await?;
    }
    let reference = free(unit, concept.meeting, &reference_of(&concept.reference, &party.code)).await?;
    begin(unit, concept.meeting, reference, details).await
}

/// Notes that a delegation will reply in writing, on all concepts.
pub async fn announce(unit: &mut Unit, meeting: MeetingId, party: PartyId, note: Line) -> Result<Statement> {
    let party: Party = unit.get(party).await?;
    let promised =
        |one: &Statement| one.details.party == party.id && one.details.status == StatementStatus::Announced;
    if all(unit, meeting).await?.iter().any(promised) {
        return Err(twice(RefusalCode::StatementAnnounced, &party));
    }
    let details = StatementDetails {
        concept: None,
        party: party.id,
        text: Prose::default(),
        language: None,
        source_reference: Line::default(),
        status: StatementStatus::Announced,
        confirmed_by: None,
        confirmed_on: None,
        as_of: None,
        asked_on: None,
        label: None,
        note,
    };
    let reference = free(unit, meeting, &reference_of(ON_ALL, &party.code)).await?;
    begin(unit, meeting, reference, details).await
}

/// Changes a statement, over the revision that was read. Whose it is, of what, and whether it is confirmed stay; but
/// another wording has to be confirmed again.
pub async fn edit(
    unit: &mut Unit,
    id: StatementId,
    revision: Revision,
    details: StatementDetails,
) -> Result<Statement> {
    let before: Statement = unit.get(id).await?;
    let known = &before.details;
    let details = StatementDetails {
        concept: known.concept,
        party: known.party,
        status: known.status,
        confirmed_by: known.confirmed_by,
        confirmed_on: known.confirmed_on,
        ..details
    };
    let details = details.over(known);
    change(unit, before, revision, details).await
}

/// Removes a statement.
pub async fn remove(unit: &mut Unit, id: StatementId) -> Result<()> {
    let statement: Statement = unit.get(id).await?;
    unit.step(Verb::RemoveRecord(OfRecord::of(Noun::Statement, &statement.reference)));
    Ok(unit.remove(&statement).await?)
}

/// Puts other details over a revision that was read.
pub(super) async fn change(
    unit: &mut Unit,
    before: Statement,
    revision: Revision,
    details: StatementDetails,
) -> Result<Statement> {
    details.check().map_err(Refusal::from)?;
    unit.step(Verb::EditRecord(OfRecord::of(Noun::Statement, &before.reference)));
    let mut statement = Statement { revision, details, ..before };
    unit.save(&mut statement).await?;
    Ok(statement)
}

/// Reads every statement of a meeting, those of the past too.
pub(super) async fn all(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<Statement>> {
    Ok(unit.of_meeting(meeting).await?)
}

async fn begin(
    unit: &mut Unit,
    meeting: MeetingId,
    reference: String,
    details: StatementDetails,
) -> Result<Statement> {
    unit.step(Verb::AddRecord(OfRecord::of(Noun::Statement, &reference)));
    let mut statement =
        Statement { id: unit.new_id(), revision: Revision::default(), reference, meeting, details };
    unit.save(&mut statement).await?;
    Ok(statement)
}

/// Tells whether a statement is the one of a delegation on a concept that counts.
fn counts(statement: &Statement, concept: ConceptId, party: PartyId) -> bool {
    let details = &statement.details;
    details.concept == Some(concept) && details.party == party && details.is_current()
}

fn twice(code: RefusalCode, party: &Party) -> Error {
    Refusal::new(code).of("party").with(Fact::Text, party.name.as_str()).into()
}

/// Returns a reference that was never given: `LC-04-UK`, and after it `LC-04-UK-2`.
async fn free(unit: &mut Unit, meeting: MeetingId, wanted: &str) -> Result<String> {
    let taken = unit.references_taken(Noun::Statement, meeting).await?;
    let mut numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut reference = wanted.to_owned();
    while taken.contains(&reference) {
        reference = numbered.next().unwrap_or_default();
    }
    Ok(reference)
}
