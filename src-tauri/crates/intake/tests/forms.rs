//! Where headings stand, and what columns mean: surveys in any language, split questions, several sheets, archives.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::field::Field;
use domain::participant::{PhotoConsent, Role};
use intake::{Source, Sureness, Why};
use reading::{modes, open, text, workbook};
use rust_xlsxwriter::{Format, Workbook};
use std::io::{Cursor, Write};

#[test]
fn titles_and_blank_lines_above_the_headings_are_passed_over() {
    let rows: &[&[&str]] = &[
        &["List of participants, third meeting"],
        &[],
        &["Last changed by the secretariat on 3 June"],
        &[],
        &["Surname", "Forename(s)", "Which State do you represent?", "E-mail"],
        &["Lee", "Ann", "Ireland", "ann@court.test"],
    ];
    let (sheet, layout, records) = open(&workbook(rows));
    assert_eq!((layout.source, layout.header_row, layout.first_data_row), (Source::Table, 5, 6));
    assert_eq!(sheet.separator, None);
    assert_eq!(records.len(), 1);
    assert_eq!(text(records[0].party_text.as_ref()), "Ireland");
}

#[test]
fn the_sheet_with_the_list_is_found() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notes").unwrap().write_string(0, 0, "Please read").unwrap();
    let list = workbook.add_worksheet().set_name("Participants").unwrap();
    for (column, heading) in ["Surname", "Forename", "Country"].into_iter().enumerate() {
        list.write_string(0, u16::try_from(column).unwrap(), heading).unwrap();
        list.write_string(1, u16::try_from(column).unwrap(), "x").unwrap();
    }
    assert_eq!(open(&workbook.save_to_buffer().unwrap()).0.name, "Participants");
}

#[test]
fn a_form_in_another_language_is_recognised_by_what_stands_in_it() {
    let rows: &[&[&str]] = &[
        &["Ψευδώνυμο", "THB2024"],
        &["Ημερομηνία εξαγωγής", "03/06/2024 08:15"],
        &[],
        &[
            "Επώνυμο",
            "Όνομα",
            "Χώρα",
            "Αρ. πρόσκλησης",
            "Κωδικός συνεισφοράς",
            "Χρήστης",
            "Δημιουργία",
            "Ενημέρωση",
            "Γλώσσες",
        ],
        &[
            "Παππάς",
            "Νίκος",
            "Ελλάδα",
            "",
            "c0001-310623",
            "invited-expert",
            "30/04/2024 09:00",
            "30/04/2024 09:06",
            "EL",
        ],
        &[
            "Lee",
            "Ann",
            "Ireland",
            "",
            "c0002-540274",
            "invited-expert",
            "30/04/2024 10:00",
            "30/04/2024 10:06",
            "EN",
        ],
    ];
    let (_, layout, records) = open(&workbook(rows));
    assert_eq!(layout.source, Source::Eusurvey);
    let metadata: Vec<&str> =
        layout.columns.iter().filter(|column| column.metadata).map(|column| column.letter.as_str()).collect();
    assert_eq!(metadata, ["D", "E", "F", "G", "H", "I"]);
    assert_eq!(records[1].contribution.as_deref(), Some("c0002-540274"));
    assert_eq!(records[1].submitted_at, Some("2024-04-30T10:06:00".parse().unwrap()));
    assert!(records[0].languages.is_none(), "the language of the form is none that somebody speaks");
}

#[test]
fn metadata_may_be_missing_in_part() {
    let rows: &[&[&str]] = &[
        &["Alias", "THB2024"],
        &["Export Date", "03/06/2024 08:15"],
        &[],
        &["Family name", "Country", "Languages", "Contribution ID", "Languages"],
        &["Lee", "Ireland", "EN; GA", "c0002-540274", "EN"],
    ];
    let (_, layout, records) = open(&workbook(rows));
    assert_eq!(layout.columns[2].field, Field::Languages, "a question may have the same heading");
    assert!(layout.columns[4].metadata);
    assert_eq!(records[0].languages.as_ref().unwrap().len(), 2);
    assert!(records[0].submitted_at.is_none());
}

