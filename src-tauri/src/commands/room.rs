//! The screen of the room: what it shows, and whether it is shown.

use crate::error::{CommandError, Result};
use crate::room::{self, RoomShown};
use crate::session::App;
use domain::disclosure::{Disclosed, RoomView};
use tauri::{AppHandle, State};

/// Says what everybody in the room may see now. The window for the room can ask nothing else.
#[tauri::command]
#[specta::specta]
pub async fn room_view(app: State<'_, App>) -> Result<Disclosed<RoomView>> {
    let names = app.with_open(|open| Ok(open.held.names_in_room)).await?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::live::room(unit, meeting, names))).await
}

/// Says whether the room is shown something.
#[tauri::command]
#[specta::specta]
pub async fn room_shown(app: State<'_, App>, handle: AppHandle) -> Result<RoomShown> {
    let names = app.with_open(|open| Ok(open.held.names_in_room)).await?;
    Ok(RoomShown { open: room::is_open(&handle), names })
}

/// Opens or closes the window for the room, and shows names in it or only codes.
#[tauri::command]
#[specta::specta]
pub async fn set_room(app: State<'_, App>, handle: AppHandle, shown: RoomShown) -> Result<RoomShown> {
    app.with_open(|open| {
        open.held.names_in_room = shown.names;
        Ok(())
    })
    .await?;
    if shown.open {
        room::open(&handle, &app.settings.settings(), room::PAGE).map_err(CommandError::broken)?;
    } else {
        room::close(&handle).map_err(CommandError::broken)?;
    }
    room::look_again(&handle);
    Ok(RoomShown { open: shown.open, names: shown.names })
}
