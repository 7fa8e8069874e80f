//! Questions to all delegations, the transfer matrix and statements, asked by sheet and read back.

use super::sampled::Sample;
use crate::import::{Decisions, Frame, ImportKind, ImportSession, RowState};
use crate::{Error, evaluation, questions, ratings, steps};
use domain::disclosure::{PaperForm, PaperKind};
use domain::exchange::TransferState;
use domain::ids::Revision;
use domain::question::{AnswerTravel, Question, Response, ResponseDetails};
use domain::reason::ReasonCode;
use domain::refusal::RefusalCode;
use domain::scale::{Round, Scale};

const SHEETS: [(PaperKind, ImportKind); 3] = [
    (PaperKind::QuestionSheet, ImportKind::Questions),
    (PaperKind::MatrixSheet, ImportKind::Matrix),
    (PaperKind::StatementSheet, ImportKind::Concepts),
];

impl Sample {
    async fn questions(&self) -> Vec<Question> {
        self.unit().await.of_meeting(self.meeting).await.unwrap()
    }

    async fn responses(&self) -> Vec<Response> {
        self.unit().await.of_meeting(self.meeting).await.unwrap()
    }

    /// Reads a file in and keeps it.
    async fn bring_in(&self, kind: ImportKind, bytes: &[u8]) -> usize {
        let mut unit = self.unit().await;
        let frame =
            Frame::from(&crate::meeting::view(&mut unit, self.meeting).await.unwrap().meeting.details);
        let file = ImportSession::read(kind, bytes, "back.csv", &frame).unwrap();
        let plan = file.plan(&mut unit, self.meeting, &Decisions::default()).await.unwrap();
        let count = plan.apply(&mut unit, &|_, _| true).await.unwrap();
        unit.commit().await.unwrap();
        count
    }
}

#[tokio::test]
async fn a_sheet_is_recognised_and_reads_back_unchanged() {
    let sample = Sample::new().await;
    sample.answered_matrix().await;
    for (paper, kind) in SHEETS {
        for to in ["secretariat", "delegation:DE", "delegation:FR"] {
            let bytes = sample.record_file(paper, PaperForm::Xlsx, to).await;
            assert_eq!(intake::recognise_kind(&bytes, "back.xlsx"), Some(kind), "{paper:?} for {to}");
            let report = sample.report(kind, &bytes).await;
            let other: Vec<_> = report.rows.iter().filter(|row| row.state != RowState::Unchanged).collect();
            assert!(other.is_empty(), "{paper:?} for {to}: {:?}", other.first());
        }
    }
}

impl Sample {
    async fn answered_matrix(&self) {
        self.answer("BP-01", &["DE", "FR", "NO"], TransferState::Possible, "A rule on disclosure").await;
    }
}

#[tokio::test]
async fn what_delegations_write_in_a_sheet_comes_in_with_its_doubts() {
    let sample = Sample::new().await;
    let csv = "id,Delegation,Answer,Label of the answer,Answer leaves\n\
        Q-01,FR,Before a judge.,TLP:GREEN,named\n\
        Q-01,IT,Twice as a rule.,,\n\
        Q-01,BE,,,\n\
        Q-01,Atlantis,Never.,,\n\
        Q-01,FI,Recorded.,TLP:PINK,by pigeon\n";
    let report = sample.report(ImportKind::Questions, csv.as_bytes()).await;
    let states: Vec<RowState> = report.rows.iter().map(|row| row.state).collect();
    assert_eq!(
        states,
        [RowState::New, RowState::New, RowState::Unchanged, RowState::Rejected, RowState::New],
        "{:?}",
        report.rows
    );
    assert_eq!(report.rows[2].reasons[0].code, ReasonCode::AnswerEmptied);
    assert_eq!(report.rows[3].reasons[0].code, ReasonCode::SourceUnknown);
    let doubts: Vec<ReasonCode> = report.rows[4].reasons.iter().map(|reason| reason.code).collect();
    assert!(doubts.contains(&ReasonCode::LabelUnknown) && doubts.contains(&ReasonCode::StatusUnknown));
    let before = sample.responses().await.len();
    assert_eq!(sample.bring_in(ImportKind::Questions, csv.as_bytes()).await, 3);
    let after = sample.responses().await;
    assert_eq!(after.len(), before + 3);
    let of = |text: &str| &after.iter().find(|one| one.details.text.as_str() == text).unwrap().details;
    assert_eq!(of("Twice as a rule.").travels, AnswerTravel::Anonymous, "no answer is no leave to name");
    assert_eq!(
        of("Recorded.").label,
        Some(domain::label::HandlingLabel::Red),
        "what is unclear stays inside"
    );
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.responses().await.len(), before, "one step takes all of it back");
}

