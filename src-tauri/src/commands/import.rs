//! Importing people, an agenda or guests.

use crate::error::{CommandError, Result};
use crate::event::Task;
use crate::import::Import;
use crate::pick::{self, FileKind};
use crate::session::App;
use domain::ids::ImportId;
use ops::import::{
    Decisions, EarlierImport, EarlierReport, Field, ImportAnswer, ImportKind, ImportPreview, ImportSession,
    Reading, TakenBack,
};
use ops::steps::Step;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tauri::{AppHandle, State};
use words::Word;

/// What one column is taken for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
pub struct ColumnField {
    /// The column.
    pub index: u32,
    /// What it is taken for.
    pub field: Field,
}

/// What applying an import led to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Applied {
    /// Records added or changed; with 0 nothing was written.
    pub count: u32,
    /// The step that can be undone, where anything was written.
    pub step: Option<Step>,
}

/// Asks for a file and reads it; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn pick_import(
    app: State<'_, App>,
    handle: AppHandle,
    kind: ImportKind,
) -> Result<Option<ImportPreview>> {
    let files = match kind {
        ImportKind::Agenda => FileKind::new(
            Word::FilesAgendas,
            &["json", "csv", "txt", "tsv", "xlsx", "xlsm", "xlsb", "xls", "ods", "ics"],
        ),
        ImportKind::Answers => FileKind::new(Word::FilesAnswers, &["answer", "pouch", "docx"]),
        ImportKind::Notes => FileKind::new(Word::FilesNotes, &["json", "md", "docx"]),
        ImportKind::Practices
        | ImportKind::Challenges
        | ImportKind::Concepts
        | ImportKind::Actions
        | ImportKind::Questions
        | ImportKind::Matrix => FileKind::new(
            Word::FilesRecords,
            &["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "txt", "tsv", "json"],
        ),
        ImportKind::Participants => FileKind::new(
            Word::FilesPeople,
            &["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "txt", "tsv", "json", "vcf", "vcard", "zip"],
        ),
        ImportKind::Guests | ImportKind::Evaluation => FileKind::new(
            Word::FilesTables,
            &["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "txt", "tsv", "zip"],
        ),
    };
    match pick::open(&handle, files).await {
        Some(path) => read(&app, Some(kind), &path).await,
        None => Ok(None),
    }
}

/// Reads a file that was dropped, or named at the start. Where no kind is named the content tells it; nothing comes back
/// where it does not.
#[tauri::command]
#[specta::specta]
pub async fn open_import(
    app: State<'_, App>,
    path: String,
    kind: Option<ImportKind>,
) -> Result<Option<ImportPreview>> {
    let path = PathBuf::from(path);
    if !app.allowed.allows(&path) {
        return Err(CommandError::broken("Choose the file with “Import” first."));
    }
    read(&app, kind, &path).await
}

async fn read(app: &App, kind: Option<ImportKind>, path: &Path) -> Result<Option<ImportPreview>> {
    app.check_other_file(path).await?;
    let reading = app.at_meeting(|unit, meeting| Box::pin(Reading::into_meeting(unit, meeting))).await?;
    let path = path.to_owned();
    app.begin_task();
    // The file, what was answered for its like before, and what it would change.
    app.hears(Task::Import, 0, 3)?;
    let session = tokio::task::spawn_blocking(move || {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        ImportSession::read_file(kind, &path, &name, &reading)
    })
    .await
    .map_err(|_| CommandError::broken("The file could not be read; nothing was changed."))??;
    let Some(session) = session else { return Ok(None) };
    app.hears(Task::Import, 1, 3)?;
    let (session, decisions) = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move {
                let mut session = session;
                let decisions = session.recall(unit, meeting).await?;
                Ok((session, decisions))
            })
        })
        .await?;
    app.hears(Task::Import, 2, 3)?;
    keep(app, session, decisions).await?;
    preview(app).await.map(Some)
}

/// Keeps a file that was read, unless the person cancelled or locked meanwhile.
async fn keep(app: &App, session: ImportSession, decisions: Decisions) -> Result<()> {
    let stopped = || {
        let stop = app.is_stopped();
        if stop { Err(CommandError::from(ops::Error::Cancelled)) } else { Ok(()) }
    };
    stopped()?;
    app.with_open(|open| {
        // Whoever stops sets the flag first and then empties this place.
        stopped()?;
        open.held.import = Some(Import { session: Arc::new(session), decisions });
        Ok(())
    })
    .await
}

/// Shows the import that is being prepared; nothing where there is none.
#[tauri::command]
#[specta::specta]
pub async fn current_import(app: State<'_, App>) -> Result<Option<ImportPreview>> {
    if app.with_open(|open| Ok(open.held.import.is_some())).await? {
        preview(&app).await.map(Some)
    } else {
        Ok(None)
    }
}

async fn preview(app: &App) -> Result<ImportPreview> {
    let (session, decisions) = prepared(app).await?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            let plan = session.plan(unit, meeting, &decisions).await?;
            Ok(session.preview(&plan))
        })
    })
    .await
}

