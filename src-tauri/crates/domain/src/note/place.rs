//! Places in the notes that wait for their words, and the templates that lay them out.

use super::NoteKind;
use crate::agenda::ItemKind;
use crate::closed;
use crate::text::Line;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A place in the notes that waits for its words. While it is empty it leaves with nothing.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct NotePlace {
    /// When it was laid out: where it stands among the entries, also once it is filled later.
    pub since: NaiveDateTime,
    /// What belongs there.
    pub prompt: Line,
    /// Whether the delegation will contribute in writing.
    pub in_writing: bool,
}

/// What is laid out under an item before anybody speaks.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NotesTemplate {
    /// What a workshop brings back to the plenary.
    WorkshopReport,
    /// A row for each delegation, in the order in which they speak.
    TourDeTable,
}

closed! {
    NotesTemplate, "notes-template",
    WorkshopReport = "workshop_report",
    TourDeTable = "tour_de_table",
}

impl NotesTemplate {
    /// Returns the template of a kind of item; most kinds have none.
    pub const fn of(kind: ItemKind) -> Option<Self> {
        match kind {
            ItemKind::Workshop => Some(Self::WorkshopReport),
            ItemKind::TourDeTable => Some(Self::TourDeTable),
            ItemKind::Plenary | ItemKind::Panel | ItemKind::Break | ItemKind::Social | ItemKind::Other => {
                None
            }
        }
    }
}

/// What a report of a workshop says, in this order: what it heard, what is difficult, what works, what it agreed on, what
/// the plenary should answer, what is to be done.
pub const WORKSHOP_REPORT: [NoteKind; 6] = [
    NoteKind::Information,
    NoteKind::Challenge,
    NoteKind::BestPractice,
    NoteKind::Conclusion,
    NoteKind::Question,
    NoteKind::Action,
];
