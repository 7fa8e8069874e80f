//! The time that was used at the floor.

use super::{Precedence, TurnRow};
use crate::ids::DelegationId;
use crate::party::PartyKind;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The time that a group used under an item.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct GroupTime {
    /// Which group.
    pub group: Precedence,
    /// Its seconds.
    pub seconds: u32,
}

/// The time that a delegation used under an item; a guest stands for themselves.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct TimeUsed {
    /// The delegation; none for a guest.
    pub delegation: Option<DelegationId>,
    /// The code of its party; empty for a guest.
    pub code: String,
    /// The name of its party; of the guest.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its seconds.
    pub seconds: u32,
    /// How often it had the floor.
    pub turns: u32,
}

/// Adds up by group, in the order of precedence; every group that was heard or can still be.
pub(super) fn by_group(rows: &[TurnRow]) -> Vec<GroupTime> {
    let seconds = |group| rows.iter().filter(|row| row.group == group).map(|row| row.seconds).sum();
    Precedence::ALL.into_iter().map(|group| GroupTime { group, seconds: seconds(group) }).collect()
}

/// Adds up by delegation, the longest time first; who used as much stands in the order of the turns.
pub(super) fn by_delegation(rows: &[TurnRow]) -> Vec<TimeUsed> {
    let mut times: Vec<TimeUsed> = Vec::new();
    for row in rows.iter().filter(|row| row.seconds > 0) {
        let name = if row.delegation.is_some() { &row.party } else { &row.name };
        let same = |time: &&mut TimeUsed| time.delegation == row.delegation && time.name == *name;
        match times.iter_mut().find(same) {
            Some(time) => {
                time.seconds += row.seconds;
                time.turns += 1;
            }
            None => times.push(TimeUsed {
                delegation: row.delegation,
                code: row.code.clone(),
                name: name.clone(),
                kind: row.kind,
                seconds: row.seconds,
                turns: 1,
            }),
        }
    }
    times.sort_by_key(|time| std::cmp::Reverse(time.seconds));
    times
}
