//! What a delegation answers to a question.

use crate::closed;
use crate::exchange::ExchangeRefused;
use crate::ids::{MeetingId, PartyId, QuestionId, ResponseId, Revision};
use crate::label::HandlingLabel;
use crate::text::{Line, Prose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// So many delegations must be left that an unnamed answer could be from. With fewer, whoever reads the named ones would know
/// by elimination whose it is. The same number of answers must stay inside before a paper says how many do.
pub const LEAST_UNNAMED: usize = 3;

/// Whether an answer leaves, and whether with its delegation. Naming is for the delegation to allow: where it says nothing,
/// its answer leaves without its name.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AnswerTravel {
    /// It leaves with its delegation.
    Named,
    /// It leaves without its delegation.
    #[default]
    Anonymous,
    /// It stays with the secretariat.
    Stays,
}

closed! {
    AnswerTravel, "answer-travel",
    Named = "named",
    Anonymous = "anonymous",
    Stays = "stays",
}

/// Everything about an answer that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ResponseDetails {
    /// The question.
    pub question: QuestionId,
    /// The country or body that answers.
    pub party: PartyId,
    /// What it answers.
    pub text: Prose,
    /// How far the answer may travel; where the delegation says nothing, as far as its question.
    pub label: Option<HandlingLabel>,
    /// Whether it leaves, and whether with its delegation.
    pub travels: AnswerTravel,
    /// The day on which it came.
    pub answered_on: Option<NaiveDate>,
    /// What the secretariat should know about it.
    pub note: Line,
}

/// An answer: one for each question and delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Response {
    /// Its identity.
    pub id: ResponseId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was answered.
    #[serde(flatten)]
    pub details: ResponseDetails,
}

/// Returns what the secretariat cites of the answer of a country or body; no reader gets it, since it names the delegation.
pub fn reference_of(question: &str, party: &str) -> String {
    format!("{question}-{party}")
}

impl ResponseDetails {
    /// Returns an answer without words.
    pub fn begun(question: QuestionId, party: PartyId) -> Self {
        Self {
            question,
            party,
            text: Prose::default(),
            label: None,
            travels: AnswerTravel::default(),
            answered_on: None,
            note: Line::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        if self.text.is_empty() { Err(ExchangeRefused::Unanswered) } else { Ok(()) }
    }
}
