//! A paper as pages, for preview and PDF.
//!
//! The typesetter remembers whatever it has set until the whole is done. So a very long document is set in parts, each of
//! which begins a page, and head and foot are laid over the pages when their number is known.

mod fonts;
mod letters;
mod pages;
mod part;
mod world;

use super::document::Document;
use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
pub use pages::Pages;
use serde::Serialize;
use typst::layout::Point;
use typst::model::Document as _;
use typst_layout::{Page, PagedDocument};
use world::PaperWorld;

/// What the templates share; it stands before each.
const COMMON: &str = include_str!("common.typ");

/// What `blocks.typ` reads.
#[derive(Serialize)]
struct PartData {
    /// The document with the blocks of one part.
    #[serde(flatten)]
    document: Document,
    /// Whether the first page is part of it.
    opens: bool,
}

/// What `frame.typ` reads.
#[derive(Serialize)]
struct FrameData<'a> {
    #[serde(flatten)]
    frame: &'a Frame,
    pages: usize,
}

/// Sets the pages of a document.
pub fn pages(document: &Document, stamp: &Stamp) -> Result<Pages, Error> {
    let mut pages: Vec<Page> = Vec::new();
    let mut info = None;
    for (number, blocks) in part::parts(&document.blocks).into_iter().enumerate() {
        let data =
            PartData { document: Document { blocks, ..document.without_blocks() }, opens: number == 0 };
        let set = set(&format!("part-{number}.typ"), include_str!("blocks.typ"), &data)?;
        info.get_or_insert_with(|| set.info().clone());
        pages.extend_from_slice(set.pages());
    }
    let data = FrameData { frame: &document.frame, pages: pages.len() };
    let frames = set("frame.typ", include_str!("frame.typ"), &data)?;
    for ((page, frame), number) in pages.iter_mut().zip(frames.pages()).zip(1..) {
        page.frame.push_frame(Point::zero(), frame.frame.clone());
        page.number = number;
    }
    let document = PagedDocument::new(pages.into(), info.unwrap_or_default());
    Ok(Pages::new(document, stamp.made_at.to_utc()))
}

/// Sets a template with its data. Templates of one paper have names of their own, because places in the finished
/// document are known by them.
fn set(name: &str, template: &str, data: &impl Serialize) -> Result<PagedDocument, Error> {
    let mut data = serde_json::to_value(data)?;
    letters::make_settable(&mut data);
    let world = PaperWorld::new(name, format!("{COMMON}{template}"), serde_json::to_vec(&data)?);
    let compiled = typst::compile::<PagedDocument>(&world);
    // The typesetter remembers what it has set; names must not stay in memory once the workspace is locked.
    typst::comemo::evict(0);
    compiled.output.map_err(|found| pages::refused(&found))
}
