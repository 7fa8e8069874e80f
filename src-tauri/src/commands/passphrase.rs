//! Another passphrase for the open workspace, and the sheet that opens it without one.

use super::export::{Written, deliver, off_thread};
use crate::copying;
use crate::error::{CommandError, Result};
use crate::event::Task;
use crate::pick;
use crate::session::App;
use chrono::Utc;
use domain::disclosure::PaperForm;
use ops::export::Destination;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

/// What a new passphrase does not open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PassphraseChanged {
    /// The places of backups that still open with the passphrase of before.
    pub left: Vec<String>,
}

/// Gives the open workspace and the backups that are kept of it another passphrase; to go on with the backups can be stopped.
#[tauri::command]
#[specta::specta]
pub async fn change_passphrase(
    app: State<'_, App>,
    handle: AppHandle,
    current: String,
    next: String,
) -> Result<PassphraseChanged> {
    let (current, next) = (SecretString::from(current), SecretString::from(next));
    let task = tokio::spawn({
        let handle = handle.clone();
        async move { change(&handle, &current, &next).await }
    });
    let changed = task.await.map_err(|_| {
        CommandError::broken(
            "The passphrase may not have been changed. Close the workspace and open it again.",
        )
    })??;
    // A copy of now under the passphrase of now. That it could not be made is said where backups are.
    let _ = copying::keep(&app, &handle).await;
    Ok(changed)
}

/// Begun, it is finished, also when the window is closed meanwhile.
async fn change(
    handle: &AppHandle,
    current: &SecretString,
    next: &SecretString,
) -> Result<PassphraseChanged> {
    let app = tauri::Manager::state::<App>(handle);
    let _one = app.backups.making.lock().await;
    let (store, unlocked) = app.with_open(|open| Ok((open.store.clone(), open.unlocked.clone()))).await?;
    app.begin_task();
    let go_on = |done: usize, total: usize| App::go_on(handle, Task::Passphrase, done, total);
    let folder = copying::folder(&app);
    let changed =
        ops::passphrase::change(&store, &unlocked, current, next, Utc::now(), Some(&folder), &go_on).await?;
    app.with_open(|open| {
        if open.path == changed.unlocked.path() {
            open.unlocked = changed.unlocked.clone();
        }
        Ok(())
    })
    .await?;
    Ok(PassphraseChanged {
        left: changed.left.iter().map(|path| path.to_string_lossy().into_owned()).collect(),
    })
}

/// Asks for a place and puts the recovery sheet there. Nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn make_recovery_sheet(
    app: State<'_, App>,
    handle: AppHandle,
    passphrase: String,
) -> Result<Option<Written>> {
    let passphrase = SecretString::from(passphrase);
    let unlocked = app.with_open(|open| Ok(open.unlocked.clone())).await?;
    let workspace = app.unit(|unit| Box::pin(async move { Ok(unit.workspace().await?) })).await?;
    let sheet =
        off_thread(move || ops::passphrase::recovery_sheet(&workspace, &unlocked, &passphrase, Utc::now()))
            .await?;
    let name = sheet.files().first().map(|file| file.name.clone()).unwrap_or_default();
    let Some(to) = pick::save(&handle, PaperForm::Pdf.into(), &name).await else { return Ok(None) };
    Ok(Written::of(&deliver(&app, sheet, Destination::File(to)).await?))
}
