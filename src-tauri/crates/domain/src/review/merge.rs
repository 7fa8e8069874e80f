//! What an answer changes: decided by identity, in whatever order answers come.

use super::{Answer, Approval, Comment, Resolution, Resolving, Said, SaidApproval};
use crate::ids::{AgendaVersionId, CommentId, MeetingId, Revision};
use chrono::{DateTime, Utc};
use std::collections::HashSet;

/// What a line of an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum MergeWhat {
    /// A comment or suggestion.
    Comment(Box<Comment>),
    /// A thread that is settled or opened again, as its first comment is then.
    Resolution(Box<Comment>),
    /// What the body says to the version; the identity is that of what it said before, where it did.
    Approval(Option<SaidApproval>),
}

/// What becomes of a line of an answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MergeFate {
    /// It was not there.
    New,
    /// It is there, and says something else now.
    Update,
    /// It is there, just like this.
    Unchanged,
    /// The body took it back.
    TakenBack,
    /// Another body's comment has this identity: it stays as it is.
    NotTheirs,
}

/// One line of an answer, and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeLine {
    /// What it is.
    pub what: MergeWhat,
    /// What becomes of it.
    pub fate: MergeFate,
}

/// What an answer changes.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerMerge {
    /// When the answer was made that came already, where that is later than this one: then nothing changes.
    pub older_than: Option<DateTime<Utc>>,
    /// Its lines: what the body says of the version, its comments, what it took back, and what it settled.
    pub lines: Vec<MergeLine>,
}

/// Decides what an answer changes. `comments` and `approvals` are all of the meeting; `body` is the one that proved that it
/// answers, `version` the one that it answers to.
///
/// An answer is whole, so that the newest of a body says all that it says: an older one changes nothing, and a comment that is
/// not in the newest was taken back. Of what two sides say about a thread the later holds; at the same instant, that it is
/// settled. So answers of two bodies lead to the same in either order, and the same answer again changes nothing.
pub fn merge(
    comments: &[Comment],
    approvals: &[Approval],
    meeting: MeetingId,
    version: AgendaVersionId,
    body: &str,
    answer: &Answer,
) -> AnswerMerge {
    let known = approvals.iter().find(|known| known.version == version && known.body == body);
    let newest = known.and_then(|known| known.answered);
    if let Some(newest) = newest.filter(|newest| *newest > answer.made_at) {
        return AnswerMerge { older_than: Some(newest), lines: Vec::new() };
    }
    let mut lines = vec![approval_line(known, answer)];
    let mut held = HashSet::new();
    for said in &answer.comments {
        if held.insert(said.id) {
            lines.push(comment_line(comments, said, answer, |said| Comment {
                revision: Revision::default(),
                meeting,
                version,
                body: body.to_owned(),
                author: answer.name.clone(),
                said,
                resolution: None,
                decision: None,
            }));
        }
    }
    let own = |comment: &&Comment| comment.version == version && comment.body == body;
    let taken_back = comments.iter().filter(own).filter(|comment| !held.contains(&comment.said.id));
    lines.extend(taken_back.map(|comment| MergeLine {
        what: MergeWhat::Comment(Box::new(comment.clone())),
        fate: MergeFate::TakenBack,
    }));
    for resolving in strongest(&answer.resolved) {
        let found = |id: CommentId| {
            let merged = lines.iter().find_map(|line| match &line.what {
                MergeWhat::Comment(comment) if comment.said.id == id && line.fate != MergeFate::TakenBack => {
                    Some(&**comment)
                }
                _ => None,
            });
            merged.or_else(|| comments.iter().find(|comment| comment.said.id == id))
        };
        let gone = |line: &MergeLine| {
            matches!(&line.what, MergeWhat::Comment(comment) if comment.said.id == resolving.comment)
                && line.fate == MergeFate::TakenBack
        };
        // What began the thread may have been taken back meanwhile: then there is nothing to settle.
        let Some(comment) = found(resolving.comment).filter(|_| !lines.iter().any(gone)) else { continue };
        let says = Resolution { resolved: resolving.resolved, at: resolving.at, by: body.to_owned() };
        let later = comment.resolution.as_ref().is_none_or(|known| outweighs(&says, known));
        let fate = if later { MergeFate::Update } else { MergeFate::Unchanged };
        let resolution = if later { Some(says) } else { comment.resolution.clone() };
        let what = MergeWhat::Resolution(Box::new(Comment { resolution, ..comment.clone() }));
        lines.push(MergeLine { what, fate });
    }
    AnswerMerge { older_than: None, lines }
}

/// Keeps for each thread what outweighs everything else that one answer says of it, in the order of the answer.
fn strongest(resolved: &[Resolving]) -> impl Iterator<Item = &Resolving> {
    let weight = |resolving: &Resolving| (resolving.at, resolving.resolved);
    resolved.iter().enumerate().filter_map(move |(place, one)| {
        let mut others = resolved.iter().enumerate().filter(|(_, other)| other.comment == one.comment);
        let beaten = others.any(|(at, other)| (weight(other), place) > (weight(one), at));
        (!beaten).then_some(one)
    })
}

/// Tells whether one thing said of a thread holds against another: the later, then what settles it, then the body in the
/// order of codes, so that any two of them are decided alike wherever they meet.
fn outweighs(says: &Resolution, known: &Resolution) -> bool {
    (says.at, says.resolved, &known.by) > (known.at, known.resolved, &says.by)
}

fn approval_line(known: Option<&Approval>, answer: &Answer) -> MergeLine {
    let same = known.is_some_and(|known| {
        let said =
            known.choice.map(|choice| SaidApproval { choice, remark: known.remark.clone(), at: known.at });
        said == answer.approval && known.name == answer.name && known.answered == Some(answer.made_at)
    });
    let fate = match known {
        None => MergeFate::New,
        Some(_) if same => MergeFate::Unchanged,
        Some(_) => MergeFate::Update,
    };
    MergeLine { what: MergeWhat::Approval(answer.approval.clone()), fate }
}

fn comment_line(
    comments: &[Comment],
    said: &Said,
    answer: &Answer,
    fresh: impl FnOnce(Said) -> Comment,
) -> MergeLine {
    let line = |comment: Comment, fate| MergeLine { what: MergeWhat::Comment(Box::new(comment)), fate };
    let fresh = fresh(said.clone());
    let Some(known) = comments.iter().find(|known| known.said.id == said.id) else {
        return line(fresh, MergeFate::New);
    };
    if (&known.body, known.version) != (&fresh.body, fresh.version) {
        return line(known.clone(), MergeFate::NotTheirs);
    }
    if known.said == *said && known.author == answer.name {
        return line(known.clone(), MergeFate::Unchanged);
    }
    // What was decided was decided about what was suggested then.
    let decision = known.decision.clone().filter(|_| known.said.suggestion == said.suggestion);
    let resolution = known.resolution.clone();
    line(Comment { revision: known.revision, resolution, decision, ..fresh }, MergeFate::Update)
}
