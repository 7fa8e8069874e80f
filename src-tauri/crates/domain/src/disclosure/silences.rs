//! Silence procedures, as the papers that are sent round say them.

use super::Audience;
use super::door::Door;
use crate::silence::{Silence, SilenceScope};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A silence procedure, as papers say it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SilenceLine {
    /// What it is about.
    pub of: SilenceOf,
    /// Its last moment, or when it was closed.
    pub until: NaiveDateTime,
    /// Whether it is closed.
    pub closed: bool,
}

/// What a silence procedure is about, as papers name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SilenceOf {
    /// The notes of the meeting.
    Meeting,
    /// The notes of a day.
    Day(NaiveDate),
    /// The outcome report.
    Report,
    /// The notes of an item, by its number, else its title where these readers may know it.
    Item(String),
}

/// Lists the silence procedures that a paper says, to those whom they ask.
pub(super) fn silences(door: &Door, wanted: impl Fn(&Silence) -> bool) -> Vec<SilenceLine> {
    let asked = matches!(
        door.audience(),
        Audience::Secretariat
            | Audience::CoChairs
            | Audience::MemberStates
            | Audience::Participants
            | Audience::Delegation(_)
    );
    let of = |silence: &Silence| {
        Some(match silence.details.scope {
            SilenceScope::Meeting => SilenceOf::Meeting,
            SilenceScope::Day(day) => SilenceOf::Day(day),
            SilenceScope::Report => SilenceOf::Report,
            SilenceScope::Item(id) => SilenceOf::Item(door.name_of_item(id)?),
        })
    };
    let line = |silence: &Silence| {
        let (until, closed) = (silence.closed.unwrap_or(silence.details.until), silence.closed.is_some());
        Some(SilenceLine { of: of(silence)?, until, closed })
    };
    let silences = door.inside().silences.iter().filter(|silence| asked && wanted(silence));
    silences.filter_map(line).collect()
}
