//! Reading a pouch, and what a reader keeps of their own.

use crate::commands::export::{Written, off_thread};
use crate::commands::papers::open_with_system;
use crate::commands::session::check_allowed;
use crate::error::{CommandError, Result};
use crate::opened::OpenedPapers;
use crate::pick::{self, FileKind};
use crate::reading::{LibraryState, OpenPouch};
use crate::session::{App, Session};
use chrono::Utc;
use domain::agenda::Who;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Prose;
use ops::export::{Destination, ExportPreview, LeavingFile, Pages, Prepared};
use ops::pouch::{
    FoundInPouch, Key, KeyPair, Library, OpenedPouch, PouchView, ReadPlace, Reading, ReadingWanted, Shelved,
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;
use std::sync::Arc;
use tauri::{AppHandle, State};
use uuid::Uuid;
use words::Word;

/// How a secret key begins.
const SECRET_KEY: &str = "AGE-SECRET-KEY-1";

/// What a reader keeps of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LibraryView {
    /// Whether it is open, locked or not there; the rest is empty unless it is open.
    pub state: LibraryState,
    /// The pouches in it, the one read last first.
    pub pouches: Vec<Shelved>,
    /// What is kept about the meeting of the open pouch.
    pub reading: Option<Reading>,
}

/// Opens a pouch that was picked, dropped, or named at the start, by its passphrase or by a secret key that is typed.
#[tauri::command]
#[specta::specta]
pub async fn open_pouch(app: State<'_, App>, path: String, passphrase: String) -> Result<Session> {
    let path = check_allowed(&app, &path)?;
    let key = if passphrase.trim().to_uppercase().starts_with(SECRET_KEY) {
        Key::Own(KeyPair::read(&passphrase.into()).map_err(ops::Error::from)?)
    } else {
        Key::Passphrase(SecretString::from(passphrase))
    };
    opened(&app, &path, key).await
}

/// Opens a pouch that was made for the key of the open workspace, in place of the workspace.
#[tauri::command]
#[specta::specta]
pub async fn open_pouch_with_own_key(app: State<'_, App>, path: String) -> Result<Session> {
    let path = check_allowed(&app, &path)?;
    let keys = app.unit(|unit| Box::pin(ops::pouch::known_keys(unit))).await?;
    let pair = keys.ok_or_else(|| ops::Error::from(Refusal::new(RefusalCode::PouchKey)))?.pair;
    opened(&app, &path, Key::Own(pair)).await
}

async fn opened(app: &App, path: &Path, key: Key) -> Result<Session> {
    app.check_other_file(path).await?;
    let (from, with) = (path.to_owned(), key.clone());
    let pouch = off_thread(move || OpenedPouch::open(&ops::pouch::read_pouch(&from)?, &with)).await?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    app.settings.remember(&name, path);
    app.hold_pouch(OpenPouch::new(pouch, key, Some(path.to_owned()), &app.library)).await
}

async fn pouch(app: &App) -> Result<Arc<OpenedPouch>> {
    app.with_pouch(|open| Ok(open.pouch.clone())).await
}

/// Shows what is in the open pouch.
#[tauri::command]
#[specta::specta]
pub async fn pouch_view(app: State<'_, App>) -> Result<PouchView> {
    let pouch = pouch(&app).await?;
    off_thread(move || pouch.view()).await
}

/// Shows what the reader keeps of their own, or says that it is locked or not there.
#[tauri::command]
#[specta::specta]
pub async fn library(app: State<'_, App>) -> Result<LibraryView> {
    match app.session().await? {
        Session::Pouch { .. } => app.with_pouch(|open| Ok(shown(open))).await,
        _ => Ok(LibraryView { state: LibraryState::of(&app.library), pouches: Vec::new(), reading: None }),
    }
}

fn shown(open: &OpenPouch) -> LibraryView {
    let meeting = open.pouch.info().meeting.id;
    LibraryView {
        state: open.info().library,
        pouches: open.library.as_ref().map(Library::pouches).unwrap_or_default(),
        reading: open.library.as_ref().map(|library| library.reading(meeting)),
    }
}

/// Makes the reader's library under a passphrase of their own, with the open pouch in it.
#[tauri::command]
#[specta::specta]
pub async fn create_library(app: State<'_, App>, passphrase: String) -> Result<Session> {
    let folder = app.library.clone();
    with_library(&app, move || Library::create(&folder, &passphrase.into())).await
}

