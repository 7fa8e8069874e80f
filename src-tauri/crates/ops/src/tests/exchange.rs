//! Records of exchange: the sample complete, read back unchanged, let out as far as each audience may have it.

use super::sampled::Sample;
use crate::exchange::RecordsDisclosed;
use crate::export::{Prepared, Wanted, audience};
use crate::import::{Decisions, Frame, ImportKind, ImportReport, ImportSession, RowState};
use crate::{Error, challenges, exchange, practices, steps};
use domain::disclosure::{PaperForm, PaperKind};
use domain::exchange::{
    Cited, EvidenceLevel, ExchangeKind, PracticeStatus, SourceAttribution, TransferState,
};
use domain::label::HandlingLabel;
use domain::practice::{Practice, PracticeDetails};
use domain::refusal::RefusalCode;
use serde_json::{Value, json};

const KINDS: [(ExchangeKind, PaperKind, ImportKind, &[u8]); 5] = [
    (ExchangeKind::Practices, PaperKind::Practices, ImportKind::Practices, ::sample::PRACTICES),
    (ExchangeKind::Challenges, PaperKind::Challenges, ImportKind::Challenges, ::sample::CHALLENGES),
    (ExchangeKind::Concepts, PaperKind::Concepts, ImportKind::Concepts, ::sample::CONCEPTS),
    (ExchangeKind::Actions, PaperKind::Actions, ImportKind::Actions, ::sample::ACTIONS),
    (ExchangeKind::Questions, PaperKind::Questions, ImportKind::Questions, ::sample::QUESTIONS),
];

impl Sample {
    pub(super) async fn record_file(&self, paper: PaperKind, form: PaperForm, to: &str) -> Vec<u8> {
        let mut unit = self.unit().await;
        let audience = audience(&mut unit, self.meeting, to).await.unwrap();
        let wanted = Wanted::new(paper, form, audience);
        Prepared::prepare(&mut unit, self.meeting, wanted).await.unwrap().write().unwrap()
    }

    pub(super) async fn report(&self, kind: ImportKind, bytes: &[u8]) -> ImportReport {
        let mut unit = self.unit().await;
        let frame =
            Frame::from(&crate::meeting::view(&mut unit, self.meeting).await.unwrap().meeting.details);
        let file = ImportSession::read(kind, bytes, "records", &frame).unwrap();
        let plan = file.plan(&mut unit, self.meeting, &Decisions::default()).await.unwrap();
        ImportReport::of(&file.preview(&plan), false)
    }

    async fn practice(&self, reference: &str) -> Practice {
        let mut unit = self.unit().await;
        let all: Vec<Practice> = unit.of_meeting(self.meeting).await.unwrap();
        all.into_iter().find(|one| one.reference == reference).unwrap()
    }

    async fn records(&self, kind: ExchangeKind, to: &str) -> RecordsDisclosed {
        let mut unit = self.unit().await;
        let audience = audience(&mut unit, self.meeting, to).await.unwrap();
        exchange::disclosed(&mut unit, self.meeting, kind, audience).await.unwrap()
    }

    async fn leaves(&self, kind: ExchangeKind, to: &str) -> Vec<String> {
        self.records(kind, to).await.disclosed
    }
}

#[tokio::test]
async fn the_sample_is_counted_as_its_files_say() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let on = "2024-10-20".parse().unwrap();
    let mut totals = Vec::new();
    for kind in ExchangeKind::ALL {
        totals.push(exchange::list(&mut unit, sample.meeting, kind, on).await.unwrap().totals);
    }
    let practices = &totals[0];
    assert_eq!(practices["count"], 12);
    assert_eq!(practices["labels"], json!({ "TLP:GREEN": 8, "TLP:AMBER": 3, "TLP:AMBER+STRICT": 1 }));
    assert_eq!(practices["attribution"], json!({ "named": 9, "anonymous": 3 }));
    assert_eq!(practices["evidence"], json!({ "used regularly": 6, "tried once": 4, "evaluated": 2 }));
    assert_eq!(practices["forms"], json!({ "SEX": 6, "LAB": 5, "CRIM": 3, "BEG": 1, "SURR": 1 }));
    assert_eq!(practices["status"], json!({ "validated by source": 8, "completed": 3, "proposed": 1 }));
    let warning = &practices["instrument_warnings"];
    assert_eq!(warning.as_array().unwrap().len(), 1, "{warning}");
    assert_eq!((&warning[0]["practice"], &warning[0]["instrument"]), (&json!("BP-02"), &json!("EPOC-PR")));
    assert_eq!(warning[0]["reason"], "not yet applicable");
    let challenges = &totals[1];
    assert_eq!(challenges["labels"], json!({ "TLP:GREEN": 5, "TLP:AMBER": 2, "TLP:AMBER+STRICT": 1 }));
    assert_eq!(challenges["unanswered"], json!(["CHAL-02"]));
    let concepts = &totals[2];
    for (name, count) in [
        ("count", 8),
        ("statements", 34),
        ("confirmed", 12),
        ("draft", 22),
        ("delegations_with_statement", 28),
        ("announced", 3),
    ] {
        assert_eq!(concepts[name], count, "{name}");
    }
    let actions = &totals[3];
    assert_eq!(actions["labels"], json!({ "TLP:GREEN": 4, "TLP:AMBER": 3, "TLP:CLEAR": 1 }));
    assert_eq!(actions["status"], json!({ "open": 6, "in progress": 1, "carried over": 1 }));
    assert_eq!(actions["overdue"], json!(["A-01", "A-02", "A-04", "A-05"]));
}

