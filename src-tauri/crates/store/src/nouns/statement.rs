//! What a delegation says of a legal concept.

use super::column::{Column, text};
use crate::record::record;
use domain::concept::Statement;
use domain::ids::StatementId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("concept"),
    text("party"),
    text("text").searched(),
    text("language"),
    text("source_reference"),
    text("status"),
    text("confirmed_by"),
    text("confirmed_on"),
    text("as_of"),
    text("asked_on"),
    text("label"),
    text("note"),
];

record!(Statement: StatementId);
