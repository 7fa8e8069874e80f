//! The lock that comes by itself when nobody is here: counted here, so that no dialog and no page that stands still holds it
//! up. And the close of the window, which lets the page save what is typed as well.

use crate::event::{CloseNow, LockNow, LockSoon};
use crate::idle::{ANNOUNCED, Due, due};
use crate::session::App;
use std::time::{Duration, Instant};
use tauri::{AppHandle, CloseRequestApi, Manager as _, Window};
use tauri_specta::Event as _;

/// How long nobody need touch anything while an item runs: who listens and writes by hand is here too.
const WHILE_HELD: Duration = Duration::from_hours(1);

/// How long the page has to save what is typed, before it is locked without its answer.
pub const TO_SAVE: Duration = Duration::from_secs(3);

/// How often it is looked at.
const PERIOD: Duration = Duration::from_secs(1);

/// For how long it is taken to be so that an item runs, or that none does.
const KNOWN: Duration = Duration::from_secs(10);

/// Looks every second, as long as the application runs.
pub async fn watch(handle: AppHandle) {
    let mut period = tokio::time::interval(PERIOD);
    period.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut held = None;
    loop {
        period.tick().await;
        let app = handle.state::<App>();
        let minutes = app.settings.settings().lock_after;
        if minutes == 0 || !app.knows_a_key().await {
            app.idle.here();
            held = None;
            continue;
        }
        match due_now(&app, Duration::from_mins(u64::from(minutes)), &mut held).await {
            Due::Nothing => {}
            Due::Announced(left) => {
                let seconds = u32::try_from(left.as_secs()).unwrap_or(u32::MAX);
                let _ = LockSoon { seconds }.emit(&handle);
            }
            Due::Lock => {
                lock(&handle, TO_SAVE).await;
            }
        }
    }
}

/// Says what is due of a lock after `limit`. `held` is whether an item ran when that was last asked, and when it was.
async fn due_now(app: &App, limit: Duration, held: &mut Option<(Instant, bool)>) -> Due {
    let gone = app.idle.gone_for();
    let now = due(gone, limit);
    if now == Due::Nothing {
        *held = None;
        return now;
    }
    if limit >= WHILE_HELD || gone >= WHILE_HELD {
        return now;
    }
    let before = *held;
    let holds = match before {
        Some((asked, holds)) if asked.elapsed() < KNOWN => holds,
        _ => {
            let holds = app.is_held_now().await;
            *held = Some((Instant::now(), holds));
            holds
        }
    };
    if !holds && before.is_some_and(|(_, held)| held) {
        // What was not counted while the item ran is announced before it counts.
        app.idle.gone(limit.saturating_sub(ANNOUNCED));
    }
    due(app.idle.gone_for(), if holds { WHILE_HELD } else { limit })
}

/// Asks the page to save what is typed and to lock; locks by itself where it does not answer within `patience`. Says whether
/// there was anything to lock.
pub async fn lock(handle: &AppHandle, patience: Duration) -> bool {
    let app = handle.state::<App>();
    if !app.knows_a_key().await {
        return false;
    }
    let _ = LockNow.emit(handle);
    let asked = Instant::now();
    while asked.elapsed() < patience {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if !app.knows_a_key().await {
            return true;
        }
    }
    let _ = app.lock().await;
    true
}

/// Asks the page to save what is typed before the window closes; it closes without its answer where none comes.
pub fn close(window: &Window, api: &CloseRequestApi) {
    if !window.state::<App>().has_something_open() {
        return;
    }
    api.prevent_close();
    let _ = CloseNow.emit(window.app_handle());
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(TO_SAVE).await;
        let _ = window.destroy();
    });
}
