//! Persons: someone known across meetings.

use crate::ids::{PersonId, Revision};
use crate::text::{Line, capitals, has_non_latin};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A name as its bearer writes it, with the Latin form that print needs beside it.
///
/// Nothing is capitalised or transliterated here; one spelling stands in a passport, and only its bearer knows it.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Name {
    /// The courtesy title: Ms, Mr, Mx, Dr, Prof., H.E., or nothing.
    pub title: Line,
    /// The given name; empty for people with a single name.
    pub given_name: Line,
    /// The family name, or the single name.
    pub family_name: Line,
    /// The given name in Latin letters, where the typed one has others.
    pub given_name_latin: Line,
    /// The family name in Latin letters, where the typed one has others.
    pub family_name_latin: Line,
    /// How lists print the whole name, where its bearer wants it otherwise ("Olivier de BAYNAST"); usually empty.
    pub display: Line,
}

impl Name {
    /// Tells whether print needs a Latin form that nobody has given yet.
    pub fn lacks_latin_form(&self) -> bool {
        let lacks = |typed: &Line, latin: &Line| latin.is_empty() && has_non_latin(typed.as_str());
        lacks(&self.given_name, &self.given_name_latin) || lacks(&self.family_name, &self.family_name_latin)
    }

    /// Returns the given and the family name as print takes them: the Latin form where there is one.
    pub fn printed_parts(&self) -> (&str, &str) {
        fn pick<'a>(typed: &'a Line, latin: &'a Line) -> &'a str {
            if latin.is_empty() { typed.as_str() } else { latin.as_str() }
        }
        (pick(&self.given_name, &self.given_name_latin), pick(&self.family_name, &self.family_name_latin))
    }

    /// Returns the name as running text has it: "Lotte IJzerman-de Wit".
    pub fn running(&self) -> String {
        joined(self.given_name.as_str(), self.family_name.as_str())
    }

    /// Returns the name as the running text of papers prints it: the display form, else given and family name in
    /// Latin letters where there is such a form.
    pub fn running_in_print(&self) -> String {
        if !self.display.is_empty() {
            return self.display.to_string();
        }
        let (given, family) = self.printed_parts();
        joined(given, family)
    }

    /// Returns the name as lists print it, "Ms IJZERMAN-DE WIT, Lotte", or the display form where one is set. `country` is
    /// the code of whom the person represents, by which the family name gets its [`capitals`].
    pub fn listed(&self, country: &str) -> String {
        if !self.display.is_empty() {
            return joined(self.title.as_str(), self.display.as_str());
        }
        let (given, family) = self.printed_parts();
        let family = capitals(family, country);
        let name = if given.is_empty() { family } else { format!("{family}, {given}") };
        joined(self.title.as_str(), &name)
    }
}

fn joined(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (true, _) => second.to_owned(),
        (_, true) => first.to_owned(),
        _ => format!("{first} {second}"),
    }
}

/// Someone known across meetings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// How often the record was saved.
    pub revision: Revision,
    /// Their name.
    #[serde(flatten)]
    pub name: Name,
    /// Their e-mail address as typed; class B. With the name it tells the same person again: see [`crate::identity`].
    pub email: Line,
    /// Their telephone number as typed; class B.
    pub phone: Line,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(title: &str, given: &str, family: &str) -> Name {
        Name {
            title: title.parse().unwrap(),
            given_name: given.parse().unwrap(),
            family_name: family.parse().unwrap(),
            ..Name::default()
        }
    }

    #[test]
    fn lists_print_the_family_name_in_capitals_and_first() {
        assert_eq!(name("Ms", "Annegret", "Weißhaupt").listed("DE"), "Ms WEISSHAUPT, Annegret");
        assert_eq!(name("", "", "Suharto").listed(""), "SUHARTO", "a single name stands alone");
        assert_eq!(name("Mr", "Emre", "Çelik").listed("TR"), "Mr ÇELİK, Emre");
        assert_eq!(name("Mr", "Emre", "Çelik").listed("NL"), "Mr ÇELIK, Emre", "the delegation decides");
        let mut olivier = name("Mr", "Olivier", "de Baynast");
        olivier.display = "Olivier de BAYNAST".parse().unwrap();
        assert_eq!(olivier.listed("FR"), "Mr Olivier de BAYNAST", "the bearer decides");
    }

    #[test]
    fn print_takes_the_latin_form_and_its_absence_is_noticed() {
        let mut ralitsa = name("Ms", "Ралица", "Йорданова-Стоева");
        assert!(ralitsa.lacks_latin_form());
        ralitsa.given_name_latin = "Ralitsa".parse().unwrap();
        assert!(ralitsa.lacks_latin_form(), "the family name still has no Latin form");
        ralitsa.family_name_latin = "Yordanova-Stoeva".parse().unwrap();
        assert!(!ralitsa.lacks_latin_form());
        assert_eq!(ralitsa.listed("BG"), "Ms YORDANOVA-STOEVA, Ralitsa");
        assert_eq!(ralitsa.running(), "Ралица Йорданова-Стоева");
    }
}
