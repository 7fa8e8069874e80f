//! EU classified information is kept in no field of any record.

use crate::{Error, Result, nouns};
use domain::marking::classified_in;
use domain::noun::Noun;
use serde_json::Value;

/// Refuses text with a marking of EU classified information: every text that is kept comes through here.
pub(crate) fn refuse_classified<'a>(
    noun: Noun,
    fields: impl IntoIterator<Item = (&'a String, &'a Value)>,
) -> Result<()> {
    fields.into_iter().try_for_each(|(name, value)| match marking_in(value) {
        Some(marking) => {
            let field = nouns::columns(noun)
                .iter()
                .find(|column| column.name == name)
                .map_or("", |column| column.name);
            Err(Error::Classified(noun, field, marking))
        }
        None => Ok(()),
    })
}

fn marking_in(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(text) => classified_in(text),
        Value::Array(values) => values.iter().find_map(marking_in),
        Value::Object(fields) => fields.values().find_map(marking_in),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}
