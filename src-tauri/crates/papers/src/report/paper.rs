//! The report as a paper.

use crate::blocks::{Block, Cell, Column, Document, Mark, Piece, Row, RowKind, Table, Words};
use crate::frame::Frame;
use crate::notes::sent_round_facts;
use crate::paper::Paper;
use crate::records::concept;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, released, say, say_with};
use domain::disclosure::{
    AgendaPaper, Disclosed, PaperKind, ParticipantList, ReportPaper, ReportPart, SentenceLine,
};
use domain::report::{PartKind, Range};

/// The letters of the annexes.
const ANNEXES: [(PartKind, &str); 3] =
    [(PartKind::Agenda, "A"), (PartKind::Participants, "B"), (PartKind::Abbreviations, "C")];

impl Paper for ReportPaper {
    fn document(report: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = report.view();
        let mut blocks = Vec::new();
        for kind in [
            PartKind::Summary,
            PartKind::Introduction,
            PartKind::Developments,
            PartKind::Findings,
            PartKind::Concepts,
            PartKind::Conclusions,
        ] {
            let said = body(report, kind);
            if !said.is_empty() {
                blocks.push(heading(2, titled(kind)));
                blocks.extend(said);
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::text(say(Word::ReportEmpty)));
        }
        for (kind, letter) in ANNEXES {
            let said = body_of_annex(report, kind, stamp);
            if !said.is_empty() {
                blocks.push(Block::Page);
                let title = [("letter", letter), ("title", &name(kind))];
                blocks.push(heading(2, say_with(Word::ReportAnnex, &title)));
                blocks.extend(said);
            }
        }
        let mut document = Document { blocks, ..Document::new(frame(report, stamp)) };
        document.facts.push(released(&view.released));
        document.facts.extend(sent_round_facts(&view.silences, view.heading.zone));

        document
    }
}

/// Says what every form says of the report.
pub(super) fn frame(report: &Disclosed<ReportPaper>, stamp: &Stamp) -> Frame {
    let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
    Frame::of(report, name(PaperKind::Report), version, stamp)
}

/// Titles a part of the report with its number; the summary has none.
pub(super) fn titled(kind: PartKind) -> String {
    if kind == PartKind::Summary || kind > PartKind::Conclusions {
        return name(kind);
    }
    say_with(Word::ReportNumbered, &[("number", kind.number()), ("title", &name(kind))])
}

/// Writes a part of the report, without its heading; nothing where nothing of it leaves.
pub(super) fn body(report: &Disclosed<ReportPaper>, kind: PartKind) -> Vec<Block> {
    let view = report.view();
    let parts: Vec<&ReportPart> = view.parts.iter().filter(|part| part.kind == kind).collect();
    let mut blocks = Vec::new();
    for (part, at) in parts.iter().zip(1..) {
        if let Some(topic) = &part.topic {
            let title = topic.title.clone().or_else(|| {
                topic.number.as_ref().map(|number| say_with(Word::ReportItem, &[("number", number)]))
            });
            let number = PartKind::of_topic(at);
            let title = title.unwrap_or_default();
            blocks
                .push(heading(3, say_with(Word::ReportNumbered, &[("number", &number), ("title", &title)])));
        }
        for (part, sentences) in &part.paragraphs {
            blocks.extend(part.map(|part| heading(4, name(part))));
            // What a summary or a conclusion says stands by itself; findings are read on.
            let apart = matches!(kind, PartKind::Summary | PartKind::Conclusions);
            let chunk = if apart { 1 } else { sentences.len().max(1) };
            blocks.extend(sentences.chunks(chunk).map(|some| Block::text(paragraph(some))));
        }
    }
    match kind {
        PartKind::Introduction if !blocks.is_empty() => {
            if !view.scale.is_empty() {
                let ranges: Vec<String> = view.scale.iter().copied().map(range).collect();
                let ranges = paper_words().joined(&ranges);
                blocks.push(Block::text(say_with(Word::ReportScale, &[("ranges", &ranges)])));
            }
            blocks.extend(view.footnotes.iter().map(|note| Block::note(format!("* {note}"))));
        }
        PartKind::Concepts if !view.concepts.is_empty() => {
            blocks.push(Block::note(say(Word::ReportNotConfirmed)));
            blocks.extend(view.concepts.iter().flat_map(|record| concept(record, report.label(), 3)));
        }
        _ => {}
    }
    blocks
}

/// Writes an annex, without its heading; nothing where there is none.
pub(super) fn body_of_annex(report: &Disclosed<ReportPaper>, kind: PartKind, stamp: &Stamp) -> Vec<Block> {
    let view = report.view();
    match kind {
        PartKind::Agenda => lowered(AgendaPaper::document(&view.agenda, stamp).blocks),
        PartKind::Participants => match &view.participants {
            Some(list) => lowered(ParticipantList::document(list, stamp).blocks),
            None => vec![Block::text(say(Word::ReportNoParticipants))],
        },
        PartKind::Abbreviations if !view.abbreviations.is_empty() => vec![abbreviations(view)],
        _ => Vec::new(),
    }
}

/// Writes sentences as running text, each with what it rests on behind it.
fn paragraph(sentences: &[SentenceLine]) -> Words {
    let mut pieces = Vec::new();
    for (sentence, at) in sentences.iter().zip(0..) {
        let space = if at == 0 { "" } else { " " };
        let sources = match sentence.sources.as_slice() {
            [] => String::new(),
            some => format!(" [{}]", some.join(", ")),
        };
        pieces.push(Piece { text: format!("{space}{}{sources}", sentence.text), mark: Mark::Same });
    }
    Words(pieces)
}

/// Says what a word for how many stands for.
fn range(range: Range) -> String {
    let (word, from, to) = (name(range.quantifier), range.from.to_string(), range.to.to_string());
    if from == to {
        say_with(Word::ReportRangeOne, &[("word", &word), ("from", &from)])
    } else {
        say_with(Word::ReportRange, &[("word", &word), ("from", &from), ("to", &to)])
    }
}

fn abbreviations(view: &ReportPaper) -> Block {
    let columns =
        vec![Column::new(say(Word::ReportAbbreviation), 30), Column::new(say(Word::ReportStandsFor), 132)];
    let row = |(code, stands): &(String, String)| {
        Row::new(RowKind::Plain, vec![Cell::plain(code.as_str()), Cell::plain(stands.as_str())])
    };
    Block::Table(Table { columns, rows: view.abbreviations.iter().map(row).collect(), narrow: false })
}

/// Puts the headings of a paper that stands within another one a level down.
fn lowered(blocks: Vec<Block>) -> Vec<Block> {
    let lower = |block| match block {
        Block::Heading { words, aside, .. } => Block::Heading { level: 3, words, aside },
        other => other,
    };
    blocks.into_iter().map(lower).collect()
}

fn heading(level: u8, words: String) -> Block {
    Block::Heading { level, words: words.into(), aside: String::new() }
}
