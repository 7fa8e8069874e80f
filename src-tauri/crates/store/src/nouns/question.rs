//! What all delegations are asked.

use super::column::{Column, text};
use crate::record::record;
use domain::ids::QuestionId;
use domain::question::Question;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("question").searched(),
    text("background").searched(),
    text("item"),
    text("asked_on"),
    text("due"),
    text("label"),
    text("remark"),
];

record!(Question: QuestionId);
