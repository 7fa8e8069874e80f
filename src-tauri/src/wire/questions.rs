//! What is asked about questions to all delegations.

use super::recorder::{Wire, with};
use domain::ids::{MeetingId, Revision};
use domain::question::{Question, QuestionDetails, ResponseDetails};
use domain::scale::{Round, Scale};
use ops::import::{Decisions, ImportKind, ImportSession};
use ops::questions::{self, QuestionsBoard};
use ops::{evaluation, exchange, ratings};
use serde_json::{Value, json};

/// The evaluation as a survey tool exports it.
const EVALUATION: &[u8] = include_bytes!("../../crates/sample/files/evaluation.csv");

pub async fn the_questions(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let board: QuestionsBoard =
        wire.ask("questions_board", any(), async |unit| questions::board(unit, at).await).await;
    let new = || QuestionDetails::new("Which form do you use?".parse().unwrap());
    wire.ask("add_question", any(), async |unit| exchange::add::<Question>(unit, at, new()).await).await;
    let first = &board.questions[0];
    let question = &first.question;
    let renamed = with(&question.details, json!({ "question": "How is evidence secured?" }));
    wire.ask("edit_question", any(), async |unit| {
        exchange::edit::<Question>(unit, question.id, question.revision, renamed).await
    })
    .await;
    wire.ask("remove_question", any(), async |unit| questions::remove(unit, question.id).await).await;
    let details = ResponseDetails {
        text: "By a recorded interview.".parse().unwrap(),
        ..ResponseDetails::begun(question.id, first.missing[0])
    };
    wire.ask("answer_question", any(), async |unit| {
        questions::answer(unit, Revision::default(), details).await
    })
    .await;
    let party = first.answers[0].response.details.party;
    wire.ask("remove_response", any(), async |unit| questions::remove_answer(unit, question.id, party).await)
        .await;

    let voters = board.delegations.iter().map(|one| one.id).take(8).collect::<Vec<_>>();
    let before = wire.run(async |unit| ratings::board(unit, at).await).await.0;
    let rated = before.rows[0].rated;
    wire.ask("enter_ballots", any(), async |unit| {
        ratings::enter(unit, rated, Round::Before, &voters, Scale([1, 2, 3, 2, 0])).await
    })
    .await;
    wire.run(async |unit| ratings::enter(unit, rated, Round::Before, &voters, Scale([1, 2, 3, 2, 0])).await)
        .await;
    wire.run(async |unit| ratings::enter(unit, rated, Round::After, &voters, Scale([0, 1, 2, 3, 2])).await)
        .await;
    wire.ask("ratings_board", any(), async |unit| ratings::board(unit, at).await).await;
    wire.afresh().await;
    wire.run(async |unit| {
        let frame = ops::import::Frame::from(&ops::meeting::view(unit, at).await?.meeting.details);
        let file = ImportSession::read(ImportKind::Evaluation, EVALUATION, "evaluation.csv", &frame)?;
        file.plan(unit, at, &Decisions::default()).await?.apply(unit, &|_, _| true).await
    })
    .await;
    wire.ask("evaluation", any(), async |unit| evaluation::view(unit, at).await).await;
    wire.ask("remove_evaluation", any(), async |unit| evaluation::remove(unit, at).await).await;
    wire.afresh().await;
}
