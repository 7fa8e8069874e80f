//! The silence procedure: notes are sent round with a last hour, and whoever says nothing until then agrees.

use crate::closed;
use crate::correction::{Correction, CorrectionState};
use crate::disclosure::{Audience, NotesParts, disclose_notes};
use crate::ids::{AgendaItemId, DelegationId, MeetingId, NoteId, Revision, SilenceId};
use crate::note::{Note, NoteStatus, NotesInside};
use crate::text::Line;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;

/// The notes that are sent round.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum SilenceScope {
    /// Of the whole meeting.
    Meeting,
    /// Of one day.
    Day(NaiveDate),
    /// Of one item.
    Item(AgendaItemId),
}

impl SilenceScope {
    /// Tells whether an entry is among them.
    pub fn holds(self, note: &Note) -> bool {
        match self {
            Self::Meeting => true,
            Self::Day(day) => note.details.at.date() == day,
            Self::Item(item) => note.details.item == item,
        }
    }

    /// Returns them as what is asked of the notes.
    pub fn parts(self) -> NotesParts {
        let parts = NotesParts::default();
        match self {
            Self::Meeting => parts,
            Self::Day(day) => NotesParts { day: Some(day), ..parts },
            Self::Item(item) => NotesParts { item: Some(item), ..parts },
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

/// Everything about a silence procedure that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SilenceDetails {
    /// The notes that are sent round.
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

    /// Says what a delegation said. An open correction outweighs an agreement, and an agreement corrections that are
    /// settled.
    pub fn standing(&self, delegation: DelegationId, inside: &NotesInside) -> SilenceStanding {
        let asked = inside.corrections.iter().filter(|one: &&Correction| {
            one.details.asker.delegation(&inside.agenda.roster) == Some(delegation)
                && inside
                    .notes
                    .iter()
                    .any(|note| note.id == one.details.note && self.details.scope.holds(note))
        });
        let mut settled = false;
        for correction in asked {
            match correction.state {
                CorrectionState::Open => return SilenceStanding::CorrectionOpen,
                CorrectionState::Agreed | CorrectionState::Refused => settled = true,
            }
        }
        if self.agreed.iter().any(|answer| answer.delegation == delegation) {
            SilenceStanding::Agreed
        } else if settled {
            SilenceStanding::CorrectionSettled
        } else {
            SilenceStanding::Silent
        }
    }

    /// Lists the entries that silence clears: those that the participants read, no correction of which is open, and that
    /// have not come as far yet. What nobody was sent, nobody agreed to.
    pub fn clears(&self, inside: &NotesInside) -> Vec<NoteId> {
        let sent = disclose_notes(inside, Audience::Participants, self.details.scope.parts());
        let kept: HashSet<&String> = sent.withheld.iter().flat_map(|withheld| &withheld.which).collect();
        let open: HashSet<NoteId> =
            inside.corrections.iter().filter(|one| one.is_open()).map(|one| one.details.note).collect();
        let cleared = inside.notes.iter().filter(|note| {
            self.details.scope.holds(note)
                && !kept.contains(&note.reference)
                && !open.contains(&note.id)
                && note.details.status < NoteStatus::ClearedBySpeaker
        });
        cleared.map(|note| note.id).collect()
    }
}