#[tokio::test]
async fn what_the_secretariat_lets_out_says_what_the_sample_says() {
    let sample = Sample::new().await;
    for (kind, paper, _, bytes) in KINDS {
        let written: Value =
            serde_json::from_slice(&sample.record_file(paper, PaperForm::Json, "secretariat").await).unwrap();
        let given: Value = serde_json::from_slice(bytes).unwrap();
        assert_eq!(written[kind.as_str()], given[kind.as_str()], "{kind:?}");
        assert_eq!(written.get("announced"), given.get("announced"), "{kind:?}");
    }
}

#[tokio::test]
async fn the_secretariats_own_files_are_read_back_unchanged() {
    let sample = Sample::new().await;
    for (kind, paper, import, _) in KINDS {
        for form in [PaperForm::Json, PaperForm::Xlsx, PaperForm::Csv] {
            let bytes = sample.record_file(paper, form, "secretariat").await;
            assert_eq!(intake::recognise_kind(&bytes, "a file"), Some(import), "{kind:?} as {form:?}");
            let report = sample.report(import, &bytes).await;
            let other: Vec<_> = report.rows.iter().filter(|row| row.state != RowState::Unchanged).collect();
            assert!(other.is_empty(), "{kind:?} as {form:?}: {:?}", other.first());
            let expected = if kind == ExchangeKind::Concepts { 37 } else { report.rows.len() };
            assert_eq!(report.rows.len(), expected);
        }
    }
}

