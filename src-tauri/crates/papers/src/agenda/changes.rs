//! What differs between two versions of the agenda, in reading order, with change marks.

use super::clock::day;
use super::marked::Words;
use super::names::{change_name, field_name};
use super::paper::{version, version_in_words};
use crate::blocks::{self, Block, Document};
use crate::error::Error;
use crate::frame::Frame;
use crate::pages::Pages;
use crate::stamp::Stamp;
use crate::words::{Word, say, say_with};
use domain::disclosure::{AgendaChanges, Disclosed, LineChange};

/// Sets the pages, for preview and PDF.
pub fn pages(changes: &Disclosed<AgendaChanges>, stamp: &Stamp) -> Result<Pages, Error> {
    blocks::pages(&document(changes, stamp), stamp)
}

/// Makes the list of changes as tagged PDF (PDF/UA-1).
pub fn pdf(changes: &Disclosed<AgendaChanges>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    pages(changes, stamp)?.pdf()
}

/// Makes the list of changes as Word document with real styles.
pub fn docx(changes: &Disclosed<AgendaChanges>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    blocks::docx(&document(changes, stamp), stamp)
}

fn document(changes: &Disclosed<AgendaChanges>, stamp: &Stamp) -> Document {
    let view = changes.view();
    let (before, after) = (version_in_words(view.before.as_ref()), version_in_words(view.after.as_ref()));
    let mut blocks = Vec::new();
    let mut date = None;
    for item in &view.items {
        if item.date != date {
            date = item.date;
            let title = date.map(day).unwrap_or_default();
            blocks.push(Block::Heading { level: 2, words: title.into(), aside: String::new() });
        }
        blocks.extend(item_blocks(item));
    }
    if view.items.is_empty() {
        blocks.push(Block::Text { words: say(Word::ChangesNone).into() });
    }
    Document {
        frame: Frame::of(changes, say(Word::ChangesTitle), version(view.after.as_ref()), stamp),
        status: String::new(),
        dated: String::new(),
        facts: vec![
            say_with(Word::ChangesBetween, &[("before", &before), ("after", &after)]),
            say(Word::ChangesLegend),
        ],
        blocks,
        notes: view.footnotes.iter().map(|note| format!("* {note}")).collect(),
    }
}

fn item_blocks(item: &LineChange) -> Vec<Block> {
    let number = item.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
    let title = item.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    let mut kinds: Vec<String> = item.kinds.iter().map(|kind| change_name(*kind)).collect();
    if item.trivial {
        kinds.push(say(Word::ChangeTrivial));
    }
    let heading =
        Block::Heading { level: 3, words: format!("{number}{title}").into(), aside: kinds.join(", ") };
    let facts = item.fields.iter().map(|field| Block::Fact {
        name: field_name(field.field),
        words: Words::compared(&field.words),
        remark: if field.trivial { say(Word::ChangeTrivial) } else { String::new() },
    });
    std::iter::once(heading).chain(facts).collect()
}
