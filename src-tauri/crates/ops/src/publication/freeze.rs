//! Puts a draft before the chairs.

use super::inside::{drafts, lines};
use crate::Result;
use domain::fact::Fact;
use domain::ids::{MeetingId, Revision};
use domain::publication::{Publication, PublicationDraft};
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfDraft, Verb};
use store::Unit;

/// Keeps what would go out now as the next draft of it. Where nothing changed since the newest one, that one is before the
/// chairs already.
pub async fn freeze(
    unit: &mut Unit,
    meeting: MeetingId,
    publication: Publication,
) -> Result<PublicationDraft> {
    let lines = lines(unit, meeting, publication).await?;
    if lines.is_empty() {
        return Err(Refusal::new(RefusalCode::DraftEmpty).into());
    }
    let drafts = drafts(unit, meeting, publication).await?;
    if let Some(newest) = drafts.last().filter(|newest| newest.changes(&lines).is_empty()) {
        let number = usize::try_from(newest.number).unwrap_or_default();
        return Err(Refusal::new(RefusalCode::DraftSame).with(Fact::Count, number).into());
    }
    let number = drafts.last().map_or(1, |newest| newest.number + 1);
    unit.step(Verb::FreezeDraft(OfDraft { publication: Some(publication), count: number }));
    let mut draft = PublicationDraft {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting,
        publication,
        number,
        at: unit.at(),
        lines,
        keys: Vec::new(),
    };
    unit.save(&mut draft).await?;
    Ok(draft)
}
