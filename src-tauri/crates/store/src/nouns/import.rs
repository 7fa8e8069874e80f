//! An import that was applied.

use super::column::{Column, json, text};
use crate::record::record;
use domain::ids::ImportId;
use domain::import::Import;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("kind"),
    text("file_name"),
    text("digest"),
    text("at"),
    text("step"),
    json("mapping"),
    text("source"),
    json("said"),
    json("report"),
    json("undone"),
];

record!(Import: ImportId);
