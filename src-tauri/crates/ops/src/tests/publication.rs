//! Both bodies in the chair release the report and the press facts: one key is not enough, and a key lapses.

use super::sampled::Sample;
use crate::Error;
use crate::export::{Prepared, Wanted};
use crate::publication::{self, KeyWanted, PublicationBoard};
use crate::report;
use crate::review::ApprovalWanted;
use domain::disclosure::{Audience, PaperForm, PaperKind, Warning};
use domain::noun::Noun;
use domain::publication::{Publication, PublicationDraft};
use domain::refusal::RefusalCode;
use domain::report::ReportSentence;
use domain::review::ApprovalChoice;

impl Sample {
    async fn generated(&self) -> Vec<ReportSentence> {
        let mut unit = self.unit().await;
        report::generate(&mut unit, self.meeting, None).await.unwrap();
        unit.commit().await.unwrap();
        self.unit().await.of_meeting(self.meeting).await.unwrap()
    }

    async fn freeze(&self, publication: Publication) -> crate::Result<u32> {
        let mut unit = self.unit().await;
        let draft = publication::freeze(&mut unit, self.meeting, publication).await?;
        unit.commit().await.unwrap();
        Ok(draft.number)
    }

    async fn key(
        &self,
        publication: Publication,
        number: Option<u32>,
        body: &str,
        choice: ApprovalChoice,
    ) -> crate::Result<()> {
        let mut unit = self.unit().await;
        let said = ApprovalWanted {
            body: body.to_owned(),
            name: "Imke Overgaard".parse().unwrap(),
            choice,
            remark: "By telephone".parse().unwrap(),
        };
        publication::note_key(&mut unit, self.meeting, KeyWanted { publication, number, said }).await?;
        unit.commit().await.unwrap();
        Ok(())
    }

    async fn publication(&self, publication: Publication) -> PublicationBoard {
        publication::board(&mut self.unit().await, self.meeting, publication).await.unwrap()
    }

    async fn press_for(&self, audience: Audience) -> (String, Vec<Warning>) {
        let wanted = Wanted::new(PaperKind::PressFacts, PaperForm::Markdown, audience);
        let prepared = Prepared::prepare(&mut self.unit().await, self.meeting, wanted).await.unwrap();
        let warnings = prepared.preview(1).warnings.into_iter().map(|said| said.warning).collect();
        (String::from_utf8(prepared.write().unwrap()).unwrap(), warnings)
    }

    async fn chairs(&self) -> Vec<String> {
        let board = self.publication(Publication::Report).await;
        board.keys.into_iter().map(|key| key.body).collect()
    }
}

