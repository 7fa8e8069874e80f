//! Presence: who was there, item by item, and how.
//!
//! One record says it of one person under one item; no record means that nobody has looked yet, and counts as nothing. A
//! record holds a state, a time and a few words about the time: never why somebody was not there.

mod difference;
mod inside;

pub use difference::{Difference, Reach};
pub use inside::{Attendee, PresenceInside, Totals, days_came};

use crate::agenda::Who;
use crate::agenda::time::DAY;
use crate::closed;
use crate::ids::{AgendaItemId, MeetingId, PresenceId, Revision};
use crate::participant::Mode;
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// How somebody was there under an item, or was not.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PresenceState {
    /// In the room.
    Present,
    /// From afar.
    Online,
    /// Came after it had begun.
    Late,
    /// Left before it ended.
    Left,
    /// Somebody else sat for them, who counts in a row of their own.
    Substitute,
    /// Let it be known that they would not come.
    Excused,
    /// Did not come.
    Absent,
}

closed! {
    PresenceState, "presence-state",
    Present = "present",
    Online = "online",
    Late = "late",
    Left = "left",
    Substitute = "substitute",
    Excused = "excused",
    Absent = "absent",
}

impl PresenceState {
    /// Tells whether the person came: whoever was late or left early did, whoever was substituted did not.
    pub const fn came(self) -> bool {
        matches!(self, Self::Present | Self::Online | Self::Late | Self::Left)
    }

    /// Finds a state by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Returns what a way of taking part leads one to expect; nothing where somebody is not announced.
    pub const fn expected(mode: Mode) -> Option<Self> {
        match mode {
            Mode::InPerson => Some(Self::Present),
            Mode::Online => Some(Self::Online),
            Mode::Absent => None,
        }
    }
}

/// What is noted beside a state.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceDetails {
    /// When they came or left, in minutes after midnight in the zone of the meeting.
    pub at: Option<u16>,
    /// The time in words: "came 09:12, left 14:50"; never a reason for an absence.
    pub note: Line,
}

/// Whether somebody was there under an item of the agenda, and how: one record for each person and item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Presence {
    /// Its identity.
    pub id: PresenceId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: AgendaItemId,
    /// Who.
    pub who: Who,
    /// How.
    pub state: PresenceState,
    /// What is noted beside it.
    #[serde(flatten)]
    pub details: PresenceDetails,
}

/// Why presence cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum PresenceRefused {
    /// Not a time of the day.
    #[error("presence_time")]
    Time,
    /// More words than a time takes.
    #[error("presence_note")]
    Note,
}

/// The most letters that a note of time may have: a time in words, and no room for reasons.
pub const MOST_NOTE: usize = 60;

impl PresenceDetails {
    /// Checks the time and the length of its words.
    pub fn check(&self) -> Result<(), PresenceRefused> {
        if self.at.is_some_and(|at| at >= DAY) {
            return Err(PresenceRefused::Time);
        }
        if self.note.as_str().chars().count() > MOST_NOTE {
            return Err(PresenceRefused::Note);
        }
        Ok(())
    }
}
