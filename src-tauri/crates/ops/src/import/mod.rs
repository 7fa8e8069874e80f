//! The one way in: a file is read, explained row by row, and applied in one step.
//!
//! `intake` says what a file holds; here each row meets what the workspace already holds. Nothing is written before
//! [`Plan::apply`]; the same file again changes nothing. People, items, guests, notes, records of exchange and answers are kinds of import: in its folder each
//! says whom or what a row is about, what it changes, and how that is written. All else is the same for all of them.
//!
//! Each import that was applied leaves a record (`kept`), which is listed (`earlier`) and can be taken back long after it
//! (`undoing`). A later list of people of the same source is compared with what the record knows (`base`).
//!
//! To add a kind: a variant of [`ImportKind`], a folder with `plan`, `write` and `said_by`, and what does not compile
//! without it.

mod agenda;
mod answers;
mod base;
mod decisions;
mod earlier;
mod evaluation;
mod exchange;
mod guests;
mod kept;
mod matching;
mod memory;
mod notes;
mod people;
mod plan;
mod preview;
mod progress;
mod recorded;
mod references;
mod row;
mod session;
mod undoing;

pub use crate::taking_back::{TakenBack, TakenBackLine};
pub(crate) use agenda::new_rooms;
pub use answers::{Proven, ProvenAnswer, ProvenPassages, ProvenTaken};
pub use base::{FieldChoice, ImportSince, NoLongerNamed};
pub use decisions::{Decisions, ImportAnswer};
pub use domain::field::Field;
pub use domain::import::RowState;
pub use earlier::{CameIn, EarlierImport, EarlierReport, ReportColumn, earlier, earlier_report};
pub use intake::agenda::Frame;
pub use intake::{FieldAnswer, ImportKind, Level, NamedAnswer};
pub(crate) use kept::{forget, forget_for_good};
pub use plan::Plan;
pub use preview::{ImportColumn, ImportPreview, ImportReport, ReportRow, SheetFacts};
pub(crate) use progress::still;
pub use progress::{GoOn, TO_THE_END};
pub use row::{
    ImportChange, ImportItem, ImportPerson, ImportQuestion, ImportReason, ImportRoom, ImportRow,
    QuestionCode, SharedBy,
};
pub use session::{ImportSession, Reading};
pub use undoing::{preview_undo_import, undo_import};
