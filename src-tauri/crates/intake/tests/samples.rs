//! The sample files, as the organiser has them and as the survey tool and a spreadsheet program save them.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

use ::sample::{EXCEL, PARTICIPANTS as TABLE, SURVEY, SURVEY_SPLIT as SPLIT};
use chrono::NaiveDate;
use domain::field::Field;
use domain::participant::{Mode, PhotoConsent, Role};
use intake::{Layout, Record, Sheet, Source, SourceKind};
use std::collections::BTreeMap;

fn days() -> Vec<NaiveDate> {
    vec!["2024-06-26".parse().unwrap(), "2024-06-27".parse().unwrap()]
}

fn open(bytes: &[u8], name: &str) -> (Sheet, Layout, Vec<Record>) {
    let sheet = intake::read(bytes, name).unwrap();
    let layout = intake::recognise(&sheet).unwrap();
    let records = intake::records(&sheet, &layout, &layout.proposed(), &days());
    (sheet, layout, records)
}

fn fields(layout: &Layout) -> Vec<(&str, Field)> {
    layout.columns.iter().map(|column| (column.heading.as_str(), column.field)).collect()
}

fn no_doubt(records: &[Record]) {
    for record in records {
        assert!(record.reasons.is_empty(), "row {}: {:?}", record.row, record.reasons);
    }
}

/// What everybody's answers add up to: on each day in person and online, roles aside.
fn attendance(records: &[Record]) -> Vec<(usize, usize)> {
    let count = |day: usize, mode: Mode| {
        records.iter().filter(|record| record.attendance.as_ref().unwrap()[day].mode == mode).count()
    };
    (0..2).map(|day| (count(day, Mode::InPerson), count(day, Mode::Online))).collect()
}

#[test]
fn the_organisers_table_is_read_with_every_column() {
    let (sheet, layout, records) = open(TABLE, "participants.csv");
    assert_eq!((sheet.kind, sheet.separator, sheet.encoding), (SourceKind::Csv, Some(','), Some("UTF-8")));
    assert_eq!((layout.source, layout.header_row, layout.first_data_row), (Source::Table, 1, 2));
    let expected = [
        ("id", Field::Reference),
        ("title", Field::Title),
        ("given_name", Field::GivenName),
        ("family_name", Field::FamilyName),
        ("gender", Field::Gender),
        ("email", Field::Email),
        ("country_code", Field::Party),
        ("organisation", Field::Organisation),
        ("function", Field::Function),
        ("role_in_meeting", Field::Role),
        ("attendance_mode", Field::Mode),
        ("day1", Field::DayMode),
        ("day2", Field::DayMode),
        ("languages", Field::Languages),
        ("dietary", Field::Dietary),
        ("accessibility", Field::Accessibility),
        ("photo_consent", Field::PhotoConsent),
    ];
    assert_eq!(fields(&layout), expected);
    no_doubt(&records);
    assert_eq!(records.len(), 60);
    assert_eq!(attendance(&records), [(48, 7), (49, 8)]);
    let role =
        |role: Role| records.iter().filter(|record| record.roles.as_ref().unwrap().contains(&role)).count();
    let roles = [
        Role::CoChair,
        Role::Moderator,
        Role::Speaker,
        Role::Rapporteur,
        Role::Participant,
        Role::Observer,
        Role::Secretariat,
    ];
    assert_eq!(roles.map(role), [2, 3, 11, 3, 38, 1, 2]);
    assert_eq!(records[2].family_name.as_ref().unwrap().as_str(), "Йорданова-Стоева");
    assert_eq!(records[2].reference.as_deref(), Some("P03"));
    assert_eq!(records[2].row, 4, "physical lines count from 1");
}