#[tokio::test]
async fn each_audience_gets_what_it_may_read_and_no_source_that_is_withheld() {
    let sample = Sample::new().await;
    let community = ["BP-01", "BP-02", "BP-04", "BP-05", "BP-06", "BP-07", "BP-10", "BP-12"];
    assert_eq!(sample.leaves(ExchangeKind::Practices, "community").await, community);
    let participants = sample.leaves(ExchangeKind::Practices, "participants").await;
    assert_eq!(participants.len(), 11);
    assert!(!participants.contains(&"BP-09".to_owned()));
    assert_eq!(sample.leaves(ExchangeKind::Practices, "public").await, Vec::<String>::new());
    assert_eq!(sample.leaves(ExchangeKind::Practices, "secretariat").await.len(), 12);
    let written: Value = serde_json::from_slice(
        &sample.record_file(PaperKind::Practices, PaperForm::Json, "participants").await,
    )
    .unwrap();
    for practice in written["practices"].as_array().unwrap() {
        let named = practice["attribution"] == "named";
        assert_eq!(practice.get("source_delegations").is_some(), named, "{}", practice["id"]);
        for inside in ["contact", "validated_by", "remark", "said_in", "lowered_by", "uptake"] {
            assert!(practice.get(inside).is_none(), "{inside} of {} left", practice["id"]);
        }
    }
    let concepts: Value = serde_json::from_slice(
        &sample.record_file(PaperKind::Concepts, PaperForm::Json, "participants").await,
    )
    .unwrap();
    let said: Vec<&Value> = concepts["concepts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["statements"].as_array().unwrap())
        .collect();
    assert_eq!(said.len(), 12, "what is not confirmed is the law of no country");
    assert!(
        said.iter()
            .all(|one| one["status"] == "confirmed by delegation" && one.get("confirmed_by").is_none())
    );
    assert!(concepts.get("announced").is_none());
    let challenges: Value = serde_json::from_slice(
        &sample.record_file(PaperKind::Challenges, PaperForm::Json, "community").await,
    )
    .unwrap();
    let first = &challenges["challenges"][0];
    assert_eq!(first["linked_practices"], json!(["BP-02"]), "nothing that leaves cites what does not");
    assert!(first.get("delegations_affected").is_none(), "how many is told in a word");
}

#[tokio::test]
async fn every_form_of_every_paper_is_made() {
    let sample = Sample::new().await;
    for (kind, paper, _, _) in KINDS {
        for to in ["secretariat", "participants", "public"] {
            let leaves = sample.leaves(kind, to).await;
            for form in paper.row().forms {
                let bytes = sample.record_file(paper, *form, to).await;
                match String::from_utf8(bytes) {
                    Ok(text) => assert!(
                        leaves.iter().all(|reference| text.contains(reference)),
                        "{paper:?} as {form:?} for {to}: {text}"
                    ),
                    Err(binary) => assert!(binary.as_bytes().len() > 200, "{paper:?} as {form:?} for {to}"),
                }
            }
        }
        let text =
            String::from_utf8(sample.record_file(paper, PaperForm::Markdown, "participants").await).unwrap();
        let label = sample.records(kind, "participants").await.label;
        assert!(text.contains(label.as_str()), "{kind:?} says its label, {label}: {text}");
    }
    let table =
        String::from_utf8(sample.record_file(PaperKind::Concepts, PaperForm::Markdown, "secretariat").await)
            .unwrap();
    assert!(table.contains("no confirmed statement"));
    assert!(!table.contains("Prosecutor may abstain"), "a draft is printed for nobody");
}

#[tokio::test]
async fn a_practice_made_of_a_passage_keeps_the_link_and_the_stricter_label() {
    let sample = Sample::new().await;
    let note = sample.note("N-10").await;
    let mut unit = sample.unit().await;
    let made =
        practices::from_note(&mut unit, note.id, Some("First cases show brokers. More.")).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((made.reference.as_str(), made.details.title.as_str()), ("BP-13", "First cases show brokers"));
    assert_eq!(made.details.said_in, [Cited::of("N-10")]);
    assert_eq!(made.details.label, Some(HandlingLabel::AmberStrict));
    assert_eq!(made.details.attribution, SourceAttribution::Anonymous);
    assert_eq!(made.details.source_delegations.len(), 1, "whose it is stays inside");
    assert_eq!(made.details.item, Some(note.details.item));

    let mut unit = sample.unit().await;
    let wider = PracticeDetails { label: Some(HandlingLabel::Green), ..made.details.clone() };
    let refused = exchange::edit::<Practice>(&mut unit, made.id, made.revision, wider.clone()).await;
    let Err(Error::Refused(refusal)) = refused else { panic!("a wider label: {refused:?}") };
    assert_eq!(refusal.code, RefusalCode::ExchangeLowered);
    let inside = exchange::inside(&mut unit, made.meeting).await.unwrap();
    let agreed = PracticeDetails { lowered_by: "Ms Example, 5 July".parse().unwrap(), ..wider };
    let agreed = exchange::edit::<Practice>(&mut unit, made.id, made.revision, agreed).await.unwrap();
    assert_eq!(inside.label_of_practice(&agreed), HandlingLabel::Green);
    unit.commit().await.unwrap();

    let mut unit = sample.unit().await;
    let challenge = challenges::from_note(&mut unit, note.id, None).await.unwrap();
    assert_eq!(challenge.details.label, Some(HandlingLabel::AmberStrict));
    assert_eq!(challenge.reference, "CHAL-09");
}

#[tokio::test]
async fn a_practice_goes_a_step_further_once_it_says_enough() {
    let sample = Sample::new().await;
    let practice = sample.practice("BP-06").await;
    let mut unit = sample.unit().await;
    let early = PracticeDetails { status: PracticeStatus::ValidatedBySource, ..practice.details.clone() };
    let refused = exchange::edit::<Practice>(&mut unit, practice.id, practice.revision, early).await;
    let Err(Error::Refused(refusal)) = refused else { panic!("validated by nobody: {refused:?}") };
    assert_eq!(refusal.code, RefusalCode::PracticeIncomplete);
    let sentence = words::Words::chosen().refusal(&refusal);
    assert!(sentence.contains("who confirmed the facts"), "{sentence}");
    let view = practices::view(&mut unit, practice.id).await.unwrap();
    let (next, lacks) = view.next.unwrap();
    assert_eq!((next, lacks.len()), (PracticeStatus::ValidatedBySource, 1));
}

#[tokio::test]
async fn answers_of_the_matrix_are_recorded_changed_and_taken_back() {
    let sample = Sample::new().await;
    let practice = sample.practice("BP-01").await.id;
    let mut unit = sample.unit().await;
    let matrix = practices::matrix(&mut unit, sample.meeting).await.unwrap();
    assert_eq!(matrix.columns.len(), 27 + 7, "every Member State, and the third countries that are there");
    assert_eq!(matrix.present.len(), 24 + 7);
    assert_eq!(matrix.rows.len(), 12);
    let asked: Vec<&str> =
        matrix.rows.iter().filter(|row| !row.asked).map(|row| row.reference.as_str()).collect();
    assert_eq!(asked, ["BP-03", "BP-08", "BP-09"], "those whose source is withheld");
    let party = |code: &str| matrix.columns.iter().find(|one| one.code == code).unwrap().id;
    let parties = [party("BG"), party("IE")];
    practices::answer(&mut unit, practice, &parties, Some(TransferState::InUse), "".parse().unwrap())
        .await
        .unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let blocked = Some(TransferState::BlockedByLaw);
    practices::answer(&mut unit, practice, &parties[..1], blocked, "Disclosure".parse().unwrap())
        .await
        .unwrap();
    unit.commit().await.unwrap();
    let answers = async || {
        let mut unit = sample.unit().await;
        let matrix = practices::matrix(&mut unit, sample.meeting).await.unwrap();
        let row = matrix.rows.into_iter().find(|row| row.practice == practice).unwrap();
        let mut states: Vec<_> = row.answers.into_iter().map(|one| one.state).collect();
        states.sort_by_key(|state| state.as_str());
        states
    };
    assert_eq!(answers().await, [TransferState::BlockedByLaw, TransferState::InUse]);
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(answers().await, [TransferState::InUse, TransferState::InUse]);
    let mut unit = sample.unit().await;
    practices::answer(&mut unit, practice, &parties, None, "".parse().unwrap()).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(answers().await, []);
}

#[tokio::test]
async fn the_library_holds_every_edition_and_finds_words_in_steps() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let library = practices::library(&mut unit, sample.meeting).await.unwrap();
    assert_eq!((library.practices.len(), library.editions.len()), (12, 1));
    let warned: Vec<&str> =
        library.practices.iter().filter(|card| card.warned).map(|card| card.reference.as_str()).collect();
    assert_eq!(warned, ["BP-02"]);
    let evaluated = library.practices.iter().filter(|card| card.evidence_level == EvidenceLevel::Evaluated);
    assert_eq!(evaluated.count(), 2);
    let found = practices::find(&mut unit, "mirror").await.unwrap();
    let one = library.practices.iter().find(|card| card.reference == "BP-01").unwrap();
    assert_eq!(found, [one.id], "steps are searched too");
}

