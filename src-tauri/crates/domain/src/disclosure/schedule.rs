//! The agenda as a schedule that programmes read.

use super::agenda::{AgendaPaper, AgendaParts, Release, disclose_agenda};
use super::{Audience, Disclosed, Outgoing};
use crate::agenda::AgendaInside;
use crate::ids::MeetingId;
use chrono::NaiveDate;

/// A schedule as one audience may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct ScheduleView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// What the agenda for this audience holds, with people and descriptions where it may read them.
    pub agenda: AgendaPaper,
    /// The first day of the meeting.
    pub from: NaiveDate,
    /// The last day of the meeting.
    pub to: NaiveDate,
    /// The language that is spoken, as an ISO 639-1 code in small letters.
    pub language: String,
}

/// Decides what a schedule holds: what the agenda for the same audience does. Where the meeting names no language,
/// English is spoken.
pub fn disclose_schedule(
    inside: &AgendaInside,
    release: Option<&Release>,
    audience: Audience,
) -> Outgoing<ScheduleView> {
    let parts = AgendaParts {
        speakers: true,
        descriptions: true,
        questions: false,
        second_zone: None,
        language: None,
    };
    let Outgoing { disclosed: agenda, withheld, warnings, .. } =
        disclose_agenda(inside, release, audience, parts);
    let meeting = inside.meeting();
    let spoken = meeting.details.languages.spoken.first();
    let view = ScheduleView {
        meeting: meeting.id,
        agenda: agenda.view,
        from: meeting.details.from,
        to: meeting.details.to,
        language: spoken.map_or_else(|| "en".to_owned(), |code| code.as_str().to_lowercase()),
    };
    Outgoing {
        disclosed: Disclosed { view, audience, label: agenda.label },
        withheld,
        warnings,
        passages: Vec::new(),
    }
}
