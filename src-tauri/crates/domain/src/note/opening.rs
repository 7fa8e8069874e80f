//! Lowering a default: entries without a label of their own have that of their item and meeting, so that a wider one there
//! opens them too. Only its source may widen the sharing of an entry (TLP 2.0), so somebody is asked first.

use super::{Note, label_of};
use crate::agenda::{AgendaItem, ItemNumber};
use crate::ids::NoteId;
use crate::label::HandlingLabel;
use crate::text::{Line, close};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The most characters of an entry that are shown where it is named.
const FIRST_WORDS: usize = 80;

/// What becomes of the entries that a wider label of their item or meeting would open.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Opening {
    /// They keep the label that they have now, as their own.
    Keep,
    /// They become wider too.
    Lower {
        /// Who agreed, and when, in words.
        agreed: Line,
    },
}

/// An entry that a wider label of its item or meeting would open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct OpenedEntry {
    /// Its identity.
    pub id: NoteId,
    /// What people cite.
    pub reference: String,
    /// The number of its item.
    pub number: Option<ItemNumber>,
    /// The title of its item.
    pub title: String,
    /// Its first words.
    pub words: String,
    /// The label that rules apply to it now.
    pub from: HandlingLabel,
    /// The label that they would apply to it.
    pub to: HandlingLabel,
}

/// Lists the entries without a label of their own that would become wider; `before` and `after` are the items as they are
/// and as they would be, each with the default of the meeting.
pub fn opened_by(
    notes: &[Note],
    (before, default): (&[AgendaItem], HandlingLabel),
    (after, new_default): (&[AgendaItem], HandlingLabel),
) -> Vec<OpenedEntry> {
    let of = |items: &[AgendaItem], note: &Note| items.iter().position(|item| item.id == note.details.item);
    let opened = notes.iter().filter(|note| note.details.label.is_none()).filter_map(|note| {
        let item = before.get(of(before, note)?)?;
        let changed = after.get(of(after, note)?)?;
        let (from, to) = (label_of(None, item, default), label_of(None, changed, new_default));
        (to < from).then(|| OpenedEntry {
            id: note.id,
            reference: note.reference.clone(),
            number: item.details.number.clone(),
            title: item.details.title.to_string(),
            words: first_words(note.details.text.as_str()),
            from,
            to,
        })
    });
    let mut opened: Vec<OpenedEntry> = opened.collect();
    opened.sort_by(|one, next| one.reference.cmp(&next.reference));
    opened
}

fn first_words(text: &str) -> String {
    let text = text.replace('\n', " ");
    match text.char_indices().nth(FIRST_WORDS) {
        None => text,
        Some((end, _)) => {
            let cut = text.get(..end).unwrap_or_default();
            let mut words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words).to_owned();
            close(&mut words);
            words + "…"
        }
    }
}
