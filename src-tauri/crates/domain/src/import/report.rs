//! [`ReportLine`]: what became of a row, as the report of an import keeps it.

use super::RowState;
use crate::field::Field;
use crate::marking::classified_in;
use crate::reason::{Level, ReasonCode};
use serde::{Deserialize, Serialize};

/// What became of a row. Values of class D are never in it, and no text with a marking of EU classified information.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportLine {
    /// The worksheet row or physical line, else the place in the file, from 1.
    pub row: u32,
    /// What happened to it.
    pub state: RowState,
    /// Whether it was left out on purpose.
    pub skipped: bool,
    /// What people cite.
    pub reference: Option<String>,
    /// The EU or body code.
    pub party: Option<String>,
    /// The name in running order; the title of an item. Empty where it is forgotten.
    pub name: String,
    /// Why.
    pub reasons: Vec<ReportReason>,
    /// What it changed.
    pub changes: Vec<ReportChange>,
}

/// Why a row became what it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportReason {
    /// What it is, for programs.
    pub code: Option<ReasonCode>,
    /// How much it matters.
    pub level: Level,
    /// The cell; the whole row where there is none.
    pub field: Option<Field>,
    /// What was said, in a full sentence.
    pub message: String,
}

/// What a row changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportChange {
    /// The field.
    pub field: Field,
    /// What was there; never for class D.
    pub before: String,
    /// What was there afterwards; never for class D.
    pub after: String,
}

impl ReportLine {
    /// Leaves out what must not be kept: texts with a marking, and reasons that may quote what is of class D.
    #[must_use]
    pub fn keepable(mut self) -> Self {
        let class_d = |field: Option<Field>| field.is_some_and(Field::is_needs);
        self.reasons.retain(|reason| !class_d(reason.field));
        self.blank(|text| classified_in(text).is_some());
        self
    }

    /// Empties the texts that a condition names; a reason or change without its words goes.
    pub(super) fn blank(&mut self, is: impl Fn(&str) -> bool) {
        if is(&self.name) {
            self.name.clear();
        }
        self.reasons.retain(|reason| !is(&reason.message));
        self.changes.retain(|change| !is(&change.before) && !is(&change.after));
    }
}
