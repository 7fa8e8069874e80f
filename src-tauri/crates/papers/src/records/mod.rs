//! Records of exchange: the compendium of practices, the challenges, the table of legal concepts, the action list, questions
//! with their answers, the transfer matrix; and the sheets in which delegations are asked.
//!
//! To read they are papers in four forms; to go on working with, a workbook, CSV and JSON. These three have the columns of
//! [`ExchangeKind`](domain::exchange::ExchangeKind), so that what the secretariat lets out comes in again unchanged.

mod json;
mod letter;
mod matrix;
mod paper;
mod picture;
mod table;
use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::table::Table;
use crate::words::{Word, name, say, say_with};
use crate::workbook::{self, Book};
use domain::disclosure::{Disclosed, RecordsPaper, RecordsShape};
use domain::exchange::ExchangeKind;

pub use json::{row, write as json};
pub use letter::said;
pub(crate) use paper::concept;
pub use picture::{png, svg};

/// Makes the records as workbook: a cover, and a sheet with a row for each.
pub fn xlsx(records: &Disclosed<RecordsPaper>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let frame = frame(records, stamp);
    let table = match records.view().of {
        ExchangeKind::Matrix => Table::of_matrix(records),
        _ => Table::of_records(records),
    };
    let sheets = vec![(name(records.view().of), table)];
    let how = match records.view() {
        view if view.shape != RecordsShape::Sheet => None,
        view => how(view.of).map(|word| (Word::CoverHow, say(word))),
    };
    let contact = (Word::CoverContact, records.view().heading.contact.clone());
    let cover = how.into_iter().chain([contact]).collect();
    workbook::write(&Book { frame: &frame, cover, sheets }, stamp)
}

/// Says how a sheet is filled in.
const fn how(of: ExchangeKind) -> Option<Word> {
    match of {
        ExchangeKind::Questions => Some(Word::SheetQuestions),
        ExchangeKind::Matrix => Some(Word::SheetMatrix),
        ExchangeKind::Concepts => Some(Word::SheetStatements),
        ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Actions => None,
    }
}

/// Makes the records as CSV: the headings are keys, the first column is the label of each record.
pub fn csv(records: &Disclosed<RecordsPaper>, _stamp: &Stamp) -> Result<Vec<u8>, Error> {
    crate::table::csv(&Table::of_records(records))
}

/// Says what every form says of these records.
fn frame(records: &Disclosed<RecordsPaper>, stamp: &Stamp) -> Frame {
    let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
    Frame::of(records, paper::title(records.view()), version, stamp)
}
