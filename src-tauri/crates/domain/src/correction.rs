//! Corrections of the session notes and of the outcome report: as drafted, as requested, as agreed.
//!
//! A delegation, or somebody of it, reads its own passages or the report and asks for another wording. What was agreed takes
//! the place of the text of the entry or sentence; what was refused stays on record with its reason.

use crate::closed;
use crate::ids::{
    CorrectionId, DelegationId, GuestId, MeetingId, NoteId, ParticipantId, ReportSentenceId, Revision,
};
use crate::roster::Roster;
use crate::text::{Line, Prose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// What can be corrected. It is kept as one of two fields, so that what was kept before sentences could be is read as it is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum Correctable {
    /// An entry of the session notes.
    Note {
        /// Which.
        note: NoteId,
    },
    /// A sentence of the outcome report.
    Sentence {
        /// Which.
        sentence: ReportSentenceId,
    },
}

impl Correctable {
    /// Returns the entry, where it is one.
    pub const fn note(self) -> Option<NoteId> {
        match self {
            Self::Note { note } => Some(note),
            Self::Sentence { .. } => None,
        }
    }

    /// Returns the sentence, where it is one.
    pub const fn sentence(self) -> Option<ReportSentenceId> {
        match self {
            Self::Note { .. } => None,
            Self::Sentence { sentence } => Some(sentence),
        }
    }
}

impl From<NoteId> for Correctable {
    fn from(note: NoteId) -> Self {
        Self::Note { note }
    }
}

impl From<ReportSentenceId> for Correctable {
    fn from(sentence: ReportSentenceId) -> Self {
        Self::Sentence { sentence }
    }
}

/// Who asks for a correction.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "who", rename_all = "snake_case")]
pub enum Asker {
    /// A delegation, without a person.
    Delegation(DelegationId),
    /// A participant of the meeting.
    Participant(ParticipantId),
    /// A guest of single items.
    Guest(GuestId),
}

impl Asker {
    /// Returns the delegation that asks, or the one of whoever does; a guest has none.
    pub fn delegation(self, roster: &Roster) -> Option<DelegationId> {
        match self {
            Self::Delegation(id) => Some(id),
            Self::Participant(id) => roster.seat(id).map(|(group, _)| group.delegation.id),
            Self::Guest(_) => None,
        }
    }
}

/// What became of a correction.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionState {
    /// Nothing yet.
    #[default]
    Open,
    /// A wording was agreed, and it is the text of the entry or sentence.
    Agreed,
    /// The text stays as it was drafted.
    Refused,
}

closed! {
    CorrectionState, "correction-state",
    Open = "open",
    Agreed = "agreed",
    Refused = "refused",
}

/// Everything about a correction that a person enters when it is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CorrectionDetails {
    /// What it corrects.
    #[serde(flatten)]
    pub of: Correctable,
    /// Who asks.
    pub asker: Asker,
    /// The wording that is asked for; empty where the passage is withdrawn: it is not to stand in any paper.
    pub requested: Prose,
    /// The day on which it was asked for.
    pub asked_on: NaiveDate,
    /// What the secretariat should know about it; it leaves with nothing.
    pub remark: Line,
}

/// A correction of an entry or a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Correction {
    /// Its identity.
    pub id: CorrectionId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was asked for.
    #[serde(flatten)]
    pub details: CorrectionDetails,
    /// The text as it was when it was asked for.
    pub drafted: Prose,
    /// The wording that was agreed; empty as long as none was.
    pub agreed: Prose,
    /// What became of it.
    pub state: CorrectionState,
    /// Why it was refused; empty where it was not.
    pub reason: Line,
}

/// Why a correction cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum CorrectionRefused {
    /// No wording is asked for.
    #[error("correction_empty")]
    Empty,
    /// It asks for what stands there already.
    #[error("correction_same")]
    Same,
    /// It is agreed or refused already.
    #[error("correction_settled")]
    Settled,
    /// A refusal without a reason.
    #[error("correction_reason")]
    Reason,
}

impl Correction {
    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), CorrectionRefused> {
        if self.details.requested == self.drafted {
            return Err(CorrectionRefused::Same);
        }
        if self.state == CorrectionState::Refused && self.reason.is_empty() {
            return Err(CorrectionRefused::Reason);
        }
        Ok(())
    }

    /// Tells whether no wording is asked for, but that the passage stands in no paper.
    pub fn withdraws(&self) -> bool {
        self.details.requested.is_empty()
    }

    /// Tells whether something can still become of it.
    pub fn is_open(&self) -> bool {
        self.state == CorrectionState::Open
    }
}
