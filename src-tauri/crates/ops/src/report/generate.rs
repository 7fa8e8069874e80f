//! The report is generated: what is new comes in, as one step; what stands there is not touched.

use super::inside::{drafted, inside};
use crate::Result;
use domain::ids::{AgendaItemId, MeetingId, Revision};
use domain::report::{ReportSection, ReportSentence, planned};
use domain::verb::{Counted, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// What generating did.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Generated {
    /// How many sentences came in.
    pub added: u32,
}

/// Drafts the sentences of which there is none yet, of the whole report or of the section on one item. Where nothing is new,
/// there is no step.
pub async fn generate(unit: &mut Unit, meeting: MeetingId, only: Option<AgendaItemId>) -> Result<Generated> {
    let inside = inside(unit, meeting).await?;
    let wanted =
        |section: ReportSection| only.is_none_or(|item| section.on_item().is_some_and(|(id, _)| id == item));
    let added = planned(&inside.sentences, drafted(&inside).0, wanted);
    let count = u32::try_from(added.len()).unwrap_or(u32::MAX);
    if !added.is_empty() {
        unit.step(Verb::GenerateReport(Counted { count }));
        let sentence =
            |details| ReportSentence { id: unit.new_id(), revision: Revision::default(), meeting, details };
        let mut sentences: Vec<ReportSentence> = added.into_iter().map(sentence).collect();
        unit.save_new(&mut sentences).await?;
    }
    Ok(Generated { added: count })
}
