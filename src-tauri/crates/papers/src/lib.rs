//! Makes the papers of the meeting, in four forms each: PDF, Word, HTML and Markdown; the list of participants as
//! Excel and CSV, the agenda as calendar and schedule, session notes as JSON too, records of exchange as workbook, CSV and JSON; and drafts of mails.
//!
//! Everything here takes a [`Disclosed`](domain::disclosure::Disclosed) view and a [`Stamp`], and returns bytes: what a
//! reader may see was decided before, and where the bytes go is decided after. Nothing is read from the machine: fonts
//! (`fonts`) and words (`words/en.ftl`) are compiled in, and the time comes with the stamp.
//!
//! A paper is first put into words, as a `Document` of [`blocks`](self), then written in one of the forms. Data reach the
//! typesetter as JSON, never as markup, so that a name may hold `#`, `*` or `$`.
//!
//! To add a paper: a file like `agenda/run_sheet.rs`, which implements [`Paper`] for its view; its words in `words/en.ftl`
//! and in `Word`; and its name for files in `view.rs`. Every form follows by itself.

mod agenda;
mod blocks;
pub mod calendar;
mod drawing;
mod error;
pub mod evaluation;
mod file_name;
mod frame;
mod log;
pub mod mail;
pub mod notes;
mod paper;
pub mod participants;
mod press;
pub mod records;
pub mod recovery;
pub mod report;
pub mod schedule;
mod sharing;
mod stamp;
mod table;
#[cfg(test)]
mod tests;
pub mod time_used;
#[cfg(test)]
mod tools;
mod view;
mod words;
mod workbook;

pub use error::Error;
pub use file_name::{file_name, named_like};
pub use paper::{Pages, Paper, docx, html, markdown, omitted, pages, pdf};
pub use sharing::sharing_statement;
pub use stamp::Stamp;
pub use view::FileView;
