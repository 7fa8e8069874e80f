//! Questions that are put to all delegations, and what each of them answers.
//!
//! A question is added and changed as every record of exchange is, see [`crate::exchange`].

mod answer;
mod board;

pub use answer::{answer, remove, remove_answer};
pub use board::{QuestionRow, QuestionsBoard, ResponseRow, board};
