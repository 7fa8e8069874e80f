//! Backups by themselves, beside the work: on opening, and every hour while something is done.
//!
//! They lie beside the data of the application, not beside the workspace: what takes a folder, a stick or a share takes the
//! backups in it too. Another folder can be chosen. Nobody waits for a copy but whoever saves while its pages are read.

use crate::backups::Standing;
use crate::error::{CommandError, Result};
use crate::event::{BackupsChanged, Task};
use crate::session::App;
use chrono::{DateTime, TimeDelta, Utc};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use store::Kept;
use tauri::{AppHandle, Manager as _};
use tauri_specta::Event as _;

/// How often it is looked whether a copy is due.
const LOOK: Duration = Duration::from_secs(3);
/// How long after a copy, or after nothing was done, the next is due.
const HOUR: Duration = Duration::from_hours(1);
/// How long after a copy that failed the next is tried.
const AGAIN: Duration = Duration::from_mins(5);
/// Who saved a moment ago is about to save again: a copy waits for a pause, at most for so many looks.
const PAUSE: TimeDelta = TimeDelta::seconds(5);
const MOST_PAUSES: u32 = 40;

/// Returns the folder in which backups are kept: the chosen one, else the application's own.
pub fn folder(app: &App) -> PathBuf {
    app.settings.backups().unwrap_or_else(|| app.library.with_file_name("backups"))
}

/// Begins to look whether a copy is due, as long as the application runs.
pub fn begin(handle: &AppHandle) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(LOOK).await;
            let app = handle.state::<App>();
            if is_due(&app, &handle).await {
                let _ = keep(&app, &handle).await;
            }
        }
    });
}

/// Tells whether a copy is due. Looks whether the file is in its place as well: whoever is told at once types nothing for
/// nothing.
async fn is_due(app: &App, handle: &AppHandle) -> bool {
    let open = app
        .with_open(|open| {
            let kept = !open.sample && open.store.read_only().is_none();
            let gone = open.store.read_only().is_none() && !open.store.is_in_place();
            Ok((kept.then(|| open.path.clone()), open.saved_at, gone))
        })
        .await;
    let (path, saved_at, gone) = open.unwrap_or_default();
    let (due, told) = app.backups.change(|standing| {
        if standing.of != path {
            *standing = Standing { of: path, ..Standing::default() };
        }
        let told = std::mem::replace(&mut standing.gone, gone) == gone;
        (is_due_now(standing, saved_at), told)
    });
    if !told {
        let _ = BackupsChanged.emit(handle);
    }
    due
}

fn is_due_now(standing: &mut Standing, saved_at: Option<DateTime<Utc>>) -> bool {
    let due = standing.of.is_some() && standing.next.is_none_or(|next| Instant::now() >= next);
    if due && saved_at.is_some_and(|at| Utc::now() - at < PAUSE) && standing.waited < MOST_PAUSES {
        standing.waited += 1;
        return false;
    }
    due
}

/// Keeps a copy of the open workspace now, where something was done since the newest one. Whatever comes of it is said.
pub async fn keep(app: &App, handle: &AppHandle) -> Result<()> {
    let _one = app.backups.making.lock().await;
    let (keeper, unlocked, path) =
        app.with_open(|open| Ok((open.store.keeper(), open.unlocked.clone(), open.path.clone()))).await?;
    // Whoever reads or saves while its pages are copied waits, and is told for what.
    App::go_on(handle, Task::Backup, 0, 1);
    let made = keeper.keep(&unlocked, &folder(app), Utc::now()).await;
    App::go_on(handle, Task::Backup, 1, 1);
    let failed = made.as_ref().err().map(|_| ());
    // Of a journal that was altered a copy was made all the same.
    let again = failed.is_some() && !matches!(made, Err(store::Error::JournalAltered));
    let beyond = keeper.beyond(&unlocked, &folder(app)).await.ok().flatten();
    let said = made.map_err(CommandError::from);
    app.backups.change(|standing| {
        if standing.of.as_ref() != Some(&path) {
            return;
        }
        standing.waited = 0;
        standing.next = Some(Instant::now() + if again { AGAIN } else { HOUR });
        standing.failed = said.as_ref().err().map(|error| error.message.clone());
        if failed.is_none() {
            standing.checked = Some(Utc::now());
        }
        standing.beyond = beyond;
    });
    let _ = BackupsChanged.emit(handle);
    if let Some(made) = said? {
        tracing::info!(held_ms = made.held.as_millis(), "a backup was made and proven");
    }
    Ok(())
}

/// Lists the copies of the open workspace that were kept, the newest first.
pub async fn kept(app: &App) -> Vec<Kept> {
    let unlocked = app.with_open(|open| Ok(open.unlocked.clone())).await;
    unlocked.map(|unlocked| unlocked.kept_in(&folder(app))).unwrap_or_default()
}
