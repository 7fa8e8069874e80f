//! The review of the agenda by the secretariat.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use chrono::NaiveDate;
use domain::ids::{AgendaVersionId, ApprovalId, CommentId, ReviewRoundId, Revision};
use domain::review::{Approval, Comment, ReviewRound, Suggestion};
use domain::text::{Line, Prose};
use ops::review::{ApprovalWanted, CommentWanted, ReviewBoard};
use tauri::State;

/// Reads the review of a version; of the newest where none is named.
#[tauri::command]
#[specta::specta]
pub async fn review_board(app: State<'_, App>, version: Option<AgendaVersionId>) -> Result<ReviewBoard> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::review::board(unit, meeting, version))).await
}

/// Comments on a version, or suggests a change.
#[tauri::command]
#[specta::specta]
pub async fn add_comment(
    app: State<'_, App>,
    version: AgendaVersionId,
    wanted: Typed<CommentWanted>,
) -> Result<Comment> {
    let wanted = wanted.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::review::comment(unit, meeting, version, wanted))).await
}

/// Changes a comment of the secretariat.
#[tauri::command]
#[specta::specta]
pub async fn edit_comment(
    app: State<'_, App>,
    id: CommentId,
    revision: Revision,
    text: Typed<Prose>,
    suggestion: Typed<Option<Suggestion>>,
) -> Result<Comment> {
    let (text, suggestion) = (text.checked()?, suggestion.checked()?);
    app.unit(move |unit| Box::pin(ops::review::edit_comment(unit, id, revision, text, suggestion))).await
}

/// Removes a comment of the secretariat.
#[tauri::command]
#[specta::specta]
pub async fn remove_comment(app: State<'_, App>, id: CommentId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::review::remove_comment(unit, id))).await
}

/// Settles a thread, or opens it again.
#[tauri::command]
#[specta::specta]
pub async fn resolve_comment(
    app: State<'_, App>,
    id: CommentId,
    revision: Revision,
    resolved: bool,
) -> Result<Comment> {
    app.unit(move |unit| Box::pin(ops::review::resolve_comment(unit, id, revision, resolved))).await
}

/// Changes the agenda as somebody suggested.
#[tauri::command]
#[specta::specta]
pub async fn accept_suggestion(app: State<'_, App>, id: CommentId, revision: Revision) -> Result<Comment> {
    app.unit(move |unit| Box::pin(ops::review::accept_suggestion(unit, id, revision))).await
}

/// Refuses a suggestion for a reason.
#[tauri::command]
#[specta::specta]
pub async fn refuse_suggestion(
    app: State<'_, App>,
    id: CommentId,
    revision: Revision,
    reason: Typed<Line>,
) -> Result<Comment> {
    let reason = reason.checked()?;
    app.unit(move |unit| Box::pin(ops::review::refuse_suggestion(unit, id, revision, reason))).await
}

/// Notes what a body in the chair says to a version.
#[tauri::command]
#[specta::specta]
pub async fn note_approval(
    app: State<'_, App>,
    version: AgendaVersionId,
    wanted: Typed<ApprovalWanted>,
) -> Result<Approval> {
    let wanted = wanted.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::review::note_approval(unit, meeting, version, wanted)))
        .await
}

/// Takes back what was noted of a body.
#[tauri::command]
#[specta::specta]
pub async fn remove_approval(app: State<'_, App>, id: ApprovalId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::review::remove_approval(unit, id))).await
}

/// Opens a round of review on a version.
#[tauri::command]
#[specta::specta]
pub async fn open_round(
    app: State<'_, App>,
    version: AgendaVersionId,
    until: NaiveDate,
) -> Result<ReviewRound> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::review::open_round(unit, meeting, version, until)))
        .await
}

/// Gives a round another last day.
#[tauri::command]
#[specta::specta]
pub async fn edit_round(
    app: State<'_, App>,
    id: ReviewRoundId,
    revision: Revision,
    until: NaiveDate,
) -> Result<ReviewRound> {
    app.unit(move |unit| Box::pin(ops::review::edit_round(unit, id, revision, until))).await
}

/// Closes a round.
#[tauri::command]
#[specta::specta]
pub async fn close_round(app: State<'_, App>, id: ReviewRoundId, revision: Revision) -> Result<ReviewRound> {
    app.unit(move |unit| Box::pin(ops::review::close_round(unit, id, revision))).await
}
