//! Sets a part of a document, and what stands around its pages.

use super::letters::make_settable;
use super::world::PaperWorld;
use crate::blocks::document::{Block, Document};
use crate::error::Error;
use crate::frame::Frame;
use serde::Serialize;
use std::num::NonZero;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread::{available_parallelism, scope};
use typst::diag::SourceDiagnostic;
use typst::layout::Point;
use typst::model::Document as _;
use typst_layout::PagedDocument;

/// What the templates share; it stands before each.
const COMMON: &str = include_str!("common.typ");

/// What `blocks.typ` reads.
#[derive(Serialize)]
struct PartData<'a> {
    /// The document without blocks.
    #[serde(flatten)]
    opening: &'a Document,
    /// Whether the part begins with the first page.
    opens: bool,
    /// How many levels its headings are lifted.
    lift: u8,
    #[serde(rename = "blocks")]
    part: &'a [Block],
}

/// What `frame.typ` reads.
#[derive(Serialize)]
struct FrameData<'a> {
    #[serde(flatten)]
    frame: &'a Frame,
    from: usize,
    to: usize,
    pages: usize,
}

/// Sets the pages of a part, without what stands around them; the first part begins with the opening of its document.
pub fn part(opening: &Document, part: &[Block], opens: bool) -> Result<PagedDocument, Error> {
    let lift = if opens { 0 } else { lift(part) };
    set("blocks.typ", include_str!("blocks.typ"), &PartData { opening, opens, lift, part })
}

/// Returns how many levels the headings of a later part are lifted, because a file begins with a heading of level 1.
pub fn lift(part: &[Block]) -> u8 {
    let level = |block: &Block| if let Block::Heading { level, .. } = block { Some(*level) } else { None };
    part.iter().find_map(level).map_or(0, |level| level - 1)
}

/// Sets what stands around pages that have these places among so many.
pub fn frames(frame: &Frame, at: &Range<usize>, all: usize) -> Result<PagedDocument, Error> {
    let data = FrameData { frame, from: at.start + 1, to: at.end + 1, pages: all };
    set("frame.typ", include_str!("frame.typ"), &data)
}

/// Lays head and foot over pages, which have these places among so many.
pub fn framed(
    part: &PagedDocument,
    frame: &Frame,
    at: &Range<usize>,
    all: usize,
) -> Result<PagedDocument, Error> {
    let frames = frames(frame, at, all)?;
    let pages = part.pages().iter().zip(frames.pages()).zip(1..).map(|((page, frame), number)| {
        let mut page = page.clone();
        page.frame.push_frame(Point::zero(), frame.frame.clone());
        page.number = number;
        page
    });
    Ok(PagedDocument::new(pages.collect(), part.info().clone()))
}

/// Sets a template with its data. Two templates of one paper have different names, because places in the finished
/// document are known by them.
pub fn set(name: &str, template: &str, data: &impl Serialize) -> Result<PagedDocument, Error> {
    let mut data = serde_json::to_value(data)?;
    make_settable(&mut data);
    let world = PaperWorld::new(name, format!("{COMMON}{template}"), serde_json::to_vec(&data)?);
    typst::compile::<PagedDocument>(&world).output.map_err(|found| refused(&found))
}

/// Makes something of each, of as many at once as the machine has cores, and lets go of it; returns what was made in their
/// order. After an error none is begun any more.
pub fn of_each<Of: Send, T: Send>(
    all: Vec<Of>,
    make: impl Fn(usize, Of) -> Result<T, Error> + Sync,
) -> Result<Vec<T>, Error> {
    let cores = available_parallelism().map_or(1, NonZero::get).min(all.len());
    let waiting = Mutex::new(all.into_iter().enumerate());
    let waiting = || waiting.lock().unwrap_or_else(PoisonError::into_inner);
    let take = || waiting().next();
    let work = || {
        let mut done = Vec::new();
        while let Some((number, one)) = take() {
            let result = make(number, one);
            if result.is_err() {
                waiting().by_ref().for_each(drop);
            }
            done.push((number, result));
            // Another one may still be set beside, so that only what nobody has used for a while is forgotten.
            typst::comemo::evict(1);
        }
        done
    };
    let mut results: Vec<(usize, Result<T, Error>)> = scope(|threads| {
        let begun: Vec<_> = (0..cores).map(|_| threads.spawn(work)).collect();
        begun.into_iter().flat_map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    forget();
    results.sort_by_key(|(number, _)| *number);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Makes the typesetter forget what it has set: names must not stay in memory once the workspace is locked.
pub fn forget() {
    typst::comemo::evict(0);
}

/// Returns why the typesetter refused.
pub fn refused(found: &[SourceDiagnostic]) -> Error {
    let mut reasons: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    reasons.dedup();
    Error::Pages(reasons.join("; "))
}
