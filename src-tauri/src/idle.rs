//! The lock that comes by itself when nobody is here: counted here, so that no dialog and no page that stands still holds it
//! up.

use crate::event::{LockNow, LockSoon};
use crate::session::App;
use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime};
use tauri::{AppHandle, Manager as _};
use tauri_specta::Event as _;

/// How long the lock is announced before it comes.
const ANNOUNCED: Duration = Duration::from_secs(20);

/// How long nobody need touch anything while an item runs: who listens and writes by hand is here too.
const WHILE_HELD: Duration = Duration::from_hours(1);

/// How long the page has to save what is typed, before it is locked without its answer.
const TO_SAVE: Duration = Duration::from_secs(3);

/// How often it is looked at.
const PERIOD: Duration = Duration::from_secs(1);

/// When the person was here last, by the clock that stands still while the computer sleeps and by the one that does not.
pub struct Idle(Mutex<(Instant, SystemTime)>);

impl Default for Idle {
    fn default() -> Self {
        Self(Mutex::new((Instant::now(), SystemTime::now())))
    }
}

impl Idle {
    /// The person is here.
    pub fn here(&self) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) =
            (Instant::now(), SystemTime::now());
    }

    /// For how long nobody was; a clock that was set back tells nothing.
    fn gone_for(&self) -> Duration {
        let (awake, clock) = *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        awake.elapsed().max(clock.elapsed().unwrap_or_default())
    }
}

/// What is due.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Due {
    Nothing,
    Announced(Duration),
    Lock,
}

/// Says what is due of a lock after `limit`, when nobody was here for so long.
fn due(gone: Duration, limit: Duration) -> Due {
    if gone >= limit {
        Due::Lock
    } else if gone + ANNOUNCED >= limit {
        Due::Announced(limit.saturating_sub(gone))
    } else {
        Due::Nothing
    }
}

/// Looks every second, as long as the application runs.
pub async fn watch(handle: AppHandle) {
    let mut period = tokio::time::interval(PERIOD);
    period.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        period.tick().await;
        let app = handle.state::<App>();
        let minutes = app.settings.settings().lock_after;
        if minutes == 0 || !app.is_open().await {
            app.idle.here();
            continue;
        }
        let limit = Duration::from_mins(u64::from(minutes));
        let mut now = due(app.idle.gone_for(), limit);
        if now != Due::Nothing && limit < WHILE_HELD && app.is_held_now().await {
            now = due(app.idle.gone_for(), WHILE_HELD);
        }
        match now {
            Due::Nothing => {}
            Due::Announced(left) => {
                let seconds = u32::try_from(left.as_secs()).unwrap_or(u32::MAX);
                let _ = LockSoon { seconds }.emit(&handle);
            }
            Due::Lock => lock(&handle).await,
        }
    }
}

/// Asks the page to save what is typed and to lock; locks by itself where it does not answer.
pub async fn lock(handle: &AppHandle) {
    let app = handle.state::<App>();
    if !app.is_open().await {
        return;
    }
    let _ = LockNow.emit(handle);
    let asked = Instant::now();
    while asked.elapsed() < TO_SAVE {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if !app.is_open().await {
            return;
        }
    }
    let _ = app.lock().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_is_announced_for_twenty_seconds_and_then_comes() {
        let limit = Duration::from_mins(15);
        let at = |seconds| due(Duration::from_secs(seconds), limit);
        assert_eq!(at(0), Due::Nothing);
        assert_eq!(at(15 * 60 - 21), Due::Nothing);
        assert_eq!(at(15 * 60 - 20), Due::Announced(Duration::from_secs(20)));
        assert_eq!(at(15 * 60 - 1), Due::Announced(Duration::from_secs(1)));
        assert_eq!(at(15 * 60), Due::Lock);
        assert_eq!(at(8 * 60 * 60), Due::Lock, "the computer slept");
    }

    #[test]
    fn a_clock_that_was_set_back_locks_nothing_and_one_that_went_on_in_its_sleep_does() {
        let idle = Idle::default();
        let set = |clock| *idle.0.lock().unwrap() = (Instant::now(), clock);
        set(SystemTime::now() + Duration::from_hours(1));
        assert!(idle.gone_for() < Duration::from_secs(1));
        set(SystemTime::now() - Duration::from_hours(1));
        assert!(idle.gone_for() >= Duration::from_hours(1));
        idle.here();
        assert!(idle.gone_for() < Duration::from_secs(1));
    }
}
