//! [`Decisions`]: what a person decided about an import.

use crate::Result;
use domain::fact::Fact;
use domain::field::Field;
use domain::participant::Mode;
use domain::person::Name;
use domain::refusal::{Refusal, RefusalCode};
use intake::{Answers, FieldAnswer, NameAnswer, NamedAnswer};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a person decided about an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    /// Answers to questions, and rows left out.
    pub answers: Answers,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImportAnswer {
    /// What was written stands for this party, in every row.
    Party {
        /// What was written.
        text: String,
        /// The EU or body code.
        party: String,
    },
    /// One row stands for this party: nothing was written there.
    PartyOfRow {
        /// The row.
        row: u32,
        /// The EU or body code.
        party: String,
    },
    /// All rows in which nothing was written stand for this party, where they share an institution or a domain.
    PartiesOf {
        /// The institution, or the domain of their addresses: `@x.test`.
        of: String,
        /// The EU or body code.
        party: String,
    },
    /// What an answer says about attendance, in every row.
    Mode {
        /// What was written.
        text: String,
        /// How they attend.
        mode: Mode,
    },
    /// The name in one row.
    Name {
        /// The row.
        row: u32,
        /// May be empty.
        given_name: String,
        /// Never empty.
        family_name: String,
    },
    /// Whom a name in an agenda stands for, in every row.
    People {
        /// What was written.
        text: String,
        /// What the question calls one of the people who could be meant, or `open`.
        is: String,
    },
    /// Where a room in an agenda is, in every row.
    Room {
        /// What was written.
        text: String,
        /// The reference of a room, `new`, or `open`.
        is: String,
    },
    /// What a row of a form for comments is about, wherever it is called so.
    Item {
        /// What was written.
        text: String,
        /// The reference of an item, `new`, or `open` for the agenda as a whole.
        is: String,
    },
    /// Whom one row is about.
    Person {
        /// The row.
        row: u32,
        /// `new`, or what the question calls one of the people who could be meant.
        is: String,
    },
    /// What counts of a field that both the file and somebody by hand changed.
    Field {
        /// The row.
        row: u32,
        /// The field.
        field: Field,
        /// What counts.
        is: FieldAnswer,
    },
    /// What it means that the file does not name somebody any more.
    NoLongerNamed {
        /// What people cite.
        reference: String,
        /// What it means.
        is: NamedAnswer,
    },
    /// One row is taken over what was entered meanwhile.
    Take {
        /// The row.
        row: u32,
    },
}

impl Decisions {
    /// Reads the answers of a file; its form is documented in `intake`.
    pub fn from_json(json: &str) -> Result<Self> {
        match Answers::from_json(json) {
            Ok(answers) => Ok(Self { answers }),
            Err(error) => Err(Refusal::new(RefusalCode::AnswersUnreadable)
                .of("answers")
                .with(Fact::Detail, error.to_string())
                .into()),
        }
    }

    /// Takes an answer.
    pub fn answer(&mut self, answer: ImportAnswer) {
        match answer {
            ImportAnswer::Party { text, party } => {
                self.answers.parties.insert(text, party);
            }
            ImportAnswer::PartyOfRow { row, party } => {
                self.answers.party_of_row.insert(row, party);
            }
            ImportAnswer::PartiesOf { of, party } => {
                self.answers.parties_of.insert(of, party);
            }
            ImportAnswer::Mode { text, mode } => {
                self.answers.modes.insert(text, mode);
            }
            ImportAnswer::Name { row, given_name, family_name } => {
                self.answers.names.insert(row, NameAnswer { given_name, family_name });
            }
            ImportAnswer::People { text, is } => {
                self.answers.people.insert(text, is);
            }
            ImportAnswer::Room { text, is } => {
                self.answers.rooms.insert(text, is);
            }
            ImportAnswer::Item { text, is } => {
                self.answers.items.insert(text, is);
            }
            ImportAnswer::Person { row, is } => {
                self.answers.persons.insert(row, is);
            }
            ImportAnswer::Field { row, field, is } => {
                self.answers.fields.entry(row).or_default().insert(field, is);
            }
            ImportAnswer::NoLongerNamed { reference, is } => {
                self.answers.no_longer_named.insert(reference, is);
            }
            ImportAnswer::Take { row } => {
                self.answers.take.insert(row);
            }
        }
    }

    /// Leaves a row out, or takes it in again.
    pub fn skip(&mut self, row: u32, skip: bool) {
        if skip {
            self.answers.skip.insert(row);
        } else {
            self.answers.skip.remove(&row);
        }
    }

    /// Takes the answered name of a row over.
    pub(super) fn name(&self, row: u32, name: &mut Name) {
        if let Some(answer) = self.answers.names.get(&row) {
            if let Ok(given) = answer.given_name.parse() {
                name.given_name = given;
            }
            if let Ok(family) = answer.family_name.parse() {
                name.family_name = family;
            }
        }
    }

    pub(super) fn takes(&self, row: u32) -> bool {
        self.answers.take.contains(&row)
    }

    pub(super) fn skips(&self, row: u32) -> bool {
        self.answers.skip.contains(&row)
    }
}
