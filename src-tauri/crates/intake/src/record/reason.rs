//! [`Reason`]: what a person should know about a cell.

use domain::fact::Facts;
use domain::field::Field;
use domain::reason::ReasonCode;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How much a reason weighs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Worth knowing; nothing to do.
    Info,
    /// Changed without asking, because there is only one right way.
    Corrected,
    /// Imported, but somebody should look.
    Doubt,
    /// The row cannot be imported so.
    Refused,
}

/// What a person should know about a cell, or about a whole row. Its sentence is made elsewhere, from the code and the facts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reason {
    /// What it is.
    pub code: ReasonCode,
    /// What the sentence is made of.
    pub facts: Facts,
    /// How much it weighs.
    pub level: Level,
    /// The field it is about; none where it is about the row.
    pub field: Option<Field>,
}

impl Reason {
    /// Makes a reason.
    pub fn new(level: Level, field: impl Into<Option<Field>>, code: ReasonCode, facts: Facts) -> Self {
        Self { code, facts, level, field: field.into() }
    }

    /// Makes a reason to look at a cell.
    pub fn doubt(field: Field, code: ReasonCode, facts: Facts) -> Self {
        Self::new(Level::Doubt, field, code, facts)
    }

    /// Makes the reason why a row cannot come in.
    pub fn refused(field: Field, code: ReasonCode, facts: Facts) -> Self {
        Self::new(Level::Refused, field, code, facts)
    }
}
