//! Holds items beside one another: one of them holds the others, and the group has its reference for a name.

use super::super::inside::item_among;
use super::edit::number_after_change;
use crate::{Error, Result};
use domain::agenda::AgendaItem;
use domain::ids::{AgendaItemId, Revision};
use domain::noun::Noun;
use domain::text::Line;
use domain::verb::{OfItem, Verb};
use store::Unit;

/// Holds an item beside another one, or by itself where none is given. What is held begins with what holds it, unless
/// both share a minute already. An item that would be left alone in its group is by itself again.
pub async fn hold_beside(
    unit: &mut Unit,
    id: AgendaItemId,
    revision: Revision,
    parent: Option<AgendaItemId>,
) -> Result<AgendaItem> {
    let (before, items) = item_among(unit, id).await?;
    let zone = super::super::inside::meeting(unit, before.meeting).await?.details.zone.0;
    let mut item = AgendaItem { revision, ..before.clone() };
    unit.step(Verb::EditAgendaItem(OfItem::from(&item.details)));
    item.details.parallel = Line::default();
    if let Some(parent) = parent {
        let scheduled =
            |other: &&AgendaItem| other.id == parent && other.id != id && other.details.day.is_some();
        let found = items.iter().find(scheduled);
        let mut parent = found.cloned().ok_or(Error::Store(store::Error::NoSuchRecord(Noun::AgendaItem)))?;
        if parent.details.parallel.is_empty() {
            parent.details.parallel = crate::error::text("parallel", &parent.reference)?;
            unit.save(&mut parent).await?;
        }
        item.details.parallel = parent.details.parallel.clone();
        let shared = match (item.details.span(zone), parent.details.span(zone)) {
            (Some((from, to)), Some((begins, ends))) => from < ends && begins < to,
            _ => false,
        };
        if !shared {
            (item.details.day, item.details.start) = (parent.details.day, parent.details.start);
            item.details.replanned = None;
        }
    }
    unit.save(&mut item).await?;
    let group = &before.details.parallel;
    if !group.is_empty() && *group != item.details.parallel {
        let mut left = items.iter().filter(|other| other.id != id && other.details.parallel == *group);
        if let (Some(alone), None) = (left.next(), left.next()) {
            let mut alone: AgendaItem = unit.get(alone.id).await?;
            alone.details.parallel = Line::default();
            unit.save(&mut alone).await?;
        }
    }
    number_after_change(unit, item.meeting, Some(id)).await?;
    Ok(unit.get(id).await?)
}