/// Opens the reader's library: beside the open pouch, which is put in it, or with the pouch that was read last.
#[tauri::command]
#[specta::specta]
pub async fn open_library(app: State<'_, App>, passphrase: String) -> Result<Session> {
    let folder = app.library.clone();
    with_library(&app, move || Library::open(&folder, &passphrase.into())).await
}

async fn with_library(
    app: &App,
    make: impl FnOnce() -> ops::Result<Library> + Send + 'static,
) -> Result<Session> {
    let open = match app.session().await? {
        Session::Pouch { .. } => Some(pouch(app).await?),
        Session::Closed | Session::PouchLocked { .. } => None,
        Session::Open { .. } | Session::Locked { .. } => return Err(CommandError::locked()),
    };
    let beside = open.clone();
    let (library, taken) = off_thread(move || {
        let mut library = make()?;
        let taken = match &beside {
            Some(pouch) => {
                library.add(pouch, Utc::now())?;
                None
            }
            None => library.pouches().first().map(|one| library.read(&one.digest, Utc::now())).transpose()?,
        };
        Ok((library, taken))
    })
    .await?;
    if let Some(pouch) = taken {
        return held(app, pouch, library).await;
    }
    app.with_pouch(|open| {
        (open.library, open.has_library) = (Some(library), true);
        Ok(())
    })
    .await?;
    app.session().await
}

async fn held(app: &App, pouch: OpenedPouch, library: Library) -> Result<Session> {
    let mut open = OpenPouch::new(pouch, library.key(), None, &app.library);
    open.library = Some(library);
    app.hold_pouch(open).await
}

/// Opens another pouch of the library.
#[tauri::command]
#[specta::specta]
pub async fn read_from_library(app: State<'_, App>, digest: String) -> Result<Session> {
    let (library, pouch) = app
        .with_pouch(|open| {
            let mut library = open.library.take().ok_or_else(locked)?;
            match library.read(&digest, Utc::now()) {
                Ok(pouch) => Ok((library, pouch)),
                Err(error) => {
                    open.library = Some(library);
                    Err(error.into())
                }
            }
        })
        .await?;
    held(&app, pouch, library).await
}

/// Takes a pouch out of the library; the own notes about its meeting stay.
#[tauri::command]
#[specta::specta]
pub async fn remove_from_library(app: State<'_, App>, digest: String) -> Result<LibraryView> {
    change(&app, |library, _| library.remove(&digest)).await
}

/// Keeps a private note: a new one, or other words for one that is there. Without words it goes.
#[tauri::command]
#[specta::specta]
pub async fn keep_private_note(
    app: State<'_, App>,
    id: Option<Uuid>,
    place: ReadPlace,
    text: String,
) -> Result<LibraryView> {
    let text: Prose = text.parse().map_err(|source| ops::Error::Text { field: "text", source })?;
    change(&app, |library, reading| {
        library.keep_note(reading.meeting, id, place, text, Utc::now()).map(|_| ())
    })
    .await
}

/// Highlights an entry, or takes that back.
#[tauri::command]
#[specta::specta]
pub async fn highlight_entry(app: State<'_, App>, place: ReadPlace, on: bool) -> Result<LibraryView> {
    change(&app, |library, reading| library.highlight(reading.meeting, &place, on)).await
}

/// Keeps who the reader is among those with a role in the agenda.
#[tauri::command]
#[specta::specta]
pub async fn choose_reader(app: State<'_, App>, who: Option<Who>) -> Result<LibraryView> {
    change(&app, |library, reading| library.choose(reading.meeting, who)).await
}

async fn change(
    app: &App,
    change: impl FnOnce(&mut Library, &Reading) -> ops::Result<()>,
) -> Result<LibraryView> {
    app.with_pouch(|open| {
        let meeting = open.pouch.info().meeting.id;
        let library = open.library.as_mut().ok_or_else(locked)?;
        let reading = library.reading(meeting);
        change(library, &reading)?;
        Ok(shown(open))
    })
    .await
}

fn locked() -> CommandError {
    ops::Error::from(Refusal::new(RefusalCode::LibraryLocked)).into()
}

