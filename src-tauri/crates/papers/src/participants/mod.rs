//! The list of participants (domain reference, 6.6), for each audience.
//!
//! The secretariat reads people with contact, days, languages and travel, and needs as counts; participants read
//! names, functions and institutions; the community reads delegations and counts; the public reads one sentence. Beside
//! the paper there is the list as data: a workbook, and CSV; and the signature list of each day, in the same order.

mod lines;
mod list;
mod names;
#[cfg(test)]
pub(crate) mod sample;
mod signatures;
mod table;
#[cfg(test)]
mod tests;
mod xlsx;

use crate::error::Error;
use crate::stamp::Stamp;
use domain::disclosure::{Disclosed, ParticipantList};

/// Makes the list as workbook: a cover, the list, and for the secretariat the needs as counts.
///
/// Every text is a typed string, so that nothing becomes a formula, a number or a date.
pub fn xlsx(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    xlsx::write(list, stamp)
}

/// Makes the list as CSV: UTF-8 with byte-order mark, commas, CRLF; the first column is the label.
///
/// Cells that a spreadsheet program would calculate are written by [`csv_text`](domain::text::csv_text). One table has no
/// place for needs as counts, nor for version and time: they are in the other formats.
pub fn csv(list: &Disclosed<ParticipantList>, _stamp: &Stamp) -> Result<Vec<u8>, Error> {
    crate::table::csv(&crate::table::Table::of_participants(list))
}
