//! Moves items on the timeline.

use super::super::inside::item_among;
use super::edit::{check_room, number_after_change};
use crate::{Error, Result};
use domain::agenda::arrange;
use domain::agenda::{AgendaItem, Follow, Placement};
use domain::ids::{AgendaItemId, Revision};
use domain::noun::Noun;
use domain::verb::{OfItem, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// What putting an item somewhere led to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Placed {
    /// The item as it is now.
    pub item: AgendaItem,
    /// How many items changed.
    pub changed: u32,
}

/// Puts an item somewhere and lets what follows stay, shift, or give way.
pub async fn place(
    unit: &mut Unit,
    id: AgendaItemId,
    revision: Revision,
    placement: Placement,
    follow: Follow,
) -> Result<Placed> {
    let (item, items) = item_among(unit, id).await?;
    if item.revision != revision {
        return Err(Error::Store(store::Error::ChangedMeanwhile(Noun::AgendaItem)));
    }
    check_room(unit, item.meeting, placement.room).await?;
    let before = Placement {
        day: item.details.day,
        start: item.details.start,
        duration: item.details.duration,
        room: item.details.room,
    };
    let verb = if placement.day.is_none() {
        Verb::UnscheduleAgendaItem
    } else if before.duration != placement.duration
        && (before.day, before.start, before.room) == (placement.day, placement.start, placement.room)
    {
        Verb::ResizeAgendaItem
    } else {
        Verb::MoveAgendaItem
    };
    let zone = super::super::inside::meeting(unit, item.meeting).await?.details.zone.0;
    let changed = arrange::place(&items, id, placement, follow, zone);
    if let Some(moved) = changed.first() {
        super::edit::check(unit, item.meeting, &moved.details).await?;
    }
    unit.step(verb(OfItem::from(&item.details)));
    let count = u32::try_from(changed.len()).unwrap_or(u32::MAX);
    for mut one in changed {
        unit.save(&mut one).await?;
    }
    number_after_change(unit, item.meeting, Some(id)).await?;
    Ok(Placed { item: unit.get(id).await?, changed: count })
}

/// Swaps the rooms of two items.
pub async fn swap_rooms(unit: &mut Unit, one: AgendaItemId, other: AgendaItemId) -> Result<()> {
    let mut one: AgendaItem = unit.get(one).await?;
    let mut other: AgendaItem = unit.get(other).await?;
    if one.meeting != other.meeting {
        return Err(Error::Store(store::Error::NoSuchRecord(Noun::AgendaItem)));
    }
    unit.step(Verb::SwapRooms(OfItem::from(&one.details)));
    std::mem::swap(&mut one.details.room, &mut other.details.room);
    unit.save(&mut one).await?;
    unit.save(&mut other).await?;
    Ok(())
}
