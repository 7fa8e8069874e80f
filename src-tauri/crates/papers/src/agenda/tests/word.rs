//! Word documents: real styles, and the same words once LibreOffice has opened them.

use super::*;
use crate::tools::{part, parts, pdf_pages, printed_by_libreoffice};

#[test]
fn libreoffice_opens_every_paper_and_prints_the_label_on_every_page() {
    let (agenda, held) = (sample::agenda(Audience::Participants), annotated_sample());
    let (sheet, changes) = (run_sheet_sample(), changes_sample(Audience::Participants));
    let form = sample::comment_form(Audience::CoChairs);
    for (document, label, words) in [
        (docx(&agenda, &stamp()).unwrap(), agenda.label(), "Workshop A: sexual exploitation"),
        (docx(&held, &stamp()).unwrap(), held.label(), "arrives by the last train"),
        (docx(&sheet, &stamp()).unwrap(), sheet.label(), "Doors open, badges at the front desk"),
        (docx(&changes, &stamp()).unwrap(), changes.label(), "Visit of the house"),
        (docx(&form, &stamp()).unwrap(), form.label(), "Workshop A: sexual exploitation"),
    ] {
        let printed = printed_by_libreoffice(&document);
        assert!(pdf_text(&printed).contains(words), "{words:?} is missing");
        for (number, page) in (1..).zip(&pdf_pages(&printed)) {
            let lines: Vec<&str> =
                page.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
            assert!(lines[0].trim_end().ends_with(label.as_str()), "page {number}: {:?}", lines[0]);
            let foot = &lines[lines.len().saturating_sub(3)..];
            assert!(
                foot.iter().any(|line| line.trim_end().ends_with(label.as_str())),
                "page {number}: {foot:?}"
            );
        }
    }
}

#[test]
fn styles_are_real_and_heading_rows_repeat() {
    let agenda = docx(&sample::agenda(Audience::Participants), &stamp()).unwrap();
    let held = docx(&annotated_sample(), &stamp()).unwrap();
    for package in [&agenda, &held] {
        let document = part(package, "word/document.xml");
        let styles = part(package, "word/styles.xml");
        for piece in document.split("Style w:val=\"").skip(1) {
            let style = piece.split('"').next().unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style} is not defined");
        }
    }
    let document = part(&agenda, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2, "one heading row for each day");
    for style in ["Title", "Heading1", "ItemTitle", "ItemPause", "Body", "Status"] {
        assert!(document.contains(&format!("w:val=\"{style}\"")), "{style} is not used");
    }
}

#[test]
fn properties_name_the_paper_and_nobody() {
    let package = docx(&sample::agenda(Audience::Participants), &stamp()).unwrap();
    let core = part(&package, "docProps/core.xml");
    assert!(core.contains("<dc:title>Agenda, THB Focus Group, 3rd meeting</dc:title>"), "{core}");
    for (name, text) in parts(&package) {
        assert!(!text.contains("unknown") && !text.contains("/home"), "{name}");
    }
}
