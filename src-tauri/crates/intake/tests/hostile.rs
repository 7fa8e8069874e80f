//! Damaged, hostile and absurd files: each is refused with its own code, fast, and none makes the reader panic.

#![allow(clippy::format_collect, reason = "files of a test are small")]
#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod packages;

use intake::{Refused, read};
use packages::{Sheet, package, parts, workbook};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// What an import may take before it answers. The limit is two seconds; tests run on busy machines and unoptimised.
const PATIENCE: Duration = Duration::from_secs(10);

fn code(bytes: &[u8]) -> &'static str {
    let started = Instant::now();
    let refused = read(bytes, "list.xlsx").and_then(|sheet| intake::recognise(&sheet).map(drop));
    assert!(started.elapsed() < PATIENCE, "took {:?}", started.elapsed());
    refused.err().map_or("read", Refused::code)
}

#[test]
fn what_is_no_table_is_named() {
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    encrypted.resize(1024, 0);
    let mut old = encrypted.clone();
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    old.extend("Workbook".encode_utf16().flat_map(u16::to_le_bytes));
    for (bytes, expected) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"GIF89a\x01\0\x01\0", "image"),
        (b"%PDF-1.7\n", "not_a_table"),
        (b"{\\rtf1\\ansi", "not_a_table"),
        (b"<html><body><table>", "not_a_table"),
        (b"<?xml version=\"1.0\"?><a/>", "not_a_table"),
        (&encrypted, "encrypted"),
        (&old, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\n\n;;;\n", "empty"),
        (b"Surname;Country\n", "empty"),
        (b"Surname;Country\nLee\0;BE\n", "nul"),
        (b"\xff\xfeS\0\0\0", "nul"),
        (b"PK\x03\x04", "damaged"),
        (b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "not_a_table"),
        (b"1;2\n3;4\n", "no_header"),
        (&[0x81, 0x8d, 0x8f, 0x90, 0x9d].repeat(40), "unreadable_text"),
    ] {
        assert_eq!(code(bytes), expected, "{:?}", &bytes[..bytes.len().min(24)]);
    }
}