#[tokio::test]
async fn an_answer_without_a_name_leaves_without_it_in_every_form() {
    let sample = Sample::new().await;
    let unnamed = "Separate rooms with video";
    for form in [PaperForm::Html, PaperForm::Markdown, PaperForm::Csv, PaperForm::Json] {
        let bytes = sample.record_file(PaperKind::Questions, form, "participants").await;
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(unnamed), "{form:?}");
        assert!(!text.contains("Austria") && !text.contains("\"AT\"") && !text.contains(",AT,"), "{form:?}");
        assert!(!text.contains("Sweden") && !text.contains("need not come"), "{form:?}: what stays stays");
        assert!(!text.contains("a pilot with one recording"), "{form:?}: above their label");
    }
    let docx = sample.record_file(PaperKind::Questions, PaperForm::Docx, "participants").await;
    assert!(docx.starts_with(b"PK"));
}

#[tokio::test]
async fn each_delegation_answers_once() {
    let sample = Sample::new().await;
    let question = sample.questions().await.remove(0);
    let known = sample.responses().await;
    let first = known.iter().find(|one| one.details.question == question.id).unwrap();
    let again = ResponseDetails { text: "Otherwise.".parse().unwrap(), ..first.details.clone() };
    let mut unit = sample.unit().await;
    let twice = questions::answer(&mut unit, Revision::default(), again.clone()).await;
    let Err(Error::Refused(refusal)) = twice else { panic!("{twice:?}") };
    assert_eq!(refusal.code, RefusalCode::ResponseTwice);
    let changed = questions::answer(&mut unit, first.revision, again).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((changed.id, changed.details.text.as_str()), (first.id, "Otherwise."));
    let empty = ResponseDetails::begun(question.id, first.details.party);
    let mut unit = sample.unit().await;
    assert!(questions::answer(&mut unit, changed.revision, empty).await.is_err(), "an answer has words");
    questions::remove(&mut unit, question.id).await.unwrap();
    unit.commit().await.unwrap();
    assert!(sample.responses().await.iter().all(|one| one.details.question != question.id));
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.responses().await.len(), known.len(), "one step brings all of it back");
}

#[tokio::test]
async fn the_board_says_who_has_not_answered() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let board = questions::board(&mut unit, sample.meeting).await.unwrap();
    let row = &board.questions[0];
    assert_eq!(row.answers.len() + row.missing.len(), board.delegations.len());
    let place = |id| board.delegations.iter().position(|one| one.id == id).unwrap();
    let places: Vec<usize> = row.answers.iter().map(|one| place(one.response.details.party)).collect();
    assert!(places.is_sorted(), "in the order of the meeting");
    let due = row.question.details.due.unwrap();
    assert_eq!(row.overdue, board.today > due, "what is late depends on the day");
}

#[tokio::test]
async fn a_matrix_comes_in_by_country_and_says_what_it_cannot_take() {
    let sample = Sample::new().await;
    let csv = "id,Title,DE,DE condition,FR,FR condition,ZZ,ZZ condition\n\
        BP-01,,in use,,Possible,A rule,possible,\n\
        BP-99,,in use,,,,,\n\
        BP-02,,perhaps,,,,,\n";
    let report = sample.report(ImportKind::Matrix, csv.as_bytes()).await;
    let said: Vec<_> =
        report.rows.iter().map(|row| (row.reference.as_deref(), row.party.as_deref(), row.state)).collect();
    assert_eq!(
        said,
        [
            (Some("BP-01"), Some("DE"), RowState::New),
            (Some("BP-01"), Some("FR"), RowState::New),
            (Some("BP-01"), None, RowState::Rejected),
            (Some("BP-99"), None, RowState::Rejected),
            (Some("BP-02"), Some("DE"), RowState::Rejected),
        ]
    );
    assert_eq!(sample.bring_in(ImportKind::Matrix, csv.as_bytes()).await, 2);
    let again = sample.report(ImportKind::Matrix, csv.as_bytes()).await;
    assert!(again.rows.iter().all(|row| matches!(row.state, RowState::Unchanged | RowState::Rejected)));
}

