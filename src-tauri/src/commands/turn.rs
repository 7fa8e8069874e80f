//! Turns at the floor of an item.

use crate::error::Result;
use crate::session::App;
use domain::ids::{AgendaItemId, TurnId};
use domain::turn::{Called, Floor, TurnOf, TurnPurpose};
use tauri::State;

/// Reads the floor under an item.
#[tauri::command]
#[specta::specta]
pub async fn floor(app: State<'_, App>, item: AgendaItemId) -> Result<Floor> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::turn::floor(unit, meeting, item))).await
}

/// Puts somebody in the queue.
#[tauri::command]
#[specta::specta]
pub async fn ask_for_floor(
    app: State<'_, App>,
    item: AgendaItemId,
    who: TurnOf,
    purpose: TurnPurpose,
) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::turn::ask(unit, meeting, item, who, purpose).await.map(drop) })
    })
    .await
}

/// Takes somebody off the queue.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_turn(app: State<'_, App>, id: TurnId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::turn::withdraw(unit, id))).await
}

/// Moves somebody up or down the queue.
#[tauri::command]
#[specta::specta]
pub async fn move_turn(app: State<'_, App>, id: TurnId, by: i16) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::turn::move_by(unit, id, by))).await
}

/// Gives somebody the floor.
#[tauri::command]
#[specta::specta]
pub async fn give_floor(app: State<'_, App>, item: AgendaItemId, whom: Called) -> Result<()> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::turn::give(unit, meeting, item, whom))).await
}

/// Gives the floor to whoever comes next.
#[tauri::command]
#[specta::specta]
pub async fn next_turn(app: State<'_, App>, item: AgendaItemId) -> Result<()> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::turn::next(unit, meeting, item))).await
}

/// Gives the floor back to the one who had it before.
#[tauri::command]
#[specta::specta]
pub async fn back_to_turn(app: State<'_, App>, item: AgendaItemId) -> Result<()> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::turn::back(unit, meeting, item))).await
}

/// Lets somebody pass.
#[tauri::command]
#[specta::specta]
pub async fn pass_turn(app: State<'_, App>, item: AgendaItemId, whom: Called) -> Result<()> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::turn::pass(unit, meeting, item, whom))).await
}

/// Notes that somebody will contribute in writing.
#[tauri::command]
#[specta::specta]
pub async fn turn_in_writing(app: State<'_, App>, item: AgendaItemId, whom: Called) -> Result<()> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::turn::in_writing(unit, meeting, item, whom))).await
}

/// Lets the time of whoever has the floor run, or stand still.
#[tauri::command]
#[specta::specta]
pub async fn run_turn(app: State<'_, App>, id: TurnId, runs: bool) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::turn::run(unit, id, runs))).await
}

/// Gives a turn a limit in seconds, or none.
#[tauri::command]
#[specta::specta]
pub async fn limit_turn(app: State<'_, App>, id: TurnId, seconds: Option<u32>) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::turn::limit(unit, id, seconds))).await
}

/// Gives whoever has the floor half a minute more.
#[tauri::command]
#[specta::specta]
pub async fn lengthen_turn(app: State<'_, App>, id: TurnId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::turn::longer(unit, id))).await
}
