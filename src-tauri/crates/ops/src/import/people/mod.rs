//! People: a row is somebody who gets a seat at the meeting, or who has one.

mod certain;
mod fill;
mod missing;
mod no_longer;
mod plan;
mod said;
mod three_way;
mod update;
mod write;

pub(super) use plan::plan;
pub(super) use said::{Says, says_as_written};
pub(super) use write::write;

use domain::field::Field;
use domain::ids::PartyId;
use domain::participant::{Needs, Participant, Seat};
use domain::person::{Name, Person};
use domain::text::Line;
use intake::Record;

/// What applying a row does.
pub(in crate::import) enum Action {
    /// Gives somebody a seat.
    Add { party: PartyId, person: Newcomer, seat: Box<Seat>, needs: Needs, reference: String },
    /// Changes somebody who is there.
    Update { participant: Box<Participant>, person: Box<Person>, moves_to: Option<PartyId> },
}

/// Somebody without a seat at the meeting.
pub(in crate::import) enum Newcomer {
    /// Nobody knew them.
    New { name: Box<Name>, email: Line, phone: Line },
    /// Known from another meeting, with what the row brings.
    Known(Box<Person>),
}

/// Returns what tells a row apart from others: who it is about, as it is written.
pub(super) fn said_by(record: &Record) -> String {
    let line = |line: &Option<Line>| line.as_ref().map_or_else(String::new, ToString::to_string);
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    [
        part(&record.contribution),
        part(&record.reference),
        line(&record.email),
        line(&record.given_name),
        line(&record.family_name),
        line(&record.party_text),
        record.texts.get(&Field::Organisation).map_or_else(String::new, ToString::to_string),
    ]
    .join("\n")
}
