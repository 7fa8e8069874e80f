//! A delegation reads its own passages, and says to each whether it stands.

use super::asked;
use crate::Result;
use crate::export::said_by;
use chrono::{DateTime, NaiveDate, Utc};
use domain::disclosure::{NoteLine, NotesSection};
use domain::ids::{NoteId, Revision};
use domain::label::HandlingLabel;
use domain::note::{NoteBlock, NoteKind, written};
use domain::refusal::{Refusal, RefusalCode};
use domain::reply::{PassageSaid, PassageWord, PassagesReply};
use domain::text::{Line, Prose};
use pouch::Opened;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The passages of a pouch, after they passed the door again.
#[derive(Clone, Debug)]
pub struct PouchPassages {
    code: String,
    name: String,
    until: Option<NaiveDate>,
    sections: Vec<NotesSection>,
}

/// What a delegation sees: its passages, with what it says to each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PassagesBoard {
    /// The code of the delegation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The day by which a reply is asked for.
    pub until: Option<NaiveDate>,
    /// Who replies for it.
    pub by: String,
    /// Item by item, in the order of the agenda.
    pub items: Vec<PassagesOfItem>,
    /// To how many passages nothing is said yet.
    pub open: u32,
}

/// The passages under one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PassagesOfItem {
    /// The printed number.
    pub number: Option<String>,
    /// The title; empty where these readers may not know it.
    pub title: String,
    /// The day.
    pub day: Option<NaiveDate>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// The passages, in the order in which they were said.
    pub passages: Vec<PassageRow>,
}

/// One passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PassageRow {
    /// Which entry it is.
    pub note: NoteId,
    /// What it is.
    pub kind: NoteKind,
    /// Who said it, in words, as far as it may be said.
    pub said_by: String,
    /// What was said.
    pub text: Vec<NoteBlock>,
    /// The same with the marks that it is typed with.
    pub typed: String,
    /// Its label.
    pub label: HandlingLabel,
    /// What the delegation says to it; nothing yet.
    pub says: Option<PassageWord>,
    /// The wording that it asks for.
    pub requested: String,
    /// Why.
    pub remark: String,
}

/// What is said to a passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SayWanted {
    /// The passage.
    pub note: NoteId,
    /// What is said; nothing takes it back.
    pub says: Option<PassageWord>,
    /// The wording that is asked for.
    pub requested: Prose,
    /// Why; may be empty.
    pub remark: Line,
}

impl PouchPassages {
    /// Reads the passages of a delegation out of its pouch.
    pub(crate) fn of(opened: &Opened) -> Result<Self> {
        let (answering, notes) = asked(opened)?;
        let made_for = notes.made_for.ok_or_else(|| Refusal::new(RefusalCode::AnswerNotAsked))?;
        let mut sections = notes.sections;
        for section in &mut sections {
            section.entries.retain(|entry| entry.own && entry.sent.is_some());
        }
        sections.retain(|section| !section.entries.is_empty());
        Ok(Self { code: made_for.0, name: made_for.1, until: answering.until, sections })
    }

    /// Returns the code of the delegation.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Shows the passages with the reply as it stands.
    pub fn board(&self, reply: &PassagesReply) -> PassagesBoard {
        let row = |entry: &NoteLine| {
            let note = entry.sent.as_ref()?.note;
            let said = reply.passages.iter().find(|said| said.note == note);
            Some(PassageRow {
                note,
                kind: entry.kind,
                said_by: said_by(&entry.said_by),
                text: entry.text.clone(),
                typed: written(&entry.text),
                label: entry.label,
                says: said.map(|said| said.says),
                requested: said.map(|said| said.requested.to_string()).unwrap_or_default(),
                remark: said.map(|said| said.remark.to_string()).unwrap_or_default(),
            })
        };
        let item = |section: &NotesSection| PassagesOfItem {
            number: section.number.as_ref().map(ToString::to_string),
            title: section.title.clone().unwrap_or_default(),
            day: section.day,
            chatham_house: section.chatham_house,
            passages: section.entries.iter().filter_map(row).collect(),
        };
        let items: Vec<PassagesOfItem> = self.sections.iter().map(item).collect();
        let open = items.iter().flat_map(|item| &item.passages).filter(|row| row.says.is_none()).count();
        PassagesBoard {
            code: self.code.clone(),
            name: self.name.clone(),
            until: self.until,
            by: reply.name.to_string(),
            items,
            open: u32::try_from(open).unwrap_or(u32::MAX),
        }
    }

    /// Says something to a passage, or nothing any more. Refuses a correction without another wording.
    pub fn say(&self, reply: &mut PassagesReply, wanted: SayWanted, at: DateTime<Utc>) -> Result<()> {
        let SayWanted { note, says, requested, remark } = wanted;
        let (read, over) = self.passage(note)?;
        let Some(says) = says else {
            reply.passages.retain(|said| said.note != note);
            return Ok(());
        };
        let requested = match says {
            PassageWord::Correct if requested.is_empty() => {
                return Err(Refusal::new(RefusalCode::CorrectionEmpty).of("requested").into());
            }
            PassageWord::Correct if requested == read => {
                return Err(Refusal::new(RefusalCode::CorrectionSame).of("requested").into());
            }
            PassageWord::Correct => requested,
            PassageWord::Confirm | PassageWord::Withdraw => Prose::default(),
        };
        let said = PassageSaid { note, over, read, says, requested, remark, at };
        match reply.passages.iter_mut().find(|said| said.note == note) {
            Some(known) => *known = said,
            None => reply.passages.push(said),
        }
        Ok(())
    }

    /// Confirms every passage to which nothing is said yet.
    pub fn confirm_open(&self, reply: &mut PassagesReply, at: DateTime<Utc>) -> Result<()> {
        let open: Vec<NoteId> = self
            .lines()
            .filter_map(|entry| Some(entry.sent.as_ref()?.note))
            .filter(|note| reply.passages.iter().all(|said| said.note != *note))
            .collect();
        for note in open {
            let says = Some(PassageWord::Confirm);
            let wanted = SayWanted { note, says, requested: Prose::default(), remark: Line::default() };
            self.say(reply, wanted, at)?;
        }
        Ok(())
    }

    /// Finds a passage as people cite it: by its identity, or by its place from 1.
    pub(super) fn cited(&self, text: &str) -> Option<NoteId> {
        let ids = || self.lines().filter_map(|entry| Some(entry.sent.as_ref()?.note));
        let place = text.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
        ids().find(|note| note.0.to_string() == text).or_else(|| ids().nth(place?))
    }

    fn passage(&self, note: NoteId) -> Result<(Prose, Revision)> {
        let gone = || Refusal::new(RefusalCode::CorrectionNoteGone).of("note");
        let mut lines = self.lines();
        let found = lines.find_map(|entry| {
            let sent = entry.sent.as_ref().filter(|sent| sent.note == note)?;
            Some((written(&entry.text).parse().ok()?, sent.revision))
        });
        Ok(found.ok_or_else(gone)?)
    }

    fn lines(&self) -> impl Iterator<Item = &NoteLine> {
        self.sections.iter().flat_map(|section| &section.entries)
    }
}
