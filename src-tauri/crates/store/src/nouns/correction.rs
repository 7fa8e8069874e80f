//! A correction of an entry of the session notes, or of a sentence of the report.

use super::column::{Column, json, text};
use crate::record::record;
use domain::correction::Correction;
use domain::ids::CorrectionId;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("note"),
    text("sentence"),
    json("asker"),
    text("requested"),
    text("asked_on"),
    text("remark"),
    text("drafted"),
    text("agreed"),
    text("state"),
    text("reason"),
];

record!(Correction: CorrectionId);
