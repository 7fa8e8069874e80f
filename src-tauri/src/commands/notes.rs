//! Session notes: entries under items, what is being typed, and what leaves for everyone.

use crate::commands::export::{Written, deliver, long};
use crate::error::Result;
use crate::event::Task;
use crate::pick;
use crate::session::App;
use crate::typed::Typed;
use chrono::NaiveDateTime;
use domain::disclosure::{Audience, NotesParts, PaperForm};
use domain::ids::{AgendaItemId, NoteId, Revision};
use domain::note::guard::Passage;
use domain::note::{Note, NoteDetails, NoteStatus, OpenedEntry};
use domain::noun::Noun;
use ops::export::{Destination, Everyone, EveryoneRow, FormOf};
use ops::notes::{Copied, LabelChange, NoteDraft, NoteRow, NotesBoard};
use ops::search::SearchAnswer;
use tauri::{AppHandle, State};

/// Reads the items under which notes are taken.
#[tauri::command]
#[specta::specta]
pub async fn notes_board(app: State<'_, App>) -> Result<NotesBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::notes::board(unit, meeting))).await
}

/// Reads the entries of one item.
#[tauri::command]
#[specta::specta]
pub async fn notes_of_item(app: State<'_, App>, item: AgendaItemId) -> Result<Vec<NoteRow>> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::notes::rows(unit, meeting, Some(item)))).await
}

/// Adds an entry, forgets what was being typed, and answers the entry as it stands under its item.
#[tauri::command]
#[specta::specta]
pub async fn add_note(app: State<'_, App>, details: Typed<NoteDetails>) -> Result<NoteRow> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            ops::notes::forget_draft(unit, meeting).await?;
            let note = ops::notes::add(unit, meeting, details).await?;
            ops::notes::row(unit, note).await
        })
    })
    .await
}

/// Changes an entry, forgets what was being typed, and answers the entry as it stands under its item.
#[tauri::command]
#[specta::specta]
pub async fn edit_note(
    app: State<'_, App>,
    id: NoteId,
    revision: Revision,
    details: Typed<NoteDetails>,
) -> Result<NoteRow> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            ops::notes::forget_draft(unit, meeting).await?;
            let note = ops::notes::edit(unit, id, revision, details).await?;
            ops::notes::row(unit, note).await
        })
    })
    .await
}

/// Takes passages out of an entry for good.
#[tauri::command]
#[specta::specta]
pub async fn reword_note(
    app: State<'_, App>,
    id: NoteId,
    revision: Revision,
    passages: Vec<Passage>,
) -> Result<Note> {
    app.unit(move |unit| Box::pin(async move { ops::notes::reword(unit, id, revision, &passages).await }))
        .await
}

/// Says how far entries have come.
#[tauri::command]
#[specta::specta]
pub async fn set_note_status(app: State<'_, App>, ids: Vec<NoteId>, status: NoteStatus) -> Result<u32> {
    app.unit(move |unit| Box::pin(async move { ops::notes::set_status(unit, &ids, status).await })).await
}

/// Removes an entry.
#[tauri::command]
#[specta::specta]
pub async fn remove_note(app: State<'_, App>, id: NoteId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::notes::remove(unit, id))).await
}

/// Lays out places for the notes of an item; `since` is what the clock in the room shows.
#[tauri::command]
#[specta::specta]
pub async fn lay_out_notes(app: State<'_, App>, item: AgendaItemId, since: NaiveDateTime) -> Result<u32> {
    app.unit(move |unit| Box::pin(ops::notes::lay_out(unit, item, since))).await
}

/// Copies entries to the clipboard as these readers may have them, and says what was copied. It stands in the history
/// before the clipboard has it.
#[tauri::command]
#[specta::specta]
pub async fn copy_notes(app: State<'_, App>, audience: Audience, parts: NotesParts) -> Result<Copied> {
    let copied = app
        .at_meeting(move |unit, meeting| Box::pin(ops::notes::copy(unit, meeting, audience, parts)))
        .await?;
    app.clipboard.put(&copied.text)?;
    Ok(copied)
}

/// Finds what may give away a case or who spoke in a text that is being typed.
#[tauri::command]
#[specta::specta]
pub async fn note_passages(app: State<'_, App>, text: String, named: bool) -> Result<Vec<Passage>> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::notes::passages(unit, meeting, &text, named).await })
    })
    .await
}

/// Reads the entry that was being typed when the file was last open.
#[tauri::command]
#[specta::specta]
pub async fn note_draft(app: State<'_, App>) -> Result<Option<NoteDraft>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::notes::draft(unit, meeting))).await
}

/// Keeps the entry that is being typed; nothing stays of it where nothing is typed.
#[tauri::command]
#[specta::specta]
pub async fn keep_note_draft(app: State<'_, App>, draft: Option<NoteDraft>) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move {
            match draft {
                Some(draft) => ops::notes::keep_draft(unit, meeting, &draft).await,
                None => ops::notes::forget_draft(unit, meeting).await,
            }
        })
    })
    .await
}

/// Lists the entries that a wider label of an item or of the meeting would open.
#[tauri::command]
#[specta::specta]
pub async fn entries_that_would_open(app: State<'_, App>, change: LabelChange) -> Result<Vec<OpenedEntry>> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::notes::would_open(unit, meeting, change))).await
}

/// Shows what each audience and delegation would get: in the usual form, or in its own.
#[tauri::command]
#[specta::specta]
pub async fn notes_for_everyone(
    app: State<'_, App>,
    form: PaperForm,
    others: Vec<FormOf>,
    parts: NotesParts,
) -> Result<Vec<EveryoneRow>> {
    let everyone = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move { Everyone::prepare(unit, meeting, None, (form, &others), &parts).await })
        })
        .await?;
    Ok(everyone.rows)
}

/// Asks for a folder and writes there a file for each of these readers, and the manifest. With `mails`,
/// the draft of a mail stands beside that of each delegation and guest who has an address.
#[tauri::command]
#[specta::specta]
pub async fn write_notes_for_everyone(
    app: State<'_, App>,
    handle: AppHandle,
    audiences: Vec<Audience>,
    form: PaperForm,
    others: Vec<FormOf>,
    parts: NotesParts,
    mails: bool,
) -> Result<Option<Written>> {
    let everyone = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move {
                let only = Some(audiences.as_slice());
                Everyone::prepare(unit, meeting, only, (form, &others), &parts).await
            })
        })
        .await?;
    let Some(folder) = pick::folder(&handle).await else { return Ok(None) };
    let leaving = long(&app, &handle, Task::Export, move |go_on| everyone.leaving("", mails, go_on)).await?;
    let Some(leaving) = leaving else { return Ok(None) };
    Ok(Written::of(&deliver(&app, leaving, Destination::Folder(folder)).await?))
}

/// Finds a text in notes, items, people and guests: of each kind a first step, of some as many as `steps` says.
#[tauri::command]
#[specta::specta]
pub async fn search(app: State<'_, App>, text: String, steps: Vec<(Noun, u32)>) -> Result<SearchAnswer> {
    app.answer(&app.finding, move |unit, meeting| {
        Box::pin(async move { ops::search::find(unit, meeting, &text, &steps).await })
    })
    .await
}
