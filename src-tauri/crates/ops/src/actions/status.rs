//! What became of an action.

use crate::{Result, exchange};
use domain::action::{Action, Owners};
use domain::exchange::ActionStatus;
use domain::ids::{ActionId, PartyId, Revision};
use domain::text::Line;
use store::Unit;

/// Sets what became of an action, over the revision that was read; one that is dropped says why.
pub async fn set_status(
    unit: &mut Unit,
    id: ActionId,
    revision: Revision,
    status: ActionStatus,
    reason: Line,
) -> Result<Action> {
    let mut details = unit.get::<Action>(id).await?.details;
    details.status = status;
    details.dropped_because = if status == ActionStatus::Dropped { reason } else { Line::default() };
    exchange::edit(unit, id, revision, details).await
}

/// Notes that a delegation has done its part of an action that every delegation has, or takes that back. Any other action is
/// done as a whole.
pub async fn done(
    unit: &mut Unit,
    id: ActionId,
    revision: Revision,
    party: PartyId,
    done: bool,
) -> Result<Action> {
    let mut details = unit.get::<Action>(id).await?.details;
    if details.owners != Owners::All {
        let status = if done { ActionStatus::Done } else { ActionStatus::Open };
        return set_status(unit, id, revision, status, Line::default()).await;
    }
    details.done_by.retain(|other| *other != party);
    if done {
        details.done_by.push(party);
    }
    exchange::edit(unit, id, revision, details).await
}
