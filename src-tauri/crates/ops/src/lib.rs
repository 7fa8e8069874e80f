//! Verbs: everything a person can do, one file per verb; short verbs stay with their siblings.
//!
//! A verb takes a [`Unit`] and does one user action in it; whoever calls it begins the unit and commits it. Verbs hold
//! the rules that need more than one record; rules of one record are in `domain`. What verbs return to a window or to
//! the command line are the views in the module of their noun.
//!
//! To add a verb: a file under its noun, its step named by [`Unit::step`], a command in `src-tauri/src/commands`, a
//! phrase in `words`.

pub mod actions;
pub mod agenda;
pub mod challenges;
pub mod check;
pub mod concepts;
pub mod corrections;
pub mod evaluation;
pub mod exchange;
pub mod export;
pub mod history;
pub mod import;
pub mod live;
pub mod meeting;
pub mod meeting_file;
pub mod notes;
pub mod overview;
pub mod party;
pub mod passphrase;
pub mod people;
pub mod pouch;
pub mod practices;
pub mod presence;
pub mod publication;
pub mod questions;
pub mod ratings;
pub mod replies;
pub mod report;
pub mod rescue;
pub mod review;
pub mod sample;
pub mod search;
pub mod statistics;
pub mod steps;
mod taking_back;
pub mod turn;
pub mod unsaved;
pub mod vocabulary;
pub mod workspace;

mod error;
mod roster;
mod square;
#[cfg(test)]
mod tests;

pub use error::{Error, ErrorCode, Result};
pub use roster::roster;
pub use store::platform::keep_memory_private;
pub use store::{Store, Unit, Unlocked};
