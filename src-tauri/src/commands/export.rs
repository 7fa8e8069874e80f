//! Exports.

use crate::error::{CommandError, Result};
use crate::pick::{self, FileKind};
use crate::session::App;
use chrono::Utc;
use domain::disclosure::Audience;
use ops::export::{Destination, ExportPreview, Leaving, List, PaperFormat};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, State};

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Written {
    /// Its name.
    pub file_name: String,
    /// The folder it is in.
    pub folder: String,
}

impl Written {
    /// Names a file that was written.
    pub fn at(path: &Path) -> Self {
        let text =
            |part: Option<&Path>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
        Self { file_name: text(path.file_name().map(Path::new)), folder: text(path.parent()) }
    }
}

async fn prepare(app: &App, audience: Audience) -> Result<List> {
    app.at_meeting(move |unit, meeting| Box::pin(List::prepare(unit, meeting, audience))).await
}

/// Does work that takes long beside the window.
pub async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> ops::Result<T> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| CommandError::broken("The paper could not be made; nothing was written."))??)
}

/// Puts what leaves where the person chose. Begun, it is finished, also when the window is closed meanwhile.
pub async fn deliver(app: &App, leaving: Leaving, to: Destination) -> Result<Vec<PathBuf>> {
    let store = app.with_open(|open| Ok(open.store.clone())).await?;
    let delivered =
        tokio::spawn(async move { ops::export::deliver(&store, Utc::now(), leaving, to).await }).await;
    Ok(delivered.map_err(|_| CommandError::broken("The file could not be put in its place."))??)
}

/// Shows what a list holds and leaves out, and keeps its pages for looking at.
#[tauri::command]
#[specta::specta]
pub async fn preview_list(
    app: State<'_, App>,
    audience: Audience,
    format: PaperFormat,
) -> Result<ExportPreview> {
    let list = prepare(&app, audience).await?;
    let (list, pages) = off_thread(move || {
        let pages = list.pages()?;
        Ok((list, pages))
    })
    .await?;
    let preview = list.preview(format, pages.count());
    app.with_open(|open| {
        open.held.preview = Some((audience, pages));
        Ok(())
    })
    .await?;
    Ok(preview)
}

/// Returns one page, from 0, as SVG: the page as it is written, not a likeness.
#[tauri::command]
#[specta::specta]
pub async fn preview_page(app: State<'_, App>, audience: Audience, page: u32) -> Result<String> {
    app.with_open(|open| {
        let kept = open.held.preview.as_ref().filter(|(kept, _)| *kept == audience);
        kept.and_then(|(_, pages)| pages.svg(page as usize))
            .ok_or_else(|| CommandError::broken("This page is not there any more; open the preview again."))
    })
    .await
}

/// Asks for a place and writes the list there; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_list(
    app: State<'_, App>,
    handle: AppHandle,
    audience: Audience,
    format: PaperFormat,
) -> Result<Option<Written>> {
    let list = prepare(&app, audience).await?;
    let kind = FileKind { name: kind_name(format), extensions: extensions(format) };
    let Some(to) = pick::save(&handle, kind, &list.file_name(format)).await else { return Ok(None) };
    let leaving = off_thread(move || list.leaving(format)).await?;
    deliver(&app, leaving, Destination::File(to.clone())).await?;
    Ok(Some(Written::at(&to)))
}

const fn kind_name(format: PaperFormat) -> &'static str {
    match format {
        PaperFormat::Pdf => "PDF",
        PaperFormat::Docx => "Word",
        PaperFormat::Xlsx => "Excel",
        PaperFormat::Csv => "CSV",
    }
}

const fn extensions(format: PaperFormat) -> &'static [&'static str] {
    match format {
        PaperFormat::Pdf => &["pdf"],
        PaperFormat::Docx => &["docx"],
        PaperFormat::Xlsx => &["xlsx"],
        PaperFormat::Csv => &["csv"],
    }
}
