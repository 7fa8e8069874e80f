//! A named version of the agenda.

use super::column::{Column, json, text};
use crate::record::record;
use domain::agenda::AgendaVersion;
use domain::ids::AgendaVersionId;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("name"),
    text("status"),
    text("note"),
    text("author"),
    text("at"),
    json("agenda"),
    json("names"),
];

record!(AgendaVersion: AgendaVersionId);
