//! Comments, which stand in threads, and what becomes of them.

use super::Suggestion;
use crate::agenda::ItemField;
use crate::ids::{AgendaItemId, AgendaVersionId, CommentId, MeetingId, Revision};
use crate::text::{Line, Prose};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// What a comment is about: the whole agenda, an item, or a field of one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct CommentAbout {
    /// The item; none where it is about the whole.
    pub item: Option<AgendaItemId>,
    /// The field of the item; none where it is about all of it.
    pub field: Option<ItemField>,
    /// How the item was called where the comment was written, so that it can be named when it is gone.
    pub called: Line,
}

/// What somebody said, as it is written, sent and kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Said {
    /// Its identity, which it keeps from the pouch to the workspace.
    pub id: CommentId,
    /// The comment that began the thread; none where this one does.
    #[serde(default)]
    pub thread: Option<CommentId>,
    /// What it is about.
    #[serde(flatten)]
    pub about: CommentAbout,
    /// The words; empty where they are sealed, or where the suggestion says all.
    #[serde(default)]
    pub text: Prose,
    /// The change that it suggests, where it suggests one.
    #[serde(default)]
    pub suggestion: Option<Suggestion>,
    /// The words as they are sealed for the chairs alone; empty where the secretariat may read them.
    #[serde(default)]
    pub sealed: String,
    /// When it was written, or changed last.
    pub at: DateTime<Utc>,
}

/// Whether a thread is settled, who said so, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Resolution {
    /// Whether it is settled; not, where it was opened again.
    pub resolved: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// The code of the body that said so; empty for the secretariat.
    #[serde(default)]
    pub by: String,
}

/// What the secretariat decided about a suggestion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Decision {
    /// Whether the agenda was changed as suggested.
    pub accepted: bool,
    /// Why not; may be empty where it was accepted.
    #[serde(default)]
    pub reason: Line,
    /// Who decided.
    #[serde(default)]
    pub by: Line,
    /// When.
    pub at: DateTime<Utc>,
}

/// A comment on a version of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Comment {
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The version that was read.
    pub version: AgendaVersionId,
    /// The code of the body for which it was written; empty for the secretariat.
    pub body: String,
    /// Who wrote it.
    pub author: Line,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
    /// Whether the thread that it begins is settled; nothing where nobody said so.
    pub resolution: Option<Resolution>,
    /// What was decided about its suggestion.
    pub decision: Option<Decision>,
}

/// Why something of the review cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum ReviewRefused {
    /// No words, and no suggestion.
    #[error("comment_empty")]
    Empty,
    /// A suggestion that changes nothing.
    #[error("suggestion_same")]
    Same,
    /// A suggestion without an item to change.
    #[error("suggestion_no_item")]
    NoItem,
    /// It was accepted or refused already.
    #[error("suggestion_decided")]
    Decided,
    /// A refusal without a reason.
    #[error("suggestion_reason")]
    Reason,
    /// Somebody else wrote it.
    #[error("comment_not_own")]
    NotOwn,
    /// Others answered it.
    #[error("comment_answered")]
    Answered,
}

impl Said {
    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ReviewRefused> {
        if self.text.is_empty() && self.sealed.is_empty() && self.suggestion.is_none() {
            return Err(ReviewRefused::Empty);
        }
        match &self.suggestion {
            Some(suggestion) if suggestion.needs_item() && self.about.item.is_none() => {
                Err(ReviewRefused::NoItem)
            }
            _ => Ok(()),
        }
    }

    /// Returns the comment that begins its thread, which may be itself.
    pub fn root(&self) -> CommentId {
        self.thread.unwrap_or(self.id)
    }
}

impl Comment {
    /// Tells whether the thread that it begins is settled.
    pub fn is_resolved(&self) -> bool {
        self.resolution.as_ref().is_some_and(|resolution| resolution.resolved)
    }

    /// Returns the suggestion that still waits for a decision.
    pub fn open_suggestion(&self) -> Option<&Suggestion> {
        self.said.suggestion.as_ref().filter(|_| self.decision.is_none())
    }
}
