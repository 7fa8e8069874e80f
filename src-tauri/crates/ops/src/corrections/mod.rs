//! Corrections of the session notes and silence procedures on them: what delegations ask to be worded otherwise, what was
//! agreed, and who let a last moment pass.

mod board;
mod correct;
mod silence;

pub use board::{CorrectionRow, CorrectionsBoard, EntryChoice, ReplyRow, SilenceRow, StandingOf, board};
pub(crate) use correct::without;
pub use correct::{agree, ask, edit, forget_passages, refuse, remove, remove_of, take_up};
pub(crate) use silence::move_silences;
pub use silence::{answer, close, extend, open, remove as remove_silence};
