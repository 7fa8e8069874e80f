//! The evaluation of a meeting, as the screen shows it.

use crate::{Result, roster};
use domain::disclosure::{AspectLine, Audience, OpenLine, disclose_evaluation};
use domain::evaluation::{Evaluation, Tally};
use domain::ids::MeetingId;
use domain::noun::Noun;
use domain::verb::{OfRecord, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// What the forms of a meeting say together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EvaluationView {
    /// The number of forms.
    pub forms: u32,
    /// What was rated.
    pub aspects: Vec<AspectLine>,
    /// What was written.
    pub open: Vec<OpenLine>,
}

/// Reads what was counted; nothing where no form has come.
pub(crate) async fn tally(unit: &mut Unit, meeting: MeetingId) -> Result<Tally> {
    Ok(known(unit, meeting).await?.map(|known| known.tally).unwrap_or_default())
}

/// Reads the evaluation of a meeting.
pub async fn view(unit: &mut Unit, meeting: MeetingId) -> Result<EvaluationView> {
    let tally = tally(unit, meeting).await?;
    let roster = roster(unit, meeting).await?;
    let paper = disclose_evaluation(&roster, &tally, Audience::Secretariat).disclosed.into_view();
    Ok(EvaluationView { forms: paper.forms, aspects: paper.aspects, open: paper.open })
}

/// Removes everything that was counted.
pub async fn remove(unit: &mut Unit, meeting: MeetingId) -> Result<()> {
    if let Some(known) = known(unit, meeting).await? {
        unit.step(Verb::RemoveRecord(OfRecord::of(Noun::Evaluation, known.tally.forms.to_string())));
        unit.remove(&known).await?;
    }
    Ok(())
}

async fn known(unit: &mut Unit, meeting: MeetingId) -> Result<Option<Evaluation>> {
    Ok(unit.of_meeting::<Evaluation>(meeting).await?.into_iter().next())
}
