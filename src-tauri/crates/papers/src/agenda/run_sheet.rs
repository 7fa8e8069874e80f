//! Moment by moment, what happens, who sees to it, and where: one row for each.

use super::clock::zone_of_day;
use super::names::{numbered, people};
use super::opening::{days, document, footnotes};
use crate::blocks::{Block, Cell, Column, Document, Line, Row, RowKind, Table, Voice};
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, paper_words, say, say_with};
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::disclosure::{Disclosed, RunDay, RunEntry, RunMoment, RunSheet};

impl Paper for RunSheet {
    fn document(sheet: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = sheet.view();
        let zone = view.heading.zone;
        let mut blocks =
            days(&view.days, |day| (day.date, zone_of_day(zone, day.date)), |day| vec![table(day)]);
        blocks.extend(footnotes(&view.footnotes));
        Document { blocks, ..document(sheet, Word::RunSheetTitle, view.release.as_ref(), stamp) }
    }
}

fn table(day: &RunDay) -> Block {
    let columns = [
        (Word::ColumnTime, 24),
        (Word::ColumnRunWhat, 55),
        (Word::ColumnRunWho, 64),
        (Word::ColumnRunRoom, 27),
    ];
    Block::Table(Table {
        columns: columns.map(|(word, width)| Column::new(say(word), width)).into(),
        rows: day.entries.iter().map(|entry| row(entry, day.date)).collect(),
        narrow: false,
    })
}

fn row(entry: &RunEntry, date: NaiveDate) -> Row {
    let what = match entry.kind {
        RunMoment::Begins => numbered(entry.number.as_ref(), &entry.item),
        RunMoment::Line(_) => entry.text.clone(),
    };
    let what = match entry.anew {
        Some(anew) => say_with(Word::RunAnew, &[("what", &what), ("time", &times(anew, date))]),
        None if entry.in_writing => say_with(Word::RunInWriting, &[("what", &what)]),
        None => what,
    };
    let time = times(entry.span, date);
    let room = Cell::plain(&entry.room);
    let cells = match entry.kind {
        RunMoment::Begins => {
            vec![
                Cell::voiced(Voice::Strong, time),
                Cell::voiced(Voice::Strong, what),
                Cell::lines(people(&entry.people)),
                room,
            ]
        }
        RunMoment::Line(kind) => {
            let kind = Line::voiced(Voice::Small, paper_words().name(kind));
            let what = Cell::lines([Line::voiced(Voice::Plain, what), kind]);
            vec![Cell::plain(time), what, Cell::plain(&entry.who), room]
        }
    };
    Row::new(RowKind::Plain, cells)
}

/// Says from when to when; what is done at once has one time.
fn times(span: (DateTime<Tz>, DateTime<Tz>), date: NaiveDate) -> String {
    if span.0 == span.1 { paper_words().clock_on(span.0, date) } else { paper_words().times(span, date) }
}
