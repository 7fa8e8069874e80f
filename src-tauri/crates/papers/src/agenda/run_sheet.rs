//! Minute by minute, what happens and who sees to it.

use super::clock::{day, zone_of_day};
use super::paper::{dated, status, version};
use crate::blocks::{self, Block, Column, Document, Row};
use crate::error::Error;
use crate::frame::Frame;
use crate::pages::Pages;
use crate::stamp::Stamp;
use crate::words::{Word, say, say_with};
use chrono::NaiveDate;
use domain::agenda::RunLineKind;
use domain::agenda::time::on;
use domain::disclosure::{Disclosed, RunEntry, RunMoment, RunSheet};

/// Sets the pages, for preview and PDF.
pub fn pages(sheet: &Disclosed<RunSheet>, stamp: &Stamp) -> Result<Pages, Error> {
    blocks::pages(&document(sheet, stamp), stamp)
}

/// Makes the run sheet as tagged PDF (PDF/UA-1).
pub fn pdf(sheet: &Disclosed<RunSheet>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    pages(sheet, stamp)?.pdf()
}

/// Makes the run sheet as Word document with real styles.
pub fn docx(sheet: &Disclosed<RunSheet>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    blocks::docx(&document(sheet, stamp), stamp)
}

fn document(sheet: &Disclosed<RunSheet>, stamp: &Stamp) -> Document {
    let view = sheet.view();
    let release = view.release.as_ref();
    let zone = view.heading.zone;
    let mut blocks = Vec::new();
    for (number, of) in (1..).zip(&view.days) {
        let number = number.to_string();
        blocks.push(Block::Heading {
            level: 2,
            words: say_with(Word::DayTitle, &[("number", &number), ("date", &day(of.date))]).into(),
            aside: zone_of_day(zone, of.date),
        });
        let column = |word, width| Column { title: say(word), width };
        blocks.push(Block::Table {
            columns: vec![
                column(Word::ColumnTime, 17),
                column(Word::ColumnRunKind, 23),
                column(Word::ColumnRunWhat, 70),
                column(Word::ColumnRunWho, 32),
                column(Word::ColumnRunRoom, 27),
            ],
            rows: of.entries.iter().map(|entry| row(entry, of.date)).collect(),
        });
    }
    if view.days.is_empty() {
        blocks.push(Block::Text { words: say(Word::AgendaEmpty).into() });
    }
    Document {
        frame: Frame::of(sheet, say(Word::RunSheetTitle), version(release), stamp),
        status: status(release),
        dated: dated(release, zone, stamp),
        facts: Vec::new(),
        blocks,
        notes: Vec::new(),
    }
}

fn row(entry: &RunEntry, date: NaiveDate) -> Row {
    let time = on(entry.at, date);
    let kind = say(match entry.kind {
        RunMoment::Begins => Word::RunBegins,
        RunMoment::Ends => Word::RunEnds,
        RunMoment::Line(RunLineKind::Doors) => Word::RunDoors,
        RunMoment::Line(RunLineKind::Interpreters) => Word::RunInterpreters,
        RunMoment::Line(RunLineKind::FamilyPhoto) => Word::RunFamilyPhoto,
        RunMoment::Line(RunLineKind::Technical) => Word::RunTechnical,
        RunMoment::Line(RunLineKind::Catering) => Word::RunCatering,
        RunMoment::Line(RunLineKind::Other) => Word::RunOther,
    });
    let number = entry.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
    let what = if entry.text.is_empty() { format!("{number}{}", entry.item) } else { entry.text.clone() };
    let strong = entry.kind == RunMoment::Begins;
    Row { strong, cells: vec![time, kind, what, entry.who.clone(), entry.room.clone()] }
}
