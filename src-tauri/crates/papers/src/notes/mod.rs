//! Session notes as papers, and as JSON for machines.

mod clip;
mod corrections;
mod json;
mod paper;
mod silence;
#[cfg(test)]
mod tests;

pub use clip::clip;
pub use json::write as json;
pub use paper::who_said;
pub(crate) use silence::sent_round_facts;
