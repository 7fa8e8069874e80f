//! [`Reason`]: what a person should know about a cell.

use crate::field::Field;
use serde::Serialize;
use specta::Type;

/// How much a reason weighs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Type)]
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

/// What a person should know about a cell.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Type)]
pub struct Reason {
    /// The field it is about; none where it is about the row.
    pub field: Option<Field>,
    /// What it is, for programs; the crate documentation lists the codes.
    pub code: &'static str,
    /// What it is, in a sentence.
    pub message: String,
    /// How much it weighs.
    pub level: Level,
}

impl Reason {
    /// Makes a reason about a field.
    pub fn about(field: Field, code: &'static str, level: Level, message: impl Into<String>) -> Self {
        Self { field: Some(field), code, message: message.into(), level }
    }
}

/// Returns a value between quotation marks, cut where it is long.
pub(crate) fn quote(text: &str) -> String {
    const LENGTH: usize = 60;
    let mut short: String = text.trim().chars().take(LENGTH).collect();
    if text.trim().chars().count() > LENGTH {
        short.push('…');
    }
    format!("\u{201c}{short}\u{201d}")
}
