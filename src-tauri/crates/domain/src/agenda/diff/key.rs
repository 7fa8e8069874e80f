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
    // Values are objects with sorted keys and no space between: the same value is always the same text.
    for value in [before, after] {
        digest.update(value.to_string().as_bytes());
        digest.update([0]);
    }
    let mut key = format!("change:{item}:{}:", field.as_str());
    for byte in &digest.finalize()[..KEPT] {
        // Writing to a String cannot fail.
        let _ = write!(key, "{byte:02x}");
    }
    key
}
