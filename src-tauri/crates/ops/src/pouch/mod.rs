//! Pouches: made for co-chairs, speakers, readers and delegations, opened by them, and turned into papers.
//!
//! [`PouchWanted`] says for whom and of what; [`PreparedPouch`] is it disclosed by the single door, to look at and to
//! lock, and leaves like every paper by [`deliver`](crate::export::deliver). [`OpenedPouch`] is one that came: what it
//! holds passes the door again before a paper is made of it. [`PreparedPouches`] are those of one step, each for other
//! readers and under a lock of its own. The format is that of the crate `pouch`.

mod keys;
mod make;
mod open;
mod read;
mod send;
mod twin;
mod wanted;

pub use keys::{ShownKey, WorkspaceKeys, keys, known_keys, shown_key};
pub use make::{PouchPreview, PreparedPouch};
pub use open::{OpenedPouch, PouchInfo};
pub use pouch::limits::FILE as MOST_BYTES;
pub use pouch::{Answer, Key, KeyPair, Lock, PublicKey, Refused, Secret, proposed_passphrase};
pub use send::{LockWith, PouchLock, PouchReader, PouchRow, PouchesWanted, PreparedPouches, pouch_readers};
pub use wanted::{MailWanted, PouchFor, PouchWanted, pouch_for};
