//! Session notes, for each audience.
//!
//! An entry leaves where its label is within what its readers may read, where it is to be minuted, and where a guest
//! attended its item. Under the Chatham House Rule nothing of who said it leaves without consent: no name, delegation,
//! country or kind. The label of the paper is the strictest of what is in it.

use super::corrections::{SilenceLine, silences};
use super::rights::Depth;
use super::{
    Audience, Disclosed, Heading, Outgoing, Warning, Withheld, WithheldOf, WithheldWhat, WithheldWhy as Why,
};
use crate::agenda::{AgendaItem, ItemNumber, Someone, Who};
use crate::ids::{AgendaItemId, DelegationId, NoteId};
use crate::label::HandlingLabel;
use crate::note::guard::{self, Giveaways, Passage};
use crate::note::{
    Attribution, MarkingKind, Note, NoteBlock, NoteKind, NotesInside, PrintedAs, Speaker, attribution_of,
    blocks, label_of, printed_as, unnamed,
};
use crate::party::PartyKind;
use crate::roster::Group;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;

/// How often a text is worded anew, where a proposed wording points to somebody in its place.
const MOST_REWORDINGS: usize = 3;

/// Which part of the notes is wanted, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct NotesParts {
    /// Of one item only.
    pub item: Option<AgendaItemId>,
    /// One entry only.
    pub entry: Option<NoteId>,
    /// Of one day only.
    pub day: Option<NaiveDate>,
    /// What was concluded, decided and is to be done, and nothing else.
    pub summary: bool,
    /// With the proposed wordings, where a passage may give something away.
    pub proposed: bool,
    /// With the note-taker's own notes; for the secretariat only.
    pub private: bool,
}

impl NotesParts {
    /// Tells whether an entry is among those that are asked for.
    pub fn holds(&self, note: &Note) -> bool {
        self.item.is_none_or(|wanted| wanted == note.details.item)
            && self.entry.is_none_or(|wanted| wanted == note.id)
            && self.day.is_none_or(|day| day == note.details.at.date())
            && (!self.summary || note.details.kind.is_in_summary())
    }
}

/// The session notes as one audience may see them.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
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
}

/// Who said something, as far as that may be printed.
#[derive(Clone, Debug, Eq, PartialEq)]
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
    let mut sections: Vec<NotesSection> = Vec::new();
    let mut places: HashMap<AgendaItemId, usize> = HashMap::new();
    let mut label: Option<HandlingLabel> = None;
    let mut withheld: Vec<(Why, Vec<String>)> = Vec::new();
    let mut warnings = Vec::new();
    let mut left: Vec<&Note> = Vec::new();
    for note in &inside.notes {
        let Some(item) = door.items.get(&note.details.item).copied() else { continue };
        if !parts.holds(note) {
            continue;
        }
        if let Some(why) = door.why_withheld(note, item) {
            match withheld.iter_mut().find(|(other, _)| *other == why) {
                Some((_, which)) => which.push(note.reference.clone()),
                None => withheld.push((why, vec![note.reference.clone()])),
            }
            continue;
        }
        left.push(note);
        let section = *places.entry(item.id).or_insert_with(|| {
            sections.push(door.section(item));
            sections.len() - 1
        });
        let (line, passages) = door.line(note, item);
        label = label.max(Some(line.label));
        warnings.extend(
            passages
                .into_iter()
                .map(|passage| Warning::Passage { reference: note.reference.clone(), passage }),
        );
        if let Some(section) = sections.get_mut(section) {
            if section.title.is_some() {
                // A title that these readers may know is as strict as their papers at most.
                label = label.max(item.details.label.map(|label| label.min(audience.label())));
            }
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
    let withheld = withheld
        .into_iter()
        .map(|(why, which)| Withheld {
            what: WithheldWhat::Entries,
            why,
            count: u32::try_from(which.len()).unwrap_or(u32::MAX),
            of: WithheldOf::Entries,
            which,
        })
        .collect();
    let view = SessionNotes {
        heading: Heading::of(&inside.agenda.roster),
        summary: parts.summary,
        readers: door.readers(),
        made_for: door.made_for(),
        silences: silences(&door, |silence| left.iter().any(|note| silence.details.scope.holds(note))),
        sections,
    };
    let label = label.unwrap_or_else(|| audience.label());
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings }
}

/// What the rules need to know, found once.
pub(super) struct Door<'a> {
    inside: &'a NotesInside,
    audience: Audience,
    parts: NotesParts,
    items: HashMap<AgendaItemId, &'a AgendaItem>,
    places: HashMap<AgendaItemId, usize>,
    people: HashMap<Who, Someone<'a>>,
    groups: HashMap<DelegationId, &'a Group>,
    /// The delegation that reads.
    reader: Option<&'a Group>,
    giveaways: Giveaways,
    /// Whether they read references and minutes.
    cites: bool,
}

impl<'a> Door<'a> {
    pub(super) fn new(inside: &'a NotesInside, audience: Audience, parts: NotesParts) -> Self {
        let agenda = &inside.agenda;
        let groups: HashMap<DelegationId, &Group> =
            agenda.roster.groups.iter().map(|group| (group.delegation.id, group)).collect();
        let reader = match audience {
            Audience::Delegation(id) => groups.get(&id).copied(),
            _ => None,
        };
        Self {
            inside,
            audience,
            parts,
            items: inside.items.iter().map(|item| (item.id, item)).collect(),
            places: agenda.agenda.items.iter().enumerate().map(|(place, item)| (item.id, place)).collect(),
            people: agenda.people(),
            groups,
            reader,
            giveaways: inside.giveaways(),
            cites: matches!(audience, Audience::Secretariat | Audience::CoChairs),
        }
    }

