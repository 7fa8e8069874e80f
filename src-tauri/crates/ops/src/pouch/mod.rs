//! Pouches: made for co-chairs, speakers, readers and delegations, opened by them, and turned into papers.
//!
//! [`PouchWanted`] says for whom and of what; [`PreparedPouch`] is it disclosed by the single door, to look at and to
//! lock, and leaves like every paper by [`deliver`](crate::export::deliver). [`OpenedPouch`] is one that came: what it
//! holds passes the door again before a paper is made of it or it is shown. [`PreparedPouches`] are those of one step, each
//! for other readers and under a lock of its own. The format is that of the crate `pouch`.
//!
//! Whoever works on one keeps the work by [`Kept`], under the lock of the pouch itself; a reader keeps pouches and private
//! notes in a [`Library`], under a passphrase of their own.

mod answered;
mod kept;
mod keys;
mod library;
mod make;
mod open;
mod read;
mod reading;
mod send;
#[cfg(test)]
mod tests;
mod twin;
mod view;
mod wanted;

pub use crate::export::ReadingWanted;
pub(crate) use answered::{Cited, limited, unread};
pub use kept::Kept;
pub use keys::{ShownKey, WorkspaceKeys, keys, known_keys, shown_key};
pub use library::{FoundInPouch, Library, Shelved};
pub use make::{PouchPreview, PreparedPouch};
pub use open::{Attached, OpenedPouch, PouchInfo, read_pouch};
pub use pouch::{
    Answer, Key, KeyPair, Lock, PublicKey, Refused, Secret, is_by_passphrase, proposed_passphrase,
};
pub(crate) use reading::entry_key;
pub use reading::{PrivateNote, ReadPlace, Reading};
pub use send::{LockWith, PouchLock, PouchReader, PouchRow, PouchesWanted, PreparedPouches, pouch_readers};
pub use view::{PouchSays, PouchView, ReadDay, ReadEntry, ReadItem, ReadPaper, ReadPerson};
pub use wanted::{MailWanted, PouchFor, PouchWanted, pouch_for};
