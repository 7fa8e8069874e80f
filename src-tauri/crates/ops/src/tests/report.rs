//! The outcome report of the sample: generated in one step, written on by hand, and let out.

use super::sampled::Sample;
use crate::Error;
use crate::export::{Prepared, Wanted};
use crate::report::{self, ReportBoard, SentenceRow, SentenceWanted};
use domain::disclosure::{Audience, PaperForm, PaperKind, Warning, WithheldWhy};
use domain::label::HandlingLabel;
use domain::refusal::RefusalCode;
use domain::report::{PartKind, Quantifier, ReportSection, SentenceOrigin, SentenceStanding};

impl Sample {
    async fn report_for(&self, audience: Audience) -> ReportBoard {
        report::board(&mut self.unit().await, self.meeting, audience).await.unwrap()
    }

    async fn generate(&self) -> u32 {
        let mut unit = self.unit().await;
        let added = report::generate(&mut unit, self.meeting, None).await.unwrap().added;
        if added > 0 {
            unit.commit().await.unwrap();
        }
        added
    }

    async fn report_as(&self, form: PaperForm, audience: Audience) -> Vec<u8> {
        let wanted = Wanted::new(PaperKind::Report, form, audience);
        let prepared = Prepared::prepare(&mut self.unit().await, self.meeting, wanted).await.unwrap();
        prepared.write().unwrap()
    }
}

fn all(board: &ReportBoard) -> impl Iterator<Item = &SentenceRow> {
    board.sections.iter().flat_map(|section| &section.paragraphs).flat_map(|paragraph| &paragraph.sentences)
}

fn citing<'a>(board: &'a ReportBoard, reference: &str) -> &'a SentenceRow {
    all(board).find(|row| row.sources.iter().any(|source| source.reference == reference)).unwrap()
}

#[tokio::test]
async fn the_report_is_generated_in_one_step_that_undo_takes_back() {
    let sample = Sample::new().await;
    let added = sample.generate().await;
    assert!(added > 90, "{added}");
    assert_eq!(sample.generate().await, 0, "nothing is new");
    let board = sample.report_for(Audience::Participants).await;
    assert_eq!(board.counts.generated, added);
    assert_eq!(board.label, HandlingLabel::Amber);
    let unevenly = citing(&board, "CHAL-05");
    assert!(all(&board).any(|row| row.text.starts_with("Many delegations reported")), "{unevenly:?}");
    assert_eq!(citing(&board, "CHAL-08").quantifier.or(Some(Quantifier::One)), Some(Quantifier::One));
    assert!(all(&board).all(|row| !row.text.contains("Italy")), "under the Rule no country is named");
    assert!(all(&board).all(|row| row.sources.iter().all(|source| source.reference != "N-11")), "RED stays");
    let surrogacy = board.sections.iter().find(|section| section.title.starts_with("Exploitative")).unwrap();
    assert_eq!(surrogacy.label, Some(HandlingLabel::AmberStrict));
    assert!(sample.undo().await.contains("Drafted"));
    assert_eq!(all(&sample.report_for(Audience::Participants).await).count(), 0);
}

#[tokio::test]
async fn what_a_person_wrote_stays_and_a_changed_source_is_told() {
    let sample = Sample::new().await;
    sample.generate().await;
    let board = sample.report_for(Audience::Participants).await;
    let (edited, gone) = (citing(&board, "N-09"), citing(&board, "N-31"));
    let note = sample.note("N-30").await;
    let mut unit = sample.unit().await;
    let text = "It was noted that courts differ.".parse().unwrap();
    let hand = report::edit(&mut unit, edited.id, edited.revision, text, None).await.unwrap();
    assert_eq!((hand.details.origin, hand.details.sources.len()), (SentenceOrigin::Hand, 1));
    report::remove(&mut unit, gone.id).await.unwrap();
    let wanted = SentenceWanted {
        section: ReportSection::SUMMARY,
        behind: None,
        text: "In short.".parse().unwrap(),
        label: None,
    };
    let own = report::add(&mut unit, sample.meeting, wanted).await.unwrap();
    let details =
        domain::note::NoteDetails { text: "One page is enough.".parse().unwrap(), ..note.details.clone() };
    crate::notes::edit(&mut unit, note.id, note.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.generate().await, 0, "what was removed is not drafted again");
    let board = sample.report_for(Audience::Participants).await;
    let first = &board.sections[0].paragraphs[0].sentences[0];
    assert_eq!((first.id, first.label), (own.id, HandlingLabel::Amber), "never CLEAR by silence");
    assert_eq!(citing(&board, "N-09").text, "It was noted that courts differ.");
    let changed = citing(&board, "N-30");
    assert_eq!(changed.standing, SentenceStanding::SourceChanged);
    let mut unit = sample.unit().await;
    let taken = report::take(&mut unit, changed.id, changed.revision).await.unwrap();
    assert!(taken.details.text.as_str().contains("one page is enough"), "{}", taken.details.text);
    let stale = report::edit(&mut unit, changed.id, changed.revision, "x".parse().unwrap(), None).await;
    assert!(
        matches!(stale, Err(Error::Store(store::Error::ChangedMeanwhile(_)))),
        "nobody overwrites unseen"
    );
}

