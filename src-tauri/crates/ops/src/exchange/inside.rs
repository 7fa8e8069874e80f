//! Puts together what rules about records of exchange look at.

use crate::{Result, notes};
use domain::exchange::{ExchangeInside, Records};
use domain::ids::MeetingId;
use domain::party::Party;
use domain::term::{Term, Terms};
use store::Unit;

/// Reads the records of a meeting with everything around them.
pub async fn inside(unit: &mut Unit, meeting: MeetingId) -> Result<ExchangeInside> {
    let notes = notes::inside(unit, meeting).await?;
    let records = Records {
        practices: unit.of_meeting(meeting).await?,
        challenges: unit.of_meeting(meeting).await?,
        concepts: unit.of_meeting(meeting).await?,
        statements: unit.of_meeting(meeting).await?,
        actions: unit.of_meeting(meeting).await?,
        transfers: unit.of_meeting(meeting).await?,
        questions: unit.of_meeting(meeting).await?,
        responses: unit.of_meeting(meeting).await?,
    };
    let parties: Vec<Party> = unit.all().await?;
    Ok(ExchangeInside::assemble(notes, &parties, terms(unit).await?, records))
}

/// Reads the vocabularies: what is built in, with what was changed and added.
pub async fn terms(unit: &mut Unit) -> Result<Terms> {
    let kept: Vec<Term> = unit.all().await?;
    Ok(Terms::of(kept))
}
