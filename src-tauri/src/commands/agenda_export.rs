//! Papers of the agenda, and drafts of mails to those who must be told.

use crate::commands::export::{Written, deliver, off_thread};
use crate::error::{CommandError, Result};
use crate::pick::{self, FileKind};
use crate::session::App;
use domain::agenda::Who;
use domain::ids::AgendaVersionId;
use ops::agenda::{AgendaExport, AgendaExportPreview, AgendaFormat, PreparedAgenda, ToldPerson};
use ops::export::Destination;
use tauri::{AppHandle, State};

async fn prepare(app: &App, wanted: AgendaExport) -> Result<PreparedAgenda> {
    app.at_meeting(move |unit, meeting| Box::pin(PreparedAgenda::prepare(unit, meeting, wanted))).await
}

/// Shows what a paper holds and leaves out, and keeps its pages for looking at.
#[tauri::command]
#[specta::specta]
pub async fn preview_agenda(app: State<'_, App>, wanted: AgendaExport) -> Result<AgendaExportPreview> {
    let paper = prepare(&app, wanted).await?;
    let (paper, pages) = off_thread(move || {
        let pages = paper.pages()?;
        Ok((paper, pages))
    })
    .await?;
    let preview = paper.preview(pages.as_ref().map_or(0, ops::export::Pages::count));
    app.with_open(|open| {
        open.held.agenda_preview = pages.map(|pages| (wanted, pages));
        Ok(())
    })
    .await?;
    Ok(preview)
}

/// Returns one page of the paper, from 0, as SVG; refused where another was previewed since.
#[tauri::command]
#[specta::specta]
pub async fn agenda_page(app: State<'_, App>, wanted: AgendaExport, page: u32) -> Result<String> {
    app.with_open(|open| {
        let kept = open.held.agenda_preview.as_ref().filter(|(kept, _)| *kept == wanted);
        let page = kept.and_then(|(_, pages)| pages.svg(page as usize));
        page.ok_or_else(|| CommandError::broken("This page is not there any more; open the preview again."))
    })
    .await
}

/// Asks for a place and writes the paper there; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_agenda(
    app: State<'_, App>,
    handle: AppHandle,
    wanted: AgendaExport,
) -> Result<Option<Written>> {
    let paper = prepare(&app, wanted).await?;
    let name = paper.preview(0).file_name;
    let Some(to) = pick::save(&handle, kind(wanted.format), &name).await else { return Ok(None) };
    let leaving = off_thread(move || paper.leaving()).await?;
    deliver(&app, leaving, Destination::File(to.clone())).await?;
    Ok(Some(Written::at(&to)))
}

/// Lists who must be told of what differs; no version stands for the working draft.
#[tauri::command]
#[specta::specta]
pub async fn told_people(
    app: State<'_, App>,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
) -> Result<Vec<ToldPerson>> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::agenda::told(unit, meeting, before, after))).await
}

/// Asks for a folder and writes a draft of a mail for each of the chosen there; answers how many. Nothing is sent.
#[tauri::command]
#[specta::specta]
pub async fn write_mails(
    app: State<'_, App>,
    handle: AppHandle,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
    chosen: Vec<Who>,
) -> Result<Option<u32>> {
    if chosen.is_empty() {
        return Ok(Some(0));
    }
    let Some(folder) = pick::folder(&handle).await else { return Ok(None) };
    let drafts = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move { ops::agenda::mails(unit, meeting, before, after, &chosen).await })
        })
        .await?;
    let written = deliver(&app, drafts, Destination::Folder(folder)).await?;
    Ok(Some(u32::try_from(written.len()).unwrap_or(u32::MAX)))
}

const fn kind(format: AgendaFormat) -> FileKind {
    match format {
        AgendaFormat::Pdf => FileKind { name: "PDF", extensions: &["pdf"] },
        AgendaFormat::Docx => FileKind { name: "Word", extensions: &["docx"] },
        AgendaFormat::Markdown => FileKind { name: "Markdown", extensions: &["md"] },
        AgendaFormat::Html => FileKind { name: "HTML", extensions: &["html"] },
        AgendaFormat::Ics => FileKind { name: "Calendar", extensions: &["ics"] },
        AgendaFormat::ScheduleXml => FileKind { name: "Schedule XML", extensions: &["xml"] },
        AgendaFormat::ScheduleJson => FileKind { name: "Schedule JSON", extensions: &["json"] },
    }
}
