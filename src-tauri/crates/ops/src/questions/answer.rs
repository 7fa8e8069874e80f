//! Answers are entered, changed and removed: one for each question and delegation.

use crate::{Error, Result, exchange, ratings};
use domain::fact::Fact;
use domain::ids::{PartyId, QuestionId, Revision};
use domain::noun::Noun;
use domain::party::Party;
use domain::question::{Question, Response, ResponseDetails};
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfRecord, Verb};
use store::Unit;

/// Enters what a delegation answers, over the revision that was read; revision 0 where it has not answered yet.
pub async fn answer(unit: &mut Unit, revision: Revision, details: ResponseDetails) -> Result<Response> {
    details.check().map_err(Refusal::from)?;
    let question: Question = unit.get(details.question).await?;
    let Some(party) = unit.find::<Party>(details.party).await? else {
        return Err(Error::from(Refusal::new(RefusalCode::NoParty).of("party")));
    };
    unit.step(Verb::EditRecord(OfRecord::of(Noun::Response, &question.reference)));
    let mut response = match known(unit, &question, details.party).await? {
        Some(_) if revision == Revision::default() => {
            let twice = Refusal::new(RefusalCode::ResponseTwice).of("party");
            return Err(twice.with(Fact::Text, party.name).into());
        }
        Some(known) => Response { revision, details, ..known },
        None => Response { id: unit.new_id(), revision, meeting: question.meeting, details },
    };
    unit.save(&mut response).await?;
    Ok(response)
}

/// Removes what a delegation answered.
pub async fn remove_answer(unit: &mut Unit, question: QuestionId, party: PartyId) -> Result<()> {
    let question: Question = unit.get(question).await?;
    unit.step(Verb::RemoveRecord(OfRecord::of(Noun::Response, &question.reference)));
    if let Some(known) = known(unit, &question, party).await? {
        unit.remove(&known).await?;
    }
    Ok(())
}

/// Removes a question, with every answer to it and the ballots on it.
pub async fn remove(unit: &mut Unit, id: QuestionId) -> Result<()> {
    let question: Question = unit.get(id).await?;
    for response in unit.of_meeting::<Response>(question.meeting).await? {
        if response.details.question == id {
            unit.remove(&response).await?;
        }
    }
    ratings::remove(unit, question.meeting, ratings::Rated::Question { id }).await?;
    exchange::remove::<Question>(unit, id).await
}

async fn known(unit: &mut Unit, question: &Question, party: PartyId) -> Result<Option<Response>> {
    let all: Vec<Response> = unit.of_meeting(question.meeting).await?;
    Ok(all.into_iter().find(|one| one.details.question == question.id && one.details.party == party))
}
