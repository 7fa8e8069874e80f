//! The evaluation questionnaire after a meeting (domain reference, 6.6), kept as counts and sorted texts alone.
//!
//! What comes in is anonymised before anything else happens to it: no name, no address, no time and no order of rows is
//! kept, and which answers came in one form cannot be told any more.

use crate::closed;
use crate::ids::{EvaluationId, MeetingId, Revision};
use crate::scale::{LEAST_TOGETHER, Scale};
use crate::text::Prose;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is rated from 1 to 5.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// What was said.
    Content,
    /// Whether it helps in one's own work.
    Relevance,
    /// How it was organised.
    Organisation,
    /// Where it was held.
    Venue,
    /// How long it was.
    Duration,
    /// Whom one met.
    Networking,
}

closed! {
    Aspect, "evaluation-aspect",
    Content = "content",
    Relevance = "relevance",
    Organisation = "organisation",
    Venue = "venue",
    Duration = "duration",
    Networking = "networking",
}

/// What is answered in words.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OpenQuestion {
    /// What helped most.
    MostUseful,
    /// What was missing.
    MissingTopics,
    /// What should be next.
    NextTopics,
}

closed! {
    OpenQuestion, "evaluation-open",
    MostUseful = "most_useful",
    MissingTopics = "missing_topics",
    NextTopics = "next_topics",
}

/// What the forms of one meeting say together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Tally {
    /// The number of forms.
    pub forms: u32,
    /// How often each value was given, in the order of [`Aspect`].
    pub counts: [Scale; 6],
    /// What was written, in the order of [`OpenQuestion`], each in the order of its words.
    pub texts: [Vec<Prose>; 3],
}

/// The evaluation of a meeting: one for each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Evaluation {
    /// Its identity.
    pub id: EvaluationId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What the forms say.
    #[serde(flatten)]
    pub tally: Tally,
}

impl Tally {
    /// Puts everything in an order that tells nothing of the forms it comes from.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        for texts in &mut self.texts {
            texts.sort_by(|a, b| a.as_str().cmp(b.as_str()));
        }
        self
    }

    /// Returns how often each value was given.
    pub const fn counts_of(&self, aspect: Aspect) -> Scale {
        self.counts[aspect as usize]
    }

    /// Returns what was written.
    pub const fn texts_of(&self, question: OpenQuestion) -> &Vec<Prose> {
        &self.texts[question as usize]
    }

    /// Tells whether it can take the place of what was counted before: with one or two forms, or one or two more or less, the
    /// history would show what stood in them.
    pub fn may_follow(&self, before: &Self) -> bool {
        let few = |count: u32| (1..LEAST_TOGETHER).contains(&(count as usize));
        self.forms as usize >= LEAST_TOGETHER && !few(self.forms.abs_diff(before.forms))
    }
}
