//! The pages as one file, the same as the preview shows.

use super::join::Joined;
use super::part::parts;
use super::set::{self, forget, refused};
use crate::blocks::document::Document;
use crate::error::Error;
use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::Serialize;
use std::ops::Range;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// How many frames are set together.
const FRAMES: usize = 50;

/// Writes a document as tagged PDF that conforms to PDF/UA-1.
pub fn pdf(mut document: Document, made_at: DateTime<Utc>) -> Result<Vec<u8>, Error> {
    let parts = parts(std::mem::take(&mut document.blocks));
    if let [only] = parts.as_slice() {
        let set = set::part(&document, only, true)?;
        let count = set.pages().len();
        let file = tagged(&set::framed(&set, &document.frame, &(0..count), count)?, made_at);
        forget();
        return file;
    }
    // A page as it was set is large, its file small: no page is kept until it is known how many there are.
    let files = set::of_each(parts, |number, part| {
        let opens = number == 0;
        let lift = if opens { 0 } else { set::lift(&part) };
        Ok((lift, tagged(&set::part(&document, &part, opens)?, made_at)?))
    })?;
    let mut joined = Joined::of_about(files.iter().map(|(_, file)| file.len()).sum());
    for (lift, file) in files {
        joined.add(&file, lift)?;
    }
    let count = joined.pages();
    let untagged = PdfOptions { tagged: false, ..PdfOptions::default() };
    let runs: Vec<Range<usize>> =
        (0..count).step_by(FRAMES).map(|from| from..count.min(from + FRAMES)).collect();
    let frames = set::of_each(runs, |_, at| {
        let frames = set::frames(&document.frame, &at, count)?;
        let frames = typst_pdf::pdf(&frames, &untagged).map_err(|found| refused(&found))?;
        Ok((frames, at))
    })?;
    for (frames, at) in frames {
        joined.lay_over(&frames, at)?;
    }
    Ok(joined.finish())
}

/// Writes what a template of its own sets as tagged PDF that conforms to PDF/UA-1.
pub fn sheet(
    name: &str,
    template: &str,
    data: &impl Serialize,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let file = tagged(&set::set(name, template, data)?, made_at);
    forget();
    file
}

fn tagged(pages: &PagedDocument, made_at: DateTime<Utc>) -> Result<Vec<u8>, Error> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|hinted| Error::Pages(hinted.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Entente".to_owned())),
        timestamp: timestamp(made_at),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|found| refused(&found))
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
