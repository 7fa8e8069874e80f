//! A wider label of an item or of the meeting opens no entry of the sample unasked.

use super::sampled::Sample;
use crate::agenda;
use crate::notes::{self, LabelChange, would_open};
use crate::{Error, meeting, steps};
use domain::agenda::AgendaItem;
use domain::label::HandlingLabel;
use domain::meeting::MeetingDetails;
use domain::note::{Note, Opening};
use domain::refusal::RefusalCode;
use domain::text::Line;

impl Sample {
    /// Every entry of the sample has a label and the Rule of its own; here a few follow their item.
    async fn following() -> Self {
        let sample = Self::new().await;
        let mut unit = sample.unit().await;
        let all: Vec<Note> = unit.of_meeting(sample.meeting).await.unwrap();
        for mut note in
            all.into_iter().filter(|note| ["N-01", "N-04", "N-05"].contains(&note.reference.as_str()))
        {
            note.details.label = None;
            note.details.chatham_house = false;
            unit.save(&mut note).await.unwrap();
        }
        unit.step(domain::verb::Verb::EditNotes(domain::verb::Counted::of(3)));
        unit.commit().await.unwrap();
        sample
    }

    async fn label(&self, reference: &str) -> HandlingLabel {
        let inside = notes::inside(&mut self.unit().await, self.meeting).await.unwrap();
        inside.notes.iter().find(|note| note.reference == reference).map(|note| inside.label(note)).unwrap()
    }

    async fn item_of(&self, reference: &str) -> AgendaItem {
        let item = self.note(reference).await.details.item;
        self.unit().await.get(item).await.unwrap()
    }

    /// Gives the notes of the meeting another default.
    async fn lowers(&self, label: HandlingLabel, opening: Option<&Opening>) -> crate::Result<()> {
        let mut unit = self.unit().await;
        let read = meeting::view(&mut unit, self.meeting).await?.meeting;
        let mut details: MeetingDetails = read.details;
        details.labels.notes = label;
        meeting::edit_opening(&mut unit, read.id, read.revision, details, opening).await?;
        unit.commit().await?;
        Ok(())
    }
}

#[tokio::test]
async fn a_wider_default_names_the_entries_that_it_would_open_and_waits_for_an_answer() {
    let sample = Sample::following().await;
    let change = LabelChange::Meeting { label: HandlingLabel::Green };
    let opened = would_open(&mut sample.unit().await, sample.meeting, change).await.unwrap();
    let said: Vec<_> = opened.iter().map(|one| (one.reference.as_str(), one.from)).collect();
    assert!(said.contains(&("N-01", HandlingLabel::Amber)), "{said:?}");
    assert!(opened.iter().all(|one| one.to < one.from && !one.words.is_empty()), "{opened:?}");
    let refused = sample.lowers(HandlingLabel::Green, None).await.unwrap_err();
    assert!(matches!(&refused, Error::Refused(refusal) if refusal.code == RefusalCode::LabelOpensNotes));
    assert!(refused.said().contains("N-01"), "{}", refused.said());
    let nobody = Opening::Lower { agreed: Line::default() };
    assert!(
        sample.lowers(HandlingLabel::Green, Some(&nobody)).await.is_err(),
        "somebody agreed, or nobody did"
    );
    sample.lowers(HandlingLabel::Red, None).await.expect("a stricter default opens nothing");
}

#[tokio::test]
async fn entries_keep_their_label_or_become_wider_with_who_agreed_in_the_same_step() {
    let sample = Sample::following().await;
    let before = sample.label("N-01").await;
    sample.lowers(HandlingLabel::Green, Some(&Opening::Keep)).await.unwrap();
    assert_eq!(sample.note("N-01").await.details.label, Some(before), "it is its own label now");
    assert_eq!(sample.label("N-01").await, before);
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.note("N-01").await.details.label, None, "undo takes label and default back");
    assert_eq!(sample.label("N-01").await, before);

    let agreed: Line = "Both chairs, 3 July".parse().unwrap();
    sample.lowers(HandlingLabel::Green, Some(&Opening::Lower { agreed: agreed.clone() })).await.unwrap();
    let note = sample.note("N-01").await;
    assert_eq!((note.details.label, note.details.lowered_by), (None, agreed));
    assert!(sample.label("N-01").await < before);
}

#[tokio::test]
async fn a_wider_label_of_an_item_asks_too_and_a_version_opens_nothing() {
    let sample = Sample::following().await;
    let item = sample.item_of("N-04").await;
    let label = |label| domain::agenda::ItemDetails { label, ..item.details.clone() };
    let mut unit = sample.unit().await;
    let strict = label(Some(HandlingLabel::Red));
    let strict = agenda::edit(&mut unit, item.id, item.revision, strict).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let wider = label(Some(HandlingLabel::Amber));
    let refused = agenda::edit(&mut unit, strict.id, strict.revision, wider).await.unwrap_err();
    assert_eq!(refused.field(), Some("label"));
    drop(unit);

    let mut unit = sample.unit().await;
    let last = agenda::summaries(&mut unit, sample.meeting).await.unwrap().pop().unwrap();
    agenda::restore(&mut unit, last.id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.label("N-04").await, HandlingLabel::Red, "entries keep the label that they had");
}

#[tokio::test]
async fn what_was_said_under_the_rule_and_papers_without_a_label_stay_closed_when_their_item_opens() {
    let sample = Sample::following().await;
    let item = sample.item_of("N-04").await;
    assert!(item.details.chatham_house && !sample.note("N-04").await.details.chatham_house);
    let mut unit = sample.unit().await;
    let item = agenda::attach(&mut unit, item.id, item.revision, "Picture.pdf", b"%PDF", None).await.unwrap();
    let red = domain::agenda::ItemDetails { label: Some(HandlingLabel::Red), ..item.details.clone() };
    let item = agenda::edit(&mut unit, item.id, item.revision, red).await.unwrap();
    assert_eq!(item.details.papers[0].label, None, "a stricter label needs no answer");
    let open = domain::agenda::ItemDetails {
        chatham_house: false,
        label: Some(HandlingLabel::Amber),
        ..item.details.clone()
    };
    agenda::edit_opening(&mut unit, item.id, item.revision, open, Some(&Opening::Keep)).await.unwrap();
    unit.commit().await.unwrap();
    let item = sample.item_of("N-04").await;
    assert_eq!(item.details.papers[0].label, Some(HandlingLabel::Red), "the paper keeps what it had");
    assert!(sample.note("N-04").await.details.chatham_house, "the Rule holds for what was said under it");
    sample.undo().await;
    assert!(!sample.note("N-04").await.details.chatham_house, "one step, and back");
}
