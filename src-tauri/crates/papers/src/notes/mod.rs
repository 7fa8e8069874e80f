//! Session notes as papers, and as JSON for machines.

mod clip;
mod json;
mod paper;
#[cfg(test)]
mod tests;

pub use clip::clip;
pub use json::write as json;
