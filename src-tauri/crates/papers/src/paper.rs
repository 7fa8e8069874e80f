//! A view that people read as a paper, and the forms of it.

use crate::blocks::{Document, docx, html, markdown, paged};
use crate::error::Error;
use crate::stamp::Stamp;
use crate::view::FileView;
use domain::disclosure::Disclosed;

pub use crate::blocks::paged::Pages;

/// A view that people read as a paper: it is put into words once, and every form is written from those.
pub trait Paper: FileView + Sized {
    /// Puts the view into words.
    fn document(paper: &Disclosed<Self>, stamp: &Stamp) -> Document;
}

/// Sets the pages of a paper, for the preview.
pub fn pages<T: Paper>(paper: &Disclosed<T>, stamp: &Stamp) -> Result<Pages, Error> {
    Pages::set(T::document(paper, stamp))
}

/// Makes a paper as tagged PDF (PDF/UA-1).
pub fn pdf<T: Paper>(paper: &Disclosed<T>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    paged::pdf(T::document(paper, stamp), stamp.made_at.to_utc())
}

/// Names what the pages of a paper leave out, because no typeface has its letters: each once, as typed. Every other form
/// has them.
pub fn omitted<T: Paper>(paper: &Disclosed<T>, stamp: &Stamp) -> Result<Vec<String>, Error> {
    paged::omitted(T::document(paper, stamp))
}

/// Makes a paper as Word document with real styles, so that people can go on editing.
pub fn docx<T: Paper>(paper: &Disclosed<T>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    docx::write(&T::document(paper, stamp), stamp)
}

/// Makes a paper as Markdown (CommonMark with tables); the label is its first and its last line.
pub fn markdown<T: Paper>(paper: &Disclosed<T>, stamp: &Stamp) -> String {
    markdown::write(&T::document(paper, stamp))
}

/// Makes a paper as one HTML file: no script, nothing fetched; the label is its first and its last line.
pub fn html<T: Paper>(paper: &Disclosed<T>, stamp: &Stamp) -> String {
    html::write(&T::document(paper, stamp))
}
