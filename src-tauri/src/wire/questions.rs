//! What is asked about questions to all delegations.

use super::recorder::{Wire, with};
use domain::ids::{MeetingId, Revision};
use domain::question::{Question, QuestionDetails, ResponseDetails};
use ops::exchange;
use ops::questions::{self, QuestionsBoard};
use serde_json::{Value, json};

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
}