fn refused(result: crate::Result<impl std::fmt::Debug>) -> RefusalCode {
    match result {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn one_key_releases_nothing_two_do_and_a_change_makes_them_lapse() {
    let sample = Sample::new().await;
    assert_eq!(refused(sample.freeze(Publication::Report).await), RefusalCode::DraftEmpty);
    let sentences = sample.generated().await;
    assert_eq!(sample.freeze(Publication::Report).await.unwrap(), 1);
    assert_eq!(refused(sample.freeze(Publication::Report).await), RefusalCode::DraftSame);
    let chairs = sample.chairs().await;
    let [one, other] = chairs.as_slice() else { panic!("{chairs:?}") };
    sample.key(Publication::Report, None, one, ApprovalChoice::Approve).await.unwrap();
    assert!(!sample.publication(Publication::Report).await.released, "one key is not enough");
    sample.key(Publication::Report, Some(1), other, ApprovalChoice::ApproveWithRemarks).await.unwrap();
    let board = sample.publication(Publication::Report).await;
    assert!(board.released && board.keys.iter().all(|key| key.holds));
    assert!(
        !sample.publication(Publication::PressFacts).await.released,
        "the press facts have keys of their own"
    );

    let first = &sentences[0];
    let mut unit = sample.unit().await;
    let text = "It was held as planned.".parse().unwrap();
    report::edit(&mut unit, first.id, first.revision, text, None).await.unwrap();
    unit.commit().await.unwrap();
    let board = sample.publication(Publication::Report).await;
    assert!(!board.released && board.keys.iter().all(|key| !key.holds), "what was approved has changed");
    let [change] = board.drafts[0].changes.as_slice() else { panic!("{:?}", board.drafts[0].changes) };
    assert_eq!((&change.before, change.after.as_str()), (&first.details.text, "It was held as planned."));
    assert!(sample.undo().await.contains("sentence"));
    assert!(sample.publication(Publication::Report).await.released, "what was approved is back");
}

#[tokio::test]
async fn a_new_draft_needs_both_again_and_a_body_that_asks_for_changes_holds_it_back() {
    let sample = Sample::new().await;
    let sentences = sample.generated().await;
    sample.freeze(Publication::Report).await.unwrap();
    let chairs = sample.chairs().await;
    for body in &chairs {
        sample.key(Publication::Report, None, body, ApprovalChoice::Approve).await.unwrap();
    }
    let mut unit = sample.unit().await;
    report::leave_out(&mut unit, sentences[0].id, sentences[0].revision, true).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.freeze(Publication::Report).await.unwrap(), 2);
    assert!(!sample.publication(Publication::Report).await.released);
    sample.key(Publication::Report, None, &chairs[0], ApprovalChoice::Approve).await.unwrap();
    sample.key(Publication::Report, None, &chairs[1], ApprovalChoice::AskForChanges).await.unwrap();
    assert!(!sample.publication(Publication::Report).await.released);
    assert!(sample.undo().await.starts_with("Noted of"));
    sample.key(Publication::Report, None, &chairs[1], ApprovalChoice::Approve).await.unwrap();
    assert!(sample.publication(Publication::Report).await.released);
}

#[tokio::test]
async fn the_press_facts_are_released_by_both_bodies_and_nobody_else() {
    let sample = Sample::new().await;
    let publication = Publication::PressFacts;
    let chairs = sample.chairs().await;
    let approve = ApprovalChoice::Approve;
    let early = sample.key(publication, None, &chairs[0], approve).await;
    assert_eq!(refused(early), RefusalCode::DraftUnknown);
    assert_eq!(sample.freeze(publication).await.unwrap(), 1);
    assert_eq!(
        refused(sample.key(publication, Some(2), &chairs[0], approve).await),
        RefusalCode::DraftUnknown
    );
    assert_eq!(refused(sample.key(publication, None, "FR", approve).await), RefusalCode::ReviewNoBody);
    sample.key(publication, None, &chairs[0], approve).await.unwrap();
    assert!(!sample.publication(publication).await.released);
    let draft = sample.press_for(Audience::Public).await;
    assert!(draft.0.contains("Draft, not released") && draft.1.contains(&Warning::NotReleased), "{draft:?}");
    assert!(
        !sample.press_for(Audience::CoChairs).await.1.contains(&Warning::NotReleased),
        "they work on drafts"
    );
    sample.key(publication, None, &chairs[1], approve).await.unwrap();
    let released = sample.press_for(Audience::Public).await;
    assert!(
        released.0.contains("Released by") && !released.1.contains(&Warning::NotReleased),
        "{released:?}"
    );
}

#[tokio::test]
async fn what_is_taken_out_of_an_entry_leaves_the_drafts_and_the_journal_too() {
    let sample = Sample::new().await;
    let sentences = sample.generated().await;
    let told = sentences.iter().find(|one| one.details.sources.iter().any(|cited| cited.is("N-30"))).unwrap();
    let mut unit = sample.unit().await;
    let text = "In Italy it is one page.".parse().unwrap();
    report::edit(&mut unit, told.id, told.revision, text, None).await.unwrap();
    unit.commit().await.unwrap();
    sample.freeze(Publication::Report).await.unwrap();
    let drafts =
        async || -> Vec<PublicationDraft> { sample.unit().await.of_meeting(sample.meeting).await.unwrap() };
    let lines = serde_json::to_value(&drafts().await[0].lines).unwrap();
    assert!(lines.to_string().contains("In Italy"));
    let held = async || sample.unit().await.ever_held(Noun::PublicationDraft, "lines", &lines).await.unwrap();
    assert_eq!(held().await.len(), 1);

    let note = sample.note("N-30").await;
    let passages = domain::note::guard::Giveaways::of([]).look(note.details.text.as_str(), false);
    let mut unit = sample.unit().await;
    crate::notes::reword(&mut unit, note.id, note.revision, &passages).await.unwrap();
    unit.commit().await.unwrap();
    assert!(drafts().await[0].lines.iter().all(|line| !line.text.as_str().contains("In Italy")));
    assert!(held().await.is_empty(), "the journal does not hold them either");
    let board = sample.publication(Publication::Report).await;
    assert!(board.drafts[0].changes.is_empty(), "the draft and the report were worded the same way");
}
