//! For how long nobody was here, and what is due then; [`crate::locking`] does it.

use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime};

/// How long the lock is announced before it comes.
pub const ANNOUNCED: Duration = Duration::from_secs(20);

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

    /// Nobody was here for so long, and no longer.
    pub fn gone(&self, gone: Duration) {
        let (awake, clock) = (Instant::now(), SystemTime::now());
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) =
            (awake.checked_sub(gone).unwrap_or(awake), clock.checked_sub(gone).unwrap_or(clock));
    }

    /// For how long nobody was; a clock that was set back tells nothing.
    pub fn gone_for(&self) -> Duration {
        let (awake, clock) = *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        awake.elapsed().max(clock.elapsed().unwrap_or_default())
    }
}

/// What is due.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// To say that the lock comes after so long.
    Announced(Duration),
    /// The lock.
    Lock,
}

/// Says what is due of a lock after `limit`, when nobody was here for so long.
pub fn due(gone: Duration, limit: Duration) -> Due {
    if gone >= limit {
        Due::Lock
    } else if gone + ANNOUNCED >= limit {
        Due::Announced(limit.saturating_sub(gone))
    } else {
        Due::Nothing
    }
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
        idle.gone(Duration::from_mins(14));
        assert!(idle.gone_for() >= Duration::from_mins(14) && idle.gone_for() < Duration::from_mins(15));
        idle.here();
        assert!(idle.gone_for() < Duration::from_secs(1));
    }
}
