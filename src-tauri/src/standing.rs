//! Where the application stands, as its window shows it.

use crate::reading::PouchOpen;
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::ids::MeetingId;
use ops::meeting::MeetingSummary;
use ops::steps::Step;
use ops::workspace::{ReadOnly, SharedPlace};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A place for a new workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PickedPlace {
    /// Where it is.
    pub path: String,
    /// Why others than this computer may write there.
    pub shared: Option<SharedPlace>,
}

/// The open workspace, as the frame of the window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct WorkspaceInfo {
    /// The title chosen for it.
    pub title: String,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// Whether it is a scratch copy of the sample.
    pub sample: bool,
    /// Why it is open for reading only, if it is.
    pub read_only: Option<ReadOnly>,
    /// Why others than this computer may write where it lies, unless that is known.
    pub shared: Option<SharedPlace>,
    /// Who works in it.
    pub actor: Actor,
    /// The meeting that is looked at.
    pub meeting: Option<MeetingId>,
    /// All meetings, the latest first.
    pub meetings: Vec<MeetingSummary>,
    /// The step that Ctrl+Z takes back.
    pub undo: Option<Step>,
    /// The step that Ctrl+Shift+Z brings back.
    pub redo: Option<Step>,
    /// When something was last saved since the file was opened.
    pub saved_at: Option<DateTime<Utc>>,
}

/// Where the application stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Session {
    /// No workspace.
    Closed,
    /// A workspace that needs its passphrase again.
    Locked {
        /// The title chosen for it.
        title: String,
        /// Where it is.
        path: String,
        /// The published passphrase of the sample, where it is the sample.
        sample_passphrase: Option<String>,
    },
    /// An open workspace.
    Open {
        /// What the frame of the window shows of it.
        workspace: Box<WorkspaceInfo>,
    },
    /// An open pouch: nothing of a workspace can be reached.
    Pouch {
        /// What the frame of the window shows of it.
        pouch: PouchOpen,
    },
    /// A pouch that needs its passphrase again.
    PouchLocked {
        /// Where it is.
        path: String,
    },
}
