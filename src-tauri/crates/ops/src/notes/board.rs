//! Session notes as the screen shows them: the items of the days, and the entries of one of them.

use super::inside;
use crate::{Error, Result, agenda};
use chrono::NaiveDate;
use domain::agenda::live::{self, LiveState};
use domain::agenda::{AgendaItem, ItemKind, ItemNumber, Someone};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, DelegationId, MeetingId};
use domain::label::HandlingLabel;
use domain::note::guard::{Giveaways, Passage};
use domain::note::{
    Attribution, Note, NoteKind, NotesInside, NotesTemplate, PrintedAs, Speaker, attribution_of, label_of,
    printed_as, under_the_rule,
};
use domain::noun::Noun;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;

/// The notes of a meeting, as the screen shows them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NotesBoard {
    /// The items that are on the timeline, in their order, and those with entries beside it.
    pub items: Vec<NotesItem>,
    /// The label of entries without one, where their item has none either.
    pub default_label: HandlingLabel,
    /// How many entries there are of each kind.
    pub kinds: Vec<(NoteKind, u32)>,
}

/// An item under which notes are taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NotesItem {
    /// Its identity.
    pub id: AgendaItemId,
    /// What people cite.
    pub reference: String,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// What it is.
    pub kind: ItemKind,
    /// Its title.
    pub title: String,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// When it begins, in minutes after midnight.
    pub start: u16,
    /// How long it is planned, in minutes.
    pub duration: u16,
    /// When it really began, in minutes after midnight.
    pub actual_start: Option<u16>,
    /// How long it really was, in minutes.
    pub actual: Option<u16>,
    /// The label of entries without one of their own.
    pub label: HandlingLabel,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// How far it is; none beside the timeline.
    pub state: Option<LiveState>,
    /// How many entries it has: private ones and places that are still empty are not counted.
    pub entries: u32,
    /// What can be laid out under it.
    pub template: Option<NotesTemplate>,
}

/// An entry with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteRow {
    /// The entry.
    #[serde(flatten)]
    pub note: Note,
    /// The label that rules apply to it.
    pub effective_label: HandlingLabel,
    /// Whether it is under the Chatham House Rule.
    pub under_the_rule: bool,
    /// The codes of the delegations that spoke.
    pub codes: Vec<String>,
    /// The name of who spoke, or the words for them; empty where nobody is noted.
    pub said_by: String,
    /// What print says of them.
    pub printed_as: PrintedAs,
    /// What may give away a case or who spoke.
    pub passages: Vec<Passage>,
}

/// Reads the items under which notes are taken.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<NotesBoard> {
    let inside = inside(unit, meeting).await?;
    let default_label = inside.agenda.meeting().details.labels.notes;
    let mut counts: HashMap<AgendaItemId, u32> = HashMap::new();
    let mut kinds: HashMap<NoteKind, u32> = HashMap::new();
    let written = |note: &&Note| !note.details.private && !note.details.is_empty_place();
    for note in inside.notes.iter().filter(written) {
        *counts.entry(note.details.item).or_default() += 1;
        *kinds.entry(note.details.kind).or_default() += 1;
    }
    let states = live::states(&inside.items, inside.agenda.meeting().details.zone.0, unit.at());
    let under = |item: &AgendaItem| inside.notes.iter().any(|note| note.details.item == item.id);
    let scheduled: Vec<&AgendaItem> = inside.agenda.agenda.items.iter().collect();
    let beside = inside.items.iter().filter(|item| item.details.day.is_none() && under(item));
    let items = scheduled.iter().copied().chain(beside).map(|item| NotesItem {
        id: item.id,
        reference: item.reference.clone(),
        number: item.details.number.clone(),
        kind: item.details.kind,
        title: item.details.title.to_string(),
        day: item.details.day,
        start: item.details.start,
        duration: item.details.duration,
        actual_start: item.details.actual_start,
        actual: item.details.actual,
        label: label_of(None, item, default_label),
        chatham_house: item.details.chatham_house,
        state: states.get(&item.id).copied(),
        entries: counts.get(&item.id).copied().unwrap_or_default(),
        template: NotesTemplate::of(item.details.kind),
    });
    let items = items.collect();
    let kinds = NoteKind::ALL.into_iter().filter_map(|kind| Some((kind, *kinds.get(&kind)?))).collect();
    Ok(NotesBoard { items, default_label, kinds })
}

