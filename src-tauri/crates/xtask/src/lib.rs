//! What a developer can ask of the tree: `cargo xtask run | test | check | audit | bench | bundle`.
//!
//! Each word is one module with one function of the same shape, listed in `main.rs`. To add a word, write
//! its module, name it there, and say in one line what it does. Nothing here may need more than the standard
//! library, `serde_json` and `spdx`: this package is compiled before anything else, on machines that have nothing yet.
//!
//! The virtual desktop is public because the window tests stand on it too.

pub mod audit;
pub mod bench;
pub mod bundle;
pub mod check;
pub mod desktop;
pub mod interface;
pub mod law;
pub mod run;
pub mod selection;
pub mod setup;
pub mod steps;
pub mod test;
pub mod top_level;
pub mod tree;
pub mod version;
pub mod works;

use std::fmt;

/// Why a task stopped, as one sentence that says what to do now.
#[derive(Debug)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// What a task answers: done, or why not.
pub type Result<T> = std::result::Result<T, Failure>;

/// Builds a [`Failure`] from anything that reads as a sentence.
pub(crate) fn failure(message: impl Into<String>) -> Failure {
    Failure(message.into())
}
