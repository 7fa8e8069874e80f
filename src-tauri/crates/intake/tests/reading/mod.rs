//! Reading a file from end to end, in few words.

#![allow(dead_code, reason = "each test program uses its part")]

use chrono::NaiveDate;
use domain::participant::Mode;
use intake::{Layout, Record, Sheet};
use rust_xlsxwriter::Workbook;

/// The days of the meeting.
pub fn days() -> Vec<NaiveDate> {
    vec!["2024-06-26".parse().unwrap(), "2024-06-27".parse().unwrap()]
}

/// Reads a file as proposed.
pub fn open(bytes: &[u8]) -> (Sheet, Layout, Vec<Record>) {
    let sheet = intake::read(bytes, "list").unwrap();
    let layout = intake::recognise(&sheet).unwrap();
    let records = intake::records(&sheet, &layout, &layout.proposed(), &days());
    (sheet, layout, records)
}

/// Returns the codes of all reasons of a row.
pub fn codes(record: &Record) -> Vec<&'static str> {
    record.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

/// Returns a text, or that its column is not in the file.
pub fn text(line: Option<&domain::text::Line>) -> &str {
    line.map_or("(not in the file)", domain::text::Line::as_str)
}

/// Returns a letter per day: present, online, or a stroke.
pub fn modes(record: &Record) -> String {
    let letter = |mode: Mode| match mode {
        Mode::InPerson => 'P',
        Mode::Online => 'O',
        Mode::Absent => '-',
    };
    record.attendance.iter().flatten().map(|day| letter(day.mode)).collect()
}

/// Writes rows of text into the only sheet of a workbook.
pub fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}
