//! Session notes: what was said or concluded under an item of the agenda.
//!
//! Notes are taken once, with everything the note-taker knows; what a reader may have of them is decided by
//! [`crate::disclosure`] when they leave. What an entry might give away is found by [`guard`].

pub mod guard;
mod kinds;
mod opening;
mod place;
mod text;

pub use kinds::{Attribution, MarkingKind, NoteKind, NoteStatus};
pub use opening::{OpenedEntry, Opening, opened_by};
pub use place::{NotePlace, NotesTemplate, WORKSHOP_REPORT};
pub use text::{NoteBlock, Span, SpanKind, blocks, written};

use crate::agenda::{AgendaInside, AgendaItem, Who};
use crate::correction::Correction;
use crate::ids::{AgendaItemId, DelegationId, GuestId, MeetingId, NoteId, ParticipantId, Revision};
use crate::label::HandlingLabel;
use crate::silence::Silence;
use crate::text::{Line, Prose};
use chrono::NaiveDateTime;
use guard::Giveaways;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// The most markings and delegations that one entry may have, each.
pub const MOST_ENTRIES: usize = 50;

/// Who said it. It stays inside wherever the Chatham House Rule applies.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "who", rename_all = "snake_case")]
pub enum Speaker {
    /// Not noted.
    #[default]
    Nobody,
    /// A participant of the meeting.
    Participant(ParticipantId),
    /// A guest of single items.
    Guest(GuestId),
    /// Delegations, without a person.
    Delegations(Vec<DelegationId>),
    /// In words: "co-chairs", "workshop", "plenary".
    Words(Line),
}

impl Speaker {
    /// Tells whether it is a person or a guest: somebody who may or may not be named.
    pub const fn is_person(&self) -> bool {
        self.who().is_some()
    }

    /// Returns whom it is, where it is one person.
    pub const fn who(&self) -> Option<Who> {
        match self {
            Self::Participant(id) => Some(Who::Participant(*id)),
            Self::Guest(id) => Some(Who::Guest(*id)),
            Self::Nobody | Self::Delegations(_) | Self::Words(_) => None,
        }
    }
}

/// A marking beside the handling label.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Marking {
    /// Which.
    pub kind: MarkingKind,
    /// What it restricts; needed for H3.
    pub text: Line,
}

/// Everything about an entry that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteDetails {
    /// The item under which it was said.
    pub item: AgendaItemId,
    /// What it is.
    pub kind: NoteKind,
    /// When it was said, as the clock in the room showed it.
    pub at: NaiveDateTime,
    /// Who said it.
    pub speaker: Speaker,
    /// What was said: paragraphs, lists, emphasis and links inside the meeting, see [`blocks`].
    pub text: Prose,
    /// Its own label; where none is given, the stricter of those of the item and of the meeting.
    pub label: Option<HandlingLabel>,
    /// Under the Chatham House Rule although its item is not; an item that is under it cannot be opened by an entry.
    pub chatham_house: bool,
    /// What print says of who said it, at most.
    pub attribution: Attribution,
    /// Whether whoever said it agrees to be named under the Chatham House Rule.
    pub consent: bool,
    /// Markings beside the label.
    pub markings: Vec<Marking>,
    /// How far it has come.
    pub status: NoteStatus,
    /// Whether it was changed after it was approved.
    pub changed_since: bool,
    /// Who agreed to a wider label than it had, and when, in words; empty where nobody was asked.
    pub lowered_by: Line,
    /// A note of the note-taker for themselves: it leaves with nothing but their own copy.
    pub private: bool,
    /// Who wrote it down.
    pub author: Line,
    /// What the secretariat should know about it; it leaves with nothing.
    pub remark: Line,
    /// The place that was laid out for it, where there was one.
    #[serde(default)]
    pub place: Option<NotePlace>,
}

/// An entry of the session notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Note {
    /// Its identity.
    pub id: NoteId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `N-11`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: NoteDetails,
}

/// Why an entry cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum NoteRefused {
    /// Nothing was written.
    #[error("note_empty")]
    Empty,
    /// H3 without its text.
    #[error("note_marking_text")]
    MarkingText,
    /// More markings or delegations than anybody reads.
    #[error("note_too_many")]
    TooMany,
    /// A wider label than before, and nobody who agreed to it.
    #[error("note_lowered")]
    Lowered,
}

