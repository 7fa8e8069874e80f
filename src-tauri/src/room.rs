//! The window for the room: on the second screen where there is one, with one command of its own.

use crate::event::RoomChanged;
use crate::settings::Settings;
use crate::window::own_window;
use domain::disclosure::RoomView;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager as _, Monitor, WebviewWindow};
use tauri_specta::Event as _;

/// What the window is called; its capability names it.
pub const LABEL: &str = "room";
/// What the window of the secretariat is called.
pub const MAIN: &str = "main";

/// Whether the room is shown something, and whether that has names.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomShown {
    /// Whether its window is open.
    pub open: bool,
    /// Whether it shows names beside the codes of delegations.
    pub names: bool,
}

/// Tells whether the window is open.
pub fn is_open(app: &AppHandle) -> bool {
    app.get_webview_window(LABEL).is_some()
}

/// The page of the window.
pub const PAGE: &str = "room";

/// The page of the window while the workspace is locked: it names the meeting, which stays in sight, and the zone of the clock.
pub fn locked_page(view: &RoomView) -> String {
    let mut words = form_urlencoded::Serializer::new(String::new());
    words.append_pair("series", &view.series).append_pair("ordinal", &view.ordinal.to_string());
    format!("{PAGE}?{}", words.append_pair("zone", view.zone.0.name()).finish())
}

/// Opens the window with its page: full screen on a screen that the main window is not on, else beside it.
pub fn open(app: &AppHandle, settings: &Settings, page: &str) -> tauri::Result<()> {
    if is_open(app) {
        return Ok(());
    }
    let mut window = own_window(app, LABEL, page, settings)?.title("Entente").inner_size(1280.0, 720.0);
    let other = other_screen(app);
    if let Some(screen) = &other {
        let place = screen.position().to_logical::<f64>(screen.scale_factor());
        window = window.position(place.x, place.y);
    }
    let window = window.focused(false).build()?;
    window.set_fullscreen(other.is_some())
}

/// Closes the window.
pub fn close(app: &AppHandle) -> tauri::Result<()> {
    app.get_webview_window(LABEL).map_or(Ok(()), |window| window.destroy())
}

/// Says to the window that it should look again; nothing else is said to it. It hears no event of the application, since
/// those tell what was done to what.
pub fn look_again(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.eval("dispatchEvent(new Event('room'))");
    }
}

/// Says to the main window that the window was opened or closed, or that its names were taken off.
pub fn announce(app: &AppHandle) {
    let _ = RoomChanged.emit_to(app, MAIN);
}

/// Finds a screen that the main window is not on.
fn other_screen(app: &AppHandle) -> Option<Monitor> {
    let main: WebviewWindow = app.get_webview_window(MAIN)?;
    let own = main.current_monitor().ok().flatten()?;
    let all = main.available_monitors().ok()?;
    all.into_iter().find(|screen| screen.position() != own.position())
}
