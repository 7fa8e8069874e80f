//! Questions with who answered and who did not, as the screen shows them.

use crate::party::PartyView;
use crate::{Result, exchange};
use chrono::NaiveDate;
use domain::exchange::ExchangeInside;
use domain::ids::{MeetingId, PartyId};
use domain::label::HandlingLabel;
use domain::question::{Question, Response};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// The questions of a meeting, what delegations answer, and who has not answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct QuestionsBoard {
    /// The questions, in the order of their references.
    pub questions: Vec<QuestionRow>,
    /// The delegations that are asked, in the order of the meeting.
    pub delegations: Vec<PartyView>,
    /// What day it is at the meeting.
    pub today: NaiveDate,
}

/// A question with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct QuestionRow {
    /// The question.
    #[serde(flatten)]
    pub question: Question,
    /// The answers, in the order of the meeting.
    pub answers: Vec<ResponseRow>,
    /// The delegations at the meeting that have not answered, in its order.
    pub missing: Vec<PartyId>,
    /// Whether the last day is over, and somebody has not answered.
    pub overdue: bool,
}

/// An answer with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ResponseRow {
    /// The answer.
    #[serde(flatten)]
    pub response: Response,
    /// The code of the delegation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The label that rules apply to it.
    pub applies: HandlingLabel,
}

/// Reads the questions of a meeting.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<QuestionsBoard> {
    let inside = exchange::inside(unit, meeting).await?;
    let zone = inside.agenda().meeting().details.zone.0;
    let today = unit.at().with_timezone(&zone).date_naive();
    let groups = inside.agenda().roster.groups.iter();
    let delegations: Vec<PartyView> = groups.map(|group| PartyView::from(&group.party)).collect();
    let questions = inside.questions.iter().map(|question| row(&inside, question, &delegations, today));
    Ok(QuestionsBoard { questions: questions.collect(), delegations, today })
}

fn row(
    inside: &ExchangeInside,
    question: &Question,
    delegations: &[PartyView],
    today: NaiveDate,
) -> QuestionRow {
    let answers: Vec<ResponseRow> = inside
        .responses_to(question.id)
        .into_iter()
        .map(|response| ResponseRow {
            response: response.clone(),
            code: inside.names.code(response.details.party).to_owned(),
            name: inside.names.party_name(response.details.party).to_owned(),
            applies: inside.label_of_response(question, response),
        })
        .collect();
    let answered = |party: PartyId| answers.iter().any(|row| row.response.details.party == party);
    let missing: Vec<PartyId> = delegations.iter().map(|one| one.id).filter(|id| !answered(*id)).collect();
    let overdue = question.details.is_overdue(today) && !missing.is_empty();
    QuestionRow { question: question.clone(), answers, missing, overdue }
}
