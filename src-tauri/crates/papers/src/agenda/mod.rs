//! The agenda (domain reference, 6.6) for each audience, and the papers around it.
//!
//! [`pages`] and its siblings make the agenda itself, with change marks where the view has them. [`annotated`] is the
//! agenda of whoever is in the chair, [`run_sheet`] says minute by minute what happens, [`changes`] what differs between
//! two versions. The last three are written in [`blocks`](crate::blocks).

pub mod annotated;
pub mod changes;
mod clock;
mod docx;
mod html;
mod markdown;
mod marked;
mod names;
mod paper;
mod rows;
pub mod run_sheet;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use crate::error::Error;
use crate::pages::Pages;
use crate::stamp::Stamp;
use crate::world::{PaperWorld, template};
use domain::disclosure::{AgendaPaper, Disclosed};
pub(crate) use marked::{Mark, Words};
pub(crate) use names::{change_name, named, role_name};
use paper::Paper;
use std::sync::LazyLock;
use typst::syntax::Source;

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| {
    template(
        "agenda.typ",
        concat!(include_str!("../frame.typ"), include_str!("../marks.typ"), include_str!("agenda.typ")),
    )
});

/// Sets the pages of the agenda, for preview and PDF.
pub fn pages(agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> Result<Pages, Error> {
    let data = serde_json::to_vec(&Paper::of(agenda, stamp).settable())?;
    Pages::set(&PaperWorld::new(TEMPLATE.clone(), data), stamp.made_at.to_utc())
}

/// Makes the agenda as tagged PDF (PDF/UA-1).
pub fn pdf(agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    pages(agenda, stamp)?.pdf()
}

/// Makes the agenda as Word document with real styles, so that people can go on editing.
pub fn docx(agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    docx::write(&Paper::of(agenda, stamp), stamp)
}

/// Makes the agenda as Markdown (CommonMark with tables); the label is its first and its last line.
pub fn markdown(agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> String {
    markdown::write(&Paper::of(agenda, stamp))
}

/// Makes the agenda as one HTML file: no script, nothing fetched; the label is its first and its last line.
pub fn html(agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> String {
    html::write(&Paper::of(agenda, stamp))
}
