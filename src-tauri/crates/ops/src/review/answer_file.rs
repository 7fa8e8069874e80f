//! An answer as a person writes it in a file, for the command line.

use super::answering::{PouchReview, called};
use crate::Result;
use crate::pouch::{Cited, limited, unread};
use crate::publication::PouchDrafts;
use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::ItemField;
use domain::ids::CommentId;
use domain::publication::{LineRemark, Publication};
use domain::refusal::Refusal;
use domain::review::{Answer, ApprovalChoice, CommentAbout, MOST_COMMENTS, Said};
use domain::text::Prose;
use serde::Deserialize;

/// An answer as a person writes it in a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerFile {
    /// Who answers for the body.
    #[serde(default)]
    name: String,
    /// What is said.
    #[serde(default)]
    comments: Vec<CommentFile>,
    /// Threads that are settled or opened again.
    #[serde(default)]
    resolved: Vec<ResolvedFile>,
    /// What the body says to the version.
    #[serde(default)]
    approval: Option<ApprovalFile>,
    /// What the body says to drafts of the report and of the press facts.
    #[serde(default)]
    keys: Vec<KeyFile>,
}

/// A comment in the file of an answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentFile {
    /// Its identity; made of its place and its words where it has none, so that the same file is the same answer.
    #[serde(default)]
    id: Option<CommentId>,
    /// The comment that began the thread which it joins.
    #[serde(default)]
    thread: Option<CommentId>,
    /// The item, by reference, number or identity.
    #[serde(default)]
    item: Option<String>,
    /// The field of the item.
    #[serde(default)]
    field: Option<ItemField>,
    /// The words.
    #[serde(default)]
    text: String,
    /// Whether its words are for the bodies in the chair alone.
    #[serde(default)]
    for_chairs_only: bool,
    /// The change that it suggests; `behind` of an order is a reference, number or identity too.
    #[serde(default)]
    suggestion: Option<serde_json::Value>,
    /// When it was written; when the answer is made, otherwise.
    #[serde(default)]
    at: Option<DateTime<Utc>>,
}

/// A thread in the file of an answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResolvedFile {
    comment: CommentId,
    #[serde(default = "yes")]
    resolved: bool,
}

const fn yes() -> bool {
    true
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ApprovalFile {
    choice: ApprovalChoice,
    #[serde(default)]
    remark: String,
}

/// What is said to a draft in the file of an answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    publication: Publication,
    #[serde(default)]
    choice: Option<ApprovalChoice>,
    #[serde(default)]
    remark: String,
    #[serde(default)]
    lines: Vec<LineFile>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineFile {
    /// The line, by its place in the draft from 1 or its key.
    line: Cited,
    text: String,
}

impl KeyFile {
    fn put(self, drafts: &PouchDrafts, answer: &mut Answer, at: DateTime<Utc>) -> Result<()> {
        let of = self.publication;
        if let Some(choice) = self.choice {
            drafts.turn(answer, of, (choice, crate::error::text("remark", &self.remark)?), at)?;
        }
        for LineFile { line, text } in self.lines {
            let line = line.written();
            let key = drafts.cited(of, &line).ok_or_else(|| unread(&format!("line: {line}")))?;
            let text = crate::error::text("text", &text)?;
            drafts.remark(answer, of, LineRemark { key, text }, at)?;
        }
        Ok(())
    }
}

impl AnswerFile {
    /// Reads the file of an answer; says which place of it cannot be read.
    pub fn read(json: &str) -> Result<Self> {
        Ok(serde_json::from_str(json).map_err(|error| unread(&error))?)
    }

    /// Makes the answer to a pouch, made now.
    pub fn answer(self, review: &PouchReview, digest: &str, at: DateTime<Utc>) -> Result<Answer> {
        limited(self.comments.len(), MOST_COMMENTS)?;
        let mut answer =
            Answer { name: crate::error::text("name", &self.name)?, made_at: at, ..Answer::default() };
        for (place, comment) in self.comments.into_iter().enumerate() {
            let said = comment.said(review, (digest, place), at, &answer)?;
            answer.comments.push(said);
        }
        for ResolvedFile { comment, resolved } in self.resolved {
            review.resolve(&mut answer, comment, resolved, at);
        }
        if let Some(ApprovalFile { choice, remark }) = self.approval {
            let remark = crate::error::text("remark", &remark)?;
            review.decide(&mut answer, Some((choice, remark)), at);
        }
        for key in self.keys {
            key.put(review.drafts()?, &mut answer, at)?;
        }
        Ok(answer)
    }
}

impl CommentFile {
    fn said(
        self,
        review: &PouchReview,
        (digest, place): (&str, usize),
        at: DateTime<Utc>,
        answer: &Answer,
    ) -> Result<Said> {
        let cited = |text: &str| review.cited(text).ok_or_else(|| unread(&format!("item: {text}")));
        let mut about = CommentAbout { field: self.field, ..CommentAbout::default() };
        if let Some(thread) = self.thread {
            about = review.about_of(answer, thread)?;
        } else if let Some(text) = &self.item {
            let line = cited(text)?;
            about = CommentAbout { item: Some(line.id()), field: self.field, called: called(line) };
        }
        let id = self.id.unwrap_or_else(|| {
            let words = format!("{:?}{:?}{}{:?}", self.item, self.field, self.text, self.suggestion);
            CommentId(pouch::identity(&[digest.as_bytes(), &place.to_be_bytes(), words.as_bytes()]))
        });
        let suggestion = match self.suggestion {
            Some(mut value) => {
                if let Some(behind) =
                    value.get("behind").and_then(|behind| behind.as_str().map(str::to_owned))
                {
                    value["behind"] = cited(&behind)?.id().to_string().into();
                }
                let read = serde_json::from_value(value);
                Some(read.map_err(|error| unread(&format!("suggestion: {error}")))?)
            }
            None => None,
        };
        let text = crate::error::text("text", &self.text)?;
        let mut said = Said {
            id,
            thread: self.thread,
            about,
            text: Prose::default(),
            suggestion,
            sealed: String::new(),
            // What is written in one file was written in its order.
            at: self
                .at
                .unwrap_or_else(|| at + TimeDelta::microseconds(i64::try_from(place).unwrap_or_default())),
        };
        review.put_words(&mut said, text, self.for_chairs_only)?;
        said.check().map_err(Refusal::from)?;
        Ok(said)
    }
}
