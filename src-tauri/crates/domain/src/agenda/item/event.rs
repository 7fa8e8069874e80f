//! How the calendar of another program knows an item.

use crate::text::Line;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The event of a calendar from which an item came: a later file is about the same item (RFC 5545, 3.8.4.7).
///
/// It says which program keeps the calendar, and stays with the secretariat: no agenda that is shown, compared or handed on
/// has it, see [`super::super::Agenda::of`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct CalendarEvent {
    /// Its UID.
    pub uid: Line,
    /// Which time of an event that repeats it is, by the rules of the event (RECURRENCE-ID).
    pub time: Option<DateTime<Utc>>,
    /// How often it had been changed (SEQUENCE).
    pub sequence: u32,
}

impl CalendarEvent {
    /// Tells whether both are the same time of the same event, whatever was changed of it.
    pub fn is(&self, other: &Self) -> bool {
        self.uid == other.uid && self.time == other.time
    }
}
