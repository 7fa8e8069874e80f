//! Counts over a meeting.

use crate::{Result, roster};
use domain::attendance::Attendance;
use domain::ids::MeetingId;
use domain::party::{Party, PartyKind};
use domain::statistics::Statistics;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::{SaidAttendance, Words};

/// Counts of a meeting, with the sentence that goes with them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "MeetingCounts")]
pub struct Counted {
    /// The counts.
    #[serde(flatten)]
    pub statistics: Statistics,
    /// The attendance sentence.
    pub attendance: SaidAttendance,
}

/// Counts a meeting.
pub async fn statistics(unit: &mut Unit, meeting: MeetingId) -> Result<Counted> {
    let mut states: Vec<Party> = unit.all().await?;
    states.retain(|party| party.kind == PartyKind::MemberState);
    states.sort_by_key(|party| party.rank);
    let codes: Vec<String> = states.into_iter().map(|party| party.code).collect();
    let roster = roster(unit, meeting).await?;
    let attendance = Words::chosen().attendance(&Attendance::of(&roster));
    Ok(Counted { statistics: Statistics::of(&roster, &codes), attendance })
}
