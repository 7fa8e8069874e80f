//! Locking ends this process and begins a fresh one at the lock screen; closing does the same, where files are opened.
//!
//! Dropping the key and the data is not enough: what a web view, a library or the system's allocator copied, cached or freed
//! stays readable in the memory of its process, for whoever may read that. With the process all of it is gone at once. The
//! fresh one is told where the workspace is, what it is called and where its window was, and nothing that stood in it.

use crate::room;
use crate::window::DRIVEN;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tauri::{AppHandle, Manager as _};
use tauri_plugin_window_state::{AppHandleExt as _, StateFlags};

/// The variable that tells it: what it says stands on the lock screen anyway.
const VARIABLE: &str = "ENTENTE_LOCKED";

/// What the fresh process is told.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Handed {
    /// What is locked.
    pub locked: Place,
    /// The page that was shown, which is shown again once it is unlocked.
    pub page: String,
    /// The page of the window for the room, where that was open: the name of the meeting and the clock, until it is unlocked.
    pub room: Option<String>,
    /// The file that was chosen to be opened next.
    pub next: Option<PathBuf>,
}

/// What is locked, and where it is.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A workspace.
    Workspace {
        /// The title chosen for it.
        title: String,
        /// Where it is.
        path: PathBuf,
        /// Whether it is the sample, of which the passphrase is published.
        sample: bool,
        /// The folder of a scratch copy.
        scratch: Option<PathBuf>,
    },
    /// A pouch that is a file.
    Pouch {
        /// Where it is.
        path: PathBuf,
    },
    /// What was open is closed, or is a pouch of the library alone: it is chosen again.
    Nothing,
}

impl Place {
    /// The file that the page may name.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Workspace { path, .. } | Self::Pouch { path } => Some(path),
            Self::Nothing => None,
        }
    }
}

/// A driver follows no process that it did not start, so that a test starts the fresh one itself: here is what to tell it.
#[cfg(debug_assertions)]
mod twin {
    use std::path::PathBuf;

    /// Names the file into which it goes.
    pub fn told() -> Option<PathBuf> {
        std::env::var_os("ENTENTE_TEST_FRESH").filter(|file| !file.is_empty()).map(PathBuf::from)
    }
}

impl Handed {
    /// Reads what this process was told, if it is such a fresh one.
    pub fn to_this_process() -> Option<Self> {
        serde_json::from_str(&std::env::var(VARIABLE).ok()?).ok()
    }

    /// What stands around what is locked: the page of the main window, and that of the room.
    pub fn now(app: &AppHandle, locked: Place, room: Option<String>) -> Self {
        let url = app.get_webview_window(room::MAIN).and_then(|window| window.url().ok());
        let page = url.map(|url| url.path().trim_start_matches('/').to_owned()).unwrap_or_default();
        Self { locked, page, room, next: None }
    }

    /// What is left where something was closed: nothing, and what is opened next.
    pub fn closed(next: Option<PathBuf>) -> Self {
        Self { locked: Place::Nothing, page: String::new(), room: None, next }
    }

    /// Begins a fresh process that is told this, and ends this one. Where none can be started this one goes on, locked.
    pub fn replace(&self, app: &AppHandle) -> std::io::Result<()> {
        let program = tauri::process::current_binary(&app.env())?;
        let told = serde_json::to_string(self)?;
        let _ = app.save_window_state(StateFlags::all());
        end_pages(app);
        // Otherwise the fresh one would be taken for a second start of this one.
        tauri_plugin_single_instance::destroy(app);
        #[cfg(debug_assertions)]
        if let Some(file) = twin::told() {
            std::fs::write(file, told)?;
            app.exit(0);
            return Ok(());
        }
        Command::new(program).env(VARIABLE, told).env_remove(DRIVEN).stdin(Stdio::null()).spawn()?;
        app.exit(0);
        Ok(())
    }
}

/// Ends the processes of the pages at once. Left alone they tidy up before they end, for seconds on a busy machine, and know
/// everything meanwhile. Elsewhere that is left to the system.
fn end_pages(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    for window in app.webview_windows().into_values() {
        let _ = window.with_webview(|page| webkit2gtk::WebViewExt::terminate_web_process(&page.inner()));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}
