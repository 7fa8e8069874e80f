//! What a delegation answers to a question.

use super::column::{Column, text};
use crate::record::record;
use domain::ids::ResponseId;
use domain::question::Response;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("question"),
    text("party"),
    text("text"),
    text("label"),
    text("travels"),
    text("answered_on"),
    text("note"),
];

record!(Response: ResponseId);
