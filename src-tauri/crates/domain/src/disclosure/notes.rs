//! Session notes, for each audience.
//!
//! An entry leaves where its label is within what its readers may read, where it is to be minuted, and where a guest
//! attended its item. Under the Chatham House Rule nothing of who said it leaves without consent: no name, delegation,
//! country or kind. The label of the paper is the strictest of what is in it.

use super::door::{Door, NotesParts, SectionHead, Stays};
use super::passages::Worded;
use super::silences::{SilenceLine, silences};
use super::{Audience, Disclosed, Heading, Outgoing, Warning, WithheldOf, WithheldWhat, WithheldWhy as Why};
use crate::agenda::{AgendaItem, ItemNumber, Someone};
use crate::ids::{AgendaItemId, DelegationId};
use crate::label::HandlingLabel;
use crate::note::{
    Attribution, MarkingKind, Note, NoteBlock, NoteKind, NotesInside, PrintedAs, Speaker, attribution_of,
    blocks, printed_as, unnamed,
};
use crate::party::PartyKind;
use crate::silence::SentNote;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The session notes as one audience may see them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionNotes {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Whether it is a summary.
    pub summary: bool,
    /// Who reads it, as file names have it: `participants`, `delegation-DE`, `guest-G01`.
    pub readers: String,
    /// The delegation for which it was made, whose own passages are marked: its code and its name.
    pub made_for: Option<(String, String)>,
    /// The silence procedures on what is in it.
    pub silences: Vec<SilenceLine>,
    /// Item by item, in the order of the agenda.
    pub sections: Vec<NotesSection>,
}

/// What was said under one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotesSection {
    /// Its reference; for the secretariat and the co-chairs only.
    pub reference: Option<String>,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// Its title; none where these readers may not know it.
    pub title: Option<String>,
    /// The day on which it is held.
    pub day: Option<NaiveDate>,
    /// Its place in the agenda.
    pub place: usize,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// The entries, in the order in which they were said.
    pub entries: Vec<NoteLine>,
    /// Private notes of whoever reads it, about the item; they are in no file but the paper that the reader makes.
    #[serde(skip)]
    pub beside: Vec<String>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoteLine {
    /// What people cite; for the secretariat and the co-chairs only, since gaps in the numbers would tell what was
    /// withheld.
    pub reference: Option<String>,
    /// What it is.
    pub kind: NoteKind,
    /// When it was said; for the secretariat and the co-chairs only, since the minute leads to the speaker.
    pub at: Option<NaiveDateTime>,
    /// Who said it, as far as that may be printed.
    pub said_by: SaidBy,
    /// What was said.
    pub text: Vec<NoteBlock>,
    /// Its label.
    pub label: HandlingLabel,
    /// Markings beside the label, as they are printed, with their texts.
    pub markings: Vec<(MarkingKind, String)>,
    /// Whether the delegation that reads it said it.
    pub own: bool,
    /// Whether it is the note-taker's own note.
    pub private: bool,
    /// Whether it was changed after it was approved.
    pub changed_since: bool,
    /// Which entry it is, over which revision: in pouches to which a reply is asked for, and in nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<SentNote>,
    /// Private notes of whoever reads it; they are in no file but the paper that the reader makes.
    #[serde(skip)]
    pub beside: Vec<String>,
}

/// Who said something, as far as that may be printed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidBy {
    /// Nobody in particular.
    Nobody,
    /// Somebody by name, with the code of the delegation or the organisation.
    Named {
        /// The name as running text has it.
        name: String,
        /// The code of the delegation, or the organisation of a guest.
        party: String,
    },
    /// Delegations by their names.
    Delegations(Vec<String>),
    /// Somebody of a kind of delegation.
    Kind(PartyKind),
    /// Somebody.
    Unattributed,
    /// In words: "co-chairs", "plenary".
    Words(String),
}

