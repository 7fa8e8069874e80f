//! The history as a paper: day by day, what was done, which field, what it held before and since, and by whom.

use crate::blocks::{Block, Cell, Column, ColumnRole, Document, Line, Row, RowKind, Table, Voice};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use domain::disclosure::{Disclosed, LogField, LogLine, LogPaper, PaperKind};

impl Paper for LogPaper {
    fn document(paper: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = paper.view();
        let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
        let frame = Frame::of(paper, name(PaperKind::History), version, stamp);
        let word = if view.sifted.is_empty() { Word::LogAll } else { Word::LogSifted };
        let values = [
            ("count", view.lines.len().into()),
            ("zone", view.zone.clone().into()),
            ("of", view.sifted.clone().into()),
        ];
        let mut blocks = vec![Block::text(paper_words().say_with(word, values))];
        if !view.lines.is_empty() {
            let columns = vec![
                Column::new(say(Word::LogTime), 16),
                Column::new(say(Word::LogWhat), 112).holds(ColumnRole::Main),
                Column::new(say(Word::LogWho), 40),
            ];
            let rows = view.lines.chunk_by(|a, b| a.day == b.day).flat_map(|day| {
                let steps = paper_words().say_with(Word::LogSteps, [("count", day.len().into())]);
                let over = Row::group(&paper_words().full_date(day[0].day), &steps);
                std::iter::once(over).chain(day.iter().map(row))
            });
            blocks.push(Block::Table(Table { columns, rows: rows.collect(), narrow: false }));
        }
        Document { blocks, ..Document::new(frame) }
    }
}

fn row(line: &LogLine) -> Row {
    let done =
        Line::Text { voice: Voice::Strong, words: line.sentence.clone().into(), remark: line.state.clone() };
    let mut said = vec![done];
    said.extend(line.label.map(Line::label));
    if !line.reason.is_empty() {
        said.push(Line::Entry { name: say(Word::LogReason), words: line.reason.clone().into() });
    }
    for (record, fields) in &line.changes {
        if line.changes.len() > 1 || fields.is_empty() {
            said.push(Line::voiced(Voice::Small, record.clone()));
        }
        said.extend(fields.iter().map(entry));
    }
    let cells = vec![
        Cell::plain(line.time.clone()),
        Cell::lines(said),
        Cell::voiced(Voice::Small, line.actor.clone()),
    ];
    // A step can have changed so much that no page holds it.
    Row { long: line.changes.len() > 4, ..Row::new(RowKind::Plain, cells) }
}

fn entry(field: &LogField) -> Line {
    let shown = |value: &str| if value.is_empty() { say(Word::LogEmpty) } else { value.to_owned() };
    let words = match &field.values {
        Some((before, after)) => {
            say_with(Word::LogChanged, &[("before", &shown(before)), ("after", &shown(after))])
        }
        None if field.erased => say(Word::LogErased),
        None => say(Word::LogHidden),
    };
    Line::Entry { name: field.name.clone(), words: words.into() }
}
