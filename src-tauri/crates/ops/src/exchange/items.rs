//! What becomes of records where items of the agenda do.

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
    Ok(())
}
