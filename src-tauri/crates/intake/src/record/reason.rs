//! [`Reason`]: what a person should know about a cell.

use domain::fact::Facts;
use domain::field::Field;
use domain::reason::{Level, ReasonCode};

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
