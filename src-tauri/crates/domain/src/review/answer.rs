//! What a body in the chair sends back.

use super::{ApprovalChoice, Said};
use crate::ids::{CommentId, PublicationDraftId};
use crate::publication::LineRemark;
use crate::text::{Line, Prose};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a body answers to a version. It is whole: what it does not hold any more was taken back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Answer {
    /// Who answers for the body.
    pub name: Line,
    /// When it was made; an answer takes the place of every earlier one.
    pub made_at: DateTime<Utc>,
    /// Everything that the body says itself.
    pub comments: Vec<Said>,
    /// Threads that it settled or opened again.
    pub resolved: Vec<Resolving>,
    /// What it says to the version; nothing, as long as it has not decided.
    pub approval: Option<SaidApproval>,
    /// What it says to drafts of what both bodies release.
    pub keys: Vec<SaidKey>,
}

/// What is said to a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SaidKey {
    /// Which draft.
    pub draft: PublicationDraftId,
    /// What; nothing, as long as only lines are remarked upon.
    pub choice: Option<ApprovalChoice>,
    /// What is remarked, or must change.
    #[serde(default)]
    pub remark: Prose,
    /// What is remarked on single lines.
    #[serde(default)]
    pub lines: Vec<LineRemark>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A thread that was settled or opened again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Resolving {
    /// The comment that begins the thread.
    pub comment: CommentId,
    /// Whether it is settled.
    pub resolved: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is said to a version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SaidApproval {
    /// What.
    pub choice: ApprovalChoice,
    /// What is remarked, or must change.
    #[serde(default)]
    pub remark: Prose,
    /// When.
    pub at: DateTime<Utc>,
}
