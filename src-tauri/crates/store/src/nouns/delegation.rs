//! A party at one meeting.

use super::column::{Column, integer, text};
use crate::record::record;
use domain::delegation::Delegation;
use domain::ids::DelegationId;

pub(super) const COLUMNS: &[Column] =
    &[text("meeting"), text("party"), integer("quota"), text("contact"), text("answer")];

record!(Delegation: DelegationId);
