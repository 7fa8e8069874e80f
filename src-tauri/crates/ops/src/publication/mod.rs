//! What both bodies in the chair release: drafts of the outcome report and of the press facts, and the keys to them.
//!
//! The rules (whose key holds, what lapses) are in [`domain::publication`]. What a body says is the same as to a version of the
//! agenda; a draft holds its keys itself, since what it is about is a text and no record that could be compared anew.

mod freeze;
mod inside;
mod key;
mod read;
mod shown;

pub use freeze::freeze;
pub(crate) use inside::{drafts_inside, released_by};
pub use key::{KeyWanted, note_key};
pub use read::{DraftLine, DraftSection, DraftToRead, PouchDrafts};
pub use shown::{DraftKey, DraftShown, LineSaid, PublicationBoard, board, boards};
