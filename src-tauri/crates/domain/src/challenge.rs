//! Challenges: what makes cases hard, with the practices that answer it (domain reference, 6.7).

use crate::exchange::{Cited, ExchangeRefused, Labelled, Severity, check_lengths, label_of};
use crate::ids::{AgendaItemId, ChallengeId, MeetingId, Revision};
use crate::label::HandlingLabel;
use crate::note::NoteStatus;
use crate::term::TermCode;
use crate::text::{Line, Prose, Title};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything about a challenge that a person enters. Which delegations it concerns is kept as a number only: it was said
/// under the Chatham House Rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ChallengeDetails {
    /// What it is called.
    pub title: Title,
    /// What it is.
    pub description: Prose,
    /// The item of the agenda under which it was told.
    pub item: Option<AgendaItemId>,
    /// Forms of exploitation.
    pub forms: Vec<TermCode>,
    /// Phases of the work.
    pub phases: Vec<TermCode>,
    /// Instruments of cooperation.
    pub instruments: Vec<TermCode>,
    /// How many raised it, in a word: "several".
    pub raised_by: Line,
    /// How many delegations it concerns; 0 where nobody counted.
    pub delegations_affected: u16,
    /// How much it weighs.
    pub severity: Severity,
    /// What could be done about it.
    pub proposed_response: Prose,
    /// The practices that answer it.
    pub linked_practices: Vec<Cited>,
    /// The actions about it.
    pub linked_actions: Vec<Cited>,
    /// The entries of the notes that it comes from.
    pub said_in: Vec<Cited>,
    /// Its label; where none is given, that of the meeting for challenges.
    pub label: Option<HandlingLabel>,
    /// Who agreed to a wider label than it had, or than the passage it comes from, and when.
    pub lowered_by: Line,
    /// How far it has come, as an entry of the notes does.
    pub status: NoteStatus,
    /// What the secretariat should know about it.
    pub remark: Line,
}

/// A challenge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Challenge {
    /// Its identity.
    pub id: ChallengeId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `CHAL-05`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting at which it was told.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: ChallengeDetails,
}

impl ChallengeDetails {
    /// Returns a challenge with everything that can wait at its default.
    pub fn new(title: Title) -> Self {
        Self {
            title,
            description: Prose::default(),
            item: None,
            forms: Vec::new(),
            phases: Vec::new(),
            instruments: Vec::new(),
            raised_by: Line::default(),
            delegations_affected: 0,
            severity: Severity::default(),
            proposed_response: Prose::default(),
            linked_practices: Vec::new(),
            linked_actions: Vec::new(),
            said_in: Vec::new(),
            label: None,
            lowered_by: Line::default(),
            status: NoteStatus::default(),
            remark: Line::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        check_lengths([
            self.forms.len(),
            self.phases.len(),
            self.instruments.len(),
            self.linked_practices.len(),
            self.linked_actions.len(),
            self.said_in.len(),
        ])
    }

    /// Returns the label that rules apply to it; `note` is the label of an entry of the notes.
    pub fn label(
        &self,
        default: HandlingLabel,
        note: impl Fn(&Cited) -> Option<HandlingLabel>,
    ) -> HandlingLabel {
        let own = Labelled { own: self.label, said_in: &self.said_in, lowered_by: &self.lowered_by };
        label_of(own, default, note)
    }
}
