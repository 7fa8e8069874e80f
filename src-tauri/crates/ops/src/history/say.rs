//! Says what a field held, as people read it: names for identities, words for codes.

use super::Names;
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use domain::agenda::diff::{WordRun, words as compared};
use domain::marking::classified_in;
use domain::noun::Noun;
use domain::told::Told;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;
use store::{KeptValue, StepChange};
use uuid::Uuid;
use words::{Word, Words};

/// The most characters of a value.
const MOST: usize = 400;

/// From how many characters on two texts are compared word by word.
const LONG: usize = 48;

/// A field before and after, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FieldChange {
    /// Its name in the record.
    pub field: String,
    /// Its name in words.
    pub name: String,
    /// What it held; empty for nothing.
    pub before: String,
    /// What it holds since.
    pub after: String,
    /// Both in one text, where they are sentences.
    pub words: Vec<WordRun>,
    /// Whether what it held is never told.
    pub hidden: bool,
    /// Whether what it held was erased.
    pub erased: bool,
    /// Whether what it held before may come back.
    pub comes_back: bool,
}

/// Says the fields of a record that a step changed, as far as they are told.
pub(super) fn changes(names: &Names, zone: Tz, change: &StepChange) -> Vec<FieldChange> {
    let fields = change.fields.iter();
    fields.filter_map(|(field, kept)| field_change(names, zone, change.noun, field, kept)).collect()
}

/// Says one field; nothing where it is not told or nothing differs.
pub(super) fn field_change(
    names: &Names,
    zone: Tz,
    noun: Noun,
    field: &str,
    kept: &KeptValue,
) -> Option<FieldChange> {
    let told = Told::of(noun, field);
    let name = Words::chosen().field_of(noun, field).filter(|_| told != Told::Nothing)?;
    if kept.before == kept.after && !kept.erased {
        return None;
    }
    let open = told == Told::Whole && !kept.erased;
    let shown = |value: &Value| if open { say(names, zone, noun, field, value) } else { String::new() };
    let (before, after) = (shown(&kept.before), shown(&kept.after));
    if open && before == after {
        return None;
    }
    let sentences = kept.before.is_string() && kept.after.is_string();
    let long = before.chars().count().max(after.chars().count()) > LONG;
    let words = if sentences && long && !before.is_empty() && !after.is_empty() {
        compared(&before, &after)
    } else {
        Vec::new()
    };
    Some(FieldChange {
        field: field.to_owned(),
        name,
        before,
        after,
        words,
        hidden: told == Told::Name,
        erased: kept.erased,
        comes_back: open && Told::comes_back(noun, field),
    })
}

/// Says a value; nothing of one that is empty.
pub fn say(names: &Names, zone: Tz, noun: Noun, field: &str, value: &Value) -> String {
    let text = plain(names, zone, noun, field, value);
    // No marking of classified information is kept.
    if classified_in(&text).is_some() {
        return String::new();
    }
    if text.chars().count() > MOST { text.chars().take(MOST).chain(['…']).collect() } else { text }
}

fn plain(names: &Names, zone: Tz, noun: Noun, field: &str, value: &Value) -> String {
    let words = Words::chosen();
    match value {
        Value::Null => String::new(),
        Value::Bool(is) => words.say(if *is { Word::Yes } else { Word::No }),
        Value::Number(number) => match (field, number.as_u64()) {
            ("start" | "actual_start" | "at", Some(minutes)) => clock(minutes),
            ("from" | "to", Some(minutes)) if noun == Noun::Meeting => clock(minutes),
            _ => number.to_string(),
        },
        Value::String(text) => said(names, zone, noun, field, text),
        Value::Array(items) => {
            let items = items.iter().map(|item| plain(names, zone, noun, field, item));
            words.joined(&items.filter(|item| !item.is_empty()).collect::<Vec<_>>())
        }
        Value::Object(fields) => {
            let part = |key: &str| fields.get(key).map(|value| plain(names, zone, noun, key, value));
            if let (2, Some(Value::String(date)), Some(mode)) =
                (fields.len(), fields.get("date"), part("mode"))
            {
                let day = date.parse().map_or_else(|_| date.clone(), |day: NaiveDate| words.day(day));
                return words.say_with(Word::HistoryOnDay, [("day", day.into()), ("value", mode.into())]);
            }
            let parts = fields.iter().filter(|(key, value)| {
                let tag = *key == "kind" && (fields.contains_key("who") || fields.contains_key("of"));
                !tag && !matches!(value, Value::Bool(false))
            });
            let parts = parts.map(|(key, value)| plain(names, zone, noun, key, value));
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        }
    }
}

fn said(names: &Names, zone: Tz, noun: Noun, field: &str, text: &str) -> String {
    let words = Words::chosen();
    if let Some(id) = text.get(..36).and_then(|id| id.parse::<Uuid>().ok()) {
        let (reference, name) = names.called(id);
        return match (name.is_empty(), reference) {
            (false, _) => name,
            (true, Some(reference)) => reference,
            (true, None) => words.say(Word::HistoryGone),
        };
    }
    if let Some(meant) = words.coded(noun, field, text) {
        return meant;
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return words.date(day);
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return words.moment(at.with_timezone(&zone));
    }
    if let Ok(at) = text.parse::<NaiveDateTime>() {
        return format!("{}, {}", words.date(at.date()), at.format("%H:%M"));
    }
    if text.contains('_') && text.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        return text.replace('_', " ");
    }
    text.to_owned()
}

fn clock(minutes: u64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
