//! How the backups of the open workspace stand; [`crate::copying`] makes them.

use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;
use store::{Kept, Unlocked};

/// How backups stand, and the key of a damaged workspace that does not open.
#[derive(Default)]
pub struct Backups {
    standing: Mutex<Standing>,
    rescued: Mutex<Option<Unlocked>>,
    /// Held while a copy is made: one at a time.
    pub making: tokio::sync::Mutex<()>,
}

/// How the backups of the open workspace stand.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The workspace it is about.
    pub of: Option<PathBuf>,
    /// When the next copy is due.
    pub next: Option<Instant>,
    /// For how many looks the next copy has waited for a pause.
    pub waited: u32,
    /// When it was last known that a proven copy holds everything.
    pub checked: Option<DateTime<Utc>>,
    /// Why the last copy could not be made.
    pub failed: Option<String>,
    /// Whether the file lies no longer where it was opened, so that nothing is saved.
    pub gone: bool,
    /// A copy that holds what the workspace does not, until it is known.
    pub beyond: Option<Kept>,
}

impl Backups {
    /// Says how the backups of the open workspace stand.
    pub fn standing(&self) -> Standing {
        self.change(|standing| standing.clone())
    }

    /// Looks at it or changes it.
    pub fn change<T>(&self, change: impl FnOnce(&mut Standing) -> T) -> T {
        change(&mut self.standing.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Holds the key of a damaged workspace as long as its backups are looked at; none forgets it.
    pub fn hold(&self, unlocked: Option<Unlocked>) {
        *self.rescued.lock().unwrap_or_else(PoisonError::into_inner) = unlocked;
    }

    /// Returns the key of the damaged workspace whose backups are looked at.
    pub fn held(&self) -> Option<Unlocked> {
        self.rescued.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
