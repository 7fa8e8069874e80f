//! What crosses to the page when something is refused.

use ops::ErrorCode;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A refusal: a code that the interface has words for, and a full sentence as fallback.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct CommandError {
    /// The code of the closed list.
    pub code: ErrorCode,
    /// A full sentence without names, notes or contents.
    pub message: String,
    /// The field that it is about, or the finer code of a refused file.
    pub field: Option<String>,
}

/// A result of a command.
pub type Result<T> = std::result::Result<T, CommandError>;

impl CommandError {
    /// The workspace is locked or closed.
    pub fn locked() -> Self {
        Self { code: ErrorCode::Locked, message: "The workspace is locked.".into(), field: None }
    }

    /// Something in the shell failed.
    pub fn broken(message: impl Into<String>) -> Self {
        Self { code: ErrorCode::Broken, message: message.into(), field: None }
    }
}

impl From<ops::Error> for CommandError {
    fn from(error: ops::Error) -> Self {
        let code = error.code();
        if code == ErrorCode::Broken {
            tracing::error!(error = ?error, "an operation failed");
        }
        let mut message = error.to_string();
        if let Some(first) = message.get(..1).map(str::to_uppercase) {
            message.replace_range(..1, &first);
        }
        if !message.ends_with('.') {
            message.push('.');
        }
        Self { code, message, field: error.field().map(str::to_owned) }
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
