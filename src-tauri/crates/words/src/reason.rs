//! What a person should know about a row of a file, in sentences.

use crate::catalogue::{Words, key};
use domain::fact::{Fact, FactValue, Facts};
use domain::field::Field;
use domain::reason::ReasonCode;

/// The most characters of what was written that a sentence repeats.
const QUOTED: usize = 60;

impl Words {
    /// Says what there is to know about a cell, or about a whole row. The sentence may tell fields apart by their code,
    /// `field`, and name the one that it is about, `cell`; what was written is cut where it is long.
    pub fn reason(&self, code: ReasonCode, field: Option<Field>, facts: &Facts) -> String {
        let mut values = self.values(facts);
        for written in [Fact::Text, Fact::Given, Fact::Family] {
            if let Some(FactValue::Text(text)) = facts.0.get(&written) {
                values.set(written.as_str(), cut(text));
            }
        }
        if !facts.0.contains_key(&Fact::Case) {
            values.set("case", "other");
        }
        values.set("field", field.map_or("other", Field::as_str));
        values.set("cell", field.map(|field| self.inside(field)).unwrap_or_default());
        self.message(&key(code), None, &values)
    }
}

fn cut(text: &str) -> String {
    let text = text.trim();
    let mut short: String = text.chars().take(QUOTED).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::agenda::ItemNumber;
    use domain::refusal::Refusal;

    fn said(code: ReasonCode, field: Option<Field>, facts: &Facts) -> String {
        Words::of(Language::English).reason(code, field, facts)
    }

    #[test]
    fn what_was_written_is_quoted_and_cut_where_it_is_long() {
        let said = said(ReasonCode::PartyUnknown, Some(Field::Party), &Facts::text("x".repeat(200)));
        assert_eq!(said, format!("No country or body is known as “{}…”.", "x".repeat(60)));
    }

    #[test]
    fn a_reason_tells_its_cases_and_its_fields_apart() {
        let text = Facts::text("soon");
        assert_eq!(
            said(ReasonCode::StatusUnknown, Some(Field::Status), &text),
            "“soon” is not understood as the status; it is left out."
        );
        assert_eq!(
            said(ReasonCode::NameMissing, Some(Field::Room), &Facts::default()),
            "The room has no name."
        );
        assert_eq!(said(ReasonCode::NameMissing, None, &Facts::default()), "The family name is missing.");
        assert_eq!(
            said(ReasonCode::Withdrawn, None, &Facts::default().case("seat")),
            "Withdrew: the seat becomes free."
        );
    }

    #[test]
    fn a_reason_repeats_why_something_cannot_be_kept() {
        let refused = "4 to 5".parse::<ItemNumber>().unwrap_err();
        let facts = Facts::text("4 to 5").with(Fact::Refusal, Refusal::from(refused));
        assert_eq!(
            said(ReasonCode::NumberUnclear, Some(Field::Number), &facts),
            "“4 to 5” is left out. A number is written like 4, 5a or 4bis. Write it so."
        );
    }
}
