//! Statements are confirmed by their delegation, which is asked to.

use super::statement::change;
use crate::Result;
use chrono::NaiveDate;
use domain::concept::{Statement, StatementDetails};
use domain::exchange::{ExchangeRefused, StatementStatus};
use domain::ids::{MeetingId, PartyId, PersonId, Revision, StatementId};
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfRecord, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// What a delegation says to the wording of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Confirmation {
    /// Who says so; somebody of that delegation.
    pub confirmed_by: PersonId,
    /// The day as of which it holds.
    pub as_of: NaiveDate,
    /// The day on which the answer came.
    pub confirmed_on: Option<NaiveDate>,
}

/// Confirms a statement, over the revision that was read.
pub async fn confirm(
    unit: &mut Unit,
    id: StatementId,
    revision: Revision,
    confirmation: Confirmation,
) -> Result<Statement> {
    let before = current(unit, id).await?;
    let Confirmation { confirmed_by, as_of, confirmed_on } = confirmation;
    if !belongs(unit, before.meeting, before.details.party, confirmed_by).await? {
        return Err(Refusal::new(RefusalCode::StatementConfirmer).of("confirmed_by").into());
    }
    let details = StatementDetails {
        status: StatementStatus::ConfirmedByDelegation,
        confirmed_by: Some(confirmed_by),
        confirmed_on,
        as_of: Some(as_of),
        ..before.details.clone()
    };
    change(unit, before, revision, details).await
}

/// Takes a confirmation back: the statement is a draft again.
pub async fn open_again(unit: &mut Unit, id: StatementId, revision: Revision) -> Result<Statement> {
    let before = current(unit, id).await?;
    let details = StatementDetails {
        status: StatementStatus::Draft,
        confirmed_by: None,
        confirmed_on: None,
        ..before.details.clone()
    };
    change(unit, before, revision, details).await
}

/// Notes when delegations were asked to confirm their statements, and returns of how many. What is confirmed stays as it is.
pub async fn ask(unit: &mut Unit, statements: &[StatementId], on: NaiveDate) -> Result<u32> {
    let mut asked = Vec::new();
    for id in statements {
        let mut statement: Statement = unit.get(*id).await?;
        let details = &mut statement.details;
        if details.status == StatementStatus::Draft && details.asked_on != Some(on) {
            details.asked_on = Some(on);
            unit.save(&mut statement).await?;
            asked.push(statement.reference);
        }
    }
    if !asked.is_empty() {
        let names = Words::chosen().cited(&asked);
        unit.step(Verb::EditRecord(OfRecord::of(Noun::Statement, names)));
    }
    Ok(u32::try_from(asked.len()).unwrap_or(u32::MAX))
}

/// Reads a statement that counts; a promise and one of the past have nothing to confirm.
async fn current(unit: &mut Unit, id: StatementId) -> Result<Statement> {
    let statement: Statement = unit.get(id).await?;
    if statement.details.is_current() {
        Ok(statement)
    } else {
        Err(Refusal::from(ExchangeRefused::Empty).into())
    }
}

/// Tells whether somebody has a seat in the delegation of a country or body.
async fn belongs(unit: &mut Unit, meeting: MeetingId, party: PartyId, person: PersonId) -> Result<bool> {
    let roster = crate::roster(unit, meeting).await?;
    let mut groups = roster.groups.iter().filter(|group| group.party.id == party);
    Ok(groups.any(|group| group.members.iter().any(|member| member.person.id == person)))
}
