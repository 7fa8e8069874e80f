//! The pouch: the encrypted file in which parts of a meeting go to co-chairs, speakers, readers and delegations.
//!
//! # The format
//!
//! A pouch is one file, `*.pouch`, encrypted with [age](https://age-encryption.org/v1): by a passphrase (scrypt, written
//! with the work factor 18 and read up to 20) or for X25519 recipients (`age1...`), never both. The public tool opens it:
//!
//! ```text
//! age --decrypt agenda.pouch > agenda.txt        asks for the passphrase
//! age --decrypt -i key.txt agenda.pouch          with a secret key, AGE-SECRET-KEY-1...
//! ```
//!
//! What comes out is text, followed by papers if there are any, and an editor shows it:
//!
//! ```text
//! entente-pouch 1            the format, and its version
//! manifest.json 1207         a name and a size in bytes, then so many bytes and a line break
//! { ... }
//! agenda.json 48811
//! { ... }
//! end                        and line breaks until the whole is a multiple of 1,024 bytes
//! ```
//!
//! Names are small letters, digits and `-` with one ending; they are never paths, and no file is called by them without
//! being looked up in a closed list. [`Manifest`] says what the pouch is, for whom it was made, when and by which role,
//! under which label, until which day, with the head of the sender's journal, and the SHA-256 digest of every part. The
//! last day is a request and protects nothing: whoever has read the file has read it.
//!
//! | part | what it holds |
//! |---|---|
//! | `manifest.json` | what the pouch is |
//! | `agenda.json` | a version of the agenda |
//! | `changes.json` | what differs from the version before |
//! | `review.json` | what was said of the agenda, and what the bodies in the chair decided |
//! | `calendar.json` | the items of one person |
//! | `notes.json` | session notes |
//! | `corrections.json` | corrections of session notes and of the report |
//! | `papers.json` | the papers of items that go with it, with the names that they came with |
//! | `0123....bin` | the bytes of such a paper, under the first half of its SHA-256 digest |
//! | `answers.json` | for a body in the chair: the secret and the public key of its answers |
//!
//! Every part in JSON but the first and the last is `{"label": "TLP:AMBER", "view": {...}}`, a view of `domain::disclosure`. The
//! filling behind `end` makes a file that was cut off tell itself from one that was changed, and hides the exact size.
//!
//! # What holds
//!
//! - A pouch is made of nothing but `Disclosed` views, so that it cannot hold what its readers may not have, nor what was
//!   withheld, counts of it, or warnings.
//! - What is opened is `Received` and passes the door of `domain::disclosure` again before it leaves.
//! - Whatever the bytes are, nothing panics, and memory and depth are bounded: the limits stand in [`limits`].
//! - No error names anything of the content.
//! - age does not say who sent a file. An [`Answer`] bears a MAC under a secret that only the pouch of one body held.
//!
//! Work on a pouch is kept in another format of the same parts, see [`Keeping`].
//!
//! To carry one more view: its line in [`carried`] and in the table above.

mod answer;
mod answering;
pub mod carried;
mod frame;
mod json;
mod keeping;
mod keys;
pub mod limits;
mod lock;
mod made;
mod manifest;
mod opened;
mod passphrase;
mod refused;
mod sealed;
mod secret;
#[cfg(test)]
mod tests;

pub use answer::Answer;
pub use answering::Answering;
pub use carried::Carried;
pub use keeping::Keeping;
pub use keys::{KeyPair, PublicKey};
pub use lock::{Key, Lock, is_by_passphrase};
pub use made::Pouch;
pub use manifest::{About, AudienceOf, FORMAT, Journal, Manifest, MeetingOf, PartLine, Subject, SubjectOf};
pub use opened::Opened;
pub use passphrase::proposed_passphrase;
pub use refused::Refused;
pub use sealed::{open_words, seal_words};
pub use secret::{Secret, identity};

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u16 = 1;

/// A result of this crate.
pub type Result<T, E = Refused> = std::result::Result<T, E>;
