//! A point of the agenda.

use super::column::{Column, flag, integer, json, text};
use crate::record::record;
use domain::agenda::AgendaItem;
use domain::ids::AgendaItemId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("number"),
    text("kind"),
    text("day"),
    integer("start"),
    integer("duration"),
    integer("minimum"),
    integer("actual_start"),
    integer("actual"),
    text("room"),
    flag("online"),
    text("parallel"),
    text("title").searched(),
    text("description").searched(),
    json("translations"),
    json("aims"),
    text("purpose").searched(),
    json("questions"),
    json("people"),
    text("label"),
    flag("chatham_house"),
    text("video_link"),
    json("tour"),
    json("papers"),
    json("run_sheet"),
    text("proposed_by"),
    json("replanned"),
    json("event"),
    integer("expected"),
];

record!(AgendaItem: AgendaItemId);