#[test]
fn short_names_behind_headings_and_answers_are_taken_off() {
    let rows: &[&[&str]] = &[
        &["Alias", "THB2024"],
        &["Export Date", "03/06/2024 08:15"],
        &[],
        &[
            "Family name (ID1)",
            "First name (ID2)",
            "Country you represent (ID3)",
            "I will attend (ID4)",
            "Which days will you attend? (ID5)",
            "Contribution Id",
        ],
        &[
            "Lee",
            "Ann",
            "Ireland ID31",
            "In person ID41",
            "26 June 2024 ID51;27 June 2024 ID52",
            "c0001-310623",
        ],
    ];
    let (_, layout, records) = open(&workbook(rows));
    assert_eq!(layout.columns[0].heading, "Family name");
    assert_eq!(text(records[0].party_text.as_ref()), "Ireland");
    assert_eq!(modes(&records[0]), "PP");
    assert_eq!(records[0].reasons, []);
}

#[test]
fn split_questions_are_told_from_questions_that_nobody_answered() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Content").unwrap();
    let bold = Format::new().set_bold();
    let headings = [
        ("Family name", true),
        ("Dietary requirements", true),
        ("I have read the privacy notice", true),
        ("Role", true),
        ("Speaker", false),
        ("Moderator", false),
        ("I agree to be photographed", true),
    ];
    let answers = ["Lee", "", "Yes", "", "Yes", "No", "No"];
    for (column, ((heading, weight), answer)) in (0..).zip(headings.into_iter().zip(answers)) {
        let format = if weight { bold.clone() } else { Format::new() };
        sheet.write_string_with_format(0, column, heading, &format).unwrap();
        if !answer.is_empty() {
            sheet.write_string(1, column, answer).unwrap();
        }
    }
    let (_, layout, records) = open(&workbook.save_to_buffer().unwrap());
    let role = layout.columns.iter().find(|column| column.field == Field::Role).unwrap();
    assert_eq!(role.options, ["Speaker", "Moderator"]);
    assert_eq!(records[0].roles, Some(vec![Role::Speaker]));
    assert_eq!(records[0].photo_consent, Some(PhotoConsent::No));
    assert_eq!(text(records[0].dietary.as_ref()), "", "the privacy notice is no diet");
}

#[test]
fn further_sheets_of_a_wide_survey_are_joined_by_position() {
    let mut workbook = Workbook::new();
    for (name, cells) in [
        ("Content", ["Family name", "Lee", "Kelly"]),
        ("Content1", ["Country", "Ireland", ""]),
        ("Content2", ["E-mail", "", "k@court.test"]),
    ] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, cell) in (3..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, 0, cell).unwrap();
        }
    }
    let (_, _, records) = open(&workbook.save_to_buffer().unwrap());
    assert_eq!(text(records[0].party_text.as_ref()), "Ireland");
    assert_eq!(text(records[1].email.as_ref()), "k@court.test");
}

#[test]
fn the_workbook_is_taken_out_of_an_archive_with_uploads() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in
        [("c0001-310623/Upload_1/passport.pdf", &b"%PDF"[..]), ("Content.xlsx", ::sample::SURVEY)]
    {
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let (_, layout, records) = open(&writer.finish().unwrap().into_inner());
    assert_eq!((layout.source, records.len()), (Source::Eusurvey, 60));
}

