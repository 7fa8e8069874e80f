//! A matter of the overview that is put off.

use super::column::{Column, text};
use crate::record::record;
use domain::ids::SnoozeId;
use domain::overview::Snooze;

pub(super) const COLUMNS: &[Column] = &[text("meeting"), text("matter"), text("until")];

record!(Snooze: SnoozeId);
