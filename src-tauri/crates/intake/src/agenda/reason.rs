//! [`Reason`]: what a person should know about a part of an item or of a guest.

use crate::record::Level;
use domain::text::TextRefused;
use serde::Serialize;

/// What a person should know about a part of an item, of a guest or of a room.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Reason {
    /// The part, by its name in a record, `start`; none where it is about the whole row.
    pub field: Option<&'static str>,
    /// What it is, for programs; [`crate::agenda`] lists the codes.
    pub code: &'static str,
    /// What it is, in a sentence.
    pub message: String,
    /// How much it weighs.
    pub level: Level,
}

impl Reason {
    /// Makes a reason about a part.
    pub fn about(field: &'static str, code: &'static str, level: Level, message: impl Into<String>) -> Self {
        Self { field: Some(field), code, message: message.into(), level }
    }
}

/// Reads a text for a part: one that is too long is cut and said, one with a NUL character refuses the row. None where
/// nothing is left of it.
pub(crate) fn kept<T>(text: &str, field: &'static str, reasons: &mut Vec<Reason>) -> Option<T>
where
    T: std::str::FromStr<Err = TextRefused>,
{
    match text.parse() {
        Ok(kept) => Some(kept),
        Err(TextRefused::Empty) => None,
        Err(TextRefused::TooLong { most, .. }) => {
            let message =
                format!("The text is longer than the {most} characters that are kept, and was cut.");
            reasons.push(Reason::about(field, "text_cut", Level::Doubt, message));
            text.chars().take(most).collect::<String>().parse().ok()
        }
        Err(TextRefused::Nul) => {
            let message = "The text contains a NUL character, which no person can have typed.";
            reasons.push(Reason::about(field, "nul", Level::Refused, message));
            None
        }
    }
}
