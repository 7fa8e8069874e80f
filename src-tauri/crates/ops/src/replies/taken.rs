//! A second note-taker takes entries under the items of a pouch.

use super::asked;
use crate::Result;
use crate::export::said_by;
use chrono::{NaiveDate, NaiveDateTime};
use domain::disclosure::{NoteLine, NotesSection};
use domain::ids::NoteId;
use domain::label::HandlingLabel;
use domain::note::{NoteBlock, NoteKind, blocks, written};
use domain::refusal::{Refusal, RefusalCode};
use domain::reply::{TakenEntry, TakenReply};
use domain::text::{Line, Prose};
use pouch::Opened;
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

/// The items of a second note-taker's pouch, after they passed the door again.
#[derive(Clone, Debug)]
pub struct PouchTaken {
    zone: chrono_tz::Tz,
    sections: Vec<NotesSection>,
}

/// What a second note-taker sees: the items, with what was noted and what was taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakenBoard {
    /// Who takes the notes.
    pub by: String,
    /// Item by item, in the order of the agenda.
    pub items: Vec<TakenOfItem>,
    /// How many entries are new or changed.
    pub taken: u32,
}

/// The entries under one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakenOfItem {
    /// What people cite of it, by which entries name it.
    pub reference: String,
    /// The printed number.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The day.
    pub day: Option<NaiveDate>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// The entries, in the order in which they were said.
    pub entries: Vec<TakenRow>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakenRow {
    /// Which.
    pub id: NoteId,
    /// What people cite; none for a new one.
    pub reference: Option<String>,
    /// What it is.
    pub kind: NoteKind,
    /// When it was said.
    pub at: NaiveDateTime,
    /// Who said it, in words.
    pub said_by: String,
    /// What was said.
    pub text: Vec<NoteBlock>,
    /// The same with the marks that it is typed with.
    pub typed: String,
    /// Its label; none where it has none of its own.
    pub label: Option<HandlingLabel>,
    /// Whether it is new or was changed here.
    pub taken: bool,
}

/// An entry as it is to be taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakeWanted {
    /// The entry that is changed; a new one otherwise.
    pub id: Option<NoteId>,
    /// The item, by its reference.
    pub item: String,
    /// What it is.
    pub kind: NoteKind,
    /// Who said it, by code, reference or in words; none where a change leaves that as it is.
    pub speaker: Option<Line>,
    /// What was said.
    pub text: Prose,
    /// Its label.
    pub label: Option<HandlingLabel>,
}

impl PouchTaken {
    /// Reads the items of a second note-taker out of the pouch.
    pub(crate) fn of(opened: &Opened) -> Result<Self> {
        let (_, notes) = asked(opened)?;
        if notes.made_for.is_some() {
            return Err(Refusal::new(RefusalCode::AnswerNotAsked).into());
        }
        Ok(Self { zone: notes.heading.zone, sections: notes.sections })
    }

    /// Returns what the clocks at the place of the meeting show.
    pub fn clock(&self, at: chrono::DateTime<chrono::Utc>) -> NaiveDateTime {
        at.with_timezone(&self.zone).naive_local()
    }

    /// Shows the entries with those that were taken.
    pub fn board(&self, reply: &TakenReply) -> TakenBoard {
        let item = |section: &NotesSection| {
            let reference = section.reference.clone().unwrap_or_default();
            let changed = |id| reply.entries.iter().find(|entry| entry.id == id);
            let known = section.entries.iter().filter_map(|line| {
                let id = line.sent.as_ref()?.note;
                Some(changed(id).map_or_else(|| row_of(id, line), |entry| taken(entry, Some(line))))
            });
            let mut entries: Vec<TakenRow> = known.collect();
            let new = |entry: &&TakenEntry| entry.over.is_none() && entry.item == reference;
            entries.extend(reply.entries.iter().filter(new).map(|entry| taken(entry, None)));
            entries.sort_by_key(|entry| entry.at);
            TakenOfItem {
                number: section.number.as_ref().map(ToString::to_string),
                title: section.title.clone().unwrap_or_default(),
                day: section.day,
                chatham_house: section.chatham_house,
                entries,
                reference,
            }
        };
        TakenBoard {
            by: reply.name.to_string(),
            items: self.sections.iter().map(item).collect(),
            taken: u32::try_from(reply.entries.len()).unwrap_or(u32::MAX),
        }
    }

