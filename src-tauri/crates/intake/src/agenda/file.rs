//! [`AgendaFile`]: an agenda as it stands in a file, and the [`Frame`] in which it is understood.

use super::item::ItemRecord;
use super::room::RoomRecord;
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::meeting::MeetingDetails;

/// The most items of one file: more than any meeting has.
pub(super) const MOST_ITEMS: usize = 2_000;

/// The most bytes of an agenda as JSON: more than a thousand times a real one.
pub(super) const MOST_BYTES: usize = 4 << 20;

/// What of a meeting is needed to understand days and times.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The days of the meeting, in order.
    pub days: Vec<NaiveDate>,
    /// The zone of every time of the meeting.
    pub zone: Tz,
}

impl From<&MeetingDetails> for Frame {
    fn from(meeting: &MeetingDetails) -> Self {
        Self { days: meeting.days(), zone: meeting.zone.0 }
    }
}

/// What form an agenda came in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AgendaSource {
    /// JSON.
    Json,
    /// A spreadsheet or a text file with columns.
    Table,
    /// A calendar.
    Calendar,
}

/// An agenda as it stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaFile {
    /// The form.
    pub source: AgendaSource,
    /// Rooms that the file describes.
    pub rooms: Vec<RoomRecord>,
    /// The items, in the order of the file.
    pub items: Vec<ItemRecord>,
}
