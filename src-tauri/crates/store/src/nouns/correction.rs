//! A correction of an entry of the session notes.

use super::column::{Column, json, text};
use crate::record::record;
use domain::correction::Correction;
use domain::ids::CorrectionId;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("note"),
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
