//! What the reply of a delegation changes: decided by identity, and never over what became of a passage meanwhile.

use super::{PassageSaid, PassageWord, PassagesReply, Reply};
use crate::correction::{Asker, Correction, CorrectionDetails, CorrectionState};
use crate::ids::{CorrectionId, DelegationId, MeetingId, NoteId, Revision};
use crate::note::{Note, NoteStatus, NotesInside, Speaker, blocks};
use crate::pouch::PouchKind;
use crate::text::{Line, Prose};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashSet;

/// What becomes of what is said to a passage.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PassageFate {
    /// It was not said yet.
    New,
    /// Something else was said to the passage before.
    Update,
    /// It is said already.
    Unchanged,
    /// It was said before, and is taken back.
    TakenBack,
    /// The text was changed since it was sent, so that it is not this one that is confirmed.
    Reworded,
    /// It was agreed or refused already.
    Settled,
    /// The entry is not there any more.
    Gone,
    /// The entry is not of this delegation.
    NotTheirs,
}

/// What is said to one passage, and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageLine {
    /// The entry.
    pub note: NoteId,
    /// What is said; none where it was taken back.
    pub said: Option<PassageSaid>,
    /// What becomes of it.
    pub fate: PassageFate,
    /// Whether the text was changed since it was sent.
    pub reworded: bool,
    /// The correction that is kept, or taken back.
    pub correction: Option<Correction>,
    /// The entry as it is cleared by this.
    pub cleared: Option<Note>,
}

/// What the reply of a delegation changes.
#[derive(Clone, Debug, PartialEq)]
pub struct RepliedPassages {
    /// When the reply was made that came already, where that is later than this one: then nothing changes.
    pub older_than: Option<DateTime<Utc>>,
    /// Passage by passage, then what was taken back.
    pub lines: Vec<PassageLine>,
    /// The entries that the delegation confirms now.
    pub confirmed: Vec<NoteId>,
}

/// Whose reply it is, and what is known of earlier ones.
#[derive(Clone, Copy, Debug)]
pub struct Replying<'a> {
    /// The meeting.
    pub meeting: MeetingId,
    /// The delegation that proved that it replies.
    pub delegation: DelegationId,
    /// As people write for whom its pouch is made.
    pub whose: &'a str,
    /// The newest replies of everybody.
    pub replies: &'a [Reply],
    /// The day on which it comes.
    pub today: NaiveDate,
}

/// Decides what the reply of a delegation changes. `identity` gives the correction of a passage an identity of its own, so
/// that the same reply again is the same.
///
/// A confirmation clears an entry only where the text is the one that was read, and where everybody who said it confirmed.
/// A correction that was settled stays as it is.
pub fn merge_passages(
    inside: &NotesInside,
    replying: Replying<'_>,
    identity: impl Fn(NoteId) -> CorrectionId,
    reply: &PassagesReply,
) -> RepliedPassages {
    let of = |reply: &&Reply| reply.meeting == replying.meeting && reply.whose == replying.whose;
    let before = replying.replies.iter().find(of);
    if let Some(newest) = before.map(|before| before.answered).filter(|newest| *newest > reply.made_at) {
        return RepliedPassages { older_than: Some(newest), lines: Vec::new(), confirmed: Vec::new() };
    }
    let mut merging = Merging {
        inside,
        replying,
        identity: &identity,
        confirmed: Vec::new(),
        before: before.map(|before| before.confirmed.as_slice()).unwrap_or_default(),
    };
    let mut said = HashSet::new();
    let mut lines = Vec::new();
    for one in &reply.passages {
        if said.insert(one.note) {
            lines.push(merging.line(one));
        }
    }
    for correction in &inside.corrections {
        let Some(note) = correction.details.of.note() else { continue };
        let asks = reply.passages.iter().any(|one| one.note == note && one.says != PassageWord::Confirm);
        if correction.id == identity(note) && !asks && correction.is_open() {
            lines.push(PassageLine {
                said: None,
                correction: Some(correction.clone()),
                ..PassageLine::of(note, PassageFate::TakenBack)
            });
        }
    }
    for note in merging.before {
        if !said.contains(note) {
            lines.push(PassageLine::of(*note, PassageFate::TakenBack));
        }
    }
    RepliedPassages { older_than: None, lines, confirmed: merging.confirmed }
}

impl PassageLine {
    const fn of(note: NoteId, fate: PassageFate) -> Self {
        Self { note, said: None, fate, reworded: false, correction: None, cleared: None }
    }
}

