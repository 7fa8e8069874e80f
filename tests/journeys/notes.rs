//! The session notes of the sample for every audience in every form: what is in the finished files, metadata included.

use crate::audiences::{names, output, parts, squeezed, words_of};
use domain::disclosure::{NotesParts, PaperForm, PaperKind};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use entente_tests::people::now;
use ops::Store;
use ops::export::{Prepared, Wanted, audience};
use ops::notes::{NoteRow, disclosed, rows};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// Who may have notes, with a delegation and a guest that the sample has entries for.
const AUDIENCES: [&str; 9] = [
    "public",
    "community",
    "participants",
    "member_states",
    "organisation",
    "co_chairs",
    "secretariat",
    "delegation:RO",
    "guest:G02",
];

async fn sample(folder: &Path) -> (Store, MeetingId) {
    let path = folder.join("sample.entente");
    let (store, _) = ops::sample::create(&path, &ops::sample::PASSPHRASE.into(), now()).await.unwrap();
    let meeting = ops::meeting::list(&mut store.begin(now()).await.unwrap()).await.unwrap()[0].id;
    (store, meeting)
}

/// What a file says of itself beside its text.
fn metadata(file: &Path, form: PaperForm) -> String {
    let said = match form {
        PaperForm::Docx => parts(file, "docProps/*.xml"),
        PaperForm::Pdf => ["-meta", "-custom"]
            .iter()
            .chain([&"-struct-text"])
            .map(|what| output(Command::new("pdfinfo").arg(what).arg(file), "poppler-utils"))
            .chain([output(Command::new("pdfinfo").arg(file), "poppler-utils")])
            .collect(),
        _ => String::new(),
    };
    squeezed(&said)
}

/// Those who may be named in nothing: the names, given and family, of speakers who stay unnamed wherever they spoke.
fn hidden(rows: &[NoteRow]) -> BTreeSet<String> {
    let unnamed = |row: &&NoteRow| row.under_the_rule && !row.note.details.consent;
    let spoke = |row: &NoteRow| row.note.details.speaker.is_person().then(|| row.said_by.clone());
    let named: BTreeSet<String> = rows.iter().filter(|row| !unnamed(row)).filter_map(spoke).collect();
    let whole = rows.iter().filter(unnamed).filter_map(spoke).filter(|name| !named.contains(name));
    // "Ana Živković" stays inside in one piece and by what stands behind the given name.
    whole
        .flat_map(|name| [name.split_once(' ').map(|(_, family)| family.to_owned()), Some(name)])
        .flatten()
        .collect()
}

#[tokio::test]
async fn what_each_audience_gets_is_in_its_files_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let mut unit = store.begin(now()).await.unwrap();
    let rows = rows(&mut unit, meeting, None).await.unwrap();
    let hidden = hidden(&rows);
    assert!(hidden.len() > 20, "the sample has speakers to hide: {}", hidden.len());
    for to in AUDIENCES {
        let audience = audience(&mut unit, meeting, to).await.unwrap();
        let said = disclosed(&mut unit, meeting, audience, NotesParts::default()).await.unwrap();
        let cites = ["co_chairs", "secretariat"].contains(&to);
        for form in [PaperForm::Docx, PaperForm::Pdf, PaperForm::Html, PaperForm::Markdown, PaperForm::Json] {
            let wanted = Wanted::new(PaperKind::Minutes, form, audience);
            let paper = Prepared::prepare(&mut unit, meeting, wanted).await.unwrap();
            let name = format!("{} for {to}", paper.file_name());
            let file = folder.path().join(paper.file_name());
            std::fs::write(&file, paper.write().unwrap()).unwrap();
            let text = words_of(&file, form);
            let metadata = metadata(&file, form);
            for person in &hidden {
                assert!(!names(&text, person), "{name} tells {person}");
                assert!(!names(&metadata, person), "{name} tells {person} of itself");
            }
            for row in &rows {
                let note = &row.note;
                let words = squeezed(note.details.text.as_str());
                let leaves = said.disclosed.contains(&note.reference);
                assert_eq!(text.contains(&words), leaves, "{name}: {}", note.reference);
                let refers = text.contains(&note.reference) || metadata.contains(&note.reference);
                assert_eq!(refers, cites && leaves, "{name}: {}", note.reference);
            }
            labelled(&file, form, said.label, &name);
        }
    }
}

/// Checks that every page bears the label, and a file without pages its beginning.
fn labelled(file: &Path, form: PaperForm, label: HandlingLabel, name: &str) {
    match form {
        PaperForm::Pdf => {
            let text = output(Command::new("pdftotext").arg("-layout").arg(file).arg("-"), "poppler-utils");
            let pages: Vec<&str> = text.trim_end_matches('\u{C}').split('\u{C}').collect();
            for (at, page) in (1..).zip(&pages) {
                assert!(page.contains(label.as_str()), "{name}: page {at} of {} has no label", pages.len());
            }
        }
        PaperForm::Docx => {
            let document = parts(file, "word/document.xml");
            let sections = document.matches("<w:sectPr").count();
            assert!(sections > 0 && document.matches("<w:headerReference").count() >= sections, "{name}");
            assert!(
                parts(file, "word/header*.xml").contains(label.as_str()),
                "{name}: the head has no label"
            );
        }
        _ => {
            let head: String = std::fs::read_to_string(file).unwrap().chars().take(12_000).collect();
            assert!(head.contains(label.as_str()), "{name} begins without its label");
        }
    }
}
