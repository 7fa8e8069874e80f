//! Puts together what rules about the report look at.

use crate::{Result, exchange};
use domain::ids::{MeetingId, Revision};
use domain::report::{NotDrafted, Planned, ReportInside, ReportSentence, drafts, planned};
use store::Unit;
use words::Words;

/// Reads the report of a meeting with everything around it.
pub async fn inside(unit: &mut Unit, meeting: MeetingId) -> Result<ReportInside> {
    let exchange = exchange::inside(unit, meeting).await?;
    Ok(ReportInside::assemble(exchange, unit.of_meeting(meeting).await?))
}

/// Reads the report as it leaves: where nobody generated or wrote a sentence yet, it is what would be drafted, and nothing of
/// that is kept.
pub async fn leaving(unit: &mut Unit, meeting: MeetingId) -> Result<ReportInside> {
    let inside = inside(unit, meeting).await?;
    if !inside.sentences.is_empty() {
        return Ok(inside);
    }
    let drafted = planned(&[], drafted(&inside).0, |_| true);
    let sentence =
        |details| ReportSentence { id: unit.new_id(), revision: Revision::default(), meeting, details };
    let sentences = drafted.into_iter().map(sentence).collect();
    Ok(ReportInside::assemble(inside.exchange, sentences))
}

/// Drafts every sentence in words, and says of what there is none; one that cannot be kept, since it is too long, is none.
pub(super) fn drafted(inside: &ReportInside) -> (Vec<Planned>, Vec<NotDrafted>) {
    let words = Words::chosen();
    let planned = |draft: domain::report::Draft| {
        let text = words.drafted(&draft.wording).parse().ok()?;
        Some(Planned { draft, text })
    };
    let (drafts, left) = drafts(&inside.exchange);
    (drafts.into_iter().filter_map(planned).collect(), left)
}
