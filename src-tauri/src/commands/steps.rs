//! Undo and redo.

use crate::error::Result;
use crate::session::App;
use ops::steps::Step;
use tauri::State;

/// Takes back the last step; returns it.
#[tauri::command]
#[specta::specta]
pub async fn undo(app: State<'_, App>) -> Result<Step> {
    app.unit(|unit| Box::pin(ops::steps::undo(unit))).await
}

/// Brings back the last step that was undone; returns it.
#[tauri::command]
#[specta::specta]
pub async fn redo(app: State<'_, App>) -> Result<Step> {
    app.unit(|unit| Box::pin(ops::steps::redo(unit))).await
}
