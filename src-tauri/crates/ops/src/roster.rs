//! Puts the roster of a meeting together.

use crate::{Error, Result};
use domain::ids::MeetingId;
use domain::meeting::{Meeting, Series};
use domain::presence::{Presence, days_came};
use domain::roster::Roster;
use store::Unit;

/// Reads everybody at a meeting, in the order of the meeting, with the days on which they came.
pub async fn roster(unit: &mut Unit, meeting: MeetingId) -> Result<Roster> {
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    let series: Series = unit.get(meeting.series).await?;
    let parties = unit.all().await?;
    let delegations = unit.of_meeting(meeting.id).await?;
    let participants = unit.of_meeting(meeting.id).await?;
    let persons = unit.persons_at(meeting.id).await?;
    let records: Vec<Presence> = unit.of_meeting(meeting.id).await?;
    let items = if records.is_empty() { Vec::new() } else { unit.of_meeting(meeting.id).await? };
    let roster = Roster::assemble(series, meeting, &parties, delegations, participants, persons);
    Ok(roster.with_came(days_came(&records, &items)))
}
