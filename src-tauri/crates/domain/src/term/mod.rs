//! The vocabularies of the field: forms of exploitation, phases, instruments of cooperation, legal concepts.
//!
//! Each list is built in (`terms.csv`, from the domain reference, 3) and can be changed: a [`Term`] that is kept stands for the
//! one with its code, or beside the others. Codes are stable: records keep them, and a term that is not used any more is
//! retired, never removed.

mod instrument;
mod reference;

pub use instrument::{InstrumentWarning, WhyNot, instrument_warnings};
pub use reference::built_in;

use crate::closed;
use crate::ids::{Revision, TermId};
use crate::text::{Line, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::str::FromStr;
use thiserror::Error;

/// The most characters of a code.
const MOST_OF_CODE: usize = 20;

/// Which vocabulary.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Vocabulary {
    /// Forms of exploitation (domain reference, 3.2).
    Forms,
    /// Phases of the work (3.3).
    Phases,
    /// Instruments of cooperation (3.4).
    Instruments,
    /// Legal concepts (3.5).
    Concepts,
}

closed! {
    Vocabulary, "vocabulary",
    Forms = "forms",
    Phases = "phases",
    Instruments = "instruments",
    Concepts = "concepts",
}

/// The code of a term: `SEX`, `EPOC-PR`. Stable, in capitals.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct TermCode(String);

/// The text is no code of a term.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("term_code")]
pub struct NotACode;

impl TermCode {
    /// Returns the code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TermCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let code = text.trim().to_ascii_uppercase();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let fits = (1..=MOST_OF_CODE).contains(&code.len()) && code.chars().all(plain);
        if fits { Ok(Self(code)) } else { Err(NotACode) }
    }
}

impl TryFrom<String> for TermCode {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<TermCode> for String {
    fn from(code: TermCode) -> Self {
        code.0
    }
}

impl std::fmt::Display for TermCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a person can say of a term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TermDetails {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// Its code.
    pub code: TermCode,
    /// What it is called.
    pub name: Title,
    /// What to mind; of a concept, where views differ.
    pub note: Line,
    /// The wider term: begging is forced labour.
    pub parent: Option<TermCode>,
    /// The act it rests on; of a concept, the baseline of the Union.
    pub basis: Line,
    /// Where it works: "EU", "worldwide".
    pub scope: Line,
    /// The first day on which it applies.
    pub applies_from: Option<NaiveDate>,
    /// The codes of the countries that it does not bind.
    pub not_binding_on: Vec<String>,
    /// Whether it is offered no more; records that have it keep it.
    pub retired: bool,
}

/// Why a term cannot be kept like this.
#[derive(Clone, Debug, Eq, PartialEq, Error)]
pub enum TermRefused {
    /// The list has a term with this code.
    #[error("term_taken")]
    Taken(TermCode),
    /// The wider term is not in the list, is the term itself, or stands under it.
    #[error("term_parent")]
    Parent,
}

/// A term that somebody changed or added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Term {
    /// Its identity.
    pub id: TermId,
    /// How often it was saved.
    pub revision: Revision,
    /// What it says.
    #[serde(flatten)]
    pub details: TermDetails,
}

/// The vocabularies as a workspace has them: what is built in, with what was changed and added.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms(Vec<TermDetails>);

impl Terms {
    /// Puts what is kept over what is built in; what was added follows.
    pub fn of(kept: impl IntoIterator<Item = Term>) -> Self {
        let mut terms = built_in();
        for term in kept {
            let details = term.details;
            let same =
                |one: &&mut TermDetails| one.vocabulary == details.vocabulary && one.code == details.code;
            match terms.iter_mut().find(same) {
                Some(known) => *known = details,
                None => terms.push(details),
            }
        }
        Self(terms)
    }

    /// Walks through the terms of a vocabulary, retired ones too.
    pub fn in_vocabulary(&self, vocabulary: Vocabulary) -> impl Iterator<Item = &TermDetails> {
        self.0.iter().filter(move |term| term.vocabulary == vocabulary)
    }

    /// Finds a term by its code.
    pub fn find(&self, vocabulary: Vocabulary, code: &TermCode) -> Option<&TermDetails> {
        self.in_vocabulary(vocabulary).find(|term| term.code == *code)
    }

