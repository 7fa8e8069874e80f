//! Corrections of the session notes and of the outcome report, and silence procedures on them.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use chrono::NaiveDateTime;
use domain::correction::{Correction, CorrectionDetails};
use domain::ids::{CorrectionId, DelegationId, Revision, SilenceId};
use domain::silence::{Silence, SilenceDetails};
use domain::text::{Line, Prose};
use ops::corrections::CorrectionsBoard;
use tauri::State;

/// Reads the corrections and silence procedures.
#[tauri::command]
#[specta::specta]
pub async fn corrections_board(app: State<'_, App>) -> Result<CorrectionsBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::corrections::board(unit, meeting))).await
}

/// Notes a correction that somebody asks for.
#[tauri::command]
#[specta::specta]
pub async fn ask_correction(app: State<'_, App>, details: Typed<CorrectionDetails>) -> Result<Correction> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::corrections::ask(unit, meeting, details))).await
}

/// Changes what is known of a correction.
#[tauri::command]
#[specta::specta]
pub async fn edit_correction(
    app: State<'_, App>,
    id: CorrectionId,
    revision: Revision,
    details: Typed<CorrectionDetails>,
) -> Result<Correction> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::corrections::edit(unit, id, revision, details))).await
}

/// Agrees on a wording, which becomes the text of the entry or sentence.
#[tauri::command]
#[specta::specta]
pub async fn agree_correction(
    app: State<'_, App>,
    id: CorrectionId,
    revision: Revision,
    over: Revision,
    agreed: Typed<Prose>,
) -> Result<Correction> {
    let agreed = agreed.checked()?;
    app.unit(move |unit| Box::pin(ops::corrections::agree(unit, id, revision, over, agreed))).await
}

/// Refuses a correction for a reason.
#[tauri::command]
#[specta::specta]
pub async fn refuse_correction(
    app: State<'_, App>,
    id: CorrectionId,
    revision: Revision,
    reason: Typed<Line>,
) -> Result<Correction> {
    let reason = reason.checked()?;
    app.unit(move |unit| Box::pin(ops::corrections::refuse(unit, id, revision, reason))).await
}

/// Takes a refused correction up again.
#[tauri::command]
#[specta::specta]
pub async fn take_up_correction(
    app: State<'_, App>,
    id: CorrectionId,
    revision: Revision,
) -> Result<Correction> {
    app.unit(move |unit| Box::pin(ops::corrections::take_up(unit, id, revision))).await
}

/// Removes a correction.
#[tauri::command]
#[specta::specta]
pub async fn remove_correction(app: State<'_, App>, id: CorrectionId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::corrections::remove(unit, id))).await
}

/// Opens a silence procedure.
#[tauri::command]
#[specta::specta]
pub async fn open_silence(app: State<'_, App>, details: Typed<SilenceDetails>) -> Result<Silence> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::corrections::open(unit, meeting, details))).await
}

/// Gives a silence procedure another last moment.
#[tauri::command]
#[specta::specta]
pub async fn extend_silence(
    app: State<'_, App>,
    id: SilenceId,
    revision: Revision,
    until: NaiveDateTime,
) -> Result<Silence> {
    app.unit(move |unit| Box::pin(ops::corrections::extend(unit, id, revision, until))).await
}

/// Notes that a delegation agrees, or that it does not after all.
#[tauri::command]
#[specta::specta]
pub async fn answer_silence(
    app: State<'_, App>,
    id: SilenceId,
    revision: Revision,
    delegation: DelegationId,
    agrees: bool,
) -> Result<Silence> {
    app.unit(move |unit| Box::pin(ops::corrections::answer(unit, id, revision, delegation, agrees))).await
}

/// Closes a silence procedure, and clears what was agreed to by silence where that is wanted.
#[tauri::command]
#[specta::specta]
pub async fn close_silence(
    app: State<'_, App>,
    id: SilenceId,
    revision: Revision,
    clear: bool,
) -> Result<Silence> {
    app.unit(move |unit| Box::pin(ops::corrections::close(unit, id, revision, clear))).await
}

/// Removes a silence procedure.
#[tauri::command]
#[specta::specta]
pub async fn remove_silence(app: State<'_, App>, id: SilenceId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::corrections::remove_silence(unit, id))).await
}
