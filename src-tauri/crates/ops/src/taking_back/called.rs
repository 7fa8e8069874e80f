//! Says what becomes of a record: who it is, which field, and what it holds now.

use super::decide::Outcome;
use crate::{Result, roster};
use domain::closed::Closed as _;
use domain::field::Field;
use domain::ids::MeetingId;
use domain::import::UndoneLine;
use domain::marking::classified_in;
use domain::noun::Noun;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use store::{StepChange, Unit, ids_in};
use uuid::Uuid;
use words::{Word, Words};

/// The most characters of a value that a line shows.
const MOST: usize = 80;

/// What records are called.
pub(super) struct Called {
    /// By record: what people cite, and what it is called.
    names: HashMap<Uuid, (Option<String>, String)>,
}

impl Called {
    /// Finds the names of everything that lines can be about.
    pub async fn of(
        unit: &mut Unit,
        meeting: MeetingId,
        did: &[StepChange],
        outcomes: &[Vec<Outcome>],
    ) -> Result<Self> {
        let mut names: HashMap<Uuid, (Option<String>, String)> = HashMap::new();
        let roster = roster(unit, meeting).await?;
        for group in &roster.groups {
            for member in &group.members {
                let name = (Some(member.participant.reference.clone()), member.person.name.running());
                names.insert(member.person.id.into(), name.clone());
                names.insert(member.participant.id.into(), name);
            }
        }
        for (delegation, [_, name, _]) in unit.names_of_delegations(meeting).await? {
            names.insert(delegation.into(), (None, name));
        }
        let mut wanted: Vec<(Noun, Uuid)> = did.iter().map(|change| (change.noun, change.record)).collect();
        for outcome in outcomes.iter().flatten() {
            if let Outcome::RestsOn(noun, by) = outcome {
                wanted.push((*noun, *by));
            }
        }
        wanted.retain(|(_, record)| !names.contains_key(record));
        for (noun, record) in wanted {
            if let Some(fields) = unit.fields_now(noun, &[record]).await?.remove(&record) {
                let name = name_among(&fields, &names);
                names.insert(record, name);
            }
        }
        let mut gone: Vec<&StepChange> =
            did.iter().filter(|change| !names.contains_key(&change.record)).collect();
        // A seat is called by its person.
        gone.sort_by_key(|change| change.noun != Noun::Person);
        for change in gone {
            let fields: BTreeMap<String, Value> =
                change.fields.iter().map(|(field, kept)| (field.clone(), kept.before.clone())).collect();
            let name = name_among(&fields, &names);
            names.insert(change.record, name);
        }
        for (noun, id) in did.iter().map(|change| (change.noun, change.record)) {
            // What has no name of its own is called by what it is.
            if let Some((_, name)) = names.get_mut(&id).filter(|(_, name)| name.is_empty()) {
                *name = Words::chosen().name(noun);
            }
        }
        Ok(Self { names })
    }

    /// Says what becomes of a record.
    pub fn line(&self, change: &StepChange, outcome: &Outcome) -> UndoneLine {
        let words = Words::chosen();
        let (reference, name) = self.names.get(&change.record).cloned().unwrap_or_default();
        let of_field = |word: Word, field: &str, now: &Value, before: &Value| {
            let (now, before) = (self.shown(field, now), self.shown(field, before));
            words.say_with(
                word,
                [("field", label(field).into()), ("now", now.into()), ("before", before.into())],
            )
        };
        let sentence = match outcome {
            Outcome::Removed => words.say(Word::BackRemoved),
            Outcome::Returns => words.say(Word::BackReturns),
            Outcome::GoesBack { field, now, before } => of_field(Word::BackField, field, now, before),
            Outcome::ChangedSince { field, now } => of_field(Word::StaysChanged, field, now, &Value::Null),
            Outcome::FieldStays { field, now } => of_field(Word::StaysField, field, now, &Value::Null),
            Outcome::RestsOn(noun, by) => {
                let (cited, called) = self.names.get(by).cloned().unwrap_or_default();
                let by = [cited.unwrap_or_default(), called].join(" ");
                let values = [
                    ("noun", words.name(*noun).into()),
                    ("name", (if by.trim().is_empty() { "none" } else { by.trim() }).to_owned().into()),
                ];
                words.say_with(Word::StaysRests, values)
            }
            Outcome::Gone => words.say(Word::StaysGone),
            Outcome::Erased => words.say(Word::StaysErased),
        };
        // No marking of classified information is kept.
        let plain = |text: String| if classified_in(&text).is_some() { String::new() } else { text };
        UndoneLine { stays: outcome.stays(), reference, name: plain(name), sentence: plain(sentence) }
    }

