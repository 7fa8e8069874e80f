//! The lock that comes by itself when nobody is here: counted here, so that no dialog and no page that stands still holds it
//! up. And the close of the window, which lets the page save what is typed as well.

use crate::event::{CloseNow, LockNow, LockSoon};
use crate::idle::{ANNOUNCED, Due, Idle, due};
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
        let limit = Duration::from_mins(u64::from(minutes));
        match due_now(&app.idle, limit, &mut held, || app.is_held_now()).await {
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

/// Says what is due of a lock after `limit`, which is an hour while an item runs. `held` is whether one ran when that was last
/// asked, and when it was.
async fn due_now(
    idle: &Idle,
    limit: Duration,
    held: &mut Option<(Instant, bool)>,
    is_held: impl AsyncFnOnce() -> bool,
) -> Due {
    let gone = idle.gone_for();
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
            let holds = is_held().await;
            *held = Some((Instant::now(), holds));
            holds
        }
    };
    if !holds && before.is_some_and(|(_, held)| held) {
        // What was not counted while the item ran is announced before it counts.
        idle.gone(limit.saturating_sub(ANNOUNCED));
    }
    due(idle.gone_for(), if holds { WHILE_HELD } else { limit })
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

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_mins(15);

    /// What is due when nobody was here for so long; whoever asks whether an item runs hears `runs`.
    fn due_after(gone: Duration, held: &mut Option<(Instant, bool)>, runs: bool) -> Due {
        let idle = Idle::default();
        idle.gone(gone);
        tauri::async_runtime::block_on(due_now(&idle, LIMIT, held, async || runs))
    }

    #[test]
    fn while_an_item_runs_an_hour_passes_before_the_lock() {
        let after = |gone, runs| due_after(gone, &mut None, runs);
        assert_eq!(after(LIMIT, false), Due::Lock);
        assert_eq!(after(LIMIT, true), Due::Nothing);
        assert_eq!(after(Duration::from_mins(59), true), Due::Nothing);
        let Due::Announced(left) = after(Duration::from_secs(60 * 60 - 15), true) else {
            panic!("announced")
        };
        assert!(left <= Duration::from_secs(15) && left > Duration::from_secs(10), "{left:?}");
        assert_eq!(after(Duration::from_hours(1), true), Due::Lock);
    }

    #[test]
    fn when_the_item_has_ended_the_lock_is_announced_before_it_comes() {
        let long_ago = Instant::now().checked_sub(KNOWN).unwrap();
        let mut held = Some((long_ago, true));
        let due = due_after(Duration::from_mins(30), &mut held, false);
        assert!(matches!(due, Due::Announced(left) if left > Duration::from_secs(15)), "{due:?}");
        assert!(matches!(held, Some((_, false))));
        let mut just_asked = Some((Instant::now(), true));
        assert_eq!(
            due_after(Duration::from_mins(30), &mut just_asked, false),
            Due::Nothing,
            "asked now and then"
        );
    }
}
