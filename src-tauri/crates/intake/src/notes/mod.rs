//! Session notes: as JSON, or as Markdown and Word documents with a heading for each item.
//!
//! A document names its items by headings (`4  Judicial aspects`, `Item 4`, `I-04`, or a title), and below each stand its
//! entries, in the form of our own papers (`**Intervention, N-05, 11:52:** One participant: text`), or a paragraph each.
//!
//! ```json
//! { "notes": [ { "id": "N-01", "agenda_item": "I-01", "kind": "decision", "speaker": "P47", "speaker_text": null,
//!   "text": "Agenda adopted.", "label": "TLP:CLEAR", "chatham_house_rule": false, "attribution_consent": false,
//!   "attribution": "named", "author": "P59", "time": "2024-06-26T09:38", "status": "cleaned", "remark": "" } ] }
//! ```
//!
//! Only `agenda_item` (a reference or a number) and `text` must be there. `speaker` is the reference of a participant or
//! guest, the codes of delegations divided by semicolons, or words; `speaker_text` are words. Everything stays inside; what
//! leaves is decided when it leaves.
//!
//! | Code | Level | Meaning |
//! |---|---|---|
//! | `text_missing`, `item_missing`, `reference_twice`, `euci_refused`, `nul`, `not_an_object` | refused | the entry cannot be kept |
//! | `kind_unknown`, `label_unknown`, `status_unknown`, `date_unclear`, `attribution_unknown`, `wrong_type`, `text_cut` | doubt | left out or cut |
//! | `key_unknown` | info | a key that nobody knows |

mod docx;
mod json;
mod markdown;
mod paragraphs;
#[cfg(test)]
mod tests;

use crate::agenda::starts_with_brace;
use crate::read::word_paragraphs;
use crate::record::{Level, Reason};
use crate::refused::Refused;
use chrono::{NaiveDateTime, NaiveTime};
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::NoteId;
use domain::label::HandlingLabel;
use domain::note::{Attribution, NoteKind, NoteStatus};
use domain::reason::ReasonCode;
use domain::text::{Line, Prose};
use paragraphs::{Paragraph, ParagraphKind};
use std::collections::BTreeSet;

/// The most entries of one file.
const MOST_NOTES: usize = 20_000;

/// What a file says about one entry. A part is `None` where it is not in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteRecord {
    /// Its place in the file, from 1.
    pub row: u32,
    /// Its identity, where an answer to a pouch says it.
    pub id: Option<NoteId>,
    /// What people cite, `N-01`.
    pub reference: Option<String>,
    /// The item, by reference or number.
    pub item: Option<Line>,
    /// What it is.
    pub kind: Option<NoteKind>,
    /// When it was said.
    pub at: Option<NaiveDateTime>,
    /// When it was said on the day of its item, where only the minute is known.
    pub clock: Option<NaiveTime>,
    /// Who said it, by reference or code; empty where nobody is noted.
    pub speaker: Option<Line>,
    /// Who said it, in words.
    pub speaker_text: Option<Line>,
    /// What was said.
    pub text: Option<Prose>,
    /// Its label; `Some(None)` where the file says that it has none.
    pub label: Option<Option<HandlingLabel>>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: Option<bool>,
    /// What print says of who said it.
    pub attribution: Option<Attribution>,
    /// Whether whoever said it agrees to be named.
    pub consent: Option<bool>,
    /// How far it has come.
    pub status: Option<NoteStatus>,
    /// Who wrote it down: a reference or a name.
    pub author: Option<Line>,
    /// What the secretariat should know.
    pub remark: Option<Line>,
    /// Whether it comes from a paper: before its words may stand who said it, as far as that was printed.
    pub printed: bool,
    /// What a person should know.
    pub reasons: Vec<Reason>,
}

impl NoteRecord {
    /// Tells whether the entry cannot be imported like this.
    pub fn is_refused(&self) -> bool {
        self.reasons.iter().any(|reason| reason.level == Level::Refused)
    }
}

/// Reads session notes.
pub fn read(bytes: &[u8]) -> Result<Vec<NoteRecord>, Refused> {
    let mut records = match crate::read::plain_text(bytes)? {
        Some(text) if starts_with_brace(&text) => json::read(&text)?,
        Some(text) => document(&markdown::paragraphs(&text))?,
        None => document(&docx::paragraphs(&word_paragraphs(bytes)?.ok_or(Refused::NoNotes)?))?,
    };
    match records.len() {
        0 => return Err(Refused::Empty),
        many if many > MOST_NOTES => return Err(Refused::TooLarge),
        _ => {}
    }
    let mut references = BTreeSet::new();
    for record in &mut records {
        if let Some(reference) = &record.reference
            && !references.insert(reference.to_lowercase())
        {
            record.reasons.push(Reason::refused(
                Field::Reference,
                ReasonCode::ReferenceTwice,
                Facts::text(reference),
            ));
        }
    }
    Ok(records)
}

/// Reads the entries of a document; one without a heading has none.
fn document(paragraphs: &[Paragraph]) -> Result<Vec<NoteRecord>, Refused> {
    let headings = paragraphs.iter().any(|paragraph| paragraph.kind == ParagraphKind::Heading);
    if headings { Ok(paragraphs::records(paragraphs)) } else { Err(Refused::NoNotes) }
}

/// Tells whether a package is a Word document, of which only notes are read.
pub(crate) fn is_document(bytes: &[u8]) -> bool {
    matches!(word_paragraphs(bytes), Ok(Some(_)))
}

/// Tells whether a text is Markdown with a heading for an item, or JSON that holds session notes.
pub(crate) fn is_notes(text: &str) -> bool {
    if !starts_with_brace(text) {
        return markdown::has_item(text);
    }
    // The key stands near the beginning; a remark may stand before it.
    let head: String = text.chars().take(2_000).collect();
    head.contains("\"notes\"") && !head.contains("\"agenda\"")
}