impl NoteDetails {
    /// Returns an entry with everything that can wait at its default.
    pub fn new(item: AgendaItemId, kind: NoteKind, at: NaiveDateTime, text: Prose) -> Self {
        Self {
            item,
            kind,
            at,
            speaker: Speaker::default(),
            text,
            label: None,
            chatham_house: false,
            attribution: Attribution::default(),
            consent: false,
            markings: Vec::new(),
            status: NoteStatus::default(),
            changed_since: false,
            lowered_by: Line::default(),
            private: false,
            author: Line::default(),
            remark: Line::default(),
            place: None,
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), NoteRefused> {
        if self.text.is_empty() && self.place.is_none() {
            return Err(NoteRefused::Empty);
        }
        if self.markings.iter().any(|marking| marking.kind == MarkingKind::H3 && marking.text.is_empty()) {
            return Err(NoteRefused::MarkingText);
        }
        let delegations = match &self.speaker {
            Speaker::Delegations(delegations) => delegations.len(),
            _ => 0,
        };
        if self.markings.len() > MOST_ENTRIES || delegations > MOST_ENTRIES {
            return Err(NoteRefused::TooMany);
        }
        Ok(())
    }

    /// Tells whether it is a place in which nothing is written yet.
    pub fn is_empty_place(&self) -> bool {
        self.place.is_some() && self.text.is_empty()
    }

    /// Brings an entry under another item without opening it: it keeps the label that counted, and stays under the
    /// Chatham House Rule.
    pub fn moved(&mut self, from: &AgendaItem, to: &AgendaItem, default: HandlingLabel) {
        self.item = to.id;
        let label = label_of(None, from, default);
        if self.label.is_none() && label_of(None, to, default) < label {
            self.label = Some(label);
        }
        self.chatham_house |= from.details.chatham_house && !to.details.chatham_house;
    }

    /// Returns it in the place that was laid out for it, as closed as the place was at least.
    #[must_use]
    pub fn filling(mut self, place: &Self, item: &AgendaItem, default: HandlingLabel) -> Self {
        if let Some(label) = place.label {
            self.label = Some(label.max(label_of(self.label, item, default)));
        }
        self.chatham_house |= place.chatham_house;
        self.attribution = self.attribution.max(place.attribution);
        let missing = place.markings.iter().filter(|marking| !self.markings.contains(marking));
        self.markings.extend(missing.cloned().collect::<Vec<_>>());
        if self.remark.is_empty() {
            self.remark = place.remark.clone();
        }
        self.place.clone_from(&place.place);
        self
    }

    /// Checks that an entry takes the place of another: only its source may widen the sharing (TLP 2.0), so a wider
    /// label needs somebody who agreed to it, noted since the label was last changed. `items` are those before and after.
    pub fn check_over(
        &self,
        before: &Self,
        (was, is): (&AgendaItem, &AgendaItem),
        default: HandlingLabel,
    ) -> Result<(), NoteRefused> {
        let lower = label_of(self.label, is, default) < label_of(before.label, was, default);
        if lower && (self.lowered_by.is_empty() || self.lowered_by == before.lowered_by) {
            return Err(NoteRefused::Lowered);
        }
        Ok(())
    }
}

/// What entries are put in order by. `N-100` stands behind `N-99`.
fn order(note: &Note) -> (NaiveDateTime, usize, &str) {
    let NoteDetails { at, place, .. } = &note.details;
    (place.as_ref().map_or(*at, |place| place.since), note.reference.len(), &note.reference)
}

/// Returns the label that rules apply to an entry: its own, else the stricter of those of its item and of the meeting.
/// It is never CLEAR by silence.
pub fn label_of(own: Option<HandlingLabel>, item: &AgendaItem, default: HandlingLabel) -> HandlingLabel {
    own.unwrap_or_else(|| label_under(item.details.label, default))
}

/// Returns the label of what stands under an item without one of its own: the stricter of those of the item and of the
/// meeting.
pub fn label_under(item: Option<HandlingLabel>, default: HandlingLabel) -> HandlingLabel {
    item.map_or(default, |label| label.max(default))
}

/// Tells whether an entry is under the Chatham House Rule: its item is, or it says so itself.
pub const fn under_the_rule(note: &NoteDetails, item: &AgendaItem) -> bool {
    note.chatham_house || item.details.chatham_house
}

/// Returns what print may say of who said it: what was chosen, and under the Chatham House Rule nothing without consent.
pub fn attribution_of(note: &NoteDetails, item: &AgendaItem) -> Attribution {
    let open = !under_the_rule(note, item) || note.consent;
    if open { note.attribution } else { note.attribution.max(Attribution::Unattributed) }
}

/// Tells whether the speaker of an entry may be named.
pub fn may_be_named(note: &NoteDetails, item: &AgendaItem) -> bool {
    note.speaker.is_person() && attribution_of(note, item) == Attribution::Named
}

/// What print says of who said an entry.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PrintedAs {
    /// Nothing.
    Nobody,
    /// The name, or the words that stand for it.
    Named,
    /// The delegation.
    Delegation,
    /// The kind of delegation.
    Kind,
    /// "One participant".
    Unattributed,
    /// The entry itself leaves in nothing.
    NotMinuted,
}

