//! Opening, locking and closing workspaces.

use crate::copying;
use crate::error::{CommandError, Result};
use crate::event::Task;
use crate::pick::{self, FileKind};
use crate::room;
use crate::scratch::Scratch;
use crate::session::{App, Held, Open, Session};
use crate::settings::Recent;
use crate::standing::PickedPlace;
use chrono::Utc;
use domain::actor::Actor;
use ops::ErrorCode;
use ops::workspace::Strength;
use secrecy::SecretString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Store, Unlocked};
use tauri::{AppHandle, Manager as _, State};

/// Says where the application stands.
#[tauri::command]
#[specta::specta]
pub async fn session(app: State<'_, App>) -> Result<Session> {
    app.session().await
}

/// Lists recent workspaces, the last one first.
#[tauri::command]
#[specta::specta]
pub async fn recent_workspaces(app: State<'_, App>) -> Result<Vec<Recent>> {
    let recent = app.settings.recent();
    for entry in &recent {
        app.allowed.allow(Path::new(&entry.path));
    }
    Ok(recent)
}

/// Takes a workspace off the list; the file stays.
#[tauri::command]
#[specta::specta]
pub async fn forget_recent(app: State<'_, App>, path: String) -> Result<()> {
    Ok(app.settings.forget(&path)?)
}

/// Hands over the file that the application was started with, once.
#[tauri::command]
#[specta::specta]
pub async fn start_file(app: State<'_, App>) -> Result<Option<String>> {
    let path = app.start_file.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    path.map(|path| named(&path)).transpose()
}

/// Says how hard a passphrase is to guess.
#[tauri::command]
#[specta::specta]
pub async fn passphrase_strength(passphrase: String) -> Result<Strength> {
    Ok(ops::workspace::strength(&passphrase.into()))
}

/// Asks where a new workspace goes.
#[tauri::command]
#[specta::specta]
pub async fn pick_new_workspace(
    app: State<'_, App>,
    handle: AppHandle,
    suggested_name: String,
) -> Result<Option<PickedPlace>> {
    let Some(path) = pick::save(&handle, FileKind::workspace(), &suggested_name).await else {
        return Ok(None);
    };
    let path = path.with_extension("entente");
    Ok(Some(PickedPlace { shared: ops::workspace::shared_place(&path), path: allowed(&app, &path)? }))
}

/// Asks which workspace or pouch to open.
#[tauri::command]
#[specta::specta]
pub async fn pick_workspace(app: State<'_, App>, handle: AppHandle) -> Result<Option<String>> {
    pick::open(&handle, FileKind::opened()).await.map(|path| allowed(&app, &path)).transpose()
}

/// Asks which backup to open, beginning in the folder in which they are kept: the way on where the workspace itself is gone.
#[tauri::command]
#[specta::specta]
pub async fn pick_backup(app: State<'_, App>, handle: AppHandle) -> Result<Option<String>> {
    let picked = pick::open_in(&handle, FileKind::workspace(), Some(&copying::folder(&app))).await;
    picked.map(|path| allowed(&app, &path)).transpose()
}

/// Lets the page name a place that was picked, and returns what the page calls it.
fn allowed(app: &App, path: &Path) -> Result<String> {
    app.allowed.allow(path);
    named(path)
}

/// Says what the page calls a place.
fn named(path: &Path) -> Result<String> {
    Ok(path.to_str().ok_or(store::Error::NameNotText)?.to_owned())
}

pub(super) fn check_allowed(app: &App, path: &str) -> Result<PathBuf> {
    let path = PathBuf::from(path);
    if app.allowed.allows(&path) {
        return Ok(path);
    }
    if path.to_string_lossy().contains(char::REPLACEMENT_CHARACTER) {
        // It was dropped, or named at the start.
        return Err(store::Error::NameNotText.into());
    }
    let message = "Choose the file with “Open a file” first.".to_owned();
    Err(CommandError { code: ErrorCode::NotFound, message, field: None })
}

/// Returns a place that the page may name, or that of the workspace that is locked.
async fn known(app: &App, path: &str) -> Result<PathBuf> {
    match check_allowed(app, path) {
        Ok(path) => Ok(path),
        Err(error) => match app.session().await? {
            Session::Locked { path: locked, .. } if locked == path => Ok(PathBuf::from(path)),
            _ => Err(error),
        },
    }
}

/// Refuses a name that is empty or too long to be shown.
fn checked_actor(actor: Actor) -> Result<Actor> {
    let refused = |source| ops::Error::Text { field: "actor", source };
    let _: domain::text::Title = actor.name.as_str().parse().map_err(refused)?;
    Ok(actor)
}

pub(super) async fn held(
    app: &App,
    (store, unlocked): (Store, Unlocked),
    path: PathBuf,
    scratch: Option<Arc<Scratch>>,
) -> Result<Session> {
    let workspace = ops::workspace::said_by(&store, Utc::now()).await?;
    app.hold(Open {
        store,
        unlocked,
        path,
        title: workspace.title.to_string(),
        sample: workspace.sample,
        meeting: None,
        held: Held::default(),
        saved_at: None,
        scratch,
    })
    .await
}

