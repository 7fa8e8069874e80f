//! What can go wrong between a record and the disk.

use crate::connection::ReadOnly;
use domain::noun::Noun;
use thiserror::Error;
use uuid::Uuid;

/// A result of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong between a record and the disk. No message holds a name, a note or a passphrase.
#[derive(Debug, Error)]
pub enum Error {
    /// The passphrase does not open the file (or the first page of the file is damaged).
    #[error("this passphrase does not open the file")]
    WrongPassphrase,
    /// The file is something else than a workspace.
    #[error("this is not an Entente workspace")]
    NotAWorkspace,
    /// The file was made by a version that this one does not know.
    #[error("this file was made by a newer version of Entente; update Entente to open it")]
    NewerVersion,
    /// The file opens, and parts of it cannot be read.
    #[error("the file is damaged; open a backup of it")]
    Damaged,
    /// The journal does not fit together: it was altered past the application. What was asked for is done all the same.
    #[error("the journal was altered past the application")]
    JournalAltered,
    /// Another process has the file open.
    #[error("the file is open in another window or program")]
    AlreadyOpen,
    /// There is no file.
    #[error("there is no file at this place")]
    NotFound,
    /// The name of a file, or of a folder on the way to it, is no text: the database takes none but UTF-8.
    #[error("the name of the file or of its folder is not text in UTF-8")]
    NameNotText,
    /// A new file would replace another one.
    #[error("there is already a file at this place")]
    ExistsAlready,
    /// The place cannot be written to, or the disk is full.
    #[error("the file cannot be written here: {0}")]
    CannotWrite(#[source] std::io::Error),
    /// The last change was cut off, and repairing it needs a place that can be written.
    #[error("the last change was cut off, and the place cannot be written to repair it")]
    CutOff,
    /// Something else lies at the place of the open file, or nothing does: it was moved, or replaced from outside.
    #[error("the file was moved or replaced while it was open; nothing was saved")]
    Replaced,
    /// The disk or the file is full.
    #[error("there is no room left to save; nothing was changed")]
    Full,
    /// It took longer than it may, or nobody waits for it any more.
    #[error("this took too long and was ended")]
    Interrupted,
    /// The workspace is open for reading only.
    #[error("open for reading only: {0:?}")]
    ReadOnly(ReadOnly),
    /// The record was saved by somebody else since it was read.
    #[error("the {0} was changed meanwhile")]
    ChangedMeanwhile(Noun),
    /// No such record.
    #[error("there is no such {0}")]
    NoSuchRecord(Noun),
    /// Other records still refer to this one, or it refers to one that is gone.
    #[error("the {0} belongs together with other records, so this cannot be done")]
    InUse(Noun),
    /// There is already a record of this kind with the same key.
    #[error("there is already such a {0}")]
    Taken(Noun),
    /// A text bears a marking of EU classified information, which no workspace may hold.
    #[error("the {0} bears a marking of classified information")]
    Classified(Noun, &'static str, &'static str),
    /// No step is left to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No step is left to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The last step cannot be undone, because values it needs were erased.
    #[error("the last step cannot be undone, because what it changed was erased on purpose")]
    CannotUndo,
    /// Something was saved in a unit that does not say what it does.
    #[error("a change was made without a name for it")]
    UnnamedStep,
    /// A stored value that the domain refuses.
    #[error("the table {table} holds a value that cannot be, in column {column} of row {row}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column, as far as known.
        column: String,
        /// The row.
        row: Uuid,
    },
    /// The SQLite that is linked cannot encrypt.
    #[error("this build of Entente cannot encrypt files")]
    NoCipher,
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
    /// The list of migrations in the file does not fit; the file is as it was.
    #[error("the file could not be brought up to date")]
    Migration(#[source] sqlx::migrate::MigrateError),
}

/// Primary result codes of SQLite (sqlite.org/rescode.html).
mod code {
    pub const ERROR: i32 = 1;
    pub const BUSY: i32 = 5;
    pub const READONLY: i32 = 8;
    pub const INTERRUPT: i32 = 9;
    /// A journal has to be played back first.
    pub const READONLY_ROLLBACK: i32 = 776;
    pub const IOERR: i32 = 10;
    pub const CORRUPT: i32 = 11;
    pub const FULL: i32 = 13;
    pub const CANTOPEN: i32 = 14;
    pub const CONSTRAINT: i32 = 19;
    pub const NOTADB: i32 = 26;
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match primary_code(&error) {
            Some(code::BUSY) => Self::AlreadyOpen,
            Some(code::CORRUPT) => Self::Damaged,
            Some(code::NOTADB) => Self::WrongPassphrase,
            // SQLCipher reports a page that cannot be decrypted as an error without words of its own.
            Some(code::ERROR) if says(&error, "SQL logic error") => Self::Damaged,
            // Its export says by words alone what stopped it.
            Some(code::ERROR) if says(&error, "database or disk is full") => Self::Full,
            Some(code::ERROR) if says(&error, "database disk image is malformed") => Self::Damaged,
            Some(code::ERROR) if says(&error, "disk I/O error") => Self::at_disk(),
            Some(code::FULL) => Self::Full,
            Some(code::INTERRUPT) => Self::Interrupted,
            Some(code::READONLY) if full_code(&error) == Some(code::READONLY_ROLLBACK) => Self::CutOff,
            Some(code::READONLY | code::CANTOPEN) => {
                Self::CannotWrite(std::io::Error::from(std::io::ErrorKind::PermissionDenied))
            }
            Some(code::IOERR) => Self::at_disk(),
            _ => Self::Database(error),
        }
    }
}

