//! A guest of single items.

use super::column::{Column, json, text};
use crate::record::record;
use domain::guest::Guest;
use domain::ids::GuestId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("title"),
    text("given_name").searched(),
    text("family_name").searched(),
    text("given_name_latin").searched(),
    text("family_name_latin").searched(),
    text("display"),
    text("email"),
    text("organisation").searched(),
    text("kind"),
    text("sector"),
    text("function"),
    text("mode"),
    json("items"),
    json("languages"),
    text("photo_consent"),
];

record!(Guest: GuestId);
