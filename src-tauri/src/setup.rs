//! The window, and what comes in from outside: arguments, a second start, dropped files.

use crate::event::OpenFile;
use crate::opened::{self, OpenedPapers};
use crate::room;
use crate::session::App;
use crate::settings::SettingsFile;
use crate::window::own_window;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, DragDropEvent, Manager as _, Window, WindowEvent};
use tauri_specta::Event as _;

/// Opens the main window. The web view keeps nothing: no cache, no storage, no history. Its page is the application's own
/// and stays so, whatever a text in it says: it goes nowhere else, opens no second window and downloads nothing.
pub fn open_window(app: &mut tauri::App) -> tauri::Result<()> {
    let handle = app.handle().clone();
    let settings = SettingsFile::read(handle.path().app_config_dir()?.join("settings.json"));
    let choices = settings.settings();
    let library = handle.path().app_data_dir()?.join("library");
    let state = App::new(handle.clone(), settings, library);
    if let Some(path) = file_argument(&std::env::args().collect::<Vec<_>>()) {
        state.allowed.allow(&path);
        *state.start_file.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(path);
    }
    handle.manage(state);
    if OpenedPapers::place(&handle).and_then(|place| opened::sweep(&place)).is_err() {
        tracing::warn!("copies of papers that were opened before could not be removed");
    }
    let window = own_window(&handle, room::MAIN, "index.html", &choices)?
        .title("Entente")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 640.0)
        .build()?;
    choices.show(&window);
    Ok(())
}

/// Finds the file that the application was started with: `entente FILE`.
fn file_argument(arguments: &[String]) -> Option<PathBuf> {
    let path = PathBuf::from(arguments.iter().skip(1).find(|argument| !argument.starts_with('-'))?);
    std::path::absolute(path).ok().filter(|path| path.is_file())
}

/// Shows the window again, with the file that the second start named.
pub fn second_start(app: &AppHandle, arguments: &[String]) {
    if let Some(window) = app.get_webview_window(room::MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(path) = file_argument(arguments) {
        offer(app, &path);
    }
}

/// Takes every file that is dropped on the main window, in order. With that window goes the one for the room; the main window
/// hears when the other is closed by itself.
pub fn window_event(window: &Window, event: &WindowEvent) {
    if matches!(event, WindowEvent::Destroyed) {
        if window.label() == room::MAIN {
            let _ = room::close(window.app_handle());
        } else {
            room::announce(window.app_handle());
        }
    }
    if window.label() != room::MAIN {
        return;
    }
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        for path in paths {
            offer(window.app_handle(), path);
        }
    }
}

fn offer(app: &AppHandle, path: &Path) {
    app.state::<App>().allowed.allow(path);
    let _ = OpenFile { path: path.to_string_lossy().into_owned() }.emit(app);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_argument_that_is_a_file_is_opened() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let name = file.path().to_string_lossy().into_owned();
        let arguments = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(file_argument(&arguments(&["entente", "--flag", &name])), Some(file.path().to_owned()));
        assert_eq!(file_argument(&arguments(&["entente"])), None);
        assert_eq!(file_argument(&arguments(&["entente", "no-such-file.entente"])), None);
    }
}
