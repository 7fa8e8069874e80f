//! Clashes: what in an agenda does not go together, explained and never blocking.

mod report;

pub use report::{Clash, ClashCode, ClashLevel, Fact};

/// Finds what does not go together.
pub fn clashes(_inside: &super::AgendaInside) -> Vec<Clash> {
    Vec::new()
}
