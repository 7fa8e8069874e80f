//! What a file said of somebody, as the record of its import keeps it: so little that nobody reads a value in it.

use crate::field::Field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the files of one source said of a participant, so that the next one can be told apart from changes by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SaidOf {
    /// Whether the last file did not name them, and it was answered what that means.
    pub settled: bool,
    /// Field by field; those of which nothing was said are missing.
    pub fields: BTreeMap<Field, SaidOfField>,
}

/// What was said of a field and what stood there once the file was imported, both as keyed digests.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SaidOfField {
    /// What the file said.
    pub said: String,
    /// What stood there afterwards.
    pub left: String,
}
