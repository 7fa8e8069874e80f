//! Puts the roster of a meeting together.

use crate::{Error, Result};
use domain::ids::MeetingId;
use domain::meeting::{Meeting, Series};
use domain::roster::Roster;
use store::Unit;

/// Reads everybody at a meeting, in the order of the meeting.
pub async fn roster(unit: &mut Unit, meeting: MeetingId) -> Result<Roster> {
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    let series: Series = unit.get(meeting.series).await?;
    let parties = unit.all().await?;
    let delegations = unit.of_meeting(meeting.id).await?;
    let participants = unit.of_meeting(meeting.id).await?;
    let persons = unit.persons_at(meeting.id).await?;
    Ok(Roster::assemble(series, meeting, &parties, delegations, participants, persons))
}