    /// Finds a term as people write it: by its code or its name, in any case.
    pub fn written(&self, vocabulary: Vocabulary, text: &str) -> Option<&TermDetails> {
        let key = crate::text::search_key(text);
        let mut terms = self.in_vocabulary(vocabulary);
        terms.find(|term| {
            term.code.as_str().eq_ignore_ascii_case(text.trim())
                || crate::text::search_key(term.name.as_str()) == key
        })
    }

    /// Checks a term that is added beside the others.
    pub fn check_new(&self, term: &TermDetails) -> Result<(), TermRefused> {
        match self.find(term.vocabulary, &term.code) {
            Some(_) => Err(TermRefused::Taken(term.code.clone())),
            None => self.check(term),
        }
    }

    /// Checks a term against its list: its wider term is another one, and does not stand under it.
    pub fn check(&self, term: &TermDetails) -> Result<(), TermRefused> {
        let mut above = term.parent.as_ref();
        let mut steps = 0;
        while let Some(code) = above {
            let wider = self.find(term.vocabulary, code).ok_or(TermRefused::Parent)?;
            steps += 1;
            if wider.code == term.code || steps > self.0.len() {
                return Err(TermRefused::Parent);
            }
            above = wider.parent.as_ref();
        }
        Ok(())
    }

    /// Names a term; one that is not known is called by its code.
    pub fn name<'a>(&'a self, vocabulary: Vocabulary, code: &'a TermCode) -> &'a str {
        self.find(vocabulary, code).map_or(code.as_str(), |term| term.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(vocabulary: Vocabulary, code: &str, name: &str) -> Term {
        Term {
            id: TermId(uuid::Uuid::from_u128(1)),
            revision: Revision(1),
            details: TermDetails {
                vocabulary,
                code: code.parse().unwrap(),
                name: name.parse().unwrap(),
                note: Line::default(),
                parent: None,
                basis: Line::default(),
                scope: Line::default(),
                applies_from: None,
                not_binding_on: Vec::new(),
                retired: false,
            },
        }
    }

    #[test]
    fn what_is_kept_stands_for_what_is_built_in_and_beside_it() {
        let plain = Terms::of([]).in_vocabulary(Vocabulary::Forms).count();
        let terms = Terms::of([
            term(Vocabulary::Forms, "lab", "Work under threat"),
            term(Vocabulary::Forms, "CYB", "Forced scamming"),
        ]);
        assert_eq!(terms.in_vocabulary(Vocabulary::Forms).count(), plain + 1);
        assert_eq!(terms.name(Vocabulary::Forms, &"LAB".parse().unwrap()), "Work under threat");
        assert_eq!(terms.written(Vocabulary::Forms, "forced SCAMMING").unwrap().code.as_str(), "CYB");
        assert_eq!(
            terms.name(Vocabulary::Phases, &"LAB".parse().unwrap()),
            "LAB",
            "another list has another code"
        );
    }

    #[test]
    fn a_term_has_one_code_and_never_stands_under_itself() {
        let terms = Terms::of([]);
        let under = |code: &str, parent: &str| {
            let mut details = term(Vocabulary::Forms, code, "A term").details;
            details.parent = Some(parent.parse().unwrap());
            details
        };
        assert_eq!(terms.check_new(&under("BEG", "LAB")), Err(TermRefused::Taken("BEG".parse().unwrap())));
        assert_eq!(terms.check_new(&under("CYB", "LAB")), Ok(()));
        assert_eq!(terms.check(&under("LAB", "LAB")), Err(TermRefused::Parent));
        assert_eq!(terms.check(&under("LAB", "BEG")), Err(TermRefused::Parent), "BEG stands under LAB");
        assert_eq!(terms.check(&under("CYB", "NONE")), Err(TermRefused::Parent));
    }

    #[test]
    fn a_code_is_short_and_plain() {
        assert_eq!("epoc-pr".parse::<TermCode>().unwrap().as_str(), "EPOC-PR");
        for text in ["", "two words", "é", "ABCDEFGHIJKLMNOPQRSTU"] {
            assert_eq!(text.parse::<TermCode>(), Err(NotACode), "{text}");
        }
    }
}
