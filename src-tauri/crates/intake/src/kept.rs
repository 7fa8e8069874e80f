//! What is kept of a text from a file, and what a person should know about it: the same for people, items and notes.

use crate::record::Reason;
use crate::said::folded;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::marking::classified_in;
use domain::reason::ReasonCode;
use domain::text::{Prose, TextRefused};

/// The most characters of a reference that a file brings.
const MOST_OF_REFERENCE: usize = 20;

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

/// Reads the words of a note, without which it is none; a marking of classified information refuses it.
pub(crate) fn kept_words(text: &str, reasons: &mut Vec<Reason>) -> Option<Prose> {
    if let Some(marking) = classified_in(text) {
        reasons.push(Reason::refused(Field::Text, ReasonCode::EuciRefused, Facts::text(marking)));
        return None;
    }
    let before = reasons.len();
    let words = kept::<Prose>(text, Field::Text, reasons).filter(|text| !text.is_empty());
    if words.is_none() && reasons.len() == before {
        reasons.push(Reason::refused(Field::Text, ReasonCode::TextMissing, Facts::default()));
    }
    words
}

/// Reads what people cite: letters, digits and `-_.`. Anything else is said and left out.
pub(crate) fn kept_reference(text: &str, reasons: &mut Vec<Reason>) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let is_plain = text.len() <= MOST_OF_REFERENCE && text.chars().all(plain);
    if !is_plain {
        reasons.push(Reason::doubt(Field::Reference, ReasonCode::ReferenceOdd, Facts::text(text)));
    }
    is_plain.then(|| text.to_owned())
}

/// Tells whether a label is a classification of the Union (Decision 2015/444), however it is written.
pub(crate) fn is_classified_label(text: &str) -> bool {
    let folded = folded(text);
    let whole =
        ["restricted", "confidential", "secret", "top secret", "r ue", "c ue", "s ue", "ts ue", "euci"];
    let part = [
        "restreint ue",
        "confidentiel ue",
        "secret ue",
        "eu restricted",
        "eu confidential",
        "eu secret",
        "eu top secret",
    ];
    whole.contains(&folded.as_str()) || part.iter().any(|part| folded.contains(part))
}

#[cfg(test)]
mod tests {
    use super::is_classified_label;

    #[test]
    fn classification_markings_are_known_and_handling_labels_are_none() {
        for text in
            ["RESTREINT UE/EU RESTRICTED", "eu confidential", "Secret", "TRÈS SECRET UE/EU TOP SECRET"]
        {
            assert!(is_classified_label(text), "{text}");
        }
        for text in ["TLP:RED", "LIMITED", "SENSITIVE", ""] {
            assert!(!is_classified_label(text), "{text}");
        }
    }
}
