//! Answers to a pouch are kept and written; a body in the chair reviews in its pouch.

use crate::answering::{Answering, kept};
use crate::commands::export::{Written, off_thread};
use crate::error::{CommandError, Result};
use crate::pick::{self, FileKind};
use crate::session::App;
use crate::typed::Typed;
use chrono::{DateTime, Utc};
use domain::ids::CommentId;
use domain::publication::{LineRemark, Publication};
use domain::review::{Answer, Suggestion};
use domain::text::Prose;
use ops::export::{Destination, LeavingFile};
use ops::publication::{DraftToRead, PouchDrafts};
use ops::review::{ApprovalWanted, CommentWanted, PouchReview, ReviewBoard};
use tauri::{AppHandle, State};
use words::Word;

/// Opens the answer to the pouch where none is open yet.
pub(super) async fn begin(app: &App) -> Result<()> {
    let _one_at_a_time = app.beginning.lock().await;
    let (pouch, key, begun) =
        app.with_pouch(|open| Ok((open.pouch.clone(), open.key.clone(), open.work.is_some()))).await?;
    if begun {
        return Ok(());
    }
    let place = app.answers().join(pouch.work_file());
    let opened = pouch.clone();
    let work = off_thread(move || Answering::open_or_begin(&opened, &key, &place)).await?;
    app.with_this_pouch(&pouch, |open| {
        open.work.get_or_insert(work);
        Ok(())
    })
    .await
}

/// Reads the review of the pouch with what was answered so far.
#[tauri::command]
#[specta::specta]
pub async fn answer_board(app: State<'_, App>) -> Result<ReviewBoard> {
    begin(&app).await?;
    change(&app, |_, _, _| Ok(())).await
}

/// Changes the answer and keeps it, then shows something with it.
async fn answered<T>(
    app: &App,
    change: impl FnOnce(&PouchReview, &mut Answer, DateTime<Utc>) -> ops::Result<()>,
    show: impl FnOnce(&PouchReview, &Answer) -> T,
) -> Result<T> {
    app.with_pouch(|open| {
        let review = open.pouch.review()?;
        let Some(Answering::Review(work)) = &mut open.work else { return Err(CommandError::locked()) };
        let answer = kept(work, |answer| change(&review, answer, Utc::now()))?;
        Ok(show(&review, &answer))
    })
    .await
}

/// Changes the answer, then shows the review with it.
async fn change(
    app: &App,
    change: impl FnOnce(&PouchReview, &mut Answer, DateTime<Utc>) -> ops::Result<()>,
) -> Result<ReviewBoard> {
    answered(app, change, PouchReview::board).await
}

/// Comments, or suggests a change.
#[tauri::command]
#[specta::specta]
pub async fn answer_comment(app: State<'_, App>, wanted: Typed<CommentWanted>) -> Result<ReviewBoard> {
    let wanted = wanted.checked()?;
    change(&app, move |review, answer, at| review.comment(answer, wanted, at).map(|_| ())).await
}

/// Changes a comment of the body's own.
#[tauri::command]
#[specta::specta]
pub async fn edit_answer_comment(
    app: State<'_, App>,
    id: CommentId,
    text: Typed<Prose>,
    suggestion: Typed<Option<Suggestion>>,
) -> Result<ReviewBoard> {
    let (text, suggestion) = (text.checked()?, suggestion.checked()?);
    change(&app, move |review, answer, at| review.edit(answer, id, text, suggestion, at)).await
}

/// Takes a comment of the body's own back.
#[tauri::command]
#[specta::specta]
pub async fn take_back_comment(app: State<'_, App>, id: CommentId) -> Result<ReviewBoard> {
    change(&app, |review, answer, _| review.take_back(answer, id)).await
}

/// Settles a thread, or opens it again.
#[tauri::command]
#[specta::specta]
pub async fn resolve_in_answer(app: State<'_, App>, id: CommentId, resolved: bool) -> Result<ReviewBoard> {
    change(&app, |review, answer, at| {
        review.resolve(answer, id, resolved, at);
        Ok(())
    })
    .await
}

/// Says what the body says to the version.
#[tauri::command]
#[specta::specta]
pub async fn decide_in_answer(app: State<'_, App>, wanted: Typed<ApprovalWanted>) -> Result<ReviewBoard> {
    let wanted = wanted.checked()?;
    change(&app, move |review, answer, at| {
        answer.name = wanted.name;
        review.decide(answer, Some((wanted.choice, wanted.remark)), at);
        Ok(())
    })
    .await
}

/// Reads the drafts that wait for the key of the body, with what it said so far.
#[tauri::command]
#[specta::specta]
pub async fn answer_drafts(app: State<'_, App>) -> Result<Vec<DraftToRead>> {
    begin(&app).await?;
    answered(&app, |_, _, _| Ok(()), PouchReview::draft_boards).await
}

/// Changes what is said to drafts, then shows them with it.
async fn said(
    app: &App,
    change: impl FnOnce(&PouchDrafts, &mut Answer, DateTime<Utc>) -> ops::Result<()>,
) -> Result<Vec<DraftToRead>> {
    let change =
        |review: &PouchReview, answer: &mut Answer, at: DateTime<Utc>| change(review.drafts()?, answer, at);
    answered(app, change, PouchReview::draft_boards).await
}

/// Says what the body says to a draft.
#[tauri::command]
#[specta::specta]
pub async fn turn_key_in_answer(
    app: State<'_, App>,
    publication: Publication,
    wanted: Typed<ApprovalWanted>,
) -> Result<Vec<DraftToRead>> {
    let wanted = wanted.checked()?;
    said(&app, move |drafts, answer, at| {
        answer.name = wanted.name;
        drafts.turn(answer, publication, (wanted.choice, wanted.remark), at)
    })
    .await
}

/// Remarks something on a line of a draft; no words take the remark back.
#[tauri::command]
#[specta::specta]
pub async fn remark_in_answer(
    app: State<'_, App>,
    publication: Publication,
    remark: Typed<LineRemark>,
) -> Result<Vec<DraftToRead>> {
    let remark = remark.checked()?;
    said(&app, move |drafts, answer, at| drafts.remark(answer, publication, remark, at)).await
}

/// Asks for a place and writes the answer there, locked for whoever sent the pouch; nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_answer(app: State<'_, App>, handle: AppHandle) -> Result<Option<Written>> {
    // It is locked for a key, which takes no time, and is there whatever is locked while a place is chosen.
    let (name, bytes) = app
        .with_pouch(|open| {
            let work = open.work.as_ref().ok_or_else(CommandError::locked)?;
            Ok((open.pouch.answer_name()?, work.sealed(&open.pouch)?))
        })
        .await?;
    let kind = FileKind::new(Word::FilesAnswers, &["answer"]);
    let Some(to) = pick::save(&handle, kind, &name).await else { return Ok(None) };
    let put = tokio::spawn(ops::export::put(vec![LeavingFile { name, bytes }], Destination::File(to))).await;
    let places = put.map_err(|_| CommandError::broken("The file could not be put in its place."))??;
    Ok(Written::of(&places))
}
