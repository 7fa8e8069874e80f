//! [`Cited`]: which other record a record speaks of.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::str::FromStr;
use thiserror::Error;

/// The most characters of a reference.
const MOST: usize = 20;

/// A record that is cited: by its reference, `BP-02`, and in another edition of the series with the number of that edition,
/// `3/BP-02`. References are never given twice, so that what is cited stays what it was; a record that was removed is cited
/// in vain, which the screen shows.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct Cited(String);

/// The text is no reference of a record.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("not_cited")]
pub struct NotCited;

impl Cited {
    /// Cites a record of the same edition.
    pub fn of(reference: &str) -> Self {
        Self(reference.to_owned())
    }

    /// Returns it as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the number of the edition, where it is another one.
    pub fn edition(&self) -> Option<u16> {
        self.0.split_once('/').and_then(|(edition, _)| edition.parse().ok())
    }

    /// Returns the reference within its edition.
    pub fn reference(&self) -> &str {
        self.0.split_once('/').map_or(&self.0, |(_, reference)| reference)
    }

    /// Tells whether it cites a record of the same edition.
    pub fn is(&self, reference: &str) -> bool {
        self.0 == reference
    }

    /// Returns how a record of the next edition cites the same thing, where this one was written in edition `from`.
    #[must_use]
    pub fn carried(&self, from: u16) -> Self {
        if self.edition().is_some() { self.clone() } else { Self(format!("{from}/{}", self.0)) }
    }
}

impl FromStr for Cited {
    type Err = NotCited;

    fn from_str(text: &str) -> Result<Self, NotCited> {
        let text = text.trim();
        let (edition, reference) = match text.split_once('/') {
            Some((edition, reference)) => (Some(edition), reference),
            None => (None, text),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let fits = !reference.is_empty() && reference.len() <= MOST && reference.chars().all(plain);
        let numbered = edition.is_none_or(|number| number.parse::<u16>().is_ok_and(|number| number > 0));
        if fits && numbered { Ok(Self(text.to_owned())) } else { Err(NotCited) }
    }
}

impl TryFrom<String> for Cited {
    type Error = NotCited;

    fn try_from(text: String) -> Result<Self, NotCited> {
        text.parse()
    }
}

impl From<Cited> for String {
    fn from(cited: Cited) -> Self {
        cited.0
    }
}

impl std::fmt::Display for Cited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_cited_within_its_edition_and_from_another_one() {
        let here: Cited = "BP-02".parse().unwrap();
        assert_eq!((here.edition(), here.reference(), here.is("BP-02")), (None, "BP-02", true));
        let there = here.carried(3);
        assert_eq!((there.as_str(), there.edition(), there.reference()), ("3/BP-02", Some(3), "BP-02"));
        assert!(!there.is("BP-02"), "another edition has a BP-02 of its own");
        assert_eq!(there.carried(4), there, "what was carried once stays where it was");
        for text in ["", "a b", "x/BP-02", "0/BP-02", "BP-02/", "BP;02"] {
            assert_eq!(text.parse::<Cited>(), Err(NotCited), "{text}");
        }
    }
}
