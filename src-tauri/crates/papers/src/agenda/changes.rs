//! What differs between two versions of the agenda, in reading order, with change marks.

use super::clock::day;
use super::names::numbered;
use super::opening::{footnotes, version, version_in_words};
use crate::blocks::{Block, Document, Words};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use domain::disclosure::{AgendaChanges, Disclosed, FieldValues, LineChange};
use words::Shift;

impl Paper for AgendaChanges {
    fn document(changes: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = changes.view();
        let (before, after) = (version_in_words(view.before.as_ref()), version_in_words(view.after.as_ref()));
        let mut blocks = Vec::new();
        for items in view.items.chunk_by(|one, next| one.date == next.date) {
            let title = items[0].date.map(day).unwrap_or_default();
            blocks.push(Block::Heading { level: 2, words: title.into(), aside: String::new() });
            blocks.extend(items.iter().flat_map(item_blocks));
        }
        if view.items.is_empty() {
            blocks.push(Block::text(say(Word::ChangesNone)));
        }
        blocks.extend(footnotes(&view.footnotes));
        Document {
            facts: vec![
                say_with(Word::ChangesBetween, &[("before", &before), ("after", &after)]),
                say(Word::ChangesLegend),
            ],
            blocks,
            ..Document::new(Frame::of(changes, say(Word::ChangesTitle), version(view.after.as_ref()), stamp))
        }
    }
}

fn item_blocks(item: &LineChange) -> Vec<Block> {
    let title = item.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    let words = numbered(item.number.as_ref(), &title).into();
    let heading = Block::Heading { level: 3, words, aside: changed(item) };
    let facts = item.fields.iter().map(|field| Block::Fact {
        name: name(field.field),
        words: compared(field),
        remark: if field.trivial { say(Word::ChangeTrivial) } else { String::new() },
        label: None,
    });
    std::iter::once(heading).chain(facts).collect()
}

/// Says what differs in one field, with what came and went marked.
pub fn compared(values: &FieldValues) -> Words {
    Words::compared(&paper_words().compared(values.field, &values.before, &values.after))
}

/// Says what became of an item, as lists and mails do.
pub fn changed(change: &LineChange) -> String {
    let mut kinds = paper_words().changes(&change.kinds, &Shift::of_fields(&change.fields));
    if change.trivial {
        kinds.push(say(Word::ChangeTrivial));
    }
    kinds.join(", ")
}
