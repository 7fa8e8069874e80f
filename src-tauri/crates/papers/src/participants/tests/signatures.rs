//! The signature list: who is in the room that day, one row each, and rows for those who are not on the list.

use super::super::*;
use crate::tools::{flat, part, pdf_info, pdf_pages};
use crate::{docx, file_name, html, markdown, pdf};
use domain::disclosure::{Audience, SignatureList, SignatureParts, disclose_signatures};

fn signatures(day: Option<&str>, blank: u8) -> Disclosed<SignatureList> {
    let parts = SignatureParts { day: day.map(|day| day.parse().unwrap()), blank };
    disclose_signatures(&sample::roster(), &[], Audience::Secretariat, parts).disclosed
}

/// Returns the rows of the Markdown that have a number.
fn numbered(text: &str) -> Vec<String> {
    let row = |line: &&str| line.strip_prefix("| ").is_some_and(|rest| rest.starts_with(char::is_numeric));
    text.lines().filter(row).map(str::to_owned).collect()
}

#[test]
fn it_holds_those_in_the_room_that_day_and_the_blank_rows() {
    let text = markdown(&signatures(Some("2024-06-26"), 5), &sample::stamp());
    let rows = numbered(&text);
    assert_eq!(rows.len(), 48 + 5, "48 are announced in person, and 5 rows are free");
    assert!(rows[47].contains("48") && rows[47].contains(", "), "{}", rows[47]);
    assert!(rows[48..].iter().all(|row| row.split('|').filter(|cell| !cell.trim().is_empty()).count() == 1));
    assert_eq!(numbered(&markdown(&signatures(Some("2024-06-27"), 0), &sample::stamp())).len(), 49);
    assert!(!text.contains("Dvořáčková") || text.contains("DVOŘÁČKOVÁ"), "names stand as in the list");
}

#[test]
fn whoever_takes_part_from_afar_does_not_sign() {
    let online: Vec<_> = sample::rows().into_iter().filter(|row| row.attendance_mode == "online").collect();
    assert!(!online.is_empty());
    let text = markdown(&signatures(None, 0), &sample::stamp()).to_lowercase();
    for row in online {
        let name = format!("{}, {}", row.family_name.to_lowercase(), row.given_name.to_lowercase());
        assert!(!text.contains(&name), "{name} is asked to sign");
    }
}

#[test]
fn every_day_begins_on_a_page_and_heads_its_column() {
    let file = pdf(&signatures(None, 5), &sample::stamp()).unwrap();
    let pages: Vec<String> = pdf_pages(&file).iter().map(|page| flat(page)).collect();
    let second = pages.iter().position(|page| page.contains("Thursday 27 June 2024")).unwrap();
    assert!(!pages[second].contains("Signature, 26 June"), "the second day has pages of its own");
    assert!(
        pages[0].contains("Signature list") && pages[0].contains("Wednesday 26 June 2024"),
        "{}",
        pages[0]
    );
    for page in &pages {
        assert!(page.contains("Signature, 26 June") || page.contains("Signature, 27 June"), "{page}");
    }
    assert!(pages[second..].iter().any(|page| page.contains("Not on the list")));
    assert!(pdf_info(&file, "-meta").contains("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn sections_begin_at_the_left_and_names_break_between_their_parts_alone() {
    let pages = pdf_pages(&pdf(&signatures(Some("2024-06-26"), 0), &sample::stamp()).unwrap());
    let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines()).collect();
    let section =
        lines.iter().find(|line| line.trim() == "Co-chairs").expect("a section has a line of its own");
    assert!(section.len() - section.trim_start().len() < 10, "{section:?}");
    for part in ["AMBROSIUS-SALONEN", "Jörg-Uwe", "VANDENBROUCKE-DELCOUR"] {
        assert!(lines.iter().any(|line| line.contains(part)), "{part} is broken: {lines:?}");
    }
}

#[test]
fn rows_are_high_enough_to_sign_in_word_and_on_the_web() {
    let list = signatures(Some("2024-06-26"), 2);
    let document = part(&docx(&list, &sample::stamp()).unwrap(), "word/document.xml");
    assert_eq!(document.matches("<w:trHeight w:val=\"510\"").count(), 48 + 2);
    assert_eq!(html(&list, &sample::stamp()).matches("<td class=\"sign\">").count(), 48 + 2);
    assert_eq!(file_name(&list, "pdf"), "THB-Focus-Group-3_signature-list_2024-06-26_TLP-AMBER-STRICT.pdf");
}
