//! Workbooks of other kinds than XLSX: as other programs save them, and as nobody should send them.
//!
//! `fixtures/kinds.fods` says how the files of other programs were made.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod binaries;
mod reading;

use binaries::{ods, ods_of, xls, xlsb};
use domain::field::Field;
use domain::participant::PhotoConsent;
use intake::agenda::Frame;
use intake::{Refused, SourceKind};
use proptest::prelude::*;
use reading::{codes, days, open, text};
use std::time::{Duration, Instant};

const XLSX: &[u8] = include_bytes!("../fixtures/kinds.xlsx");
const XLS: &[u8] = include_bytes!("../fixtures/kinds.xls");
const ODS: &[u8] = include_bytes!("../fixtures/kinds.ods");

/// What an import may take before it answers. The limit is two seconds; tests run on busy machines and unoptimised.
const PATIENCE: Duration = Duration::from_secs(10);

fn code(bytes: &[u8]) -> &'static str {
    let started = Instant::now();
    let refused = intake::read(bytes, "list").and_then(|sheet| intake::recognise(&sheet).map(drop));
    assert!(started.elapsed() < PATIENCE, "took {:?}", started.elapsed());
    refused.err().map_or("read", Refused::code)
}

#[test]
fn a_list_says_the_same_whatever_program_saved_it() {
    let (_, _, expected) = open(XLSX);
    for (bytes, kind) in [(XLSX, SourceKind::Xlsx), (XLS, SourceKind::Xls), (ODS, SourceKind::Ods)] {
        let (sheet, layout, records) = open(bytes);
        assert_eq!((sheet.name.as_str(), sheet.kind), ("People", kind), "the hidden sheet is passed over");
        assert_eq!((layout.header_row, records.len()), (3, 2), "{kind:?}: empty rows above are counted");
        let [croatian, greek] = &records[..] else { unreachable!("two records") };
        assert_eq!(text(croatian.family_name.as_ref()), "Ljubičić", "{kind:?}");
        assert_eq!(text(greek.given_name.as_ref()), "Άννα", "{kind:?}");
        assert_eq!(croatian.submitted_at, Some("2024-04-30T09:06:00".parse().unwrap()), "{kind:?}");
        assert_eq!(croatian.photo_consent, Some(PhotoConsent::Yes), "{kind:?}");
        assert_eq!(greek.photo_consent, Some(PhotoConsent::No), "{kind:?}");
        assert_eq!(
            text(croatian.texts.get(&Field::Function)),
            "Judge Maja",
            "{kind:?}: the last result of a formula"
        );
        assert_eq!(text(greek.texts.get(&Field::Function)), "42", "{kind:?}: a whole number has no point");
        assert_eq!(codes(croatian), ["formula_value"], "{kind:?}");
        assert_eq!(records, expected, "{kind:?}");
    }
}

#[test]
fn a_survey_that_was_saved_again_says_the_same() {
    let (_, _, expected) = open(::sample::SURVEY);
    for bytes in [&include_bytes!("../fixtures/eusurvey.xls")[..], include_bytes!("../fixtures/eusurvey.ods")]
    {
        let (sheet, _, records) = open(bytes);
        assert_eq!(records, expected, "{:?}", sheet.kind);
    }
}

#[test]
fn dates_and_times_of_an_agenda_are_read_from_every_kind() {
    let frame = Frame { days: days(), zone: chrono_tz::Europe::Amsterdam };
    for (bytes, kind) in [(XLSX, "xlsx"), (XLS, "xls"), (ODS, "ods")] {
        let file = intake::agenda::read(bytes, &frame).unwrap();
        let [item] = &file.items[..] else { unreachable!("one item in {kind}") };
        assert_eq!(item.reasons, [], "{kind}");
        let details = &item.details;
        assert_eq!((details.day, details.start, details.duration), (Some(frame.days[0]), 570, 45), "{kind}");
    }
}

