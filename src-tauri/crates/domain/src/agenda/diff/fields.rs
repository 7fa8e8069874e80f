//! The fields of a record as values.

use serde::Serialize;
use serde_json::{Map, Value};

/// Turns what was entered into a map from the names of its fields to their values.
pub fn fields_of<T: Serialize>(details: &T) -> Map<String, Value> {
    match serde_json::to_value(details) {
        Ok(Value::Object(fields)) => fields,
        // Details are plain structs with text keys; serialising one cannot fail.
        _ => Map::new(),
    }
}

/// Returns one value of the map; nothing where the name is missing.
pub fn value(fields: &Map<String, Value>, name: &str) -> Value {
    fields.get(name).cloned().unwrap_or(Value::Null)
}
