//! Why a file is refused.

use domain::refusal::{Refusal, RefusalCode};
use thiserror::Error;

/// Why a file is refused. None says anything of its content; nothing was changed by it.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum Refused {
    /// It is something else than a pouch.
    #[error("this is no pouch")]
    NotAPouch,
    /// It is not as long as it was made.
    #[error("the pouch is not as long as it was made")]
    CutOff,
    /// Something in it was changed.
    #[error("the pouch was changed after it was made")]
    Tampered,
    /// The passphrase does not open it.
    #[error("the passphrase does not open the pouch")]
    WrongPassphrase,
    /// It is locked by a passphrase, and a key was given.
    #[error("the pouch is opened by a passphrase")]
    NeedsPassphrase,
    /// It was made for other keys; or for keys, and a passphrase was given.
    #[error("the pouch was made for another key")]
    WrongKey,
    /// A newer version made it.
    #[error("a newer version made the pouch")]
    Newer,
    /// It belongs to another meeting.
    #[error("the pouch belongs to another meeting")]
    OtherMeeting,
    /// Opening it would cost more than a laptop should spend.
    #[error("opening the pouch costs too much")]
    TooCostly,
    /// It, or something in it, is larger than anything that is made.
    #[error("the pouch is too large")]
    TooLarge,
    /// It opens, and what is in it is not as it must be.
    #[error("the pouch is not well formed")]
    Malformed,
    /// The answer does not come from the body that it names.
    #[error("the answer does not come from the body that it names")]
    OtherBody,
    /// A text is no public key.
    #[error("this is no public key")]
    NotAKey,
}

impl Refused {
    /// Returns the code under which the catalogue says it.
    pub const fn code(self) -> RefusalCode {
        match self {
            Self::NotAPouch => RefusalCode::PouchNotOne,
            Self::CutOff => RefusalCode::PouchCutOff,
            Self::Tampered => RefusalCode::PouchTampered,
            Self::WrongPassphrase => RefusalCode::PouchPassphrase,
            Self::NeedsPassphrase => RefusalCode::PouchNeedsPassphrase,
            Self::WrongKey => RefusalCode::PouchKey,
            Self::Newer => RefusalCode::PouchNewer,
            Self::OtherMeeting => RefusalCode::PouchOtherMeeting,
            Self::TooCostly => RefusalCode::PouchCostly,
            Self::TooLarge => RefusalCode::PouchTooLarge,
            Self::Malformed => RefusalCode::PouchMalformed,
            Self::OtherBody => RefusalCode::PouchOtherBody,
            Self::NotAKey => RefusalCode::PouchNotAKey,
        }
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        Self::new(refused.code())
    }
}
