//! Session notes as a paper: item by item, what was said.

use super::silence::silence_facts;
use crate::blocks::{Block, Document, Mark, Piece, Words};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use domain::agenda::ItemNumber;
use domain::disclosure::{Disclosed, NoteLine, NotesSection, SaidBy, SessionNotes};
use domain::note::{NoteBlock, Span, SpanKind};

impl Paper for SessionNotes {
    fn document(notes: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = notes.view();
        let title = say(if view.summary { Word::NotesTitleSummary } else { Word::NotesTitle });
        let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
        let mut blocks = Vec::new();
        let mut day = None;
        for section in &view.sections {
            if section.day != day {
                day = section.day;
                blocks.extend(day.map(|date| Block::Heading {
                    level: 2,
                    words: paper_words().weekday(date).into(),
                    aside: String::new(),
                }));
            }
            blocks.extend(section_blocks(section, notes));
        }
        if view.sections.is_empty() {
            blocks.push(Block::text(say(Word::NotesEmpty)));
        }
        let facts = view
            .made_for
            .iter()
            .map(|(_, name)| say_with(Word::NotesMadeFor, &[("name", name)]))
            .chain(silence_facts(&view.silences, view.heading.zone))
            .chain(view.sections.iter().any(|section| section.chatham_house).then(|| say(Word::NotesRule)))
            .collect();
        Document { facts, blocks, ..Document::new(Frame::of(notes, title, version, stamp)) }
    }
}

fn section_blocks(section: &NotesSection, notes: &Disclosed<SessionNotes>) -> Vec<Block> {
    let words = title_of(section);
    let aside = if section.chatham_house { say(Word::RuleMark) } else { String::new() };
    let mut out = vec![Block::Heading { level: 3, words: words.into(), aside }];
    out.extend(beside_blocks(&section.beside));
    for entry in &section.entries {
        out.extend(entry_blocks(entry, notes));
        out.extend(beside_blocks(&entry.beside));
    }
    out
}

/// Writes the private notes of whoever reads, each below what it is about.
fn beside_blocks(beside: &[String]) -> impl Iterator<Item = Block> {
    beside.iter().map(|text| Block::Fact {
        name: say(Word::NotesBeside),
        words: text.clone().into(),
        remark: String::new(),
        label: None,
    })
}

/// Names the item of a section as far as these readers may know it.
pub(super) fn title_of(section: &NotesSection) -> String {
    item_words(section.number.as_ref(), section.title.as_deref())
}

/// Names an item as far as these readers may know it.
pub(super) fn item_words(number: Option<&ItemNumber>, title: Option<&str>) -> String {
    match (number.map(ToString::to_string), title) {
        (Some(number), Some(title)) => say_with(Word::NotesItem, &[("number", &number), ("title", title)]),
        (None, Some(title)) => title.to_owned(),
        (Some(number), None) => say_with(Word::NotesItemClosed, &[("number", &number)]),
        (None, None) => say(Word::ClosedSession),
    }
}

/// Writes one entry: what it is at the left, what was said beside it; more paragraphs and lists below.
fn entry_blocks(entry: &NoteLine, notes: &Disclosed<SessionNotes>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let label = (entry.label != notes.label()).then(|| entry.label.into());
    let mut heads = Some(heading_of(entry));
    let mut remark = Some(remark_of(entry));
    for block in &entry.text {
        match block {
            NoteBlock::Paragraph(spans) => {
                let lead = if heads.is_some() { said_by(&entry.said_by) } else { None };
                let words = words_of(lead, spans);
                blocks.push(Block::Fact {
                    name: heads.take().unwrap_or_default(),
                    words,
                    label: label.filter(|_| remark.is_some()),
                    remark: remark.take().unwrap_or_default(),
                });
            }
            NoteBlock::Bullets(entries) | NoteBlock::Numbers(entries) => {
                if let Some(name) = heads.take() {
                    let words = Words::plain(said_by(&entry.said_by).unwrap_or_default());
                    blocks.push(Block::Fact {
                        name,
                        words,
                        remark: remark.take().unwrap_or_default(),
                        label,
                    });
                }
                let numbered = matches!(block, NoteBlock::Numbers(_));
                let entries = entries.iter().map(|spans| words_of(None, spans)).collect();
                blocks.push(Block::List { name: String::new(), entries, numbered });
            }
        }
    }
    if entry.own {
        blocks.push(Block::Space { name: say(Word::NotesConfirm) });
    }
    blocks
}

/// Returns what stands at the left: the kind, with what people cite and the minute where these readers may know them.
fn heading_of(entry: &NoteLine) -> String {
    let kind = name(entry.kind);
    match (&entry.reference, entry.at) {
        (Some(reference), Some(at)) => say_with(
            Word::NotesCited,
            &[("kind", &kind), ("reference", reference), ("time", &at.format("%H:%M").to_string())],
        ),
        _ => kind,
    }
}

/// Returns what stands behind: markings, and what else a reader should know.
pub(super) fn remark_of(entry: &NoteLine) -> String {
    let markings = entry.markings.iter().map(|(kind, text)| match text.as_str() {
        "" => kind.printed().to_owned(),
        text => say_with(Word::Titled, &[("title", kind.printed()), ("running", text)]),
    });
    let own = [
        (entry.own, Word::NotesOwn),
        (entry.private, Word::NotesPrivate),
        (entry.changed_since, Word::NotesChangedSince),
    ];
    let own = own.into_iter().filter(|(is, _)| *is).map(|(_, word)| say(word));
    paper_words().joined(&markings.chain(own).collect::<Vec<_>>())
}

/// Returns who said it, before what was said.
pub(super) fn said_by(who: &SaidBy) -> Option<String> {
    Some(say_with(Word::NotesSaid, &[("who", &who_said(who)?)]) + " ")
}

/// Returns who said it; none where it is nobody in particular.
pub fn who_said(who: &SaidBy) -> Option<String> {
    Some(match who {
        SaidBy::Nobody => return None,
        SaidBy::Named { name, party } => say_with(Word::NotesNamed, &[("name", name), ("party", party)]),
        SaidBy::Delegations(names) => paper_words().enumerated(names),
        SaidBy::Kind(kind) => paper_words().form(*kind, "one", []),
        SaidBy::Unattributed => say(Word::NotesUnattributed),
        SaidBy::Words(words) => words.clone(),
    })
}

pub(super) fn words_of(lead: Option<String>, spans: &[Span]) -> Words {
    let lead = lead.map(|text| Piece { text, mark: Mark::Same });
    let pieces = spans.iter().map(|span| {
        let mark = match span.kind {
            SpanKind::Plain | SpanKind::Link(_) => Mark::Same,
            SpanKind::Strong => Mark::Strong,
            SpanKind::Emphasis => Mark::Emphasis,
        };
        Piece { text: span.text.clone(), mark }
    });
    Words(lead.into_iter().chain(pieces).collect())
}
