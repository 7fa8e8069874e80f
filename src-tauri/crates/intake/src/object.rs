//! [`Object`]: the keys of a JSON object, each read as what it should be, with a doubt where it is something else.

use crate::record::{Level, Reason};
use domain::fact::Facts;
use domain::field::Field;
use domain::reason::ReasonCode;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// A JSON object whose parts go into a field of a record.
pub(crate) struct Object<'a> {
    map: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
    /// Takes a value for an object; anything else refuses the row.
    pub fn of(value: &'a Value, reasons: &mut Vec<Reason>) -> Option<Self> {
        let map = value.as_object();
        if map.is_none() {
            reasons.push(Reason::new(Level::Refused, None, ReasonCode::NotAnObject, Facts::default()));
        }
        map.map(|map| Self { map })
    }

    /// Names the keys that nobody knows; those that begin with `_` are remarks of whoever wrote the file.
    pub fn note_unknown(&self, known: &[&str], reasons: &mut Vec<Reason>) {
        for key in self.map.keys().filter(|key| !key.starts_with('_') && !known.contains(&key.as_str())) {
            reasons.push(Reason::new(Level::Info, None, ReasonCode::KeyUnknown, Facts::text(key)));
        }
    }

    /// Returns the text of a key, empty for `null`; a number is read as written. None where the key is missing.
    pub fn text(&self, key: &'static str, reasons: &mut Vec<Reason>) -> Option<Cow<'a, str>> {
        match self.map.get(key)? {
            Value::Null => Some("".into()),
            Value::String(text) => Some(text.as_str().into()),
            Value::Number(number) => Some(number.to_string().into()),
            _ => wrong(key, "text", reasons),
        }
    }

    /// Returns a flag.
    pub fn flag(&self, key: &'static str, reasons: &mut Vec<Reason>) -> Option<bool> {
        match self.map.get(key)? {
            Value::Null => None,
            Value::Bool(flag) => Some(*flag),
            _ => wrong(key, "flag", reasons),
        }
    }

    /// Returns a whole number within the bounds of its type; `Some(None)` for `null`.
    pub fn number<N: TryFrom<i64>>(&self, key: &'static str, reasons: &mut Vec<Reason>) -> Option<N> {
        match self.map.get(key)? {
            Value::Null => None,
            value => match value.as_i64().and_then(|number| N::try_from(number).ok()) {
                Some(number) => Some(number),
                None => wrong(key, "number", reasons),
            },
        }
    }

    /// Returns a list, empty for `null`.
    pub fn list(&self, key: &'static str, reasons: &mut Vec<Reason>) -> Option<&'a [Value]> {
        match self.map.get(key)? {
            Value::Null => Some(&[]),
            Value::Array(list) => Some(list),
            _ => wrong(key, "list", reasons),
        }
    }

    /// Returns a list of texts.
    pub fn texts(&self, key: &'static str, reasons: &mut Vec<Reason>) -> Option<Vec<&'a str>> {
        let list = self.list(key, reasons)?;
        let texts = list.iter().filter_map(|value| {
            let text = value.as_str();
            if text.is_none() {
                wrong::<()>(key, "texts", reasons);
            }
            text
        });
        Some(texts.collect())
    }

    /// Returns an object within.
    pub fn object(&self, key: &'static str, reasons: &mut Vec<Reason>) -> Option<Self> {
        match self.map.get(key)? {
            Value::Null => None,
            Value::Object(map) => Some(Self { map }),
            _ => wrong(key, "object", reasons),
        }
    }

    /// Tells whether a key is there, whatever it holds.
    pub fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }
}

fn wrong<T>(key: &'static str, expected: &'static str, reasons: &mut Vec<Reason>) -> Option<T> {
    let facts = Facts::text(key).case(expected);
    reasons.push(Reason::new(Level::Doubt, key.parse::<Field>().ok(), ReasonCode::WrongType, facts));
    None
}
