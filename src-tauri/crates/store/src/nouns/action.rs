//! An action.

use super::column::{Column, json, text};
use crate::record::record;
use domain::action::Action;
use domain::ids::ActionId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("text").searched(),
    text("item"),
    json("owners"),
    text("owner_person"),
    text("due"),
    text("status"),
    json("done_by"),
    text("dropped_because"),
    json("linked"),
    json("said_in"),
    text("label"),
    text("lowered_by"),
    text("carried_from"),
    text("remark").searched(),
];

record!(Action: ActionId);
