//! Mails that are looked at before they are written. None is sent.

use crate::commands::export::{Written, deliver, long};
use crate::commands::papers::open_with_system;
use crate::error::{CommandError, Result};
use crate::event::Task;
use crate::pick;
use crate::session::App;
use ops::export::{Destination, Mails, MailsShown, MailsWanted, keep_wording};
use std::path::Path;
use tauri::{AppHandle, State};

/// Shows the mails as they will be written.
#[tauri::command]
#[specta::specta]
pub async fn preview_mails(app: State<'_, App>, wanted: MailsWanted) -> Result<MailsShown> {
    let mails = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move { Mails::prepare(unit, meeting, &wanted).await })
        })
        .await?;
    Ok(mails.shown())
}

/// Asks for a folder and writes the drafts there; how they begin and end is kept for the next ones. Nothing where the
/// person closes the dialog, or there is nobody to write to.
#[tauri::command]
#[specta::specta]
pub async fn write_mails(
    app: State<'_, App>,
    handle: AppHandle,
    wanted: MailsWanted,
) -> Result<Option<Written>> {
    let said = wanted.wording.clone();
    let mails = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move { Mails::prepare(unit, meeting, &wanted).await })
        })
        .await?;
    if mails.papers().is_empty() {
        return Ok(None);
    }
    let Some(folder) = pick::folder(&handle).await else { return Ok(None) };
    let Some(leaving) = long(&app, &handle, Task::Export, move |go_on| mails.leaving(go_on)).await? else {
        return Ok(None);
    };
    let places = deliver(&app, leaving, Destination::Folder(folder)).await?;
    if let Some(wording) = said {
        app.at_meeting(move |unit, meeting| {
            Box::pin(async move { keep_wording(unit, meeting, &wording).await })
        })
        .await?;
    }
    Ok(Written::of(&places))
}

/// Opens a folder in which files were written since the application was started, and no other.
#[tauri::command]
#[specta::specta]
pub async fn open_written_folder(app: State<'_, App>, folder: String) -> Result<()> {
    let folder = Path::new(&folder);
    if !app.written.allows(folder) {
        return Err(CommandError::broken("Nothing was written to this folder."));
    }
    open_with_system(folder)
}
