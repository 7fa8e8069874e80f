//! Fields that whoever gets the paper fills in: content controls, found by their tags when the paper comes back.
//!
//! The writing library makes controls that have a name and nothing else. The name that it writes is the tag, and
//! [`Properties`] puts what a control really says of itself in the place of that.

use super::run;
use crate::blocks::document::{Block, Line, Place};
use docx_rs::{Paragraph, Run, StructuredDataTag};
use domain::comment_form::{FormField, bookmark};
use quick_xml::escape::escape;
use std::collections::HashMap;
use std::fmt::Write as _;

/// The character style of what stands where nothing is written yet.
const PROMPT: &str = "PlaceholderText";

/// What the library writes around the name of a control.
const WRITTEN: (&str, &str) = ("<w:sdtPr><w:rPr /><w:alias w:val=\"", "\" /></w:sdtPr>");

/// Returns words that may be changed.
pub fn field(at: &Place, runs: Vec<Run>) -> StructuredDataTag {
    let held = StructuredDataTag::new().alias(at.field.to_string());
    runs.into_iter().fold(held, StructuredDataTag::add_run)
}

/// Adds what people cite of an item, with a bookmark around it: some programs keep bookmarks and drop tags.
pub fn bookmarked(at: &Place, paragraph: Paragraph, add: impl FnOnce(Paragraph) -> Paragraph) -> Paragraph {
    let FormField::Item(item) = at.field else { return add(paragraph) };
    // Bookmarks are told apart by numbers of 31 bits.
    let number = usize::try_from(item.0.as_u128() & 0x7FFF_FFFF).unwrap_or_default();
    add(paragraph.add_bookmark_start(number, bookmark(item))).add_bookmark_end(number)
}

/// Returns room to write in.
pub fn room_to_write(at: &Place, prompt: &str) -> StructuredDataTag {
    field(at, vec![run(prompt).style(PROMPT)])
}

/// Returns a list to choose from. Its answers stand in it as text too: some programs show no lists.
pub fn choice(at: &Place, answers: &[(&'static str, String)]) -> StructuredDataTag {
    let words: Vec<&str> = answers.iter().map(|(_, words)| words.as_str()).collect();
    room_to_write(at, &words.join(" / "))
}

/// What the fields of a document say of themselves, by the tags that stand in their place.
#[derive(Default)]
pub struct Properties(HashMap<String, String>);

/// Collects what the fields of a document say of themselves.
pub fn properties(blocks: &[Block]) -> Properties {
    let mut all = Properties::default();
    all.collect(blocks);
    all
}

impl Properties {
    fn collect(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Table(table) => {
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    cells.flat_map(|cell| &cell.0).for_each(|line| self.add(line));
                }
                Block::Beside { runs } => runs.iter().for_each(|run| self.collect(run)),
                Block::Heading { .. }
                | Block::Text { .. }
                | Block::Fact { .. }
                | Block::List { .. }
                | Block::Space { .. }
                | Block::Page => {}
            }
        }
    }

    fn add(&mut self, line: &Line) {
        // The order of the elements is fixed by ISO/IEC 29500-1, 17.5.2.38.
        let (at, what) = match line {
            Line::Field { at, .. } => (at, String::new()),
            Line::Room { at, .. } => (at, "<w:showingPlcHdr/>".to_owned()),
            Line::Choice { at, answers } => (at, list(answers)),
            Line::Text { .. } | Line::Entry { .. } | Line::Point { .. } | Line::Label(_) => return,
        };
        let (tag, number) = (at.field.to_string(), self.0.len() + 1);
        let mut said = String::from("<w:sdtPr>");
        let _ = write!(said, "<w:alias w:val=\"{}\"/><w:tag w:val=\"{}\"/>", escape(&at.name), escape(&tag));
        let _ = write!(said, "<w:id w:val=\"{number}\"/>{what}</w:sdtPr>");
        self.0.insert(tag, said);
    }

    /// Puts what the fields say of themselves in its place. Text in the document cannot imitate a field: its angle brackets
    /// are escaped.
    pub fn put_in(&self, xml: &str) -> String {
        let mut pieces = xml.split(WRITTEN.0);
        let mut out = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let held = piece.split_once(WRITTEN.1);
            if let Some((said, rest)) = held.and_then(|(tag, rest)| Some((self.0.get(tag)?, rest))) {
                out.push_str(said);
                out.push_str(rest);
            } else {
                out.push_str(WRITTEN.0);
                out.push_str(piece);
            }
        }
        out
    }
}

fn list(answers: &[(&'static str, String)]) -> String {
    let mut out = String::from("<w:showingPlcHdr/><w:dropDownList>");
    for (code, words) in answers {
        let _ = write!(out, "<w:listItem w:displayText=\"{}\" w:value=\"{code}\"/>", escape(words));
    }
    out + "</w:dropDownList>"
}
