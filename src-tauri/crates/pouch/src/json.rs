//! JSON that somebody else wrote: looked through before anything is made of it.

use crate::limits::{DEPTH, JSON, TEXT, VALUES};
use crate::{Refused, Result};
use domain::text::is_written;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads JSON within the limits; a text with characters that steer a terminal or break a document is refused.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    if bytes.len() > JSON {
        return Err(Refused::TooLarge);
    }
    scan(bytes)?;
    let value: Value = serde_json::from_slice(bytes).map_err(|_| Refused::Malformed)?;
    if !is_clean(&value) {
        return Err(Refused::Malformed);
    }
    serde_json::from_value(value).map_err(|_| Refused::Malformed)
}

/// Counts levels and values before anything is built.
fn scan(bytes: &[u8]) -> Result<()> {
    let (mut depth, mut values, mut in_text, mut escaped) = (0_usize, 1_usize, false, false);
    for byte in bytes {
        if in_text {
            (in_text, escaped) = match byte {
                _ if escaped => (true, false),
                b'\\' => (true, true),
                b'"' => (false, false),
                _ => (true, false),
            };
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'[' | b'{' => (depth, values) = (depth + 1, values + 1),
            b']' | b'}' => depth = depth.checked_sub(1).ok_or(Refused::Malformed)?,
            b',' => values += 1,
            _ => {}
        }
        if depth > DEPTH {
            return Err(Refused::Malformed);
        }
        if values > VALUES {
            return Err(Refused::TooLarge);
        }
    }
    Ok(())
}

fn is_clean(value: &Value) -> bool {
    let text =
        |text: &str| text.len() <= TEXT && text.chars().all(|c| is_written(c) || matches!(c, '\n' | '\t'));
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(string) => text(string),
        Value::Array(values) => values.iter().all(is_clean),
        Value::Object(fields) => fields.iter().all(|(name, value)| text(name) && is_clean(value)),
    }
}
