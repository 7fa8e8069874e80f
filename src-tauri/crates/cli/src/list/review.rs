//! `list comments` and `list approvals`.

use super::{ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use chrono::{DateTime, Utc};
use domain::agenda::{ItemField, VersionName};
use domain::disclosure::ReviewComment;
use domain::ids::CommentId;
use domain::review::{ApprovalChoice, Suggestion};
use serde::Serialize;

/// A comment, as it is listed.
#[derive(Serialize)]
struct Listed {
    id: CommentId,
    thread: Option<CommentId>,
    version: VersionName,
    body: String,
    author: String,
    item: Option<String>,
    field: Option<ItemField>,
    called: String,
    text: String,
    suggestion: Option<Suggestion>,
    sealed: bool,
    at: DateTime<Utc>,
    resolved: bool,
    accepted: Option<bool>,
    reason: String,
    lost: bool,
}

/// Lists the comments on the agenda in the order in which they were written.
pub async fn comments(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let items = ops::agenda::rows(&mut unit, meeting).await?;
    let listed = |comment: ReviewComment| {
        let about = &comment.said.about;
        let item = about.item.and_then(|id| items.iter().find(|item| item.id == id));
        Listed {
            id: comment.said.id,
            thread: comment.said.thread,
            version: comment.version,
            lost: about.item.is_some() && item.is_none(),
            item: item.map(|item| item.reference.clone()),
            field: about.field,
            called: about.called.to_string(),
            text: comment.said.text.to_string(),
            sealed: !comment.said.sealed.is_empty(),
            at: comment.said.at,
            resolved: comment.resolution.is_some_and(|resolution| resolution.resolved),
            accepted: comment.decision.as_ref().map(|decision| decision.accepted),
            reason: comment.decision.map(|decision| decision.reason.to_string()).unwrap_or_default(),
            suggestion: comment.said.suggestion,
            body: comment.body,
            author: comment.author,
        }
    };
    let comments = ops::review::listed_comments(&mut unit, meeting).await?;
    let listed: Vec<Listed> = comments
        .into_iter()
        .map(listed)
        .filter(|one| args.fits([&*one.body, &one.author, &one.called, &one.text]))
        .collect();
    output.print(&listed, |listed| {
        let mut table = Table::new(["Version", "Item", "From", "State", "Text"]);
        for one in listed {
            let state = match (one.accepted, one.resolved) {
                (Some(true), _) => "accepted",
                (Some(false), _) => "refused",
                (None, true) => "settled",
                (None, false) => "open",
            };
            let from = if one.body.is_empty() { &one.author } else { &one.body };
            let what = one.suggestion.as_ref().map(|suggestion| name(suggestion.what())).unwrap_or_default();
            let text = if one.text.is_empty() { what } else { one.text.replace('\n', " ") };
            table.row([
                one.version.to_string(),
                one.item.clone().unwrap_or_else(|| one.called.clone()),
                from.clone(),
                state.to_owned(),
                text,
            ]);
        }
        table.lines()
    })
}

/// What a body in the chair said, as it is listed.
#[derive(Serialize)]
struct Approved {
    body: String,
    version: VersionName,
    name: String,
    choice: ApprovalChoice,
    remark: String,
    at: DateTime<Utc>,
    /// Whether it still holds for the agenda as it is now.
    holds: bool,
}

/// Lists what the bodies in the chair said to versions, the newest version last.
pub async fn approvals(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let listed: Vec<Approved> = ops::review::listed_approvals(&mut unit, meeting)
        .await?
        .into_iter()
        .map(|(approval, holds)| Approved {
            body: approval.body,
            version: approval.version,
            name: approval.name,
            choice: approval.choice,
            remark: approval.remark,
            at: approval.at,
            holds,
        })
        .filter(|one| args.fits([&*one.body, &one.name, &one.remark]))
        .collect();
    output.print(&listed, |listed| {
        let mut table = Table::new(["Version", "Body", "By", "Says", "Holds"]);
        for one in listed {
            table.row([
                one.version.to_string(),
                one.body.clone(),
                one.name.clone(),
                name(one.choice),
                if one.holds { "yes" } else { "no" }.to_owned(),
            ]);
        }
        table.lines()
    })
}
