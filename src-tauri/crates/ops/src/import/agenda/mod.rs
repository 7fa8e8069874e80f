//! The agenda: a row is an item, new or known. Items are known again by the identity in a calendar of our own, by
//! reference, by the event of another calendar, else by day, beginning and title.
//!
//! An event that was called off takes its item out of the agenda, and so does one that a calendar has at that time no more.
//!
//! Whoever and whatever is not certain stays open, with a doubt: see [`domain::reason::ReasonCode`].

mod details;
mod merge;
mod names;
mod plan;
mod rooms;
mod said;
mod write;

pub(super) use plan::plan;
pub(crate) use rooms::new_rooms;

use domain::agenda::{AgendaItem, CalendarEvent, Room};
use intake::agenda::ItemRecord;

/// What applying does.
pub(super) struct Writes {
    /// Items that are new or change.
    pub items: Vec<AgendaItem>,
    /// Items that leave the agenda.
    pub dropped: Vec<AgendaItem>,
    /// Rooms that are new.
    pub rooms: Vec<Room>,
    /// Whether the file numbers its items; otherwise they are numbered by their places.
    pub numbered: bool,
}

/// Returns what tells a row apart from others: which item it is about, as it is written.
pub(super) fn said_by(record: &ItemRecord) -> String {
    let identity = record.identity.map(|id| id.to_string()).or_else(|| record.event.as_ref().map(event_said));
    let identity = identity.unwrap_or_default();
    let reference = record.reference.clone().unwrap_or_default();
    let title = record.title().map(ToString::to_string).unwrap_or_default();
    let when = record.details.day.map(|day| format!("{day} {}", record.details.start)).unwrap_or_default();
    [identity, reference, title, when].join("\n")
}

fn event_said(event: &CalendarEvent) -> String {
    let time = event.time.map(|at| at.to_rfc3339()).unwrap_or_default();
    format!("{} {time}", event.uid)
}
