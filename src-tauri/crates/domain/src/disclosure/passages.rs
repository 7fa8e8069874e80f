//! Passages that may give something away, and what a person answers to each before it leaves.

use super::door::Door;
use crate::agenda::{AgendaItem, Someone};
use crate::note::guard::{self, Passage, PassageCode};
use crate::note::{Note, Speaker};
use crate::party::PartyKind;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How often a text is worded anew, where a proposed wording points to somebody in its place.
const MOST_REWORDINGS: usize = 3;

/// What becomes of a passage.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Verdict {
    /// The proposed wording stands in its place.
    Use,
    /// Whoever said it is asked first: until then its entry stays inside.
    Ask,
    /// It leaves as it is.
    Keep {
        /// Why it may; without a reason nothing is answered.
        reason: String,
    },
}

/// What somebody answered to a passage: the same words of an entry, wherever they stand in it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PassageAnswer {
    /// The reference of the entry.
    pub reference: String,
    /// Why it is worth a look.
    pub code: PassageCode,
    /// The passage, as it was found.
    pub text: String,
    /// What becomes of it.
    #[serde(flatten)]
    pub answer: Verdict,
}

/// A passage of an entry that is worth a look before it leaves, for whoever lets it leave and never for a reader.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct NotePassage {
    /// The reference of the entry.
    pub reference: String,
    /// The number of its item, else the title.
    pub item: String,
    /// The passage, with what could stand there instead.
    pub passage: Passage,
    /// What stands before it in its sentence.
    pub before: String,
    /// What stands behind it.
    pub after: String,
    /// Who said it.
    pub source: Vec<PassageSource>,
    /// What the secretariat noted about the entry.
    pub remark: String,
    /// What becomes of it; nothing where nobody said.
    pub answer: Option<Verdict>,
    /// Whether its entry stays inside, because whoever said it is asked first.
    pub stays: bool,
}

/// Who said what a passage is of: whom to ask about it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PassageSource {
    /// The code of the delegation, or the reference of a guest; empty where it is noted in words.
    pub code: String,
    /// The name of the delegation or the organisation, or the words.
    pub name: String,
    /// The kind of delegation, where it is one.
    pub kind: Option<PartyKind>,
}

/// A text as it leaves.
#[derive(Default)]
pub(super) struct Worded {
    pub(super) text: String,
    /// The passages that are still in it, kept or open.
    pub(super) left: Vec<Passage>,
    /// Every passage that was found in what was written, with its answer.
    pub(super) found: Vec<NotePassage>,
}

impl Worded {
    /// Tells whether somebody is to be asked first.
    pub(super) fn waits(&self) -> bool {
        self.found.iter().any(|one| one.answer == Some(Verdict::Ask))
    }

    /// Hands over the passages of an entry, which stays or leaves.
    pub(super) fn told(&mut self, stays: bool) -> impl Iterator<Item = NotePassage> + use<> {
        std::mem::take(&mut self.found).into_iter().map(move |one| NotePassage { stays, ..one })
    }
}

impl PassageAnswer {
    /// Tells whether it is about this passage of an entry.
    pub fn is_of(&self, reference: &str, passage: &Passage) -> bool {
        self.reference == reference && self.code == passage.code && self.text == passage.found
    }
}

impl NotePassage {
    /// Tells whether it is about the same words of the same entry.
    pub fn is_like(&self, other: &Self) -> bool {
        self.reference == other.reference
            && self.passage.code == other.passage.code
            && self.passage.found == other.passage.found
    }
}

impl Door<'_> {
    /// Returns a text of an entry as it leaves, with the passages in it that are worth a look.
    pub(super) fn worded(&self, note: &Note, item: &AgendaItem, text: &str, named: bool) -> Worded {
        let mut left = self.giveaways().look(text, named);
        if left.is_empty() {
            return Worded { text: text.to_owned(), ..Worded::default() };
        }
        let found: Vec<NotePassage> =
            left.iter().map(|passage| self.looked_at(note, item, text, passage)).collect();
        let stays = |passage: &Passage| {
            let same =
                |one: &&NotePassage| one.passage.code == passage.code && one.passage.found == passage.found;
            found.iter().find(same).is_some_and(|one| one.answer != Some(Verdict::Use))
        };
        let mut text = text.to_owned();
        // "Only Italy" becomes "only one State", which becomes "one State".
        for _ in 0..MOST_REWORDINGS {
            let used: Vec<Passage> = left.iter().filter(|passage| !stays(passage)).cloned().collect();
            if used.is_empty() {
                break;
            }
            text = guard::reworded(&text, &used);
            left = self.giveaways().look(&text, named);
        }
        Worded { text, left, found }
    }

    fn looked_at(&self, note: &Note, item: &AgendaItem, text: &str, passage: &Passage) -> NotePassage {
        let (before, after) = guard::around(text, passage);
        let number = item.details.number.as_ref().map(ToString::to_string);
        NotePassage {
            reference: note.reference.clone(),
            item: number.unwrap_or_else(|| item.details.title.to_string()),
            passage: passage.clone(),
            before,
            after,
            source: self.source(note),
            remark: note.details.remark.to_string(),
            answer: self.answer(&note.reference, passage),
            stays: false,
        }
    }

    /// Finds what was answered; words that nobody answered get the answer that was given to all.
    fn answer(&self, reference: &str, passage: &Passage) -> Option<Verdict> {
        let own = self.parts().answers.iter().find(|answer| answer.is_of(reference, passage));
        let counts = own
            .map(|one| &one.answer)
            .filter(|answer| !matches!(answer, Verdict::Keep { reason } if reason.trim().is_empty()));
        counts.cloned().or_else(|| (own.is_none() && self.parts().proposed).then_some(Verdict::Use))
    }

    /// Says who is to be asked about an entry.
    fn source(&self, note: &Note) -> Vec<PassageSource> {
        let group = |group: &crate::roster::Group| PassageSource {
            code: group.party.code.clone(),
            name: group.party.name.clone(),
            kind: Some(group.party.kind),
        };
        match &note.details.speaker {
            Speaker::Nobody => Vec::new(),
            Speaker::Words(words) => {
                vec![PassageSource { code: String::new(), name: words.to_string(), kind: None }]
            }
            Speaker::Delegations(ids) => {
                ids.iter().filter_map(|id| self.groups.get(id)).map(|one| group(one)).collect()
            }
            speaker @ (Speaker::Participant(_) | Speaker::Guest(_)) => {
                let someone = speaker.who().and_then(|who| self.someone(who));
                let source = someone.map(|someone| match someone {
                    Someone::Participant(of, _) => group(of),
                    Someone::Guest(guest) => PassageSource {
                        code: guest.reference.clone(),
                        name: someone.party().to_owned(),
                        kind: Some(guest.details.kind),
                    },
                });
                source.into_iter().collect()
            }
        }
    }
}
