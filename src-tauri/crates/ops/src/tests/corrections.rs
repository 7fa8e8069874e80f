//! Corrections of the notes of the sample, and silence procedures on them.

use super::now;
use super::sampled::Sample;
use crate::corrections::{self, CorrectionsBoard};
use crate::export::{Prepared, Wanted, audience};
use crate::notes;
use crate::{Error, agenda, steps};
use chrono::TimeDelta;
use domain::agenda::AgendaItem;
use domain::correction::{Asker, Correction, CorrectionDetails, CorrectionState};
use domain::disclosure::{PaperForm, PaperKind};
use domain::ids::DelegationId;
use domain::note::{Note, NoteDetails, NoteStatus};
use domain::noun::Noun;
use domain::refusal::RefusalCode;
use domain::silence::{SilenceDetails, SilenceScope, SilenceStanding, SilenceState};
use domain::text::Line;
use store::Error as StoreError;

impl Sample {
    async fn delegation(&self, code: &str) -> DelegationId {
        let roster = crate::roster(&mut self.unit().await, self.meeting).await.unwrap();
        roster.groups.iter().find(|group| group.party.code == code).unwrap().delegation.id
    }

    async fn asks(&self, reference: &str, code: &str, requested: &str) -> Correction {
        let (note, delegation) = (self.note(reference).await.id, self.delegation(code).await);
        let mut unit = self.unit().await;
        let details = CorrectionDetails {
            of: note.into(),
            asker: Asker::Delegation(delegation),
            requested: requested.parse().unwrap(),
            asked_on: "2024-07-04".parse().unwrap(),
            remark: Line::default(),
        };
        let correction = corrections::ask(&mut unit, self.meeting, details).await.unwrap();
        unit.commit().await.unwrap();
        correction
    }

    async fn board(&self) -> CorrectionsBoard {
        corrections::board(&mut self.unit().await, self.meeting).await.unwrap()
    }

    async fn written(&self, to: &str) -> String {
        let mut unit = self.unit().await;
        let audience = audience(&mut unit, self.meeting, to).await.unwrap();
        let wanted = Wanted::new(PaperKind::Corrections, PaperForm::Markdown, audience);
        let paper = Prepared::prepare(&mut unit, self.meeting, wanted).await.unwrap();
        String::from_utf8(paper.write().unwrap()).unwrap()
    }
}

fn refused(error: Error) -> RefusalCode {
    match error {
        Error::Refused(refusal) => refusal.code,
        other => panic!("refused for a reason, not {other:?}"),
    }
}

#[tokio::test]
async fn agreeing_changes_the_entry_and_the_correction_in_one_step() {
    let sample = Sample::new().await;
    let drafted = sample.note("N-04").await;
    let asked = sample.asks("N-04", "RO", "Orders reach some providers.").await;
    assert_eq!(asked.drafted, drafted.details.text, "the text as it stood is kept beside it");
    let mut unit = sample.unit().await;
    let agreed = "Orders reach providers in the Union.".parse().unwrap();
    corrections::agree(&mut unit, asked.id, asked.revision, drafted.revision, agreed).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.note("N-04").await.details.text.as_str(), "Orders reach providers in the Union.");
    let row = &sample.board().await.corrections[0];
    assert_eq!((row.correction.state, row.reference.as_str()), (CorrectionState::Agreed, "N-04"));
    let mut unit = sample.unit().await;
    let again =
        corrections::refuse(&mut unit, asked.id, row.correction.revision, "No".parse().unwrap()).await;
    assert_eq!(refused(again.unwrap_err()), RefusalCode::CorrectionSettled);
    drop(unit);

    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.note("N-04").await.details.text, drafted.details.text, "undo takes both back");
    assert_eq!(sample.board().await.corrections[0].correction.state, CorrectionState::Open);
}

