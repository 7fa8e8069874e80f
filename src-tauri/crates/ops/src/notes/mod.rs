//! Session notes: entries under items of the agenda, taken once with everything the note-taker knows.

mod board;
mod disclosed;
mod draft;
mod edit;
mod inside;

pub use board::{NoteRow, NotesBoard, NotesItem, board, passages, rows};
pub use disclosed::{NoteWarning, NoteWithheld, NotesDisclosed, disclosed};
pub use domain::note::PrintedAs;
pub use draft::{NoteDraft, draft, forget_draft, keep_draft};
pub use edit::{add, edit, remove, reword, set_status};
pub use inside::inside;
