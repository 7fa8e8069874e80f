//! Makes the papers of the meeting: PDF, Word, Excel and CSV; the agenda as Markdown, HTML, calendar and schedule too; and
//! drafts of mails.
//!
//! Everything here takes a [`Disclosed`](domain::disclosure::Disclosed) view and a [`Stamp`], and returns bytes: what a
//! reader may see was decided before, and where the bytes go is decided after. Nothing is read from the machine: fonts
//! ([`fonts`](self) folder) and words (`words/en.ftl`) are compiled in, and the time comes with the stamp.
//!
//! A paper is first turned into words ([`participants`] fills one `Paper`), then set by a format of its own. Data reach
//! the typesetter as JSON, never as markup, so that a name may hold `#`, `*` or `$`.
//!
//! To add a paper: a folder like `participants` with its view in words and its formats, its template beside it, its
//! words in `words/en.ftl` and in `Word`. [`frame`](self) has what all of them share; where headings, facts, lists and
//! tables are enough, fill a `Document` of [`blocks`](self) and write neither template nor writer.

pub mod agenda;
mod blocks;
pub mod calendar;
mod docx_frame;
mod docx_package;
mod error;
mod file_name;
mod fonts;
mod frame;
pub mod mail;
mod pages;
pub mod participants;
pub mod schedule;
mod sharing;
mod stamp;
#[cfg(test)]
mod tools;
mod view;
mod words;
mod world;

pub use error::Error;
pub use file_name::file_name;
pub use pages::Pages;
pub use sharing::sharing_statement;
pub use stamp::Stamp;
pub use view::PaperView;