/// Makes a workspace at a place that was picked.
#[tauri::command]
#[specta::specta]
pub async fn create_workspace(
    app: State<'_, App>,
    path: String,
    passphrase: String,
    title: String,
    actor: Actor,
) -> Result<Session> {
    let path = check_allowed(&app, &path)?;
    let passphrase = SecretString::from(passphrase);
    let title = title.parse().map_err(|source| ops::Error::Text { field: "title", source })?;
    let actor = checked_actor(actor)?;
    let (store, unlocked) = ops::workspace::create(&path, &passphrase, &title, &actor, Utc::now()).await?;
    held(&app, (store, unlocked.kept_at(&copying::folder(&app))), path, None).await
}

/// Opens a workspace that was picked, dropped, remembered, or named at the start.
#[tauri::command]
#[specta::specta]
pub async fn open_workspace(
    app: State<'_, App>,
    path: String,
    passphrase: String,
    actor: Option<Actor>,
) -> Result<Session> {
    let path = known(&app, &path).await?;
    let passphrase = SecretString::from(passphrase);
    let actor = actor.map(checked_actor).transpose()?;
    app.close_if_open(&path).await;
    let scratch = app.scratch_of(&path).await;
    let unlocked = Unlocked::kept(&path, &passphrase, Some(&copying::folder(&app)))?;
    let opened = ops::workspace::open_unlocked(&unlocked, actor.as_ref(), Utc::now()).await;
    if opened.as_ref().is_err_and(|error| error.code() == ErrorCode::Damaged) {
        // What can be done about it is looked at next.
        app.backups.hold(Some(unlocked.clone()));
    }
    held(&app, (opened?, unlocked), path, scratch).await
}

/// Makes a scratch copy of the sample meeting and opens it.
#[tauri::command]
#[specta::specta]
pub async fn explore_sample(app: State<'_, App>, handle: AppHandle) -> Result<Session> {
    let scratch = Scratch::make()?;
    let path = scratch.folder().join("Sample meeting.entente");
    app.begin_task();
    let go_on = |done: usize, total: usize| App::go_on(&handle, Task::Sample, done, total);
    let passphrase = ops::sample::PASSPHRASE.into();
    let made = ops::sample::create_while(&path, &passphrase, Utc::now(), &go_on).await?;
    held(&app, made, path, Some(scratch)).await
}

/// Forgets key and data.
#[tauri::command]
#[specta::specta]
pub async fn lock(app: State<'_, App>) -> Result<Session> {
    app.lock().await
}

/// Says that the person is here, so that nothing is locked.
#[tauri::command]
#[specta::specta]
pub async fn still_here(app: State<'_, App>) -> Result<()> {
    app.idle.here();
    Ok(())
}

/// Closes what is open and forgets its key, also that of a damaged workspace that did not open. `next` is a file that was
/// picked to be opened after it.
#[tauri::command]
#[specta::specta]
pub async fn close_workspace(app: State<'_, App>, next: Option<String>) -> Result<Session> {
    let next = next.map(|path| check_allowed(&app, &path)).transpose()?;
    app.leave(next).await
}

/// Keeps that it is known where the workspace lies, so that it is not warned of again.
#[tauri::command]
#[specta::specta]
pub async fn know_place(app: State<'_, App>) -> Result<()> {
    let path = app.with_open(|open| Ok(open.path.clone())).await?;
    app.unit(move |unit| Box::pin(async move { ops::workspace::know_place(unit, &path).await })).await
}

/// Closes the window, once what is typed is saved.
#[tauri::command]
#[specta::specta]
pub async fn leave(handle: AppHandle) -> Result<()> {
    if let Some(window) = handle.get_webview_window(room::MAIN) {
        // Where it cannot be closed now, it is by whoever asked for it.
        let _ = window.destroy();
    }
    Ok(())
}

/// Asks for a place and writes a verified backup there; returns the name of the file.
#[tauri::command]
#[specta::specta]
pub async fn backup(app: State<'_, App>, handle: AppHandle) -> Result<Option<String>> {
    let name = app
        .with_open(|open| {
            let stem =
                open.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            Ok(format!("{stem} backup {}.entente", Utc::now().format("%Y-%m-%d %H%M%S")))
        })
        .await?;
    let Some(to) = pick::save(&handle, FileKind::workspace(), &name).await else { return Ok(None) };
    let (store, unlocked) = app.with_open(|open| Ok((open.store.clone(), open.unlocked.clone()))).await?;
    store.backup(&unlocked, &to).await.map_err(|error| error.in_file(store.read_only()))?;
    Ok(to.file_name().map(|name| name.to_string_lossy().into_owned()))
}
