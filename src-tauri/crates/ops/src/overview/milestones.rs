//! Milestones are given another day, marked as done, added, left out, and put back to the rule.

use crate::Result;
use domain::ids::{MeetingId, MilestoneId, Revision};
use domain::meeting::Meeting;
use domain::milestone::{Milestone, MilestoneDetails, MilestoneKind};
use domain::noun::Noun;
use domain::refusal::Refusal;
use domain::text::Line;
use domain::verb::{Named, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// A milestone as it is wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MilestoneWanted {
    /// What is kept of it; nothing for one of every meeting that nobody touched, and for a new one.
    pub id: Option<MilestoneId>,
    /// The revision that was read.
    pub revision: Revision,
    /// Which one of every meeting; none for one of the secretariat's own.
    pub kind: Option<MilestoneKind>,
    /// What was entered.
    #[serde(flatten)]
    pub details: MilestoneDetails,
}

/// Keeps a milestone over the revision that was read: another day, a name, that it is done, or back to the rule. One that
/// was left out stands on the track again.
pub async fn keep_milestone(unit: &mut Unit, meeting: MeetingId, wanted: MilestoneWanted) -> Result<()> {
    wanted.details.check(wanted.kind).map_err(Refusal::from)?;
    let _: Meeting = unit.find(meeting).await?.ok_or(crate::Error::NoMeeting)?;
    let known = known(unit, meeting, wanted.id, wanted.kind).await?;
    // Whoever brings back one that was left out has read none.
    let revision = known.as_ref().map(|known| if known.left_out { known.revision } else { wanted.revision });
    if known.as_ref().map(|known| known.revision) != revision {
        return Err(store::Error::ChangedMeanwhile(Noun::Milestone).into());
    }
    let kind = known.as_ref().map_or(wanted.kind, |known| known.kind);
    let name = Named::of(name(kind, &wanted.details));
    unit.step(if known.is_none() && kind.is_none() {
        Verb::AddMilestone(name)
    } else {
        Verb::EditMilestone(name)
    });
    match known {
        Some(known) if kind.is_some() && wanted.details.is_usual() => Ok(unit.remove(&known).await?),
        None if kind.is_some() && wanted.details.is_usual() => Ok(()),
        known => {
            let mut milestone = Milestone {
                id: known.as_ref().map_or_else(|| unit.new_id(), |known| known.id),
                revision: revision.unwrap_or_default(),
                meeting,
                kind,
                details: wanted.details,
                left_out: false,
            };
            Ok(unit.save(&mut milestone).await?)
        }
    }
}

/// Takes a milestone off the track: one of the secretariat's own is removed, one of every meeting is left out of this one.
pub async fn remove_milestone(
    unit: &mut Unit,
    meeting: MeetingId,
    id: Option<MilestoneId>,
    kind: Option<MilestoneKind>,
) -> Result<()> {
    let unset = MilestoneDetails { title: Line::default(), date: None, days: None, done: None };
    // The meeting itself stays.
    if kind == Some(MilestoneKind::Meeting) {
        unset.check(kind).map_err(Refusal::from)?;
    }
    let known = known(unit, meeting, id, kind).await?;
    match known {
        Some(known) if known.kind.is_none() => {
            unit.step(Verb::RemoveMilestone(Named::of(known.details.title.as_str())));
            Ok(unit.remove(&known).await?)
        }
        known => {
            let kind = known.as_ref().map_or(kind, |known| known.kind);
            let details = known.as_ref().map_or(unset, |known| known.details.clone());
            unit.step(Verb::RemoveMilestone(Named::of(name(kind, &details))));
            let mut milestone = Milestone {
                id: known.as_ref().map_or_else(|| unit.new_id(), |known| known.id),
                revision: known.map_or(Revision::default(), |known| known.revision),
                meeting,
                kind,
                details,
                left_out: true,
            };
            Ok(unit.save(&mut milestone).await?)
        }
    }
}

/// Finds what is kept of a milestone: by its identity, else by its kind.
async fn known(
    unit: &mut Unit,
    meeting: MeetingId,
    id: Option<MilestoneId>,
    kind: Option<MilestoneKind>,
) -> Result<Option<Milestone>> {
    if let Some(id) = id {
        return Ok(Some(unit.get(id).await?));
    }
    let kept: Vec<Milestone> = unit.of_meeting(meeting).await?;
    Ok(kept.into_iter().find(|milestone| kind.is_some() && milestone.kind == kind))
}

fn name(kind: Option<MilestoneKind>, details: &MilestoneDetails) -> String {
    match kind.filter(|_| details.title.is_empty()) {
        Some(kind) => Words::chosen().name(kind),
        None => details.title.to_string(),
    }
}