    /// Takes an entry, or changes one; `now` is what the clocks at the place of the meeting show.
    pub fn take(&self, reply: &mut TakenReply, wanted: TakeWanted, now: NaiveDateTime) -> Result<NoteId> {
        let TakeWanted { id, item, kind, speaker, text, label } = wanted;
        if text.is_empty() {
            return Err(Refusal::new(RefusalCode::NoteEmpty).of("text").into());
        }
        let new = || TakenEntry {
            id: NoteId(Uuid::now_v7()),
            over: None,
            item: item.clone(),
            kind,
            at: now,
            speaker: None,
            text: Prose::default(),
            label: None,
        };
        let mut entry = match id {
            Some(id) => match reply.entries.iter().find(|entry| entry.id == id) {
                Some(entry) => entry.clone(),
                None => self.sent(id).ok_or_else(gone)?,
            },
            None if self.item(&item).is_none() => return Err(gone().into()),
            None => new(),
        };
        (entry.kind, entry.text) = (kind, text);
        entry.label = label.or(entry.label);
        entry.speaker = speaker.or(entry.speaker);
        let id = entry.id;
        match reply.entries.iter_mut().find(|known| known.id == id) {
            Some(known) => *known = entry,
            None => reply.entries.push(entry),
        }
        Ok(id)
    }

    /// Takes back what was taken: a new entry goes, one that was changed is as it came.
    pub fn take_back(&self, reply: &mut TakenReply, id: NoteId) {
        reply.entries.retain(|entry| entry.id != id);
    }

    /// Returns the reference of an item as people cite it: by that, or by its number.
    pub(super) fn item(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let is = |section: &&NotesSection| {
            section.reference.as_deref().is_some_and(|reference| reference.eq_ignore_ascii_case(text))
                || section.number.as_ref().is_some_and(|number| number.to_string().eq_ignore_ascii_case(text))
        };
        self.sections.iter().find(is)?.reference.clone()
    }

    /// Finds an entry by the reference that people cite.
    pub(super) fn entry(&self, reference: &str) -> Option<NoteId> {
        let mut lines = self.sections.iter().flat_map(|section| &section.entries);
        let line = lines.find(|line| line.reference.as_deref() == Some(reference))?;
        line.sent.as_ref().map(|sent| sent.note)
    }

    /// Returns an entry of the pouch as one that is changed.
    fn sent(&self, id: NoteId) -> Option<TakenEntry> {
        let lines =
            self.sections.iter().flat_map(|section| section.entries.iter().map(move |line| (section, line)));
        lines
            .filter_map(|(section, line)| Some((section, line, line.sent.as_ref()?)))
            .find(|(_, _, sent)| sent.note == id)
            .and_then(|(section, line, sent)| {
                Some(TakenEntry {
                    id,
                    over: Some(sent.revision),
                    item: section.reference.clone()?,
                    kind: line.kind,
                    at: line.at?,
                    speaker: None,
                    text: Prose::default(),
                    label: None,
                })
            })
    }
}

fn gone() -> Refusal {
    Refusal::new(RefusalCode::NoteItemGone).of("item")
}

fn row_of(id: NoteId, line: &NoteLine) -> TakenRow {
    TakenRow {
        id,
        reference: line.reference.clone(),
        kind: line.kind,
        at: line.at.unwrap_or_default(),
        said_by: said_by(&line.said_by),
        text: line.text.clone(),
        typed: written(&line.text),
        label: Some(line.label),
        taken: false,
    }
}

fn taken(entry: &TakenEntry, over: Option<&NoteLine>) -> TakenRow {
    let speaker = entry.speaker.as_ref().map(ToString::to_string);
    TakenRow {
        id: entry.id,
        reference: over.and_then(|line| line.reference.clone()),
        kind: entry.kind,
        at: entry.at,
        said_by: speaker.or_else(|| over.map(|line| said_by(&line.said_by))).unwrap_or_default(),
        text: blocks(entry.text.as_str()),
        typed: entry.text.to_string(),
        label: entry.label.or_else(|| over.map(|line| line.label)),
        taken: true,
    }
}
