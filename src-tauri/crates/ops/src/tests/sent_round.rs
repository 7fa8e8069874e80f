//! The outcome report of the sample sent round for factual corrections.

use super::now;
use super::sampled::Sample;
use crate::corrections::{self, CorrectionRow, CorrectionsBoard, SilenceRow};
use crate::export::{Prepared, Wanted, audience};
use crate::publication::{self, KeyWanted};
use crate::review::ApprovalWanted;
use crate::{Error, notes, report, steps};
use chrono::TimeDelta;
use domain::correction::{Asker, Correctable, Correction, CorrectionDetails, CorrectionState};
use domain::disclosure::{PaperForm, PaperKind};
use domain::ids::DelegationId;
use domain::note::{Note, NoteStatus};
use domain::noun::Noun;
use domain::publication::Publication;
use domain::refusal::RefusalCode;
use domain::report::{ReportSentence, SentenceOrigin};
use domain::review::ApprovalChoice;
use domain::silence::{SilenceDetails, SilenceScope, SilenceStanding};
use domain::text::Line;
use store::Error as StoreError;

impl Sample {
    /// Drafts the report and finds the sentence that tells an entry.
    async fn telling(&self, reference: &str) -> ReportSentence {
        let mut unit = self.unit().await;
        if report::generate(&mut unit, self.meeting, None).await.unwrap().added > 0 {
            unit.commit().await.unwrap();
        }
        let all: Vec<ReportSentence> = self.unit().await.of_meeting(self.meeting).await.unwrap();
        let tells = |one: &&ReportSentence| one.details.sources.iter().any(|cited| cited.is(reference));
        all.iter().find(tells).unwrap().clone()
    }

    async fn sentence(&self, id: domain::ids::ReportSentenceId) -> ReportSentence {
        self.unit().await.get(id).await.unwrap()
    }

    async fn group(&self, code: &str) -> DelegationId {
        let roster = crate::roster(&mut self.unit().await, self.meeting).await.unwrap();
        roster.groups.iter().find(|group| group.party.code == code).unwrap().delegation.id
    }

    async fn asks_of(
        &self,
        of: impl Into<Correctable>,
        code: &str,
        requested: &str,
    ) -> crate::Result<Correction> {
        let details = CorrectionDetails {
            of: of.into(),
            asker: Asker::Delegation(self.group(code).await),
            requested: requested.parse().unwrap(),
            asked_on: "2024-07-04".parse().unwrap(),
            remark: Line::default(),
        };
        let mut unit = self.unit().await;
        let correction = corrections::ask(&mut unit, self.meeting, details).await?;
        unit.commit().await.unwrap();
        Ok(correction)
    }

    async fn send_round(&self) -> crate::Result<()> {
        let until = now().naive_utc() + TimeDelta::days(8);
        let details = SilenceDetails { scope: SilenceScope::Report, until, remark: Line::default() };
        let mut unit = self.unit().await;
        corrections::open(&mut unit, self.meeting, details).await?;
        unit.commit().await.unwrap();
        Ok(())
    }

    async fn corrected(&self) -> CorrectionsBoard {
        corrections::board(&mut self.unit().await, self.meeting).await.unwrap()
    }

    async fn row(&self) -> CorrectionRow {
        self.corrected().await.corrections.remove(0)
    }

    async fn procedure(&self) -> SilenceRow {
        self.corrected().await.silences.remove(0)
    }

    async fn agree(&self, agreed: &str) -> crate::Result<Correction> {
        let row = self.row().await;
        let CorrectionRow { correction, over, .. } = row;
        let mut unit = self.unit().await;
        let agreed = agreed.parse().unwrap();
        let correction =
            corrections::agree(&mut unit, correction.id, correction.revision, over, agreed).await?;
        unit.commit().await.unwrap();
        Ok(correction)
    }

    async fn paper(&self, kind: PaperKind, to: &str) -> String {
        let mut unit = self.unit().await;
        let audience = audience(&mut unit, self.meeting, to).await.unwrap();
        let wanted = Wanted::new(kind, PaperForm::Markdown, audience);
        let paper = Prepared::prepare(&mut unit, self.meeting, wanted).await.unwrap();
        String::from_utf8(paper.write().unwrap()).unwrap()
    }

    async fn released(&self) -> bool {
        let board = publication::board(&mut self.unit().await, self.meeting, Publication::Report).await;
        board.unwrap().released
    }
}

fn refused<T: std::fmt::Debug>(result: crate::Result<T>) -> RefusalCode {
    match result {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("refused for a reason, not {other:?}"),
    }
}

