//! Delegations: a party at one meeting.

use crate::closed;
use crate::ids::{DelegationId, MeetingId, PartyId, Revision};
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How far a party has answered its invitation.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Invited, silent so far.
    #[default]
    Invited,
    /// Names people, or has named them.
    Coming,
    /// Does not come.
    Declined,
}

closed! {
    Answer, "answer",
    Invited = "invited",
    Coming = "coming",
    Declined = "declined",
}

/// A party at one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Delegation {
    /// Its identity.
    pub id: DelegationId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting it comes to.
    pub meeting: MeetingId,
    /// The country or body it represents.
    pub party: PartyId,
    /// How many people it may send; the meeting's quota where none is set. Bodies have none.
    pub quota: Option<u16>,
    /// Whom to write to: a desk, a name, an address.
    pub contact: Line,
    /// How far it has answered.
    pub answer: Answer,
}