    /// Says who reads it, as file names have it.
    pub(super) fn readers(&self) -> String {
        let name = self.audience.readers().as_str().replace('_', "-");
        let of = match self.audience {
            Audience::Delegation(_) => self.reader.map(|group| group.party.code.as_str()),
            Audience::Participant(_) | Audience::Guest(_) => {
                self.audience.who().and_then(|who| self.people.get(&who)).map(Someone::reference)
            }
            _ => None,
        };
        of.map_or(name.clone(), |of| format!("{name}-{of}"))
    }

    /// Tells why an entry stays inside; nothing where it leaves.
    pub(super) fn why_withheld(&self, note: &Note, item: &AgendaItem) -> Option<Why> {
        let secretariat = self.audience == Audience::Secretariat;
        let details = &note.details;
        if details.is_empty_place() {
            return Some(Why::NotWritten);
        }
        if details.private && !(secretariat && self.parts.private) {
            return Some(Why::Private);
        }
        if self.label(note, item) > self.audience.rights().strictest {
            return Some(Why::AboveLabel);
        }
        if details.attribution == Attribution::NotMinuted && !secretariat {
            return Some(Why::NotMinuted);
        }
        if let Audience::Guest(id) = self.audience
            && !self
                .inside
                .agenda
                .guests
                .iter()
                .any(|guest| guest.id == id && guest.details.items.contains(&item.id))
        {
            return Some(Why::OtherItems);
        }
        if details.markings.iter().any(|marking| marking.kind == MarkingKind::Limite) && !self.reads_limite()
        {
            return Some(Why::MemberStatesOnly);
        }
        None
    }

    /// Returns everything that the rules look at.
    pub(super) const fn inside(&self) -> &'a NotesInside {
        self.inside
    }

    /// Returns who reads.
    pub(super) const fn audience(&self) -> Audience {
        self.audience
    }

    /// Tells whether they read references and minutes.
    pub(super) const fn cites(&self) -> bool {
        self.cites
    }

    /// Returns the delegation that reads: its code and its name.
    pub(super) fn made_for(&self) -> Option<(String, String)> {
        self.reader.map(|group| (group.party.code.clone(), group.party.name.clone()))
    }

    /// Finds the item of an entry.
    pub(super) fn item(&self, note: &Note) -> Option<&'a AgendaItem> {
        self.items.get(&note.details.item).copied()
    }

    /// Finds somebody.
    pub(super) fn someone(&self, who: Who) -> Option<&Someone<'a>> {
        self.people.get(&who)
    }

    /// Names an item by its number, else by its title where these readers may know it.
    pub(super) fn name_of_item(&self, id: AgendaItemId) -> Option<String> {
        let section = self.section(self.items.get(&id)?);
        section.number.map(|number| number.to_string()).or(section.title)
    }

    /// Tells whether the readers are within the national administrations of the Member States and the institutions.
    fn reads_limite(&self) -> bool {
        match self.audience {
            Audience::Secretariat | Audience::CoChairs | Audience::Organisation | Audience::MemberStates => {
                true
            }
            Audience::Delegation(_) => self
                .reader
                .is_some_and(|group| matches!(group.party.kind, PartyKind::MemberState | PartyKind::EuBody)),
            Audience::Participants
            | Audience::Community
            | Audience::Public
            | Audience::Participant(_)
            | Audience::Guest(_) => false,
        }
    }

    pub(super) fn label(&self, note: &Note, item: &AgendaItem) -> HandlingLabel {
        label_of(note.details.label, item, self.inside.agenda.meeting().details.labels.notes)
    }

    pub(super) fn section(&self, item: &AgendaItem) -> NotesSection {
        let label = super::agenda::label_of(&self.inside.agenda, item);
        let stricter = label.is_some_and(|label| label > self.audience.rights().strictest);
        let closed = stricter && self.audience.rights().stricter == Depth::Time;
        NotesSection {
            reference: self.cites.then(|| item.reference.clone()),
            number: item.details.number.clone(),
            title: (!closed).then(|| item.details.title.to_string()),
            day: item.details.day,
            place: self.places.get(&item.id).copied().unwrap_or(usize::MAX),
            chatham_house: item.details.chatham_house,
            entries: Vec::new(),
        }
    }

    /// Returns a text as it leaves, with the passages in it that are worth a look.
    pub(super) fn worded(&self, text: &str, named: bool) -> (String, Vec<Passage>) {
        let mut text = text.to_owned();
        let mut passages = self.giveaways.look(&text, named);
        // "Only Italy" becomes "only one State", which becomes "one State".
        for _ in 0..MOST_REWORDINGS {
            if self.parts.proposed && !passages.is_empty() {
                text = guard::reworded(&text, &passages);
                passages = self.giveaways.look(&text, named);
            }
        }
        (text, passages)
    }

    /// Writes an entry out, with the passages that are worth a look.
    fn line(&self, note: &Note, item: &AgendaItem) -> (NoteLine, Vec<Passage>) {
        let details = &note.details;
        let named = attribution_of(details, item) == Attribution::Named;
        let (text, passages) = self.worded(details.text.as_str(), named);
        let line = NoteLine {
            reference: self.cites.then(|| note.reference.clone()),
            kind: details.kind,
            at: self.cites.then_some(details.at),
            said_by: self.said_by(note, item),
            text: blocks(&text),
            label: self.label(note, item),
            markings: details.markings.iter().map(|one| (one.kind, one.text.to_string())).collect(),
            own: self.is_own(note),
            private: details.private,
            changed_since: details.changed_since,
        };
        (line, passages)
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

impl SessionNotes {
    /// Walks through every entry.
    pub fn entries(&self) -> impl Iterator<Item = &NoteLine> {
        self.sections.iter().flat_map(|section| &section.entries)
    }
}
