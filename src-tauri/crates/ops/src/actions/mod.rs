//! Actions: who does what by when, over the meetings of a series. Adding, changing and removing are those of every record
//! of exchange (`exchange::{add, edit, remove}`).

mod board;
mod carry;
mod from_note;
mod letters;
mod status;

pub use board::{ActionRow, ActionsBoard, EditionLine, OwnerChip, board, row};
pub(crate) use carry::carry;
pub use carry::carry_over;
pub use from_note::from_note;
pub use letters::{LetterRow, letters, prepare_letters};
pub use status::{done, set_status};
