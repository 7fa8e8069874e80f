//! Compiled pages: what the preview shows and what the PDF holds come from one compilation.

use crate::error::Error;
use chrono::{DateTime, Datelike, Timelike, Utc};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

/// The pages of one paper.
pub struct Pages {
    document: PagedDocument,
    made_at: DateTime<Utc>,
}

impl std::fmt::Debug for Pages {
    /// Says how many pages there are, and nothing of what stands on them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages").field("count", &self.count()).finish_non_exhaustive()
    }
}

impl Pages {
    /// Holds set pages.
    pub(super) const fn new(document: PagedDocument, made_at: DateTime<Utc>) -> Self {
        Self { document, made_at }
    }

    /// Returns how many pages there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Returns one page as SVG, counted from 0; nothing where there is no such page.
    pub fn svg(&self, page: usize) -> Option<String> {
        let page = self.document.pages().get(page)?;
        let svg = typst_svg::svg(page, &SvgOptions::default());
        typst::comemo::evict(0);
        Some(svg)
    }

    /// Returns the pages as tagged PDF that conforms to PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|hinted| Error::Pages(hinted.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Entente".to_owned())),
            timestamp: timestamp(self.made_at),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&self.document, &options).map_err(|found| refused(&found));
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

/// Returns why the typesetter refused.
pub fn refused(found: &[SourceDiagnostic]) -> Error {
    let mut reasons: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    reasons.dedup();
    Error::Pages(reasons.join("; "))
}
