//! The outcome report: drafted from notes and records in one step, then written on by hand, sentence by sentence.
//!
//! What is drafted and what is kept of what a person wrote is decided in [`domain::report`]; what leaves, in
//! [`domain::disclosure`].

mod board;
mod disclosed;
mod edit;
mod forget;
mod generate;
mod inside;
mod items;
mod template;

pub(crate) use board::{Headings, headings};
pub use board::{
    NotInReport, ReportBoard, ReportCounts, ReportParagraph, SectionRow, SentenceRow, SourceRow, Together,
    board,
};
pub use disclosed::{ReportDisclosed, disclosed};
pub use edit::{SentenceWanted, add, edit, leave_out, remove, take};
pub(crate) use edit::{of, put_text};
pub(crate) use forget::forget_passages;
pub use generate::{Generated, generate};
pub use inside::{inside, leaving};
pub(crate) use items::move_sentences;
pub use template::sample_template;
pub(crate) use template::template_refused;
