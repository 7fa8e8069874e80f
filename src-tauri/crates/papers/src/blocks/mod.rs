//! A paper as one document, and the four forms in which it is written.
//!
//! A paper is built as a [`Document`]: what opens it, then a run of blocks. [`paged`] sets it as pages for preview and
//! PDF, [`docx`] writes it for Word, [`html`] for browsers and [`markdown`] as plain text. Each writer is total over
//! [`Block`] and [`Line`], so that a paper says the same in every form, and a new paper needs nothing but its words.

mod document;
pub mod docx;
pub mod html;
pub mod markdown;
mod marked;
pub mod paged;

pub use document::{Block, Cell, Column, ColumnRole, Document, Line, Place, Row, RowKind, Table, Voice};
pub use marked::{Mark, Piece, Words};
