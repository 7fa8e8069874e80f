//! The tables in which records of exchange leave and come back: one list of columns for each kind, which the files that
//! Entente writes, those that it reads, and what an import compares are all made of.

use crate::closed;
use crate::field::Field;
use crate::noun::Noun;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What such a table is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeKind {
    /// Best practices.
    Practices,
    /// Challenges.
    Challenges,
    /// Legal concepts, with a row for each statement.
    Concepts,
    /// Actions.
    Actions,
    /// Questions to all delegations, with a row for each answer.
    Questions,
    /// The transfer matrix: who uses which practice.
    Matrix,
}

closed! {
    ExchangeKind, "exchange",
    Practices = "practices",
    Challenges = "challenges",
    Concepts = "concepts",
    Actions = "actions",
    Questions = "questions",
    Matrix = "matrix",
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Nothing,
    /// Words, a code, a date.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CellKind {
    /// One line, a code or a date.
    Line,
    /// Words of several lines.
    Prose,
    /// Short entries, divided by semicolons in a sheet.
    Entries,
    /// Sentences, each on a line of its own in a sheet.
    Sentences,
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
}

/// A column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Column {
    /// What it means.
    pub field: Field,
    /// Its key in JSON; a dot leads into an object within.
    pub key: &'static str,
    /// What it holds.
    pub kind: CellKind,
    /// Whether JSON has it where there is nothing in it.
    pub always: bool,
}

const fn column(field: Field, kind: CellKind) -> Column {
    Column { field, key: field.as_str(), kind, always: true }
}