#[tokio::test]
async fn a_wording_is_agreed_over_the_text_that_was_read_and_through_the_checks_of_every_edit() {
    let sample = Sample::new().await;
    let drafted = sample.note("N-04").await;
    let asked = sample.asks("N-04", "RO", "Another wording.").await;
    let mut unit = sample.unit().await;
    let mut details = drafted.details.clone();
    details.text = "Changed meanwhile.".parse().unwrap();
    notes::edit(&mut unit, drafted.id, drafted.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let wording = || "Another wording.".parse().unwrap();
    let old = corrections::agree(&mut unit, asked.id, asked.revision, drafted.revision, wording()).await;
    assert!(matches!(old, Err(Error::Store(StoreError::ChangedMeanwhile { .. }))), "{old:?}");
    drop(unit);

    let now = sample.note("N-04").await.revision;
    let mut unit = sample.unit().await;
    let classified = "Marked SECRET UE/EU SECRET.".parse().unwrap();
    let marked = corrections::agree(&mut unit, asked.id, asked.revision, now, classified).await;
    assert!(marked.is_err(), "a marking of classified information is kept in no entry");
}

#[tokio::test]
async fn what_asks_for_nothing_or_gives_no_reason_is_refused() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let romania = Asker::Delegation(sample.delegation("RO").await);
    let details = |requested: &str| CorrectionDetails {
        of: note.id.into(),
        asker: romania,
        requested: requested.parse().unwrap(),
        asked_on: "2024-07-04".parse().unwrap(),
        remark: Line::default(),
    };
    let mut unit = sample.unit().await;
    let same = details(note.details.text.as_str());
    for (details, code) in [(details(""), RefusalCode::CorrectionEmpty), (same, RefusalCode::CorrectionSame)]
    {
        let asked = corrections::ask(&mut unit, sample.meeting, details).await;
        assert_eq!(refused(asked.unwrap_err()), code);
    }
    drop(unit);
    let asked = sample.asks("N-04", "RO", "Another wording.").await;
    let mut unit = sample.unit().await;
    let silent = corrections::refuse(&mut unit, asked.id, asked.revision, Line::default()).await;
    assert_eq!(refused(silent.unwrap_err()), RefusalCode::CorrectionReason);
}

#[tokio::test]
async fn a_passage_that_is_taken_out_of_an_entry_leaves_its_corrections_too() {
    let sample = Sample::new().await;
    let rows = notes::rows(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    let row = rows.into_iter().find(|row| row.note.reference == "N-11").unwrap();
    let found: Vec<String> = row.passages.iter().map(|passage| passage.found.clone()).collect();
    let wording = format!("Better: {}", row.note.details.text);
    sample.asks("N-11", "RO", &wording).await;
    let mut unit = sample.unit().await;
    notes::reword(&mut unit, row.note.id, row.note.revision, &row.passages).await.unwrap();
    unit.commit().await.unwrap();
    let kept = serde_json::to_string(&sample.board().await.corrections).unwrap();
    assert!(!found.is_empty() && found.iter().all(|found| !kept.contains(found)), "{found:?} is in {kept}");
    assert!(kept.contains("Better: "), "the rest of the wording stays");
    let undone = steps::undo(&mut sample.unit().await).await;
    assert!(undone.is_err(), "undo does not bring it back");
}

#[tokio::test]
async fn an_entry_goes_with_its_corrections_and_comes_back_with_them() {
    let sample = Sample::new().await;
    let asked = sample.asks("N-04", "RO", "Another wording.").await;
    let mut unit = sample.unit().await;
    notes::remove(&mut unit, asked.details.of.note().unwrap()).await.unwrap();
    unit.commit().await.unwrap();
    assert!(sample.board().await.corrections.is_empty());
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.board().await.corrections[0].correction.id, asked.id);
}

