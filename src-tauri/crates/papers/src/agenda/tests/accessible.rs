//! Tagged pages that bear the label, whatever the paper.

use super::*;
use crate::tools::{flat, pdf_info, pdf_pages};
use domain::disclosure::{AgendaParts, disclose_agenda};

#[test]
fn every_paper_is_tagged_and_claims_universal_accessibility() {
    for (name, _, pdf) in every_pdf() {
        let metadata = pdf_info(&pdf, "-meta");
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name}: {metadata}");
        let info = pdf_info(&pdf, "-box");
        assert!(info.lines().any(|line| flat(line) == "Tagged: yes"), "{name}: {info}");
        assert!(!info.contains("Author"), "{name}: {info}");
    }
}

#[test]
fn every_page_of_every_paper_bears_the_label_and_its_number() {
    for (name, label, pdf) in every_pdf() {
        let pages = pdf_pages(&pdf);
        for (number, page) in (1..).zip(&pages) {
            let lines: Vec<&str> = page.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
            assert!(lines[0].ends_with(label), "{name}, page {number}: {:?}", lines[0]);
            let foot = lines[lines.len().saturating_sub(3)..].iter().any(|line| line.ends_with(label));
            assert!(foot, "{name}, page {number} has no label at its foot");
            let page = flat(page);
            assert!(page.contains(&format!("page {number} of {}", pages.len())), "{name}: {page}");
            assert!(page.contains("23 November 2026, 10:30 CET"), "{name}: {page}");
        }
    }
}

#[test]
fn days_are_headings_and_items_rows_under_column_heads() {
    let structure = pdf_info(&pdf(&sample::agenda(Audience::Participants), &stamp()).unwrap(), "-struct");
    let count = |tag: &str| {
        structure.lines().filter(|line| line.trim().split([' ', ':']).next() == Some(tag)).count()
    };
    assert_eq!((count("H1"), count("H2"), count("Table")), (1, 2, 2), "{structure}");
    assert!(count("TH") >= 8, "four column heads for each day");
    assert!(count("TD") >= 21 * 4, "one cell for each item and column");
}

#[test]
fn an_agenda_without_items_still_makes_every_paper() {
    let mut inside = sample::inside();
    inside.agenda.items.clear();
    for audience in Audience::GROUPS {
        let agenda = disclose_agenda(&inside, None, audience, AgendaParts::default()).disclosed;
        assert!(printed(&agenda).contains("Nothing is scheduled yet."));
        docx(&agenda, &stamp()).unwrap();
        assert!(html(&agenda, &stamp()).contains("Nothing is scheduled yet."));
    }
    let held = disclose_annotated(&inside, None, InnerCircle::CoChairs).disclosed;
    assert!(pdf_text(&pdf(&held, &stamp()).unwrap()).contains("Nothing is scheduled yet."));
    let sheet = disclose_run_sheet(&inside, None, InnerCircle::CoChairs).disclosed;
    docx(&sheet, &stamp()).unwrap();
    let side = Side { inside: &inside, release: None };
    let same = disclose_changes(side, side, Audience::Participants).disclosed;
    assert!(pdf_text(&pdf(&same, &stamp()).unwrap()).contains("The two agendas say the same."));
}

#[test]
fn what_people_type_is_text_and_a_text_of_any_length_has_room() {
    let mut inside = sample::inside();
    let details = &mut inside.agenda.items[0].details;
    details.title = "#let x = $1$ *b* <a> \\ 李 `c`".parse().unwrap();
    details.description = "manifold ".repeat(1_800).parse().unwrap();
    details.questions = vec!["word".repeat(200).parse().unwrap()];
    let agenda = disclose_agenda(&inside, None, Audience::Participants, sample::ALL_PARTS).disclosed;
    let text = printed(&agenda);
    assert!(text.contains("#let x = $1$ *b* <a> \\ […] `c`"), "{text}");
    assert_eq!(text.matches("manifold").count(), 1_800, "nothing runs out of the page");
}

#[test]
fn a_heading_over_parallel_items_is_never_the_last_of_its_page() {
    // Growing the item before moves the heading down line by line over the end of the page.
    for lines in 0..16 {
        let mut inside = sample::inside();
        inside.agenda.items[0].details.description = vec!["A line"; lines].join("\n").parse().unwrap();
        let agenda = disclose_agenda(&inside, None, Audience::Participants, sample::ALL_PARTS).disclosed;
        let pages = pdf_pages(&pdf(&agenda, &stamp()).unwrap());
        let page = pages.iter().find(|page| page.contains("Parallel workshops")).unwrap();
        assert!(page.contains("Workshop A"), "{lines} lines: {page}");
    }
}
