//! Whether somebody was there under an item, and how.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::ids::PresenceId;
use domain::presence::Presence;

pub(super) const COLUMNS: &[Column] =
    &[text("meeting"), text("item"), json("who"), text("state"), integer("at"), text("note")];

record!(Presence: PresenceId);
