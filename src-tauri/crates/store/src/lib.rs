//! Where everything is kept: one encrypted file, its records and its journal.
//!
//! A [`Store`] holds the one connection to a workspace file. Everything that reads or writes runs in a [`Unit`]: one
//! user action, one transaction. Every save and remove of a record goes through one function, which writes the row,
//! the journal and the search index together; from the journal come undo, history, change events and the audit log.
//!
//! The file is an SQLite database encrypted with SQLCipher 4 at its default settings, so that any SQLCipher 4 tool
//! opens it with the passphrase.
//!
//! What a user finds beside the workspace is written through [`beside`]; what differs between systems is in [`platform`].
//!
//! To keep one more noun or field: see [`nouns`].

pub mod beside;
pub mod platform;

mod around;
mod backup;
mod choice;
mod cipher;
mod classified;
mod connection;
mod content;
mod decode;
mod digest;
mod erase;
mod error;
mod event;
mod history;
mod hurt;
mod imports;
mod index;
mod journal;
mod keeping;
mod lines;
mod locked;
mod making;
mod nouns;
mod open;
mod passphrase;
mod place;
mod pouch_keys;
mod reading;
mod record;
mod replay;
mod repoint;
mod row;
mod search;
mod shared_place;
mod sound;
mod step;
mod steps;
mod taking_back;
#[cfg(test)]
mod tests;
mod unit;
mod verify;
mod workspace;

pub use backup::{Backup, Copied, Standing};
pub use connection::{ReadOnly, Unlocked};
pub use error::{Error, Result};
pub use history::{KeptValue, RecordChange};
pub use imports::StandingImport;
pub use keeping::{Keeper, Kept, Made};
pub use lines::{Line, Touched};
pub use making::NewStore;
pub use nouns::fields_of_noun;
pub use open::Store;
pub use passphrase::RecoveryKey;
pub use pouch_keys::{JournalHead, PouchKeys};
pub use record::Record;
pub use shared_place::{SharedPlace, shared_place};
pub use step::{Step, StepState};
pub use taking_back::{Back, Named, StepChange, ids_in};
pub use unit::{Committed, Unit};
pub use verify::Verified;
pub use workspace::Workspace;
