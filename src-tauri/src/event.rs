//! What every window hears.

use chrono::{DateTime, Utc};
use domain::noun::Noun;
use ops::steps::Step;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// Records of these nouns changed; what shows them reloads.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct DataChanged {
    /// The nouns, each once.
    pub nouns: Vec<Noun>,
    /// The step that Ctrl+Z takes back now.
    pub undo: Option<Step>,
    /// The step that Ctrl+Shift+Z brings back now.
    pub redo: Option<Step>,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
}

/// A workspace was opened, locked or closed, or another meeting is looked at; never that something was saved.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct SessionChanged;

/// Nobody was here for a while: it is locked in so many seconds, unless somebody is.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct LockSoon {
    /// So many are left.
    pub seconds: u32,
}

/// It is locked now: what is typed is saved first, and then the page locks.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct LockNow;

/// The window is closed now: what is typed is saved first, and then the page says so.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct CloseNow;

/// How far a long task is.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct Progress {
    /// Which task.
    pub task: Task,
    /// Parts that are done.
    pub done: u32,
    /// Parts in all.
    pub total: u32,
}

/// The long tasks.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// A sheet is read and applied.
    Import,
    /// A paper is set and written.
    Export,
    /// Pouches are locked.
    Pouches,
    /// The sample is made.
    Sample,
    /// The whole file is checked.
    Check,
    /// A large step is taken back or brought back.
    Steps,
    /// A backup is copied.
    Backup,
    /// Backups get the new passphrase.
    Passphrase,
}

/// A backup was made, or could not be made.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct BackupsChanged;

/// The window for the room was opened or closed, or names were taken off it.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct RoomChanged;

/// A file was dropped, or named at a second start: a workspace or a sheet.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub struct OpenFile {
    /// Where it is; the page may name this place back, and no other.
    pub path: String,
}