/// Decides what an audience may see of the notes of a meeting.
pub fn disclose_notes(inside: &NotesInside, audience: Audience, parts: NotesParts) -> Outgoing<SessionNotes> {
    let door = Door::new(inside, audience, parts);
    written(&door, |_| true, &[])
}

/// Decides what a delegation may see of its own passages: what the notes say that it said, and nothing else of them.
pub fn disclose_passages(
    inside: &NotesInside,
    delegation: DelegationId,
    parts: NotesParts,
) -> Outgoing<SessionNotes> {
    let door = Door::new(inside, Audience::Delegation(delegation), parts);
    written(&door, |note| door.is_own(note), &[])
}

/// Decides what a second note-taker sees: what the secretariat does of the chosen items, each with its place although
/// nothing is noted under it yet.
pub fn disclose_for_note_taker(
    inside: &NotesInside,
    items: &[AgendaItemId],
    parts: NotesParts,
) -> Outgoing<SessionNotes> {
    let door = Door::new(inside, Audience::Secretariat, parts);
    written(&door, |note| items.contains(&note.details.item), items)
}

/// Writes out the entries that are wanted and may leave; the items of `places` stand in it without entries too.
fn written(door: &Door, wanted: impl Fn(&Note) -> bool, places: &[AgendaItemId]) -> Outgoing<SessionNotes> {
    let (inside, audience) = (door.inside(), door.audience());
    let mut sections: Vec<NotesSection> = Vec::new();
    let mut at: HashMap<AgendaItemId, usize> = HashMap::new();
    let mut label: Option<HandlingLabel> = None;
    let mut stays = Stays::default();
    let mut warnings = Vec::new();
    let mut passages = Vec::new();
    let mut left: Vec<&Note> = Vec::new();
    for item in inside.items.iter().filter(|item| places.contains(&item.id)) {
        let head = door.section(item);
        label = label.max(head.label);
        at.insert(item.id, sections.len());
        sections.push(NotesSection::of(head));
    }
    for note in &inside.notes {
        let Some(item) = door.item(note) else { continue };
        if !door.parts().holds(note) || !wanted(note) {
            continue;
        }
        if let Some(why) = door.why_withheld(note, item) {
            stays.add(why, &note.reference);
            continue;
        }
        let (line, mut worded) = door.line(note, item);
        let waits = worded.waits();
        passages.extend(worded.told(waits));
        if waits {
            stays.add(Why::SourceAsked, &note.reference);
            continue;
        }
        left.push(note);
        let section = *at.entry(item.id).or_insert_with(|| {
            let head = door.section(item);
            label = label.max(head.label);
            sections.push(NotesSection::of(head));
            sections.len() - 1
        });
        label = label.max(Some(line.label));
        let warned = |passage| Warning::Passage { reference: note.reference.clone(), passage };
        warnings.extend(worded.left.into_iter().map(warned));
        if let Some(section) = sections.get_mut(section) {
            section.entries.push(line);
        }
    }
    sections.sort_by_key(|section| section.place);
    if sections.iter().any(|section| section.entries.iter().any(|entry| entry.private)) {
        warnings.insert(0, Warning::PrivateNotes);
    }
    if sections.is_empty() {
        warnings.insert(0, Warning::Empty);
    }
    let view = SessionNotes {
        heading: Heading::of(&inside.agenda.roster),
        summary: door.parts().summary,
        readers: door.readers(),
        made_for: door.made_for(),
        silences: silences(door, |silence| left.iter().any(|note| silence.holds(note))),
        sections,
    };
    let label = label.unwrap_or_else(|| audience.label());
    let withheld = stays.told(WithheldWhat::Entries, WithheldOf::Entries);
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages }
}

