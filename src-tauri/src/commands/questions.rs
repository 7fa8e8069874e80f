//! Questions to all delegations and what they answer, ballots, and the evaluation.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use domain::ids::{PartyId, QuestionId, Revision};
use domain::question::{Question, QuestionDetails, Response, ResponseDetails};
use domain::scale::{Round, Scale};
use ops::evaluation::EvaluationView;
use ops::questions::QuestionsBoard;
use ops::ratings::{Rated, RatingsBoard};
use tauri::State;

/// Reads the questions, with who answered and who did not.
#[tauri::command]
#[specta::specta]
pub async fn questions_board(app: State<'_, App>) -> Result<QuestionsBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::questions::board(unit, meeting))).await
}

/// Adds a question.
#[tauri::command]
#[specta::specta]
pub async fn add_question(app: State<'_, App>, details: Typed<QuestionDetails>) -> Result<Question> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::exchange::add(unit, meeting, details))).await
}

/// Changes a question.
#[tauri::command]
#[specta::specta]
pub async fn edit_question(
    app: State<'_, App>,
    id: QuestionId,
    revision: Revision,
    details: Typed<QuestionDetails>,
) -> Result<Question> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::exchange::edit(unit, id, revision, details))).await
}

/// Removes a question, with every answer to it.
#[tauri::command]
#[specta::specta]
pub async fn remove_question(app: State<'_, App>, id: QuestionId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::questions::remove(unit, id))).await
}

/// Enters what a delegation answers, over the revision that was read; revision 0 where it has not answered yet.
#[tauri::command]
#[specta::specta]
pub async fn answer_question(
    app: State<'_, App>,
    revision: Revision,
    details: Typed<ResponseDetails>,
) -> Result<Response> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::questions::answer(unit, revision, details))).await
}

/// Removes what a delegation answered.
#[tauri::command]
#[specta::specta]
pub async fn remove_response(app: State<'_, App>, question: QuestionId, party: PartyId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::questions::remove_answer(unit, question, party))).await
}

/// Reads what can be rated, and how it is.
#[tauri::command]
#[specta::specta]
pub async fn ratings_board(app: State<'_, App>) -> Result<RatingsBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::ratings::board(unit, meeting))).await
}

/// Enters the ballots of one round, all together.
#[tauri::command]
#[specta::specta]
pub async fn enter_ballots(
    app: State<'_, App>,
    rated: Rated,
    round: Round,
    cast: Vec<PartyId>,
    counts: Scale,
) -> Result<()> {
    app.unit(move |unit| {
        Box::pin(async move { ops::ratings::enter(unit, rated, round, &cast, counts).await })
    })
    .await
}

/// Reads what the forms of the evaluation say together.
#[tauri::command]
#[specta::specta]
pub async fn evaluation(app: State<'_, App>) -> Result<EvaluationView> {
    app.at_meeting(|unit, meeting| Box::pin(ops::evaluation::view(unit, meeting))).await
}

/// Removes everything that was counted of the evaluation.
#[tauri::command]
#[specta::specta]
pub async fn remove_evaluation(app: State<'_, App>) -> Result<()> {
    app.at_meeting(|unit, meeting| Box::pin(ops::evaluation::remove(unit, meeting))).await
}
