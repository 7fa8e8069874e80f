//! The list of participants (domain reference, 6.6), for each audience.
//!
//! The secretariat reads people with contact, days, languages and travel, and needs as counts; participants read
//! names, functions and institutions; the community reads delegations and counts; the public reads one sentence.

mod csv;
mod docx;
mod lines;
mod names;
mod paper;
#[cfg(test)]
pub(crate) mod sample;
mod table;
#[cfg(test)]
mod tests;
mod xlsx;

use crate::error::Error;
use crate::pages::Pages;
use crate::stamp::Stamp;
use crate::world::{PaperWorld, template};
use domain::disclosure::{Disclosed, ParticipantList};
use paper::Paper;
use std::sync::LazyLock;
use typst::syntax::Source;

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| {
    template("participants.typ", concat!(include_str!("../frame.typ"), include_str!("participants.typ")))
});

/// Sets the pages of the list, for preview and PDF.
pub fn pages(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Result<Pages, Error> {
    let data = serde_json::to_vec(&Paper::of(list, stamp).settable())?;
    Pages::set(&PaperWorld::new(TEMPLATE.clone(), data), stamp.made_at.to_utc())
}

/// Makes the list as tagged PDF (PDF/UA-1).
pub fn pdf(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    pages(list, stamp)?.pdf()
}

/// Makes the list as Word document with real styles, so that people can go on editing.
pub fn docx(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    docx::write(&Paper::of(list, stamp), stamp)
}

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
    csv::write(list)
}
