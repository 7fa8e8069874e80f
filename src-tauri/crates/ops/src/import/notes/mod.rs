//! Session notes: an entry is known by its reference, else by its item and its words.

mod plan;

pub(super) use plan::{plan, said_by, write};
