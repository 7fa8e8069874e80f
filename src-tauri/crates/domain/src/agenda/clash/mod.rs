//! Clashes: what in an agenda does not go together, explained and never blocking.

mod report;

pub use report::{Clash, ClashCode, ClashLevel, Fact};
