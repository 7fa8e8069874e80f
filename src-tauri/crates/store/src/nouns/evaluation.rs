//! The evaluation of a meeting.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::evaluation::Evaluation;
use domain::ids::EvaluationId;

pub(super) const COLUMNS: &[Column] = &[text("meeting"), integer("forms"), json("counts"), json("texts")];

record!(Evaluation: EvaluationId);