#[tokio::test]
async fn the_report_is_sent_round_as_participants_read_it_and_closing_says_what_stands() {
    let sample = Sample::new().await;
    assert_eq!(refused(sample.send_round().await), RefusalCode::SilenceNoReport, "there is nothing to send");
    let sentence = sample.telling("N-04").await;
    sample.send_round().await.unwrap();
    let row = sample.procedure().await;
    assert!(row.sent_sentences > 50, "{}", row.sent_sentences);
    assert_eq!((row.stands, row.clears), (row.sent_sentences, 0));
    let all: Vec<ReportSentence> = sample.unit().await.of_meeting(sample.meeting).await.unwrap();
    assert!(usize::try_from(row.sent_sentences).unwrap() <= all.len());
    let asked =
        sample.asks_of(sentence.id, "RO", "It was noted that orders reach some providers.").await.unwrap();
    assert_eq!(asked.drafted, sentence.details.text);
    let romania = sample.group("RO").await;
    let said =
        |row: &SilenceRow| row.standings.iter().find(|one| one.delegation == romania).unwrap().standing;
    let open = sample.procedure().await;
    assert_eq!((said(&open), open.stands), (SilenceStanding::CorrectionOpen, row.stands - 1));
    sample.agree("Orders reach some providers.").await.unwrap();
    let settled = sample.procedure().await;
    assert_eq!((said(&settled), settled.stands), (SilenceStanding::CorrectionSettled, row.stands - 1));
    let mut unit = sample.unit().await;
    let notes = async |unit: &mut crate::Unit| unit.of_meeting::<Note>(sample.meeting).await.unwrap();
    let before: Vec<NoteStatus> = notes(&mut unit).await.iter().map(|note| note.details.status).collect();
    corrections::close(&mut unit, settled.silence.id, settled.silence.revision, false).await.unwrap();
    unit.commit().await.unwrap();
    let closed = sample.procedure().await;
    assert_eq!((closed.stands, closed.silence.closed.is_some()), (row.stands - 1, true));
    let after: Vec<NoteStatus> =
        notes(&mut sample.unit().await).await.iter().map(|note| note.details.status).collect();
    assert_eq!(before, after, "it clears no notes");
}

