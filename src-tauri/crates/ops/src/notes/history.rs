//! The history of one entry: who changed what and when, compared by words, and an earlier wording brought back.

use super::board::Teller;
use super::inside;
use crate::Result;
use chrono::{DateTime, Utc};
use domain::agenda::diff::{WordRun, words};
use domain::ids::{MeetingId, NoteId, Revision};
use domain::note::{Note, NoteDetails, NoteField};
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Named, Verb};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use specta::Type;
use store::{RecordChange, Unit};
use words::{Word, Words};

/// What comes back with an earlier wording. What protects an entry (label, Rule, attribution, markings) and how far it has
/// come stay as they are now.
const WORDING: [&str; 4] = ["text", "kind", "at", "speaker"];

/// One change of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteChange {
    /// Its place in the journal.
    pub seq: i32,
    /// When: an instant in UTC.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// What was done, in one phrase.
    pub sentence: String,
    /// The words, compared with those before; empty where none changed.
    pub words: Vec<WordRun>,
    /// Whether the wording was erased for good.
    pub erased: bool,
    /// What else changed.
    pub fields: Vec<NoteFieldChange>,
    /// Whether its wording differs from that of now and can come back.
    pub restorable: bool,
}

/// A field before and after, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteFieldChange {
    /// Which.
    pub field: NoteField,
    /// What it was; empty for nothing.
    pub before: String,
    /// What it is since.
    pub after: String,
}

/// Lists what happened to an entry, the latest change first.
pub async fn history(unit: &mut Unit, meeting: MeetingId, id: NoteId) -> Result<Vec<NoteChange>> {
    let note: Note = unit.get(id).await?;
    let now = kept(&note.details);
    let inside = inside(unit, meeting).await?;
    let sayer = Sayer { teller: Teller::new(&inside) };
    let mut state = State::default();
    let mut out = Vec::new();
    for change in unit.changes_of_record(Noun::Note, id).await? {
        state.follow(&change);
        let text = change.fields.get("text");
        let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let compared = text.filter(|text| !text.erased);
        out.push(NoteChange {
            seq: i32::try_from(change.seq).unwrap_or(i32::MAX),
            at: change.at,
            actor: change.actor.clone(),
            sentence: Words::chosen().step(&change.verb),
            words: compared.map_or_else(Vec::new, |text| words(&said(&text.before), &said(&text.after))),
            erased: text.is_some_and(|text| text.erased),
            fields: sayer.fields(&change),
            restorable: state
                .wording()
                .is_ok_and(|then| WORDING.iter().any(|field| then.get(*field) != now.get(*field))),
        });
    }
    out.reverse();
    Ok(out)
}

/// Brings back the wording that an entry had after a change, over the revision that was read.
pub async fn restore(unit: &mut Unit, id: NoteId, revision: Revision, seq: i32) -> Result<Note> {
    let note: Note = unit.get(id).await?;
    let mut state = State::default();
    for change in unit.changes_of_record(Noun::Note, id).await? {
        if change.seq <= i64::from(seq) {
            state.follow(&change);
        }
    }
    let mut details = kept(&note.details);
    let wording = state.wording()?;
    if wording.get("speaker") != details.get("speaker") {
        // Whoever agreed to be named was somebody else.
        details.insert("consent".to_owned(), false.into());
    }
    details.extend(wording);
    let details: NoteDetails = serde_json::from_value(Value::Object(details)).map_err(|_| erased())?;
    unit.step(Verb::RestoreNote(Named::of(&note.reference)));
    super::edit::put(unit, note, revision, details).await
}

fn erased() -> crate::Error {
    Refusal::new(RefusalCode::NoteWordingErased).of("text").into()
}

/// The fields of an entry as the journal has them.
fn kept(details: &NoteDetails) -> Map<String, Value> {
    match serde_json::to_value(details) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// What an entry held at a moment, as far as it is known.
#[derive(Default)]
struct State {
    fields: Map<String, Value>,
    unknown: bool,
}

impl State {
    fn follow(&mut self, change: &RecordChange) {
        for (field, value) in &change.fields {
            if field == "text" {
                self.unknown = value.erased;
            }
            self.fields.insert(field.clone(), value.after.clone());
        }
    }

    fn wording(&self) -> Result<Map<String, Value>> {
        if self.unknown {
            return Err(erased());
        }
        let wording = WORDING.into_iter().map(|field| (field, self.fields.get(field)));
        wording.map(|(field, value)| Ok((field.to_owned(), value.cloned().ok_or_else(erased)?))).collect()
    }
}

/// Says values as people read them.
struct Sayer<'a> {
    teller: Teller<'a>,
}

impl Sayer<'_> {
    /// Says what changed beside the words. Nothing of an entry that is new or removed: there is no other to compare with.
    fn fields(&self, change: &RecordChange) -> Vec<NoteFieldChange> {
        let whole =
            change.fields.get("text").is_some_and(|text| text.before.is_null() || text.after.is_null());
        if whole && change.fields.contains_key("reference") {
            return Vec::new();
        }
        let changed = NoteField::ALL.into_iter().filter_map(|field| {
            let value = change.fields.get(field.as_str()).filter(|value| !value.erased)?;
            let (before, after) = (self.say(field, &value.before), self.say(field, &value.after));
            (before != after).then_some(NoteFieldChange { field, before, after })
        });
        changed.collect()
    }

    fn say(&self, field: NoteField, value: &Value) -> String {
        fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
            serde_json::from_value(value.clone()).ok()
        }
        let words = Words::chosen();
        let said = match field {
            NoteField::Item => read(value).map(|item| self.teller.item(item)),
            NoteField::Kind => read(value).map(|kind: domain::note::NoteKind| words.name(kind)),
            NoteField::At => value.as_str().map(|at| at.get(11..16).unwrap_or(at).to_owned()),
            NoteField::Speaker => read(value).map(|speaker| {
                let (codes, name) = self.teller.said_by(&speaker);
                if name.is_empty() { words.joined(&codes) } else { name }
            }),
            NoteField::Label | NoteField::LoweredBy | NoteField::Remark => value.as_str().map(str::to_owned),
            NoteField::ChathamHouse | NoteField::Consent | NoteField::Private => {
                value.as_bool().map(|is| words.say(if is { Word::Yes } else { Word::No }))
            }
            NoteField::Attribution => read(value).map(|as_: domain::note::Attribution| words.name(as_)),
            NoteField::Markings => read(value).map(|markings: Vec<domain::note::Marking>| {
                let one = |marking: &domain::note::Marking| {
                    format!("{} {}", marking.kind.printed(), marking.text).trim().to_owned()
                };
                words.joined(&markings.iter().map(one).collect::<Vec<_>>())
            }),
            NoteField::Status => read(value).map(|status: domain::note::NoteStatus| words.name(status)),
        };
        said.unwrap_or_default()
    }
}
