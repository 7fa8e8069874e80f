//! Somebody asks for the floor, is moved in the queue, or does not want it any more.

use super::called::Around;
use crate::Result;
use domain::delegation::Delegation;
use domain::guest::Guest;
use domain::ids::{AgendaItemId, MeetingId, TurnId};
use domain::participant::Participant;
use domain::refusal::{Refusal, RefusalCode};
use domain::turn::{Turn, TurnOf, TurnPurpose, TurnState};
use domain::verb::Verb;
use store::Unit;

/// Puts somebody in the queue of an item; who waits there already is refused.
pub async fn ask(
    unit: &mut Unit,
    meeting: MeetingId,
    item: AgendaItemId,
    who: TurnOf,
    purpose: TurnPurpose,
) -> Result<Turn> {
    let around = Around::read(unit, meeting, item).await?;
    let there = match who {
        TurnOf::Participant(id) => {
            unit.find::<Participant>(id).await?.is_some_and(|one| one.meeting == meeting)
        }
        TurnOf::Guest(id) => unit.find::<Guest>(id).await?.is_some_and(|one| one.meeting == meeting),
        TurnOf::Delegation(id) => {
            unit.find::<Delegation>(id).await?.is_some_and(|one| one.meeting == meeting)
        }
    };
    if !there {
        return Err(Refusal::new(RefusalCode::TurnGone).of("who").into());
    }
    if around.turns.iter().any(|turn| turn.waits() && turn.who == who) {
        return Err(around.refuse(RefusalCode::TurnAskedAlready, who).of("who").into());
    }
    // Whoever asks does not wait for the tour de table.
    let purpose = if purpose == TurnPurpose::Tour { TurnPurpose::Comment } else { purpose };
    let mut turn = around.fresh(unit, who, purpose, around.limit());
    unit.step(Verb::AskForFloor(around.named(who)));
    unit.save(&mut turn).await?;
    Ok(turn)
}

/// Takes somebody off the queue.
pub async fn withdraw(unit: &mut Unit, id: TurnId) -> Result<()> {
    let (around, mut turn) = Around::of_turn(unit, id).await?;
    if !turn.waits() {
        return Err(around.refuse(RefusalCode::TurnNotInQueue, turn.who).into());
    }
    turn.end(TurnState::Withdrawn, unit.at());
    unit.step(Verb::WithdrawTurn(around.named(turn.who)));
    Ok(unit.save(&mut turn).await?)
}

/// Moves somebody up (negative) or down the queue, as the chair wants it. At its ends nothing moves.
pub async fn move_by(unit: &mut Unit, id: TurnId, by: i16) -> Result<()> {
    let (around, turn) = Around::of_turn(unit, id).await?;
    let mut queue: Vec<Turn> = around.floor(unit).queue.into_iter().map(|row| row.turn).collect();
    let Some(from) = queue.iter().position(|waiting| waiting.id == id) else {
        return Err(around.refuse(RefusalCode::TurnNotInQueue, turn.who).into());
    };
    let to = from.saturating_add_signed(by.into()).min(queue.len() - 1);
    if to == from {
        return Ok(());
    }
    let moved = queue.remove(from);
    queue.insert(to, moved);
    unit.step(Verb::MoveTurn(around.named(turn.who)));
    for (place, mut turn) in queue.into_iter().enumerate() {
        turn.place = u16::try_from(place).ok();
        unit.save(&mut turn).await?;
    }
    Ok(())
}
