//! Corrections as a paper: as drafted, as requested, as agreed.

use super::paper::{item_words, words_of};
use super::silence::silence_facts;
use crate::blocks::{Block, Cell, Column, Document, Line, Row, RowKind, Table, Voice};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use domain::correction::CorrectionState;
use domain::disclosure::{
    CorrectionLine, CorrectionsSection, CorrectionsTable, Disclosed, SentencePlace, WhatCorrected,
};
use domain::note::{Attribution, NoteBlock};
use domain::reply::PassageWord;

impl Paper for CorrectionsTable {
    fn document(corrections: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = corrections.view();
        let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
        let mut blocks: Vec<Block> =
            view.sections.iter().flat_map(|section| section_blocks(section, corrections)).collect();
        if !view.report.is_empty() {
            let words = say(Word::CorrectionsReport);
            blocks.extend(table(words, String::new(), &view.report, corrections));
        }
        if view.is_empty() {
            blocks.push(Block::text(say(Word::CorrectionsEmpty)));
        }
        let made_for =
            view.made_for.iter().map(|(_, name)| say_with(Word::CorrectionsMadeFor, &[("name", name)]));
        let rule = view.sections.iter().any(|section| section.chatham_house).then(|| say(Word::NotesRule));
        let facts = made_for.chain(silence_facts(&view.silences, view.heading.zone)).chain(rule).collect();
        Document {
            facts,
            blocks,
            ..Document::new(Frame::of(corrections, say(Word::CorrectionsTitle), version, stamp))
        }
    }
}

fn section_blocks(section: &CorrectionsSection, corrections: &Disclosed<CorrectionsTable>) -> [Block; 2] {
    let words = item_words(section.number.as_ref(), section.title.as_deref());
    let aside = if section.chatham_house { say(Word::RuleMark) } else { String::new() };
    table(words, aside, &section.lines, corrections)
}

fn table(
    words: String,
    aside: String,
    lines: &[CorrectionLine],
    corrections: &Disclosed<CorrectionsTable>,
) -> [Block; 2] {
    let column = |word, width| Column::new(say(word), width);
    let columns = vec![
        column(Word::CorrectionsAbout, 30),
        column(Word::CorrectionsDrafted, 44),
        column(Word::CorrectionsRequested, 44),
        column(Word::CorrectionsAgreed, 44),
    ];
    let rows = lines.iter().map(|line| row(line, corrections)).collect();
    [
        Block::Heading { level: 3, words: words.into(), aside },
        Block::Table(Table { columns, rows, narrow: false }),
    ]
}

fn row(line: &CorrectionLine, corrections: &Disclosed<CorrectionsTable>) -> Row {
    let asked_on = paper_words().date(line.asked_on);
    let (what, cited) = match (&line.what, &line.reference) {
        (WhatCorrected::Entry { .. }, Some(reference)) => (reference.clone(), String::new()),
        (WhatCorrected::Entry { kind }, None) => (name(*kind), String::new()),
        (WhatCorrected::Sentence { place }, reference) => {
            (place_words(place), reference.clone().unwrap_or_default())
        }
    };
    let about = [
        Line::voiced(Voice::Strong, what),
        Line::voiced(Voice::Plain, cited),
        Line::voiced(Voice::Plain, line.asked_by.clone().unwrap_or_default()),
        Line::voiced(Voice::Small, say_with(Word::CorrectionsAskedOn, &[("date", &asked_on)])),
    ];
    let label = (line.label != corrections.label()).then(|| Line::label(line.label));
    let withdraws = line.requested.is_empty();
    let requested = if withdraws {
        vec![Line::voiced(Voice::Quiet, name(PassageWord::Withdraw))]
    } else {
        lines(&line.requested)
    };
    let settled = match line.state {
        CorrectionState::Agreed if withdraws && line.agreed.is_empty() => {
            vec![Line::voiced(Voice::Quiet, name(Attribution::NotMinuted))]
        }
        CorrectionState::Open => vec![Line::voiced(Voice::Quiet, name(line.state))],
        CorrectionState::Agreed => lines(&line.agreed),
        CorrectionState::Refused => vec![
            Line::voiced(Voice::Quiet, name(line.state)),
            Line::voiced(Voice::Plain, line.reason.clone()),
        ],
    };
    let cells = vec![
        Cell::lines(about.into_iter().chain(label)),
        Cell::lines(lines(&line.drafted)),
        Cell::lines(requested),
        Cell::lines(settled),
    ];
    Row { long: true, ..Row::new(RowKind::Plain, cells) }
}

/// Names the place of a sentence by the headings over it: of its part, or of its item and what it tells of that.
fn place_words(place: &SentencePlace) -> String {
    let item = place.topic.as_ref().and_then(|topic| {
        let closed = || topic.number.as_ref().map(|number| say_with(Word::ReportItem, &[("number", number)]));
        topic.title.clone().or_else(closed)
    });
    let over = item.unwrap_or_else(|| name(place.part));
    paper_words().joined(&std::iter::once(over).chain(place.finding.map(name)).collect::<Vec<_>>())
}

fn lines(blocks: &[NoteBlock]) -> Vec<Line> {
    let of = |block: &NoteBlock| match block {
        NoteBlock::Paragraph(spans) => vec![Line::voiced(Voice::Plain, words_of(None, spans))],
        NoteBlock::Bullets(entries) => {
            entries.iter().map(|spans| Line::Point { words: words_of(None, spans) }).collect()
        }
        NoteBlock::Numbers(entries) => {
            let numbered = (1..).zip(entries);
            numbered
                .map(|(at, spans)| Line::voiced(Voice::Plain, words_of(Some(format!("{at}. ")), spans)))
                .collect()
        }
    };
    blocks.iter().flat_map(of).collect()
}
