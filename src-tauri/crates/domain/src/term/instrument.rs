//! Where an instrument does not apply: not yet on a day, or not for a country (domain reference, 3.4).

use super::{TermCode, Terms, Vocabulary};
use crate::closed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why an instrument does not apply.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// It applies from a later day.
    NotYetApplicable,
    /// It does not bind the country.
    NotBinding,
}

closed! {
    WhyNot, "instrument-warning",
    NotYetApplicable = "not_yet_applicable",
    NotBinding = "not_binding",
}

/// An instrument that a record names and that does not apply.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct InstrumentWarning {
    /// The instrument.
    pub instrument: TermCode,
    /// Why it does not apply.
    pub why: WhyNot,
    /// From when it does, where that is why.
    pub applies_from: Option<NaiveDate>,
    /// The codes of the countries that it does not bind, where that is why.
    pub countries: Vec<String>,
}

/// Finds the instruments that do not apply on a day, or not for countries.
pub fn instrument_warnings<'a>(
    terms: &Terms,
    instruments: &[TermCode],
    day: NaiveDate,
    countries: &(impl Iterator<Item = &'a str> + Clone),
) -> Vec<InstrumentWarning> {
    let mut warnings = Vec::new();
    for code in instruments {
        let Some(term) = terms.find(Vocabulary::Instruments, code) else { continue };
        let warning = |why| InstrumentWarning {
            instrument: code.clone(),
            why,
            applies_from: None,
            countries: Vec::new(),
        };
        if let Some(from) = term.applies_from.filter(|from| *from > day) {
            warnings
                .push(InstrumentWarning { applies_from: Some(from), ..warning(WhyNot::NotYetApplicable) });
        }
        let unbound = |country: &&str| term.not_binding_on.iter().any(|code| code == country);
        let countries: Vec<String> = countries.clone().filter(unbound).map(str::to_owned).collect();
        if !countries.is_empty() {
            warnings.push(InstrumentWarning { countries, ..warning(WhyNot::NotBinding) });
        }
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warned(instruments: &[&str], day: &str, countries: &[&str]) -> Vec<(String, WhyNot, Vec<String>)> {
        let codes: Vec<TermCode> = instruments.iter().map(|code| code.parse().unwrap()).collect();
        let day = day.parse().unwrap();
        let found = instrument_warnings(&Terms::of([]), &codes, day, &countries.iter().copied());
        found.into_iter().map(|one| (one.instrument.to_string(), one.why, one.countries)).collect()
    }

    #[test]
    fn an_instrument_warns_before_its_day_and_where_it_does_not_bind() {
        let not_yet = ("EPOC-PR".to_owned(), WhyNot::NotYetApplicable, Vec::new());
        assert_eq!(warned(&["EPOC-PR", "EIO"], "2024-06-26", &["NL"]), std::slice::from_ref(&not_yet));
        assert_eq!(warned(&["EPOC-PR"], "2026-08-18", &["NL"]), []);
        let both = ["DK", "IE"].map(str::to_owned).to_vec();
        assert_eq!(
            warned(&["EIO"], "2024-06-26", &["DK", "FR", "IE"]),
            [("EIO".to_owned(), WhyNot::NotBinding, both)]
        );
        assert_eq!(warned(&["MLA", "XYZ"], "2024-06-26", &["DK"]), [], "what is not known says nothing");
    }
}
