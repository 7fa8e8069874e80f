//! Session notes: entries under items of the agenda, taken once with everything the note-taker knows.

mod ask;
mod board;
mod copy;
mod disclosed;
mod draft;
mod edit;
mod inside;
mod lay_out;
mod opening;

pub use ask::ask_sources;
pub use board::{NoteRow, NotesBoard, NotesItem, board, passages, row, rows};
pub use copy::{Copied, copy};
pub use disclosed::{NoteWarning, NoteWithheld, NotesDisclosed, disclosed};
pub use domain::note::PrintedAs;
pub use draft::{NoteDraft, draft, forget_draft, keep_draft};
pub use edit::{add, edit, remove, reword, set_status};
pub(crate) use edit::{put_out_of_print, put_text};
pub use inside::inside;
pub use lay_out::lay_out;
pub use opening::{LabelChange, would_open};
pub(crate) use opening::{answered, stay_closed};
