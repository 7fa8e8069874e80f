//! What the rules about session notes look at, and what they decide of every entry, whatever the paper.

use super::rights::Depth;
use super::{Audience, PassageAnswer, Withheld, WithheldOf, WithheldWhat, WithheldWhy as Why};
use crate::agenda::{AgendaItem, ItemNumber, Someone, Who};
use crate::ids::{AgendaItemId, DelegationId, NoteId};
use crate::label::HandlingLabel;
use crate::note::guard::Giveaways;
use crate::note::{Attribution, MarkingKind, Note, NotesInside, label_of};
use crate::party::PartyKind;
use crate::roster::{Group, Roster};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;

/// Which part of the notes is wanted, and how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct NotesParts {
    /// Of one item only.
    pub item: Option<AgendaItemId>,
    /// One entry only.
    pub entry: Option<NoteId>,
    /// Of one day only.
    pub day: Option<NaiveDate>,
    /// What was concluded, decided and is to be done, and nothing else.
    pub summary: bool,
    /// With the proposed wordings, where a passage may give something away and has no answer of its own.
    pub proposed: bool,
    /// What was answered to single passages.
    pub answers: Vec<PassageAnswer>,
    /// With the note-taker's own notes; for the secretariat only.
    pub private: bool,
    /// Each entry says which it is, because a reply to it is asked for: in pouches alone, and nobody asks for it from outside.
    #[serde(skip)]
    pub replied: bool,
}

impl NotesParts {
    /// Tells whether all of the notes is asked for, and not a part.
    pub const fn is_whole(&self) -> bool {
        self.item.is_none() && self.entry.is_none() && self.day.is_none() && !self.summary
    }

    /// Tells whether an entry is among those that are asked for.
    pub fn holds(&self, note: &Note) -> bool {
        self.item.is_none_or(|wanted| wanted == note.details.item)
            && self.entry.is_none_or(|wanted| wanted == note.id)
            && self.day.is_none_or(|day| day == note.details.at.date())
            && (!self.summary || note.details.kind.is_in_summary())
    }
}

/// What readers may know of an item under which something was said.
pub(super) struct SectionHead {
    pub(super) reference: Option<String>,
    pub(super) number: Option<ItemNumber>,
    /// None where these readers may not know it.
    pub(super) title: Option<String>,
    /// The label that its title brings into the paper.
    pub(super) label: Option<HandlingLabel>,
    pub(super) day: Option<NaiveDate>,
    pub(super) place: usize,
    pub(super) chatham_house: bool,
}

/// What stays inside, by reason.
#[derive(Default)]
pub(super) struct Stays(Vec<(Why, Vec<String>)>);

impl Stays {
    pub(super) fn add(&mut self, why: Why, reference: &str) {
        match self.0.iter_mut().find(|(other, _)| *other == why) {
            Some((_, which)) => which.push(reference.to_owned()),
            None => self.0.push((why, vec![reference.to_owned()])),
        }
    }

    pub(super) fn told(self, what: WithheldWhat, of: WithheldOf) -> Vec<Withheld> {
        let told = |(why, which): (Why, Vec<String>)| {
            let count = u32::try_from(which.len()).unwrap_or(u32::MAX);
            Withheld { what, why, count, of, which }
        };
        self.0.into_iter().map(told).collect()
    }
}

/// Tells whether an audience reads references and minutes, which tell what is withheld and who spoke when.
pub(super) const fn cites(audience: Audience) -> bool {
    matches!(audience, Audience::Secretariat | Audience::CoChairs)
}

/// Tells whether an audience is within the national administrations of the Member States and the institutions; for one
/// delegation that depends on what it is.
pub(super) const fn reads_limite(audience: Audience) -> Option<bool> {
    match audience {
        Audience::Secretariat | Audience::CoChairs | Audience::Organisation | Audience::MemberStates => {
            Some(true)
        }
        Audience::Delegation(_) => None,
        Audience::Participants
        | Audience::Community
        | Audience::Public
        | Audience::Participant(_)
        | Audience::Guest(_) => Some(false),
    }
}

/// Says which readers they are, as file names have it, and which delegation.
pub(super) fn readers_of(roster: &Roster, audience: Audience) -> String {
    let name = audience.readers().as_str().replace('_', "-");
    let of = match audience {
        Audience::Delegation(id) => roster.group(id).map(|group| group.party.code.as_str()),
        _ => None,
    };
    of.map_or(name.clone(), |of| format!("{name}-{of}"))
}

/// What the rules need to know, found once.
pub(super) struct Door<'a> {
    inside: &'a NotesInside,
    audience: Audience,
    parts: NotesParts,
    items: HashMap<AgendaItemId, &'a AgendaItem>,
    places: HashMap<AgendaItemId, usize>,
    pub(super) people: HashMap<Who, Someone<'a>>,
    pub(super) groups: HashMap<DelegationId, &'a Group>,
    /// The delegation that reads.
    pub(super) reader: Option<&'a Group>,
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
            cites: cites(audience),
        }
    }

    /// Says who reads it, as file names have it.
    pub(super) fn readers(&self) -> String {
        match self.audience.who().and_then(|who| self.people.get(&who)) {
            Some(someone) => {
                format!("{}-{}", readers_of(&self.inside.agenda.roster, self.audience), someone.reference())
            }
            None => readers_of(&self.inside.agenda.roster, self.audience),
        }
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

    /// Returns which part of the notes is wanted, and how.
    pub(super) const fn parts(&self) -> &NotesParts {
        &self.parts
    }

    /// Returns what looks for giveaways.
    pub(super) const fn giveaways(&self) -> &Giveaways {
        &self.giveaways
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
        reads_limite(self.audience).unwrap_or_else(|| {
            self.reader
                .is_some_and(|group| matches!(group.party.kind, PartyKind::MemberState | PartyKind::EuBody))
        })
    }

    pub(super) fn label(&self, note: &Note, item: &AgendaItem) -> HandlingLabel {
        label_of(note.details.label, item, self.inside.agenda.meeting().details.labels.notes)
    }

    /// Says of an item what these readers may know.
    pub(super) fn section(&self, item: &AgendaItem) -> SectionHead {
        let label = super::agenda::label_of(&self.inside.agenda, item);
        let stricter = label.is_some_and(|label| label > self.audience.rights().strictest);
        let closed = stricter && self.audience.rights().stricter == Depth::Time;
        SectionHead {
            reference: self.cites.then(|| item.reference.clone()),
            number: item.details.number.clone(),
            title: (!closed).then(|| item.details.title.to_string()),
            // A title that these readers may know is as strict as their papers at most.
            label: item.details.label.filter(|_| !closed).map(|label| label.min(self.audience.label())),
            day: item.details.day,
            place: self.places.get(&item.id).copied().unwrap_or(usize::MAX),
            chatham_house: item.details.chatham_house,
        }
    }
}
