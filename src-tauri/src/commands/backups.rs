//! Backups, and the way on from a workspace that is damaged.

use super::session::{check_allowed, held};
use crate::copying;
use crate::error::Result;
use crate::event::Task;
use crate::pick::{self, FileKind};
use crate::session::{App, Session};
use chrono::{DateTime, Utc};
use ops::check::{Against, Checked};
use ops::export::{self, Destination, LeavingFile};
use ops::rescue::Rescue;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use store::{Kept, Unlocked};
use tauri::{AppHandle, State};
use words::Word;

/// How backups stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BackupsView {
    /// Where they lie.
    pub folder: String,
    /// Whether that folder was chosen, in place of the application's own.
    pub chosen: bool,
    /// When it was last known that a proven copy holds everything, since the workspace was opened.
    pub checked: Option<DateTime<Utc>>,
    /// Why the last copy could not be made.
    pub failed: Option<String>,
    /// Whether the file was moved or replaced since it was opened, so that nothing is saved to it any more.
    pub gone: bool,
    /// A copy that holds what the workspace does not, until that is known.
    pub beyond: Option<KeptBackup>,
    /// The places of copies that still open with a passphrase of before.
    pub left: Vec<String>,
    /// The copies of the open workspace, the newest first.
    pub kept: Vec<KeptBackup>,
}

/// A copy that was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct KeptBackup {
    /// The name of the file, without its folder.
    pub file_name: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Whether it was made before the file was brought up to date.
    pub before_update: bool,
    /// How large it is, in kilobytes.
    pub size: u32,
}

impl From<Kept> for KeptBackup {
    fn from(kept: Kept) -> Self {
        let size = kept.path.metadata().map_or(0, |meta| meta.len().div_ceil(1024));
        Self {
            file_name: kept.name(),
            at: kept.at,
            before_update: kept.before_update,
            size: u32::try_from(size).unwrap_or(u32::MAX),
        }
    }
}

async fn view(app: &App) -> BackupsView {
    let standing = app.backups.standing();
    let folder = copying::folder(app);
    app.written.allow(&folder);
    let kept = copying::kept(app).await.into_iter().map(KeptBackup::from);
    let unlocked = app.with_open(|open| Ok(open.unlocked.kept_at(&folder))).await.ok();
    let left = match unlocked {
        Some(unlocked) => {
            app.unit(move |unit| Box::pin(async move { Ok(unit.backups_of_before(&unlocked).await?) })).await
        }
        None => Ok(Vec::new()),
    };
    let left = left.unwrap_or_default().into_iter().map(|path| path.to_string_lossy().into_owned());
    BackupsView {
        left: left.collect(),
        folder: folder.to_string_lossy().into_owned(),
        chosen: app.settings.backups().is_some(),
        checked: standing.checked,
        failed: standing.failed,
        gone: standing.gone,
        beyond: standing.beyond.map(KeptBackup::from),
        kept: kept.collect(),
    }
}

/// Says how the backups of the open workspace stand.
#[tauri::command]
#[specta::specta]
pub async fn backups(app: State<'_, App>) -> Result<BackupsView> {
    Ok(view(&app).await)
}

/// Makes a backup now, where something was done since the newest one.
#[tauri::command]
#[specta::specta]
pub async fn keep_backup(app: State<'_, App>, handle: AppHandle) -> Result<BackupsView> {
    copying::keep(&app, &handle).await?;
    Ok(view(&app).await)
}

/// Says that it is known which copy holds what the workspace does not.
#[tauri::command]
#[specta::specta]
pub async fn know_backup_beyond(app: State<'_, App>) -> Result<BackupsView> {
    if let Some(copy) = app.backups.change(|standing| standing.beyond.take()) {
        app.unit(move |unit| Box::pin(async move { Ok(unit.know_beyond(&copy).await?) })).await?;
    }
    Ok(view(&app).await)
}

/// Asks for a folder and keeps backups there from now on, the first one at once. Nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn choose_backup_folder(app: State<'_, App>, handle: AppHandle) -> Result<Option<BackupsView>> {
    let Some(folder) = pick::folder(&handle).await else { return Ok(None) };
    // What cannot be written is refused while the person is there.
    let place = folder.join("entente.probe");
    drop(store::beside::Beside::empty(&place)?);
    turn_to(&app, &handle, Some(folder)).await.map(Some)
}

/// Keeps backups in the application's own folder again.
#[tauri::command]
#[specta::specta]
pub async fn use_own_backup_folder(app: State<'_, App>, handle: AppHandle) -> Result<BackupsView> {
    turn_to(&app, &handle, None).await
}

async fn turn_to(app: &App, handle: &AppHandle, folder: Option<PathBuf>) -> Result<BackupsView> {
    app.settings.keep_backups_in(folder)?;
    let now = copying::folder(app);
    let open = app
        .with_open(|open| {
            open.unlocked = open.unlocked.kept_at(&now);
            Ok(!open.sample && open.store.read_only().is_none())
        })
        .await;
    if open.unwrap_or_default() {
        copying::keep(app, handle).await?;
    }
    Ok(view(app).await)
}

