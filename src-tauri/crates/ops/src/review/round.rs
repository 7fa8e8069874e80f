//! Rounds of review: opened, given another day, closed.

use super::inside::{bodies, version_wanted};
use crate::Result;
use chrono::NaiveDate;
use domain::agenda::AgendaVersion;
use domain::ids::{AgendaVersionId, MeetingId, ReviewRoundId, Revision};
use domain::meeting::Meeting;
use domain::refusal::{Refusal, RefusalCode};
use domain::review::ReviewRound;
use domain::verb::{OfVersion, Verb};
use store::Unit;

/// Opens a round on a version: both bodies in the chair are asked to answer by a day. One that runs on it gets the day instead;
/// those on other versions end.
pub async fn open_round(
    unit: &mut Unit,
    meeting: MeetingId,
    version: AgendaVersionId,
    until: NaiveDate,
) -> Result<ReviewRound> {
    let (version, _) = version_wanted(unit, meeting, Some(version)).await?;
    not_past(unit, meeting, until).await?;
    let rounds: Vec<ReviewRound> = unit.of_meeting(meeting).await?;
    let mut round = None;
    for mut known in rounds.into_iter().filter(|round| round.closed.is_none()) {
        if known.version == version.id {
            round = Some(known);
        } else {
            known.closed = Some(unit.at());
            unit.save(&mut known).await?;
        }
    }
    let asked = bodies(unit, meeting).await?.into_iter().map(|body| body.code).collect();
    let of = of_version(&version);
    unit.step(if round.is_some() { Verb::EditRound(of) } else { Verb::OpenRound(of) });
    let mut round = match round {
        Some(round) => ReviewRound { until, ..round },
        None => ReviewRound {
            id: unit.new_id(),
            revision: Revision::default(),
            meeting,
            version: version.id,
            bodies: asked,
            until,
            opened: unit.at(),
            closed: None,
        },
    };
    unit.save(&mut round).await?;
    Ok(round)
}

/// Gives a round another last day, over the revision that was read.
pub async fn edit_round(
    unit: &mut Unit,
    id: ReviewRoundId,
    revision: Revision,
    until: NaiveDate,
) -> Result<ReviewRound> {
    let before: ReviewRound = unit.get(id).await?;
    if before.closed.is_some() {
        return Err(Refusal::new(RefusalCode::RoundClosed).into());
    }
    not_past(unit, before.meeting, until).await?;
    let version: AgendaVersion = unit.get(before.version).await?;
    unit.step(Verb::EditRound(of_version(&version)));
    let mut round = ReviewRound { revision, until, ..before };
    unit.save(&mut round).await?;
    Ok(round)
}

/// Closes a round.
pub async fn close_round(unit: &mut Unit, id: ReviewRoundId, revision: Revision) -> Result<ReviewRound> {
    let before: ReviewRound = unit.get(id).await?;
    let version: AgendaVersion = unit.get(before.version).await?;
    unit.step(Verb::CloseRound(of_version(&version)));
    let mut round = ReviewRound { revision, closed: Some(unit.at()), ..before };
    unit.save(&mut round).await?;
    Ok(round)
}

async fn not_past(unit: &mut Unit, meeting: MeetingId, until: NaiveDate) -> Result<()> {
    let meeting: Meeting = unit.get(meeting).await?;
    let today = unit.at().with_timezone(&meeting.details.zone.0).date_naive();
    if until < today {
        return Err(Refusal::new(RefusalCode::RoundPast).of("until").into());
    }
    Ok(())
}

fn of_version(version: &AgendaVersion) -> OfVersion {
    OfVersion { name: version.name.to_string(), status: Some(version.status) }
}
