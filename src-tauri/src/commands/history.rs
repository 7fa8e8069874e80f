//! The history: what happened, one record of it, and the way back.

use crate::error::Result;
use crate::session::App;
use domain::noun::Noun;
use ops::history::{HistoryAsked, HistoryPoint, HistoryView, RecordCompared, RecordHistory, Restoring};
use ops::steps::Step;
use tauri::State;
use uuid::Uuid;

/// Lists what happened, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn history(app: State<'_, App>, asked: HistoryAsked) -> Result<HistoryView> {
    app.answer(&app.finding_steps, move |unit, meeting| {
        Box::pin(async move { ops::history::list(unit, meeting, &asked).await })
    })
    .await
}

/// Tells what happened to a record.
#[tauri::command]
#[specta::specta]
pub async fn record_history(app: State<'_, App>, noun: Noun, record: Uuid) -> Result<RecordHistory> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::history::of_record(unit, meeting, noun, record))).await
}

/// Compares a record at a moment with another moment, or with now.
#[tauri::command]
#[specta::specta]
pub async fn record_compared(
    app: State<'_, App>,
    noun: Noun,
    record: Uuid,
    from: HistoryPoint,
    to: Option<HistoryPoint>,
) -> Result<RecordCompared> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(ops::history::compared(unit, meeting, noun, record, from, to))
    })
    .await
}

/// Brings back what a record held at a moment; returns how many fields came back.
#[tauri::command]
#[specta::specta]
pub async fn restore_record(app: State<'_, App>, asked: Restoring) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::history::restore(unit, meeting, &asked).await })
    })
    .await
}

/// Lists the steps behind a line that would be taken back, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn steps_behind(app: State<'_, App>, seq: i32) -> Result<Vec<Step>> {
    app.unit(move |unit| Box::pin(ops::history::behind(unit, seq))).await
}

/// Takes back every step behind a line, in one step; returns how many.
#[tauri::command]
#[specta::specta]
pub async fn undo_to(app: State<'_, App>, seq: i32) -> Result<u32> {
    app.unit(move |unit| Box::pin(ops::history::undo_to(unit, seq))).await
}