#[test]
fn one_name_column_is_told_by_what_stands_beside_it() {
    for (headings, fields) in [
        ("Name;Vorname;Land", [Field::FamilyName, Field::GivenName, Field::Party]),
        ("Name;Surname;Country", [Field::GivenName, Field::FamilyName, Field::Party]),
        ("Nom;Prénom;Pays", [Field::FamilyName, Field::GivenName, Field::Party]),
        ("Nome;Cognome;Paese", [Field::GivenName, Field::FamilyName, Field::Party]),
        ("Name;Function;Country", [Field::FullName, Field::Function, Field::Party]),
        ("Nom;Fonction;Pays", [Field::FullName, Field::Function, Field::Party]),
    ] {
        let (_, layout, _) = open(format!("{headings}\na;b;c\n").as_bytes());
        assert_eq!(
            layout.columns.iter().map(|column| column.field).collect::<Vec<_>>(),
            fields,
            "{headings}"
        );
    }
}

#[test]
fn contents_correct_what_headings_say() {
    let table = "Surname;Contact;Role;26 June;Thursday 27 June\nLee;ann@court.test;Prosecutor;yes;online\nKelly;k@court.test;Judge;;x\n";
    let (_, layout, records) = open(table.as_bytes());
    let fields: Vec<Field> = layout.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Field::FamilyName, Field::Email, Field::Function, Field::DayMode, Field::DayMode]);
    assert_eq!((modes(&records[0]), modes(&records[1])), ("PO".into(), "-P".into()));
}

#[test]
fn yes_and_no_are_no_addresses_and_no_names() {
    let table = "Surname;E-mail;May we share your e-mail address?;Title;Country\nLee;ann@court.test;yes;Senior prosecutor;SI\nKelly;k@court.test;no;Investigating judge;NO\n";
    let (_, layout, _) = open(table.as_bytes());
    let fields: Vec<Field> = layout.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Field::FamilyName, Field::Email, Field::Ignore, Field::Function, Field::Party]);
}

#[test]
fn columns_are_understood_by_what_stands_in_them() {
    let rows: &[&[&str]] = &[
        &[
            "Surname(s), as they should appear on the badge",
            "What may we call you?",
            "Which State, institution or organisation do you represent?",
            "Where can we write to you?",
            "What you do",
            "How will you join us?",
        ],
        &["Dvořáčková", "Jiřina", "Czech Republic", "jirina.dvorackova@court.test", "Prosecutor", "na místě"],
        &["Žagar-Košir", "Črtomir", "Slovenia", "crtomir.zagar@court.test", "Judge", "από απόσταση"],
        &["Vrhovšek", "Špela", "SLO", "spela.vrhovsek@court.test", "Judge", "At the venue"],
        &["Świętochowski", "Łukasz", "Polska", "lukasz.swietochowski@court.test", "Judge", "sur place"],
        &["Lund", "Bo", "Eurojust", "bo.lund@court.test", "Adviser", "vor Ort"],
    ];
    let (_, layout, records) = open(&workbook(rows));
    let fields: Vec<(Field, Why)> =
        layout.columns.iter().map(|column| (column.field, column.evidence.why)).collect();
    assert_eq!(
        fields,
        [
            (Field::FamilyName, Why::Both),
            (Field::GivenName, Why::Addresses),
            (Field::Party, Why::Values),
            (Field::Email, Why::Values),
            (Field::Ignore, Why::Nothing),
            (Field::Mode, Why::Values),
        ]
    );
    assert_eq!(text(records[1].given_name.as_ref()), "Črtomir");
    assert_eq!(records.iter().map(modes).collect::<Vec<_>>(), ["PP", "OO", "PP", "PP", "PP"]);
}

#[test]
fn names_are_found_without_addresses_and_without_headings() {
    let rows: &[&[&str]] = &[
        &["Q1", "Q2", "Country"],
        &["Jean", "Beaulieu", "France"],
        &["Katarzyna", "Nowak", "Poland"],
        &["Petr", "Dvořák", "Czechia"],
        &["Ilse", "Oberhauser", "Austria"],
    ];
    let (_, layout, records) = open(&workbook(rows));
    let fields: Vec<Field> = layout.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Field::GivenName, Field::FamilyName, Field::Party]);
    assert_eq!(layout.columns[1].evidence.sureness(), Sureness::Weak);
    assert_eq!(text(records[2].family_name.as_ref()), "Dvořák");
}

