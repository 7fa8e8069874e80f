//! Papers of agenda items: kept in the workspace, looked at through a copy that is removed.

use crate::commands::export::{Written, deliver};
use crate::error::{CommandError, Result};
use crate::opened::OpenedPapers;
use crate::pick::{self, FileKind};
use crate::session::App;
use domain::agenda::AgendaItem;
use domain::ids::{AgendaItemId, Revision};
use domain::label::HandlingLabel;
use ops::agenda::MOST_PAPER_BYTES;
use ops::export::Destination;
use std::path::Path;
use tauri::{AppHandle, State};
use words::Word;

/// Endings that are opened with the program of the system; anything else can be saved, not opened: a file that runs is
/// no paper.
const OPENED: &[&str] = &[
    "pdf", "docx", "doc", "odt", "rtf", "xlsx", "xls", "ods", "csv", "pptx", "ppt", "odp", "txt", "md",
    "png", "jpg", "jpeg", "gif", "webp",
];

/// Asks for a file and keeps it with an item; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn attach_paper(
    app: State<'_, App>,
    handle: AppHandle,
    id: AgendaItemId,
    revision: Revision,
    label: Option<HandlingLabel>,
) -> Result<Option<AgendaItem>> {
    let Some(path) = pick::open(&handle, FileKind::new(Word::FilesPapers, &["*"])).await else {
        return Ok(None);
    };
    app.check_other_file(&path).await?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read = tokio::task::spawn_blocking(move || {
        if std::fs::metadata(&path)?.len() > MOST_PAPER_BYTES as u64 {
            // Refused by the operation, without reading it.
            return Ok(vec![0; MOST_PAPER_BYTES + 1]);
        }
        std::fs::read(&path)
    });
    let bytes = read.await.map_err(|_| CommandError::broken("The file could not be read."))??;
    app.unit(move |unit| {
        Box::pin(async move { ops::agenda::attach(unit, id, revision, &name, &bytes, label).await })
    })
    .await
    .map(Some)
}

/// Takes a paper off an item.
#[tauri::command]
#[specta::specta]
pub async fn detach_paper(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
    content: String,
) -> Result<AgendaItem> {
    app.unit(move |unit| Box::pin(async move { ops::agenda::detach(unit, id, revision, &content).await }))
        .await
}

/// Opens a paper through a temporary copy, which is removed when the workspace is locked or closed or another meeting is
/// looked at. Answers false where this kind of file is not opened but can be saved.
#[tauri::command]
#[specta::specta]
pub async fn open_paper(
    app: State<'_, App>,
    handle: AppHandle,
    id: AgendaItemId,
    content: String,
) -> Result<bool> {
    let paper = app
        .unit(move |unit| Box::pin(async move { ops::agenda::open_paper(unit, id, &content).await }))
        .await?;
    let Some(ending) = ending_of(&paper.name) else { return Ok(false) };
    let folder = OpenedPapers::place(&handle)?;
    let copy = app
        .with_open(|open| {
            let papers = match open.held.papers.take() {
                Some(papers) => papers,
                None => OpenedPapers::within(&folder)?,
            };
            Ok(open.held.papers.insert(papers).copy(paper.label, ending, &paper.bytes)?)
        })
        .await?;
    open_with_system(&copy)?;
    Ok(true)
}

/// Asks for a place and saves a copy there; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn save_paper(
    app: State<'_, App>,
    handle: AppHandle,
    id: AgendaItemId,
    content: String,
) -> Result<Option<Written>> {
    let paper = app
        .unit(move |unit| Box::pin(async move { ops::agenda::paper_to_save(unit, id, &content).await }))
        .await?;
    let name = paper.files().first().map(|file| file.name.clone()).unwrap_or_default();
    let Some(to) = pick::save(&handle, FileKind::new(Word::FilesPapers, &["*"]), &name).await else {
        return Ok(None);
    };
    Ok(Written::of(&deliver(&app, paper, Destination::File(to)).await?))
}

/// Returns the ending of a name, where it is one that is opened.
fn ending_of(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    OPENED.iter().copied().find(|known| *known == ending)
}

pub(super) fn open_with_system(copy: &Path) -> Result<()> {
    // A driven window opens no other program.
    #[cfg(debug_assertions)]
    if ["ENTENTE_TEST_PICK_OPEN", "ENTENTE_TEST_PICK_SAVE"]
        .iter()
        .any(|pick| std::env::var_os(pick).is_some())
    {
        return Ok(());
    }
    tauri_plugin_opener::open_path(copy, None::<&str>)
        .map_err(|_| CommandError::of(ops::ErrorCode::Broken, domain::refusal::RefusalCode::NoProgram))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_runs_is_never_opened() {
        assert_eq!(ending_of("Threat picture.PDF"), Some("pdf"));
        for name in ["a.exe", "a.pdf.bat", "a.sh", "a.desktop", "a.html", "pdf", "a."] {
            assert_eq!(ending_of(name), None, "{name}");
        }
    }
}
