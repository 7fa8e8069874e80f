//! The window, and what comes in from outside: arguments, a second start, dropped files.

use crate::copying;
use crate::event::OpenFile;
use crate::fresh::Handed;
use crate::locking;
use crate::opened::{self, OpenedPapers};
use crate::room;
use crate::session::App;
use crate::settings::SettingsFile;
use crate::suspend;
use crate::window::own_window;
use std::ffi::OsStr;
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
    let folder = std::env::current_dir().unwrap_or_default();
    let handed = Handed::to_this_process();
    let next = handed.as_ref().and_then(|handed| handed.next.clone());
    if let Some(path) = next.or_else(|| file_argument(std::env::args_os(), &folder)) {
        keep_for_the_page(&state, path);
    }
    if let Some(handed) = &handed {
        if let Some(path) = handed.locked.path() {
            state.allowed.allow(path);
        }
        tauri::async_runtime::block_on(state.go_on_locked(handed.locked.clone()));
    }
    handle.manage(state);
    tauri::async_runtime::spawn(locking::watch(handle.clone()));
    suspend::watch(handle.clone());
    copying::begin(&handle);
    if OpenedPapers::place(&handle).and_then(|place| opened::sweep(&place)).is_err() {
        tracing::warn!("copies of papers that were opened before could not be removed");
    }
    let page = handed.as_ref().map_or("", |handed| handed.page.as_str());
    let window =
        own_window(&handle, room::MAIN, if page.is_empty() { "index.html" } else { page }, &choices)?
            .title("Entente")
            .inner_size(1440.0, 900.0)
            .min_inner_size(1024.0, 640.0)
            .build()?;
    choices.show(&window);
    if let Some(page) = handed.and_then(|handed| handed.room) {
        room::open(&handle, &choices, &page)?;
    }
    Ok(())
}

/// Keeps a file for a page that is not there yet: it asks for it when it begins.
fn keep_for_the_page(state: &App, path: PathBuf) {
    state.allowed.allow(&path);
    *state.start_file.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(path);
}

/// Finds the file that the application was started with: `entente FILE`, named from `folder`, in which it was started.
fn file_argument(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>, folder: &Path) -> Option<PathBuf> {
    let is_flag = |argument: &OsStr| argument.as_encoded_bytes().starts_with(b"-");
    let named = arguments.into_iter().skip(1).find(|argument| !is_flag(argument.as_ref()))?;
    Some(folder.join(named.as_ref())).filter(|path| path.is_file())
}

/// Shows the window again, with the file that the second start named; `folder` is where that start was made.
pub fn second_start(app: &AppHandle, arguments: &[String], folder: &Path) {
    if let Some(window) = app.get_webview_window(room::MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(path) = file_argument(arguments, folder) {
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
    if let WindowEvent::CloseRequested { api, .. } = event {
        locking::close(window, api);
    }
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        for path in paths {
            offer(window.app_handle(), path);
        }
    }
}

/// Takes the files that macOS opens with the application: it names them in no argument, before the page is there or after.
#[cfg(target_os = "macos")]
pub fn opened_by_the_system(app: &AppHandle, urls: &[tauri::Url]) {
    for path in files_of(urls) {
        if let Some(state) = app.try_state::<App>() {
            keep_for_the_page(&state, path.clone());
            offer(app, &path);
        }
    }
}

/// The files among some addresses.
#[cfg(any(target_os = "macos", test))]
fn files_of(urls: &[tauri::Url]) -> Vec<PathBuf> {
    urls.iter().filter(|url| url.scheme() == "file").filter_map(|url| url.to_file_path().ok()).collect()
}

fn offer(app: &AppHandle, path: &Path) {
    app.state::<App>().allowed.allow(path);
    let _ = OpenFile { path: path.to_string_lossy().into_owned() }.emit(app);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_opens_by_address_is_a_file_or_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Focus group 3.entente");
        let urls =
            [tauri::Url::from_file_path(&file).unwrap(), "https://example.org/x.entente".parse().unwrap()];
        assert_eq!(files_of(&urls), [file]);
    }

    #[test]
    fn the_first_argument_that_is_a_file_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("group.entente");
        std::fs::write(&file, "").unwrap();
        let found = |names: &[&str], folder: &Path| file_argument(names, folder);
        let whole = file.to_string_lossy();
        let elsewhere = Path::new("/");
        assert_eq!(found(&["entente", "--flag", &whole], elsewhere).as_ref(), Some(&file));
        assert_eq!(found(&["entente", "group.entente"], folder.path()).as_ref(), Some(&file));
        assert_eq!(
            found(&["entente", "group.entente"], elsewhere),
            None,
            "it lies in the folder of that start"
        );
        assert_eq!(found(&["entente"], folder.path()), None);
        assert_eq!(found(&["entente", "no-such-file.entente"], folder.path()), None);
    }
}
