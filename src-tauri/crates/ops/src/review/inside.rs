//! Puts together what the review looks at.

use crate::Result;
use crate::agenda::{version_and_before, versions, working_draft};
use domain::agenda::diff::diff;
use domain::agenda::{AgendaRemark, AgendaVersion};
use domain::disclosure::{ApprovedBy, ReviewBody, ReviewInside};
use domain::fact::Fact;
use domain::ids::{AgendaVersionId, MeetingId};
use domain::meeting::Meeting;
use domain::party::Party;
use domain::refusal::{Refusal, RefusalCode};
use domain::review::{Approval, ApprovalChoice, ReviewRound, Standing, standing};
use std::collections::HashMap;
use store::Unit;

/// Reads the review of a meeting, with the last day of the round that runs on a version.
pub(crate) async fn inside(
    unit: &mut Unit,
    meeting: MeetingId,
    version: AgendaVersionId,
) -> Result<ReviewInside> {
    let versions = versions(unit, meeting).await?;
    among(unit, meeting, version, &versions).await
}

/// Reads the same where the versions are read already.
pub(super) async fn among(
    unit: &mut Unit,
    meeting: MeetingId,
    version: AgendaVersionId,
    versions: &[AgendaVersion],
) -> Result<ReviewInside> {
    let runs = running(unit, meeting, version).await?;
    Ok(ReviewInside {
        until: runs.map(|round| round.until),
        bodies: bodies(unit, meeting).await?,
        comments: unit.of_meeting(meeting).await?,
        approvals: unit.of_meeting(meeting).await?,
        versions: versions.iter().map(|version| (version.id, version.name)).collect(),
    })
}

/// Finds the round that runs on a version.
pub(super) async fn running(
    unit: &mut Unit,
    meeting: MeetingId,
    version: AgendaVersionId,
) -> Result<Option<ReviewRound>> {
    let rounds: Vec<ReviewRound> = unit.of_meeting(meeting).await?;
    Ok(rounds.into_iter().find(|round| round.version == version && round.closed.is_none()))
}

/// Lists the bodies in the chair with their names, in the order of the meeting.
pub(crate) async fn bodies(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<ReviewBody>> {
    let meeting: Meeting = unit.get(meeting).await?;
    let parties: Vec<Party> = unit.all().await?;
    let named = |code: &str| {
        let party = parties.iter().find(|party| party.code == code);
        party.map_or_else(|| code.to_owned(), |party| party.name.clone())
    };
    let chairs = &meeting.details.chairs;
    Ok(chairs
        .iter()
        .map(|chair| ReviewBody { code: chair.party.clone(), name: named(&chair.party) })
        .collect())
}

/// Finds a body in the chair by its code; refuses where it does not chair this meeting.
pub(crate) async fn body_in_chair(unit: &mut Unit, meeting: MeetingId, code: &str) -> Result<ReviewBody> {
    let found = bodies(unit, meeting).await?.into_iter().find(|body| body.code == code);
    Ok(found.ok_or_else(|| Refusal::new(RefusalCode::ReviewNoBody).of("body").with(Fact::Name, code))?)
}

/// Finds the version that is wanted, else the newest; refuses where there is none.
pub(crate) async fn version_wanted(
    unit: &mut Unit,
    meeting: MeetingId,
    wanted: Option<AgendaVersionId>,
) -> Result<(AgendaVersion, Option<AgendaVersion>)> {
    let found = version_and_before(unit, meeting, wanted).await?;
    Ok(found.ok_or_else(|| Refusal::new(RefusalCode::ReviewNoVersion).of("version"))?)
}

/// Finds for each body in the chair what it said last, and whether that still holds for an agenda: for a version, or for the
/// working draft where none is named.
pub(super) async fn approvals_of(
    unit: &mut Unit,
    meeting: MeetingId,
    versions: &[AgendaVersion],
    version: Option<AgendaVersionId>,
) -> Result<Vec<(Approval, Standing)>> {
    let remarks: Vec<AgendaRemark> = unit.of_meeting(meeting).await?;
    let place = |id| versions.iter().position(|version| version.id == id);
    let last = version.and_then(place).unwrap_or(versions.len());
    let agenda = match version.and_then(place) {
        Some(at) => versions[at].agenda.clone(),
        None => working_draft(unit, meeting).await?,
    };
    let approvals: Vec<Approval> = unit.of_meeting(meeting).await?;
    let mut newest: HashMap<&str, (usize, &Approval)> = HashMap::new();
    for approval in approvals.iter().filter(|approval| approval.choice.is_some()) {
        let Some(at) = place(approval.version).filter(|at| *at <= last) else { continue };
        let known = newest.entry(&approval.body).or_insert((at, approval));
        if at > known.0 {
            *known = (at, approval);
        }
    }
    let mut found: Vec<(Approval, Standing)> = newest
        .into_values()
        .map(|(at, approval)| (approval.clone(), standing(&diff(&versions[at].agenda, &agenda), &remarks)))
        .collect();
    found.sort_by(|(one, _), (other, _)| one.body.cmp(&other.body));
    Ok(found)
}

/// Finds which bodies in the chair approved a version, and when, in the order of the meeting: those whose approval holds for
/// it. Nobody approved a working draft.
pub(crate) async fn approved_by(
    unit: &mut Unit,
    meeting: MeetingId,
    version: Option<AgendaVersionId>,
) -> Result<Vec<ApprovedBy>> {
    let Some(version) = version else { return Ok(Vec::new()) };
    let versions = versions(unit, meeting).await?;
    let said = approvals_of(unit, meeting, &versions, Some(version)).await?;
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let zone = unit.get::<Meeting>(meeting).await?.details.zone.0;
    let approved = |body: ReviewBody| {
        let (approval, _) = said.iter().find(|(approval, standing)| {
            approval.body == body.code
                && approval.choice.is_some_and(ApprovalChoice::turns_the_key)
                && *standing == Standing::Holds
        })?;
        Some(ApprovedBy { body: body.name, on: approval.at.with_timezone(&zone).date_naive() })
    };
    Ok(bodies(unit, meeting).await?.into_iter().filter_map(approved).collect())
}
