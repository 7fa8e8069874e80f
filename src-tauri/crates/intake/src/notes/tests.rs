//! What is read of documents with session notes.

use super::{NoteRecord, read};
use crate::{ImportKind, Refused};
use domain::label::HandlingLabel;
use domain::note::NoteKind;
use domain::reason::ReasonCode;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs the body of a Word document.
fn word(body: &str) -> Vec<u8> {
    word_of(&format!("<w:document xmlns:w=\"http://w\"><w:body>{body}</w:body></w:document>"))
}

fn word_of(document: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("[Content_Types].xml", "<Types/>"), ("word/document.xml", document)] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn paragraph(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn texts(records: &[NoteRecord]) -> Vec<(String, String)> {
    let said = |record: &NoteRecord| {
        (record.item.clone().unwrap().to_string(), record.text.clone().unwrap_or_default().to_string())
    };
    records.iter().map(said).collect()
}

#[test]
fn an_entry_of_our_own_paper_keeps_its_reference_kind_minute_and_label() {
    let text = "TLP:AMBER\n\n# Session notes\n\nversion 1\n\n## Wednesday 26 June\n\n### 4  Judicial aspects\n\n\
        Chatham House Rule\n\n\
        **Intervention, N-05, 11:52:** One participant: Which *standard* costs 5 \\* 3? \\[TLP:GREEN, H1\\]\n\n\
        A second paragraph, [with brackets].\n\n- one point\n- another\n\n- 1\\. first\n- 2\\. second\n\n\
        ### Coffee\n\n**Best practice, N-06, 12:00:** Told.\n\n\
        Session notes, version 1. 1 July 2024, 09:43 CET, exported by: Secretariat\n\nTLP:AMBER\n";
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(
        texts(&read),
        [
            (
                "4".to_owned(),
                "One participant: Which *standard* costs 5 * 3?\n\nA second paragraph, [with brackets].\n\n\
                 - one point\n- another\n1. first\n2. second"
                    .to_owned()
            ),
            ("Coffee".to_owned(), "Told.".to_owned())
        ]
    );
    let first = &read[0];
    assert_eq!((first.reference.as_deref(), first.kind), (Some("N-05"), Some(NoteKind::Intervention)));
    assert_eq!(first.clock.unwrap().to_string(), "11:52:00");
    assert_eq!(first.label, Some(Some(HandlingLabel::Green)));
    assert_eq!(read[1].kind, Some(NoteKind::BestPractice));
    assert!(read.iter().all(|record| record.printed && record.reasons.is_empty()), "{read:?}");
}

#[test]
fn notes_as_people_write_them_are_read_paragraph_by_paragraph() {
    let text = "Minutes of our table\n\n## Item 6\n\nQuestion: Which authority\nis competent?\n\n\
        11:20 The Atlas shows it.\n\n## 5a. Workshop\n\nA first point: nothing else.\n\nA second point.\n";
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(
        texts(&read),
        [
            ("6".to_owned(), "Which authority is competent?".to_owned()),
            ("6".to_owned(), "The Atlas shows it.".to_owned()),
            ("5a".to_owned(), "A first point: nothing else.".to_owned()),
            ("5a".to_owned(), "A second point.".to_owned()),
        ],
        "a word before a colon that is no kind stays text"
    );
    assert_eq!(read[0].kind, Some(NoteKind::Question));
    assert_eq!(read[1].clock.unwrap().to_string(), "11:20:00");
    assert_eq!(read.iter().map(|record| record.row).collect::<Vec<_>>(), [1, 2, 3, 4]);
}

#[test]
fn a_word_document_is_read_by_its_styles_and_without_what_was_taken_out() {
    let entry = "<w:p><w:pPr><w:pStyle w:val=\"Fact\"/></w:pPr>\
        <w:r><w:rPr><w:rStyle w:val=\"FactName\"/></w:rPr><w:t>Decision, N-01, 09:38</w:t></w:r><w:r><w:tab/></w:r>\
        <w:r><w:t xml:space=\"preserve\">plenary: Agreed </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">now </w:t></w:r>\
        <w:del><w:r><w:delText>never</w:delText><w:t>never</w:t></w:r></w:del><w:ins><w:r><w:t>&amp; here.</w:t></w:r></w:ins>\
        <w:r><w:rPr><w:rStyle w:val=\"Remark\"/></w:rPr><w:t xml:space=\"preserve\"> TLP:CLEAR</w:t></w:r></w:p>";
    let body = [
        &paragraph("Title", "Session notes"),
        &paragraph("Heading1", "Wednesday 26 June"),
        &paragraph("ItemHeading", "1  Welcome"),
        &paragraph("Aside", "Chatham House Rule"),
        entry,
        &paragraph("Fact", "– a point"),
        "<w:p><w:r><w:t>Information:</w:t><w:tab/><w:t>Told.</w:t></w:r><w:r><w:t>TLP:GREEN</w:t></w:r></w:p>",
        &paragraph("NoteLine", "Confirmed, or corrected to:"),
        &paragraph("Heading2", "Item 2"),
        &paragraph("Normal", "Question: Which?"),
    ]
    .concat();
    let file = word(&body);
    assert_eq!(crate::recognise_kind(&file, "a.docx"), Some(ImportKind::Notes));
    let read = read(&file).unwrap();
    assert_eq!(
        texts(&read),
        [
            ("1".to_owned(), "plenary: Agreed **now** & here.\n\n- a point".to_owned()),
            ("1".to_owned(), "Told.".to_owned()),
            ("2".to_owned(), "Which?".to_owned())
        ]
    );
    assert_eq!(read[1].label, Some(Some(HandlingLabel::Green)), "a label in a run of its own");
    assert_eq!((read[0].reference.as_deref(), read[0].kind), (Some("N-01"), Some(NoteKind::Decision)));
    assert_eq!(read[0].label, Some(Some(HandlingLabel::Clear)));
}

#[test]
fn hostile_and_other_files_are_refused() {
    assert_eq!(read(b"no heading at all"), Err(Refused::NoNotes));
    assert_eq!(read(b"# Only a title\n"), Err(Refused::NoNotes));
    assert_eq!(read(::sample::SURVEY), Err(Refused::NoNotes));
    let nothing = word(&paragraph("Heading1", "Item 1"));
    assert_eq!(read(&nothing), Err(Refused::Empty));
    let typed = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document><w:body/></w:document>";
    assert_eq!(read(&word_of(typed)), Err(Refused::Dtd));
    let entity = word(&paragraph("Normal", "&bomb;"));
    assert_eq!(read(&entity), Err(Refused::Dtd));
    assert_eq!(read(&word_of("<w:document><w:body><w:p></w:body>")), Err(Refused::Damaged));
    let bomb = word(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(2_500_000));
    assert_eq!(read(&bomb), Err(Refused::TooLarge));
    let marked = "## 4 Aspects\n\nAs in CONFIDENTIEL UE/EU CONFIDENTIAL 12\n";
    let reasons = &read(marked.as_bytes()).unwrap()[0].reasons;
    assert_eq!(reasons.iter().map(|reason| reason.code).collect::<Vec<_>>(), [ReasonCode::EuciRefused]);
}