#[test]
fn what_only_looks_like_a_country_or_a_way_of_attending_is_taken_for_neither() {
    let rows: &[&[&str]] = &[
        &["Surname", "Forename", "Country", "Vegetarian", "Working languages", "Remarks"],
        &["Lee", "Ann", "Ireland", "no", "FR", "none"],
        &["Berg", "Dag", "Norway", "no", "DE", "none"],
        &["Roos", "Eva", "Sweden", "no", "ES", "none"],
    ];
    let (_, layout, records) = open(&workbook(rows));
    let field = |place: usize| layout.columns[place].field;
    assert_eq!((field(2), field(5)), (Field::Party, Field::Ignore));
    assert_ne!(field(3), Field::Party);
    assert_ne!(field(4), Field::Party);
    assert!(records.iter().all(|record| record.attendance.is_none()));
}

#[test]
fn of_two_columns_for_one_field_the_second_says_so() {
    let rows: &[&[&str]] = &[
        &["Family name", "Surname", "Forename", "Country"],
        &["Lee", "Lee-Moran", "Ann", "Ireland"],
        &["Berg", "Berg", "Dag", "Norway"],
    ];
    let (_, layout, _) = open(&workbook(rows));
    assert_eq!((layout.columns[0].field, layout.columns[0].rival), (Field::FamilyName, None));
    assert_eq!((layout.columns[1].field, layout.columns[1].rival), (Field::Ignore, Some(Field::FamilyName)));
}

#[test]
fn whatever_encoding_is_chosen_the_right_one_is_offered_again() {
    let text = "Surname;What may we call you?;Country;Passport number\n\
        Dvorak;Jiřina;Czechia;Ř1\nZagar;Črtomir;Slovenia;Č2\nVrhovsek;Špela;Slovenia;Š3\n";
    let (bytes, _, lost) = encoding_rs::WINDOWS_1250.encode(text);
    assert!(!lost);
    let read = |encoding: Option<&str>| {
        let how = intake::How { encoding, separator: None };
        let sheet = intake::read_as(&bytes, "people.csv", how).unwrap();
        let layout = intake::recognise(&sheet).unwrap();
        (sheet.encoding.unwrap().to_owned(), intake::letters(&bytes, &sheet, &layout))
    };
    // So few letters tell nothing for certain: whatever is guessed, the right one is a click away.
    let (_, first) = read(None);
    let right = |offered: &[intake::LettersRead]| {
        let found = offered.iter().find(|read| read.encoding == "Windows-1250");
        found.is_some_and(|read| read.samples == ["Jiřina", "Črtomir", "Špela"])
    };
    assert!(right(&first) && first.len() > 1, "{first:?}");
    for other in first.iter().filter(|read| read.encoding != "Windows-1250") {
        let (chosen, offered) = read(Some(&other.encoding));
        assert_eq!(chosen, other.encoding);
        assert!(right(&offered), "{chosen}: {offered:?}");
        assert!(offered.iter().any(|read| read.encoding == chosen));
    }
}

#[test]
fn of_encodings_with_the_same_letters_the_one_that_guesses_none_is_offered() {
    let text = "Surname;Given name;Country\n\
        Dvořáčková;Jiřina;Czechia\nŽagar-Košir;Črtomir;Slovenia\nŚwiętochowski;Łukasz;Poland\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(text);
    let how = intake::How { encoding: Some("Mac Roman"), separator: None };
    let sheet = intake::read_as(&bytes, "people.csv", how).unwrap();
    let offered = intake::letters(&bytes, &sheet, &intake::recognise(&sheet).unwrap());
    let right = offered.iter().filter(|read| read.samples[0] == "Dvořáčková");
    assert_eq!(right.map(|read| read.encoding.as_str()).collect::<Vec<_>>(), ["Windows-1250"]);
}
