//! What was typed in a dialog when the workspace was locked.

use super::sampled::Sample;
use crate::notes;
use crate::unsaved::{self, Unsaved, UnsavedText};

fn typed(dialog: &str, texts: &[&str]) -> Unsaved {
    let texts = texts.iter().map(|text| UnsavedText { label: "Remark".to_owned(), text: (*text).to_owned() });
    Unsaved { place: "/review".to_owned(), dialog: dialog.to_owned(), texts: texts.collect() }
}

#[tokio::test]
async fn what_was_typed_is_there_until_it_is_let_go_of_and_leaves_no_step() {
    let sample = Sample::new().await;
    let (first, again) = (typed("Remark", &["Half a sen"]), typed("Remark", &["Half a sentence"]));
    let other = typed("Topic", &["Online recruitment"]);
    let mut unit = sample.unit().await;
    unsaved::keep(&mut unit, vec![first, other.clone()]).await.unwrap();
    unsaved::keep(&mut unit, vec![again.clone()]).await.unwrap();
    assert_eq!(unit.commit().await.unwrap().step, None);
    let mut unit = sample.unit().await;
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [again, other.clone()]);
    unsaved::forget(&mut unit, "/review", "Remark").await.unwrap();
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [other]);
}

#[tokio::test]
async fn a_classified_text_is_not_kept_and_an_erased_one_goes() {
    let sample = Sample::new().await;
    let note = sample.note("N-30").await;
    let mut unit = sample.unit().await;
    let passages =
        notes::passages(&mut unit, sample.meeting, note.details.text.as_str(), false).await.unwrap();
    let found = format!("It was {} again", passages[0].found);
    let texts = ["As in CONFIDENTIEL UE/EU CONFIDENTIAL 12", "Kept"];
    let both = vec![typed("Remark", &texts), typed("Entry", &[&found])];
    unsaved::keep(&mut unit, both).await.unwrap();
    let remark = typed("Remark", &["Kept"]);
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [typed("Entry", &[&found]), remark.clone()]);
    notes::reword(&mut unit, note.id, note.revision, &passages).await.unwrap();
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [remark]);
}
