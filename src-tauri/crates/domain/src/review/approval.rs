//! What each chairing body says to a version, and whether that still holds.

use crate::agenda::AgendaRemark;
use crate::agenda::diff::AgendaDiff;
use crate::closed;
use crate::ids::{AgendaItemId, AgendaVersionId, ApprovalId, MeetingId, Revision};
use crate::text::{Line, Prose};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a body says to a version.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalChoice {
    /// It is approved.
    Approve,
    /// It is approved, and something is remarked.
    ApproveWithRemarks,
    /// Something must change first.
    AskForChanges,
}

closed! {
    ApprovalChoice, "approval",
    Approve = "approve",
    ApproveWithRemarks = "approve_with_remarks",
    AskForChanges = "ask_for_changes",
}

impl ApprovalChoice {
    /// Tells whether the key is turned.
    pub const fn turns_the_key(self) -> bool {
        matches!(self, Self::Approve | Self::ApproveWithRemarks)
    }
}

/// What one body said to one version: one record for each body and version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Approval {
    /// Its identity.
    pub id: ApprovalId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The version.
    pub version: AgendaVersionId,
    /// The code of the body.
    pub body: String,
    /// Who said it for the body.
    pub name: Line,
    /// What it said; nothing, as long as it answered without deciding.
    pub choice: Option<ApprovalChoice>,
    /// What it remarked, or what must change.
    pub remark: Prose,
    /// When it said so.
    pub at: DateTime<Utc>,
    /// When the newest answer was made from which this comes; none where it was noted by hand.
    pub answered: Option<DateTime<Utc>>,
}

/// Whether what a body said still holds for an agenda.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    /// It holds.
    Holds,
    /// The agenda has changed since, in these items; typing errors that were declared are not among them.
    Changed {
        /// The items, in the order of the difference.
        items: Vec<AgendaItemId>,
        /// Whether rooms changed as well.
        rooms: bool,
    },
}

/// Decides whether what was said to one agenda still holds for another: `since` is what differs. What is declared a typing
/// error invalidates nothing.
pub fn standing(since: &AgendaDiff, remarks: &[AgendaRemark]) -> Standing {
    let items: Vec<AgendaItemId> =
        since.items.iter().filter(|change| !change.trivial(remarks)).map(|change| change.item).collect();
    let rooms = !since.rooms.is_empty();
    if items.is_empty() && !rooms { Standing::Holds } else { Standing::Changed { items, rooms } }
}
