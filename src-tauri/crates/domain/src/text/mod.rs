//! Text as people type it, checked once at the edge.

mod capitals;
mod collate;
mod csv_cell;
mod direction;
mod fold;
mod line;
mod spelling;

pub use capitals::{capital, capitals};
pub use collate::Collation;
pub use csv_cell::{csv_text, csv_value};
pub use direction::close;
pub use fold::{has_non_latin, search_key, search_terms, words};
pub use line::{Line, Prose, TextRefused, Title, clean, is_written};
pub use spelling::misspelt;