#[test]
fn a_truncated_workbook_is_damaged_wherever_it_is_cut() {
    let whole = ::sample::SURVEY;
    for length in [5, 100, 1_000, whole.len() / 2, whole.len() - 30, whole.len() - 1] {
        assert_eq!(code(&whole[..length]), "damaged", "cut at {length}");
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_inflated() {
    let spaces = " ".repeat(70 << 20);
    let xml = format!("<worksheet><sheetData>{spaces}</sheetData></worksheet>");
    assert_eq!(code(&workbook(&Sheet::Raw(xml))), "too_large", "in the sheet");
    let mut with_bomb = parts(&Sheet::Rows(vec![vec!["Surname", "Country"], vec!["Lee", "BE"]]));
    with_bomb.push(("xl/media/image1.bin".into(), "0".repeat(70 << 20)));
    assert_eq!(code(&package(&with_bomb)), "too_large", "in a part that nobody reads");
}

#[test]
fn a_directory_that_lies_about_sizes_does_not_help_a_bomb() {
    let mut bytes = workbook(&Sheet::Raw(format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        " ".repeat(70 << 20)
    )));
    // Every directory entry claims that its part has a hundred bytes.
    let mut place = 0;
    while let Some(found) = bytes[place..].windows(4).position(|four| four == b"PK\x01\x02") {
        place += found + 4;
        bytes[place + 20..place + 24].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(code(&bytes), "too_large" | "damaged"));
}

#[test]
fn too_many_parts_are_refused() {
    let mut many = parts(&Sheet::Rows(vec![vec!["Surname", "Country"], vec!["Lee", "BE"]]));
    many.extend((0..10_001).map(|n| (format!("x/{n}"), String::new())));
    assert_eq!(code(&package(&many)), "too_large");
}

#[test]
fn document_types_and_entities_are_refused_in_every_part() {
    let declared = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    let rows = Sheet::Rows(vec![vec!["Surname", "Country"], vec!["Lee", "BE"]]);
    for place in 0..parts(&rows).len() {
        let mut changed = parts(&rows);
        let (name, xml) = &mut changed[place];
        let name = name.clone();
        *xml = format!("<?xml version=\"1.0\"?>{declared}{xml}");
        assert_eq!(code(&package(&changed)), "dtd", "{name}");
    }
    let entity = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&xxe;</t></is></c></row></sheetData></worksheet>";
    assert_eq!(code(&workbook(&Sheet::Raw(entity.into()))), "dtd");
}

#[test]
fn absurd_sizes_are_refused_in_words() {
    let wide: Vec<String> = (0..5_000).map(|n| format!("Column {n}")).collect();
    let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
    assert_eq!(code(&workbook(&Sheet::Rows(vec![wide.clone(), wide.clone()]))), "too_many_columns");
    assert_eq!(code(format!("{}\n{}\n", wide.join(";"), wide.join(";")).as_bytes()), "too_many_columns");
    let long: String = std::iter::once("Surname;Country\n".to_owned())
        .chain((0..20_100).map(|n| format!("Lee{n};BE\n")))
        .collect();
    assert_eq!(code(long.as_bytes()), "too_many_rows");
    let rows: String = (1..=20_100).map(|n| format!("<row r=\"{n}\"><c><v>1</v></c></row>")).collect();
    assert_eq!(
        code(&workbook(&Sheet::Raw(format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")))),
        "too_many_rows"
    );
    let empty = "<row/>".repeat(1_100_000);
    assert_eq!(
        code(&workbook(&Sheet::Raw(format!("<worksheet><sheetData>{empty}</sheetData></worksheet>")))),
        "too_many_rows"
    );
}

#[test]
fn one_long_text_shared_by_many_cells_is_counted_each_time() {
    let text = "x".repeat(30_000);
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(10_000);
    let mut changed = parts(&Sheet::Raw(format!("<worksheet><sheetData>{cells}</sheetData></worksheet>")));
    changed.push(("xl/sharedStrings.xml".into(), format!("<sst><si><t>{text}</t></si></sst>")));
    assert_eq!(code(&package(&changed)), "too_large");
}

#[test]
fn gaps_between_cells_are_counted() {
    let rows: String =
        (1..=10_000).map(|n| format!("<row r=\"{n}\"><c r=\"ALL{n}\"><v>1</v></c></row>")).collect();
    assert_eq!(
        code(&workbook(&Sheet::Raw(format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")))),
        "too_large"
    );
}

#[test]
fn what_a_sheet_claims_about_its_size_is_not_believed() {
    let row = |n: u32, a: &str, b: &str| {
        let cell = |letter: &str, text: &str| {
            format!("<c r=\"{letter}{n}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        };
        format!("<row r=\"{n}\">{}{}</row>", cell("A", a), cell("B", b))
    };
    let xml = format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{}{}</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>",
        row(1, "Surname", "Country"),
        row(1_048_576, "Lee", "BE"),
    );
    let sheet = read(&workbook(&Sheet::Raw(xml)), "x").unwrap();
    let layout = intake::recognise(&sheet).unwrap();
    assert_eq!((sheet.rows_with_content(), layout.first_data_row), (2, 1_048_576));
}

#[test]
fn cells_far_to_the_right_are_too_many_columns() {
    let xml = "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>";
    assert_eq!(code(&workbook(&Sheet::Raw(xml.into()))), "too_many_columns");
}

#[test]
fn other_packages_are_named() {
    let part = |name: &str, text: &str| vec![(name.to_owned(), text.to_owned())];
    assert_eq!(code(&package(&part("readme.txt", "hello"))), "not_a_table");
    assert_eq!(code(&package(&part("a/old.xls", "x"))), "damaged");
    assert_eq!(code(&package(&part("mimetype", "application/vnd.oasis.opendocument.text"))), "not_a_table");
    let mut word = part("[Content_Types].xml", "<Types/>");
    word.extend(part("word/document.xml", "<w/>"));
    assert_eq!(code(&package(&word)), "not_a_table");
    word[1].0 = "xl/nothing.xml".into();
    assert_eq!(code(&package(&word)), "damaged");
}

/// Everything that can happen to a file, in a row.
fn import(bytes: &[u8]) {
    let days = ["2024-06-26".parse().unwrap(), "2024-06-27".parse().unwrap()];
    if let Ok(sheet) = read(bytes, "x")
        && let Ok(layout) = intake::recognise(&sheet)
    {
        intake::records(&sheet, &layout, &layout.proposed(), &days);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        import(&bytes);
    }

    #[test]
    fn random_text_never_panics(text in "[A-Za-z0-9äßłΩж;,\"\t\r\n =+@?/.:-]{0,600}") {
        import(text.as_bytes());
        import(format!("Surname;Forename;E-mail;Country;I will attend;Days;Languages;Day 1\n{text}").as_bytes());
    }

    #[test]
    fn a_changed_workbook_never_panics(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = ::sample::SURVEY.to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        import(&bytes);
    }

    #[test]
    fn a_changed_sheet_never_panics(place in any::<prop::sample::Index>(), junk in "[<>/&;\"a-z0-9= ]{0,12}") {
        let mut xml = String::from("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Surname</t></is></c><c r=\"B1\" t=\"str\"><f>1</f><v>Country</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45446.3</v></c><c t=\"b\"><v>1</v></c></row></sheetData></worksheet>");
        let place = place.index(xml.len());
        xml.insert_str(place, &junk);
        import(&workbook(&Sheet::Raw(xml)));
    }
}
