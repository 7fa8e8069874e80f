//! The outcome report: as a paper like the others, and as one's own Word document with places that are filled in.

mod paper;
mod sample;
mod template;

pub use sample::sample_template;
pub use template::{Misplaced, Template, TemplateRefused, filled};
