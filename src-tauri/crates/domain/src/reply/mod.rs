//! Replies in pouches: a delegation confirms, corrects or withdraws its own passages and answers what it is asked in writing,
//! a second note-taker sends the entries that were taken.

mod asked;
mod merge;
mod passages;
mod taken;

pub use asked::{AskedFate, AskedSaid, AskedWord, MOST_ASKED};
pub use merge::{PassageFate, PassageLine, RepliedPassages, Replying, merge_passages};
pub use passages::{MOST_PASSAGES, PassageSaid, PassageWord, PassagesReply};
pub use taken::{MOST_TAKEN, TakenEntry, TakenReply};

use crate::ids::{MeetingId, NoteId, ReplyId, Revision};
use crate::text::Line;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The newest reply of one delegation or note-taker: one record for each of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Reply {
    /// Its identity.
    pub id: ReplyId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// Whose it is, as people write for whom a pouch is made: `delegation:DE`, `notes`.
    pub whose: String,
    /// Who replied.
    pub name: Line,
    /// When it was made.
    pub answered: DateTime<Utc>,
    /// The entries that it confirms.
    pub confirmed: Vec<NoteId>,
}
