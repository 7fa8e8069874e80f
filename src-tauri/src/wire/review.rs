//! What is asked about the review of the agenda.

use super::recorder::Wire;
use domain::ids::MeetingId;
use domain::review::{ApprovalChoice, CommentAbout, Suggestion};
use ops::review::{self, ApprovalWanted, CommentWanted};
use ops::{Unit, agenda};
use serde_json::Value;

/// Comments on an item of the sample.
fn on(
    items: &[agenda::AgendaRow],
    reference: &str,
    text: &str,
    suggestion: Option<Suggestion>,
) -> CommentWanted {
    let item = items.iter().find(|item| item.reference == reference).unwrap();
    let about = CommentAbout { item: Some(item.id), ..CommentAbout::default() };
    CommentWanted { about, text: text.parse().unwrap(), suggestion, ..CommentWanted::default() }
}

pub async fn the_review(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let title = |title: &str| Some(Suggestion::Title { title: title.parse().unwrap() });
    let approves = || ApprovalWanted {
        body: "EUROJUST".to_owned(),
        name: "Ingrid Ambrosius-Salonen".parse().unwrap(),
        choice: ApprovalChoice::Approve,
        remark: String::new().parse().unwrap(),
    };
    let full = async |unit: &mut Unit| {
        let items = agenda::rows(unit, at).await?;
        let version = agenda::summaries(unit, at).await?.pop().unwrap().id;
        let asked = on(&items, "I-09", "A round of 35 does not fit an hour.", None);
        let asked = review::comment(unit, at, version, asked).await?;
        let reply = CommentWanted {
            thread: Some(asked.said.id),
            text: "26 statements so far, at two minutes.".parse().unwrap(),
            ..CommentWanted::default()
        };
        review::comment(unit, at, version, reply).await?;
        for wording in ["Common understanding: tour de table", "Legal concepts: statements"] {
            let suggested = on(&items, "I-09", "", title(wording));
            review::comment(unit, at, version, suggested).await?;
        }
        let settled = on(&items, "I-07", "Fifteen minutes more, please.", None);
        let settled = review::comment(unit, at, version, settled).await?;
        review::resolve_comment(unit, settled.said.id, settled.revision, true).await?;
        review::note_approval(unit, at, version, approves()).await?;
        let until = unit.at().date_naive() + chrono::Days::new(5);
        review::open_round(unit, at, version, until).await?;
        let keys = agenda::board(unit, at).await?.keys;
        let board = review::board(unit, at, None).await?;
        assert_eq!(board.keys, keys, "both say the same of the newest version");
        Ok(board)
    };
    let board = wire.run(full).await.0;
    wire.keep("review_board", &Value::Null, &board, None);
    let newest =
        async |unit: &mut Unit| Ok::<_, ops::Error>(agenda::summaries(unit, at).await?.pop().unwrap().id);
    let one = async |unit: &mut Unit| {
        let items = agenda::rows(unit, at).await?;
        let version = newest(unit).await?;
        review::comment(unit, at, version, on(&items, "I-09", "Why?", title("Another title"))).await
    };
    wire.ask("add_comment", any(), one).await;
    wire.ask("resolve_comment", any(), async |unit| {
        let one = one(unit).await?;
        review::resolve_comment(unit, one.said.id, one.revision, true).await
    })
    .await;
    wire.ask("accept_suggestion", any(), async |unit| {
        let one = one(unit).await?;
        review::accept_suggestion(unit, one.said.id, one.revision).await
    })
    .await;
    wire.ask("refuse_suggestion", any(), async |unit| {
        let one = one(unit).await?;
        review::refuse_suggestion(unit, one.said.id, one.revision, "Too long".parse().unwrap()).await
    })
    .await;
    wire.ask("note_approval", any(), async |unit| {
        let version = newest(unit).await?;
        review::note_approval(unit, at, version, approves()).await
    })
    .await;
    wire.ask("open_round", any(), async |unit| {
        let version = newest(unit).await?;
        let until = unit.at().date_naive() + chrono::Days::new(5);
        review::open_round(unit, at, version, until).await
    })
    .await;
}
