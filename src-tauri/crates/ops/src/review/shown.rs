//! The review as the secretariat sees it, and as it is listed.

use super::board::{ReviewBoard, ReviewKey, ReviewedVersion, Seen, days, threads};
use super::inside::{self, approvals_of};
use crate::Result;
use crate::agenda::{inside as agenda_inside, version_and_before, versions, working_draft};
use domain::agenda::diff::diff;
use domain::agenda::{AgendaRemark, AgendaVersion};
use domain::disclosure::{
    AgendaParts, Audience, Disclosed, Release, ReviewApproval, ReviewComment, ReviewInside, ReviewView, Side,
    disclose_agenda, disclose_changes, disclose_review,
};
use domain::ids::{AgendaItemId, AgendaVersionId, CommentId, MeetingId, Revision};
use domain::refusal::{Refusal, RefusalCode};
use domain::review::{Approval, Comment, ReviewRound, Standing, contradicting};
use std::collections::HashMap;
use store::Unit;
use words::{Word, Words};

/// Reads the review of a version for the secretariat; of the newest where none is named, compared with the one before it.
pub async fn board(
    unit: &mut Unit,
    meeting: MeetingId,
    version: Option<AgendaVersionId>,
) -> Result<ReviewBoard> {
    let versions = versions(unit, meeting).await?;
    let place = match version {
        Some(id) => versions.iter().position(|version| version.id == id),
        None => versions.len().checked_sub(1),
    };
    let no_version = || Refusal::new(RefusalCode::ReviewNoVersion).of("version");
    let (earlier, at) = versions.split_at(place.ok_or_else(no_version)?);
    let (version, before) = (&at[0], earlier.last());
    let draft = agenda_inside(unit, meeting, Some(version.id)).await?;
    let release = Release::from(version);
    let paper = disclose_agenda(&draft, Some(&release), Audience::Secretariat, AgendaParts::ALL).disclosed;
    let changes = match before {
        Some(before) => {
            let was = agenda_inside(unit, meeting, Some(before.id)).await?;
            let earlier = Release::from(before);
            let side = |inside, release| Side { inside, release: Some(release) };
            Some(
                disclose_changes(side(&was, &earlier), side(&draft, &release), Audience::Secretariat)
                    .disclosed,
            )
        }
        None => None,
    };
    let inside = inside::among(unit, meeting, version.id, &versions).await?;
    let review =
        disclose_review(&inside, Audience::Secretariat).map_err(|_| crate::Error::NoMeeting)?.disclosed;
    let now = working_draft(unit, meeting).await?;
    let known: Vec<AgendaItemId> = now.items.iter().map(|item| item.id).collect();
    let revisions: HashMap<CommentId, Revision> =
        inside.comments.iter().map(|comment| (comment.said.id, comment.revision)).collect();
    let seen = Seen {
        reviewer: "",
        paper: paper.view(),
        changes: changes.as_ref().map(Disclosed::view),
        review: review.view(),
        known: &known,
        revisions: &revisions,
    };
    let days = days(seen.paper, seen.changes);
    let threads = threads(&seen, &days);
    let round = inside::running(unit, meeting, version.id).await?;
    let all: Vec<&Comment> = inside.comments.iter().collect();
    let contradictions =
        contradicting(&all).into_iter().map(|(one, other)| (one.said.id, other.said.id)).collect();
    let keys = keys(unit, meeting, &versions, version, &inside, round.as_ref()).await?;
    Ok(ReviewBoard {
        reviewer: String::new(),
        version: ReviewedVersion::from(version),
        before: before.map(ReviewedVersion::from),
        versions: versions.iter().map(ReviewedVersion::from).collect(),
        until: inside.until,
        round: round.as_ref().map(Into::into),
        keys,
        days,
        threads,
        contradictions,
        can_seal: false,
    })
}

