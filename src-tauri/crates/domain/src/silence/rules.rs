//! What silence means: who has answered, which entries it clears, and which sentences stand.

use super::{Sent, SentNote, SentSentence, Silence, SilenceScope, SilenceStanding};
use crate::correction::{Correctable, Correction, CorrectionState};
use crate::disclosure::{Audience, NotesParts, disclose_notes, sentences_leaving};
use crate::ids::{DelegationId, NoteId};
use crate::note::{Note, NoteStatus, NotesInside};
use crate::report::{ReportInside, ReportSentence};
use std::collections::HashSet;

impl SilenceScope {
    /// Returns what is asked of the notes; nothing where none of them is sent.
    fn parts(self) -> Option<NotesParts> {
        let parts = NotesParts::default();
        match self {
            Self::Meeting => Some(parts),
            Self::Day(day) => Some(NotesParts { day: Some(day), ..parts }),
            Self::Item(item) => Some(NotesParts { item: Some(item), ..parts }),
            Self::Report => None,
        }
    }
}

impl Silence {
    /// Tells whether an entry is among the notes that were sent round.
    pub fn holds(&self, note: &Note) -> bool {
        self.details.scope.holds(note.details.at.date(), note.details.item)
    }

    /// Tells whether a correction is of what was sent round.
    pub fn is_about(&self, correction: &Correction, inside: &NotesInside) -> bool {
        match correction.details.of {
            Correctable::Note { note } => inside.notes.iter().any(|one| one.id == note && self.holds(one)),
            Correctable::Sentence { .. } => self.details.scope == SilenceScope::Report,
        }
    }

    /// Says what a delegation said. An open correction outweighs an agreement, and an agreement corrections that are
    /// settled.
    pub fn standing(&self, delegation: DelegationId, inside: &NotesInside) -> SilenceStanding {
        let asked = inside.corrections.iter().filter(|one: &&Correction| {
            one.details.asker.delegation(&inside.agenda.roster) == Some(delegation)
                && self.is_about(one, inside)
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
        let open: HashSet<NoteId> = inside
            .corrections
            .iter()
            .filter(|one| one.is_open())
            .filter_map(|one| one.details.of.note())
            .collect();
        let cleared = inside.notes.iter().filter(|note| {
            self.sent.contains(&Sent::of_note(note))
                && !open.contains(&note.id)
                && note.details.status < NoteStatus::ClearedBySpeaker
        });
        cleared.map(|note| note.id).collect()
    }

    /// Counts the sentences that stand as they were sent round: unchanged, in the report, and no correction of which is open.
    pub fn stands(&self, inside: &ReportInside) -> usize {
        let open = |sentence: &ReportSentence| {
            let corrections = &inside.exchange.notes.corrections;
            corrections.iter().any(|one| one.is_open() && one.details.of.sentence() == Some(sentence.id))
        };
        let stands = |one: &&ReportSentence| {
            self.sent.contains(&Sent::of_sentence(one)) && !one.details.left_out && !open(one)
        };
        inside.sentences.iter().filter(stands).count()
    }
}

impl Sent {
    const fn of_note(note: &Note) -> Self {
        Self::Note(SentNote { note: note.id, revision: note.revision })
    }

    const fn of_sentence(sentence: &ReportSentence) -> Self {
        Self::Sentence(SentSentence { sentence: sentence.id, revision: sentence.revision })
    }
}

impl SilenceScope {
    /// Lists what is sent round: the entries, or the sentences of the report, that the participants read.
    pub fn sends(self, report: &ReportInside) -> Vec<Sent> {
        let Some(parts) = self.parts() else {
            return sentences_leaving(report, Audience::Participants)
                .into_iter()
                .map(Sent::of_sentence)
                .collect();
        };
        let inside = &report.exchange.notes;
        let sent = disclose_notes(inside, Audience::Participants, parts);
        let kept: HashSet<&String> = sent.withheld.iter().flat_map(|withheld| &withheld.which).collect();
        let holds = |note: &&Note| self.holds(note.details.at.date(), note.details.item);
        let left = inside.notes.iter().filter(holds).filter(|note| !kept.contains(&note.reference));
        left.map(Sent::of_note).collect()
    }
}
