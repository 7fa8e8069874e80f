//! Actions: who does what by when, over the meetings of a series.

use super::export::{Written, deliver, long};
use crate::error::Result;
use crate::event::Task;
use crate::pick;
use crate::session::App;
use crate::typed::Typed;
use chrono::{NaiveDate, Utc};
use domain::action::ActionDetails;
use domain::disclosure::PaperForm;
use domain::exchange::ActionStatus;
use domain::ids::{ActionId, DelegationId, NoteId, PartyId, Revision};
use domain::text::Line;
use ops::actions::{ActionRow, ActionsBoard, LetterRow};
use ops::export::Destination;
use tauri::{AppHandle, State};

fn today() -> NaiveDate {
    Utc::now().date_naive()
}

/// Reads the actions of the meeting that is looked at, as of today.
#[tauri::command]
#[specta::specta]
pub async fn actions_board(app: State<'_, App>) -> Result<ActionsBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::actions::board(unit, meeting, today()))).await
}

/// Adds an action.
#[tauri::command]
#[specta::specta]
pub async fn add_action(app: State<'_, App>, details: Typed<ActionDetails>) -> Result<ActionRow> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            let action: domain::action::Action = ops::exchange::add(unit, meeting, details).await?;
            ops::actions::row(unit, action.id, today()).await
        })
    })
    .await
}

/// Changes an action.
#[tauri::command]
#[specta::specta]
pub async fn edit_action(
    app: State<'_, App>,
    id: ActionId,
    revision: Revision,
    details: Typed<ActionDetails>,
) -> Result<ActionRow> {
    let details = details.checked()?;
    app.unit(move |unit| {
        Box::pin(async move {
            ops::exchange::edit::<domain::action::Action>(unit, id, revision, details).await?;
            ops::actions::row(unit, id, today()).await
        })
    })
    .await
}

/// Removes an action.
#[tauri::command]
#[specta::specta]
pub async fn remove_action(app: State<'_, App>, id: ActionId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::exchange::remove::<domain::action::Action>(unit, id))).await
}

/// Sets what became of an action; one that is dropped says why.
#[tauri::command]
#[specta::specta]
pub async fn set_action_status(
    app: State<'_, App>,
    id: ActionId,
    revision: Revision,
    status: ActionStatus,
    reason: Typed<Line>,
) -> Result<ActionRow> {
    let reason = reason.checked()?;
    app.unit(move |unit| {
        Box::pin(async move {
            ops::actions::set_status(unit, id, revision, status, reason).await?;
            ops::actions::row(unit, id, today()).await
        })
    })
    .await
}

/// Notes that a delegation has done its part of an action that every delegation has, or takes that back.
#[tauri::command]
#[specta::specta]
pub async fn set_action_done(
    app: State<'_, App>,
    id: ActionId,
    revision: Revision,
    party: PartyId,
    done: bool,
) -> Result<ActionRow> {
    app.unit(move |unit| {
        Box::pin(async move {
            ops::actions::done(unit, id, revision, party, done).await?;
            ops::actions::row(unit, id, today()).await
        })
    })
    .await
}

/// Carries open actions over to the next edition; answers how many there were.
#[tauri::command]
#[specta::specta]
pub async fn carry_actions_over(app: State<'_, App>, ids: Vec<ActionId>) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::actions::carry_over(unit, meeting, &ids).await })
    })
    .await
}

/// Makes an action of an entry of the notes.
#[tauri::command]
#[specta::specta]
pub async fn action_from_note(app: State<'_, App>, note: NoteId) -> Result<ActionRow> {
    app.unit(move |unit| {
        Box::pin(async move {
            let action = ops::actions::from_note(unit, note, None).await?;
            ops::actions::row(unit, action.id, today()).await
        })
    })
    .await
}

/// Lists the letters that ask delegations for their actions.
#[tauri::command]
#[specta::specta]
pub async fn action_letters(app: State<'_, App>) -> Result<Vec<LetterRow>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::actions::letters(unit, meeting, today()))).await
}

/// Asks for a folder and writes the letters to some delegations there, each with the draft of a mail. Nothing where the
/// person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_action_letters(
    app: State<'_, App>,
    handle: AppHandle,
    delegations: Vec<DelegationId>,
    form: PaperForm,
) -> Result<Option<Written>> {
    let letters = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move { ops::actions::prepare_letters(unit, meeting, &delegations, form).await })
        })
        .await?;
    let Some(folder) = pick::folder(&handle).await else { return Ok(None) };
    let leaving = long(&app, &handle, Task::Export, move |go_on| {
        ops::export::Prepared::leaving_with_mails(&letters, true, go_on)
    })
    .await?;
    let Some(leaving) = leaving else { return Ok(None) };
    Ok(Written::of(&deliver(&app, leaving, Destination::Folder(folder)).await?))
}
