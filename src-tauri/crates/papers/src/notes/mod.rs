//! Session notes as papers, and as JSON for machines.

mod json;
mod paper;
#[cfg(test)]
mod tests;

pub use json::write as json;
