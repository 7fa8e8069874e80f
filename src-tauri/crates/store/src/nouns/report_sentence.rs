//! A sentence of the outcome report.

use super::column::{Column, flag, integer, json, text};
use crate::record::record;
use domain::ids::ReportSentenceId;
use domain::report::ReportSentence;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("section"),
    integer("rank"),
    text("text"),
    text("origin"),
    json("sources"),
    text("seed"),
    text("drafted"),
    text("quantifier"),
    text("label"),
    flag("left_out"),
];

record!(ReportSentence: ReportSentenceId);
