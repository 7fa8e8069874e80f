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

/// Returns all that a record says, one part after the other, and the codes of its reasons behind a stroke.
pub fn whole(record: &Record) -> String {
    let name = [&record.title, &record.given_name, &record.family_name];
    let mut said: Vec<String> = name.into_iter().map(|part| text(part.as_ref()).to_owned()).collect();
    let lines = [
        ("email", &record.email),
        ("phone", &record.phone),
        ("party", &record.party_text),
        ("given_name_latin", &record.given_name_latin),
        ("family_name_latin", &record.family_name_latin),
        ("dietary", &record.dietary),
        ("accessibility", &record.accessibility),
    ];
    let lines = lines.into_iter().filter_map(|(part, line)| Some((part, line.as_ref()?)));
    let texts = record.texts.iter().map(|(field, line)| (field.as_str(), line));
    let filled = lines.chain(texts).filter(|(_, line)| !line.is_empty());
    said.extend(filled.map(|(part, line)| format!("{part}={line}")));
    let languages = record.languages.iter().flatten().map(domain::language::LanguageCode::as_str);
    let mut other =
        |part: &str, value: Option<String>| said.extend(value.map(|value| format!("{part}={value}")));
    other("languages", Some(languages.collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty()));
    other("roles", record.roles.as_ref().filter(|roles| !roles.is_empty()).map(|roles| format!("{roles:?}")));
    other("delegation_role", record.delegation_role.map(|role| format!("{role:?}")));
    other("attends", Some(modes(record)).filter(|modes| !modes.is_empty()));
    other("photo", record.photo_consent.map(|photo| format!("{photo:?}")));
    other("status", record.status.map(|status| format!("{status:?}")));
    other("withdrawn", record.withdrawn.then(|| "yes".to_owned()));
    other("at", record.submitted_at.map(|moment| moment.to_string()));
    other("contribution", record.contribution.clone());
    other("reference", record.reference.clone());
    format!("{}: {} / {}", record.row, said.join(", "), codes(record).join(" "))
}

/// Returns the headings with the fields for which the columns are taken.
pub fn columns(layout: &Layout) -> Vec<(&str, &str)> {
    layout
        .columns
        .iter()
        .map(|column| {
            (column.heading.as_str(), if column.identity { "identity" } else { column.field.as_str() })
        })
        .collect()
}
