//! Tagged pages, typefaces, and pages that hold together.

use super::super::*;
use crate::tools::{flat, part, pdf_fonts, pdf_info, pdf_pages, pdf_text};
use crate::{docx, html, markdown, omitted, pages, pdf};
use domain::disclosure::{Audience, PaperKind};

#[test]
fn every_pdf_is_tagged_and_claims_universal_accessibility() {
    for audience in PaperKind::Participants.groups() {
        let pdf = pdf(&sample::list(audience), &sample::stamp()).unwrap();
        let metadata = pdf_info(&pdf, "-meta");
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
        let info = pdf_info(&pdf, "-box");
        assert!(info.lines().any(|line| flat(line) == "Tagged: yes"), "{info}");
        assert!(!info.contains("Author"), "{info}");
    }
}

#[test]
fn headings_and_tables_with_heads_are_there_for_screen_readers() {
    let pdf = pdf(&sample::list(Audience::Secretariat), &sample::stamp()).unwrap();
    let structure = pdf_info(&pdf, "-struct");
    let count = |tag: &str| {
        structure.lines().filter(|line| line.trim().split([' ', ':']).next() == Some(tag)).count()
    };
    assert_eq!(count("H1"), 1, "{structure}");
    assert!(count("H2") >= 5 && count("Table") >= 5);
    assert!(count("TH") >= 35 + 7, "column heads and one head per delegation");
    assert!(count("TD") >= 60 * 7, "one cell per person and column");
}

#[test]
fn typefaces_are_embedded_and_hold_every_letter() {
    let fonts = pdf_fonts(&pdf(&sample::list(Audience::Secretariat), &sample::stamp()).unwrap());
    for line in fonts.lines().skip(2) {
        assert!(line.contains("SourceSerif4") || line.contains("Inter"), "{line}");
        assert!(line.contains(" yes yes yes"), "not embedded, subset and readable: {line}");
    }
    let mut rows = sample::rows();
    let names = [
        "Țurcanu-Șerban",
        "Őri Ķēniņš",
        "Đorđević",
        "Живковић Ѓ Ћ Њ",
        "Λάμπρου ϊ",
        "ყიფიანი",
        "Հակոբյան",
        "李 =$[#*_`<a>\\",
    ];
    for (row, name) in rows.iter_mut().zip(names) {
        row.given_name = name.into();
    }
    let list = sample::disclosed(&sample::roster_of(&rows), Audience::Participants);
    let text = pdf_text(&pdf(&list, &sample::stamp()).unwrap());
    for name in &names[..7] {
        assert!(text.contains(name), "{name:?} is missing");
    }
    assert!(text.contains("[…] =$[#*_`<a>\\"), "markup is text, and no letter is a box");
}

#[test]
fn names_in_letters_without_typeface_are_named_before_and_are_whole_in_every_other_form() {
    let mut rows = sample::rows();
    let names =
        [("محمد", "الأحمدي"), ("דנה", "כהן"), ("अनिल", "शर्मा"), ("สมชาย", "ใจดี"), ("Ann 👍🏽", "Lee\u{E000}")];
    for (row, (given, family)) in rows.iter_mut().zip(names) {
        (row.given_name, row.family_name) = (given.into(), family.into());
    }
    let (list, stamp) =
        (sample::disclosed(&sample::roster_of(&rows), Audience::Participants), sample::stamp());
    let mut told = omitted(&list, &stamp).unwrap();
    told.sort();
    let mut wanted =
        ["الأحمدي, محمد", "כהן, דנה", "शर्मा, अनिल", "ใจดี, สมชาย", "👍🏽", "\u{E000}"].map(str::to_owned);
    wanted.sort();
    assert_eq!(told, wanted, "everybody is named, once");
    let text = pdf_text(&pdf(&list, &stamp).unwrap());
    assert_eq!(text.matches("[…]").count(), 6, "{text}");
    assert!(!text.contains('\u{2610}') && !text.contains('\u{FFFD}'), "no boxes: {text}");
    let (html, plain) = (html(&list, &stamp), markdown(&list, &stamp));
    let word = part(&docx(&list, &stamp).unwrap(), "word/document.xml");
    for name in names.iter().flat_map(|(given, family)| [given, family]) {
        for (form, text) in [("HTML", &html), ("Markdown", &plain), ("Word", &word)] {
            let said = text.contains(name) || text.contains(&domain::text::capitals(name, ""));
            assert!(said, "{name} is not in {form}");
        }
    }
    assert!(
        omitted(&sample::list(Audience::Secretariat), &stamp).unwrap().is_empty(),
        "the sample needs nothing"
    );
}

#[test]
fn a_delegation_is_never_parted_from_its_first_person() {
    let list = sample::disclosed(&sample::crowd(400), Audience::Participants);
    let pages = pages(&list, &sample::stamp()).unwrap();
    let texts = pdf_pages(&pdf(&list, &sample::stamp()).unwrap());
    assert_eq!(texts.len(), pages.count(), "preview and PDF have the same pages");
    for (number, page) in (1..).zip(&texts) {
        let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let foot = lines.iter().rposition(|line| line.contains("List of participants, version")).unwrap();
        let lowest = lines[..foot].iter().rev().find(|line| !line.starts_with("TLP:")).unwrap();
        let code = lowest.rsplit(' ').next().unwrap();
        let heading = code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase());
        assert!(!heading, "page {number} ends with the heading {lowest:?}");
        if number > 1 {
            let head: Vec<String> = lines.iter().take(6).map(|line| flat(line)).collect();
            assert!(
                head.contains(&"Name Function Institution".to_owned()),
                "page {number} has no column heads: {head:?}"
            );
        }
    }
}

#[test]
fn preview_pages_are_pictures_of_the_same_pages() {
    let pages = pages(&sample::list(Audience::Participants), &sample::stamp()).unwrap();
    assert!(pages.count() >= 2);
    assert!(pages.svg(0).unwrap().starts_with("<svg"));
    assert!(pages.svg(pages.count() - 1).is_some());
    assert_eq!(pages.svg(pages.count()), None);
    assert_eq!(format!("{pages:?}"), format!("Pages {{ count: {}, .. }}", pages.count()), "no name in a log");
}

#[test]
fn a_very_long_word_breaks_instead_of_running_into_the_next_column() {
    let mut rows = sample::rows();
    rows[0].email = format!("{}@example.org", "a".repeat(120));
    rows[0].organisation = "Ω".repeat(300);
    let list = sample::disclosed(&sample::roster_of(&rows), Audience::Secretariat);
    let text = pdf_text(&pdf(&list, &sample::stamp()).unwrap());
    let longest = text.split(' ').map(|word| word.chars().count()).max().unwrap();
    assert!(longest < 60, "{longest} letters in one line");
    let joined: String = text.split([' ', '\u{200B}']).collect();
    assert!(
        joined.contains(&rows[0].email) && joined.contains(&rows[0].organisation),
        "and not a letter is lost"
    );
}
