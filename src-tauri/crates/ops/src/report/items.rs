//! What a person wrote on an item stays when the item of the agenda goes.

use crate::{Result, corrections};
use domain::ids::{AgendaItemId, MeetingId};
use domain::report::{ReportSection, ReportSentence, SentenceOrigin};
use store::Unit;

/// Moves the sentences on an item that goes to another one. Where there is none, what is by hand goes to the conclusions, and
/// what was drafted goes with the item. The step is named by the caller.
pub(crate) async fn move_sentences(
    unit: &mut Unit,
    meeting: MeetingId,
    from: AgendaItemId,
    to: Option<AgendaItemId>,
) -> Result<()> {
    for mut sentence in unit.of_meeting::<ReportSentence>(meeting).await? {
        let Some((_, part)) = sentence.details.section.on_item().filter(|(item, _)| *item == from) else {
            continue;
        };
        sentence.details.section = match to {
            Some(to) => ReportSection::finding(to, part),
            None if sentence.details.origin == SentenceOrigin::Hand => ReportSection::CONCLUSIONS,
            None => {
                corrections::remove_of(unit, meeting, sentence.id.into()).await?;
                unit.remove(&sentence).await?;
                continue;
            }
        };
        unit.save(&mut sentence).await?;
    }
    Ok(())
}
