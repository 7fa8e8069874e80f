//! Legal concepts, and how each delegation understands them (domain reference, 3.5).
//!
//! What one prosecutor said is not the law of a country: a statement counts once its delegation has confirmed it, as of a
//! day. A delegation has one statement that counts on each concept; a new one takes the place of the last, which stays on
//! record.

mod statement;

pub use statement::{Statement, StatementDetails, reference_of};

use crate::ids::{AgendaItemId, ConceptId, MeetingId, Revision};
use crate::label::HandlingLabel;
use crate::term::TermCode;
use crate::text::{Line, Prose, Title};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything about a concept that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ConceptDetails {
    /// What it is called.
    pub term: Title,
    /// Its code in the list of concepts.
    pub vocabulary_id: Option<TermCode>,
    /// What the law of the Union says.
    pub eu_baseline: Prose,
    /// Where the law of the Union says it.
    pub baseline_source: Line,
    /// What is understood differently.
    pub where_views_differ: Prose,
    /// The item of the agenda under which it is discussed; statements are made in writing, outside the Chatham House Rule.
    pub item: Option<AgendaItemId>,
    /// Its label; where none is given, that of the meeting for concepts.
    pub label: Option<HandlingLabel>,
    /// What the secretariat should know about it.
    pub remark: Line,
}

/// A legal concept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Concept {
    /// Its identity.
    pub id: ConceptId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `LC-04`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting at which it is discussed.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: ConceptDetails,
}

impl ConceptDetails {
    /// Returns a concept with everything that can wait at its default.
    pub fn new(term: Title) -> Self {
        Self {
            term,
            vocabulary_id: None,
            eu_baseline: Prose::default(),
            baseline_source: Line::default(),
            where_views_differ: Prose::default(),
            item: None,
            label: None,
            remark: Line::default(),
        }
    }
}