#[tokio::test]
async fn two_sentences_that_point_to_one_delegation_are_told_and_kept_apart() {
    let sample = Sample::new().await;
    sample.generate().await;
    let wanted = |audience| Wanted::new(PaperKind::Report, PaperForm::Markdown, audience);
    let mut unit = sample.unit().await;
    let inner = Prepared::prepare(&mut unit, sample.meeting, wanted(Audience::Participants)).await.unwrap();
    let pairs = inner.warnings().iter().find_map(|said| match &said.warning {
        Warning::ReadTogether { pairs } => Some(pairs.clone()),
        _ => None,
    });
    assert!(pairs.unwrap().contains(&("N-08".to_owned(), "BP-07".to_owned())));
    let open = Prepared::prepare(&mut unit, sample.meeting, wanted(Audience::Community)).await.unwrap();
    let kept = open.withheld().iter().find(|one| one.why == WithheldWhy::ReadTogether).unwrap();
    assert_eq!(kept.which, ["N-13"]);
    let text = String::from_utf8(open.write().unwrap()).unwrap();
    assert!(!text.contains("Freezing within 24 hours") && !text.contains("freezing within 24 hours"));
    assert!(!text.contains("LC-04-EL") && !text.contains("may abstain"), "what nobody confirmed");
    assert!(!text.contains("N-05"), "an entry is cited to the secretariat and the chairs alone");
    drop(unit);
    let board = sample.report_for(Audience::Community).await;
    assert_eq!(citing(&board, "N-13").withheld, Some(WithheldWhy::ReadTogether));
    let agenda = board.sections.iter().find(|section| section.part == PartKind::Agenda).unwrap();
    assert_eq!(agenda.number, "A");
}

#[tokio::test]
async fn the_sample_template_is_filled_in_and_another_file_is_refused() {
    let sample = Sample::new().await;
    let template = report::sample_template().unwrap();
    let wanted = Wanted::new(PaperKind::Report, PaperForm::Docx, Audience::Participants);
    let prepare =
        async || Prepared::prepare(&mut sample.unit().await, sample.meeting, wanted.clone()).await.unwrap();
    let filled = prepare().await.in_template(&template).unwrap().write().unwrap();
    assert!(filled.starts_with(b"PK"));
    let Err(Error::Refused(refusal)) = prepare().await.in_template(b"no document") else {
        panic!("a text is no template");
    };
    assert_eq!(refusal.code, RefusalCode::TemplateNotWord);
    for form in [PaperForm::Docx, PaperForm::Pdf, PaperForm::Html] {
        assert!(sample.report_as(form, Audience::Public).await.len() > 1_000, "{form:?}");
    }
}

#[tokio::test]
async fn what_is_taken_out_of_an_entry_leaves_its_sentences_too() {
    let sample = Sample::new().await;
    sample.generate().await;
    let row = citing(&sample.report_for(Audience::Participants).await, "N-30").clone();
    let mut unit = sample.unit().await;
    let text = "In Italy it is one page.".parse().unwrap();
    report::edit(&mut unit, row.id, row.revision, text, None).await.unwrap();
    let note = sample_note(&mut unit, sample.meeting).await;
    let passages = domain::note::guard::Giveaways::of([]).look(note.details.text.as_str(), false);
    crate::notes::reword(&mut unit, note.id, note.revision, &passages).await.unwrap();
    unit.commit().await.unwrap();
    let board = sample.report_for(Audience::Participants).await;
    assert!(all(&board).all(|row| !row.text.contains("Italy")), "{}", citing(&board, "N-30").text);
}

#[tokio::test]
async fn what_a_person_wrote_on_an_item_stays_when_the_item_goes() {
    let sample = Sample::new().await;
    sample.generate().await;
    let board = sample.report_for(Audience::Participants).await;
    let section = board.sections.iter().find(|section| section.title.starts_with("Dialogue")).unwrap();
    let part = section.paragraphs[0].section;
    let mut unit = sample.unit().await;
    let text = "The dialogue was welcomed.".parse().unwrap();
    let wanted = SentenceWanted { section: part, behind: None, text, label: None };
    let own = report::add(&mut unit, sample.meeting, wanted).await.unwrap();
    crate::exchange::move_records(&mut unit, sample.meeting, section.item.unwrap(), None).await.unwrap();
    let kept: domain::report::ReportSentence = unit.get(own.id).await.unwrap();
    assert_eq!(kept.details.section, ReportSection::CONCLUSIONS);
}

async fn sample_note(unit: &mut crate::Unit, meeting: domain::ids::MeetingId) -> domain::note::Note {
    let notes: Vec<domain::note::Note> = unit.of_meeting(meeting).await.unwrap();
    notes.into_iter().find(|note| note.reference == "N-30").unwrap()
}
