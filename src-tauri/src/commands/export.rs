//! Exports: one set of commands for every paper.

use crate::error::{CommandError, Result};
use crate::event::Task;
use crate::pick;
use crate::session::App;
use chrono::Utc;
use domain::disclosure::PaperKind;
use ops::export::{Destination, ExportPreview, Leaving, Prepared, Wanted};
use ops::import::GoOn;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, State};

/// Files that were written together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Written {
    /// The name of the first.
    pub file_name: String,
    /// The folder they are in.
    pub folder: String,
    /// How many they are.
    pub count: u32,
}

impl Written {
    /// Names files that were written; nothing where there are none.
    pub fn of(places: &[PathBuf]) -> Option<Self> {
        let first = places.first()?;
        let text =
            |part: Option<&Path>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
        let count = u32::try_from(places.len()).unwrap_or(u32::MAX);
        Some(Self { file_name: text(first.file_name().map(Path::new)), folder: text(first.parent()), count })
    }
}

/// Does work that takes long beside the window.
pub async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> ops::Result<T> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| CommandError::broken("The paper could not be made; nothing was written."))??)
}

/// Does long work beside the window, which hears how far it is; it stops before its next part where the person says so
/// with [`cancel_task`], and then nothing of it is kept.
pub async fn long<T: Send + 'static>(
    app: &App,
    handle: &AppHandle,
    task: Task,
    work: impl FnOnce(GoOn<'_>) -> ops::Result<T> + Send + 'static,
) -> Result<T> {
    app.begin_task();
    let handle = handle.clone();
    off_thread(move || work(&|done, total| App::go_on(&handle, task, done, total))).await
}

/// Stops the long work that goes on, before its next part. What was begun leaves nothing behind.
#[tauri::command]
#[specta::specta]
pub async fn cancel_task(app: State<'_, App>) -> Result<()> {
    app.stop_task();
    Ok(())
}

/// Puts what leaves where the person chose, after whoever is to be asked about a passage was noted. Begun, it is finished,
/// also when the window is closed meanwhile.
pub async fn deliver(app: &App, mut leaving: Leaving, to: Destination) -> Result<Vec<PathBuf>> {
    if let Some((meeting, passages)) = leaving.take_asked() {
        app.unit(move |unit| {
            Box::pin(async move { ops::notes::ask_sources(unit, meeting, &passages).await })
        })
        .await?;
    }
    let store = app.with_open(|open| Ok(open.store.clone())).await?;
    let delivered = tokio::spawn(async move {
        let delivered = ops::export::deliver(&store, Utc::now(), leaving, to).await;
        delivered.map_err(|error| error.in_file(store.read_only()))
    });
    let places =
        delivered.await.map_err(|_| CommandError::broken("The file could not be put in its place."))??;
    if let Some(folder) = places.first().and_then(|place| place.parent()) {
        app.written.allow(folder);
    }
    Ok(places)
}

async fn prepare(app: &App, wanted: Wanted) -> Result<Prepared> {
    app.at_meeting(move |unit, meeting| Box::pin(Prepared::prepare(unit, meeting, wanted))).await
}

/// Shows what a paper holds and leaves out, and keeps its pages for looking at.
#[tauri::command]
#[specta::specta]
pub async fn preview_export(app: State<'_, App>, wanted: Wanted) -> Result<ExportPreview> {
    let paper = prepare(&app, wanted.clone()).await?;
    let (paper, pages) = off_thread(move || {
        let pages = paper.pages()?;
        Ok((paper, pages))
    })
    .await?;
    let preview = paper.preview(pages.as_ref().map_or(0, ops::export::Pages::count));
    app.with_open(|open| {
        open.held.preview = pages.map(|pages| (wanted, pages));
        Ok(())
    })
    .await?;
    Ok(preview)
}

/// Returns one page, from 0, as SVG: the page as it is written, not a likeness. Refused where another paper was looked at
/// since.
#[tauri::command]
#[specta::specta]
pub async fn export_page(app: State<'_, App>, wanted: Wanted, page: u32) -> Result<String> {
    app.with_open(|open| {
        let kept = open.held.preview.as_ref().filter(|(kept, _)| *kept == wanted);
        kept.and_then(|(_, pages)| pages.svg(page as usize))
            .ok_or_else(|| CommandError::broken("This page is not there any more; open the preview again."))
    })
    .await
}

/// Asks for a place and writes there what is asked for: one paper into a file, mails into a folder. Nothing where the
/// person closes the dialog. No mail is sent.
#[tauri::command]
#[specta::specta]
pub async fn write_export(
    app: State<'_, App>,
    handle: AppHandle,
    wanted: Vec<Wanted>,
) -> Result<Option<Written>> {
    let mails = wanted.iter().all(|one| one.paper == PaperKind::Mail);
    let prepared = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move { Prepared::prepare_all(unit, meeting, &wanted).await })
        })
        .await?;
    let Some(first) = prepared.first() else { return Ok(None) };
    // Several go into a folder, each under its own name.
    let to = if mails || prepared.len() > 1 {
        pick::folder(&handle).await.map(Destination::Folder)
    } else {
        pick::save(&handle, first.form().into(), &first.file_name()).await.map(Destination::File)
    };
    let Some(to) = to else { return Ok(None) };
    let leaving =
        long(&app, &handle, Task::Export, move |go_on| Prepared::leaving_together(&prepared, "", go_on))
            .await?;
    let Some(leaving) = leaving else { return Ok(None) };
    Ok(Written::of(&deliver(&app, leaving, to).await?))
}
