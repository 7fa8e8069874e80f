//! Puts together what rules about session notes look at.

use crate::{Result, agenda};
use domain::ids::MeetingId;
use domain::note::NotesInside;
use store::Unit;

/// Reads the notes of a meeting with everything around them.
pub async fn inside(unit: &mut Unit, meeting: MeetingId) -> Result<NotesInside> {
    let agenda = agenda::inside(unit, meeting, None).await?;
    let items = unit.of_meeting(meeting).await?;
    let notes = unit.of_meeting(meeting).await?;
    let corrections = unit.of_meeting(meeting).await?;
    let silences = unit.of_meeting(meeting).await?;
    Ok(NotesInside { corrections, silences, ..NotesInside::assemble(agenda, items, notes) })
}
