//! Legal concepts, and what delegations say of them.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use chrono::NaiveDate;
use domain::concept::{Concept, ConceptDetails, Statement, StatementDetails};
use domain::ids::{ConceptId, PartyId, Revision, StatementId};
use domain::term::TermCode;
use domain::text::Line;
use ops::concepts::{ConceptsBoard, Confirmation};
use tauri::State;

/// Reads the concepts with what delegations say of them.
#[tauri::command]
#[specta::specta]
pub async fn concepts_board(app: State<'_, App>) -> Result<ConceptsBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::concepts::board(unit, meeting))).await
}

/// Adds a concept.
#[tauri::command]
#[specta::specta]
pub async fn add_concept(app: State<'_, App>, details: Typed<ConceptDetails>) -> Result<Concept> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::exchange::add(unit, meeting, details))).await
}

/// Adds a concept of the vocabulary.
#[tauri::command]
#[specta::specta]
pub async fn take_up_concept(app: State<'_, App>, code: TermCode) -> Result<Concept> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::concepts::take_up(unit, meeting, code))).await
}

/// Changes a concept.
#[tauri::command]
#[specta::specta]
pub async fn edit_concept(
    app: State<'_, App>,
    id: ConceptId,
    revision: Revision,
    details: Typed<ConceptDetails>,
) -> Result<Concept> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::exchange::edit(unit, id, revision, details))).await
}

/// Removes a concept with every statement on it.
#[tauri::command]
#[specta::specta]
pub async fn remove_concept(app: State<'_, App>, id: ConceptId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::concepts::remove(unit, id))).await
}

/// Adds what a delegation says of a concept; in the place of what it said before where that is wanted.
#[tauri::command]
#[specta::specta]
pub async fn add_statement(
    app: State<'_, App>,
    details: Typed<StatementDetails>,
    supersedes: bool,
) -> Result<Statement> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::concepts::add_statement(unit, details, supersedes))).await
}

/// Changes a statement; another wording has to be confirmed again.
#[tauri::command]
#[specta::specta]
pub async fn edit_statement(
    app: State<'_, App>,
    id: StatementId,
    revision: Revision,
    details: Typed<StatementDetails>,
) -> Result<Statement> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::concepts::edit_statement(unit, id, revision, details))).await
}

/// Removes a statement.
#[tauri::command]
#[specta::specta]
pub async fn remove_statement(app: State<'_, App>, id: StatementId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::concepts::remove_statement(unit, id))).await
}

/// Notes that a delegation confirms its statement.
#[tauri::command]
#[specta::specta]
pub async fn confirm_statement(
    app: State<'_, App>,
    id: StatementId,
    revision: Revision,
    confirmation: Typed<Confirmation>,
) -> Result<Statement> {
    let confirmation = confirmation.checked()?;
    app.unit(move |unit| Box::pin(ops::concepts::confirm(unit, id, revision, confirmation))).await
}

/// Takes a confirmation back.
#[tauri::command]
#[specta::specta]
pub async fn open_statement_again(
    app: State<'_, App>,
    id: StatementId,
    revision: Revision,
) -> Result<Statement> {
    app.unit(move |unit| Box::pin(ops::concepts::open_again(unit, id, revision))).await
}

/// Notes when delegations were asked to confirm; returns of how many statements.
#[tauri::command]
#[specta::specta]
pub async fn ask_statements(app: State<'_, App>, statements: Vec<StatementId>, on: NaiveDate) -> Result<u32> {
    app.unit(move |unit| Box::pin(async move { ops::concepts::ask(unit, &statements, on).await })).await
}

/// Notes that a delegation will reply in writing.
#[tauri::command]
#[specta::specta]
pub async fn announce_statement(app: State<'_, App>, party: PartyId, note: Typed<Line>) -> Result<Statement> {
    let note = note.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::concepts::announce(unit, meeting, party, note))).await
}
