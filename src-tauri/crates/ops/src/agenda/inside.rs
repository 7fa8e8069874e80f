//! Puts together what rules about an agenda look at.

use crate::{Error, Result, roster};
use domain::agenda::{Agenda, AgendaInside, AgendaItem, AgendaVersion, Room};
use domain::ids::{AgendaItemId, AgendaVersionId, MeetingId};
use domain::meeting::Meeting;
use domain::noun::Noun;
use store::Unit;

/// Reads the agenda of a meeting with everybody and everything around it: the working draft, or what a version holds.
pub async fn inside(
    unit: &mut Unit,
    meeting: MeetingId,
    version: Option<AgendaVersionId>,
) -> Result<AgendaInside> {
    let agenda = match version {
        None => working_draft(unit, meeting).await?,
        Some(id) => {
            let version: domain::agenda::AgendaVersion = unit.get(id).await?;
            if version.meeting != meeting {
                return Err(Error::Store(store::Error::NoSuchRecord(Noun::AgendaVersion)));
            }
            version.agenda
        }
    };
    around(unit, meeting, agenda).await
}

/// Puts everybody and everything around an agenda.
async fn around(unit: &mut Unit, meeting: MeetingId, agenda: Agenda) -> Result<AgendaInside> {
    let roster = roster(unit, meeting).await?;
    let guests = unit.of_meeting(meeting).await?;
    let remarks = unit.of_meeting(meeting).await?;
    let versions: Vec<AgendaVersion> = unit.of_meeting(meeting).await?;
    Ok(AgendaInside { roster, agenda, guests, remarks, released: !versions.is_empty() })
}

/// The working draft as it is kept, each thing read once.
pub(super) struct Draft {
    /// What rules look at.
    pub inside: AgendaInside,
    /// Every item over its revision, those beside the timeline too.
    pub items: Vec<AgendaItem>,
    /// Every room over its revision.
    pub rooms: Vec<Room>,
}

/// Reads the working draft with everything around it.
pub(super) async fn draft(unit: &mut Unit, meeting: MeetingId) -> Result<Draft> {
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    let rooms: Vec<Room> = unit.of_meeting(meeting).await?;
    let inside = around(unit, meeting, Agenda::of(items.clone(), rooms.clone())).await?;
    Ok(Draft { inside, items, rooms })
}

/// Reads the scheduled items and the rooms as they are now.
pub(crate) async fn working_draft(unit: &mut Unit, meeting: MeetingId) -> Result<Agenda> {
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    let rooms: Vec<Room> = unit.of_meeting(meeting).await?;
    Ok(Agenda::of(items, rooms))
}

/// Finds a meeting that must be there.
pub(super) async fn meeting(unit: &mut Unit, id: MeetingId) -> Result<Meeting> {
    unit.find(id).await?.ok_or(Error::NoMeeting)
}

/// Finds an item, and every item of its meeting.
pub(super) async fn item_among(unit: &mut Unit, id: AgendaItemId) -> Result<(AgendaItem, Vec<AgendaItem>)> {
    let item: AgendaItem = unit.get(id).await?;
    let items = unit.of_meeting(item.meeting).await?;
    Ok((item, items))
}
