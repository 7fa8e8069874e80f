//! Choices of the person at this computer.

use crate::error::Result;
use crate::session::App;
use crate::settings::Settings;
use tauri::{State, WebviewWindow};

/// Returns the choices.
#[tauri::command]
#[specta::specta]
pub async fn settings(app: State<'_, App>) -> Result<Settings> {
    Ok(app.settings.settings())
}

/// Keeps new choices and shows them at once.
#[tauri::command]
#[specta::specta]
pub async fn save_settings(
    app: State<'_, App>,
    window: WebviewWindow,
    settings: Settings,
) -> Result<Settings> {
    let saved = app.settings.save(settings)?;
    saved.show(&window);
    Ok(saved)
}
