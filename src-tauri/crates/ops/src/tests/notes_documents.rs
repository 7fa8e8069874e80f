//! Session notes that come back as documents: our own papers, and what people made of them.

use super::now;
use super::sampled::Sample;
use crate::export::{Prepared, Wanted, audience};
use crate::import::{Decisions, Frame, ImportKind, ImportReport, ImportSession, RowState};
use domain::disclosure::{PaperForm, PaperKind};
use domain::note::Note;

impl Sample {
    async fn exported(&self, form: PaperForm, to: &str) -> Vec<u8> {
        let mut unit = self.store.begin(now()).await.unwrap();
        let audience = audience(&mut unit, self.meeting, to).await.unwrap();
        let wanted = Wanted::new(PaperKind::Minutes, form, audience);
        Prepared::prepare(&mut unit, self.meeting, wanted).await.unwrap().write().unwrap()
    }

    /// Says what importing a document would do.
    async fn explained(&self, bytes: &[u8]) -> ImportReport {
        let mut unit = self.store.begin(now()).await.unwrap();
        let frame =
            Frame::from(&crate::meeting::view(&mut unit, self.meeting).await.unwrap().meeting.details);
        let file = ImportSession::read(ImportKind::Notes, bytes, "notes", &frame).unwrap();
        let plan = file.plan(&mut unit, self.meeting, &Decisions::default()).await.unwrap();
        ImportReport::of(&file.preview(&plan), false)
    }

    async fn import(&self, bytes: &[u8]) -> usize {
        let mut unit = self.store.begin(now()).await.unwrap();
        let frame =
            Frame::from(&crate::meeting::view(&mut unit, self.meeting).await.unwrap().meeting.details);
        let file = ImportSession::read(ImportKind::Notes, bytes, "notes", &frame).unwrap();
        let plan = file.plan(&mut unit, self.meeting, &Decisions::default()).await.unwrap();
        let changed = plan.apply(&mut unit, &|_, _| true).await.unwrap();
        unit.commit().await.unwrap();
        changed
    }

    async fn notes(&self) -> Vec<Note> {
        let mut unit = self.store.begin(now()).await.unwrap();
        crate::notes::inside(&mut unit, self.meeting).await.unwrap().notes
    }
}

/// The rows that change something, with their state and reference.
fn changing(report: &ImportReport) -> Vec<(RowState, String)> {
    let rows = report.rows.iter().filter(|row| row.state != RowState::Unchanged);
    rows.map(|row| (row.state, row.reference.clone().unwrap_or_default())).collect()
}

#[tokio::test]
async fn our_own_papers_read_back_change_nothing() {
    let sample = Sample::new().await;
    for (to, entries) in [("co_chairs", 39), ("secretariat", 40), ("participants", 37), ("community", 21)] {
        for form in [PaperForm::Markdown, PaperForm::Docx] {
            let report = sample.explained(&sample.exported(form, to).await).await;
            assert_eq!(report.rows.len(), entries, "{form:?} for {to}");
            let changes: Vec<_> =
                report.rows.iter().map(|row| &row.changes).filter(|all| !all.is_empty()).collect();
            assert_eq!(changing(&report), [], "{form:?} for {to}: {changes:?}");
        }
    }
}

#[tokio::test]
async fn a_paper_that_was_worked_on_changes_what_was_changed() {
    let sample = Sample::new().await;
    let text = String::from_utf8(sample.exported(PaperForm::Markdown, "co_chairs").await).unwrap();
    let text = text
        .replace("Which capture standard do courts accept?", "Which standard do courts accept?")
        // The anchor is lost, and a word is changed.
        .replace(
            "**Question, N-27, 14:51:** One participant: How far up a chain",
            "**Question, 14:51:** One participant: How far along a chain",
        )
        .replace(
            "### 6  Reports",
            "**Action, 15:20:** Ana and Jan draft: a table.\n\n**Answer:** DE: It does.\n\n### 6  Reports",
        );
    let report = sample.explained(text.as_bytes()).await;
    assert_eq!(
        changing(&report),
        [
            (RowState::Update, "N-05".to_owned()),
            (RowState::Update, "N-27".to_owned()),
            (RowState::New, "N-41".to_owned()),
            (RowState::New, "N-42".to_owned()),
        ]
    );
    let guessed = report.rows.iter().find(|row| row.reference.as_deref() == Some("N-27")).unwrap();
    assert_eq!(guessed.reasons.len(), 1, "what is taken for another says so: {guessed:?}");
    for row in report.rows.iter().filter(|row| row.state == RowState::Update) {
        assert_eq!(row.changes.len(), 1, "only the words: {row:?}");
        assert!(!row.changes[0].after.contains("One participant"), "who said it is no wording: {row:?}");
    }
    assert_eq!(sample.import(text.as_bytes()).await, 4);
    let notes = sample.notes().await;
    let of = |reference: &str| &notes.iter().find(|note| note.reference == reference).unwrap().details;
    assert_eq!(of("N-05").text.as_str(), "Which standard do courts accept?");
    assert_eq!(of("N-41").text.as_str(), "Ana and Jan draft: a table.", "a colon in a text stays there");
    assert_eq!(of("N-41").at.to_string(), "2024-06-26 15:20:00", "on the day of its item");
    assert_eq!(of("N-42").text.as_str(), "It does.");
    assert!(matches!(&of("N-42").speaker, domain::note::Speaker::Delegations(ids) if ids.len() == 1));
    assert_eq!(sample.import(text.as_bytes()).await, 0, "the same file again changes nothing");
}

#[tokio::test]
async fn a_wider_label_in_a_paper_opens_nothing() {
    let sample = Sample::new().await;
    let text = String::from_utf8(sample.exported(PaperForm::Markdown, "co_chairs").await).unwrap();
    let from = "before the first interview. \\[TLP:AMBER\\]";
    assert!(text.contains(from));
    let report =
        sample.explained(text.replace(from, "before the first interview. \\[TLP:CLEAR\\]").as_bytes()).await;
    assert_eq!(changing(&report), [(RowState::Rejected, "N-04".to_owned())]);
}