impl Error {
    /// Says what it means in a file that is open for reading only for this reason: where parts of it are not what was written, what
    /// fails in the database for want of a table or the like stands in one of them.
    #[must_use]
    pub fn in_file(self, read_only: Option<ReadOnly>) -> Self {
        match self {
            Self::Database(error) if read_only == Some(ReadOnly::Damaged) => Self::damage(&error),
            other => other,
        }
    }

    /// Takes a failure of the database for damage. The log alone still tells what it was.
    pub(crate) fn damage(error: &sqlx::Error) -> Self {
        tracing::warn!(%error, "taken for damage");
        Self::Damaged
    }

    fn at_disk() -> Self {
        Self::CannotWrite(std::io::Error::other("the disk reports an error"))
    }

    /// Says why nothing could be put at a place.
    pub(crate) fn at_place(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => Self::ExistsAlready,
            std::io::ErrorKind::StorageFull => Self::Full,
            _ => Self::CannotWrite(error),
        }
    }
}

/// Returns the result code of SQLite in an error, with its finer part.
fn full_code(error: &sqlx::Error) -> Option<i32> {
    error.as_database_error()?.code()?.parse().ok()
}

/// Returns the primary result code of SQLite in an error.
pub(crate) fn primary_code(error: &sqlx::Error) -> Option<i32> {
    Some(full_code(error)? & 0xff)
}

/// Tells whether the database failed because a table, a column, a row or a value that it was asked for is not there, or a table or
/// column that it should make is there already.
pub(crate) fn is_missing_something(error: &sqlx::Error) -> bool {
    use sqlx::Error as E;
    matches!(error, E::RowNotFound | E::ColumnNotFound(_) | E::ColumnDecode { .. } | E::Decode(_))
        || primary_code(error) == Some(code::ERROR)
}

/// Tells whether the database failed because a row breaks a rule of its table.
pub(crate) fn is_against_a_rule(error: &sqlx::Error) -> bool {
    primary_code(error) == Some(code::CONSTRAINT)
}

fn says(error: &sqlx::Error, words: &str) -> bool {
    error.as_database_error().is_some_and(|error| error.message() == words)
}

/// Turns the failure of a statement on one noun into what it means there.
pub(crate) fn on_noun(error: sqlx::Error, noun: Noun) -> Error {
    match error.as_database_error().map(sqlx::error::DatabaseError::kind) {
        Some(sqlx::error::ErrorKind::ForeignKeyViolation) => Error::InUse(noun),
        Some(sqlx::error::ErrorKind::UniqueViolation) => Error::Taken(noun),
        _ => error.into(),
    }
}
