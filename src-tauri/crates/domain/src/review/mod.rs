//! The review of the agenda: comments and suggestions, what each chairing body says to a version, and rounds with a last day.
//!
//! The secretariat and the two bodies in the chair speak about one version each time. A body writes in its own pouch, and
//! what it wrote comes back as an [`Answer`], which is whole: it takes the place of every earlier one of that body about that
//! version. [`merge`] decides what an answer changes; two bodies' answers lead to the same, whichever comes first.

mod answer;
mod approval;
mod comment;
mod merge;
mod round;
mod suggestion;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Resolving, SaidApproval, SaidKey};
pub use approval::{Approval, ApprovalChoice, Standing, standing};
pub use comment::{Comment, CommentAbout, Decision, Resolution, ReviewRefused, Said};
pub use merge::{AnswerMerge, MergeFate, MergeLine, MergeWhat, merge};
pub use round::ReviewRound;
pub use suggestion::{Suggestion, SuggestionWhat, contradicting};

/// The most comments that one answer may hold.
pub const MOST_COMMENTS: usize = 5_000;
