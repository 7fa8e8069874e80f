//! The day as it is held: what runs, what is next, and what becomes of the rest of it.

use crate::error::Result;
use crate::session::App;
use domain::agenda::live::Proposal;
use domain::ids::AgendaItemId;
use ops::live::LiveView;
use tauri::State;

/// Says how the day that is held stands now.
#[tauri::command]
#[specta::specta]
pub async fn live_day(app: State<'_, App>) -> Result<LiveView> {
    app.at_meeting(|unit, meeting| Box::pin(ops::live::view(unit, meeting))).await
}

/// Lets the next item begin; `seen` is what was next on the screen.
#[tauri::command]
#[specta::specta]
pub async fn begin_next(app: State<'_, App>, seen: Vec<AgendaItemId>) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::live::begin_next(unit, meeting, &seen).await })
    })
    .await
}

/// Gives what runs more minutes; `seen` is what ran on the screen.
#[tauri::command]
#[specta::specta]
pub async fn give_time(app: State<'_, App>, seen: Vec<AgendaItemId>, minutes: u16) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::live::give_time(unit, meeting, &seen, minutes).await })
    })
    .await
}

/// Plans the rest of the day anew, as it was proposed.
#[tauri::command]
#[specta::specta]
pub async fn replan_day(app: State<'_, App>, proposal: Proposal) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::live::replan(unit, meeting, &proposal).await })
    })
    .await
}