#[tokio::test]
async fn a_sheet_of_somebody_else_is_explained_row_by_row() {
    let sample = Sample::new().await;
    let sheet = "Ref;Title;Forms of exploitation;Source;Label;Status;Contact\n\
        BP-01;Open a JIT with the state of origin before the first arrests;SEX;RO;TLP:CLEAR;;\n\
        ;A new practice;SEX, XYZ;Atlantis;TLP:GREEN;;P99\n\
        ;Said to be done;LAB;DE;;validated by source;\n\
        ;;LAB;DE;;;\n";
    let report = sample.report(ImportKind::Practices, sheet.as_bytes()).await;
    let states: Vec<RowState> = report.rows.iter().map(|row| row.state).collect();
    let (new, rejected) = (RowState::New, RowState::Rejected);
    assert_eq!(states, [rejected, new, rejected, rejected]);
    let codes = |at: usize| report.rows[at].reasons.iter().map(|one| one.code.as_str()).collect::<Vec<_>>();
    assert_eq!(codes(0), ["label_lowered"], "a file does not widen what only the source may");
    assert_eq!(codes(1), ["term_unknown", "source_unknown", "seat_unknown"]);
    assert_eq!(codes(2), ["record_refused"]);
    assert_eq!(codes(3), ["title_missing"]);
}
