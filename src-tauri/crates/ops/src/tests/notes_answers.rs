//! Passages that may give a source away, answered one by one before notes of the sample leave.

use super::sampled::Sample;
use crate::export::{Everyone, FormOf, Prepared, Wanted, audience};
use crate::notes;
use domain::disclosure::{NotesParts, PaperForm, PaperKind, PassageAnswer, Readers, Verdict};
use domain::note::guard::PassageCode;

fn answer(reference: &str, code: PassageCode, text: &str, answer: Verdict) -> PassageAnswer {
    PassageAnswer { reference: reference.to_owned(), code, text: text.to_owned(), answer }
}

/// The two passages of the sample: in Greek, and naming Italy.
fn both(greek: Verdict, italy: Verdict) -> NotesParts {
    let greek = answer("N-09", PassageCode::ForeignWords, " («διαφορετική πρακτική»)", greek);
    let italy = answer("N-30", PassageCode::Country, "Italy", italy);
    NotesParts { answers: vec![greek, italy], ..NotesParts::default() }
}

fn keep(reason: &str) -> Verdict {
    Verdict::Keep { reason: reason.to_owned() }
}

#[tokio::test]
async fn nothing_leaves_before_every_passage_is_answered_and_the_reasons_stand_in_the_history() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let participants = audience(&mut unit, sample.meeting, "participants").await.unwrap();
    let prepared = async |unit: &mut crate::Unit, notes: NotesParts| {
        let wanted = Wanted { notes, ..Wanted::new(PaperKind::Minutes, PaperForm::Markdown, participants) };
        Prepared::prepare(unit, sample.meeting, wanted).await.unwrap()
    };
    let open = prepared(&mut unit, both(Verdict::Use, keep(" "))).await;
    let refused = open.leaving("").err().unwrap();
    assert_eq!(refused.field(), Some("warnings"));
    assert!(
        refused.said().contains("N-30 country") && !refused.said().contains("N-09"),
        "{}",
        refused.said()
    );

    let answered = prepared(&mut unit, both(Verdict::Use, keep("Italy agreed"))).await;
    let text = String::from_utf8(answered.write().unwrap()).unwrap();
    assert!(text.contains("In Italy the decision") && !text.contains("πρακτική"), "{text}");
    let noted = (answered.leaving("").unwrap().noted)(Vec::new());
    let kept = noted.kept().1["kept"].as_str().unwrap().to_owned();
    assert_eq!(
        kept, "N-30 (Names a country): Italy agreed",
        "which and why, and not the words of the passage"
    );

    let long = prepared(&mut unit, both(Verdict::Use, keep(&"x".repeat(2_000)))).await;
    assert_eq!(long.leaving("").err().unwrap().field(), Some("answers"));
}

#[tokio::test]
async fn whose_source_is_asked_leaves_in_no_file_and_says_whom_to_ask_to_the_secretariat_alone() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let parts = both(Verdict::Use, Verdict::Ask);
    let everyone =
        Everyone::prepare(&mut unit, sample.meeting, None, (PaperForm::Markdown, &[]), &parts).await.unwrap();
    let mut leaving = everyone.leaving("", false, crate::import::TO_THE_END).unwrap().unwrap();
    for file in leaving.files() {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let manifest = file.name.contains("manifest");
        assert!(!text.contains("the decision is recorded"), "{}", file.name);
        assert_eq!(text.contains("asked about a passage"), manifest, "{}: the manifest says why", file.name);
        assert!(!text.contains("To ask"), "{}", file.name);
    }
    let participants =
        everyone.rows.iter().find(|row| row.audience.readers() == Readers::Participants).unwrap();
    assert_eq!((participants.entries, participants.withheld), (36, 4));
    let (meeting, passages) = leaving.take_asked().unwrap();
    assert_eq!(passages.len(), 1, "one passage, in however many files it would stand");
    drop(unit);

    for _ in 0..2 {
        let mut unit = sample.unit().await;
        notes::ask_sources(&mut unit, meeting, &passages).await.unwrap();
        unit.commit().await.unwrap();
    }
    let asked = sample.note("N-30").await;
    let remark = asked.details.remark.as_str();
    let noted = "To ask before it leaves: Italy (Names a country).";
    assert!(remark.starts_with("The text names a country"), "what was noted before stays: {remark}");
    assert!(remark.ends_with(noted) && remark.matches(noted).count() == 1, "noted once: {remark}");
    assert!(!asked.details.changed_since, "a remark changes nothing of what was approved");
    let mut unit = sample.unit().await;
    let step = crate::steps::list(&mut unit, 1).await.unwrap().remove(0);
    assert_eq!(step.sentence, "Noted whom to ask about 1 entry of the notes");
    let again =
        Everyone::prepare(&mut unit, sample.meeting, None, (PaperForm::Markdown, &[]), &parts).await.unwrap();
    let told = again.passages().find(|one| one.reference == "N-30").unwrap();
    assert!(told.remark.contains("Italy"), "whoever lets it leave next is told: {told:?}");
    assert!(told.stays, "as long as the answer is to ask");
}

#[tokio::test]
async fn each_reader_gets_their_own_form_and_the_others_the_usual_one() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let public = audience(&mut unit, sample.meeting, "public").await.unwrap();
    let germany = audience(&mut unit, sample.meeting, "delegation:DE").await.unwrap();
    let others = [
        FormOf { audience: public, form: PaperForm::Html },
        FormOf { audience: germany, form: PaperForm::Pdf },
        FormOf { audience: germany, form: PaperForm::Markdown },
    ];
    let parts = NotesParts { proposed: true, ..NotesParts::default() };
    let everyone =
        Everyone::prepare(&mut unit, sample.meeting, None, (PaperForm::Json, &others), &parts).await.unwrap();
    let leaving = everyone.leaving("", false, crate::import::TO_THE_END).unwrap().unwrap();
    for (row, file) in everyone.rows.iter().filter(|row| row.entries > 0).zip(leaving.files()) {
        let form = match row.audience {
            one if one == public => PaperForm::Html,
            one if one == germany => PaperForm::Markdown,
            _ => PaperForm::Json,
        };
        assert_eq!(row.form, form, "{}: the last that was chosen", row.name);
        assert_eq!(file.name, row.file_name);
        assert!(file.name.ends_with(&format!(".{}", form.extension())), "{}", file.name);
    }
}
