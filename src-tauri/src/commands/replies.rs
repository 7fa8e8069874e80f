//! A delegation replies to its own passages, a second note-taker takes entries: each in a pouch.

use crate::answering::{Answering, kept};
use crate::commands::answer::begin;
use crate::error::{CommandError, Result};
use crate::session::App;
use crate::typed::Typed;
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::ids::NoteId;
use domain::reply::{PassagesReply, TakenReply};
use domain::text::Line;
use ops::replies::{
    AnswerWanted, AskedBoard, PassagesBoard, PouchAsked, PouchPassages, PouchTaken, SayWanted, TakeWanted,
    TakenBoard,
};
use tauri::State;

/// Reads the passages of the pouch with what was said to them so far.
#[tauri::command]
#[specta::specta]
pub async fn passages_board(app: State<'_, App>) -> Result<PassagesBoard> {
    begin(&app).await?;
    say(&app, |_, _, _| Ok(())).await
}

/// Changes the reply and keeps it, then shows the passages with it.
async fn say(
    app: &App,
    change: impl FnOnce(&PouchPassages, &mut PassagesReply, DateTime<Utc>) -> ops::Result<()>,
) -> Result<PassagesBoard> {
    app.with_pouch(|open| {
        let passages = open.pouch.passages()?;
        let Some(Answering::Passages(work)) = &mut open.work else { return Err(CommandError::locked()) };
        let reply = kept(work, |reply| change(&passages, reply, Utc::now()))?;
        Ok(passages.board(&reply))
    })
    .await
}

/// Says something to a passage, or takes it back.
#[tauri::command]
#[specta::specta]
pub async fn say_to_passage(app: State<'_, App>, wanted: Typed<SayWanted>) -> Result<PassagesBoard> {
    let wanted = wanted.checked()?;
    say(&app, move |passages, reply, at| passages.say(reply, wanted, at)).await
}

/// Confirms every passage to which nothing is said yet.
#[tauri::command]
#[specta::specta]
pub async fn confirm_open_passages(app: State<'_, App>) -> Result<PassagesBoard> {
    say(&app, PouchPassages::confirm_open).await
}

/// Reads what the delegation is asked in writing, with what it answers so far.
#[tauri::command]
#[specta::specta]
pub async fn asked_board(app: State<'_, App>) -> Result<AskedBoard> {
    begin(&app).await?;
    answered(&app, |_, _, _| Ok(())).await
}

/// Changes what is answered and keeps it, then shows it.
async fn answered(
    app: &App,
    change: impl FnOnce(&PouchAsked, &mut PassagesReply, DateTime<Utc>) -> ops::Result<()>,
) -> Result<AskedBoard> {
    app.with_pouch(|open| {
        let asked = open.pouch.asked()?.ok_or_else(CommandError::locked)?;
        let Some(Answering::Passages(work)) = &mut open.work else { return Err(CommandError::locked()) };
        let reply = kept(work, |reply| change(&asked, reply, Utc::now()))?;
        Ok(asked.board(&reply))
    })
    .await
}

/// Answers one thing that the delegation is asked, or takes the answer back.
#[tauri::command]
#[specta::specta]
pub async fn answer_asked(app: State<'_, App>, wanted: Typed<AnswerWanted>) -> Result<AskedBoard> {
    let wanted = wanted.checked()?;
    answered(&app, move |asked, reply, at| asked.answer(reply, wanted, at)).await
}

/// Says who replies for the delegation.
#[tauri::command]
#[specta::specta]
pub async fn sign_passages(app: State<'_, App>, name: Typed<Line>) -> Result<PassagesBoard> {
    let name = name.checked()?;
    say(&app, move |_, reply, _| {
        reply.name = name;
        Ok(())
    })
    .await
}

/// Reads the items of a second note-taker with what was taken so far.
#[tauri::command]
#[specta::specta]
pub async fn taken_board(app: State<'_, App>) -> Result<TakenBoard> {
    begin(&app).await?;
    take(&app, |_, _, _| Ok(())).await
}

/// Changes what was taken and keeps it, then shows it.
async fn take(
    app: &App,
    change: impl FnOnce(&PouchTaken, &mut TakenReply, NaiveDateTime) -> ops::Result<()>,
) -> Result<TakenBoard> {
    app.with_pouch(|open| {
        let taken = open.pouch.taken()?;
        let Some(Answering::Taken(work)) = &mut open.work else { return Err(CommandError::locked()) };
        let now = taken.clock(Utc::now());
        let reply = kept(work, |reply| change(&taken, reply, now))?;
        Ok(taken.board(&reply))
    })
    .await
}

/// Takes an entry, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn take_entry(app: State<'_, App>, wanted: Typed<TakeWanted>) -> Result<TakenBoard> {
    let wanted = wanted.checked()?;
    take(&app, move |taken, reply, now| taken.take(reply, wanted, now).map(|_| ())).await
}

/// Takes back what was taken: a new entry goes, one that was changed is as it came.
#[tauri::command]
#[specta::specta]
pub async fn take_entry_back(app: State<'_, App>, id: NoteId) -> Result<TakenBoard> {
    take(&app, move |taken, reply, _| {
        taken.take_back(reply, id);
        Ok(())
    })
    .await
}

/// Says who takes the notes.
#[tauri::command]
#[specta::specta]
pub async fn sign_taken(app: State<'_, App>, name: Typed<Line>) -> Result<TakenBoard> {
    let name = name.checked()?;
    take(&app, move |_, reply, _| {
        reply.name = name;
        Ok(())
    })
    .await
}
