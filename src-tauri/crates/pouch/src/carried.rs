//! What a pouch carries: the closed list of views, each in a part of its own.

use domain::disclosure::{
    AgendaChanges, AgendaPaper, Asked, Attachments, CalendarView, CorrectionsTable, Drafts, PaperKind,
    PassesAgain, ReviewView, SessionNotes,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A view that a pouch carries.
pub trait Carried: Serialize + DeserializeOwned + PassesAgain {
    /// The name of its part.
    const PART: &'static str;
}

impl Carried for AgendaPaper {
    const PART: &'static str = "agenda.json";
}

impl Carried for AgendaChanges {
    const PART: &'static str = "changes.json";
}

impl Carried for CalendarView {
    const PART: &'static str = "calendar.json";
}

impl Carried for SessionNotes {
    const PART: &'static str = "notes.json";
}

impl Carried for CorrectionsTable {
    const PART: &'static str = "corrections.json";
}

impl Carried for ReviewView {
    const PART: &'static str = "review.json";
}

impl Carried for Drafts {
    const PART: &'static str = "drafts.json";
}

impl Carried for Attachments {
    const PART: &'static str = "papers.json";
}

impl Carried for Asked {
    const PART: &'static str = "asked.json";
}

/// The papers that can be made of a pouch, with the part that each is made of.
pub const PAPERS: [(PaperKind, &str); 5] = [
    (PaperKind::Agenda, AgendaPaper::PART),
    (PaperKind::Changes, AgendaChanges::PART),
    (PaperKind::Calendar, CalendarView::PART),
    (PaperKind::Minutes, SessionNotes::PART),
    (PaperKind::Corrections, CorrectionsTable::PART),
];
