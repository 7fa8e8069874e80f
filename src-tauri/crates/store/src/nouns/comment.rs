//! A comment on a version of the agenda.

use super::column::{Column, json, text};
use crate::record::Record;
use domain::ids::{CommentId, Revision};
use domain::noun::Noun;
use domain::review::Comment;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("version"),
    text("body"),
    text("author"),
    text("thread"),
    text("item"),
    text("field"),
    text("called"),
    text("text"),
    json("suggestion"),
    text("sealed"),
    text("at"),
    json("resolution"),
    json("decision"),
];

impl Record for Comment {
    type Id = CommentId;
    const NOUN: Noun = Noun::Comment;

    fn id(&self) -> CommentId {
        self.said.id
    }

    fn revision(&self) -> Revision {
        self.revision
    }

    fn set_revision(&mut self, revision: Revision) {
        self.revision = revision;
    }
}
