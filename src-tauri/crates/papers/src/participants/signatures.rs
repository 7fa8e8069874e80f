//! The signature list, day by day.

use super::lines::named;
use crate::blocks::{Block, Cell, Column, ColumnRole, Document, Line, Row, RowKind, Table, Voice, Words};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use domain::disclosure::{Disclosed, SignatureDay, SignatureList};

impl Paper for SignatureList {
    fn document(list: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = list.view();
        let version = say_with(Word::Version, &[("number", &stamp.version.to_string())]);
        let frame = Frame::of(list, say(Word::SignaturesTitle), version, stamp);
        let mut blocks = Vec::new();
        for (at, day) in view.days.iter().enumerate() {
            if at > 0 {
                blocks.push(Block::Page);
            }
            blocks.extend(day_blocks(day, view.blank, at > 0));
        }
        blocks.extend(view.footnotes.iter().map(|note| Block::note(format!("* {note}"))));
        Document { blocks, ..Document::new(frame) }
    }
}

/// Puts one day into words. The mark of a footnote stands where it first appears: `marked_above` on later days.
fn day_blocks(day: &SignatureDay, blank: u8, marked_above: bool) -> Vec<Block> {
    let date = paper_words().full_date(day.date);
    let heading = Block::Heading {
        level: 2,
        words: say_with(Word::SignaturesDay, &[("day", &date)]).into(),
        aside: String::new(),
    };
    let mut rows = Vec::new();
    let mut number = 0_u32;
    for section in &day.sections {
        rows.push(Row::group(&name(section.kind), ""));
        for lines in &section.delegations {
            let delegation = named(&lines.name, marked_above);
            for person in &lines.people {
                number += 1;
                let delegation = Cell::lines([
                    Line::voiced(Voice::Plain, delegation),
                    Line::voiced(Voice::Small, &lines.code),
                ]);
                let function = Cell::lines([
                    Line::voiced(Voice::Plain, &person.function),
                    Line::voiced(Voice::Small, &person.organisation),
                ]);
                rows.push(signed(number, [Cell::plain(Words::whole(&person.name)), delegation, function]));
            }
        }
    }
    let empty = (number == 0).then(|| Block::text(say(Word::SignaturesNobody)));
    if blank > 0 {
        rows.push(Row::group(&say(Word::SignaturesOthers), ""));
        rows.extend((0..blank).map(|at| signed(number + 1 + u32::from(at), Default::default())));
    }
    let weekday = paper_words().day(day.date);
    let columns = vec![
        Column::new(say(Word::ColumnRow), 9).holds(ColumnRole::Number),
        Column::new(say(Word::ColumnName), 61),
        Column::new(say(Word::ColumnDelegation), 28),
        Column::new(say(Word::ColumnFunction), 40),
        Column::new(say_with(Word::ColumnSignature, &[("day", &weekday)]), 39).holds(ColumnRole::Sign),
    ];
    let table = (!rows.is_empty()).then_some(Block::Table(Table { columns, rows, narrow: false }));
    std::iter::once(heading).chain(empty).chain(table).collect()
}

/// Returns a row with room to sign.
fn signed(number: u32, [name, delegation, function]: [Cell; 3]) -> Row {
    let cells = vec![Cell::plain(number.to_string()), name, delegation, function, Cell::default()];
    Row::new(RowKind::Plain, cells)
}