struct Merging<'a, F> {
    inside: &'a NotesInside,
    replying: Replying<'a>,
    identity: &'a F,
    before: &'a [NoteId],
    confirmed: Vec<NoteId>,
}

impl<F: Fn(NoteId) -> CorrectionId> Merging<'_, F> {
    fn line(&mut self, said: &PassageSaid) -> PassageLine {
        let line = PassageLine { said: Some(said.clone()), ..PassageLine::of(said.note, PassageFate::Gone) };
        let Some(note) = self.inside.notes.iter().find(|note| note.id == said.note) else { return line };
        if !self.said_it(note, self.replying.delegation) {
            return PassageLine { fate: PassageFate::NotTheirs, ..line };
        }
        let as_read =
            note.revision == said.over || blocks(note.details.text.as_str()) == blocks(said.read.as_str());
        let line = PassageLine { reworded: !as_read, ..line };
        match said.says {
            PassageWord::Confirm => self.confirm(note, line),
            PassageWord::Correct | PassageWord::Withdraw => self.correct(note, said, line),
        }
    }

    fn confirm(&mut self, note: &Note, line: PassageLine) -> PassageLine {
        let known = self.before.contains(&note.id);
        if known || !line.reworded {
            self.confirmed.push(note.id);
        }
        if known {
            return PassageLine { fate: PassageFate::Unchanged, reworded: false, ..line };
        }
        if line.reworded {
            return PassageLine { fate: PassageFate::Reworded, ..line };
        }
        let all = self
            .delegations(note)
            .into_iter()
            .all(|id| id == self.replying.delegation || self.confirms(id, note));
        let clears = all && matches!(note.details.status, NoteStatus::Raw | NoteStatus::Cleaned);
        let cleared = clears.then(|| {
            let mut note = note.clone();
            note.details.status = NoteStatus::ClearedBySpeaker;
            note
        });
        PassageLine { fate: PassageFate::New, cleared, ..line }
    }

    fn correct(&self, note: &Note, said: &PassageSaid, line: PassageLine) -> PassageLine {
        let id = (self.identity)(note.id);
        let requested = match said.says {
            PassageWord::Correct => said.requested.clone(),
            PassageWord::Confirm | PassageWord::Withdraw => Prose::default(),
        };
        let known = self.inside.corrections.iter().find(|known| known.id == id);
        let details = CorrectionDetails {
            of: note.id.into(),
            asker: Asker::Delegation(self.replying.delegation),
            requested,
            asked_on: known.map_or(self.replying.today, |known| known.details.asked_on),
            remark: said.remark.clone(),
        };
        let Some(known) = known else {
            if said.says == PassageWord::Correct && details.requested == note.details.text {
                return PassageLine { fate: PassageFate::Unchanged, ..line };
            }
            let correction = Correction {
                id,
                revision: Revision::default(),
                meeting: self.replying.meeting,
                details,
                drafted: note.details.text.clone(),
                agreed: Prose::default(),
                state: CorrectionState::Open,
                reason: Line::default(),
            };
            return PassageLine { fate: PassageFate::New, correction: Some(correction), ..line };
        };
        if details == known.details {
            return PassageLine { fate: PassageFate::Unchanged, correction: Some(known.clone()), ..line };
        }
        if !known.is_open() {
            return PassageLine { fate: PassageFate::Settled, ..line };
        }
        let correction = Some(Correction { details, ..known.clone() });
        PassageLine { fate: PassageFate::Update, correction, ..line }
    }

    /// Tells whether a delegation said an entry.
    fn said_it(&self, note: &Note, delegation: DelegationId) -> bool {
        !note.details.private && self.delegations(note).contains(&delegation)
    }

    fn delegations(&self, note: &Note) -> Vec<DelegationId> {
        match &note.details.speaker {
            Speaker::Delegations(ids) => ids.clone(),
            Speaker::Participant(id) => {
                let seat = self.inside.agenda.roster.seat(*id);
                seat.map(|(group, _)| group.delegation.id).into_iter().collect()
            }
            Speaker::Nobody | Speaker::Guest(_) | Speaker::Words(_) => Vec::new(),
        }
    }

    fn confirms(&self, delegation: DelegationId, note: &Note) -> bool {
        let group = self.inside.agenda.roster.group(delegation);
        let whose = group.map(|group| PouchKind::Delegation.written_for(&group.party.code));
        self.replying
            .replies
            .iter()
            .any(|reply| Some(&reply.whose) == whose.as_ref() && reply.confirmed.contains(&note.id))
    }
}
