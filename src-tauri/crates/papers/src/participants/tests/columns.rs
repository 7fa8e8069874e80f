//! CSV and Excel: typed, labelled, and the same values when read back.

use super::super::*;
use calamine::{Data, Reader, Xlsx};
use domain::disclosure::{Audience, LOGISTICS, PaperKind};
use domain::field::Field;
use domain::text::csv_value;
use std::io::Cursor;

fn hostile() -> Disclosed<ParticipantList> {
    let mut rows = sample::rows();
    rows[0].function = "=HYPERLINK(\"https://example.org\",\"a\")".into();
    rows[0].organisation = "'s-Hertogenbosch, \"Paleis\"".into();
    rows[1].function = "@SUM(1+1)".into();
    rows[1].organisation = "'=1".into();
    sample::disclosed(&sample::roster_of(&rows), Audience::Secretariat)
}

fn read_csv(list: &Disclosed<ParticipantList>) -> Vec<Vec<String>> {
    let bytes = csv(list, &sample::stamp()).unwrap();
    let text =
        bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a byte-order mark tells spreadsheets the encoding");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader
        .records()
        .map(|row| row.unwrap().iter().map(|cell| csv_value(cell).into_owned()).collect())
        .collect()
}

fn read_xlsx(list: &Disclosed<ParticipantList>, sheet: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(list, &sample::stamp()).unwrap())).unwrap();
    assert!(book.worksheet_formula(sheet).unwrap().is_empty(), "nothing becomes a formula");
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn every_row_begins_with_the_label() {
    for audience in PaperKind::Participants.groups() {
        let list = sample::list(audience);
        let label = list.label().as_str();
        let rows = read_csv(&list);
        assert_eq!(rows[0][0], "handling_label");
        assert!(rows.len() > 1 && rows[1..].iter().all(|row| row[0] == label), "{audience:?}");
        let sheet = read_xlsx(&list, "List");
        assert_eq!(sheet[0][0], Data::String("handling_label".into()));
        assert!(sheet[1..].iter().all(|row| row[0] == Data::String(label.into())), "{audience:?}");
        assert_eq!(rows.len(), sheet.len(), "both hold the same rows");
    }
}

#[test]
fn values_come_back_as_they_were_and_nothing_is_calculated() {
    let list = hostile();
    let text = String::from_utf8(csv(&list, &sample::stamp()).unwrap()).unwrap();
    assert!(text.contains("\r\n") && !text.replace("\r\n", "").contains('\n'), "lines end with CRLF");
    assert!(text.contains(",'+31 6 5550 0001,"), "a spreadsheet reads a text");
    let rows = read_csv(&list);
    let column = |name: &str| rows[0].iter().position(|key| key == name).unwrap();
    let row = |reference: &str| rows.iter().find(|row| row[column("reference")] == reference).unwrap();
    assert_eq!(row("P01")[column("phone")], "+31 6 5550 0001");
    assert_eq!(row("P01")[column("function")], "=HYPERLINK(\"https://example.org\",\"a\")");
    assert_eq!(row("P01")[column("institution")], "'s-Hertogenbosch, \"Paleis\"");
    assert_eq!(row("P02")[column("function")], "@SUM(1+1)");
    assert_eq!(row("P02")[column("institution")], "'=1");
    assert_eq!(row("P02")[column("2024-06-27")], "in person");
    let sheet = read_xlsx(&list, "List");
    for (plain, typed) in rows[1..].iter().zip(&sheet[1..]) {
        let typed: Vec<String> = typed.iter().map(ToString::to_string).collect();
        assert_eq!(plain, &typed, "CSV and workbook hold the same");
    }
}

#[test]
fn columns_follow_the_audience() {
    let heads = |audience| read_csv(&sample::list(audience))[0].join(",");
    let logistics = LOGISTICS.map(Field::as_str).join(",");
    assert_eq!(
        heads(Audience::Secretariat),
        format!(
            "handling_label,section,code,delegation,reference,name,function,institution,roles,mode,email,phone,\
             languages,{logistics},photo_consent,2024-06-26,2024-06-27"
        )
    );
    assert_eq!(
        heads(Audience::Participants),
        "handling_label,section,code,delegation,name,function,institution,roles,mode"
    );
    assert_eq!(heads(Audience::Community), "handling_label,section,code,delegation,persons,online");
    assert_eq!(heads(Audience::Public), "handling_label,attendance");
    assert_eq!(read_csv(&sample::list(Audience::Participants)).len(), 61);
    assert_eq!(read_csv(&sample::list(Audience::Community)).len(), 36);
}

#[test]
fn the_workbook_has_a_cover_the_list_and_needs_as_counts() {
    let list = sample::list(Audience::Secretariat);
    let bytes = xlsx(&list, &sample::stamp()).unwrap();
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(book.sheet_names(), ["Cover", "List", "Needs"]);
    let cover: Vec<String> = read_xlsx(&list, "Cover").iter().flatten().map(ToString::to_string).collect();
    for words in [
        "List of participants",
        "TLP:AMBER+STRICT",
        "23 November 2026, 10:30 CET",
        "Eurojust, The Hague (hybrid)",
    ] {
        assert!(cover.iter().any(|cell| cell == words), "{words:?} is not on the cover: {cover:?}");
    }
    let needs = read_xlsx(&list, "Needs");
    assert!(
        needs.iter().any(|row| row[3] == Data::String("vegetarian".into()) && row[4] == Data::Float(3.0)),
        "{needs:?}"
    );
    for sheet in 1..=3 {
        let xml = crate::tools::part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(
            xml.contains("<oddHeader>") && xml.contains("&amp;12TLP:AMBER+STRICT"),
            "sheet {sheet} prints no label"
        );
        assert_eq!(xml.contains("<autoFilter"), sheet > 1);
        assert_eq!(xml.contains("state=\"frozen\""), sheet > 1);
    }
    let names = crate::tools::part(&bytes, "xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Titles"), "the heading row prints on every page");
    let public = read_xlsx(&sample::list(Audience::Public), "List");
    assert_eq!(public.len(), 2);
}