/// Finds in which pouches of the library a text stands.
#[tauri::command]
#[specta::specta]
pub async fn search_library(app: State<'_, App>, text: String) -> Result<Vec<FoundInPouch>> {
    app.with_pouch(|open| Ok(open.library.as_ref().map(|library| library.search(&text)).unwrap_or_default()))
        .await
}

async fn prepared(app: &App, wanted: &ReadingWanted) -> Result<Prepared> {
    let (pouch, reading) = app
        .with_pouch(|open| {
            let meeting = open.pouch.info().meeting.id;
            let reading = match &open.library {
                Some(library) => library.reading(meeting),
                None if wanted.private => return Err(locked()),
                None => Reading::of(meeting),
            };
            Ok((open.pouch.clone(), reading))
        })
        .await?;
    let wanted = wanted.clone();
    off_thread(move || pouch.reading(&wanted, &reading)).await
}

/// Shows what a paper of the pouch holds, and keeps its pages for looking at.
#[tauri::command]
#[specta::specta]
pub async fn preview_reading(app: State<'_, App>, wanted: ReadingWanted) -> Result<ExportPreview> {
    let paper = prepared(&app, &wanted).await?;
    let (paper, pages) = off_thread(move || {
        let pages = paper.pages()?;
        Ok((paper, pages))
    })
    .await?;
    let preview = paper.preview(pages.as_ref().map_or(0, Pages::count));
    app.with_pouch(|open| {
        open.preview = pages.map(|pages| (wanted, pages));
        Ok(())
    })
    .await?;
    Ok(preview)
}

/// Returns one page, from 0, as SVG. Refused where another paper was looked at since.
#[tauri::command]
#[specta::specta]
pub async fn reading_page(app: State<'_, App>, wanted: ReadingWanted, page: u32) -> Result<String> {
    app.with_pouch(|open| {
        let kept = open.preview.as_ref().filter(|(kept, _)| *kept == wanted);
        kept.and_then(|(_, pages)| pages.svg(page as usize))
            .ok_or_else(|| CommandError::broken("This page is not there any more; open the preview again."))
    })
    .await
}

/// Asks for a place and writes a paper of the pouch there; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_reading(
    app: State<'_, App>,
    handle: AppHandle,
    wanted: ReadingWanted,
) -> Result<Option<Written>> {
    let paper = prepared(&app, &wanted).await?;
    let name = paper.file_name();
    let Some(to) = pick::save(&handle, paper.form().into(), &name).await else { return Ok(None) };
    let bytes = off_thread(move || paper.write()).await?;
    put(LeavingFile { name, bytes }, Destination::File(to)).await
}

async fn put(file: LeavingFile, to: Destination) -> Result<Option<Written>> {
    let put = tokio::spawn(ops::export::put(vec![file], to)).await;
    let places = put.map_err(|_| CommandError::broken("The file could not be put in its place."))??;
    Ok(Written::of(&places))
}

/// Opens a paper of an item through a temporary copy, which is removed when the pouch is locked or closed. Answers false
/// where this kind of file is not opened but can be saved.
#[tauri::command]
#[specta::specta]
pub async fn open_pouch_paper(app: State<'_, App>, handle: AppHandle, sha256: String) -> Result<bool> {
    let paper = pouch(&app).await?.attachment(&sha256)?;
    let Some(ending) = paper.ending else { return Ok(false) };
    let folder = OpenedPapers::place(&handle)?;
    let copy = app
        .with_pouch(|open| {
            let papers = match open.papers.take() {
                Some(papers) => papers,
                None => OpenedPapers::within(&folder)?,
            };
            Ok(open.papers.insert(papers).copy(paper.label, ending, &paper.bytes)?)
        })
        .await?;
    open_with_system(&copy)?;
    Ok(true)
}

/// Asks for a place and saves a copy of a paper there; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn save_pouch_paper(
    app: State<'_, App>,
    handle: AppHandle,
    sha256: String,
) -> Result<Option<Written>> {
    let paper = pouch(&app).await?.attachment(&sha256)?;
    let kind = FileKind::new(Word::FilesPapers, &["*"]);
    let Some(to) = pick::save(&handle, kind, &paper.name).await else { return Ok(None) };
    put(LeavingFile { name: paper.name, bytes: paper.bytes }, Destination::File(to)).await
}
