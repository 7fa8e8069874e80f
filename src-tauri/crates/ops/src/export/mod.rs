//! The way out: what leaves the file is disclosed by the single door of `domain::disclosure`, made by `papers`, and put
//! in its place by [`deliver`].
//!
//! To let one more thing leave: prepare it in a unit, make its bytes outside of one, and return them as [`Leaving`].

mod deliver;
mod list;

pub use deliver::{Destination, Leaving, LeavingFile, deliver};
pub use list::{ExportPreview, List, PaperFormat};
pub(crate) use list::{exporting_role, preview_of};
pub use papers::Pages;
