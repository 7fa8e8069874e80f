//! [`Reason`]: what a person should know about a cell.

use crate::field::Field;
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

/// What a person should know about a cell, or about a whole row. Its sentence is made elsewhere, from the code and what it
/// is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reason {
    /// What it is.
    pub code: ReasonCode,
    /// What it is about, by name: `text` is what was written.
    pub params: Vec<(&'static str, String)>,
    /// How much it weighs.
    pub level: Level,
    /// The field it is about; none where it is about the row.
    pub field: Option<Field>,
}

impl Reason {
    /// Makes a reason.
    pub fn new(
        level: Level,
        field: impl Into<Option<Field>>,
        code: ReasonCode,
        params: &[(&'static str, &str)],
    ) -> Self {
        let params = params.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { code, params, level, field: field.into() }
    }

    /// Makes a reason to look at a cell.
    pub fn doubt(field: Field, code: ReasonCode, params: &[(&'static str, &str)]) -> Self {
        Self::new(Level::Doubt, field, code, params)
    }

    /// Makes the reason why a row cannot come in.
    pub fn refused(field: Field, code: ReasonCode, params: &[(&'static str, &str)]) -> Self {
        Self::new(Level::Refused, field, code, params)
    }
}
