//! Entries of session notes as somebody types them, all invented.

use chrono::{NaiveDate, NaiveDateTime};
use domain::agenda::AgendaItem;
use domain::note::{NoteDetails, NoteKind};
use domain::text::TextRefused;

/// What is said, again and again.
const SAID: [&str; 4] = [
    "A signed capture protocol was accepted by courts of first and second instance; the zone belongs to the record.",
    "Asked how financial analysis is included in the operational actions, and who keeps the list of indicators.",
    "Support persons present from the first contact kept victims in contact with the authorities for a year.",
    "Freezing within 24 hours needs a named contact and a template; many small transfers are the stronger sign.",
];

/// Returns what an entry says; `name` tells it from every other.
pub fn said(number: usize, name: &str) -> String {
    format!("{} Remark {name}.", SAID[number % SAID.len()])
}

/// Makes the details of an entry under an item, said on its day.
///
/// # Errors
/// Returns an error where the text is not one.
pub fn details(item: &AgendaItem, number: usize, text: &str) -> Result<NoteDetails, TextRefused> {
    let minute = u32::try_from(number % 59).unwrap_or_default();
    let day = item.details.day.unwrap_or(NaiveDate::MIN);
    let at: NaiveDateTime = day.and_hms_opt(9 + minute % 9, minute, 0).unwrap_or_default();
    let kind = NoteKind::ALL[number % NoteKind::ALL.len()];
    Ok(NoteDetails::new(item.id, kind, at, text.parse()?))
}