#[tokio::test]
async fn an_agreed_wording_is_that_of_a_person_and_the_keys_of_the_chairs_lapse() {
    let sample = Sample::new().await;
    let sentence = sample.telling("N-04").await;
    let mut unit = sample.unit().await;
    publication::freeze(&mut unit, sample.meeting, Publication::Report).await.unwrap();
    for body in publication::board(&mut unit, sample.meeting, Publication::Report).await.unwrap().keys {
        let said = ApprovalWanted {
            body: body.body,
            name: "Imke Overgaard".parse().unwrap(),
            choice: ApprovalChoice::Approve,
            remark: "".parse().unwrap(),
        };
        let wanted = KeyWanted { publication: Publication::Report, number: None, said };
        publication::note_key(&mut unit, sample.meeting, wanted).await.unwrap();
    }
    unit.commit().await.unwrap();
    sample.asks_of(sentence.id, "RO", "Orders reach some providers.").await.unwrap();
    assert!(sample.released().await, "asking changes nothing");
    let row = sample.row().await;
    assert_eq!((row.reference.as_str(), row.kind, row.number), ("N-04", None, None));
    assert!(row.title.contains(", "), "{} is the headings over it", row.title);
    sample.agree("Orders reach providers in the Union.").await.unwrap();
    let now = sample.sentence(sentence.id).await;
    assert_eq!(now.details.text.as_str(), "Orders reach providers in the Union.");
    assert_eq!((now.details.origin, &now.details.sources), (SentenceOrigin::Hand, &sentence.details.sources));
    assert!(!sample.released().await, "what was released is not what stands there");
    let again = report::generate(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    assert_eq!(again.added, 0, "regenerating keeps it");
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    let undone = sample.sentence(sentence.id).await;
    assert_eq!(
        (undone.details.text, undone.details.origin),
        (sentence.details.text, SentenceOrigin::Generated)
    );
    assert_eq!(sample.row().await.correction.state, CorrectionState::Open);
    assert!(sample.released().await, "and the keys hold again");
}

#[tokio::test]
async fn a_wording_is_agreed_over_the_sentence_that_was_read() {
    let sample = Sample::new().await;
    let sentence = sample.telling("N-04").await;
    let asked = sample.asks_of(sentence.id, "RO", "Another wording.").await.unwrap();
    let mut unit = sample.unit().await;
    let text = "Changed meanwhile.".parse().unwrap();
    report::edit(&mut unit, sentence.id, sentence.revision, text, None).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let wording = "Another wording.".parse().unwrap();
    let old = corrections::agree(&mut unit, asked.id, asked.revision, sentence.revision, wording).await;
    assert!(matches!(old, Err(Error::Store(StoreError::ChangedMeanwhile { .. }))), "{old:?}");
    drop(unit);
    assert_eq!(refused(sample.agree("").await), RefusalCode::CorrectionEmpty, "no sentence is agreed away");
}

#[tokio::test]
async fn a_sentence_goes_with_its_corrections_and_comes_back_with_them() {
    let sample = Sample::new().await;
    let sentence = sample.telling("N-04").await;
    let asked = sample.asks_of(sentence.id, "RO", "Another wording.").await.unwrap();
    for leaves_out in [true, false] {
        let mut unit = sample.unit().await;
        if leaves_out {
            report::leave_out(&mut unit, sentence.id, sentence.revision, true).await.unwrap();
        } else {
            report::remove(&mut unit, sentence.id).await.unwrap();
        }
        unit.commit().await.unwrap();
        assert!(sample.corrected().await.corrections.is_empty());
        let gone = sample.asks_of(sentence.id, "RO", "Another one.").await;
        assert_eq!(refused(gone), RefusalCode::CorrectionSentenceGone);
        let mut unit = sample.unit().await;
        steps::undo(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
        assert_eq!(sample.row().await.correction.id, asked.id);
    }
}

#[tokio::test]
async fn a_passage_that_is_taken_out_of_an_entry_leaves_the_corrections_of_its_sentence_too() {
    let sample = Sample::new().await;
    let rows = notes::rows(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    let row = rows.into_iter().find(|row| row.note.reference == "N-30" && !row.passages.is_empty()).unwrap();
    let sentence = sample.telling("N-30").await;
    let found = row.passages[0].found.clone();
    let asked = sample.asks_of(sentence.id, "RO", &format!("Better: {found} is meant.")).await.unwrap();
    let removed = sample.asks_of(sentence.id, "SK", &format!("Rather: {found} is meant.")).await.unwrap();
    let mut unit = sample.unit().await;
    corrections::remove(&mut unit, removed.id).await.unwrap();
    notes::reword(&mut unit, row.note.id, row.note.revision, &row.passages).await.unwrap();
    unit.commit().await.unwrap();
    let kept: Correction = sample.unit().await.get(asked.id).await.unwrap();
    let kept = serde_json::to_string(&kept).unwrap();
    assert!(!kept.contains(&found) && kept.contains("Better: "), "{found} is in {kept}");
    for id in [asked.id, removed.id] {
        let changes = sample.unit().await.changes_of_record(Noun::Correction, id).await.unwrap();
        let wordings =
            changes.iter().flat_map(|change| &change.fields).filter(|(field, _)| *field == "requested");
        assert!(wordings.clone().count() > 0 && wordings.into_iter().all(|(_, value)| value.erased));
    }
}

#[tokio::test]
async fn the_papers_say_that_the_report_is_sent_round_and_what_is_asked_of_it() {
    let sample = Sample::new().await;
    let sentence = sample.telling("N-04").await;
    let silence = || sample.procedure();
    sample.send_round().await.unwrap();
    sample.asks_of(sentence.id, "RO", "Orders reach some providers.").await.unwrap();
    let until = silence().await.until_words;
    let said = format!("Sent round for factual corrections until {until}");
    for (to, says) in
        [("participants", true), ("delegation:RO", true), ("public", false), ("community", false)]
    {
        let text = sample.paper(PaperKind::Report, to).await;
        assert_eq!(text.contains(&said), says, "{to}: {text}");
    }
    assert!(
        !sample.paper(PaperKind::Minutes, "participants").await.contains(&until),
        "the notes are not sent"
    );
    for (to, reads) in [("secretariat", true), ("delegation:RO", true), ("delegation:SK", false)] {
        let text = sample.paper(PaperKind::Corrections, to).await;
        assert!(text.contains(&format!("on the outcome report until {until}")), "{to}: {text}");
        assert_eq!(text.contains("Orders reach some providers."), reads, "{to}: {text}");
        assert_eq!(text.contains("# Outcome report"), reads, "{to}: {text}");
    }
    let row = silence().await;
    let mut unit = sample.unit().await;
    corrections::close(&mut unit, row.silence.id, row.silence.revision, false).await.unwrap();
    unit.commit().await.unwrap();
    let text = sample.paper(PaperKind::Report, "participants").await;
    assert!(text.contains("Factual corrections were closed on "), "{text}");
}
