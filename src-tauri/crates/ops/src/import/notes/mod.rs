//! Session notes: an entry is known by its reference, else by its item and its words.

mod plan;
mod printed;

pub(super) use plan::{plan, said_by, write};
