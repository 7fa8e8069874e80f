//! The secretariat comments in place.

use crate::{Error, Result};
use domain::agenda::AgendaItem;
use domain::ids::{AgendaVersionId, CommentId, MeetingId, Revision};
use domain::noun::Noun;
use domain::refusal::Refusal;
use domain::review::{Comment, CommentAbout, Resolution, ReviewRefused, Said, Suggestion};
use domain::text::{Line, Prose};
use domain::verb::{OfItem, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A comment as somebody writes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct CommentWanted {
    /// The comment that began the thread which it joins; none where it begins one.
    pub thread: Option<CommentId>,
    /// What it is about; that of the thread where it joins one.
    pub about: CommentAbout,
    /// The words.
    pub text: Prose,
    /// The change that it suggests.
    pub suggestion: Option<Suggestion>,
    /// Whether its words are for the chairs alone; the secretariat has no such comments.
    pub sealed: bool,
}

/// Comments on a version, or suggests a change.
pub async fn comment(
    unit: &mut Unit,
    meeting: MeetingId,
    version: AgendaVersionId,
    wanted: CommentWanted,
) -> Result<Comment> {
    let version: domain::agenda::AgendaVersion = unit.get(version).await?;
    if version.meeting != meeting {
        return Err(Error::Store(store::Error::NoSuchRecord(Noun::AgendaVersion)));
    }
    let mut about = wanted.about;
    if let Some(thread) = wanted.thread {
        let root: Comment = unit.get(thread).await?;
        about = root.said.about;
    } else if let Some(item) = about.item.and_then(|id| version.agenda.item(id)) {
        about.called = item.details.title.to_string().parse().unwrap_or_default();
        if wanted.suggestion.as_ref().is_some_and(|suggestion| suggestion.is_done_in(&item.details)) {
            return Err(Refusal::from(ReviewRefused::Same).into());
        }
    }
    let said = Said {
        id: unit.new_id(),
        thread: wanted.thread,
        about,
        text: wanted.text,
        suggestion: wanted.suggestion,
        sealed: String::new(),
        at: unit.at(),
    };
    said.check().map_err(Refusal::from)?;
    let author: Line = crate::error::text("author", unit.actor())?;
    let mut comment = Comment {
        revision: Revision::default(),
        meeting,
        version: version.id,
        body: String::new(),
        author,
        said,
        resolution: None,
        decision: None,
    };
    let about = of_item(unit, &comment).await?;
    unit.step(Verb::AddComment(about));
    unit.save(&mut comment).await?;
    Ok(comment)
}

/// Changes the words or the suggestion of a comment of the secretariat's own, over the revision that was read.
pub async fn edit_comment(
    unit: &mut Unit,
    id: CommentId,
    revision: Revision,
    text: Prose,
    suggestion: Option<Suggestion>,
) -> Result<Comment> {
    let before = own(unit, id).await?;
    if before.decision.is_some() && suggestion != before.said.suggestion {
        return Err(Refusal::from(ReviewRefused::Decided).into());
    }
    let mut comment = Comment { revision, ..before };
    (comment.said.text, comment.said.suggestion, comment.said.at) = (text, suggestion, unit.at());
    comment.said.check().map_err(Refusal::from)?;
    let about = of_item(unit, &comment).await?;
    unit.step(Verb::EditComment(about));
    unit.save(&mut comment).await?;
    Ok(comment)
}

/// Removes a comment of the secretariat's own that nobody answered.
pub async fn remove_comment(unit: &mut Unit, id: CommentId) -> Result<()> {
    let comment = own(unit, id).await?;
    let all: Vec<Comment> = unit.of_meeting(comment.meeting).await?;
    if all.iter().any(|other| other.said.thread == Some(id)) {
        return Err(Refusal::from(ReviewRefused::Answered).into());
    }
    let about = of_item(unit, &comment).await?;
    unit.step(Verb::RemoveComment(about));
    Ok(unit.remove(&comment).await?)
}

/// Settles a thread, or opens it again; anybody may.
pub async fn resolve_comment(
    unit: &mut Unit,
    id: CommentId,
    revision: Revision,
    resolved: bool,
) -> Result<Comment> {
    let before: Comment = unit.get(id).await?;
    let about = of_item(unit, &before).await?;
    unit.step(if resolved { Verb::ResolveComment(about) } else { Verb::ReopenComment(about) });
    let resolution = Some(Resolution { resolved, at: unit.at(), by: String::new() });
    let mut comment = Comment { revision, resolution, ..before };
    unit.save(&mut comment).await?;
    Ok(comment)
}

async fn own(unit: &mut Unit, id: CommentId) -> Result<Comment> {
    let comment: Comment = unit.get(id).await?;
    if comment.body.is_empty() { Ok(comment) } else { Err(Refusal::from(ReviewRefused::NotOwn).into()) }
}

/// Names what a comment is about, as the history says it: the item as it is called now, else as it was called then.
pub(super) async fn of_item(unit: &mut Unit, comment: &Comment) -> Result<OfItem> {
    let Some(id) = comment.said.about.item else { return Ok(OfItem::default()) };
    let item: Option<AgendaItem> = unit.find(id).await?;
    Ok(match item {
        Some(item) => OfItem::from(&item.details),
        None => OfItem { number: String::new(), title: comment.said.about.called.to_string() },
    })
}
