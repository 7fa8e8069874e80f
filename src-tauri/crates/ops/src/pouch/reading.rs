//! What a reader keeps of their own about a meeting: who they are, private notes, highlights.

use chrono::{DateTime, Utc};
use domain::agenda::Who;
use domain::disclosure::{NoteLine, NotesSection};
use domain::ids::MeetingId;
use domain::note::written;
use domain::text::Prose;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use specta::Type;
use std::fmt::Write as _;
use uuid::Uuid;

/// What somebody keeps of their own about the pouches of one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Reading {
    /// The meeting.
    pub meeting: MeetingId,
    /// Who they are among those with a role in the agenda; none where they did not say.
    pub who: Option<Who>,
    /// Private notes, in the order in which they were written.
    pub notes: Vec<PrivateNote>,
    /// Entries that are highlighted.
    pub highlights: Vec<ReadPlace>,
}

/// A private note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PrivateNote {
    /// Its identity.
    pub id: Uuid,
    /// What it is about.
    pub place: ReadPlace,
    /// The words.
    pub text: Prose,
    /// When it was written or changed last.
    pub written_at: DateTime<Utc>,
}

/// What a private note or a highlight is about.
///
/// An entry is known by what it says: readers get no number of it, because gaps would tell what was withheld. So a note
/// stays beside its entry in the next pouch too, and stands at the item where the entry was worded anew.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadPlace {
    /// The item: its identity where the agenda gives it, else its number or title.
    pub item: String,
    /// The digest of the entry; none for the item as a whole.
    pub entry: Option<String>,
}

impl Reading {
    /// Is one in which nothing is kept yet.
    pub const fn of(meeting: MeetingId) -> Self {
        Self { meeting, who: None, notes: Vec::new(), highlights: Vec::new() }
    }

    /// Lists the words of the notes about an entry.
    pub(crate) fn beside_entry(&self, entry: &str) -> Vec<String> {
        self.words(|place| place.entry.as_deref() == Some(entry))
    }

    /// Lists the words of the notes about an item: those about it as a whole, and those whose entry is not there any more.
    pub(crate) fn beside_item(&self, item: &str, entries: &[String]) -> Vec<String> {
        self.words(|place| {
            place.item == item && place.entry.as_ref().is_none_or(|entry| !entries.contains(entry))
        })
    }

    fn words(&self, about: impl Fn(&ReadPlace) -> bool) -> Vec<String> {
        self.notes.iter().filter(|note| about(&note.place)).map(|note| note.text.to_string()).collect()
    }
}

/// Returns by what an entry is known: the digest of what it is and says.
pub(crate) fn entry_key(entry: &NoteLine) -> String {
    let mut digest = Sha256::new();
    digest.update(entry.kind.as_str());
    digest.update([0]);
    digest.update(written(&entry.text));
    digest.finalize()[..16].iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Returns by what the item of a section is known where no agenda gives its identity: by its number or title.
pub(crate) fn item_key(section: &NotesSection) -> String {
    match (&section.number, &section.title) {
        (Some(number), _) => format!("number {number}"),
        (None, Some(title)) => format!("title {title}"),
        (None, None) => format!("place {}", section.place),
    }
}
