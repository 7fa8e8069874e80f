//! Importing participants: a sheet is read, explained row by row, and applied in one step.
//!
//! `intake` says what the cells of a row mean; here each row meets what the workspace already holds. Nothing is
//! written before [`Plan::write`]; the same file again changes nothing.

pub use intake::Field;

mod explain;
mod fill;
mod matching;
mod memory;
mod plan;
mod session;
mod view;
mod write;

pub use plan::Plan;
pub use session::{Decisions, ImportSession};
pub use view::{
    ImportAnswer, ImportChange, ImportColumn, ImportPerson, ImportPreview, ImportQuestion, ImportReason,
    ImportReport, ImportRow, QuestionCode, ReasonLevel, ReportReason, ReportRow, RowState,
};
pub use write::GoOn;
