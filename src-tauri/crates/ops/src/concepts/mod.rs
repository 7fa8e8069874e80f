//! Legal concepts, and what each delegation says of them: a statement counts once its delegation has confirmed it.
//!
//! A concept is added and changed as every record of exchange is, see [`crate::exchange`].

mod board;
mod concept;
mod confirm;
mod statement;

pub use board::{
    ConceptDelegation, ConceptItem, ConceptPerson, ConceptRow, ConceptsBoard, EarlierStatement, StatementRow,
    board,
};
pub use concept::{remove, take_up};
pub use confirm::{Confirmation, ask, confirm, open_again};
pub use statement::{add as add_statement, announce, edit as edit_statement, remove as remove_statement};
