//! Set pages: what the preview shows and what the PDF holds are the same.

use super::join::Joined;
use super::part::parts;
use super::set::{self, refused};
use crate::blocks::document::{Block, Document};
use crate::error::Error;
use chrono::{DateTime, Datelike, Timelike, Utc};
use std::borrow::Cow;
use std::ops::Range;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

/// How many parts are kept as they were set; of a longer document each is set again when it is needed.
const KEPT: usize = 4;

/// The pages of one paper.
pub struct Pages {
    /// The document without its blocks.
    opening: Document,
    parts: Vec<Part>,
    made_at: DateTime<Utc>,
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
    pub fn set(mut document: Document, made_at: DateTime<Utc>) -> Result<Self, Error> {
        let blocks = std::mem::take(&mut document.blocks);
        let mut pages = Self { opening: document, parts: Vec::new(), made_at };
        let mut kept = Vec::new();
        for (number, blocks) in parts(blocks).into_iter().enumerate() {
            let set = set::part(&pages.opening, &blocks, number == 0)?;
            let at = pages.count()..pages.count() + set.pages().len();
            pages.parts.push(Part { blocks, at, set: None });
            if number < KEPT {
                kept.push(set);
            }
        }
        for (number, set) in kept.into_iter().enumerate() {
            pages.parts[number].set = Some(pages.framed(number, &set)?);
        }
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
        typst::comemo::evict(0);
        Some(svg)
    }

    /// Returns the pages as tagged PDF that conforms to PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        if self.parts.len() == 1 {
            return self.part_as_pdf(0);
        }
        let mut joined = Joined::new();
        for (number, part) in self.parts.iter().enumerate() {
            let lift = if number == 0 { 0 } else { set::lift(&part.blocks) };
            joined.add(&self.part_as_pdf(number)?, lift)?;
        }
        Ok(joined.finish())
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
        set::frame(set, &self.opening.frame, &self.parts[number].at, self.count())
    }

    fn part_as_pdf(&self, number: usize) -> Result<Vec<u8>, Error> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|hinted| Error::Pages(hinted.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Entente".to_owned())),
            timestamp: timestamp(self.made_at),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&*self.part(number)?, &options).map_err(|found| refused(&found));
        typst::comemo::evict(0);
        pdf
    }
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
    .map(Timestamp::new_utc)
}
