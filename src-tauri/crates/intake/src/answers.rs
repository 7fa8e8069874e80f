//! [`Answers`]: what a person answered to the questions of an import, as `--answers A.json` holds it.

use domain::field::Field;
use domain::participant::Mode;
use domain::text::search_key;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeMap, BTreeSet};

/// The answer that settles nothing: a person is to be confirmed, an item has no room.
pub const OPEN: &str = "open";

/// The answers to the questions of an import; the crate documentation shows the form in JSON.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The party code for a country or body as it is written in the file.
    pub parties: BTreeMap<String, String>,
    /// The party code of a row in which nothing is written.
    pub party_of_row: BTreeMap<u32, String>,
    /// The party code of rows in which nothing is written, by their institution or by the domain of their address (`@x.test`).
    pub parties_of: BTreeMap<String, String>,
    /// What an answer says about attendance; of nothing, how those attend who are new and say nothing.
    pub modes: BTreeMap<String, Mode>,
    /// Who a row is about: `new`, the reference of somebody, `row 3`, or an identity.
    pub persons: BTreeMap<u32, String>,
    /// The name of the person in a row.
    pub names: BTreeMap<u32, NameAnswer>,
    /// Whom a name in an agenda stands for where several have it: the reference of somebody, or [`OPEN`].
    pub people: BTreeMap<String, String>,
    /// Where a room in an agenda is that is not known: the reference of a room, `new`, or [`OPEN`].
    pub rooms: BTreeMap<String, String>,
    /// What a row of a form for comments is about that is not known: the reference of an item, `new`, or [`OPEN`].
    pub items: BTreeMap<String, String>,
    /// What counts of a field that both the file and somebody by hand changed, by row.
    pub fields: BTreeMap<u32, BTreeMap<Field, FieldAnswer>>,
    /// What it means that a file does not name somebody any more, by what people cite.
    pub no_longer_named: BTreeMap<String, NamedAnswer>,
    /// Rows that are taken over what was entered meanwhile, or for people although they seem to be none.
    pub take: BTreeSet<u32>,
    /// Rows that are left out.
    pub skip: BTreeSet<u32>,
}

/// What counts of a field that both the file and somebody by hand changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FieldAnswer {
    /// What stands.
    Keep,
    /// What the file says.
    Take,
}

/// What it means that a file does not name somebody any more.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NamedAnswer {
    /// They still come.
    Comes,
    /// They withdraw.
    Withdraws,
}

/// The name of a person whose row lacks it.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NameAnswer {
    /// The given name; empty for people with a single name.
    pub given_name: String,
    /// The family name, or the single name.
    pub family_name: String,
}

impl Answers {
    /// Reads answers from JSON.
    pub fn from_json(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text.trim_start_matches('\u{feff}'))
    }

    /// Returns what counts of a field in a row, as it was answered.
    pub fn field_of(&self, row: u32, field: Field) -> Option<FieldAnswer> {
        self.fields.get(&row)?.get(&field).copied()
    }

    /// Returns the party code that was answered for a text, compared without accents and case.
    pub fn party_for(&self, text: &str) -> Option<&str> {
        answered(&self.parties, text)
    }

    /// Returns the party code that was answered for all rows of an institution or of a domain.
    pub fn party_of_all(&self, of: &str) -> Option<&str> {
        answered(&self.parties_of, of)
    }

    /// Returns what an answer says about attendance.
    pub fn mode_for(&self, text: &str) -> Option<Mode> {
        find(&self.modes, text).copied()
    }

    /// Returns whom a name stands for, as it was answered.
    pub fn person_for(&self, text: &str) -> Option<&str> {
        answered(&self.people, text)
    }

    /// Returns where a room is, as it was answered.
    pub fn room_for(&self, text: &str) -> Option<&str> {
        answered(&self.rooms, text)
    }

    /// Returns what a row of a form is about, as it was answered.
    pub fn item_for(&self, text: &str) -> Option<&str> {
        answered(&self.items, text)
    }
}

fn answered<'a>(answers: &'a BTreeMap<String, String>, text: &str) -> Option<&'a str> {
    find(answers, text).map(|answer| answer.trim())
}

fn find<'a, T>(answers: &'a BTreeMap<String, T>, text: &str) -> Option<&'a T> {
    let key = |text: &str| search_key(domain::text::clean(text).as_str());
    let wanted = key(text);
    answers.iter().find(|(written, _)| key(written) == wanted).map(|(_, answer)| answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_documented() {
        let text = r#"{"parties": {"EC": "COM"}, "names": {"12": {"given_name": "Ann", "family_name": "Lee"}}, "skip": [17]}"#;
        let answers = Answers::from_json(text).unwrap();
        assert_eq!(answers.party_for(" ec\u{a0}"), Some("COM"), "as written, in any case");
        assert_eq!(answers.party_for("Ecuador"), None);
        assert_eq!(answers.names[&12].family_name, "Lee");
        assert!(answers.skip.contains(&17));
        assert_eq!(Answers::from_json("{}").unwrap(), Answers::default());
        let later = r#"{"fields": {"17": {"function": "take"}}, "no_longer_named": {"P07": "withdraws"}}"#;
        let answers = Answers::from_json(later).unwrap();
        assert_eq!(answers.field_of(17, Field::Function), Some(FieldAnswer::Take));
        assert_eq!(answers.field_of(17, Field::Phone), None);
        assert_eq!(answers.no_longer_named["P07"], NamedAnswer::Withdraws);
    }

    #[test]
    fn an_unknown_key_is_not_passed_over() {
        assert!(Answers::from_json(r#"{"party": {"EC": "COM"}}"#).is_err());
    }
}
