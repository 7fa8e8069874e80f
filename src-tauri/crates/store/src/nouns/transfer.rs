//! What a delegation answers about a practice.

use super::column::{Column, text};
use crate::record::record;
use domain::ids::TransferId;
use domain::practice::Transfer;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("practice"),
    text("party"),
    text("state"),
    text("condition"),
    text("as_of"),
    text("remark"),
];

record!(Transfer: TransferId);
