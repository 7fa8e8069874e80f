//! What is exchanged: best practices, challenges, legal concepts, actions and questions, with what they have in common.
//!
//! Each belongs to one edition of a series and is cited by its reference (`BP-02`); together the editions are the library of
//! the series. What a record says of others it says by [`Cited`]. A record that was made from a passage of the notes keeps
//! the link back, and is never more open than that passage: see [`label_of`].

mod cells;
mod cited;
mod inside;
mod kinds;
mod label;
mod names;
mod open;
mod table;

pub use cells::{Celled, Misread};
pub use cited::{Cited, NotCited};
pub use inside::{ExchangeInside, Records, reference_order};
pub use kinds::{
    ActionStatus, EvidenceLevel, PracticeStatus, Severity, SourceAttribution, StatementStatus, TransferLevel,
    TransferState,
};
pub use label::{Labelled, check_lowered, label_of};
pub use names::Names;
pub use open::OpenTopic;
pub use table::{Cell, CellKind, Column, ExchangeKind, condition_heading, country_of_condition};

use thiserror::Error;

/// The most entries that one list of a record may have.
pub const MOST_ENTRIES: usize = 50;

/// Checks that no list of a record is longer than [`MOST_ENTRIES`].
pub(crate) fn check_lengths<const N: usize>(lengths: [usize; N]) -> Result<(), ExchangeRefused> {
    if lengths.into_iter().any(|length| length > MOST_ENTRIES) {
        Err(ExchangeRefused::TooMany)
    } else {
        Ok(())
    }
}

/// Why a record cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum ExchangeRefused {
    /// A list with more entries than anybody reads.
    #[error("exchange_too_many")]
    TooMany,
    /// A wider label than before, or than the passage it comes from, and nobody who agreed to it.
    #[error("exchange_lowered")]
    Lowered,
    /// A practice that is said to be completed or validated, and lacks what that asks for.
    #[error("practice_incomplete")]
    Incomplete,
    /// A practice is validated by somebody on a day; one of them is missing.
    #[error("practice_validation")]
    Validation,
    /// A confirmed statement without whoever confirmed it, or without its date.
    #[error("statement_confirmation")]
    Confirmation,
    /// A statement without words.
    #[error("statement_empty")]
    Empty,
    /// An answer without words.
    #[error("response_empty")]
    Unanswered,
    /// An action that nobody has.
    #[error("action_owner")]
    Owner,
    /// An action was dropped without a reason.
    #[error("action_reason")]
    Reason,
}
