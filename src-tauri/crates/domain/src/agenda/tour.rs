//! The plan of a tour de table: who speaks when, and whether the minutes fit.

use crate::ids::DelegationId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One delegation in a tour de table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TourRow {
    /// The delegation.
    pub delegation: DelegationId,
    /// The code of its party: `EL`, `COM`.
    pub code: String,
    /// The English name of its party.
    pub name: String,
    /// Whether anybody of it takes part on that day, in the room or online.
    pub attends: bool,
    /// When its turn begins, in minutes after the start of the item; none where it does not attend.
    pub from: Option<u32>,
    /// When its turn ends.
    pub to: Option<u32>,
}

/// A tour de table, planned to the minute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TourPlan {
    /// What every delegation is asked.
    pub question: String,
    /// The delegations in the order in which they speak; those that do not attend keep their place.
    pub rows: Vec<TourRow>,
    /// How many delegations attend.
    pub attending: u32,
    /// Minutes for each.
    pub minutes: u16,
    /// Minutes in all.
    pub total: u32,
    /// The planned minutes of the item.
    pub slot: u16,
    /// Whether all have their minutes within the slot.
    pub fits: bool,
    /// The whole minutes for each that would fit; 0 where there is not one for each.
    pub fitting_minutes: u16,
    /// "34 delegations × 2 min = 68 min; the slot is 60".
    pub sentence: String,
}

/// Plans the tours de table.
pub fn plan(_inside: &super::AgendaInside, _item: &super::AgendaItem) -> Option<TourPlan> {
    None
}
