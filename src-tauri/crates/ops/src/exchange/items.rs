//! Records of exchange stay when the item of the agenda goes to which they belong.

use super::record::Exchanged;
use crate::Result;
use domain::action::Action;
use domain::challenge::Challenge;
use domain::concept::Concept;
use domain::ids::{AgendaItemId, MeetingId};
use domain::practice::Practice;
use domain::question::Question;
use store::Unit;

/// Moves the records of an item that goes: to another one, or to none. The step is named by the caller.
pub(crate) async fn move_records(
    unit: &mut Unit,
    meeting: MeetingId,
    from: AgendaItemId,
    to: Option<AgendaItemId>,
) -> Result<()> {
    moved::<Practice>(unit, meeting, from, to).await?;
    moved::<Challenge>(unit, meeting, from, to).await?;
    moved::<Concept>(unit, meeting, from, to).await?;
    moved::<Action>(unit, meeting, from, to).await?;
    moved::<Question>(unit, meeting, from, to).await?;
    crate::report::move_sentences(unit, meeting, from, to).await
}

async fn moved<R: Exchanged>(
    unit: &mut Unit,
    meeting: MeetingId,
    from: AgendaItemId,
    to: Option<AgendaItemId>,
) -> Result<()> {
    for record in unit.of_meeting::<R>(meeting).await? {
        if R::item(record.details()) == Some(from) {
            unit.save(&mut record.under(to)).await?;
        }
    }
    Ok(())
}
