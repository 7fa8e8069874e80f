//! Choices of the person at this computer.

use crate::error::Result;
use crate::session::App;
use crate::settings::{Settings, Theme};
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
    let _ = window.set_theme(match saved.theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    });
    Ok(saved)
}
