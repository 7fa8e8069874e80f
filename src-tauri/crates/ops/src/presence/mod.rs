//! Presence: who was there under each item of the agenda, and how.

mod board;
mod inside;
mod named;
mod set;

pub use board::{
    PresenceBoard, PresenceDay, PresenceDifference, PresenceGroup, PresenceItem, PresenceMark, PresenceRow,
    board,
};
pub use inside::inside;
pub use named::{entry_named, item_named};
pub use set::{PresenceCell, PresenceEntry, clear, fill, note, set};

pub(crate) use set::{forget_of, has_any, move_to, one_of_two};
