//! A term of a vocabulary that was changed or added.

use super::column::{Column, flag, json, text};
use crate::record::record;
use domain::ids::TermId;
use domain::term::Term;

pub(super) const COLUMNS: &[Column] = &[
    text("vocabulary"),
    text("code"),
    text("name"),
    text("note"),
    text("parent"),
    text("basis"),
    text("scope"),
    text("applies_from"),
    json("not_binding_on"),
    flag("retired"),
];

record!(Term: TermId);
