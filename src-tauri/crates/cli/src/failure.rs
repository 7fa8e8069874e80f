//! Why a command was refused: a code of the closed list, a full sentence, a field.

use domain::refusal::RefusalCode;
use domain::text::capital;
use ops::ErrorCode;
use serde::Serialize;
use std::io;
use std::path::Path;
use words::Words;

/// The result of a command.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a command was refused.
#[derive(Debug, Serialize)]
pub struct Failure {
    /// A code of the closed list.
    pub code: ErrorCode,
    /// A full sentence.
    pub message: String,
    /// The field or option that it is about.
    pub field: Option<String>,
    /// The entry at which the chain of the journal breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broken_at: Option<i64>,
}

impl Failure {
    /// Refuses with a sentence.
    pub fn new(code: ErrorCode, field: Option<&str>, message: impl AsRef<str>) -> Self {
        Self { code, message: sentence(message.as_ref()), field: field.map(str::to_owned), broken_at: None }
    }

    /// Refuses a file other than the workspace, naming it.
    pub fn file(path: &Path, option: &str, error: &io::Error) -> Self {
        let name = path.display();
        match error.kind() {
            io::ErrorKind::NotFound => {
                Self::new(ErrorCode::NotFound, Some(option), format!("There is no file {name}."))
            }
            io::ErrorKind::InvalidData => Self::new(
                ErrorCode::FileRefused,
                Some(option),
                format!("The file {name} is not text in UTF-8."),
            ),
            _ => Self::new(
                ErrorCode::FileRefused,
                Some(option),
                format!("The file {name} cannot be read: {error}."),
            ),
        }
    }

    /// Refuses a place that cannot be written to, or where a file is that `--replace` would write over.
    pub fn place(path: &Path, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::AlreadyExists {
            let message = format!(
                "There is already a file {}. Choose another name, or add --replace to write over it.",
                path.display()
            );
            return Self::new(ErrorCode::ExistsAlready, Some("to"), message);
        }
        let message = format!("The file {} cannot be written: {error}.", path.display());
        Self::new(ErrorCode::CannotWrite, Some("to"), message)
    }

    /// Says why a file did not get to the place that was named.
    pub fn undelivered(named: &Path, error: ops::Error) -> Self {
        match error {
            ops::Error::CannotDeliver(error) => Self::place(named, &error),
            ops::Error::OwnWorkspace => Self::own_workspace(named, "to"),
            other => other.into(),
        }
    }

    /// Refuses the open workspace where another file is meant.
    pub fn own_workspace(named: &Path, option: &str) -> Self {
        let message = format!("The file {} is the workspace itself; choose another.", named.display());
        Self::new(ErrorCode::OwnWorkspace, Some(option), message)
    }

    /// Says that something went wrong that never should.
    pub fn broken() -> Self {
        Self::new(ErrorCode::Broken, None, Words::chosen().refusal(&RefusalCode::Broken.into()))
    }
}

impl From<ops::Error> for Failure {
    fn from(error: ops::Error) -> Self {
        Self::new(error.code(), error.field(), error.said())
    }
}

/// Makes a full sentence of what an error says: a capital at the beginning, a full stop at the end.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    let end = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{}{end}", capital(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_error_says_becomes_a_sentence() {
        assert_eq!(sentence("there is nothing to undo"), "There is nothing to undo.");
        assert_eq!(sentence("Already a sentence."), "Already a sentence.");
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let error = io::Error::from(io::ErrorKind::NotFound);
        let failure = Failure::file(Path::new("survey.xlsx"), "from", &error);
        assert_eq!(failure.message, "There is no file survey.xlsx.");
        assert_eq!((failure.code, failure.field.as_deref()), (ErrorCode::NotFound, Some("from")));
    }
}
