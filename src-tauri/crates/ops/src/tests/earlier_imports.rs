//! Imports that were applied: what is kept of each, and what leaves its report again.

use super::sampled::Sample;
use super::{House, in_person, now, session, table};
use crate::import::{EarlierReport, Frame, ImportKind, ImportSession, RowState, earlier, earlier_report};
use crate::{notes, people};
use domain::field::Field;
use domain::import::Import;
use domain::noun::Noun;

const TWO: [[&str; 4]; 2] =
    [["Ann", "Lee", "ann@court.test", "Belgium"], ["Bo", "Ek", "bo@court.test", "Nowhere"]];

impl House {
    /// The reports of all imports, the newest first.
    pub(super) async fn reports(&self) -> Vec<EarlierReport> {
        let mut unit = self.unit().await;
        let mut reports = Vec::new();
        for import in earlier(&mut unit, self.meeting).await.unwrap() {
            reports.push(earlier_report(&mut unit, import.id).await.unwrap());
        }
        reports
    }
}

#[tokio::test]
async fn an_import_that_was_applied_is_listed_with_its_report() {
    let house = House::new().await;
    assert_eq!(house.import(&table(&TWO)).await, 1);
    let reports = house.reports().await;
    assert_eq!(reports.len(), 1);
    let EarlierReport { import, columns, rows, .. } = &reports[0];
    assert_eq!(
        (import.kind, import.file_name.as_str(), import.at),
        (ImportKind::Participants, "people.csv", now())
    );
    assert_eq!((import.digest.len(), import.rows, import.skipped), (64, 2, 0));
    assert_eq!((import.totals[&RowState::New], import.totals[&RowState::Rejected]), (1, 1));
    let fields: Vec<(&str, Field)> = columns.iter().map(|one| (one.heading.as_str(), one.field)).collect();
    assert_eq!(fields[..2], [("First name", Field::GivenName), ("Family name", Field::FamilyName)]);
    assert_eq!((rows[0].reference.as_deref(), rows[0].name.as_str()), (Some("P01"), "Ann Lee"));
    assert!(rows[1].reasons[0].message.contains("Nowhere"), "why a row stayed out is kept in words");
}

#[tokio::test]
async fn undoing_an_import_takes_its_record_with_it() {
    let house = House::new().await;
    house.import(&table(&TWO)).await;
    house.undo().await;
    assert!(house.reports().await.is_empty());
    house.redo().await;
    assert_eq!(house.reports().await.len(), 1);
}

#[tokio::test]
async fn the_same_file_again_says_when_it_came_in() {
    let house = House::new().await;
    let preview = async |csv: &str| {
        let file = session(csv);
        let plan = file.plan(&mut house.unit().await, house.meeting, &in_person()).await.unwrap();
        file.preview(&plan)
    };
    let csv = table(&TWO);
    assert_eq!(preview(&csv).await.came_in, None);
    house.import(&csv).await;
    let came_in = preview(&csv).await.came_in.expect("it came in before");
    assert_eq!((came_in.file_name.as_str(), came_in.at), ("people.csv", now()));
    assert_eq!(preview(&table(&TWO[..1])).await.came_in, None, "another file");
}

#[tokio::test]
async fn whoever_is_removed_leaves_the_reports_too_until_that_is_undone() {
    let house = House::new().await;
    house.import(&table(&TWO)).await;
    let everybody = house.people().await;
    let id = everybody[0].1.id;
    let mut unit = house.unit().await;
    people::remove(&mut unit, &[id]).await.unwrap();
    unit.commit().await.unwrap();
    let row = &house.reports().await[0].rows[0];
    assert_eq!((row.reference.as_deref(), row.name.as_str(), row.state), (Some("P01"), "", RowState::New));
    house.undo().await;
    assert_eq!(house.reports().await[0].rows[0].name, "Ann Lee");
}

#[tokio::test]
async fn values_of_class_d_are_in_no_report() {
    let house = House::new().await;
    let csv = |diet: &str| {
        format!(
            "First name,Family name,E-mail address,Country or body you represent,Dietary requirements\r\nAnn,Lee,ann@court.test,Belgium,{diet}\r\n"
        )
    };
    house.import(&csv("No nuts")).await;
    house.import(&csv("Kosher meals")).await;
    let imports: Vec<Import> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    assert_eq!(imports.len(), 2);
    let kept = serde_json::to_string(&imports).unwrap();
    assert!(kept.contains("dietary"), "that it changed is said");
    assert!(!kept.contains("nuts") && !kept.contains("Kosher"), "what it says is not: {kept}");
}

#[tokio::test]
async fn a_wording_that_is_erased_leaves_the_reports_for_good() {
    let sample = Sample::new().await;
    let note = sample.note("N-30").await;
    for text in ["Nothing much was said.", note.details.text.as_str()] {
        let text = serde_json::json!(text);
        let file = format!(
            r#"{{"notes": [{{"id": "N-99", "agenda_item": "I-04", "kind": "information", "text": {text}}}]}}"#
        );
        let mut unit = sample.unit().await;
        let details = crate::meeting::view(&mut unit, sample.meeting).await.unwrap().meeting.details;
        let frame = Frame::from(&details);
        let read = ImportSession::read(ImportKind::Notes, file.as_bytes(), "notes.json", &frame).unwrap();
        let plan = read.plan(&mut unit, sample.meeting, &in_person()).await.unwrap();
        assert_eq!(plan.apply(&mut unit, &|_, _| true).await.unwrap(), 1);
        unit.commit().await.unwrap();
    }
    let told = |imports: &[Import]| imports.last().unwrap().report[0].changes.len();
    assert_ne!(
        told(&sample.unit().await.of_meeting(sample.meeting).await.unwrap()),
        0,
        "both wordings stand there"
    );
    let brought = sample.note("N-99").await;
    let mut unit = sample.unit().await;
    let passages =
        notes::passages(&mut unit, sample.meeting, brought.details.text.as_str(), false).await.unwrap();
    assert!(!passages.is_empty(), "the entry holds what must not be minuted");
    notes::reword(&mut unit, brought.id, brought.revision, &passages).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let imports: Vec<Import> = unit.of_meeting(sample.meeting).await.unwrap();
    let import = imports.last().unwrap();
    assert_eq!((import.report[0].reference.as_deref(), told(&imports)), (Some("N-99"), 0));
    for change in unit.changes_of_record(Noun::Import, import.id).await.unwrap() {
        if let Some(report) = change.fields.get("report") {
            assert!(report.erased, "the journal knows it no more");
        }
    }
}

#[tokio::test]
async fn of_an_evaluation_neither_the_file_nor_its_bytes_are_kept() {
    let house = House::new().await;
    let csv = "Your name,How do you rate the content?,Relevance for your work,Organisation of the meeting,Venue,Duration\n\
        Imke Overgaard,5,4,4,3,3\nJan Example,4,4,3,3,4\nAna Example,1,2,3,4,5\n";
    let preview = house.import_file(ImportKind::Evaluation, csv, &in_person()).await;
    assert!(preview.totals[&RowState::New] > 0, "it is counted: {:?}", preview.totals);
    let counted: Vec<domain::evaluation::Evaluation> =
        house.unit().await.of_meeting(house.meeting).await.unwrap();
    assert_eq!(counted.len(), 1);
    assert!(house.reports().await.is_empty());
}
