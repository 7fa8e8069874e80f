//! Presence: who was there under each item, and how.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use domain::ids::{AgendaItemId, Revision};
use domain::presence::PresenceDetails;
use ops::presence::{PresenceBoard, PresenceCell, PresenceEntry};
use tauri::State;

/// Reads who was there under each item.
#[tauri::command]
#[specta::specta]
pub async fn presence_board(app: State<'_, App>) -> Result<PresenceBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::presence::board(unit, meeting))).await
}

/// Records how people were there.
#[tauri::command]
#[specta::specta]
pub async fn set_presence(app: State<'_, App>, entries: Vec<PresenceEntry>) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::presence::set(unit, meeting, &entries).await })
    })
    .await
}

/// Records everybody else under an item as announced.
#[tauri::command]
#[specta::specta]
pub async fn fill_presence(app: State<'_, App>, item: AgendaItemId) -> Result<u32> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::presence::fill(unit, meeting, item))).await
}

/// Notes when somebody came or left.
#[tauri::command]
#[specta::specta]
pub async fn note_presence(
    app: State<'_, App>,
    cell: PresenceCell,
    revision: Option<Revision>,
    details: Typed<PresenceDetails>,
) -> Result<()> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::presence::note(unit, meeting, cell, revision, details)))
        .await
}

/// Takes back what was recorded of people.
#[tauri::command]
#[specta::specta]
pub async fn clear_presence(app: State<'_, App>, cells: Vec<PresenceCell>) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::presence::clear(unit, meeting, &cells).await })
    })
    .await
}