/// Reads who turned the key to the newest version, and nothing else of the review: nobody where there is no version.
pub async fn keys_now(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<ReviewKey>> {
    let versions = versions(unit, meeting).await?;
    keys_to_newest(unit, meeting, &versions).await
}

/// Reads who turned the key to the newest of all versions.
pub(crate) async fn keys_to_newest(
    unit: &mut Unit,
    meeting: MeetingId,
    versions: &[AgendaVersion],
) -> Result<Vec<ReviewKey>> {
    let Some(newest) = versions.last() else { return Ok(Vec::new()) };
    let inside = ReviewInside {
        bodies: inside::bodies(unit, meeting).await?,
        approvals: unit.of_meeting(meeting).await?,
        ..ReviewInside::default()
    };
    let round = inside::running(unit, meeting, newest.id).await?;
    keys(unit, meeting, versions, newest, &inside, round.as_ref()).await
}

impl From<&AgendaVersion> for ReviewedVersion {
    fn from(version: &AgendaVersion) -> Self {
        Self { id: Some(version.id), name: version.name, status: version.status, at: version.at }
    }
}

/// Says of each body what it said last, and what made it void since: changes of the working draft where the newest version is
/// looked at, and those up to the version otherwise.
async fn keys(
    unit: &mut Unit,
    meeting: MeetingId,
    versions: &[AgendaVersion],
    version: &AgendaVersion,
    inside: &ReviewInside,
    round: Option<&ReviewRound>,
) -> Result<Vec<ReviewKey>> {
    let newest = versions.last().is_some_and(|newest| newest.id == version.id);
    let until = Some(version.id).filter(|_| !newest);
    let said = approvals_of(unit, meeting, versions, until).await?;
    let mut keys = Vec::new();
    for body in &inside.bodies {
        let last = said.iter().find(|(approval, _)| approval.body == body.code);
        let asked = round.is_some_and(|round| round.bodies.contains(&body.code));
        let answered = inside.approvals.iter().any(|approval| {
            approval.version == version.id
                && approval.body == body.code
                && (approval.answered.is_some() || approval.choice.is_some())
        });
        let void_by = match last {
            Some((approval, Standing::Changed { items, .. })) => {
                void_by(unit, meeting, approval, until, items).await?
            }
            _ => Vec::new(),
        };
        let of = |approval: &Approval| versions.iter().find(|version| version.id == approval.version);
        keys.push(ReviewKey {
            body: body.clone(),
            asked,
            answered,
            choice: last.and_then(|(approval, _)| approval.choice),
            version: last.and_then(|(approval, _)| of(approval)).map(|version| version.name),
            by: last.map(|(approval, _)| approval.name.to_string()).unwrap_or_default(),
            remark: last.map(|(approval, _)| approval.remark.to_string()).unwrap_or_default(),
            at: last.map(|(approval, _)| approval.at),
            holds: last.is_some_and(|(_, standing)| *standing == Standing::Holds),
            void_by,
        });
    }
    Ok(keys)
}

/// Names the items that changed since something was approved, each with what kinds of change met it.
async fn void_by(
    unit: &mut Unit,
    meeting: MeetingId,
    approval: &Approval,
    until: Option<AgendaVersionId>,
    items: &[AgendaItemId],
) -> Result<Vec<String>> {
    let words = Words::chosen();
    let compared = crate::agenda::compare(unit, meeting, Some(approval.version), until).await?;
    let changes = compared.diff.items.iter().filter(|change| items.contains(&change.item));
    Ok(changes
        .map(|change| {
            let number = change.number.as_ref().map(ToString::to_string).unwrap_or_default();
            let item = format!("{number} {}", change.title).trim().to_owned();
            let kinds: Vec<String> = change.kinds.iter().map(|kind| words.name(*kind)).collect();
            let values = [("item", item.into()), ("changes", words.joined(&kinds).into())];
            words.say_with(Word::VoidBy, values)
        })
        .collect())
}

/// Lists the comments of a meeting in the order in which they were written.
pub async fn listed_comments(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<ReviewComment>> {
    let review = whole(unit, meeting).await?;
    Ok(review.comments)
}

/// Lists what the bodies in the chair said to versions, the newest version last.
pub async fn listed_approvals(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<(ReviewApproval, bool)>> {
    let review = whole(unit, meeting).await?;
    let versions = versions(unit, meeting).await?;
    let remarks: Vec<AgendaRemark> = unit.of_meeting(meeting).await?;
    let now = working_draft(unit, meeting).await?;
    let holds = |approval: &ReviewApproval| {
        let version = versions.iter().find(|version| version.name == approval.version);
        version.is_some_and(|version| {
            domain::review::standing(&diff(&version.agenda, &now), &remarks) == Standing::Holds
        })
    };
    Ok(review.approvals.into_iter().map(|approval| (approval.clone(), holds(&approval))).collect())
}

/// Reads everything of the review; nothing where there is no version to review.
async fn whole(unit: &mut Unit, meeting: MeetingId) -> Result<ReviewView> {
    let Some((version, _)) = version_and_before(unit, meeting, None).await? else {
        return Ok(ReviewView::default());
    };
    let inside = inside::inside(unit, meeting, version.id).await?;
    let review = disclose_review(&inside, Audience::Secretariat).map_err(|_| crate::Error::NoMeeting)?;
    Ok(review.disclosed.view().clone())
}
