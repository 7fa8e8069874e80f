//! The review so far, as a body in the chair may see it: what was said of the agenda and by whom, and what the bodies decided.

use super::{
    Audience, Disclosed, InnerCircle, NotForThem, Outgoing, PaperKind, PassesAgain, Warning, Withheld,
};
use crate::agenda::VersionName;
use crate::ids::{AgendaVersionId, CommentId};
use crate::label::HandlingLabel;
use crate::review::{Approval, ApprovalChoice, Comment, Decision, Resolution, Said};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The review of a version, with what is still open of earlier ones.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewView {
    /// The last day for answers; none where no round runs.
    pub until: Option<NaiveDate>,
    /// The bodies in the chair, in the order of the meeting.
    pub bodies: Vec<ReviewBody>,
    /// What was said, in the order in which it was written.
    pub comments: Vec<ReviewComment>,
    /// What the bodies said to versions, the newest version last.
    pub approvals: Vec<ReviewApproval>,
}

/// A body in the chair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewBody {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A comment as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewComment {
    /// The code of the body for which it was written; empty for the secretariat.
    pub body: String,
    /// Who wrote it.
    pub author: String,
    /// The name of the version that was read.
    pub version: VersionName,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
    /// Whether the thread that it begins is settled.
    #[serde(default)]
    pub resolution: Option<Resolution>,
    /// What was decided about its suggestion.
    #[serde(default)]
    pub decision: Option<Decision>,
}

/// What a body said to a version, as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewApproval {
    /// The code of the body.
    pub body: String,
    /// The name of the version.
    pub version: VersionName,
    /// Who said it for the body.
    pub name: String,
    /// What it said.
    pub choice: ApprovalChoice,
    /// What it remarked, or what must change.
    pub remark: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything of the review.
#[derive(Clone, Debug, Default)]
pub struct ReviewInside {
    /// The last day for answers to the version that is looked at.
    pub until: Option<NaiveDate>,
    /// The bodies in the chair.
    pub bodies: Vec<ReviewBody>,
    /// Every comment of the meeting.
    pub comments: Vec<Comment>,
    /// Everything that bodies said to its versions.
    pub approvals: Vec<Approval>,
    /// The versions with their names, oldest first.
    pub versions: Vec<(AgendaVersionId, VersionName)>,
}

impl ReviewInside {
    fn name_of(&self, version: AgendaVersionId) -> Option<VersionName> {
        self.versions.iter().find(|(id, _)| *id == version).map(|(_, name)| *name)
    }
}

/// Decides what an audience may see of the review. Nobody but the secretariat and the bodies in the chair sees any of it.
/// Refuses everybody else.
pub fn disclose_review(
    inside: &ReviewInside,
    audience: Audience,
) -> Result<Outgoing<ReviewView>, NotForThem> {
    InnerCircle::try_from(audience).map_err(|_| NotForThem)?;
    let comment = |comment: &Comment| {
        Some(ReviewComment {
            body: comment.body.clone(),
            author: comment.author.to_string(),
            version: inside.name_of(comment.version)?,
            said: comment.said.clone(),
            resolution: comment.resolution.clone(),
            decision: comment.decision.clone(),
        })
    };
    let approval = |approval: &Approval| {
        Some(ReviewApproval {
            body: approval.body.clone(),
            version: inside.name_of(approval.version)?,
            name: approval.name.to_string(),
            choice: approval.choice?,
            remark: approval.remark.to_string(),
            at: approval.at,
        })
    };
    let mut comments: Vec<ReviewComment> = inside.comments.iter().filter_map(comment).collect();
    comments.sort_by_key(in_order);
    let mut approvals: Vec<ReviewApproval> = inside.approvals.iter().filter_map(approval).collect();
    approvals.sort_by(|one, other| (one.version, &one.body).cmp(&(other.version, &other.body)));
    let view = ReviewView { until: inside.until, bodies: inside.bodies.clone(), comments, approvals };
    let disclosed = Disclosed { view, audience, label: audience.label() };
    Ok(Outgoing { disclosed, withheld: Vec::new(), warnings: Vec::new(), passages: Vec::new() })
}

/// Orders comments: by the moment, and where that is the same always alike.
fn in_order(comment: &ReviewComment) -> (DateTime<Utc>, CommentId) {
    (comment.said.at, comment.said.id)
}

impl PassesAgain for ReviewView {
    fn paper(&self) -> PaperKind {
        PaperKind::Changes
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        InnerCircle::try_from(audience).map_err(|_| NotForThem)?;
        *label = audience.label().max(*label);
        Ok((Vec::new(), Vec::new()))
    }
}
