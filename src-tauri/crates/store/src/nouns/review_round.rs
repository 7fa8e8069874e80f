//! A round of review.

use super::column::{Column, json, text};
use crate::record::record;
use domain::ids::ReviewRoundId;
use domain::review::ReviewRound;

pub(super) const COLUMNS: &[Column] =
    &[text("meeting"), text("version"), json("bodies"), text("until"), text("opened"), text("closed")];

record!(ReviewRound: ReviewRoundId);