/// Changes the import that is being prepared, then shows it again.
async fn change(app: &App, change: impl FnOnce(&mut Import) -> Result<()>) -> Result<ImportPreview> {
    app.with_open(|open| change(open.held.import.as_mut().ok_or(ops::Error::NoImport)?)).await?;
    // Kept at once: whoever closes the sheet, or the lid, finds the answers again.
    let (session, decisions) = prepared(app).await?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            session.remember(unit, meeting, &decisions).await?;
            let plan = session.plan(unit, meeting, &decisions).await?;
            Ok(session.preview(&plan))
        })
    })
    .await
}

/// Returns the import that is being prepared.
async fn prepared(app: &App) -> Result<(Arc<ImportSession>, Decisions)> {
    app.with_open(|open| {
        let import = open.held.import.as_ref().ok_or(ops::Error::NoImport)?;
        Ok((import.session.clone(), import.decisions.clone()))
    })
    .await
}

fn session_of(import: &mut Import) -> Result<&mut ImportSession> {
    Arc::get_mut(&mut import.session)
        .ok_or_else(|| CommandError::broken("The import is still being worked on; try again."))
}

/// Takes columns for something else.
#[tauri::command]
#[specta::specta]
pub async fn map_import(app: State<'_, App>, fields: Vec<ColumnField>) -> Result<ImportPreview> {
    change(&app, |import| {
        let fields: Vec<(u32, Field)> = fields.iter().map(|column| (column.index, column.field)).collect();
        Ok(session_of(import)?.map(&fields)?)
    })
    .await
}

/// Reads a text file again, in another encoding or divided by another separator.
#[tauri::command]
#[specta::specta]
pub async fn read_import_as(
    app: State<'_, App>,
    encoding: Option<String>,
    separator: Option<String>,
) -> Result<ImportPreview> {
    change(&app, |import| {
        let separator = separator.as_deref().and_then(|separator| separator.chars().next());
        Ok(session_of(import)?.read_as(encoding.as_deref(), separator)?)
    })
    .await
}

/// Answers a question.
#[tauri::command]
#[specta::specta]
pub async fn answer_import(app: State<'_, App>, answer: ImportAnswer) -> Result<ImportPreview> {
    change(&app, |import| {
        import.decisions.answer(answer);
        Ok(())
    })
    .await
}

/// Forgets columns and answers, those of the last file of this layout too, and asks everything again.
#[tauri::command]
#[specta::specta]
pub async fn start_import_afresh(app: State<'_, App>) -> Result<ImportPreview> {
    change(&app, |import| {
        session_of(import)?.start_afresh();
        import.decisions = Decisions::default();
        Ok(())
    })
    .await
}

/// Leaves rows out, or takes them in again.
#[tauri::command]
#[specta::specta]
pub async fn skip_import_rows(app: State<'_, App>, rows: Vec<u32>, skip: bool) -> Result<ImportPreview> {
    change(&app, |import| {
        for row in rows {
            import.decisions.skip(row, skip);
        }
        Ok(())
    })
    .await
}

/// Applies the import in one step. Stopped or refused, it writes nothing and stays prepared.
#[tauri::command]
#[specta::specta]
pub async fn apply_import(app: State<'_, App>, handle: AppHandle) -> Result<Applied> {
    let (session, decisions) = prepared(&app).await?;
    app.begin_task();
    app.applying.store(true, Ordering::Relaxed);
    let applied = app
        .at_meeting_with_step(move |unit, meeting| {
            Box::pin(async move {
                let plan = session.plan(unit, meeting, &decisions).await?;
                plan.apply(unit, &|done, total| App::go_on(&handle, Task::Import, done, total)).await
            })
        })
        .await;
    app.applying.store(false, Ordering::Relaxed);
    let (count, step) = applied?;
    app.held(|held| held.import = None).await;
    Ok(Applied { count: u32::try_from(count).unwrap_or(u32::MAX), step })
}

/// Lists what was imported, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn earlier_imports(app: State<'_, App>) -> Result<Vec<EarlierImport>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::import::earlier(unit, meeting))).await
}

/// Opens the report of an import again.
#[tauri::command]
#[specta::specta]
pub async fn import_report(app: State<'_, App>, id: ImportId) -> Result<EarlierReport> {
    app.unit(move |unit| Box::pin(ops::import::earlier_report(unit, id))).await
}

/// Says what taking an import back would do.
#[tauri::command]
#[specta::specta]
pub async fn preview_undo_import(app: State<'_, App>, id: ImportId) -> Result<TakenBack> {
    app.unit(move |unit| Box::pin(ops::import::preview_undo_import(unit, id))).await
}

/// Takes an import back in one step, and says what went back and what stayed.
#[tauri::command]
#[specta::specta]
pub async fn undo_import(app: State<'_, App>, id: ImportId) -> Result<TakenBack> {
    app.unit(move |unit| Box::pin(ops::import::undo_import(unit, id))).await
}

/// Stops the import that is being applied, which then stays prepared; else forgets the one that is being prepared.
#[tauri::command]
#[specta::specta]
pub async fn cancel_import(app: State<'_, App>) -> Result<()> {
    app.stop_task();
    if !app.applying.load(Ordering::Relaxed) {
        app.held(|held| held.import = None).await;
    }
    Ok(())
}