    /// Shows what a field holds. Needs (class D) are never shown.
    fn shown(&self, field: &str, value: &Value) -> String {
        if matches!(field, "dietary" | "accessibility") && !value.is_null() && value != "" {
            return "…".to_owned();
        }
        let text = match value {
            Value::String(text) => match text.parse::<Uuid>() {
                Ok(id) => self.names.get(&id).map_or_else(|| "…".to_owned(), |(_, name)| name.clone()),
                // Words of closed lists stand as codes.
                Err(_) if text.contains('_') && !text.contains(' ') => text.replace('_', " "),
                Err(_) => text.clone(),
            },
            Value::Number(minutes) if matches!(field, "start" | "actual_start") => {
                let minutes = minutes.as_u64().unwrap_or_default();
                format!("{:02}:{:02}", minutes / 60, minutes % 60)
            }
            Value::Number(number) => number.to_string(),
            Value::Bool(is) => Words::chosen().say(if *is { Word::Yes } else { Word::No }),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.shown("", item)).collect();
                items.join(", ")
            }
            Value::Object(fields) => {
                let parts: Vec<String> = fields.values().map(|part| self.shown("", part)).collect();
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            }
            Value::Null => String::new(),
        };
        if text.is_empty() {
            return if field.is_empty() { text } else { Words::chosen().say(Word::NothingThere) };
        }
        if text.chars().count() > MOST { text.chars().take(MOST).chain(['…']).collect() } else { text }
    }
}

/// What a record is called by its own fields, else by what it names.
fn name_among(
    fields: &BTreeMap<String, Value>,
    names: &HashMap<Uuid, (Option<String>, String)>,
) -> (Option<String>, String) {
    let (reference, mut name) = name_of(fields);
    if name.is_empty() {
        // A person says more than a delegation.
        let person = fields.get("person").into_iter().chain(fields.values()).flat_map(ids_in);
        name =
            person.filter_map(|id| names.get(&id)).map(|(_, name)| name.clone()).next().unwrap_or_default();
    }
    (reference, name)
}

/// Finds what people cite and what a record is called among its fields.
fn name_of(fields: &BTreeMap<String, Value>) -> (Option<String>, String) {
    let text = |field: &str| fields.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    let name = ["title", "name", "term", "question", "text", "family_name"].into_iter().find_map(text);
    let given = text("given_name").filter(|_| fields.contains_key("family_name"));
    let family = text("family_name");
    let name = match (given, family) {
        (Some(given), Some(family)) => format!("{given} {family}"),
        (None, Some(family)) => family.to_owned(),
        _ => name.unwrap_or_default().to_owned(),
    };
    let short = name.chars().take(MOST).collect();
    (text("reference").map(str::to_owned), short)
}

/// Names a field as it is kept.
fn label(field: &str) -> String {
    let meant = match field {
        "attendance" => Some(Field::Mode),
        "delegation" => Some(Field::Party),
        "roles" => Some(Field::Role),
        other => Field::written(other),
    };
    meant.map_or_else(|| field.replace('_', " "), |field| Words::chosen().inside(field))
}
