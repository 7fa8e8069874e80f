//! Importing agendas and lists of guests: read, explained row by row, applied in one step.

use crate::error::{CommandError, Result};
use crate::import::AgendaFile;
use crate::pick::{self, FileKind};
use crate::session::App;
use ops::agenda::{AgendaImport, FilePreview, GuestImport};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, State};

/// What a file holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AgendaFileKind {
    /// An agenda.
    Agenda,
    /// Guests of single items.
    Guests,
}

/// Files with an agenda.
const AGENDA: FileKind = FileKind {
    name: "Agenda",
    extensions: &["json", "csv", "txt", "tsv", "xlsx", "xlsm", "xlsb", "xls", "ods", "ics"],
};

/// Asks for a file and reads it; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn pick_agenda_file(
    app: State<'_, App>,
    handle: AppHandle,
    kind: AgendaFileKind,
) -> Result<Option<FilePreview>> {
    let files = match kind {
        AgendaFileKind::Agenda => AGENDA,
        AgendaFileKind::Guests => pick::SHEET,
    };
    let Some(path) = pick::open(&handle, files).await else { return Ok(None) };
    read(&app, path, kind).await?;
    preview(&app).await.map(Some)
}

async fn read(app: &App, path: PathBuf, kind: AgendaFileKind) -> Result<()> {
    app.check_other_file(&path).await?;
    let details = app
        .at_meeting(|unit, meeting| {
            Box::pin(async move { Ok(ops::meeting::view(unit, meeting).await?.meeting.details) })
        })
        .await?;
    let file = tokio::task::spawn_blocking(move || {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok::<_, ops::Error>(match kind {
            AgendaFileKind::Agenda => {
                AgendaFile::Agenda(Arc::new(AgendaImport::read_file(&path, &name, &details)?))
            }
            AgendaFileKind::Guests => AgendaFile::Guests(Arc::new(GuestImport::read_file(&path, &name)?)),
        })
    })
    .await
    .map_err(|_| CommandError::broken("The file could not be read; nothing was changed."))??;
    app.with_open(|open| {
        open.held.agenda_file = Some((file, BTreeSet::new()));
        Ok(())
    })
    .await
}

async fn held(app: &App) -> Result<(AgendaFile, BTreeSet<u32>)> {
    app.with_open(|open| open.held.agenda_file.clone().ok_or_else(|| ops::Error::NoImport.into())).await
}

async fn preview(app: &App) -> Result<FilePreview> {
    let (file, skip) = held(app).await?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            Ok(match file {
                AgendaFile::Agenda(agenda) => agenda.plan(unit, meeting, &skip).await?.preview(),
                AgendaFile::Guests(guests) => guests.plan(unit, meeting, &skip).await?.preview(),
            })
        })
    })
    .await
}

/// Leaves a row out, or takes it in again.
#[tauri::command]
#[specta::specta]
pub async fn skip_agenda_row(app: State<'_, App>, row: u32, skip: bool) -> Result<FilePreview> {
    app.held(|held| {
        if let Some((_, skipped)) = &mut held.agenda_file {
            if skip {
                skipped.insert(row);
            } else {
                skipped.remove(&row);
            }
        }
    })
    .await;
    preview(&app).await
}

/// Applies the file in one step; answers how many records were made or changed.
#[tauri::command]
#[specta::specta]
pub async fn apply_agenda_file(app: State<'_, App>) -> Result<u32> {
    let (file, skip) = held(&app).await?;
    let count = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move {
                match file {
                    AgendaFile::Agenda(agenda) => agenda.plan(unit, meeting, &skip).await?.apply(unit).await,
                    AgendaFile::Guests(guests) => guests.plan(unit, meeting, &skip).await?.apply(unit).await,
                }
            })
        })
        .await?;
    app.held(|held| held.agenda_file = None).await;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Forgets the file that is being prepared.
#[tauri::command]
#[specta::specta]
pub async fn leave_agenda_file(app: State<'_, App>) -> Result<()> {
    app.held(|held| held.agenda_file = None).await;
    Ok(())
}
