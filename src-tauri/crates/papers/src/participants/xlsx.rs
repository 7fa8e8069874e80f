//! The list as workbook.

use super::list::frame;
use super::names::attendance;
use crate::error::Error;
use crate::stamp::Stamp;
use crate::table::{Table, Value};
use crate::words::{Word, say};
use crate::workbook::{self, Book};
use domain::disclosure::{DayNeeds, Disclosed, ListBody, ParticipantList};

/// Writes a list.
pub fn write(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let frame = frame(list, stamp);
    let mut sheets = vec![(say(Word::SheetList), Table::of_participants(list))];
    if let ListBody::People { needs, .. } = &list.view().body
        && !needs.is_empty()
    {
        sheets.push((say(Word::SheetNeeds), needs_table(needs, frame.label)));
    }
    let notes = list.view().footnotes.iter().map(|note| (Word::CoverNote, format!("* {note}")));
    let cover = [
        (Word::CoverContact, list.view().heading.contact.clone()),
        (Word::CoverAttendance, attendance(&list.view().attendance)),
    ];
    workbook::write(&Book { frame: &frame, cover: cover.into_iter().chain(notes).collect(), sheets }, stamp)
}

fn needs_table(days: &[DayNeeds], label: &str) -> Table {
    let columns =
        [Word::ColumnLabel, Word::ColumnDay, Word::ColumnKind, Word::ColumnNeed, Word::ColumnNumber];
    let mut rows = Vec::new();
    for day in days {
        for (kind, needs) in
            [(Word::NeedsDietary, &day.dietary), (Word::NeedsAccessibility, &day.accessibility)]
        {
            rows.extend(needs.iter().map(|(need, number)| {
                vec![
                    label.into(),
                    day.date.to_string().into(),
                    say(kind).into(),
                    need.as_str().into(),
                    Value::Number(*number),
                ]
            }));
        }
    }
    Table { keys: Vec::new(), headings: columns.map(say).into(), rows, chosen: Vec::new() }
}
