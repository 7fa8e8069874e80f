//! Pouches: for whom they can be made, what is in them, and the step in which they leave.

use crate::commands::export::{Written, deliver, long};
use crate::error::Result;
use crate::event::Task;
use crate::pick::{self, FileKind};
use crate::session::App;
use ops::export::Destination;
use ops::pouch::{PouchLock, PouchReader, PouchRow, PouchesWanted, ShownKey};
use secrecy::{ExposeSecret as _, SecretString};
use tauri::{AppHandle, State};
use words::Word;

/// Copies a secret that is told once to the clipboard, for a minute.
#[tauri::command]
#[specta::specta]
pub async fn copy_secret(app: State<'_, App>, secret: String) -> Result<()> {
    app.clipboard.put(SecretString::from(secret).expose_secret())
}

/// Lists everybody for whom a pouch can be made.
#[tauri::command]
#[specta::specta]
pub async fn pouch_readers(app: State<'_, App>) -> Result<Vec<PouchReader>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::pouch::pouch_readers(unit, meeting))).await
}

/// Shows what each pouch of a step holds and leaves out.
#[tauri::command]
#[specta::specta]
pub async fn preview_pouches(app: State<'_, App>, wanted: PouchesWanted) -> Result<Vec<PouchRow>> {
    app.at_meeting(move |unit, meeting| Box::pin(async move { wanted.rows(unit, meeting).await })).await
}

/// Asks for a place, locks the pouches and writes them there with what goes beside them: one into a file, several into a
/// folder. Nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_pouches(
    app: State<'_, App>,
    handle: AppHandle,
    wanted: PouchesWanted,
    locks: Vec<PouchLock>,
) -> Result<Option<Written>> {
    let prepared = app
        .at_meeting(move |unit, meeting| Box::pin(async move { wanted.prepare(unit, meeting, &locks).await }))
        .await?;
    let to = match prepared.single() {
        Some(name) => {
            let kind = FileKind::new(Word::FilesPouch, &["pouch"]);
            pick::save(&handle, kind, name).await.map(Destination::File)
        }
        None => pick::folder(&handle).await.map(Destination::Folder),
    };
    let Some(to) = to else { return Ok(None) };
    let leaving = long(&app, &handle, Task::Pouches, move |go_on| prepared.leaving("", go_on)).await?;
    let Some(leaving) = leaving else { return Ok(None) };
    Ok(Written::of(&deliver(&app, leaving, to).await?))
}

/// Proposes a passphrase that can be told by telephone.
#[tauri::command]
#[specta::specta]
pub async fn propose_passphrase() -> Result<String> {
    Ok(ops::pouch::proposed_passphrase().expose_secret().to_owned())
}

/// Shows the public key of the workspace, for which others make pouches.
#[tauri::command]
#[specta::specta]
pub async fn public_key(app: State<'_, App>) -> Result<ShownKey> {
    app.unit(|unit| Box::pin(ops::pouch::shown_key(unit))).await
}
