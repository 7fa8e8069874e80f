//! Records of exchange: a record is known by its reference, else by what it is called; a statement by its concept and
//! delegation.

mod concepts;
mod plan;

pub(super) use plan::{Write, plan, said_by, write};
