//! The outcome report: what is written from the notes and records, sentence by sentence (domain reference, 6.6).
//!
//! A sentence stands in a [`ReportSection`] and rests on what it cites. It is drafted by [`drafts`] from what the records and
//! notes are, or written by a person; what a person wrote is never touched again: [`planned`] adds what is new, and
//! [`ReportInside::standing`] says where a source changed since. How many delegations said something is a word of a
//! [`Scale`], never a number. What of it leaves is decided by [`crate::disclosure`].

mod drafting;
mod inside;
mod planning;
mod scale;
mod section;
mod template;
mod wording;

pub use drafting::{Draft, NotDrafted, WhyNotDrafted, drafts};
pub use inside::{OF_MEETING, ReportInside, Source};
pub use planning::{MOST_SENTENCES, Planned, planned, rank_behind};
pub use scale::{Quantifier, Range, Scale};
pub use section::{FindingPart, NotASection, PartKind, ReportSection};
pub use template::Placeholder;
pub use wording::{Opening, Wording};

use crate::closed;
use crate::exchange::{Cited, ExchangeRefused, check_lengths};
use crate::ids::{MeetingId, ReportSentenceId, Revision};
use crate::label::HandlingLabel;
use crate::text::{Line, Prose};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Who wrote a sentence.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SentenceOrigin {
    /// It was drafted from its sources.
    Generated,
    /// A person wrote it, or worded it otherwise.
    #[default]
    Hand,
}

closed! {
    SentenceOrigin, "sentence-origin",
    Generated = "generated",
    Hand = "hand",
}

/// How a sentence stands to what it rests on.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SentenceStanding {
    /// Its sources say what they said.
    #[default]
    Fresh,
    /// A source would be worded otherwise now.
    SourceChanged,
    /// A source is not there any more, or may not be told.
    SourceGone,
}

closed! {
    SentenceStanding, "sentence-standing",
    Fresh = "fresh",
    SourceChanged = "source_changed",
    SourceGone = "source_gone",
}

/// Everything that is kept of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SentenceDetails {
    /// Where it stands.
    pub section: ReportSection,
    /// Its place among the sentences of its section.
    pub rank: i32,
    /// What it says.
    pub text: Prose,
    /// Who wrote it.
    pub origin: SentenceOrigin,
    /// What it rests on.
    pub sources: Vec<Cited>,
    /// Which draft it is: the same as long as it comes of the same; empty where a person wrote it from the start.
    pub seed: Line,
    /// The draft as it was when it was taken over.
    pub drafted: Prose,
    /// How many delegations it tells of, in a word; none where it counts nobody.
    pub quantifier: Option<Quantifier>,
    /// A label of its own; it counts where it is stricter than its sources, and where there are none.
    pub label: Option<HandlingLabel>,
    /// Whether it stays out of the report; a draft that was removed is kept so, that it is not drafted again.
    pub left_out: bool,
}

/// A sentence of the outcome report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReportSentence {
    /// Its identity.
    pub id: ReportSentenceId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What is kept.
    #[serde(flatten)]
    pub details: SentenceDetails,
}

impl SentenceDetails {
    /// Returns a sentence that a person begins; it has to be given its words and its place.
    pub fn by_hand(section: ReportSection, rank: i32, text: Prose) -> Self {
        Self {
            section,
            rank,
            text,
            origin: SentenceOrigin::Hand,
            sources: Vec::new(),
            seed: Line::default(),
            drafted: Prose::default(),
            quantifier: None,
            label: None,
            left_out: false,
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        if self.text.is_empty() {
            return Err(ExchangeRefused::Empty);
        }
        check_lengths([self.sources.len()])
    }

    /// Tells whether it comes of a draft.
    pub fn is_seeded(&self) -> bool {
        !self.seed.is_empty()
    }

    /// Takes other words: a draft becomes a sentence by hand and keeps what it rests on. Words that are the draft again
    /// make it one. A quantifier goes with its word; `says` tells whether the words still hold it.
    #[must_use]
    pub fn worded(mut self, text: Prose, says: impl Fn(Quantifier, &str) -> bool) -> Self {
        self.origin = if self.is_seeded() && text == self.drafted {
            SentenceOrigin::Generated
        } else if text == self.text {
            self.origin
        } else {
            SentenceOrigin::Hand
        };
        self.quantifier = self.quantifier.filter(|quantifier| says(*quantifier, text.as_str()));
        self.text = text;
        self
    }
}
