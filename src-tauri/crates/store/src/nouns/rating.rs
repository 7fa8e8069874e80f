//! The ballots on a practice or question.

use super::column::{Column, json, text};
use crate::record::record;
use domain::ids::RatingId;
use domain::rating::Rating;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("practice"),
    text("question"),
    text("round"),
    json("delegations"),
    json("counts"),
];

record!(Rating: RatingId);
