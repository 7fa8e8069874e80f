//! Set pages, for the preview.

use super::part::parts;
use super::set::{self, forget};
use crate::blocks::document::{Block, Document};
use crate::error::Error;
use std::borrow::Cow;
use std::ops::Range;
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

/// How many parts are kept as they were set; of a longer document each is set again when it is shown.
const KEPT: usize = 4;

/// The pages of one paper.
pub struct Pages {
    /// The document without its blocks.
    opening: Document,
    parts: Vec<Part>,
}

/// Blocks that are set together.
struct Part {
    blocks: Vec<Block>,
    /// Which pages they take, counted from 0.
    at: Range<usize>,
    /// The pages, where they are kept.
    set: Option<PagedDocument>,
}

impl std::fmt::Debug for Pages {
    /// Says how many pages there are, and nothing of what stands on them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages").field("count", &self.count()).finish_non_exhaustive()
    }
}

impl Pages {
    /// Sets the pages of a document.
    pub fn set(mut document: Document) -> Result<Self, Error> {
        let set = set::of_each(parts(std::mem::take(&mut document.blocks)), |number, blocks| {
            let set = set::part(&document, &blocks, number == 0)?;
            Ok((blocks, set.pages().len(), (number < KEPT).then_some(set)))
        })?;
        let mut pages = Self { opening: document, parts: Vec::with_capacity(set.len()) };
        for (blocks, count, set) in set {
            let at = pages.count()..pages.count() + count;
            pages.parts.push(Part { blocks, at, set });
        }
        for number in 0..pages.parts.len() {
            if let Some(set) = pages.parts[number].set.take() {
                pages.parts[number].set = Some(pages.framed(number, &set)?);
            }
        }
        forget();
        Ok(pages)
    }

    /// Returns how many pages there are.
    pub fn count(&self) -> usize {
        self.parts.last().map_or(0, |part| part.at.end)
    }

    /// Returns one page as SVG, counted from 0; nothing where there is no such page.
    pub fn svg(&self, page: usize) -> Option<String> {
        let number = self.parts.iter().position(|part| part.at.contains(&page))?;
        let part = self.part(number).ok()?;
        let svg =
            typst_svg::svg(part.pages().get(page - self.parts[number].at.start)?, &SvgOptions::default());
        forget();
        Some(svg)
    }

    /// Returns the pages of a part.
    fn part(&self, number: usize) -> Result<Cow<'_, PagedDocument>, Error> {
        let part = &self.parts[number];
        if let Some(set) = &part.set {
            return Ok(Cow::Borrowed(set));
        }
        let set = set::part(&self.opening, &part.blocks, number == 0)?;
        Ok(Cow::Owned(self.framed(number, &set)?))
    }

    fn framed(&self, number: usize, set: &PagedDocument) -> Result<PagedDocument, Error> {
        set::framed(set, &self.opening.frame, &self.parts[number].at, self.count())
    }
}
