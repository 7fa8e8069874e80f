//! Questions to all delegations, and what they answer.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use domain::ids::{PartyId, QuestionId, Revision};
use domain::question::{Question, QuestionDetails, Response, ResponseDetails};
use ops::questions::QuestionsBoard;
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