/// What a check of the whole file found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CheckedWorkspace {
    /// Entries of the journal, each of which was recomputed.
    pub entries: u32,
    /// Values beside them.
    pub values: u32,
    /// Values that were erased on purpose.
    pub erased: u32,
    /// The last hash, as 64 hexadecimal digits.
    pub head: String,
    /// The first entry that does not fit, if any.
    pub broken_at: Option<u32>,
    /// What is kept and is not as the journal says, in sentences; the first of them.
    pub unfit: Vec<String>,
    /// How many more there are.
    pub more: u32,
    /// The newest backup from which the journal does not go on, else the newest.
    pub against: Option<Against>,
}

/// Reads every page of the open file, recomputes its whole journal, and holds against it what is kept; it can be stopped.
#[tauri::command]
#[specta::specta]
pub async fn check_workspace(app: State<'_, App>, handle: AppHandle) -> Result<CheckedWorkspace> {
    let (store, unlocked) = app.with_open(|open| Ok((open.store.clone(), open.unlocked.clone()))).await?;
    app.begin_task();
    let go_on = |done: usize, total: usize| App::go_on(&handle, Task::Check, done, total);
    let checked = ops::check::check_while(&store, Some(&unlocked), Utc::now(), &go_on).await;
    let checked = checked.map_err(|error| error.in_file(store.read_only()))?;
    let more = checked.untold();
    let Checked { verified, told, against, .. } = checked;
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(CheckedWorkspace {
        entries: small(verified.entries),
        values: small(verified.values),
        erased: small(verified.erased),
        head: verified.head,
        broken_at: verified.broken_at.map(|entry| u32::try_from(entry).unwrap_or(u32::MAX)),
        unfit: told,
        more: small(more as u64),
        against,
    })
}

/// The key of the damaged workspace: the open one, or one that did not open.
async fn damaged(app: &App) -> Result<Unlocked> {
    match app.with_open(|open| Ok(open.unlocked.clone())).await {
        Ok(unlocked) => Ok(unlocked),
        Err(locked) => app.backups.held().ok_or(locked),
    }
}

/// Says what of a damaged workspace can be read, which backups are sound, and what each would lose.
#[tauri::command]
#[specta::specta]
pub async fn rescue(app: State<'_, App>) -> Result<Rescue> {
    let open = app.with_open(|open| Ok((open.store.clone(), open.unlocked.clone()))).await;
    let rescue = match open {
        Ok((store, unlocked)) => {
            let found = ops::rescue::look(&store, &unlocked, Utc::now()).await;
            found.map_err(|error| error.in_file(store.read_only()))?
        }
        Err(locked) => {
            let unlocked = app.backups.held().ok_or(locked)?;
            ops::rescue::look_at_closed(&unlocked, Utc::now()).await?
        }
    };
    for backup in &rescue.backups {
        app.allowed.allow(Path::new(&backup.path));
    }
    Ok(rescue)
}

/// Asks for a place and writes what was found of a damaged workspace there, as text; returns the name of the file. Nothing where
/// the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn save_rescue_report(handle: AppHandle, found: Rescue) -> Result<Option<String>> {
    let now = Utc::now();
    let name = format!("Rescue report {}.txt", now.format("%Y-%m-%d"));
    let Some(to) = pick::save(&handle, FileKind::new(Word::FilesText, &["txt"]), &name).await else {
        return Ok(None);
    };
    let report = LeavingFile { name, bytes: found.report(now).into_bytes() };
    let placed = export::put(vec![report], Destination::File(to)).await?;
    Ok(placed.first().and_then(|place| Some(place.file_name()?.to_string_lossy().into_owned())))
}

/// Asks for a place, puts a copy of a backup there and opens it. Nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn open_backup_copy(
    app: State<'_, App>,
    handle: AppHandle,
    path: String,
) -> Result<Option<Session>> {
    let backup = check_allowed(&app, &path)?;
    let unlocked = damaged(&app).await?;
    let Some(to) = place_of_copy(&handle, &unlocked).await else { return Ok(None) };
    ops::rescue::copy(&backup, &to)?;
    open(&app, &unlocked.at(&to)).await.map(Some)
}

async fn place_of_copy(handle: &AppHandle, unlocked: &Unlocked) -> Option<PathBuf> {
    let stem =
        unlocked.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = format!("{stem} recovered {}.entente", Utc::now().format("%Y-%m-%d"));
    pick::save(handle, FileKind::workspace(), &name).await
}

async fn open(app: &App, copy: &Unlocked) -> Result<Session> {
    let path = copy.path().to_owned();
    let store = ops::workspace::open_unlocked(copy, None, Utc::now()).await?;
    app.backups.hold(None);
    held(app, (store, copy.clone()), path, None).await
}
