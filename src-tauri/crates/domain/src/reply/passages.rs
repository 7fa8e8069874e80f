//! What a delegation says to its own passages.

use super::AskedSaid;
use crate::closed;
use crate::ids::{NoteId, Revision};
use crate::text::{Line, Prose};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The most passages of one reply.
pub const MOST_PASSAGES: usize = 5_000;

/// What a delegation says to a passage.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PassageWord {
    /// It stands as it was said.
    Confirm,
    /// It is to be worded otherwise.
    Correct,
    /// It is not to stand in any paper.
    Withdraw,
}

closed! {
    PassageWord, "passage-word",
    Confirm = "confirm",
    Correct = "correct",
    Withdraw = "withdraw",
}

/// What a delegation says to one passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PassageSaid {
    /// The entry.
    pub note: NoteId,
    /// How often the entry had been saved when it was sent.
    pub over: Revision,
    /// The text that was read.
    pub read: Prose,
    /// What is said.
    pub says: PassageWord,
    /// The wording that is asked for; empty where none is.
    #[serde(default)]
    pub requested: Prose,
    /// Why; may be empty.
    #[serde(default)]
    pub remark: Line,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a delegation replies. To its passages it is whole: what it does not hold any more was taken back. What it answers
/// in writing stands until it answers something else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PassagesReply {
    /// Who replies for the delegation.
    pub name: Line,
    /// When it was made; a reply takes the place of every earlier one.
    pub made_at: DateTime<Utc>,
    /// Passage by passage.
    pub passages: Vec<PassageSaid>,
    /// What it answers to what it is asked in writing.
    pub asked: Vec<AskedSaid>,
}
