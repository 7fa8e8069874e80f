//! What becomes of records where items of the agenda do.

//! Records of exchange stay when the item of the agenda goes to which they belong.

use super::record::Exchanged;
use crate::Result;
use domain::action::Action;
use domain::challenge::Challenge;
use domain::concept::Concept;
use domain::ids::{AgendaItemId, MeetingId};
use domain::practice::Practice;
use store::Unit;

/// Brings the records of an item under another one; the step is named by the caller.
pub(crate) async fn move_to(
    unit: &mut Unit,
    meeting: MeetingId,
    from: AgendaItemId,
    to: AgendaItemId,
) -> Result<()> {
    macro_rules! moved {
        ($($record:ident)*) => {$(
            let records: Vec<$record> = unit.of_meeting(meeting).await?;
            for mut record in records.into_iter().filter(|record| record.details.item == Some(from)) {
                record.details.item = Some(to);
                unit.save(&mut record).await?;
            }
        )*};
    }
    moved!(Practice Challenge Concept Action);
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
    moved::<Action>(unit, meeting, from, to).await
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
