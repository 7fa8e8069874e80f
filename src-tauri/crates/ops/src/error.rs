//! What a verb can refuse, and the closed list of codes that callers act upon.

use domain::fact::{Fact, FactValue};
use domain::meeting::MeetingRefused;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::TextRefused;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;
use words::Words;

/// A result of a verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a verb can refuse. No message holds a name, a note, a passphrase or the content of a file.
#[derive(Debug, Error)]
pub enum Error {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A text cannot be kept.
    #[error("{source}")]
    Text {
        /// The field.
        field: &'static str,
        /// Why.
        source: TextRefused,
    },
    /// A meeting cannot be kept like this.
    #[error(transparent)]
    Meeting(#[from] MeetingRefused),
    /// Something else cannot be done, for a reason of its own.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no meeting yet, or none with this number.
    #[error("there is no such meeting; make one first, or choose another")]
    NoMeeting,
    /// No party has this code.
    #[error("no country or body has this code")]
    NoParty,
    /// A file that was sent cannot be read.
    #[error(transparent)]
    File(#[from] intake::Refused),
    /// A mapping or answers file does not fit.
    #[error(transparent)]
    Mapping(#[from] intake::MappingRefused),
    /// A paper could not be made.
    #[error(transparent)]
    Paper(#[from] papers::Error),
    /// A pouch cannot be made or opened.
    #[error(transparent)]
    Pouch(#[from] pouch::Refused),
    /// A file could not be read or written.
    #[error("the file could not be read or written: {0}")]
    Disk(#[from] std::io::Error),
    /// A file that was to leave could not be put in its place; what was there is still there.
    #[error("the file cannot be written: {0}")]
    CannotDeliver(#[source] std::io::Error),
    /// A file that was named to be written or read is the open workspace.
    #[error("this is the workspace itself; choose another file")]
    OwnWorkspace,
    /// The passphrase is too easy to guess.
    #[error("this passphrase is too easy to guess; use several unrelated words")]
    WeakPassphrase,
    /// Nothing was chosen to be imported.
    #[error("no import is being prepared")]
    NoImport,
    /// The person chose to stop.
    #[error("stopped; nothing was changed")]
    Cancelled,
}

/// The closed list of codes that callers act upon. The words of a refusal are those of its [`Refusal`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The passphrase does not open the file.
    WrongPassphrase,
    /// The file is something else than a workspace.
    NotAWorkspace,
    /// Made by a newer version.
    NewerVersion,
    /// Parts of the file cannot be read.
    Damaged,
    /// Open in another process.
    AlreadyOpen,
    /// No file there.
    NotFound,
    /// A file is already there.
    ExistsAlready,
    /// The place cannot be written to.
    CannotWrite,
    /// The workspace is open for reading only.
    ReadOnly,
    /// The file that was named is the open workspace.
    OwnWorkspace,
    /// The passphrase is too easy to guess.
    PassphraseTooWeak,
    /// The workspace is locked or closed.
    Locked,
    /// Saved by somebody else since it was read.
    ChangedMeanwhile,
    /// A text cannot be kept.
    TextRefused,
    /// A value is not possible.
    ValueRefused,
    /// No such record.
    NoSuchRecord,
    /// Nothing to undo.
    NothingToUndo,
    /// Nothing to redo.
    NothingToRedo,
    /// Undo ends here on purpose.
    CannotUndo,
    /// A file that was sent cannot be read.
    FileRefused,
    /// The person chose to stop.
    Cancelled,
    /// Other records belong to it.
    InUse,
    /// Something is broken.
    Broken,
}

impl Error {
    /// Returns the code of the closed list.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Store(error) => store_code(error),
            Self::Text { .. } => ErrorCode::TextRefused,
            Self::Refused(_) | Self::Meeting(_) | Self::Mapping(_) => ErrorCode::ValueRefused,
            Self::NoMeeting | Self::NoParty => ErrorCode::NoSuchRecord,
            Self::File(_) => ErrorCode::FileRefused,
            Self::Paper(_) => ErrorCode::Broken,
            Self::Pouch(refused) => pouch_code(*refused),
            Self::Disk(error) if error.kind() == std::io::ErrorKind::NotFound => ErrorCode::NotFound,
            Self::Disk(_) | Self::CannotDeliver(_) => ErrorCode::CannotWrite,
            Self::OwnWorkspace => ErrorCode::OwnWorkspace,
            Self::WeakPassphrase => ErrorCode::PassphraseTooWeak,
            Self::NoImport | Self::Cancelled => ErrorCode::Cancelled,
        }
    }

    /// Says what it means in a file; see [`store::Error::in_file`].
    #[must_use]
    pub fn in_file(self, read_only: Option<store::ReadOnly>) -> Self {
        match self {
            Self::Store(error) => error.in_file(read_only).into(),
            other => other,
        }
    }

    /// Returns the field that it is about, or the finer code of a refused file.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Text { field, .. } => Some(field),
            Self::File(refused) => Some(refused.code()),
            Self::Pouch(refused) => Some(refused.code().as_str()),
            Self::Refused(_)
            | Self::Meeting(_)
            | Self::Mapping(_)
            | Self::Store(store::Error::Classified(..)) => self.refusal().field,
            _ => None,
        }
    }

    /// Says what happened and what to do, in one or two sentences.
    pub fn said(&self) -> String {
        Words::chosen().refusal(&self.refusal())
    }

    /// Returns the reason with the facts of its sentence.
    fn refusal(&self) -> Refusal {
        match self {
            Self::Store(error) => store_refusal(error),
            Self::Text { field, source } => Refusal::from(*source).of(field),
            Self::Meeting(refused) => (*refused).into(),
            Self::Refused(refusal) => refusal.clone(),
            Self::NoMeeting => RefusalCode::NoMeeting.into(),
            Self::NoParty => RefusalCode::NoParty.into(),
            Self::File(refused) => refused.refusal(),
            Self::Mapping(refused) => refused.refusal(),
            Self::Pouch(refused) => (*refused).into(),
            Self::Disk(error) if error.kind() == std::io::ErrorKind::NotFound => RefusalCode::NotFound.into(),
            Self::Disk(error) | Self::CannotDeliver(error) => not_written(error).into(),
            Self::OwnWorkspace => RefusalCode::OwnWorkspace.into(),
            Self::WeakPassphrase => RefusalCode::WeakPassphrase.into(),
            Self::NoImport => RefusalCode::NoImport.into(),
            Self::Cancelled => RefusalCode::Cancelled.into(),
            Self::Paper(_) => RefusalCode::Broken.into(),
        }
    }
}

fn pouch_code(refused: pouch::Refused) -> ErrorCode {
    match refused {
        pouch::Refused::WrongPassphrase => ErrorCode::WrongPassphrase,
        pouch::Refused::Newer => ErrorCode::NewerVersion,
        pouch::Refused::NotAKey => ErrorCode::ValueRefused,
        _ => ErrorCode::FileRefused,
    }
}

/// Says why something could not be written, as far as the system tells.
fn not_written(error: &std::io::Error) -> RefusalCode {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound | Kind::NotADirectory => RefusalCode::FolderMissing,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => RefusalCode::MayNotWrite,
        Kind::InvalidFilename | Kind::InvalidInput => RefusalCode::NameRefused,
        Kind::StorageFull | Kind::QuotaExceeded => RefusalCode::Full,
        _ => RefusalCode::CannotWrite,
    }
}

fn store_code(error: &store::Error) -> ErrorCode {
    use store::Error as E;
    match error {
        E::WrongPassphrase => ErrorCode::WrongPassphrase,
        E::NotAWorkspace => ErrorCode::NotAWorkspace,
        E::NewerVersion => ErrorCode::NewerVersion,
        E::Damaged | E::JournalAltered | E::Inconsistent { .. } => ErrorCode::Damaged,
        E::AlreadyOpen => ErrorCode::AlreadyOpen,
        E::NotFound => ErrorCode::NotFound,
        E::ExistsAlready => ErrorCode::ExistsAlready,
        E::CannotWrite(_) | E::CutOff | E::Full | E::Replaced => ErrorCode::CannotWrite,
        E::ReadOnly(_) => ErrorCode::ReadOnly,
        E::ChangedMeanwhile(_) => ErrorCode::ChangedMeanwhile,
        E::NoSuchRecord(_) => ErrorCode::NoSuchRecord,
        E::InUse(_) | E::Taken(_) => ErrorCode::InUse,
        E::Classified(..) | E::NameNotText => ErrorCode::ValueRefused,
        E::Interrupted => ErrorCode::Cancelled,
        E::NothingToUndo => ErrorCode::NothingToUndo,
        E::NothingToRedo => ErrorCode::NothingToRedo,
        E::CannotUndo => ErrorCode::CannotUndo,
        E::UnnamedStep | E::NoCipher | E::Database(_) | E::Migration(_) => ErrorCode::Broken,
    }
}

fn store_refusal(error: &store::Error) -> Refusal {
    use store::Error as E;
    let about = |code, noun: domain::noun::Noun| Refusal::new(code).with(Fact::Noun, noun);
    match error {
        E::WrongPassphrase => RefusalCode::WrongPassphrase.into(),
        E::NotAWorkspace => RefusalCode::NotAWorkspace.into(),
        E::NewerVersion => RefusalCode::NewerVersion.into(),
        E::Damaged | E::Inconsistent { .. } => RefusalCode::Damaged.into(),
        E::JournalAltered => RefusalCode::JournalAltered.into(),
        E::AlreadyOpen => RefusalCode::AlreadyOpen.into(),
        E::NotFound => RefusalCode::NotFound.into(),
        E::NameNotText => RefusalCode::NameNotText.into(),
        E::ExistsAlready => RefusalCode::ExistsAlready.into(),
        E::CutOff => RefusalCode::CutOff.into(),
        E::CannotWrite(error) => not_written(error).into(),
        E::Replaced => RefusalCode::Replaced.into(),
        E::Full => RefusalCode::Full.into(),
        E::ReadOnly(why) => {
            let case = match why {
                store::ReadOnly::Damaged => "damaged",
                store::ReadOnly::Place => "place",
                store::ReadOnly::Backup => "backup",
            };
            Refusal::new(RefusalCode::ReadOnly).with(Fact::Case, FactValue::Case(case))
        }
        E::ChangedMeanwhile(noun) => about(RefusalCode::ChangedMeanwhile, *noun),
        E::NoSuchRecord(noun) => about(RefusalCode::NoSuchRecord, *noun),
        E::InUse(noun) => about(RefusalCode::InUse, *noun),
        E::Taken(noun) => about(RefusalCode::Taken, *noun),
        E::Classified(_, field, marking) => {
            Refusal::new(RefusalCode::Classified).of(field).with(Fact::Name, *marking)
        }
        E::Interrupted => RefusalCode::Interrupted.into(),
        E::NothingToUndo => RefusalCode::NothingToUndo.into(),
        E::NothingToRedo => RefusalCode::NothingToRedo.into(),
        E::CannotUndo => RefusalCode::CannotUndo.into(),
        E::UnnamedStep | E::NoCipher | E::Database(_) | E::Migration(_) => RefusalCode::Broken.into(),
    }
}

/// Reads a text into a checked type, naming the field where it cannot be kept.
pub(crate) fn text<T: std::str::FromStr<Err = TextRefused>>(field: &'static str, text: &str) -> Result<T> {
    text.parse().map_err(|source| Error::Text { field, source })
}