#[test]
fn a_row_that_a_workbook_or_a_spreadsheet_hides_is_said_to_be_hidden() {
    let hides = |row: u16, flags: u8| {
        let body: Vec<u8> = [row, 0, 2, 255, 0, 0].into_iter().flat_map(u16::to_le_bytes).collect();
        xls::record(0x0208, &[body, vec![flags, 1, 15, 0]].concat())
    };
    let line = |row: u16, name: u32| [xls::text(row, 0, name), xls::text(row, 1, 5)].concat();
    let heads = [xls::text(0, 0, 0), xls::text(0, 1, 1)].concat();
    let rows = [hides(0, 0), hides(1, 0), hides(2, 0x20), hides(3, 0x40)].concat();
    let cells = [rows, heads, line(1, 2), line(2, 3), line(3, 4)].concat();
    let texts = xls::shared(&["Surname", "Country", "Lee", "Lund", "Borg", "IE"]);
    let old = xls::workbook(&texts, &cells);

    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |kept: &str, one: &str, other: &str| {
        format!("<table:table-row table:visibility=\"{kept}\">{}{}</table:table-row>", cell(one), cell(other))
    };
    let table = [
        row("visible", "Surname", "Country"),
        row("visible", "Lee", "IE"),
        row("filter", "Lund", "IE"),
        row("visible", "Borg", "IE"),
    ];
    let open_document = ods(&format!("<table:table table:name=\"A\">{}</table:table>", table.concat()));

    let line = |row: u32, flags: u8, name: u32| {
        [xlsb::shown_row(row, flags), xlsb::shared(0, name), xlsb::shared(1, 5)].concat()
    };
    let heads = [xlsb::row(0), xlsb::shared(0, 0), xlsb::shared(1, 1)].concat();
    let cells = [heads, line(1, 0x20, 2), line(2, 0x10, 3), line(3, 0x07, 4)].concat();
    let texts = ["Surname", "Country", "Lee", "Lund", "Borg", "IE"];
    let binary = xlsb::workbook(&xlsb::sheet(&cells), &texts);
    for bytes in [old, open_document, binary] {
        let (sheet, _, records) = open(&bytes);
        let hidden = records.iter().filter(|record| {
            record.reasons.iter().any(|reason| reason.code == domain::reason::ReasonCode::RowHidden)
        });
        let hidden: Vec<u32> = hidden.map(|record| record.row).collect();
        assert_eq!((records.len(), hidden), (3, vec![3]), "{:?}", sheet.kind);
    }
}

#[test]
fn what_cells_that_are_merged_show_counts_in_every_row_that_they_cover() {
    let line = |row: u16, name: u32| xls::text(row, 0, name);
    let heads = [xls::text(0, 0, 0), xls::text(0, 1, 1)].concat();
    let area: Vec<u8> = [1_u16, 1, 2, 1, 1].into_iter().flat_map(u16::to_le_bytes).collect();
    let rows = [line(1, 2), xls::text(1, 1, 5), line(2, 3), line(3, 4)].concat();
    let cells = [heads, rows, xls::record(0x00E5, &area)].concat();
    let old = xls::workbook(&xls::shared(&["Surname", "Country", "Lee", "Lund", "Borg", "IE"]), &cells);

    let cell = |text: &str, more: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let table = [
        row(&[cell("Surname", ""), cell("Country", "")]),
        row(&[cell("Lee", ""), cell("IE", " table:number-rows-spanned=\"2\"")]),
        row(&[cell("Lund", ""), "<table:covered-table-cell/>".to_owned()]),
        row(&[cell("Borg", "")]),
    ];
    let open_document = ods(&format!("<table:table table:name=\"A\">{}</table:table>", table.concat()));

    let area: Vec<u8> = [1_u32, 2, 1, 1].into_iter().flat_map(u32::to_le_bytes).collect();
    let cells = [
        [xlsb::row(0), xlsb::text(0, "Surname"), xlsb::text(1, "Country")].concat(),
        [xlsb::row(1), xlsb::text(0, "Lee"), xlsb::text(1, "IE")].concat(),
        [xlsb::row(2), xlsb::text(0, "Lund")].concat(),
        [xlsb::row(3), xlsb::text(0, "Borg")].concat(),
    ];
    let part = [xlsb::sheet(&cells.concat()), xlsb::record(0x00B0, &area)].concat();
    let binary = xlsb::workbook(&part, &[]);
    for bytes in [old, open_document, binary] {
        let (sheet, _, records) = open(&bytes);
        let parties: Vec<&str> = records.iter().map(|record| text(record.party_text.as_ref())).collect();
        assert_eq!(parties, ["IE", "IE", ""], "{:?}", sheet.kind);
    }
}

