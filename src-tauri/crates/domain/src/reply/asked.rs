//! What a delegation answers in its pouch to what it is asked in writing: about a practice, on a concept, to a question.

use super::PassagesReply;
use crate::concept::StatementDetails;
use crate::exchange::{Cell, ExchangeKind, ExchangeRefused, StatementStatus};
use crate::field::Field;
use crate::label::HandlingLabel;
use crate::practice::TransferDetails;
use crate::question::{AnswerTravel, ResponseDetails};
use crate::text::{Line, Prose};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The most answers of one reply.
pub const MOST_ASKED: usize = 5_000;

/// What a delegation says of one thing that it is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum AskedWord {
    /// About a practice.
    Matrix {
        /// Whether it is done there, or could be.
        state: crate::exchange::TransferState,
        /// Under which condition, or which law blocks it; may be empty.
        #[serde(default)]
        condition: Line,
    },
    /// On a legal concept.
    Concepts {
        /// What it says.
        text: Prose,
        /// The act and article; may be empty.
        #[serde(default)]
        source_reference: Line,
        /// The day as of which it holds; that of the answer where it is confirmed without one.
        #[serde(default)]
        as_of: Option<NaiveDate>,
        /// Whether the delegation confirms it as its statement.
        #[serde(default)]
        confirmed: bool,
    },
    /// To a question.
    Questions {
        /// What it answers.
        text: Prose,
        /// Whether it leaves, and whether with its delegation.
        #[serde(default)]
        travels: AnswerTravel,
        /// How far it may travel; as far as the question where nothing is said.
        #[serde(default)]
        label: Option<HandlingLabel>,
    },
}

/// One answer of a delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AskedSaid {
    /// What it is about, as people cite it: `BP-03`, `LC-04`, `Q-02`.
    pub reference: String,
    /// What the delegation had said when the pouch was made; nothing where it had said nothing.
    #[serde(default)]
    pub read: Option<AskedWord>,
    /// What it says.
    pub says: AskedWord,
    /// When.
    pub at: DateTime<Utc>,
}

/// What becomes of an answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AskedFate {
    /// It comes in.
    Comes,
    /// It stands already.
    Unchanged,
    /// Something else was entered since the pouch was made.
    Meanwhile,
}

impl AskedWord {
    /// Returns what it is about.
    pub const fn of(&self) -> ExchangeKind {
        match self {
            Self::Matrix { .. } => ExchangeKind::Matrix,
            Self::Concepts { .. } => ExchangeKind::Concepts,
            Self::Questions { .. } => ExchangeKind::Questions,
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        match self {
            Self::Concepts { text, .. } if text.is_empty() => Err(ExchangeRefused::Empty),
            Self::Questions { text, .. } if text.is_empty() => Err(ExchangeRefused::Unanswered),
            Self::Matrix { .. } | Self::Concepts { .. } | Self::Questions { .. } => Ok(()),
        }
    }

    /// Tells whether its delegation has yet to confirm it.
    pub const fn is_draft(&self) -> bool {
        matches!(self, Self::Concepts { confirmed: false, .. })
    }

    /// Gives a confirmation its day.
    #[must_use]
    pub fn on(mut self, day: NaiveDate) -> Self {
        if let Self::Concepts { as_of, confirmed: true, .. } = &mut self {
            as_of.get_or_insert(day);
        }
        self
    }

    /// Returns in which field the words of it stand.
    pub const fn field(&self) -> Field {
        match self {
            Self::Matrix { .. } => Field::State,
            Self::Concepts { .. } => Field::Text,
            Self::Questions { .. } => Field::Answer,
        }
    }

    /// Writes it as the row of a sheet says it; `day` is that of the answer, `by` who confirms, where that is known.
    pub fn cells(&self, day: NaiveDate, by: Option<&str>) -> Vec<(Field, Cell)> {
        let text = |text: &dyn ToString| Cell::Text(text.to_string());
        let maybe = |value: Option<String>| value.map_or(Cell::Nothing, Cell::Text);
        match self {
            Self::Matrix { state, condition } => vec![
                (Field::State, text(&state.as_str())),
                (Field::Condition, text(condition)),
                (Field::AsOf, text(&day)),
            ],
            Self::Concepts { text: said, source_reference, as_of, confirmed } => {
                let mut cells = vec![
                    (Field::Text, text(said)),
                    (Field::SourceReference, text(source_reference)),
                    (Field::AsOf, maybe(as_of.map(|day| day.to_string()))),
                ];
                let by = by.filter(|_| *confirmed);
                let status = by.map_or(StatementStatus::Draft, |_| StatementStatus::ConfirmedByDelegation);
                cells.push((Field::Status, text(&status.as_str())));
                cells.push((Field::ConfirmedBy, maybe(by.map(str::to_owned))));
                cells.push((Field::ConfirmedOn, maybe(by.map(|_| day.to_string()))));
                cells
            }
            Self::Questions { text: said, travels, label } => vec![
                (Field::Answer, text(said)),
                (Field::Travels, text(&travels.as_str())),
                (Field::AnswerLabel, maybe(label.map(|label| label.to_string()))),
                (Field::AnsweredOn, text(&day)),
            ],
        }
    }
}

impl From<&TransferDetails> for AskedWord {
    fn from(details: &TransferDetails) -> Self {
        Self::Matrix { state: details.state, condition: details.condition.clone() }
    }
}

impl From<&StatementDetails> for AskedWord {
    fn from(details: &StatementDetails) -> Self {
        Self::Concepts {
            text: details.text.clone(),
            source_reference: details.source_reference.clone(),
            as_of: details.as_of,
            confirmed: details.is_confirmed(),
        }
    }
}

impl From<&ResponseDetails> for AskedWord {
    fn from(details: &ResponseDetails) -> Self {
        Self::Questions { text: details.text.clone(), travels: details.travels, label: details.label }
    }
}

impl AskedSaid {
    /// Decides what becomes of it over what stands now.
    pub fn fate(&self, now: Option<&AskedWord>) -> AskedFate {
        if now == Some(&self.says) {
            AskedFate::Unchanged
        } else if now == self.read.as_ref() {
            AskedFate::Comes
        } else {
            AskedFate::Meanwhile
        }
    }
}

impl PassagesReply {
    /// Finds what is answered to one thing.
    pub fn answer(&self, of: ExchangeKind, reference: &str) -> Option<&AskedSaid> {
        self.asked.iter().find(|said| said.says.of() == of && said.reference == reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_comes_in_over_what_was_read_and_asks_where_something_else_stands() {
        let word = |text: &str| AskedWord::Questions {
            text: text.parse().unwrap(),
            travels: AnswerTravel::Named,
            label: None,
        };
        let (old, new, other) = (word("Old"), word("New"), word("Other"));
        let said = |read: Option<&AskedWord>| AskedSaid {
            reference: "Q-01".to_owned(),
            read: read.cloned(),
            says: new.clone(),
            at: DateTime::default(),
        };
        assert_eq!(said(None).fate(None), AskedFate::Comes);
        assert_eq!(said(Some(&old)).fate(Some(&old)), AskedFate::Comes);
        assert_eq!(said(Some(&old)).fate(Some(&new)), AskedFate::Unchanged, "it stands already");
        assert_eq!(said(Some(&old)).fate(Some(&other)), AskedFate::Meanwhile);
        assert_eq!(said(Some(&old)).fate(None), AskedFate::Meanwhile, "it was removed");
    }
}
