//! What really arrives: other code pages, other programs, and what people do to cells before they send them.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::field::Field;
use domain::participant::{PhotoConsent, Status};
use intake::{Level, Mapping, MappingRefused};
use reading::{codes, days, modes, open, text};
use rust_xlsxwriter::{Format, Formula, Workbook};

#[test]
fn code_pages_and_marks_are_recognised_and_named() {
    let greek = "Επώνυμο;Όνομα;Χώρα;Ηλεκτρονικό ταχυδρομείο\nΠαπαδημητρίου-Λάμπρου;Ελένη;Ελλάδα;eleni@prosecution-el.test\nΝικολαΐδης;Γιώργος;Κύπρος;g@justice-cy.test\n";
    let cyrillic = "Фамилия;Име;Държава;Длъжност\nЙорданова-Стоева;Ралица;България;Прокурор в отдел за организирана престъпност\n";
    let polish = "Nazwisko;Imię;Państwo;Funkcja\nŚwiętochowski;Łukasz;Polska;Prokurator okręgowy\nKrzyżanowska;Żaneta;Polska;Sędzia śledczy\n";
    let western = "Nom;Prénom;Pays;Fonction\nd'Hérouville;Aurélie;Français;Procureure adjointe\nVandenbroucke;Marie-Hélène;Belgique;Chef de délégation\n";
    for (source, encoding, name) in [
        (greek, encoding_rs::WINDOWS_1253, "Windows-1253"),
        (cyrillic, encoding_rs::WINDOWS_1251, "Windows-1251"),
        (polish, encoding_rs::WINDOWS_1250, "Windows-1250"),
        (western, encoding_rs::WINDOWS_1252, "Windows-1252"),
    ] {
        let (bytes, _, lost) = encoding.encode(source);
        assert!(!lost, "{name}");
        let (sheet, layout, records) = open(&bytes.replace_line_ends());
        assert_eq!(sheet.encoding, Some(name));
        let second: Vec<&str> = source.lines().nth(1).unwrap().split(';').collect();
        assert_eq!(
            (text(records[0].family_name.as_ref()), text(records[0].given_name.as_ref())),
            (second[0], second[1])
        );
        assert_eq!(layout.columns[2].field, Field::Party);
    }
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(greek.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(open(&utf16).0.encoding, Some("UTF-16"));
    let marked = [b"\xef\xbb\xbf", greek.as_bytes()].concat();
    let (sheet, layout, _) = open(&marked);
    assert_eq!(sheet.encoding, Some("UTF-8 with BOM"));
    assert_eq!(layout.columns[0].heading, "Επώνυμο", "the mark is no part of the heading");
    assert_eq!(open(greek.as_bytes()).0.encoding, Some("UTF-8"));
}

trait LineEnds {
    fn replace_line_ends(&self) -> Vec<u8>;
}

impl LineEnds for [u8] {
    fn replace_line_ends(&self) -> Vec<u8> {
        self.iter().flat_map(|byte| if *byte == b'\n' { vec![b'\r', b'\n'] } else { vec![*byte] }).collect()
    }
}

#[test]
fn separators_are_guessed_and_shown() {
    for (separator, shown) in [(";", ';'), (",", ','), ("\t", '\t'), ("|", '|')] {
        let table = "Surname~Forename~Country~Function\nLee~Ann~Ireland~\"Prosecutor, senior; acting\"\n"
            .replace('~', separator);
        let (sheet, _, records) = open(table.as_bytes());
        assert_eq!(sheet.separator, Some(shown));
        assert_eq!(text(records[0].texts.get(&Field::Function)), "Prosecutor, senior; acting");
    }
    let (sheet, layout, _) = open(b"sep=|\nSurname|Country\nLee|BE\n");
    assert_eq!(
        (sheet.separator, layout.header_row),
        (Some('|'), 2),
        "the announced separator counts, and its line too"
    );
}

#[test]
fn rows_are_numbered_by_physical_lines() {
    let table = "Surname;Country;Function\r\n\r\nLee;IE;\"Prosecutor,\r\nsenior\"\r\n;;\r\nO\"Neill;IE;\"the \"\"old\"\" one\"\r\n\"van 't Zelfde\";NL;x\r\n";
    let (_, layout, records) = open(table.as_bytes());
    assert_eq!(records.iter().map(|record| record.row).collect::<Vec<_>>(), [3, 6, 7]);
    assert_eq!(layout.first_data_row, 3);
    assert_eq!(text(records[0].texts.get(&Field::Function)), "Prosecutor, senior");
    assert_eq!(text(records[1].family_name.as_ref()), "O\"Neill");
    assert_eq!(text(records[1].texts.get(&Field::Function)), "the \"old\" one");
    assert_eq!(records[0].reasons, []);
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_nothing() {
    let (_, _, records) = open(b"Surname;Country\n\"Lee;IE\nKelly;IE\nByrne;IE\n");
    assert_eq!(records.len(), 3);
    assert_eq!(text(records[0].family_name.as_ref()), "\"Lee");
}

#[test]
fn cells_are_read_for_what_they_show() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    for (column, heading) in (0..).zip([
        "Surname",
        "Forename",
        "Telephone",
        "Which days will you attend?",
        "I agree to be photographed",
        "Function",
    ]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_formula(1, 0, Formula::new("=UPPER(\"lee\")").set_result("LEE")).unwrap();
    sheet.write_string(1, 1, "=HYPERLINK(\"http://example.org\")").unwrap();
    sheet.write_number(1, 2, 352_123_456_789_f64).unwrap();
    sheet.write_number_with_format(1, 3, 45_470.0, &date).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet.write_formula(1, 5, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_string(2, 0, "Kelly_x0041_").unwrap();
    sheet.write_string(2, 2, "+352 123456").unwrap();
    let (_, _, records) = open(&workbook.save_to_buffer().unwrap());
    assert_eq!(text(records[0].family_name.as_ref()), "LEE");
    assert_eq!(text(records[0].phone.as_ref()), "352123456789");
    assert_eq!(modes(&records[0]), "-P", "day 45470 is 27 June 2024");
    assert_eq!(records[0].photo_consent, Some(PhotoConsent::Yes));
    assert_eq!(
        codes(&records[0]),
        ["formula_value", "looks_like_formula", "digits_only", "formula_without_value"]
    );
    assert_eq!(text(records[1].phone.as_ref()), "+352 123456");
    assert_eq!(records[1].reasons, []);
}

#[test]
fn identity_documents_are_named_and_never_come_out() {
    let table = "Surname;Passport number;Date of birth;Nationality;Country;Type of ID\nLee;SECRET-PP;SECRET-DOB;SECRET-NAT;Ireland;SECRET-TYPE\n";
    let (sheet, layout, records) = open(table.as_bytes());
    let identity: Vec<&str> = layout
        .columns
        .iter()
        .filter(|column| column.identity)
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(identity, ["Passport number", "Date of birth", "Nationality", "Type of ID"]);
    let mut forced = layout.proposed();
    for column in &layout.columns {
        if column.identity {
            forced.fields.insert(column.index, Field::Function);
        }
    }
    let read = intake::records(&sheet, &layout, &forced, &days());
    let said = format!("{sheet:?} {layout:?} {records:?} {read:?}");
    assert!(!said.contains("SECRET"), "{said}");
    assert!(matches!(
        Mapping::from_json(&layout, r#"{"columns": {"Passport number": "phone"}}"#),
        Err(MappingRefused::Identity(_))
    ));
}

#[test]
fn a_mapping_file_names_columns_by_heading_or_letter() {
    let table = "Surname;Who sends you;Remarks;Remarks\nLee;Ireland;x;y\n";
    let sheet = intake::read(table.as_bytes(), "x").unwrap();
    let layout = intake::recognise(&sheet).unwrap();
    let mapping =
        Mapping::from_json(&layout, r#"{"columns": {"who sends you": "party", "C": "function"}}"#).unwrap();
    let record = &intake::records(&sheet, &layout, &mapping, &days())[0];
    assert_eq!(
        (text(record.party_text.as_ref()), text(record.texts.get(&Field::Function))),
        ("Ireland", "x")
    );
    let moved = Mapping::from_json(&layout, r#"{"columns": {"B": "family_name"}}"#).unwrap();
    assert_eq!(moved.fields[&0], Field::Ignore, "the field leaves the column it was proposed for");
    let code = |json: &str| match Mapping::from_json(&layout, json) {
        Ok(_) => "read",
        Err(MappingRefused::Json(_)) => "json",
        Err(MappingRefused::NoSuchColumn(_)) => "no column",
        Err(MappingRefused::SeveralColumns(_)) => "several",
        Err(MappingRefused::NoSuchField(_)) => "no field",
        Err(MappingRefused::Twice(_)) => "twice",
        Err(MappingRefused::Identity(_)) => "identity",
    };
    assert_eq!(code("{}"), "json");
    assert_eq!(code(r#"{"columns": {"Remarks": "function"}}"#), "several");
    assert_eq!(code(r#"{"columns": {"Z": "function"}}"#), "no column");
    assert_eq!(code(r#"{"columns": {"C": "shoe_size"}}"#), "no field");
    assert_eq!(code(r#"{"columns": {"C": "party", "D": "party"}}"#), "twice");
}

#[test]
fn doubtful_cells_are_said_and_nothing_is_guessed() {
    let table = "Surname,Forename,E-mail,Country,Status,I agree to be photographed,I withdraw my registration,Role in the delegation,Languages\n\
        ????????,Ann,ann@court.test,IE,confirmed,yes,,Head,EN\n\
        Lee,Ann,not an address,IE,maybe,only from behind,perhaps,king,Klingon\n\
        Chatzimichalis,Stavros,s.stavros@court.test,EL,no-show,No,yes,liaison prosecutor,EN\n\
        Stavros,Chatzimichalis,c.stavros@judiciary-el.test,EL,,,X,,\n\
        Chatzimichalis,Stavros,s.chatzimichalis@judiciary-el.test,EL,,,no,,\n\
        Stavros,Chatzimichalis,s.chatzimichalis@judiciary-el.test,EL,,,,,\n";
    let (_, _, records) = open(table.as_bytes());
    assert_eq!(codes(&records[0]), ["letters_lost"]);
    assert_eq!(
        codes(&records[1]),
        [
            "email_unlikely",
            "status_unknown",
            "consent_unclear",
            "withdrawal_unclear",
            "delegation_role_unknown",
            "language_unknown"
        ]
    );
    assert_eq!(records[1].photo_consent, Some(PhotoConsent::NotAsked));
    assert!(!records[1].withdrawn && records[2].withdrawn && records[3].withdrawn && !records[4].withdrawn);
    assert_eq!(records[2].status, Some(Status::NoShow));
    let swapped: Vec<u32> = records
        .iter()
        .filter(|record| codes(record).contains(&"names_swapped"))
        .map(|record| record.row)
        .collect();
    assert_eq!(swapped, [7], "only the row where an initial stands for the family name");
    assert!(records.iter().flat_map(|record| &record.reasons).all(|reason| reason.level != Level::Refused));
}

#[test]
fn a_text_that_spills_into_an_extra_row_makes_no_person() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["Surname", "Country", "Dietary requirements"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (row, name) in [(1, "Lee"), (3, "Kelly")] {
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_string(row, 1, "IE").unwrap();
    }
    sheet.write_string(1, 2, "x".repeat(32_767)).unwrap();
    sheet.write_string(2, 2, "and so on").unwrap();
    let (_, _, records) = open(&workbook.save_to_buffer().unwrap());
    assert_eq!(records.iter().map(|record| record.row).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(codes(&records[0]), ["text_cut", "text_continued"]);
}