#[test]
fn a_telephone_number_keeps_what_its_format_shows_and_what_may_be_lost_is_said() {
    use rust_xlsxwriter::{Format, Workbook};
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["Surname", "Country", "Phone"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    let formats = ["\"+\"0", "0000000000", "General"];
    for (row, format) in (1..).zip(formats) {
        sheet.write_string(row, 0, "Lee").unwrap();
        sheet.write_string(row, 1, "IE").unwrap();
        sheet.write_number_with_format(row, 2, 353_123_456.0, &Format::new().set_num_format(format)).unwrap();
    }
    let (_, _, records) = open(&workbook.save_to_buffer().unwrap());
    let phones: Vec<&str> = records.iter().map(|record| text(record.phone.as_ref())).collect();
    assert_eq!(phones, ["+353123456", "0353123456", "353123456"]);
    let said: Vec<Vec<&str>> = records.iter().map(codes).collect();
    assert_eq!(said, [vec![], vec![], vec!["digits_only"]]);

    let texts = xls::shared(&["Surname", "Phone", "Lee"]);
    let cells = [xls::text(0, 0, 0), xls::text(0, 1, 1), xls::text(1, 0, 2), xls::number(1, 1, 353_123.0)];
    let (_, _, records) = open(&xls::workbook(&texts, &cells.concat()));
    assert_eq!((text(records[0].phone.as_ref()), codes(&records[0])), ("353123", vec!["digits_only"]));
}

/// A binary workbook with everything that a cell can hold.
fn binary() -> Vec<u8> {
    let heads = ["Surname", "Forename", "E-mail", "Country", "Submitted", "Photo consent", "Function"];
    let heads: Vec<u8> = (0..).zip(heads).flat_map(|(column, head)| xlsb::text(column, head)).collect();
    let formula = [xlsb::wide("Judge Maja"), vec![0, 0, 0, 0, 0, 0]].concat();
    let cells = [
        xlsb::row(0),
        heads,
        xlsb::row(1),
        xlsb::shared(0, 1),
        xlsb::text(1, "Maja"),
        xlsb::text(2, "m.ljubicic@court.test"),
        xlsb::shared(3, 0),
        xlsb::cell(0x0005, 4, 1, &45_412.379_166_666_664_f64.to_le_bytes()),
        xlsb::cell(0x0004, 5, 0, &[1]),
        xlsb::cell(0x0008, 6, 0, &formula),
        xlsb::row(5),
        xlsb::text(0, "Papás"),
        xlsb::cell(0x0002, 6, 0, &(42_i32 << 2 | 2).to_le_bytes()),
        xlsb::cell(0x0003, 3, 0, &[0x2A]),
    ];
    xlsb::workbook(&xlsb::sheet(&cells.concat()), &["HR", "Ljubičić"])
}

#[test]
fn a_binary_workbook_is_read_cell_by_cell() {
    let (sheet, layout, records) = open(&binary());
    assert_eq!((sheet.name.as_str(), sheet.kind, layout.header_row), ("List", SourceKind::Xlsb, 1));
    let [first, last] = &records[..] else { unreachable!("two records") };
    assert_eq!((text(first.family_name.as_ref()), text(first.party_text.as_ref())), ("Ljubičić", "HR"));
    assert_eq!(first.submitted_at, Some("2024-04-30T09:06:00".parse().unwrap()));
    assert_eq!(
        (text(first.texts.get(&Field::Function)), codes(first)),
        ("Judge Maja", vec!["formula_value"])
    );
    assert_eq!(
        (last.row, text(last.texts.get(&Field::Function))),
        (6, "42"),
        "gaps between rows are counted"
    );
    assert_eq!(codes(last), ["formula_without_value"], "a result that failed is none");
}

#[test]
fn a_workbook_in_an_archive_of_a_survey_is_found_whatever_its_kind() {
    for (name, bytes) in [("Content.xls", XLS), ("Content.ods", ODS), ("Content.xlsb", &binary())] {
        let archive = binaries::package(&[("upload/passport.pdf", b"%PDF"), (name, bytes)]);
        assert_eq!(code(&archive), "read", "{name}");
    }
    assert_eq!(code(&binaries::package(&[("answers.xls", b"x")])), "damaged");
}

#[test]
fn what_is_protected_by_a_password_says_so() {
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(code(&ods_of(manifest, "\u{1}\u{2}")), "encrypted");
    let protection = xls::record(0x002F, &[1, 0, 1, 0, 1, 0]);
    assert_eq!(code(&xls::workbook(&protection, &[])), "encrypted");
}

#[test]
fn a_cut_file_is_damaged_wherever_it_is_cut() {
    for whole in [XLS, ODS, &binary()[..]] {
        for length in [100, 600, whole.len() / 2, whole.len() - 30] {
            assert_eq!(code(&whole[..length]), "damaged", "cut at {length} of {}", whole.len());
        }
    }
    assert_eq!(code(&ods("<table:table table:name=\"A\">")), "damaged", "what opens must close");
    let cut = xls::stream(&[], &xls::number(0, 0, 1.0));
    assert_eq!(code(&xls::packed(&cut[..cut.len() - 8])), "damaged");
}

#[test]
fn an_old_workbook_is_refused_by_its_size() {
    let mut bytes = XLS.to_vec();
    bytes.resize((16 << 20) + 1, 0);
    assert_eq!(code(&bytes), "too_large");
}

#[test]
fn what_an_old_workbook_asks_for_is_counted() {
    let heads = [xls::text(0, 0, 0), xls::text(0, 1, 1), xls::text(1, 0, 2), xls::text(1, 1, 2)].concat();
    let shared = xls::shared(&["Surname", "Country", "SE"]);
    let far = [heads.clone(), xls::number(65_535, 255, 1.0)].concat();
    assert_eq!(code(&xls::workbook(&shared, &far)), "too_large", "gaps between cells");
    let wide = [heads.clone(), xls::number(1, 2_000, 1.0)].concat();
    assert_eq!(code(&xls::workbook(&shared, &wide)), "too_many_columns");
    let long = xls::shared(&[&"x".repeat(30_000)]);
    let cells: Vec<u8> = (0..10_000).flat_map(|row| xls::text(row, 0, 0)).collect();
    assert_eq!(code(&xls::workbook(&long, &cells)), "too_large", "one long text in many cells");
    let claim = [0, u32::MAX].into_iter().flat_map(u32::to_le_bytes).chain([0, 0, 0xFF, 0xFF, 0, 0]);
    let claimed = [xls::record(0x0200, &claim.collect::<Vec<u8>>()), heads].concat();
    assert_eq!(code(&xls::workbook(&shared, &claimed)), "read", "what a sheet claims is not believed");
}

#[test]
fn the_same_sheet_named_many_times_is_counted_each_time() {
    let shared = xls::shared(&["Surname"]);
    let cells: Vec<u8> = (0..60_000).flat_map(|row| xls::text(row, 0, 0)).collect();
    let mut stream = xls::stream(&shared, &cells);
    let bound = stream[20..36].to_vec();
    let sheets = 200;
    let mut at = u32::from_le_bytes(bound[4..8].try_into().unwrap());
    at += u32::try_from(bound.len() * sheets).unwrap();
    stream[24..28].copy_from_slice(&at.to_le_bytes());
    let again = stream[20..36].repeat(sheets);
    stream.splice(36..36, again);
    assert_eq!(code(&xls::packed(&stream)), "too_large");
}

#[test]
fn what_repeats_in_a_spreadsheet_is_counted_as_often_as_it_does() {
    let table = |rows: &str| ods(&format!("<table:table table:name=\"A\">{rows}</table:table>"));
    let cell = |attributes: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row =
        |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    let heads = row("", &(cell("", "Surname") + &cell("", "Country")));
    let people = row("", &(cell("", "Lee") + &cell("", "BE")));
    let rest = row(
        "table:number-rows-repeated=\"1048573\"",
        "<table:table-cell table:number-columns-repeated=\"16384\"/>",
    );
    assert_eq!(
        code(&table(&format!("{heads}{people}{rest}"))),
        "read",
        "empty cells to the end cost nothing"
    );
    let many = row("table:number-rows-repeated=\"1048573\"", &(cell("", "Lee") + &cell("", "BE")));
    assert_eq!(code(&table(&format!("{heads}{many}"))), "too_large");
    let far = format!("{heads}{rest}{people}");
    assert_eq!(code(&table(&far)), "too_large", "gaps between rows");
    let wide = row("", &cell("table:number-columns-repeated=\"16384\"", "x"));
    assert_eq!(code(&table(&format!("{heads}{wide}"))), "too_many_columns");
    let spaces = row("", &cell("", "<text:s text:c=\"4000000000\"/>"));
    assert_eq!(code(&table(&format!("{heads}{spaces}"))), "too_large");
    let long = row("table:number-rows-repeated=\"20000\"", &cell("", &"x".repeat(30_000)));
    assert_eq!(code(&table(&format!("{heads}{long}"))), "too_large", "one long text in many rows");
    let declared = "<!DOCTYPE a [<!ENTITY b \"c\">]><office:document-content/>";
    assert_eq!(code(&ods_of("<manifest:manifest/>", declared)), "dtd");
}

#[test]
fn what_a_binary_workbook_asks_for_is_counted() {
    let at = |row: u32, column: u32| [xlsb::row(row), xlsb::text(column, "x")].concat();
    let heads = [xlsb::row(0), xlsb::text(0, "Surname"), xlsb::text(1, "Country"), at(1, 0)].concat();
    let code_of = |cells: &[u8], texts: &[&str]| code(&xlsb::workbook(&xlsb::sheet(cells), texts));
    assert_eq!(code_of(&[heads.clone(), at(1_000_000, 1)].concat(), &[]), "too_large", "gaps between cells");
    assert_eq!(code_of(&[heads.clone(), at(1, 16_383)].concat(), &[]), "too_many_columns");
    let long = "x".repeat(30_000);
    let cells: Vec<u8> = (0..10_000).flat_map(|row| [xlsb::row(row), xlsb::shared(0, 0)].concat()).collect();
    assert_eq!(code_of(&cells, &[&long]), "too_large", "one long text in many cells");
    let mut lying = xlsb::sheet(&heads);
    lying.extend([0x06, 0xFF, 0xFF, 0xFF, 0x7F]);
    assert_eq!(code(&xlsb::workbook(&lying, &[])), "damaged", "a record longer than its part");
}

/// Everything that can happen to a file, in a row.
fn import(bytes: &[u8]) {
    if let Ok(sheet) = intake::read(bytes, "x")
        && let Ok(layout) = intake::recognise(&sheet)
    {
        intake::records(&sheet, &layout, &layout.proposed(), &days());
    }
}

fn changed(mut bytes: Vec<u8>, changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    for (place, byte) in changes {
        let place = place.index(bytes.len());
        bytes[place] = *byte;
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_old_workbook_never_panics(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        import(&changed(XLS.to_vec(), &changes));
        let heads = [xls::text(0, 0, 0), xls::text(0, 1, 1), xls::text(1, 0, 1), xls::number(1, 1, 1.5)].concat();
        import(&xls::packed(&changed(xls::stream(&xls::shared(&["Surname", "Country"]), &heads), &changes)));
    }

    #[test]
    fn a_changed_binary_sheet_never_panics(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let cells = [xlsb::row(0), xlsb::shared(0, 0), xlsb::shared(1, 1), xlsb::row(1), xlsb::cell(0x0005, 0, 1, &[0; 8])].concat();
        import(&xlsb::workbook(&changed(xlsb::sheet(&cells), &changes), &["Surname", "Country"]));
    }

    #[test]
    fn a_changed_spreadsheet_never_panics(place in any::<prop::sample::Index>(), junk in "[<>/&;\"a-z0-9:= ]{0,12}") {
        let mut table = String::from("<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><text:p>Surname<text:s text:c=\"2\"/></text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1\" table:formula=\"of:=1\"/></table:table-row></table:table>");
        let place = place.index(table.len());
        table.insert_str(place, &junk);
        import(&ods(&table));
    }
}
