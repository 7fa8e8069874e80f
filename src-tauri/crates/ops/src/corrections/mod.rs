//! Corrections of the session notes and of the outcome report, and silence procedures on them: what delegations ask to be
//! worded otherwise, what was agreed, and who let a last moment pass.

mod board;
mod correct;
mod silence;

pub use board::{
    CorrectionRow, CorrectionsBoard, EntryChoice, ReplyRow, SentenceChoice, SilenceRow, StandingOf, board,
};
pub(crate) use correct::without;
pub use correct::{agree, ask, edit, refuse, remove, take_up};
pub(crate) use correct::{forget_passages, remove_of};
pub(crate) use silence::move_silences;
pub use silence::{answer, close, extend, open, remove as remove_silence};
