//! The floor as it stands, and whom words from outside mean.

use super::called::Around;
use crate::{Result, agenda};
use domain::agenda::live::Live;
use domain::agenda::time::Wall;
use domain::agenda::{AgendaItem, Who};
use domain::fact::Fact;
use domain::guest::Guest;
use domain::ids::{AgendaItemId, MeetingId};
use domain::meeting::Meeting;
use domain::refusal::{Refusal, RefusalCode};
use domain::turn::{Floor, Turn, TurnOf};
use store::Unit;

/// Reads the floor under an item. For a screen in the room, [`Floor::in_the_room`] says what of it the room may know.
pub async fn floor(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId) -> Result<Floor> {
    Ok(Around::read(unit, meeting, item).await?.floor(unit))
}

/// Finds the item whose floor is meant where none is named: the one in which somebody has it, else the part of the
/// programme that runs, else the one that is planned for now.
pub async fn item_on(unit: &mut Unit, meeting: MeetingId) -> Result<AgendaItemId> {
    let turns: Vec<Turn> = unit.of_meeting(meeting).await?;
    if let Some(turn) = turns.iter().rev().find(|turn| turn.has_the_floor()) {
        return Ok(turn.item);
    }
    let Meeting { details, .. } = unit.get(meeting).await?;
    let zone = details.zone.0;
    let now = Wall::at(&unit.at().with_timezone(&zone));
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
    let live = Live::at(&items, &guests, zone, unit.at());
    let running = live.running_items().iter().copied().find(|item| item.details.kind.is_programme());
    let planned = |item: &&AgendaItem| {
        let ends = item.details.end(zone).unwrap_or_default();
        item.details.day == Some(now.day)
            && item.details.kind.is_programme()
            && (u32::from(item.details.start)..ends).contains(&u32::from(now.minutes))
    };
    let on = running.or_else(|| items.iter().find(planned)).map(|item| item.id);
    on.ok_or_else(|| Refusal::new(RefusalCode::TurnItemOpen).of("item").into())
}

/// Finds who is meant by the reference of a participant or a guest, or by the code of a delegation.
pub async fn asker(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<TurnOf> {
    let text = text.trim();
    let inside = agenda::inside(unit, meeting, None).await?;
    match inside.cited(text) {
        Some(Who::Participant(id)) => return Ok(TurnOf::Participant(id)),
        Some(Who::Guest(id)) => return Ok(TurnOf::Guest(id)),
        Some(Who::ToBeConfirmed) | None => {}
    }
    let group = inside.roster.with_code(text);
    let unknown = || Refusal::new(RefusalCode::TurnUnknown).of("who").with(Fact::Name, text);
    Ok(TurnOf::Delegation(group.ok_or_else(unknown)?.delegation.id))
}
