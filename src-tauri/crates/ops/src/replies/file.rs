//! Replies as a person writes them in a file, for the command line.

use super::asked::{AnswerWanted, PouchAsked};
use super::passages::{PouchPassages, SayWanted};
use super::taken::{PouchTaken, TakeWanted};
use crate::Result;
use crate::pouch::{Cited, limited, unread};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::ids::NoteId;
use domain::label::HandlingLabel;
use domain::note::NoteKind;
use domain::reply::{
    AskedWord, MOST_ASKED, MOST_PASSAGES, MOST_TAKEN, PassageWord, PassagesReply, TakenReply,
};
use serde::Deserialize;

/// The reply of a delegation as a person writes it in a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassagesFile {
    /// Who replies for the delegation.
    #[serde(default)]
    name: String,
    /// Passage by passage.
    #[serde(default)]
    passages: Vec<PassageFile>,
    /// What is answered to what is asked in writing.
    #[serde(default)]
    answers: Vec<AnswerToAsked>,
}

#[derive(Clone, Debug, Deserialize)]
struct AnswerToAsked {
    /// What it is about, as people cite it.
    reference: String,
    #[serde(flatten)]
    says: AskedWord,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PassageFile {
    /// The passage, by its place from 1 or its identity.
    passage: Cited,
    says: PassageWord,
    #[serde(default)]
    requested: String,
    #[serde(default)]
    remark: String,
}

/// The reply of a second note-taker as a person writes it in a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenFile {
    /// Who took the notes.
    #[serde(default)]
    name: String,
    /// Entry by entry.
    entries: Vec<EntryFile>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryFile {
    /// The entry that is changed, by its reference.
    #[serde(default)]
    reference: Option<String>,
    /// The item of a new entry, by reference or number.
    #[serde(default)]
    item: String,
    #[serde(default)]
    kind: NoteKind,
    #[serde(default)]
    speaker: Option<String>,
    text: String,
    #[serde(default)]
    label: Option<HandlingLabel>,
    /// When it was said; when the reply is made, otherwise.
    #[serde(default)]
    at: Option<NaiveDateTime>,
}

impl PassagesFile {
    /// Reads the file of a reply; says which place of it cannot be read.
    pub fn read(json: &str) -> Result<Self> {
        Ok(serde_json::from_str(json).map_err(|error| unread(&error))?)
    }

    /// Makes the reply to a pouch, made now; `asked` is what the pouch asks in writing, where it asks anything.
    pub fn reply(
        self,
        passages: &PouchPassages,
        asked: Option<&PouchAsked>,
        at: DateTime<Utc>,
    ) -> Result<PassagesReply> {
        limited(self.passages.len(), MOST_PASSAGES)?;
        limited(self.answers.len(), MOST_ASKED)?;
        let mut reply = PassagesReply {
            name: crate::error::text("name", &self.name)?,
            made_at: at,
            ..PassagesReply::default()
        };
        for one in self.passages {
            let cited = one.passage.written();
            let note = passages.cited(&cited).ok_or_else(|| unread(&format!("passage: {cited}")))?;
            let requested = crate::error::text("requested", &one.requested)?;
            let remark = crate::error::text("remark", &one.remark)?;
            passages.say(&mut reply, SayWanted { note, says: Some(one.says), requested, remark }, at)?;
        }
        for AnswerToAsked { reference, says } in self.answers {
            let wanted = AnswerWanted { of: says.of(), reference, says: Some(says) };
            asked.ok_or_else(super::not_asked)?.answer(&mut reply, wanted, at)?;
        }
        Ok(reply)
    }
}

impl TakenFile {
    /// Reads the file of a reply; says which place of it cannot be read.
    pub fn read(json: &str) -> Result<Self> {
        Ok(serde_json::from_str(json).map_err(|error| unread(&error))?)
    }

    /// Makes the reply to a pouch whose digest is given, made now: the same file is the same reply.
    pub fn reply(self, taken: &PouchTaken, digest: &str, at: DateTime<Utc>) -> Result<TakenReply> {
        limited(self.entries.len(), MOST_TAKEN)?;
        let mut reply = TakenReply {
            name: crate::error::text("name", &self.name)?,
            made_at: at,
            ..TakenReply::default()
        };
        for (place, entry) in self.entries.into_iter().enumerate() {
            let speaker =
                entry.speaker.as_deref().map(|text| crate::error::text("speaker", text)).transpose()?;
            let mut wanted = TakeWanted {
                id: None,
                item: String::new(),
                kind: entry.kind,
                speaker,
                text: crate::error::text("text", &entry.text)?,
                label: entry.label,
            };
            if let Some(reference) = &entry.reference {
                let id = taken.entry(reference).ok_or_else(|| unread(&format!("reference: {reference}")))?;
                wanted.id = Some(id);
            } else {
                wanted.item =
                    taken.item(&entry.item).ok_or_else(|| unread(&format!("item: {}", entry.item)))?;
            }
            let id = taken.take(&mut reply, wanted, entry.at.unwrap_or_else(|| taken.clock(at)))?;
            if entry.reference.is_none()
                && let Some(new) = reply.entries.iter_mut().find(|known| known.id == id)
            {
                let said = [digest.as_bytes(), &place.to_be_bytes(), entry.text.as_bytes()];
                new.id = NoteId(pouch::identity(&said));
            }
        }
        Ok(reply)
    }
}
