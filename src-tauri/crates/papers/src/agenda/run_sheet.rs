//! Minute by minute, what happens and who sees to it.

use super::clock::zone_of_day;
use super::names::numbered;
use super::opening::{days, document};
use crate::blocks::{Block, Cell, Column, Document, Row, RowKind, Table, Voice};
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, paper_words, say, say_with};
use chrono::NaiveDate;
use domain::disclosure::{Disclosed, RunDay, RunEntry, RunMoment, RunSheet};

impl Paper for RunSheet {
    fn document(sheet: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = sheet.view();
        let zone = view.heading.zone;
        let blocks = days(&view.days, |day| (day.date, zone_of_day(zone, day.date)), |day| vec![table(day)]);
        Document { blocks, ..document(sheet, Word::RunSheetTitle, view.release.as_ref(), stamp) }
    }
}

fn table(day: &RunDay) -> Block {
    let columns = [
        (Word::ColumnTime, 17),
        (Word::ColumnRunKind, 23),
        (Word::ColumnRunWhat, 70),
        (Word::ColumnRunWho, 32),
        (Word::ColumnRunRoom, 27),
    ];
    Block::Table(Table {
        columns: columns.map(|(word, width)| Column::new(say(word), width)).into(),
        rows: day.entries.iter().map(|entry| row(entry, day.date)).collect(),
        narrow: false,
    })
}

fn row(entry: &RunEntry, date: NaiveDate) -> Row {
    let time = paper_words().clock_on(entry.at, date);
    let kind = match entry.kind {
        RunMoment::Begins => say(Word::RunBegins),
        RunMoment::Ends => say(Word::RunEnds),
        RunMoment::Line(kind) => paper_words().inside(kind),
    };
    let what =
        if entry.text.is_empty() { numbered(entry.number.as_ref(), &entry.item) } else { entry.text.clone() };
    let what = match entry.anew {
        Some(anew) => {
            let now = paper_words().clock_on(anew, date);
            say_with(Word::RunAnew, &[("what", &what), ("time", &now)])
        }
        None if entry.in_writing => say_with(Word::RunInWriting, &[("what", &what)]),
        None => what,
    };
    let (row, voice) = if entry.kind == RunMoment::Begins {
        (RowKind::Shaded, Voice::Strong)
    } else {
        (RowKind::Plain, Voice::Plain)
    };
    let cells = [&time, &kind, &what, &entry.who, &entry.room];
    Row::new(row, cells.map(|text| Cell::voiced(voice, text)).into())
}
