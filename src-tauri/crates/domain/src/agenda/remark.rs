//! What the secretariat decided about something that the agenda shows.

use crate::ids::{AgendaRemarkId, MeetingId, Revision};
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a remark is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RemarkSubject {
    /// A clash that is set aside: it is known, and it stays.
    ClashSetAside,
    /// A change that only mends a typing error: it stays visible and is not counted among the changes.
    TrivialChange,
}

/// A decision about a clash or a change. It holds as long as the key is the same: a clash that changes comes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaRemark {
    /// Its identity.
    pub id: AgendaRemarkId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What it is about.
    pub subject: RemarkSubject,
    /// The key of the clash or change, as `clash` and `diff` make it.
    pub key: String,
    /// Why.
    pub reason: Line,
}
