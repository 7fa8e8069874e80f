//! Best practices: what a delegation does, what shows that it works, and what others need to do the same.
//!
//! The record is that of the domain reference, 6.7. What did not work is as welcome as what did: it has a place of its own.
//! A practice is validated in two steps, see [`criteria`]: its source confirms the facts, the two in the chair confirm that it
//! is published. [`ageing`] tells when one has to be looked at again.

mod ageing;
mod criteria;
mod transfer;

pub use ageing::{Aged, aged};
pub use criteria::{Criterion, missing};
pub use transfer::{Transfer, TransferDetails, may_be_asked};

use crate::exchange::{
    Cited, EvidenceLevel, ExchangeRefused, Labelled, PracticeStatus, SourceAttribution, TransferLevel,
    check_lengths, label_of,
};
use crate::ids::{AgendaItemId, MeetingId, PartyId, PersonId, PracticeId, Revision};
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::term::TermCode;
use crate::text::{Line, Prose, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How easily others can do the same, and what they need for it.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Transferability {
    /// How easily; none where nobody has said.
    pub level: Option<TransferLevel>,
    /// What others need.
    pub conditions: Prose,
}

/// Somebody who took a practice up.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Uptake {
    /// The country or body that tried it.
    pub party: Option<PartyId>,
    /// Since when.
    pub since: Line,
    /// What changed.
    pub change: Line,
}

/// Everything about a practice that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PracticeDetails {
    /// What it is called.
    pub title: Title,
    /// What it is, in a hundred words.
    pub summary: Prose,
    /// What it is an answer to.
    pub problem: Prose,
    /// What is done, step by step.
    pub steps: Vec<Line>,
    /// The item of the agenda under which it was told.
    pub item: Option<AgendaItemId>,
    /// Forms of exploitation.
    pub forms: Vec<TermCode>,
    /// Phases of the work.
    pub phases: Vec<TermCode>,
    /// Instruments of cooperation.
    pub instruments: Vec<TermCode>,
    /// Whether it is about the online dimension.
    pub online_dimension: bool,
    /// Who does it.
    pub actors: Vec<Line>,
    /// What the law says.
    pub legal_basis: Prose,
    /// Whose practice it is; it stays inside unless [`Self::attribution`] names it.
    pub source_delegations: Vec<PartyId>,
    /// Whom to ask about it; inside only.
    pub contact: Option<PersonId>,
    /// Since when it is done, in words.
    pub since: Line,
    /// What it takes.
    pub resources: Prose,
    /// What shows that it works.
    pub evidence: Prose,
    /// How far it is proven.
    pub evidence_level: EvidenceLevel,
    /// Why it did not work; empty where it did.
    pub did_not_work: Prose,
    /// What helps.
    pub success_factors: Prose,
    /// What stands in the way.
    pub obstacles: Prose,
    /// How easily others can do the same.
    pub transferability: Transferability,
    /// Victims, data, rights of the defence.
    pub safeguards: Prose,
    /// The challenges that it answers.
    pub related_challenges: Vec<Cited>,
    /// The legal concepts that it touches.
    pub related_concepts: Vec<Cited>,
    /// The entries of the notes that it comes from.
    pub said_in: Vec<Cited>,
    /// What goes with it, by title.
    pub attachments: Vec<Line>,
    /// Its label; where none is given, that of the meeting for practices.
    pub label: Option<HandlingLabel>,
    /// Who agreed to a wider label than it had, or than the passage it comes from, and when.
    pub lowered_by: Line,
    /// Whether a paper says whose it is.
    pub attribution: SourceAttribution,
    /// How far it has come.
    pub status: PracticeStatus,
    /// Who confirmed the facts for the source.
    pub validated_by: Option<PersonId>,
    /// When the facts were confirmed.
    pub validated_on: Option<NaiveDate>,
    /// When to look at it again.
    pub review_on: Option<NaiveDate>,
    /// What made it out of date: a law that was replaced.
    pub outdated: Line,
    /// Who took it up, and what changed.
    pub uptake: Vec<Uptake>,
    /// The language in which it is written.
    pub language: Option<LanguageCode>,
    /// Which version of it this is, from 1.
    pub version: u16,
    /// Whether it is made up for illustration.
    pub illustrative: bool,
    /// What the secretariat should know about it; it leaves with nothing but the secretariat's own files.
    pub remark: Line,
}

/// A best practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Practice {
    /// Its identity.
    pub id: PracticeId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `BP-02`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting at which it was told.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: PracticeDetails,
}

impl PracticeDetails {
    /// Returns a practice with everything that can wait at its default.
    pub fn new(title: Title) -> Self {
        Self {
            title,
            summary: Prose::default(),
            problem: Prose::default(),
            steps: Vec::new(),
            item: None,
            forms: Vec::new(),
            phases: Vec::new(),
            instruments: Vec::new(),
            online_dimension: false,
            actors: Vec::new(),
            legal_basis: Prose::default(),
            source_delegations: Vec::new(),
            contact: None,
            since: Line::default(),
            resources: Prose::default(),
            evidence: Prose::default(),
            evidence_level: EvidenceLevel::default(),
            did_not_work: Prose::default(),
            success_factors: Prose::default(),
            obstacles: Prose::default(),
            transferability: Transferability::default(),
            safeguards: Prose::default(),
            related_challenges: Vec::new(),
            related_concepts: Vec::new(),
            said_in: Vec::new(),
            attachments: Vec::new(),
            label: None,
            lowered_by: Line::default(),
            attribution: SourceAttribution::default(),
            status: PracticeStatus::default(),
            validated_by: None,
            validated_on: None,
            review_on: None,
            outdated: Line::default(),
            uptake: Vec::new(),
            language: None,
            version: 1,
            illustrative: false,
            remark: Line::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        check_lengths([
            self.steps.len(),
            self.forms.len(),
            self.phases.len(),
            self.instruments.len(),
            self.actors.len(),
            self.source_delegations.len(),
            self.related_challenges.len(),
            self.related_concepts.len(),
            self.said_in.len(),
            self.attachments.len(),
            self.uptake.len(),
        ])?;
        if self.validated_by.is_some() != self.validated_on.is_some() {
            return Err(ExchangeRefused::Validation);
        }
        let standing = self.status != PracticeStatus::Withdrawn;
        if standing && !missing(self, self.status).is_empty() {
            return Err(ExchangeRefused::Incomplete);
        }
        Ok(())
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