/// Returns what print says of who said an entry. A guest has no delegation, and words have no kind.
pub fn printed_as(note: &NoteDetails, item: &AgendaItem) -> PrintedAs {
    match (attribution_of(note, item), &note.speaker) {
        (Attribution::NotMinuted, _) => PrintedAs::NotMinuted,
        (_, Speaker::Nobody) => PrintedAs::Nobody,
        (Attribution::Unattributed, _) | (Attribution::Kind, Speaker::Words(_)) => unnamed(note),
        (Attribution::Kind, _) | (Attribution::Delegation, Speaker::Guest(_)) => PrintedAs::Kind,
        (Attribution::Delegation, Speaker::Participant(_)) | (_, Speaker::Delegations(_)) => {
            PrintedAs::Delegation
        }
        (Attribution::Named, _) | (Attribution::Delegation, Speaker::Words(_)) => PrintedAs::Named,
    }
}

/// Returns what print says where it may not say who it was: what the room says, nobody says.
pub const fn unnamed(note: &NoteDetails) -> PrintedAs {
    if note.kind.is_of_the_room() { PrintedAs::Nobody } else { PrintedAs::Unattributed }
}

/// The notes of a meeting together with everything around them, as the secretariat holds them.
#[derive(Clone, Debug, PartialEq)]
pub struct NotesInside {
    /// The agenda and everybody.
    pub agenda: AgendaInside,
    /// Every item over its revision, those beside the timeline too.
    pub items: Vec<AgendaItem>,
    /// The entries, in the order in which they were said.
    pub notes: Vec<Note>,
    /// The corrections that were asked for.
    pub corrections: Vec<Correction>,
    /// The silence procedures on the notes.
    pub silences: Vec<Silence>,
}

impl NotesInside {
    /// Puts entries in the order in which they were said; two of one minute in the order of their references. A place
    /// that was laid out keeps its place when it is filled.
    pub fn assemble(agenda: AgendaInside, items: Vec<AgendaItem>, mut notes: Vec<Note>) -> Self {
        notes.sort_by(|a, b| order(a).cmp(&order(b)));
        Self { agenda, items, notes, corrections: Vec::new(), silences: Vec::new() }
    }

    /// Finds the item of an entry.
    pub fn item(&self, note: &Note) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == note.details.item)
    }

    /// Returns the label that rules apply to an entry; the strictest where its item is not known.
    pub fn label(&self, note: &Note) -> HandlingLabel {
        let default = self.agenda.meeting().details.labels.notes;
        self.item(note).map_or(HandlingLabel::Red, |item| label_of(note.details.label, item, default))
    }

    /// Looks for giveaways with the family names of everybody who takes part.
    pub fn giveaways(&self) -> Giveaways {
        let members = self.agenda.roster.groups.iter().flat_map(|group| &group.members);
        let guests = self.agenda.guests.iter().map(|guest| &guest.details.name);
        Giveaways::of_names(members.map(|member| &member.person.name).chain(guests))
    }
}
