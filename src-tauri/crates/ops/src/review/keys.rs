//! What a body in the chair says to a version, noted by hand: told on the telephone, or written in a mail.

use super::inside::{body_in_chair, version_wanted};
use crate::Result;
use domain::ids::{AgendaVersionId, ApprovalId, MeetingId, Revision};
use domain::review::{Approval, ApprovalChoice};
use domain::text::{Line, Prose};
use domain::verb::{OfApproval, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// What a body says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ApprovalWanted {
    /// The code of the body.
    pub body: String,
    /// Who says it for the body.
    pub name: Line,
    /// What.
    pub choice: ApprovalChoice,
    /// What is remarked, or must change.
    pub remark: Prose,
}

/// Notes what a body says to a version; what it said to it before gives way.
pub async fn note_approval(
    unit: &mut Unit,
    meeting: MeetingId,
    version: AgendaVersionId,
    wanted: ApprovalWanted,
) -> Result<Approval> {
    let (version, _) = version_wanted(unit, meeting, Some(version)).await?;
    let body = body_in_chair(unit, meeting, &wanted.body).await?;
    let known: Vec<Approval> = unit.of_meeting(meeting).await?;
    let known = known.into_iter().find(|known| known.version == version.id && known.body == body.code);
    let mut approval = Approval {
        id: known.as_ref().map_or_else(|| unit.new_id(), |known| known.id),
        revision: known.as_ref().map_or(Revision::default(), |known| known.revision),
        meeting,
        version: version.id,
        body: body.code.clone(),
        name: wanted.name,
        choice: Some(wanted.choice),
        remark: wanted.remark,
        at: unit.at(),
        answered: known.and_then(|known| known.answered),
    };
    unit.step(Verb::NoteApproval(OfApproval {
        name: body.code.clone(),
        number: version.name.to_string(),
        choice: Some(wanted.choice),
    }));
    unit.save(&mut approval).await?;
    Ok(approval)
}

/// Takes back what was noted of a body.
pub async fn remove_approval(unit: &mut Unit, id: ApprovalId) -> Result<()> {
    let approval: Approval = unit.get(id).await?;
    let version: domain::agenda::AgendaVersion = unit.get(approval.version).await?;
    unit.step(Verb::RemoveApproval(OfApproval {
        name: approval.body.clone(),
        number: version.name.to_string(),
        choice: approval.choice,
    }));
    Ok(unit.remove(&approval).await?)
}
