//! The agenda as a form for comments that came back: what was commented, corrected and answered.
//!
//! Read from the XML of the Word document, behind the same counts as every package: comments with their threads, what was
//! typed in the column for comments, title and time as they now stand with what of it is a tracked change, rows that were
//! struck out or added, and the answer of each body. A field is found by the tag of its content control, so that a row
//! that moved is still known. Programs that drop the tags leave the bookmark beside what people cite below each title, or
//! that alone; what is found by none of these has no anchor, and whoever uses it asks.
//!
//! Nothing is compared here with the agenda that was sent: who knows the version finds what was changed without tracking.

mod assemble;
mod body;
mod remarks;
#[cfg(test)]
mod tests;
mod text;

use crate::read::document_parts;
use crate::refused::Refused;
use chrono::NaiveDateTime;
use domain::agenda::ItemField;
use domain::comment_form::FormAnswer;
use domain::ids::{AgendaItemId, AgendaVersionId};

/// The most elements that may stand in one another; documents of people stay far below.
const DEPTH: usize = 400;

/// The most rows, and the most comments.
const MOST: usize = 20_000;

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Commented {
    /// The version that the form was made of; none where its fields were lost.
    pub version: Option<AgendaVersionId>,
    /// Each row, in the order of the document.
    pub items: Vec<CommentedItem>,
    /// What was answered about the whole.
    pub answers: Vec<Answered>,
    /// What was said about the whole.
    pub remarks: Vec<Remark>,
}

/// A row that came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommentedItem {
    /// Its place among the rows, from 1.
    pub row: u32,
    /// The item that it is about; none where its fields were lost, or those of several items stand in it.
    pub anchor: Option<AgendaItemId>,
    /// What people cite of the item, where that still stands there: `I-05a`.
    pub reference: Option<String>,
    /// The printed number.
    pub number: String,
    /// The title.
    pub title: Edited,
    /// The time.
    pub time: Edited,
    /// When it begins and ends as the time now stands, in minutes after midnight; none where that is not understood.
    pub times: Option<(u16, u16)>,
    /// What was said about it.
    pub remarks: Vec<Remark>,
    /// Who struck out the row, where that was tracked.
    pub dropped: Option<By>,
    /// Who added the row, where that was tracked.
    pub added: Option<By>,
}

/// A text that may have been changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edited {
    /// What it says without any tracked change.
    pub before: String,
    /// What it says with all of them.
    pub after: String,
    /// Who changed it, where that was tracked.
    pub by: Option<By>,
}

/// Who wrote something, as their program says.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct By {
    /// Their name; may be empty.
    pub author: String,
    /// When, by their own clock.
    pub at: Option<NaiveDateTime>,
}

/// Something that was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remark {
    /// Who said it; none where it was typed without tracking.
    pub by: Option<By>,
    /// What was said.
    pub text: String,
    /// The field that it is about; none where it is about the item, or about the whole.
    pub on: Option<ItemField>,
    /// Whether it was marked as done.
    pub done: bool,
    /// What was said to it, in the order of the document.
    pub replies: Vec<Reply>,
}

/// Something that was said to a remark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// Who said it.
    pub by: By,
    /// What was said.
    pub text: String,
}

/// What was answered about the whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answered {
    /// The code of the body in the chair, or what people cite of somebody; none where its field was lost.
    pub of: Option<String>,
    /// Who answers, in words.
    pub who: String,
    /// What it is about, in words: "version 0.4".
    pub about: String,
    /// What was chosen; none where nothing was.
    pub answer: Option<FormAnswer>,
    /// What stands there instead, where it is none of what can be chosen.
    pub instead: String,
    /// Remarks with it.
    pub remarks: String,
}

/// Reads a form for comments that came back.
pub fn read(bytes: &[u8]) -> Result<Commented, Refused> {
    let parts = document_parts(bytes)?.ok_or(Refused::NoForm)?;
    let comments = remarks::comments(parts.comments.as_deref(), parts.threads.as_deref())?;
    let commented = assemble::assemble(&body::body(&parts.document)?, comments);
    let says = commented.version.is_some()
        || commented.items.iter().any(|item| item.anchor.is_some() || item.reference.is_some());
    if says { Ok(commented) } else { Err(Refused::NoForm) }
}

/// Tells whether a file is packed as Word documents are; what comes encrypted is not.
pub fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Tells whether a file is a form for comments of which something is still known.
pub(crate) fn is_form(bytes: &[u8]) -> bool {
    let ours = |parts: &crate::read::DocumentParts| {
        parts.document.contains("\"entente:item:") || parts.document.contains("\"entente_")
    };
    matches!(document_parts(bytes), Ok(Some(parts)) if ours(&parts))
}
