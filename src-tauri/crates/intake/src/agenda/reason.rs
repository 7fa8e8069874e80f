//! Texts of an item, of a guest or of a room, kept with what a person should know about them.

use crate::record::Reason;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::reason::ReasonCode;
use domain::text::TextRefused;

/// Reads a text for a part: one that is too long is cut and said, one with a NUL character refuses the row. None where
/// nothing is left of it.
pub(crate) fn kept<T>(text: &str, field: Field, reasons: &mut Vec<Reason>) -> Option<T>
where
    T: std::str::FromStr<Err = TextRefused>,
{
    match text.parse() {
        Ok(kept) => Some(kept),
        Err(TextRefused::Empty) => None,
        Err(TextRefused::TooLong { most, .. }) => {
            reasons.push(Reason::doubt(field, ReasonCode::TextCut, Facts::default().with(Fact::Most, most)));
            text.chars().take(most).collect::<String>().parse().ok()
        }
        Err(TextRefused::Nul) => {
            reasons.push(Reason::refused(field, ReasonCode::Nul, Facts::default()));
            None
        }
    }
}
