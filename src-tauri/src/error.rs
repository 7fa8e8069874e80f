//! What crosses to the page when something is refused.

use domain::refusal::RefusalCode;
use ops::ErrorCode;
use serde::{Deserialize, Serialize};
use specta::Type;
use words::Words;

/// A refusal: a code that the page acts upon, and what it says.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct CommandError {
    /// The code of the closed list.
    pub code: ErrorCode,
    /// What happened and what to do; never names, notes or contents.
    pub message: String,
    /// The field that it is about, or the finer code of a refused file.
    pub field: Option<String>,
}

/// A result of a command.
pub type Result<T> = std::result::Result<T, CommandError>;

impl CommandError {
    /// The workspace is locked or closed.
    pub fn locked() -> Self {
        Self::of(ErrorCode::Locked, RefusalCode::Locked)
    }

    /// Something in the shell failed; what it was stays in the log.
    pub fn broken(what: impl std::fmt::Display) -> Self {
        tracing::error!(%what, "the shell failed");
        Self::of(ErrorCode::Broken, RefusalCode::Broken)
    }

    /// Refuses for a reason of the shell.
    pub fn of(code: ErrorCode, reason: RefusalCode) -> Self {
        Self { code, message: Words::chosen().refusal(&reason.into()), field: None }
    }
}

impl From<ops::Error> for CommandError {
    fn from(error: ops::Error) -> Self {
        let code = error.code();
        if code == ErrorCode::Broken {
            tracing::error!(cause = chain(&error), "an operation failed");
        }
        Self { code, message: error.said(), field: error.field().map(str::to_owned) }
    }
}

impl From<store::Error> for CommandError {
    fn from(error: store::Error) -> Self {
        ops::Error::from(error).into()
    }
}

impl From<std::io::Error> for CommandError {
    fn from(error: std::io::Error) -> Self {
        ops::Error::from(error).into()
    }
}

/// Says an error with what caused it.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
