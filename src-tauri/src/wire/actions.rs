//! What is asked about actions, on a day in autumn on which four of them are overdue.

use super::recorder::{Wire, with};
use chrono::NaiveDate;
use domain::action::Action;
use domain::exchange::ActionStatus;
use domain::ids::MeetingId;
use domain::text::Line;
use ops::{actions, exchange, meeting, notes};
use serde_json::{Value, json};

pub async fn the_actions(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let today: NaiveDate = "2024-10-21".parse().unwrap();
    let board = wire.ask("actions_board", any(), async |unit| actions::board(unit, at, today).await).await;
    wire.ask("action_letters", any(), async |unit| actions::letters(unit, at, today).await).await;
    let five = board.actions.iter().find(|row| row.action.reference == "A-05").unwrap().action.clone();
    let (id, revision) = (five.id, five.revision);
    let retitled = || with(&five.details, json!({ "text": "Share a template" }));
    wire.ask("add_action", any(), async |unit| {
        let action: Action = exchange::add(unit, at, retitled()).await?;
        actions::row(unit, action.id, today).await
    })
    .await;
    wire.ask("edit_action", any(), async |unit| {
        exchange::edit::<Action>(unit, id, revision, retitled()).await?;
        actions::row(unit, id, today).await
    })
    .await;
    wire.ask("remove_action", any(), async |unit| exchange::remove::<Action>(unit, id).await).await;
    wire.ask("set_action_status", any(), async |unit| {
        actions::set_status(unit, id, revision, ActionStatus::Done, Line::default()).await?;
        actions::row(unit, id, today).await
    })
    .await;
    let all = board.actions.iter().find(|row| row.action.reference == "A-02").unwrap().action.clone();
    let party = board.actions.iter().flat_map(|row| &row.owned_by).next().unwrap().party;
    wire.ask("set_action_done", any(), async |unit| {
        actions::done(unit, all.id, all.revision, party, true).await?;
        actions::row(unit, all.id, today).await
    })
    .await;
    let wanted = json!({ "ordinal": 4, "title": "Fourth meeting", "from": "2025-09-24", "to": "2025-09-25", "parts": [] });
    wire.run(async |unit| meeting::make_next(unit, at, &serde_json::from_value(wanted).unwrap()).await).await;
    wire.ask("carry_actions_over", any(), async |unit| actions::carry_over(unit, at, &[id]).await).await;
    let (rows, _) = wire.run(async |unit| notes::rows(unit, at, None).await).await;
    let note = rows[0].note.id;
    wire.ask("action_from_note", any(), async |unit| {
        let action = actions::from_note(unit, note, None).await?;
        actions::row(unit, action.id, today).await
    })
    .await;
}
