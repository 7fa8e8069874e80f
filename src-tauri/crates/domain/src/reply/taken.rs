//! What a second note-taker took.

use crate::ids::{NoteId, Revision};
use crate::label::HandlingLabel;
use crate::note::NoteKind;
use crate::text::{Line, Prose};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The most entries of one reply.
pub const MOST_TAKEN: usize = 20_000;

/// An entry that a second note-taker wrote, or changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakenEntry {
    /// Its identity: that of the entry that was changed, else one of its own.
    pub id: NoteId,
    /// How often the entry that was changed had been saved when it was sent; none for a new one.
    #[serde(default)]
    pub over: Option<Revision>,
    /// The item, by its reference.
    pub item: String,
    /// What it is.
    pub kind: NoteKind,
    /// When it was said, as the clocks at the place of the meeting show it.
    pub at: NaiveDateTime,
    /// Who said it, by code, reference or in words; none where a change leaves that as it is.
    #[serde(default)]
    pub speaker: Option<Line>,
    /// What was said.
    pub text: Prose,
    /// Its label; none where it has none of its own, or where a change leaves it as it is.
    #[serde(default)]
    pub label: Option<HandlingLabel>,
}

/// What a second note-taker sends back: the entries that are new or changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct TakenReply {
    /// Who took them.
    pub name: Line,
    /// When it was made; a reply takes the place of every earlier one.
    pub made_at: DateTime<Utc>,
    /// Entry by entry.
    pub entries: Vec<TakenEntry>,
}
