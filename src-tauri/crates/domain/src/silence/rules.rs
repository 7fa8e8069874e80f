//! What silence means: who has answered, and which entries it clears.

use super::{SentNote, Silence, SilenceScope, SilenceStanding};
use crate::correction::{Correction, CorrectionState};
use crate::disclosure::{Audience, NotesParts, disclose_notes};
use crate::ids::{DelegationId, NoteId};
use crate::note::{Note, NoteStatus, NotesInside};
use std::collections::HashSet;

impl SilenceScope {
    /// Returns them as what is asked of the notes.
    fn parts(self) -> NotesParts {
        let parts = NotesParts::default();
        match self {
            Self::Meeting => parts,
            Self::Day(day) => NotesParts { day: Some(day), ..parts },
            Self::Item(item) => NotesParts { item: Some(item), ..parts },
        }
    }
}

impl Silence {
    /// Tells whether an entry is among the notes that were sent round.
    pub fn holds(&self, note: &Note) -> bool {
        self.details.scope.holds(note.details.at.date(), note.details.item)
    }

    /// Says what a delegation said. An open correction outweighs an agreement, and an agreement corrections that are
    /// settled.
    pub fn standing(&self, delegation: DelegationId, inside: &NotesInside) -> SilenceStanding {
        let asked = inside.corrections.iter().filter(|one: &&Correction| {
            one.details.asker.delegation(&inside.agenda.roster) == Some(delegation)
                && inside.notes.iter().any(|note| note.id == one.details.note && self.holds(note))
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

    /// Lists the entries that silence clears: those that were sent round and stand as they were sent, no correction of which
    /// is open, and that have not come as far yet. What nobody was sent, nobody agreed to.
    pub fn clears(&self, inside: &NotesInside) -> Vec<NoteId> {
        let open: HashSet<NoteId> =
            inside.corrections.iter().filter(|one| one.is_open()).map(|one| one.details.note).collect();
        let cleared = inside.notes.iter().filter(|note| {
            self.sent.contains(&SentNote { note: note.id, revision: note.revision })
                && !open.contains(&note.id)
                && note.details.status < NoteStatus::ClearedBySpeaker
        });
        cleared.map(|note| note.id).collect()
    }
}

impl SilenceScope {
    /// Lists the entries that are sent round: those that the participants read.
    pub fn sends(self, inside: &NotesInside) -> Vec<SentNote> {
        let sent = disclose_notes(inside, Audience::Participants, self.parts());
        let kept: HashSet<&String> = sent.withheld.iter().flat_map(|withheld| &withheld.which).collect();
        let holds = |note: &&Note| self.holds(note.details.at.date(), note.details.item);
        let left = inside.notes.iter().filter(holds).filter(|note| !kept.contains(&note.reference));
        left.map(|note| SentNote { note: note.id, revision: note.revision }).collect()
    }
}
