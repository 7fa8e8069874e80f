//! A challenge.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::challenge::Challenge;
use domain::ids::ChallengeId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("title").searched(),
    text("description").searched(),
    text("item"),
    json("forms"),
    json("phases"),
    json("instruments"),
    text("raised_by"),
    integer("delegations_affected"),
    text("severity"),
    text("proposed_response").searched(),
    json("linked_practices"),
    json("linked_actions"),
    json("said_in"),
    text("label"),
    text("lowered_by"),
    text("status"),
    text("remark").searched(),
];

record!(Challenge: ChallengeId);
