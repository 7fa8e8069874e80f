//! A paper as pages, for preview and PDF.
//!
//! The typesetter remembers whatever it has set until the whole is done, and its pages are large. So a very long document
//! is set in [parts](part), several at once, each of which begins a page, and the PDF files of the parts are
//! [joined](join). Head and foot are laid over the pages when their number is known.

mod fonts;
mod join;
mod layout;
mod letters;
mod pages;
mod part;
mod pdf;
mod set;
mod world;

pub use fonts::{FILES, settable};
pub use letters::omitted;
pub use pages::Pages;
pub use pdf::{pdf, sheet};
