//! A milestone that somebody touched.

use super::column::{Column, flag, integer, text};
use crate::record::record;
use domain::ids::MilestoneId;
use domain::milestone::Milestone;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("kind"),
    text("title"),
    text("date"),
    integer("days"),
    text("done"),
    flag("left_out"),
];

record!(Milestone: MilestoneId);
