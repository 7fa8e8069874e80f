//! A group that meets again.

use super::column::{Column, json, text};
use crate::record::record;
use domain::ids::SeriesId;
use domain::meeting::Series;

pub(super) const COLUMNS: &[Column] =
    &[text("name"), text("short"), json("earlier"), json("templates").added("[]")];

record!(Series: SeriesId);