impl Door<'_> {
    /// Writes an entry out, with the passages that are worth a look.
    fn line(&self, note: &Note, item: &AgendaItem) -> (NoteLine, Worded) {
        let details = &note.details;
        let named = attribution_of(details, item) == Attribution::Named;
        let worded = self.worded(note, item, details.text.as_str(), named);
        let line = NoteLine {
            reference: self.cites().then(|| note.reference.clone()),
            kind: details.kind,
            at: self.cites().then_some(details.at),
            said_by: self.said_by(note, item),
            text: blocks(&worded.text),
            label: self.label(note, item),
            markings: details.markings.iter().map(|one| (one.kind, one.text.to_string())).collect(),
            own: self.is_own(note),
            private: details.private,
            changed_since: details.changed_since,
            sent: self.parts().replied.then_some(SentNote { note: note.id, revision: note.revision }),
            beside: Vec::new(),
        };
        (line, worded)
    }

    /// Says who said it, as far as that may be printed.
    fn said_by(&self, note: &Note, item: &AgendaItem) -> SaidBy {
        let details = &note.details;
        let speaker = &details.speaker;
        let someone = speaker.who().and_then(|who| self.people.get(&who));
        let said = match printed_as(details, item) {
            PrintedAs::Nobody => return SaidBy::Nobody,
            PrintedAs::NotMinuted if *speaker == Speaker::Nobody => return SaidBy::Nobody,
            PrintedAs::NotMinuted | PrintedAs::Unattributed => None,
            PrintedAs::Kind => self.kind(speaker).map(SaidBy::Kind),
            PrintedAs::Delegation => match (speaker, someone) {
                (Speaker::Delegations(ids), _) => {
                    let groups = ids.iter().filter_map(|id| self.groups.get(id));
                    Some(SaidBy::Delegations(groups.map(|group| group.party.name.clone()).collect()))
                }
                (_, Some(Someone::Participant(group, _))) => {
                    Some(SaidBy::Delegations(vec![group.party.name.clone()]))
                }
                _ => None,
            },
            PrintedAs::Named => match speaker {
                Speaker::Words(words) => Some(SaidBy::Words(words.to_string())),
                _ => someone.map(|someone| SaidBy::Named {
                    name: someone.name(),
                    party: match someone {
                        Someone::Participant(group, _) => group.party.code.clone(),
                        Someone::Guest(_) => someone.party().to_owned(),
                    },
                }),
            },
        };
        said.unwrap_or_else(|| match unnamed(details) {
            PrintedAs::Nobody => SaidBy::Nobody,
            _ => SaidBy::Unattributed,
        })
    }

    /// Returns the kind of delegation or organisation that spoke.
    fn kind(&self, speaker: &Speaker) -> Option<PartyKind> {
        if let Speaker::Delegations(ids) = speaker {
            return ids.first().and_then(|id| self.groups.get(id)).map(|group| group.party.kind);
        }
        Some(match self.people.get(&speaker.who()?)? {
            Someone::Participant(group, _) => group.party.kind,
            Someone::Guest(guest) => guest.details.kind,
        })
    }

    /// Tells whether the delegation that reads said it.
    fn is_own(&self, note: &Note) -> bool {
        let Some(reader) = self.reader else { return false };
        match &note.details.speaker {
            Speaker::Participant(id) => reader.members.iter().any(|member| member.participant.id == *id),
            Speaker::Delegations(ids) => ids.contains(&reader.delegation.id),
            Speaker::Nobody | Speaker::Guest(_) | Speaker::Words(_) => false,
        }
    }
}

impl NotesSection {
    fn of(head: SectionHead) -> Self {
        Self {
            reference: head.reference,
            number: head.number,
            title: head.title,
            day: head.day,
            place: head.place,
            chatham_house: head.chatham_house,
            entries: Vec::new(),
            beside: Vec::new(),
        }
    }
}

impl SessionNotes {
    /// Walks through every entry.
    pub fn entries(&self) -> impl Iterator<Item = &NoteLine> {
        self.sections.iter().flat_map(|section| &section.entries)
    }
}
