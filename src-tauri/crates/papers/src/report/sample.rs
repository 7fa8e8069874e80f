//! The sample template: a Word document that holds every placeholder, to begin one's own with.

use super::paper::titled;
use super::template::braced;
use crate::blocks::{Block, Document, docx};
use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::words::{LANGUAGE, Word, name, say, say_with};
use chrono::DateTime;
use domain::disclosure::PaperKind;
use domain::report::{PartKind, Placeholder};

/// The label, as it stands in the template.
const LABEL: &str = "{{label}}";

/// Makes the sample template. It is the same at every time.
pub fn sample_template() -> Result<Vec<u8>, Error> {
    let of = braced;
    let frame = Frame {
        language: LANGUAGE,
        title: of(Placeholder::Title),
        document_title: name(PaperKind::Report),
        running: of(Placeholder::Edition),
        series: of(Placeholder::Series),
        meeting: of(Placeholder::Meeting),
        edition: of(Placeholder::Dates),
        place: of(Placeholder::Place),
        bodies: Vec::new(),
        chairs: of(Placeholder::Chairs),
        label: LABEL,
        colour: "FFFFFF",
        statement: of(Placeholder::Statement),
        contact: of(Placeholder::Contact),
        version: of(Placeholder::Version),
        time: of(Placeholder::Made),
        role: String::new(),
        page_start: say(Word::PageStart),
        page_middle: say(Word::PageMiddle),
        wide: false,
    };
    let heading = |words: String| Block::Heading { level: 2, words: words.into(), aside: String::new() };
    let parts = [
        (PartKind::Summary, Placeholder::Summary),
        (PartKind::Introduction, Placeholder::Introduction),
        (PartKind::Developments, Placeholder::Developments),
        (PartKind::Findings, Placeholder::Findings),
        (PartKind::Concepts, Placeholder::Concepts),
        (PartKind::Conclusions, Placeholder::Conclusions),
    ];
    let annexes = [
        (PartKind::Agenda, Placeholder::AnnexAgenda),
        (PartKind::Participants, Placeholder::AnnexParticipants),
        (PartKind::Abbreviations, Placeholder::AnnexAbbreviations),
    ];
    let mut blocks = Vec::new();
    for (part, placeholder) in parts {
        blocks.extend([heading(titled(part)), Block::text(of(placeholder))]);
    }
    for (part, placeholder) in annexes {
        let title = say_with(Word::ReportAnnex, &[("letter", part.number()), ("title", &name(part))]);
        blocks.extend([Block::Page, heading(title), Block::text(of(placeholder))]);
    }
    let made_at = DateTime::UNIX_EPOCH.with_timezone(&chrono_tz::UTC);
    let stamp = Stamp { version: 1, made_at, role: String::new() };
    docx::write(&Document { blocks, ..Document::new(frame) }, &stamp)
}
