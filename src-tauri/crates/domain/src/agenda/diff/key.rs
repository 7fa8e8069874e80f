//! The key of a change.

use crate::agenda::ItemField;
use crate::ids::AgendaItemId;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// How many bytes of the digest a key keeps: enough that no two changes of one meeting share it.
const KEPT: usize = 12;

/// Names a change of one field of one item from one value to another.
///
/// Both values count: a typing error mended between two versions stays trivial whatever else they hold, and the same
/// later value reached from a wholly different text does not become trivial by it.
pub fn key(item: AgendaItemId, field: ItemField, before: &Value, after: &Value) -> String {
    let mut digest = Sha256::new();
    for value in [before, after] {
        feed(&mut digest, value);
        digest.update([0]);
    }
    let mut key = format!("change:{item}:{}:", field.as_str());
    for byte in &digest.finalize()[..KEPT] {
        // Writing to a String cannot fail.
        let _ = write!(key, "{byte:02x}");
    }
    key
}

/// Digests a value with the keys of its objects in order, whatever order they are kept in.
fn feed(digest: &mut Sha256, value: &Value) {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_unstable_by_key(|(name, _)| *name);
            digest.update("{");
            for (name, value) in fields {
                digest.update(Value::from(name.as_str()).to_string());
                feed(digest, value);
            }
            digest.update("}");
        }
        Value::Array(values) => {
            digest.update("[");
            for value in values {
                feed(digest, value);
            }
            digest.update("]");
        }
        plain => {
            digest.update(plain.to_string());
            digest.update(",");
        }
    }
}
