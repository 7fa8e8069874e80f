//! Word documents: real styles, and the same words once LibreOffice has opened them.

use super::super::*;
use crate::docx;
use crate::tools::{flat, part, parts, pdf_pages, pdf_text, printed_by_libreoffice};
use domain::disclosure::Audience;

#[test]
fn libreoffice_opens_the_document_and_prints_the_label_on_every_page() {
    for audience in [Audience::Secretariat, Audience::Participants] {
        let list = sample::list(audience);
        let label = list.label().as_str();
        let printed = printed_by_libreoffice(&docx(&list, &sample::stamp()).unwrap());
        let pages = pdf_pages(&printed);
        for (number, page) in (1..).zip(&pages) {
            assert_eq!(
                page.matches(label).count() - page.matches(&format!("{label} information")).count(),
                2,
                "page {number}: {page}"
            );
            assert!(flat(page).contains(&format!("page {number} of {}", pages.len())), "{page}");
        }
        let text = pdf_text(&printed);
        for words in [
            "Mr KARADZHOV, Dimitar",
            "Member States",
            "Belgium",
            "23 November 2026, 10:30 CET",
            "Recipients may share",
        ] {
            assert!(text.contains(words), "{words:?} is missing in {text}");
        }
        assert_eq!(text.contains("+31 6 5550"), audience == Audience::Secretariat);
    }
}

#[test]
fn styles_are_real_and_heading_rows_repeat() {
    let package = docx(&sample::list(Audience::Secretariat), &sample::stamp()).unwrap();
    let document = part(&package, "word/document.xml");
    let styles = part(&package, "word/styles.xml");
    for style in ["Title", "Heading1", "Heading2", "ListText", "EntenteList"] {
        assert!(document.contains(&format!("w:val=\"{style}\"")), "{style} is not used");
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style} is not defined");
    }
    // The first one is no list: it has both bodies side by side.
    let tables = document.matches("<w:tbl>").count() - 1;
    assert_eq!(document.matches("<w:tblHeader/>").count(), tables, "one heading row per table");
    assert!(!document.contains("<w:tblBorders>"), "the style draws the lines");
    assert!(styles.contains("w:lang w:val=\"en-GB\""));
    let labelled = |kind: &str| {
        parts(&package).iter().any(|(name, text)| {
            name.starts_with(&format!("word/{kind}"))
                && text.contains("TLP:AMBER+STRICT")
                && text.contains("w:fill=\"000000\"")
                && text.contains("w:val=\"FFC000\"")
                && text.contains("<w:sz w:val=\"24\" />")
        })
    };
    assert!(labelled("header") && labelled("footer"));
}

#[test]
fn a_name_that_looks_like_markup_stays_a_name() {
    let mut rows = sample::rows();
    rows[0].given_name = "<w:p/> & \"Anna\" <w:pStyle w:val=\"TableHeading\"".into();
    let list = sample::disclosed(&sample::roster_of(&rows), Audience::Participants);
    let document = part(&docx(&list, &sample::stamp()).unwrap(), "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader/>").count(), document.matches("<w:tbl>").count() - 1);
    assert!(document.contains("&lt;w:p/&gt; &amp; &quot;Anna&quot;"));
}
