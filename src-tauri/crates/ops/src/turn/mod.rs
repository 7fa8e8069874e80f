//! Turns at the floor: who asks for it, who gets it, how long they have it.

mod ask;
mod called;
mod floor;
mod give;
mod running;

pub use ask::{ask, move_by, withdraw};
pub use floor::{asker, floor, item_on};
pub(crate) use give::{all_in_writing, end_under};
pub use give::{back, give, in_writing, next, pass};
pub use running::{limit, longer, run};
