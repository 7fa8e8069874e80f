//! Questions that are put to every delegation in writing, and what each of them answers.
//!
//! A question goes to all delegations alike, as an ad hoc query does. Each answers once; how far its answer may travel, and
//! whether with its name, is for the delegation to say and holds for that answer alone.

mod response;

pub use response::{AnswerTravel, LEAST_UNNAMED, Response, ResponseDetails, reference_of};

use crate::ids::{AgendaItemId, MeetingId, QuestionId, Revision};
use crate::label::HandlingLabel;
use crate::text::{Line, Prose, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything about a question that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct QuestionDetails {
    /// What is asked, in one sentence.
    pub question: Title,
    /// Why it is asked, and what there is to know first.
    pub background: Prose,
    /// The item of the agenda that it belongs to.
    pub item: Option<AgendaItemId>,
    /// The day on which delegations were asked.
    pub asked_on: Option<NaiveDate>,
    /// The last day for answers.
    pub due: Option<NaiveDate>,
    /// The label of the question, and of every answer whose delegation says nothing else.
    pub label: HandlingLabel,
    /// What the secretariat should know about it.
    pub remark: Line,
}

/// A question to all delegations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Question {
    /// Its identity.
    pub id: QuestionId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `Q-02`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting around which it is asked.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: QuestionDetails,
}

impl QuestionDetails {
    /// Returns a question with everything that can wait at its default; answers are for the participants.
    pub fn new(question: Title) -> Self {
        Self {
            question,
            background: Prose::default(),
            item: None,
            asked_on: None,
            due: None,
            label: HandlingLabel::Amber,
            remark: Line::default(),
        }
    }

    /// Tells whether the last day for answers is over.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }
}
