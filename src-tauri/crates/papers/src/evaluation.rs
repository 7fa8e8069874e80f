//! The evaluation of a meeting as a paper, and its questionnaire: to print, and as a sheet with a row for each form.

use crate::blocks::{Block, Cell, Column, ColumnRole, Document, Line, Row, RowKind, Table, Voice};
use crate::error::Error;
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::table;
use crate::words::{Word, name, say, say_with};
use crate::workbook::{self, Book};
use domain::disclosure::{Disclosed, EvaluationPaper, PaperKind, Questionnaire};
use domain::evaluation::{Aspect, OpenQuestion};
use domain::scale::Spread;

/// Rows for forms in the sheet: more than any meeting has people in the room.
const FORMS: usize = 150;

impl Paper for EvaluationPaper {
    fn document(paper: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = paper.view();
        let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
        let frame = Frame::of(paper, name(PaperKind::Evaluation), version, stamp);
        let facts = vec![say_with(Word::EvaluationForms, &[("count", &view.forms.to_string())])];
        if view.forms == 0 {
            let blocks = vec![Block::text(say(Word::EvaluationFew))];
            return Document { facts, blocks, ..Document::new(frame) };
        }
        let mut columns = vec![Column::new(name(PaperKind::Evaluation), 46)];
        columns.extend((1..=5).map(|value| Column::new(value.to_string(), 18).holds(ColumnRole::Number)));
        columns.push(Column::new(say(Word::EvaluationMedian), 24).holds(ColumnRole::Number));
        let rows = view.aspects.iter().map(|line| {
            let mut cells = vec![Cell::plain(name(line.aspect))];
            cells.extend(values(line.spread.as_ref()).map(Cell::plain));
            Row::new(RowKind::Plain, cells)
        });
        let mut blocks = vec![
            Block::text(say(Word::EvaluationScale)),
            Block::Table(Table { columns, rows: rows.collect(), narrow: false }),
        ];
        for open in view.open.iter().filter(|open| !open.texts.is_empty()) {
            blocks.push(Block::Heading { level: 2, words: name(open.question).into(), aside: String::new() });
            blocks.extend(open.texts.iter().map(|text| Block::text(text.clone())));
        }
        Document { facts, blocks, ..Document::new(frame) }
    }
}

/// Returns how often each value was given, and the median; nothing where there are too few answers.
fn values(spread: Option<&Spread>) -> [String; 6] {
    let Some(spread) = spread else { return Default::default() };
    let [one, two, three, four, five] = spread.counts.0.map(|count| count.to_string());
    [one, two, three, four, five, spread.median.to_string()]
}

impl Paper for Questionnaire {
    fn document(paper: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let frame = frame(paper, stamp);
        let mut columns = vec![Column::new(name(PaperKind::Evaluation), 80)];
        columns.extend((1..=5).map(|value| Column::new(value.to_string(), 19)));
        let rows = Aspect::ALL.map(|aspect| {
            let mut cells = vec![Cell::lines([Line::voiced(Voice::Strong, name(aspect))])];
            cells.extend((1..=5).map(|_| Cell::plain("\u{2610}")));
            Row::new(RowKind::Plain, cells)
        });
        let mut blocks = vec![
            Block::text(say(Word::EvaluationAnonymous)),
            Block::text(say(Word::EvaluationScale)),
            Block::Table(Table { columns, rows: rows.to_vec(), narrow: false }),
        ];
        for question in OpenQuestion::ALL {
            blocks.push(Block::Heading { level: 2, words: name(question).into(), aside: String::new() });
            blocks.push(Block::Space { name: String::new() });
        }
        Document { blocks, ..Document::new(frame) }
    }
}

fn frame(paper: &Disclosed<Questionnaire>, stamp: &Stamp) -> Frame {
    let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
    Frame::of(paper, name(PaperKind::EvaluationSheet), version, stamp)
}

/// Makes the sheet into which forms are entered: a row for each, and a number from 1 to 5 in the columns of what is rated.
pub fn xlsx(paper: &Disclosed<Questionnaire>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let frame = frame(paper, stamp);
    let mut table =
        table::Table { keys: Vec::new(), headings: Vec::new(), rows: Vec::new(), chosen: Vec::new() };
    for aspect in Aspect::ALL {
        let values = (1..=5).map(|value| value.to_string()).collect();
        table.chosen.push((table.headings.len(), values));
        table.add_column(aspect.as_str(), name(aspect));
    }
    for question in OpenQuestion::ALL {
        table.add_column(question.as_str(), name(question));
    }
    table.rows = (0..FORMS).map(|_| Vec::new()).collect();
    let how = [Word::EvaluationAnonymous, Word::EvaluationScale];
    let cover = how.map(|word| (Word::CoverHow, say(word))).to_vec();
    let sheets = vec![(name(PaperKind::Evaluation), table)];
    workbook::write(&Book { frame: &frame, cover, sheets }, stamp)
}