#[tokio::test]
async fn a_delegation_reads_its_own_corrections_and_nobody_reads_who_asks_under_the_rule() {
    let sample = Sample::new().await;
    let rows = notes::rows(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    let ruled = rows.iter().find(|row| row.under_the_rule && !row.note.details.consent).unwrap();
    let ruled = ruled.note.reference.clone();
    sample.asks("N-02", "RO", "Worded otherwise in the open.").await;
    sample.asks(&ruled, "SK", "Worded otherwise under the Rule.").await;
    sample.asks("N-11", "SK", "Worded otherwise for nobody.").await;
    let romania = sample.written("delegation:RO").await;
    assert!(romania.contains("Worded otherwise in the open.") && romania.contains("Romania"), "{romania}");
    assert!(!romania.contains("under the Rule.") && !romania.contains("Slovakia"), "{romania}");
    for to in ["secretariat", "co_chairs"] {
        let text = sample.written(to).await;
        assert!(text.contains("Romania"), "{to} reads who asks in the open: {text}");
        assert!(text.contains("Worded otherwise under the Rule."), "{to}: {text}");
        assert!(!text.contains("Slovakia"), "{to} is not told who asks under the Rule: {text}");
        let above = text.contains("Worded otherwise for nobody.");
        assert_eq!(above, to == "secretariat", "{to}: TLP:RED stays with those who keep the record");
    }
    let mut unit = sample.unit().await;
    for to in ["participants", "guest:G02", "public"] {
        let audience = audience(&mut unit, sample.meeting, to).await.unwrap();
        let wanted = Wanted::new(PaperKind::Corrections, PaperForm::Pdf, audience);
        let refused = Prepared::prepare(&mut unit, sample.meeting, wanted).await;
        assert!(refused.is_err(), "the table is not made for {to}");
    }
}

#[tokio::test]
async fn silence_after_the_last_moment_is_agreement_and_clears_what_was_sent_round() {
    let sample = Sample::new().await;
    let (romania, germany) = (sample.delegation("RO").await, sample.delegation("DE").await);
    let until = now().naive_utc() + TimeDelta::days(8);
    let details = |until| SilenceDetails { scope: SilenceScope::Meeting, until, remark: Line::default() };
    let mut unit = sample.unit().await;
    let past =
        corrections::open(&mut unit, sample.meeting, details(now().naive_utc() - TimeDelta::days(1))).await;
    assert_eq!(refused(past.unwrap_err()), RefusalCode::SilencePast);
    drop(unit);
    let mut unit = sample.unit().await;
    let silence = corrections::open(&mut unit, sample.meeting, details(until)).await.unwrap();
    unit.commit().await.unwrap();
    sample.asks("N-04", "RO", "Another wording.").await;
    let mut unit = sample.unit().await;
    let silence = corrections::answer(&mut unit, silence.id, silence.revision, germany, true).await.unwrap();
    unit.commit().await.unwrap();

    let row = &sample.board().await.silences[0];
    let said = |id| row.standings.iter().find(|one| one.delegation == id).unwrap().standing;
    assert_eq!((said(romania), said(germany)), (SilenceStanding::CorrectionOpen, SilenceStanding::Agreed));
    assert_eq!(
        row.standings.iter().filter(|one| one.standing == SilenceStanding::Silent).count(),
        row.standings.len() - 2
    );
    assert_eq!(row.state, SilenceState::Running);
    let mut unit = sample.unit().await;
    let early = corrections::close(&mut unit, silence.id, silence.revision, true).await;
    assert_eq!(refused(early.unwrap_err()), RefusalCode::SilenceRuns);
    drop(unit);

    let before: Vec<Note> = sample.unit().await.of_meeting(sample.meeting).await.unwrap();
    let mut unit = sample.store.begin(now() + TimeDelta::days(9)).await.unwrap();
    let board = corrections::board(&mut unit, sample.meeting).await.unwrap();
    assert_eq!(board.silences[0].state, SilenceState::Elapsed);
    corrections::close(&mut unit, silence.id, silence.revision, true).await.unwrap();
    unit.commit().await.unwrap();
    let after: Vec<Note> = sample.unit().await.of_meeting(sample.meeting).await.unwrap();
    for (before, after) in before.iter().zip(&after) {
        let reference = after.reference.as_str();
        let never_sent = ["N-10", "N-11", "N-32"].contains(&reference);
        let expected = if never_sent || reference == "N-04" {
            before.details.status
        } else {
            before.details.status.max(NoteStatus::ClearedBySpeaker)
        };
        assert_eq!(
            after.details.status, expected,
            "{reference}: nobody agrees to what is open or was never sent"
        );
    }
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    let undone: Vec<Note> = sample.unit().await.of_meeting(sample.meeting).await.unwrap();
    let statuses = |notes: &[Note]| notes.iter().map(|note| note.details.status).collect::<Vec<_>>();
    assert_eq!(statuses(&undone), statuses(&before), "closing and clearing is one step");
    assert_eq!(sample.board().await.silences[0].silence.closed, None);
}

#[tokio::test]
async fn a_silence_procedure_stands_on_the_notes_that_are_sent_round_and_on_no_others() {
    let sample = Sample::new().await;
    let item = sample.note("N-04").await.details.item;
    let mut unit = sample.unit().await;
    let until = "2024-07-12T18:00:00".parse().unwrap();
    let details = SilenceDetails { scope: SilenceScope::Item(item), until, remark: Line::default() };
    corrections::open(&mut unit, sample.meeting, details).await.unwrap();
    for (to, says) in
        [("participants", true), ("delegation:RO", true), ("public", false), ("guest:G02", false)]
    {
        let audience = audience(&mut unit, sample.meeting, to).await.unwrap();
        let wanted = Wanted::new(PaperKind::Minutes, PaperForm::Markdown, audience);
        let paper = Prepared::prepare(&mut unit, sample.meeting, wanted).await.unwrap();
        let text = String::from_utf8(paper.write().unwrap()).unwrap();
        assert_eq!(text.contains("until 12 July 2024, 18:00"), says, "{to}: {text}");
    }
}

#[tokio::test]
async fn a_passage_leaves_a_correction_that_was_removed_and_a_draft_too() {
    let sample = Sample::new().await;
    let rows = notes::rows(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    let row = rows.into_iter().find(|row| row.note.reference == "N-11").unwrap();
    let asked = sample.asks("N-11", "RO", &format!("Better: {}", row.note.details.text)).await;
    let mut unit = sample.unit().await;
    corrections::remove(&mut unit, asked.id).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let typed =
        notes::NoteDraft { note: Some((row.note.id, row.note.revision)), details: row.note.details.clone() };
    notes::keep_draft(&mut unit, sample.meeting, &typed).await.unwrap();
    notes::reword(&mut unit, row.note.id, row.note.revision, &row.passages).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(notes::draft(&mut sample.unit().await, sample.meeting).await.unwrap(), None);
    let mut unit = sample.unit().await;
    let changes = unit.changes_of_record(Noun::Correction, asked.id).await.unwrap();
    let wordings =
        changes.iter().flat_map(|change| &change.fields).filter(|(field, _)| *field == "requested");
    assert!(wordings.clone().count() > 0 && wordings.into_iter().all(|(_, value)| value.erased));
}

#[tokio::test]
async fn what_is_left_of_a_correction_without_its_passage_can_still_be_refused() {
    let sample = Sample::new().await;
    let rows = notes::rows(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    let row = rows.into_iter().find(|row| row.note.reference == "N-11").unwrap();
    let passage = &row.passages[0];
    let without = row.note.details.text.as_str().replace(&passage.found, &passage.proposed);
    let asked = sample.asks("N-11", "RO", &without).await;
    let mut unit = sample.unit().await;
    notes::reword(&mut unit, row.note.id, row.note.revision, &row.passages).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let left: Correction = unit.get(asked.id).await.unwrap();
    let reason = "The passage is out".parse().unwrap();
    corrections::refuse(&mut unit, left.id, left.revision, reason).await.unwrap();
}

#[tokio::test]
async fn silence_clears_nothing_that_was_written_or_changed_after_it_was_sent_round() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let item = note.details.item;
    let until = now().naive_utc() + TimeDelta::days(8);
    let mut unit = sample.unit().await;
    let details = SilenceDetails { scope: SilenceScope::Item(item), until, remark: Line::default() };
    corrections::open(&mut unit, sample.meeting, details).await.unwrap();
    unit.commit().await.unwrap();
    let before = sample.board().await.silences[0].clears;
    let mut unit = sample.unit().await;
    let details = NoteDetails { text: "Said otherwise.".parse().unwrap(), ..note.details.clone() };
    notes::edit(&mut unit, note.id, note.revision, details.clone()).await.unwrap();
    notes::add(&mut unit, sample.meeting, details).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.board().await.silences[0].clears, before - 1, "one was changed, one is new");
}

#[tokio::test]
async fn a_silence_procedure_follows_its_item_into_the_one_that_takes_its_place() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let items: Vec<AgendaItem> = unit.of_meeting(sample.meeting).await.unwrap();
    let six = items.iter().find(|item| item.reference == "I-06").unwrap();
    let second = agenda::split(&mut unit, six.id, six.revision, 20).await.unwrap();
    let until = now().naive_utc() + TimeDelta::days(8);
    let details = SilenceDetails { scope: SilenceScope::Item(second.id), until, remark: Line::default() };
    corrections::open(&mut unit, sample.meeting, details).await.unwrap();
    let first: AgendaItem = unit.get(six.id).await.unwrap();
    agenda::merge(&mut unit, first.id, first.revision).await.unwrap();
    let board = corrections::board(&mut unit, sample.meeting).await.unwrap();
    assert_eq!(board.silences[0].silence.details.scope, SilenceScope::Item(six.id));
}
