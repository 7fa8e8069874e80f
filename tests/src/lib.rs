//! What needs more than one crate: journeys over a real file, and the real window.
//!
//! - [`Launch`] and [`Window`] start the application on a desktop of its own and do in it what a person does.
//! - [`people`] makes a workspace with invented people, for journeys and the benchmark; [`agenda`] crowds its agenda,
//!   [`notes`] says what is said.
//! - [`hostile`] fills the sample with texts of somebody who means harm.
//! - [`processes`] tells of the processes of this machine.
//! - [`release`] makes the file of a release that later releases are held against.
//! - [`screens`] names every screen.
//! - [`script`] lets anybody drive that window from a file: `cargo run -p entente-tests --bin drive`.
//!
//! Journeys without a window are in `tests/journeys`. Tests of the window are in `tests/window`, one file for each
//! path a person takes. They need the built application (`cargo build -p entente`) and the programs that
//! `cargo xtask test` installs. Where one is missing they fail and say so: a test that skips itself protects nobody.

pub mod agenda;
mod axe;
pub mod hostile;
mod keys;
mod launch;
mod measured;
pub mod network;
pub mod notes;
pub mod people;
#[cfg(target_os = "linux")]
pub mod processes;
pub mod release;
mod screens;
pub mod script;
mod window;

use std::fmt;

/// How often something is tried: `ordinary` in the run before each change, `long` where `cargo xtask test --long` asks for it.
pub fn trials(ordinary: usize, long: usize) -> usize {
    if is_long() { long } else { ordinary }
}

/// Whether the long forms are asked for.
pub fn is_long() -> bool {
    std::env::var_os("ENTENTE_LONG").is_some()
}

pub use axe::Finding;
pub use launch::{Launch, program_under_test};
pub use measured::Measured;
pub use screens::screens;
pub use window::Window;

/// Why the window could not be driven, as a sentence with what was seen instead.
pub struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

// `unwrap` in a test prints this form, and a sentence reads better than a quoted one.
impl fmt::Debug for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<xtask::Failure> for Failure {
    fn from(failure: xtask::Failure) -> Self {
        Self(failure.0)
    }
}

impl From<fantoccini::error::CmdError> for Failure {
    fn from(error: fantoccini::error::CmdError) -> Self {
        Self(format!("The web view refused a command: {error}"))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(format!("A file or program could not be used: {error}"))
    }
}

/// What driving the window answers.
pub type Result<T> = std::result::Result<T, Failure>;