impl Column {
    /// Gives it another key than the code of its field.
    const fn called(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    /// Leaves it out of JSON where there is nothing in it.
    const fn seldom(self) -> Self {
        Self { always: false, ..self }
    }
}

use CellKind::{Entries, Flag, Line, Number, Prose, Sentences};

const REFERENCE: Column = column(Field::Reference, Line).called("id");
const ITEM: Column = column(Field::Item, Line).called("agenda_item");
const SAID_IN: Column = column(Field::SaidIn, Entries).seldom();
const LOWERED_BY: Column = column(Field::LoweredBy, Line).seldom();
const REMARK: Column = column(Field::Remark, Line).seldom();

/// The columns of best practices (domain reference, 6.7).
const PRACTICES: &[Column] = &[
    REFERENCE,
    column(Field::Title, Line),
    column(Field::Summary, Prose),
    column(Field::Problem, Prose),
    column(Field::Steps, Sentences),
    ITEM,
    column(Field::Forms, Entries),
    column(Field::Phases, Entries),
    column(Field::Instruments, Entries),
    column(Field::OnlineDimension, Flag),
    column(Field::Actors, Entries),
    column(Field::LegalBasis, Prose),
    column(Field::SourceDelegations, Entries),
    column(Field::Contact, Line),
    column(Field::Since, Line),
    column(Field::Resources, Prose),
    column(Field::Evidence, Prose),
    column(Field::EvidenceLevel, Line),
    column(Field::DidNotWork, Prose).seldom(),
    column(Field::SuccessFactors, Prose),
    column(Field::Obstacles, Prose),
    column(Field::TransferLevel, Line).called("transferability.level"),
    column(Field::TransferConditions, Prose).called("transferability.conditions"),
    column(Field::Safeguards, Prose),
    column(Field::RelatedChallenges, Entries),
    column(Field::RelatedConcepts, Entries),
    SAID_IN,
    column(Field::Attachments, Sentences),
    column(Field::Label, Line),
    LOWERED_BY,
    column(Field::Attribution, Line),
    column(Field::Status, Line),
    column(Field::ValidatedBy, Line),
    column(Field::ValidatedOn, Line),
    column(Field::ReviewOn, Line).seldom(),
    column(Field::Outdated, Line).seldom(),
    column(Field::Uptake, Sentences).seldom(),
    column(Field::Language, Line),
    column(Field::Version, Number),
    column(Field::Illustrative, Flag),
    REMARK,
];

/// The columns of challenges.
const CHALLENGES: &[Column] = &[
    REFERENCE,
    column(Field::Title, Line),
    column(Field::Description, Prose),
    ITEM,
    column(Field::Forms, Entries),
    column(Field::Phases, Entries),
    column(Field::Instruments, Entries),
    column(Field::RaisedBy, Line),
    column(Field::DelegationsAffected, Number),
    column(Field::Severity, Line),
    column(Field::ProposedResponse, Prose),
    column(Field::LinkedPractices, Entries),
    column(Field::LinkedActions, Entries),
    SAID_IN,
    column(Field::Label, Line),
    LOWERED_BY,
    column(Field::Status, Line),
    REMARK,
];

/// The columns of legal concepts: what the concept is, then what one delegation says of it.
const CONCEPTS: &[Column] = &[
    REFERENCE,
    column(Field::VocabularyId, Line),
    column(Field::Term, Line),
    column(Field::EuBaseline, Prose),
    column(Field::BaselineSource, Line).seldom(),
    column(Field::WhereViewsDiffer, Prose).seldom(),
    ITEM,
    column(Field::Label, Line),
    REMARK,
    column(Field::StatementReference, Line).called("statement.id"),
    column(Field::Party, Line).called("statement.delegation"),
    column(Field::Text, Prose).called("statement.text"),
    column(Field::Language, Line).called("statement.language"),
    column(Field::Status, Line).called("statement.status"),
    column(Field::ConfirmedBy, Line).called("statement.confirmed_by"),
    column(Field::ConfirmedOn, Line).called("statement.confirmed_on").seldom(),
    column(Field::AsOf, Line).called("statement.as_of"),
    column(Field::SourceReference, Line).called("statement.source_reference"),
    column(Field::StatementLabel, Line).called("statement.label"),
    column(Field::StatementNote, Line).called("statement.note").seldom(),
];

/// The columns of actions.
const ACTIONS: &[Column] = &[
    REFERENCE,
    ITEM,
    column(Field::Text, Line),
    column(Field::OwnerDelegations, Entries),
    column(Field::OwnerPerson, Line),
    column(Field::Due, Line),
    column(Field::Status, Line),
    column(Field::Label, Line),
    column(Field::Linked, Entries),
    column(Field::DoneBy, Entries).seldom(),
    column(Field::DroppedBecause, Line).seldom(),
    SAID_IN,
    LOWERED_BY,
    REMARK,
];

/// The columns of questions: what is asked, then what one delegation answers.
const QUESTIONS: &[Column] = &[
    REFERENCE,
    column(Field::Question, Line),
    column(Field::Background, Prose),
    ITEM,
    column(Field::AskedOn, Line),
    column(Field::Due, Line),
    column(Field::Label, Line),
    REMARK,
    column(Field::Party, Line).called("answer.delegation"),
    column(Field::Answer, Prose).called("answer.text"),
    column(Field::AnswerLabel, Line).called("answer.label"),
    column(Field::Travels, Line).called("answer.travels"),
    column(Field::AnsweredOn, Line).called("answer.on"),
    column(Field::AnswerNote, Line).called("answer.note").seldom(),
];

/// The columns of the transfer matrix: the practice, then what one delegation answers.
const MATRIX: &[Column] = &[
    REFERENCE,
    column(Field::Title, Line),
    column(Field::Label, Line),
    column(Field::Party, Line).called("answer.delegation"),
    column(Field::State, Line).called("answer.state"),
    column(Field::Condition, Line).called("answer.condition"),
    column(Field::AsOf, Line).called("answer.as_of").seldom(),
    column(Field::AnswerNote, Line).called("answer.note").seldom(),
];

impl ExchangeKind {
    /// Returns its columns, in the order in which files have them.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Practices => PRACTICES,
            Self::Challenges => CHALLENGES,
            Self::Concepts => CONCEPTS,
            Self::Actions => ACTIONS,
            Self::Questions => QUESTIONS,
            Self::Matrix => MATRIX,
        }
    }

    /// Returns what its records are.
    pub const fn noun(self) -> Noun {
        match self {
            Self::Practices => Noun::Practice,
            Self::Challenges => Noun::Challenge,
            Self::Concepts => Noun::Concept,
            Self::Actions => Noun::Action,
            Self::Questions => Noun::Question,
            Self::Matrix => Noun::Transfer,
        }
    }

    /// Returns what references of its records begin with.
    pub const fn prefix(self) -> &'static str {
        match self {
            // The matrix is about practices, and cites them.
            Self::Practices | Self::Matrix => "BP-",
            Self::Challenges => "CHAL-",
            Self::Concepts => "LC-",
            Self::Actions => "A-",
            Self::Questions => "Q-",
        }
    }

    /// Returns the key under which a record holds what single delegations say, and what the keys of the columns about that
    /// begin with; none where nothing of the kind stands in it.
    pub const fn within(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Concepts => Some(("statements", "statement.")),
            Self::Questions | Self::Matrix => Some(("answers", "answer.")),
            Self::Practices | Self::Challenges | Self::Actions => None,
        }
    }

    /// Tells whether a column is about what a single delegation says, and not about the record.
    pub fn is_within(self, column: &Column) -> bool {
        self.within().is_some_and(|(_, prefix)| column.key.starts_with(prefix))
    }
}

/// What stands behind the code of a country in the heading of the column with its conditions, in a matrix as a sheet.
const CONDITION: &str = " condition";

/// Returns the heading of the column with the conditions of a country.
pub fn condition_heading(country: &str) -> String {
    format!("{country}{CONDITION}")
}

/// Returns the country whose conditions a column holds; none where it is another column.
pub fn country_of_condition(heading: &str) -> Option<&str> {
    let heading = heading.trim();
    let at = heading.len().checked_sub(CONDITION.len())?;
    let (country, rest) = (heading.get(..at)?, heading.get(at..)?);
    (rest.eq_ignore_ascii_case(CONDITION) && !country.is_empty()).then_some(country)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_column_has_one_key_and_one_meaning() {
        for kind in ExchangeKind::ALL {
            let keys: BTreeSet<&str> = kind.columns().iter().map(|column| column.key).collect();
            let fields: BTreeSet<Field> = kind.columns().iter().map(|column| column.field).collect();
            assert_eq!((keys.len(), fields.len()), (kind.columns().len(), kind.columns().len()), "{kind:?}");
        }
    }
}
