//! Counts over a meeting.

use crate::{Result, agenda};
use domain::attendance::Attendance;
use domain::disclosure::{Audience, TopicTime, disclose_time_used};
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
    /// How long the topics were planned and took, in the order of the agenda.
    pub topics: Vec<TopicTime>,
}

/// Counts a meeting.
pub async fn statistics(unit: &mut Unit, meeting: MeetingId) -> Result<Counted> {
    let mut states: Vec<Party> = unit.all().await?;
    states.retain(|party| party.kind == PartyKind::MemberState);
    states.sort_by_key(|party| party.rank);
    let codes: Vec<String> = states.into_iter().map(|party| party.code).collect();
    let inside = agenda::inside(unit, meeting, None).await?;
    let topics = disclose_time_used(&inside, Audience::Secretariat).disclosed.view().topics.clone();
    let attendance = Words::chosen().attendance(&Attendance::of(&inside.roster));
    Ok(Counted { statistics: Statistics::of(&inside.roster, &codes), attendance, topics })
}
