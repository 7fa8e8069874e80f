//! Best practices: the library over all editions of a series, single practices, and the transfer matrix.

mod from_note;
mod library;
mod one;
mod transfer;

pub use from_note::from_note;
pub use library::{EditionOf, PracticeCard, PracticeLibrary, SeatOf, find, library};
pub(crate) use one::found;
pub use one::{CitedRecord, PracticeView, view};
pub use transfer::{MatrixAnswer, MatrixRow, TransferMatrix, answer, matrix};
