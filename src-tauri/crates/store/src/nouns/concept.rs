//! A legal concept.

use super::column::{Column, text};
use crate::record::record;
use domain::concept::Concept;
use domain::ids::ConceptId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("term").searched(),
    text("vocabulary_id"),
    text("eu_baseline").searched(),
    text("baseline_source"),
    text("where_views_differ").searched(),
    text("item"),
    text("label"),
    text("remark").searched(),
];

record!(Concept: ConceptId);