fn check_survey(layout: &Layout, records: &[Record]) {
    assert_eq!(
        (layout.source, layout.header_row, layout.first_data_row, layout.data_rows),
        (Source::Eusurvey, 4, 5, 60)
    );
    let expected = [
        ("Title", Field::Title),
        ("First name", Field::GivenName),
        ("Family name", Field::FamilyName),
        ("Gender (optional, used for the right form of address only)", Field::Gender),
        ("E-mail address", Field::Email),
        ("Country or body you represent", Field::Party),
        ("Organisation", Field::Organisation),
        ("Function", Field::Function),
        ("I will attend", Field::Mode),
        ("Which days will you attend?", Field::Days),
        ("Which languages can you follow?", Field::Languages),
        ("Dietary requirements", Field::Dietary),
        ("Accessibility needs", Field::Accessibility),
        ("I agree to be photographed during the meeting", Field::PhotoConsent),
        ("Invitation Number", Field::Ignore),
        ("Contribution Id", Field::Contribution),
        ("User Name", Field::Ignore),
        ("Creation Date", Field::Ignore),
        ("Last Update", Field::SubmittedAt),
        ("Languages", Field::Ignore),
    ];
    assert_eq!(fields(layout), expected);
    assert_eq!(layout.columns.iter().filter(|column| column.metadata).count(), 6);
    no_doubt(records);
    assert_eq!(records.len(), 60);
    assert_eq!(attendance(records), [(48, 7), (49, 8)]);
    let photo = |consent| records.iter().filter(|record| record.photo_consent == Some(consent)).count();
    assert_eq!((photo(PhotoConsent::Yes), photo(PhotoConsent::No)), (52, 8));
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    for code in records.iter().flat_map(|record| record.languages.as_ref().unwrap()) {
        *languages.entry(code.as_str()).or_default() += 1;
    }
    assert_eq!((languages.len(), languages["EN"], languages["FR"], languages["DE"]), (30, 60, 16, 10));
    let first = &records[0];
    assert_eq!((first.row, first.family_name.as_ref().unwrap().as_str()), (5, "Świętochowski"));
    assert_eq!(first.submitted_at, Some("2024-04-30T09:06:00".parse().unwrap()));
    assert_eq!(first.contribution.as_deref(), Some("c0001-310623"));
    assert!(first.roles.is_none() && first.reference.is_none(), "no such column in this file");
}

#[test]
fn a_survey_export_is_recognised() {
    let (sheet, layout, records) = open(SURVEY, "anything.bin");
    assert_eq!((sheet.kind, sheet.name.as_str()), (SourceKind::Xlsx, "Content"));
    check_survey(&layout, &records);
}

#[test]
fn split_multiple_choice_says_the_same() {
    let (_, layout, records) = open(SPLIT, "eusurvey-split.xlsx");
    check_survey(&layout, &records);
    let options = |field| layout.columns.iter().find(|column| column.field == field).unwrap().options.clone();
    assert_eq!(options(Field::Days), ["26 June 2024", "27 June 2024"]);
    assert_eq!(options(Field::Languages).len(), 30);
}

#[test]
fn what_a_spreadsheet_program_saved_is_read_in_its_code_page() {
    let (sheet, layout, records) = open(EXCEL, "excel-1252.csv");
    assert_eq!((sheet.separator, sheet.encoding), (Some(';'), Some("Windows-1252")));
    assert_eq!((layout.source, layout.header_row, layout.first_data_row), (Source::Eusurvey, 4, 5));
    assert_eq!(records.len(), 41);
    no_doubt(&records);
    assert_eq!(records[0].given_name.as_ref().unwrap().as_str(), "Marie-Hélène");
    assert_eq!(records[0].submitted_at, Some("2024-04-30T00:00:00".parse().unwrap()));
    assert!(records[0].accessibility.is_none(), "no such column in this file");
}

#[test]
fn all_files_tell_the_same_about_a_person() {
    let by_email = |records: Vec<Record>| {
        records
            .into_iter()
            .map(|record| {
                let name = (
                    record.title,
                    record.given_name,
                    record.family_name,
                    record.texts.get(&Field::Organisation).cloned(),
                    record.texts.get(&Field::Function).cloned(),
                );
                let rest = (
                    record.attendance,
                    record.languages.map(|codes| codes.len()),
                    record.dietary,
                    record.photo_consent,
                );
                (record.email.unwrap().as_str().to_owned(), (name, rest))
            })
            .collect::<BTreeMap<_, _>>()
    };
    let table = by_email(open(TABLE, "participants.csv").2);
    assert_eq!(table.len(), 60);
    assert_eq!(by_email(open(SURVEY, "eusurvey.xlsx").2), table);
    assert_eq!(by_email(open(SPLIT, "eusurvey-split.xlsx").2), table);
    for (email, person) in by_email(open(EXCEL, "excel-1252.csv").2) {
        assert_eq!(person, table[&email], "{email}");
    }
}

#[test]
fn samples_show_three_distinct_values() {
    let (_, layout, _) = open(SURVEY, "eusurvey.xlsx");
    assert_eq!(layout.columns[0].samples, ["Mr", "Ms", "Dr"]);
    assert_eq!(layout.columns[5].letter, "F");
}
