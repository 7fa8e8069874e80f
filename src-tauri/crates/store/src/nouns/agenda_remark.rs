//! A decision about a clash or a change.

use super::column::{Column, text};
use crate::record::record;
use domain::agenda::AgendaRemark;
use domain::ids::AgendaRemarkId;

pub(super) const COLUMNS: &[Column] = &[text("meeting"), text("subject"), text("key"), text("reason")];

record!(AgendaRemark: AgendaRemarkId);
