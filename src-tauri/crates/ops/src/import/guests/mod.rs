//! Guests of single items: a row is somebody who is new, or known by the reference, else by address and name.

mod details;
mod plan;

pub(super) use plan::{plan, write};

use domain::text::Line;
use intake::guests::GuestRecord;

/// Returns what tells a row apart from others: who it is about, as it is written.
pub(super) fn said_by(record: &GuestRecord) -> String {
    let line = |line: &Option<Line>| line.as_ref().map_or_else(String::new, ToString::to_string);
    [
        record.reference.clone().unwrap_or_default(),
        line(&record.email),
        line(&record.given_name),
        line(&record.family_name),
        line(&record.organisation),
    ]
    .join("\n")
}
