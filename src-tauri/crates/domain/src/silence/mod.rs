//! The silence procedure: notes or the outcome report are sent round with a last hour, and whoever says nothing until then
//! agrees.

mod rules;

use crate::closed;
use crate::ids::{AgendaItemId, DelegationId, MeetingId, NoteId, ReportSentenceId, Revision, SilenceId};
use crate::text::Line;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is sent round.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum SilenceScope {
    /// The notes of the whole meeting.
    Meeting,
    /// The notes of one day.
    Day(NaiveDate),
    /// The notes of one item.
    Item(AgendaItemId),
    /// The outcome report, for factual corrections.
    Report,
}

impl SilenceScope {
    /// Tells whether an entry of a day, under an item, is among them.
    pub fn holds(self, on: NaiveDate, under: AgendaItemId) -> bool {
        match self {
            Self::Meeting => true,
            Self::Day(day) => day == on,
            Self::Item(item) => item == under,
            Self::Report => false,
        }
    }
}

/// A delegation that said that it agrees.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct SilenceAnswer {
    /// Which.
    pub delegation: DelegationId,
    /// When it said so.
    #[serde(default)]
    pub on: NaiveDate,
}

/// An entry as it was sent round.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct SentNote {
    /// Which.
    pub note: NoteId,
    /// How it stood.
    #[serde(default)]
    pub revision: Revision,
}

/// A sentence of the report as it was sent round.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct SentSentence {
    /// Which.
    pub sentence: ReportSentenceId,
    /// How it stood.
    #[serde(default)]
    pub revision: Revision,
}

/// What was sent round, as it stood.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum Sent {
    /// An entry.
    Note(SentNote),
    /// A sentence.
    Sentence(SentSentence),
}

/// Everything about a silence procedure that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SilenceDetails {
    /// What is sent round.
    pub scope: SilenceScope,
    /// The last moment, as the clocks at the place of the meeting show it.
    pub until: NaiveDateTime,
    /// What the secretariat should know about it; it leaves with nothing.
    pub remark: Line,
}

/// A silence procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Silence {
    /// Its identity.
    pub id: SilenceId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: SilenceDetails,
    /// When it was opened.
    pub opened: NaiveDateTime,
    /// What was sent round when it was opened.
    #[serde(default)]
    pub sent: Vec<Sent>,
    /// Who said that they agree. Who asked for a correction is told by the corrections.
    pub agreed: Vec<SilenceAnswer>,
    /// When it was closed; none as long as it is open.
    pub closed: Option<NaiveDateTime>,
}

/// How far a silence procedure has come.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SilenceState {
    /// Delegations can still answer.
    Running,
    /// The last moment is past: silence is agreement.
    Elapsed,
    /// It is closed.
    Closed,
}

closed! {
    SilenceState, "silence-state",
    Running = "running",
    Elapsed = "elapsed",
    Closed = "closed",
}

/// What one delegation said in a silence procedure.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SilenceStanding {
    /// It asked for a correction that is open.
    CorrectionOpen,
    /// It asked for corrections, and all are settled.
    CorrectionSettled,
    /// It agreed.
    Agreed,
    /// Nothing.
    Silent,
}

closed! {
    SilenceStanding, "silence-standing",
    CorrectionOpen = "correction_open",
    CorrectionSettled = "correction_settled",
    Agreed = "agreed",
    Silent = "silent",
}

impl Silence {
    /// Returns how far it has come, at a moment as the clocks at the place of the meeting show it.
    pub fn state(&self, now: NaiveDateTime) -> SilenceState {
        match self.closed {
            Some(_) => SilenceState::Closed,
            None if now < self.details.until => SilenceState::Running,
            None => SilenceState::Elapsed,
        }
    }
}
