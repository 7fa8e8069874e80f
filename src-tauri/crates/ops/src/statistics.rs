//! Counts over a meeting.

use crate::{Result, roster};
use domain::ids::MeetingId;
use domain::party::{Party, PartyKind};
use domain::statistics::Statistics;
use store::Unit;

/// Counts a meeting.
pub async fn statistics(unit: &mut Unit, meeting: MeetingId) -> Result<Statistics> {
    let mut states: Vec<Party> = unit.all().await?;
    states.retain(|party| party.kind == PartyKind::MemberState);
    states.sort_by_key(|party| party.rank);
    let codes: Vec<String> = states.into_iter().map(|party| party.code).collect();
    Ok(Statistics::of(&roster(unit, meeting).await?, &codes))
}
