//! What a body in the chair says to a version of the agenda.

use super::column::{Column, text};
use crate::record::record;
use domain::ids::ApprovalId;
use domain::review::Approval;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("version"),
    text("body"),
    text("name"),
    text("choice"),
    text("remark"),
    text("at"),
    text("answered"),
];

record!(Approval: ApprovalId);
