//! What is asked about the floor: a tour de table that runs, with a queue beside it.

use super::recorder::{Wire, now};
use chrono::TimeDelta;
use domain::ids::MeetingId;
use domain::turn::{Called, Floor, TurnPurpose};
use ops::{agenda, turn};
use serde_json::{Value, json};

pub async fn the_floor(wire: &mut Wire, at: MeetingId) {
    let board = wire.run(async |unit| agenda::board(unit, at).await).await.0;
    let item = |reference: &str| board.items.iter().find(|item| item.reference == reference).unwrap().id;
    let (empty, tour) = (item("I-10"), item("I-09"));
    wire.ask("floor", json!({ "item": empty }), async |unit| turn::floor(unit, at, empty).await).await;

    for (ago, who, purpose) in [
        (900, "US", TurnPurpose::Question),
        (800, "IT", TurnPurpose::Comment),
        (700, "ES", TurnPurpose::Question),
        (650, "G01", TurnPurpose::Comment),
        (600, "P47", TurnPurpose::Answers),
    ] {
        wire.run_at(now() - TimeDelta::seconds(ago), async |unit| {
            let who = turn::asker(unit, at, who).await?;
            turn::ask(unit, at, tour, who, purpose).await
        })
        .await;
    }
    for ago in [500, 340, 250, 94] {
        wire.run_at(now() - TimeDelta::seconds(ago), async |unit| turn::next(unit, at, tour).await).await;
    }
    let (floor, _) = wire.run(async |unit| turn::floor(unit, at, tour).await).await;
    let of = |floor: &Floor, code: &str| floor.called(code).unwrap();
    let (passes, writes) = (of(&floor, "EL"), of(&floor, "HR"));
    let ((), changed) = wire.run(async |unit| turn::pass(unit, at, tour, passes).await).await;
    wire.keep("pass_turn", &Value::Null, &(), changed.as_ref());
    let ((), changed) = wire.run(async |unit| turn::in_writing(unit, at, tour, writes).await).await;
    wire.keep("turn_in_writing", &Value::Null, &(), changed.as_ref());
    let (floor, _) = wire.run(async |unit| turn::floor(unit, at, tour).await).await;
    wire.keep("floor", &json!({ "item": tour }), &floor, None);

    let (speaker, last) = (floor.speaker.unwrap().turn.id, floor.queue.last().unwrap().turn.id);
    let first = Called::Turn(floor.queue[0].turn.id);
    macro_rules! verb {
        ($command:literal, $unit:ident => $work:expr) => {{
            let (_, changed) = wire.run(async |$unit| $work.await).await;
            wire.keep($command, &Value::Null, &(), changed.as_ref());
        }};
    }
    verb!("run_turn", unit => turn::run(unit, speaker, false));
    verb!("limit_turn", unit => turn::limit(unit, speaker, Some(150)));
    verb!("lengthen_turn", unit => turn::longer(unit, speaker));
    verb!("move_turn", unit => turn::move_by(unit, last, -1));
    verb!("withdraw_turn", unit => turn::withdraw(unit, last));
    verb!("give_floor", unit => turn::give(unit, at, tour, first));
    verb!("back_to_turn", unit => turn::back(unit, at, tour));
    verb!("next_turn", unit => turn::next(unit, at, tour));
    let asks = async |unit: &mut ops::Unit| {
        let who = turn::asker(unit, at, "FR").await?;
        turn::ask(unit, at, tour, who, TurnPurpose::Comment).await
    };
    let (_, changed) = wire.run(asks).await;
    wire.keep("ask_for_floor", &Value::Null, &(), changed.as_ref());
    wire.afresh().await;
}
