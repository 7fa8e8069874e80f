//! The agenda (domain reference, 6.6) for each audience, and the papers around it.
//!
//! [`programme`] is the agenda itself, [`annotated`] the agenda of whoever is in the chair, [`run_sheet`] says minute by
//! minute what happens, [`changes`] what differs between two versions, [`comments`] is the agenda as a form to be
//! commented.

mod annotated;
mod changes;
mod clock;
mod comments;
mod names;
mod opening;
mod programme;
mod rows;
mod run_sheet;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub(crate) use names::{named, numbered, role_name};
