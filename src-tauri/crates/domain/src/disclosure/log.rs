//! The history of a workspace as a paper, for those who keep the record.
//!
//! How much of a change is told was decided by [`crate::told::Told`] before it comes here: needs, travel and speakers are
//! named and never told, in this paper as on the screen.

use super::door::readers_of;
use super::{Audience, Disclosed, Heading, Outgoing, PaperKind, Warning};
use crate::label::HandlingLabel;
use crate::roster::Roster;
use chrono::NaiveDate;

/// What happened, as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct LogPaper {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The zone in which days and times are.
    pub zone: String,
    /// What was asked for, in words: "Exports, by Anna Peeters"; empty for everything.
    pub sifted: String,
    /// The lines, the newest first.
    pub lines: Vec<LogLine>,
}

/// A step or an event.
#[derive(Clone, Debug, PartialEq)]
pub struct LogLine {
    /// The day, at the meeting's place.
    pub day: NaiveDate,
    /// The time of day there.
    pub time: String,
    /// Who did it.
    pub actor: String,
    /// What was done, in one phrase.
    pub sentence: String,
    /// Where it stands, where it does not hold any more; empty where it does.
    pub state: String,
    /// The label of what left.
    pub label: Option<HandlingLabel>,
    /// Why something hidden was opened; empty where nobody said so.
    pub reason: String,
    /// What it did, record by record: the record in words, and its fields.
    pub changes: Vec<(String, Vec<LogField>)>,
}

/// A field before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct LogField {
    /// Its name.
    pub name: String,
    /// What it held, and what it holds since; none where that is never told or was erased.
    pub values: Option<(String, String)>,
    /// Whether what it held was erased.
    pub erased: bool,
}

/// Lets the history leave for those who keep the record, and for nobody else.
pub fn disclose_log(
    roster: &Roster,
    (zone, sifted): (&str, &str),
    lines: Vec<LogLine>,
    audience: Audience,
) -> Outgoing<LogPaper> {
    let lines = if audience.may_have(PaperKind::History) { lines } else { Vec::new() };
    let warnings = if lines.is_empty() { vec![Warning::Empty] } else { Vec::new() };
    let view = LogPaper {
        heading: Heading::of(roster),
        readers: readers_of(roster, audience),
        zone: zone.to_owned(),
        sifted: sifted.to_owned(),
        lines,
    };
    let disclosed = Disclosed { view, audience, label: audience.label() };
    Outgoing { disclosed, withheld: Vec::new(), warnings, passages: Vec::new() }
}
