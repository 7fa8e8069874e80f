//! Text as people type it, checked once at the edge.

mod capitals;
mod collate;
mod fold;
mod line;

pub use capitals::capitals;
pub use collate::Collation;
pub use fold::{has_non_latin, search_key};
pub use line::{Line, Prose, TextRefused, Title, clean};
