//! The review of the agenda: one board for the secretariat and for a body in the chair, and what both do on it.
//!
//! The secretariat reviews in its workspace ([`board`], and the verbs beside it); a body reviews in its pouch, where nothing
//! but an answer is written ([`PouchReview`]). Both see the same [`ReviewBoard`], made of what was disclosed to them.

mod answer_file;
mod answering;
mod board;
mod comment;
mod decide;
mod inside;
mod keys;
mod round;
mod shown;

pub use answer_file::AnswerFile;
pub use answering::PouchReview;
pub use board::{
    ReviewBoard, ReviewDay, ReviewEntry, ReviewItem, ReviewKey, ReviewPerson, ReviewPlace, ReviewThread,
    ReviewedVersion, RunningRound,
};
pub use comment::{CommentWanted, comment, edit_comment, remove_comment, resolve_comment};
pub use decide::{accept_suggestion, refuse_suggestion};
pub(crate) use inside::{approved_by, bodies, body_in_chair, inside};
pub use keys::{ApprovalWanted, note_approval, remove_approval};
pub use round::{close_round, edit_round, open_round};
pub(crate) use shown::keys_to_newest;
pub use shown::{board, keys_now, listed_approvals, listed_comments};
