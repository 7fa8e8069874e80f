//! Best practices and challenges, and the transfer matrix.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use domain::challenge::{Challenge, ChallengeDetails};
use domain::exchange::TransferState;
use domain::ids::{ChallengeId, NoteId, PartyId, PracticeId, Revision};
use domain::practice::{Practice, PracticeDetails};
use domain::text::{Line, Title};
use ops::challenges::ChallengeRow;
use ops::practices::{PracticeLibrary, PracticeView, TransferMatrix};
use serde::Deserialize;
use specta::Type;
use tauri::State;

/// Reads the practices of every edition of the series.
#[tauri::command]
#[specta::specta]
pub async fn practice_library(app: State<'_, App>) -> Result<PracticeLibrary> {
    app.at_meeting(|unit, meeting| Box::pin(ops::practices::library(unit, meeting))).await
}

/// Finds the practices in which words stand.
#[tauri::command]
#[specta::specta]
pub async fn find_practices(app: State<'_, App>, text: String) -> Result<Vec<PracticeId>> {
    app.unit(move |unit| Box::pin(async move { ops::practices::find(unit, &text).await })).await
}

/// Reads one practice.
#[tauri::command]
#[specta::specta]
pub async fn practice(app: State<'_, App>, id: PracticeId) -> Result<PracticeView> {
    app.unit(move |unit| Box::pin(ops::practices::view(unit, id))).await
}

/// What somebody types to begin a record.
#[derive(Deserialize, Type)]
pub struct RecordBegun {
    title: Title,
}

/// Begins a practice.
#[tauri::command]
#[specta::specta]
pub async fn add_practice(app: State<'_, App>, details: Typed<RecordBegun>) -> Result<Practice> {
    let RecordBegun { title } = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::exchange::begin(unit, meeting, title))).await
}

/// Changes a practice.
#[tauri::command]
#[specta::specta]
pub async fn edit_practice(
    app: State<'_, App>,
    id: PracticeId,
    revision: Revision,
    details: Typed<PracticeDetails>,
) -> Result<Practice> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::exchange::edit(unit, id, revision, details))).await
}

/// Removes a practice.
#[tauri::command]
#[specta::specta]
pub async fn remove_practice(app: State<'_, App>, id: PracticeId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::exchange::remove::<Practice>(unit, id))).await
}

/// Makes a practice from an entry of the notes, or from words chosen in it.
#[tauri::command]
#[specta::specta]
pub async fn practice_from_note(
    app: State<'_, App>,
    note: NoteId,
    passage: Option<String>,
) -> Result<Practice> {
    app.unit(move |unit| {
        Box::pin(async move { ops::practices::from_note(unit, note, passage.as_deref()).await })
    })
    .await
}

/// Makes a challenge from an entry of the notes, or from words chosen in it.
#[tauri::command]
#[specta::specta]
pub async fn challenge_from_note(
    app: State<'_, App>,
    note: NoteId,
    passage: Option<String>,
) -> Result<Challenge> {
    app.unit(move |unit| {
        Box::pin(async move { ops::challenges::from_note(unit, note, passage.as_deref()).await })
    })
    .await
}

/// Reads the challenges, with the practices that answer them.
#[tauri::command]
#[specta::specta]
pub async fn challenges(app: State<'_, App>) -> Result<Vec<ChallengeRow>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::challenges::board(unit, meeting))).await
}

/// Begins a challenge.
#[tauri::command]
#[specta::specta]
pub async fn add_challenge(app: State<'_, App>, details: Typed<RecordBegun>) -> Result<Challenge> {
    let RecordBegun { title } = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::exchange::begin(unit, meeting, title))).await
}

/// Changes a challenge.
#[tauri::command]
#[specta::specta]
pub async fn edit_challenge(
    app: State<'_, App>,
    id: ChallengeId,
    revision: Revision,
    details: Typed<ChallengeDetails>,
) -> Result<Challenge> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::exchange::edit(unit, id, revision, details))).await
}

/// Removes a challenge.
#[tauri::command]
#[specta::specta]
pub async fn remove_challenge(app: State<'_, App>, id: ChallengeId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::exchange::remove::<Challenge>(unit, id))).await
}

/// Reads the transfer matrix.
#[tauri::command]
#[specta::specta]
pub async fn transfer_matrix(app: State<'_, App>) -> Result<TransferMatrix> {
    app.at_meeting(|unit, meeting| Box::pin(ops::practices::matrix(unit, meeting))).await
}

/// Records what delegations answer about a practice; nothing takes the answers back.
#[tauri::command]
#[specta::specta]
pub async fn answer_transfer(
    app: State<'_, App>,
    practice: PracticeId,
    parties: Vec<PartyId>,
    state: Option<TransferState>,
    condition: Typed<Line>,
) -> Result<()> {
    let condition = condition.checked()?;
    app.unit(move |unit| {
        Box::pin(async move { ops::practices::answer(unit, practice, &parties, state, condition).await })
    })
    .await
}
