//! What was typed in a dialog when the workspace was locked.

use crate::error::Result;
use crate::session::App;
use ops::unsaved::Unsaved;
use tauri::State;

/// Lists what was typed in dialogs and not saved when the workspace was locked.
#[tauri::command]
#[specta::specta]
pub async fn unsaved(app: State<'_, App>) -> Result<Vec<Unsaved>> {
    app.unit(|unit| Box::pin(ops::unsaved::unsaved(unit))).await
}

/// Keeps what is typed in dialogs and not saved.
#[tauri::command]
#[specta::specta]
pub async fn keep_unsaved(app: State<'_, App>, unsaved: Vec<Unsaved>) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::unsaved::keep(unit, unsaved))).await
}

/// Forgets what was typed in a dialog.
#[tauri::command]
#[specta::specta]
pub async fn forget_unsaved(app: State<'_, App>, place: String, dialog: String) -> Result<()> {
    app.unit(move |unit| Box::pin(async move { ops::unsaved::forget(unit, &place, &dialog).await })).await
}