/// Reads the entries of one item, or of all of them, in the order in which they were said.
pub async fn rows(unit: &mut Unit, meeting: MeetingId, item: Option<AgendaItemId>) -> Result<Vec<NoteRow>> {
    let notes = match item {
        Some(item) => unit.notes_under(item).await?,
        None => unit.of_meeting(meeting).await?,
    };
    told(unit, meeting, notes).await
}

/// Says of one entry what [`rows`] says of all under its item, so that whoever wrote it need not read the others again.
pub async fn row(unit: &mut Unit, note: Note) -> Result<NoteRow> {
    let told = told(unit, note.meeting, vec![note]).await?;
    told.into_iter().next().ok_or(Error::Store(store::Error::NoSuchRecord(Noun::AgendaItem)))
}

async fn told(unit: &mut Unit, meeting: MeetingId, notes: Vec<Note>) -> Result<Vec<NoteRow>> {
    let agenda = agenda::inside(unit, meeting, None).await?;
    let items = unit.of_meeting(meeting).await?;
    let inside = NotesInside::assemble(agenda, items, notes);
    let teller = Teller::new(&inside);
    Ok(inside.notes.iter().filter_map(|note| teller.row(note)).collect())
}

/// Finds what may give away a case or who spoke, in a text that is being typed.
pub async fn passages(unit: &mut Unit, meeting: MeetingId, text: &str, named: bool) -> Result<Vec<Passage>> {
    let persons = unit.persons_at(meeting).await?;
    let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
    let members = persons.iter().map(|person| &person.name);
    let guests = guests.iter().map(|guest| &guest.details.name);
    Ok(Giveaways::of_names(members.chain(guests)).look(text, named))
}

/// Says of an entry what people read.
struct Teller<'a> {
    inside: &'a NotesInside,
    people: HashMap<domain::agenda::Who, Someone<'a>>,
    items: HashMap<AgendaItemId, &'a AgendaItem>,
    giveaways: Giveaways,
}

impl<'a> Teller<'a> {
    fn new(inside: &'a NotesInside) -> Self {
        Self {
            inside,
            people: inside.agenda.people(),
            items: inside.items.iter().map(|item| (item.id, item)).collect(),
            giveaways: inside.giveaways(),
        }
    }

    fn row(&self, note: &Note) -> Option<NoteRow> {
        let item = self.items.get(&note.details.item)?;
        let details = &note.details;
        let default = self.inside.agenda.meeting().details.labels.notes;
        let (codes, said_by) = self.said_by(&details.speaker);
        let open = attribution_of(details, item) == Attribution::Named;
        let passages = self.giveaways.look(details.text.as_str(), open);
        Some(NoteRow {
            note: note.clone(),
            effective_label: label_of(details.label, item, default),
            under_the_rule: under_the_rule(details, item),
            codes,
            said_by,
            printed_as: printed_as(details, item),
            passages,
        })
    }

    /// Returns the codes of the delegations that spoke, and the name of who did.
    fn said_by(&self, speaker: &Speaker) -> (Vec<String>, String) {
        match speaker {
            Speaker::Nobody => (Vec::new(), String::new()),
            Speaker::Words(words) => (Vec::new(), words.to_string()),
            Speaker::Delegations(ids) => {
                let of = |id: &DelegationId| self.inside.agenda.roster.group(*id);
                (ids.iter().filter_map(of).map(|group| group.party.code.clone()).collect(), String::new())
            }
            Speaker::Participant(_) | Speaker::Guest(_) => {
                let someone = speaker.who().and_then(|who| self.people.get(&who));
                someone.map_or_else(Default::default, |someone| {
                    let codes = match someone {
                        Someone::Participant(group, _) => vec![group.party.code.clone()],
                        Someone::Guest(_) => Vec::new(),
                    };
                    (codes, someone.name())
                })
            }
        }
    }
}
