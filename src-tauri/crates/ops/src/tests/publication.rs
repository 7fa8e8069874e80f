//! Both bodies in the chair release the report and the press facts: one key is not enough, and a key lapses.

use super::sampled::Sample;
use crate::Error;
use crate::export::{Prepared, Wanted};
use crate::import::{Decisions, Frame, ImportSession, Proven, RowState};
use crate::pouch::{Key, KeyPair, Lock, OpenedPouch, PouchFor, PouchWanted, PreparedPouch};
use crate::publication::{self, KeyWanted, PublicationBoard};
use crate::report;
use crate::review::ApprovalWanted;
use domain::disclosure::{Audience, PaperForm, PaperKind, Warning};
use domain::noun::Noun;
use domain::overview::MatterKind;
use domain::publication::{LineRemark, Publication, PublicationDraft};
use domain::refusal::RefusalCode;
use domain::report::ReportSentence;
use domain::review::{Answer, ApprovalChoice};

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
async fn a_draft_is_a_matter_of_the_overview_from_when_it_is_put_before_the_chairs_until_both_release_it() {
    let sample = Sample::new().await;
    let waits = async || {
        let on = Some("2024-08-05".parse().unwrap());
        let overview = crate::overview::overview(&mut sample.unit().await, sample.meeting, on).await.unwrap();
        let matter = overview.matters.into_iter().find(|matter| matter.kind == MatterKind::DraftWaited);
        matter.map(|matter| (matter.title, matter.why))
    };
    let said = |title: &str, why: &str| Some((title.to_owned(), why.to_owned()));
    let sentences = sample.generated().await;
    assert_eq!(waits().await, None, "nobody has been asked yet");

    sample.freeze(Publication::Report).await.unwrap();
    let title = "Draft 1 of the outcome report waits for 2 keys";
    assert_eq!(waits().await, said(title, "Not answered: Eurojust and European Commission."));
    let chairs = sample.chairs().await;
    sample.key(Publication::Report, None, &chairs[0], ApprovalChoice::Approve).await.unwrap();
    sample.key(Publication::Report, None, &chairs[1], ApprovalChoice::AskForChanges).await.unwrap();
    let title = "Draft 1 of the outcome report waits for one key";
    assert_eq!(waits().await, said(title, "Approved: Eurojust. Asked for changes: European Commission."));

    let mut unit = sample.unit().await;
    report::leave_out(&mut unit, sentences[0].id, sentences[0].revision, true).await.unwrap();
    unit.commit().await.unwrap();
    let title = "Draft 1 of the outcome report waits for 2 keys";
    let why = "What they said is about an earlier text: Eurojust and European Commission. It has changed since: put the next draft before both.";
    assert_eq!(waits().await, said(title, why));

    sample.freeze(Publication::Report).await.unwrap();
    for body in &chairs {
        sample.key(Publication::Report, None, body, ApprovalChoice::Approve).await.unwrap();
    }
    assert_eq!(waits().await, None, "both have released it");
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

/// Opens the pouch of a body in the chair as that body does.
async fn pouch_of(sample: &Sample, body: &str) -> OpenedPouch {
    let mut unit = sample.unit().await;
    let wanted = PouchWanted::new(PouchFor::CoChair(body.to_owned()));
    let prepared = PreparedPouch::prepare(&mut unit, sample.meeting, &wanted).await.unwrap();
    unit.commit().await.unwrap();
    let pair = KeyPair::generate();
    let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
    OpenedPouch::open(&leaving.files()[0].bytes, &Key::Own(pair)).unwrap()
}

/// Takes in the answer of a body; returns how many rows were in which state.
async fn taken_in(sample: &Sample, sealed: &[u8]) -> Vec<RowState> {
    let mut unit = sample.unit().await;
    let keys = crate::pouch::keys(&mut unit).await.unwrap();
    let proven = Proven::open(sealed, &keys, sample.meeting).unwrap();
    let details = crate::meeting::view(&mut unit, sample.meeting).await.unwrap().meeting.details;
    let session = ImportSession::of_answer(proven, "an.answer", &Frame::from(&details));
    let plan = session.plan(&mut unit, sample.meeting, &Decisions::default()).await.unwrap();
    let states = plan.rows().map(|row| row.state).collect();
    if plan.effects() > 0 {
        plan.apply(&mut unit, &|_, _| true).await.unwrap();
        unit.commit().await.unwrap();
    }
    states
}

#[tokio::test]
async fn a_chair_turns_its_key_in_its_pouch_and_remarks_on_lines() {
    let sample = Sample::new().await;
    sample.generated().await;
    for publication in Publication::ALL {
        sample.freeze(publication).await.unwrap();
    }
    let chairs = sample.chairs().await;
    let (own, other) = (chairs[0].as_str(), chairs[1].as_str());
    let opened = pouch_of(&sample, own).await;
    let review = opened.review().unwrap();
    let drafts = review.drafts().unwrap();
    assert_eq!(drafts.count(), 2);
    let mut answer = review.begun("Imke Overgaard".parse().unwrap());
    assert!(answer.keys.is_empty(), "nothing was said yet");
    let at = sample.unit().await.at();
    let line = review.draft_boards(&answer)[0].sections[0].lines[0].key.clone();
    let remark = |key: &str, text: &str| LineRemark { key: key.to_owned(), text: text.parse().unwrap() };
    let of = Publication::Report;
    drafts.remark(&mut answer, of, remark(&line, "The figure is for 2023."), at).unwrap();
    let unknown = drafts.remark(&mut answer, of, remark("nothing", "Why?"), at);
    assert_eq!(refused(unknown), RefusalCode::DraftLineUnknown);
    let approves = |text: &str| (ApprovalChoice::ApproveWithRemarks, text.parse().unwrap());
    drafts.turn(&mut answer, of, approves("With the figure put right."), at).unwrap();
    let shown = &review.draft_boards(&answer)[0];
    let key = shown.keys.iter().find(|key| key.body == own).unwrap();
    assert!(key.holds && key.choice == Some(ApprovalChoice::ApproveWithRemarks));
    assert_eq!(shown.sections[0].lines[0].remark.as_str(), "The figure is for 2023.");

    let sealed = opened.answer(&Answer { made_at: at, ..answer.clone() }).unwrap();
    assert!(taken_in(&sample, &sealed).await.contains(&RowState::New));
    let again = taken_in(&sample, &sealed).await;
    assert!(
        again.iter().all(|state| *state == RowState::Unchanged),
        "the same answer changes nothing: {again:?}"
    );
    let board = sample.publication(of).await;
    assert!(!board.released, "one key alone releases nothing");
    let key = board.keys.iter().find(|key| key.body == own).unwrap();
    assert_eq!(key.name, "Imke Overgaard");
    assert_eq!(key.lines[0].remark.as_str(), "The figure is for 2023.");
    assert!(!key.lines[0].line.is_empty());

    sample.key(of, None, other, ApprovalChoice::Approve).await.unwrap();
    assert!(sample.publication(of).await.released);
    let next = pouch_of(&sample, own).await.review().unwrap();
    let left: Vec<Publication> =
        next.draft_boards(&Answer::default()).iter().map(|draft| draft.publication).collect();
    assert_eq!(left, [Publication::PressFacts], "what is released is not asked about again");
}

#[tokio::test]
async fn the_later_word_of_a_body_holds_whichever_answer_came_first() {
    let sample = Sample::new().await;
    sample.freeze(Publication::PressFacts).await.unwrap();
    let body = sample.chairs().await[0].clone();
    let opened = pouch_of(&sample, &body).await;
    let review = opened.review().unwrap();
    let at = sample.unit().await.at();
    let said = |choice: ApprovalChoice, hours: i64| {
        let at = at + chrono::TimeDelta::hours(hours);
        let mut answer = review.begun("Imke Overgaard".parse().unwrap());
        let remark = "Lithuania is missing.".parse().unwrap();
        review.drafts().unwrap().turn(&mut answer, Publication::PressFacts, (choice, remark), at).unwrap();
        opened.answer(&Answer { made_at: at, ..answer }).unwrap()
    };
    let (early, late) = (said(ApprovalChoice::Approve, -2), said(ApprovalChoice::AskForChanges, -1));
    taken_in(&sample, &late).await;
    taken_in(&sample, &early).await;
    let board = sample.publication(Publication::PressFacts).await;
    let key = board.keys.iter().find(|key| key.body == body).unwrap();
    assert_eq!(key.choice, Some(ApprovalChoice::AskForChanges));
}
