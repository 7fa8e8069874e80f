//! The floor goes from one to the next; one has it at a time.

use super::called::Around;
use crate::{Error, Result, notes};
use domain::agenda::time::Wall;
use domain::ids::{AgendaItemId, DelegationId, MeetingId};
use domain::note::{Note, NoteDetails, NoteKind, NoteStatus, Speaker};
use domain::refusal::{Refusal, RefusalCode};
use domain::turn::{Called, Turn, TurnState};
use domain::verb::Verb;
use store::Unit;
use words::{Word, Words};

/// Gives somebody the floor; whoever had it was heard. It starts nothing anew for whoever has it.
pub async fn give(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId, whom: Called) -> Result<()> {
    let around = Around::read(unit, meeting, item).await?;
    let turn = around.turn(unit, whom)?;
    give_to(unit, &around, turn).await
}

async fn give_to(unit: &mut Unit, around: &Around, mut turn: Turn) -> Result<()> {
    if turn.has_the_floor() {
        return Ok(());
    }
    free(unit, around).await?;
    take_note_back(unit, around, &turn).await?;
    turn.begin(unit.at());
    unit.step(Verb::GiveFloor(around.named(turn.who)));
    Ok(unit.save(&mut turn).await?)
}

/// Lets whoever has the floor be heard.
async fn free(unit: &mut Unit, around: &Around) -> Result<()> {
    if let Some(speaker) = around.speaker() {
        let mut speaker = speaker.clone();
        speaker.end(TurnState::Heard, unit.at());
        unit.save(&mut speaker).await?;
    }
    Ok(())
}

/// Gives the floor to whoever comes next: the tour de table, then the queue. Where nobody is left, whoever has it was
/// heard.
pub async fn next(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId) -> Result<()> {
    let around = Around::read(unit, meeting, item).await?;
    if let Some(next) = around.floor(unit).next {
        let turn = around.turn(unit, next.whom)?;
        return give_to(unit, &around, turn).await;
    }
    let Some(speaker) = around.speaker() else {
        return Err(Refusal::new(RefusalCode::TurnNobodyNext).into());
    };
    unit.step(Verb::EndTurn(around.named(speaker.who)));
    free(unit, &around).await
}

/// Lets somebody pass, with the floor or without it.
pub async fn pass(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId, whom: Called) -> Result<()> {
    let around = Around::read(unit, meeting, item).await?;
    let mut turn = around.turn(unit, whom)?;
    take_note_back(unit, &around, &turn).await?;
    turn.end(TurnState::Passed, unit.at());
    unit.step(Verb::PassTurn(around.named(turn.who)));
    Ok(unit.save(&mut turn).await?)
}

/// Notes that somebody was not reached and will contribute in writing, and leaves them a place in the notes of the item,
/// in the same step.
pub async fn in_writing(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId, whom: Called) -> Result<()> {
    let around = Around::read(unit, meeting, item).await?;
    hand_in(unit, &around, whom).await
}

/// Notes it of several delegations of the tour de table; the step is named by the caller.
pub(crate) async fn all_in_writing(
    unit: &mut Unit,
    meeting: MeetingId,
    item: AgendaItemId,
    delegations: &[DelegationId],
) -> Result<()> {
    if delegations.is_empty() {
        return Ok(());
    }
    let around = Around::read(unit, meeting, item).await?;
    for delegation in delegations {
        hand_in(unit, &around, Called::Delegation(*delegation)).await?;
    }
    Ok(())
}

async fn hand_in(unit: &mut Unit, around: &Around, whom: Called) -> Result<()> {
    let mut turn = around.turn(unit, whom)?;
    if turn.state == TurnState::InWriting {
        return Ok(());
    }
    turn.end(TurnState::InWriting, unit.at());
    unit.save(&mut turn).await?;
    let details = place_in_notes(unit, around, &turn)?;
    notes::add(unit, turn.meeting, details).await?;
    unit.step(Verb::TurnInWriting(around.named(turn.who)));
    Ok(())
}

/// Lets whoever has the floor under items that are over be heard; the step is named by the caller.
pub(crate) async fn end_under(unit: &mut Unit, meeting: MeetingId, items: &[AgendaItemId]) -> Result<()> {
    let turns: Vec<Turn> = unit.of_meeting(meeting).await?;
    for mut turn in turns.into_iter().filter(|turn| turn.has_the_floor() && items.contains(&turn.item)) {
        turn.end(TurnState::Heard, unit.at());
        unit.save(&mut turn).await?;
    }
    Ok(())
}

/// Gives the floor back to the one who had it before; whoever was called since waits as before.
pub async fn back(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId) -> Result<()> {
    let around = Around::read(unit, meeting, item).await?;
    let left = around.turns.iter().filter(|turn| turn.ended.is_some() && !turn.has_the_floor());
    let Some(before) = left.max_by_key(|turn| turn.ended) else {
        return Err(Refusal::new(RefusalCode::TurnNoneBefore).into());
    };
    if let Some(speaker) = around.speaker() {
        let mut speaker = speaker.clone();
        speaker.uncall();
        unit.save(&mut speaker).await?;
    }
    let mut turn = before.clone();
    take_note_back(unit, &around, &turn).await?;
    turn.begin(unit.at());
    unit.step(Verb::BackToTurn(around.named(turn.who)));
    Ok(unit.save(&mut turn).await?)
}

/// The entry that stands in the notes for somebody who was not reached. It names the delegation, not who would have
/// spoken for it.
fn place_in_notes(unit: &Unit, around: &Around, turn: &Turn) -> Result<NoteDetails> {
    let zone = around.inside.meeting().details.zone.0;
    let now = Wall::at(&unit.at().with_timezone(&zone));
    let at = now.day.and_hms_opt(u32::from(now.minutes) / 60, u32::from(now.minutes) % 60, 0);
    let text = Words::chosen().say(Word::TurnInWriting);
    let text = text.parse().map_err(|source| Error::Text { field: "text", source })?;
    let at = at.unwrap_or_else(|| unit.at().naive_utc());
    let details = NoteDetails::new(turn.item, NoteKind::Information, at, text);
    Ok(NoteDetails { speaker: speaker(around, turn), ..details })
}

fn speaker(around: &Around, turn: &Turn) -> Speaker {
    match around.delegation(turn.who) {
        Some(delegation) => Speaker::Delegations(vec![delegation]),
        None => turn.who.speaker(),
    }
}

/// Takes back the place that was left in the notes for somebody who speaks after all, as long as nobody wrote there.
async fn take_note_back(unit: &mut Unit, around: &Around, turn: &Turn) -> Result<()> {
    if turn.state != TurnState::InWriting {
        return Ok(());
    }
    let left = place_in_notes(unit, around, turn)?;
    let notes: Vec<Note> = unit.of_meeting(turn.meeting).await?;
    let same = |note: &&Note| {
        let details = &note.details;
        (details.item, details.kind, details.status) == (left.item, left.kind, NoteStatus::Raw)
            && (&details.speaker, &details.text) == (&left.speaker, &left.text)
    };
    match notes.iter().find(same) {
        Some(note) => Ok(unit.remove(note).await?),
        None => Ok(()),
    }
}