#[tokio::test]
async fn ballots_come_and_go_together_and_tell_nobody_by_the_history() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let board = ratings::board(&mut unit, sample.meeting).await.unwrap();
    drop(unit);
    let rated = board.rows[0].rated;
    let voters: Vec<_> = board.delegations.iter().map(|one| one.id).collect();
    let enter = async |cast: &[domain::ids::PartyId], counts| {
        let mut unit = sample.unit().await;
        ratings::enter(&mut unit, rated, Round::Before, cast, Scale(counts)).await?;
        unit.commit().await?;
        Ok::<(), Error>(())
    };
    let refused = |result: Result<(), Error>| match result {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(enter(&voters[..2], [1, 1, 0, 0, 0]).await), RefusalCode::BallotsFew);
    assert_eq!(refused(enter(&voters[..4], [1, 1, 0, 0, 0]).await), RefusalCode::BallotsDiffer);
    enter(&voters[..4], [1, 1, 2, 0, 0]).await.unwrap();
    assert_eq!(
        refused(enter(&voters[..5], [1, 1, 3, 0, 0]).await),
        RefusalCode::BallotsFew,
        "one late ballot"
    );
    enter(&voters[..7], [1, 1, 3, 2, 0]).await.unwrap();
    let shown = async || {
        let mut unit = sample.unit().await;
        ratings::board(&mut unit, sample.meeting).await.unwrap().rows.remove(0).before
    };
    let before = shown().await;
    assert_eq!((before.cast.len(), before.spread.unwrap().median), (7, 3.0));
    let mut unit = sample.unit().await;
    steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(shown().await.cast.len(), 4);
    enter(&[], [0; 5]).await.unwrap();
    assert_eq!(shown().await.spread, None);
}

#[tokio::test]
async fn an_evaluation_is_counted_and_keeps_nobody() {
    let sample = Sample::new().await;
    let report = sample.report(ImportKind::Evaluation, ::sample::EVALUATION).await;
    assert_eq!(report.rows.len(), 9, "a row for each question, and none for a form");
    let shown = serde_json::to_string(&report).unwrap();
    assert!(
        !shown.contains("example.test") && !shown.contains("2024-07"),
        "nothing of who gave a form is shown"
    );
    assert!(report.rows[0].reasons.iter().any(|reason| reason.code == ReasonCode::FormsCounted));
    assert!(report.rows[4].reasons.iter().any(|reason| reason.code == ReasonCode::RatingsUnread));
    assert_eq!(sample.bring_in(ImportKind::Evaluation, ::sample::EVALUATION).await, 1);
    let again = sample.report(ImportKind::Evaluation, ::sample::EVALUATION).await;
    assert!(again.rows.iter().all(|row| row.state == RowState::Unchanged), "the same file changes nothing");
    let text = std::str::from_utf8(::sample::EVALUATION).unwrap();
    let more = format!("{text}c99,2024-07-30,late@example.test,5,5,5,5,5,5,,,\n");
    let late = sample.report(ImportKind::Evaluation, more.as_bytes()).await;
    assert!(late.rows.iter().all(|row| row.state == RowState::Rejected), "one late form would be known");
    let mut unit = sample.unit().await;
    let view = evaluation::view(&mut unit, sample.meeting).await.unwrap();
    assert_eq!(view.forms, 31);
    assert!(view.open.iter().all(|line| line.texts.is_sorted()));
    drop(unit);
    let public = sample.record_file(PaperKind::Evaluation, PaperForm::Markdown, "participants").await;
    let public = String::from_utf8(public).unwrap();
    assert!(public.contains("31") && !public.contains("Surrogacy"), "what was written is for the chairs");
    let chairs = sample.record_file(PaperKind::Evaluation, PaperForm::Markdown, "co_chairs").await;
    assert!(String::from_utf8(chairs).unwrap().contains("Surrogacy"));
}

#[tokio::test]
async fn the_evaluation_form_is_recognised_when_it_comes_back() {
    let sample = Sample::new().await;
    let sheet = sample.record_file(PaperKind::EvaluationSheet, PaperForm::Xlsx, "participants").await;
    assert_eq!(intake::recognise_kind(&sheet, "back.xlsx"), Some(ImportKind::Evaluation));
    for form in [PaperForm::Docx, PaperForm::Pdf] {
        assert!(!sample.record_file(PaperKind::EvaluationSheet, form, "participants").await.is_empty());
    }
}
