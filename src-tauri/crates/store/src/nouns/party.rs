//! A country or body: reference data, copied in when the workspace is made.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::ids::PartyId;
use domain::party::Party;

pub(super) const COLUMNS: &[Column] = &[
    text("system"),
    text("code"),
    text("kind"),
    text("group"),
    integer("rank"),
    text("iso2"),
    text("iso3"),
    text("name"),
    text("full_name"),
    text("own_name"),
    text("in_sentence"),
    text("footnote"),
    json("synonyms"),
    text("valid_from"),
    text("valid_to"),
];

record!(Party: PartyId);
