//! [`Exchanged`]: what practices, challenges, concepts, actions and questions have in common as records.

use crate::Result;
use domain::action::{Action, ActionDetails};
use domain::agenda::AgendaItem;
use domain::challenge::{Challenge, ChallengeDetails};
use domain::concept::{Concept, ConceptDetails};
use domain::exchange::{Celled, Cited, ExchangeInside, ExchangeKind, ExchangeRefused, check_lowered};
use domain::fact::Fact;
use domain::field::Field;
use domain::ids::{AgendaItemId, MeetingId, Revision};
use domain::label::HandlingLabel;
use domain::meeting::{DefaultLabels, Meeting};
use domain::note::{Note, label_of};
use domain::practice::{Practice, PracticeDetails, missing};
use domain::question::{Question, QuestionDetails};
use domain::refusal::Refusal;
use domain::text::{Line, Title};
use std::collections::HashMap;
use store::{Record, Unit};
use words::Words;

/// A record that people enter, bring in from files and cite.
pub trait Exchanged: Record + Clone {
    /// What a person enters.
    type Details: Celled + Clone + Send + Sync;
    /// Which kind it is.
    const KIND: ExchangeKind;
    /// The field of its title.
    const TITLE: Field;

    /// Puts a new record together.
    fn begun(unit: &Unit, meeting: MeetingId, reference: String, details: Self::Details) -> Self;
    /// Puts other details over a revision.
    #[must_use]
    fn over(self, revision: Revision, details: Self::Details) -> Self;
    /// Puts it under another item of the agenda, or under none.
    #[must_use]
    fn under(self, item: Option<AgendaItemId>) -> Self;
    /// Returns details with everything but the title at its default.
    fn details_of(title: Title) -> Self::Details;
    /// Returns what was entered.
    fn details(&self) -> &Self::Details;
    /// Returns what people cite.
    fn reference(&self) -> &str;
    /// Returns the meeting.
    fn meeting(&self) -> MeetingId;
    /// Returns what it is called.
    fn title(details: &Self::Details) -> &Title;
    /// Returns the item of the agenda.
    fn item(details: &Self::Details) -> Option<AgendaItemId>;
    /// Checks what no single field can tell.
    fn check(details: &Self::Details) -> std::result::Result<(), Refusal>;
    /// Returns who agreed to a wider label than it had; none where nobody has to.
    fn lowered_by(details: &Self::Details) -> Option<&Line>;
    /// Returns the label that was chosen for it.
    fn own_label(details: &Self::Details) -> Option<HandlingLabel>;
    /// Returns the label that rules apply to it.
    fn label(details: &Self::Details, defaults: DefaultLabels, notes: &NoteLabels) -> HandlingLabel;
}

/// The labels of the entries of the notes of a meeting, by reference.
#[derive(Clone, Debug, Default)]
pub struct NoteLabels(HashMap<String, HandlingLabel>);

impl NoteLabels {
    /// Reads them.
    pub async fn of(unit: &mut Unit, meeting: &Meeting) -> Result<Self> {
        let items: Vec<AgendaItem> = unit.of_meeting(meeting.id).await?;
        let items: HashMap<_, _> = items.iter().map(|item| (item.id, item)).collect();
        let notes: Vec<Note> = unit.of_meeting(meeting.id).await?;
        let default = meeting.details.labels.notes;
        let label = |note: Note| {
            let item = items.get(&note.details.item)?;
            Some((note.reference, label_of(note.details.label, item, default)))
        };
        Ok(Self(notes.into_iter().filter_map(label).collect()))
    }

    /// Reads them where records come from passages; without one no label is inherited, and the notes need not be read.
    pub async fn of_sources<'a>(
        unit: &mut Unit,
        meeting: &Meeting,
        mut said_in: impl Iterator<Item = &'a Vec<Cited>>,
    ) -> Result<Self> {
        if said_in.any(|cited| !cited.is_empty()) {
            Self::of(unit, meeting).await
        } else {
            Ok(Self::default())
        }
    }

    /// Takes them from what is read already.
    pub fn within(inside: &ExchangeInside) -> Self {
        let notes = inside.notes.notes.iter();
        Self(notes.map(|note| (note.reference.clone(), inside.notes.label(note))).collect())
    }

    /// Returns the label of an entry that is cited; none where it is not known.
    pub fn get(&self, cited: &Cited) -> Option<HandlingLabel> {
        self.0.get(cited.as_str()).copied()
    }
}

/// Checks that nobody widens the label of a record without somebody who agreed. A wider label that is chosen counts as it
/// was chosen: that the passage it comes from would hold it back is no reason to keep in silence what does not apply.
pub fn check_label<R: Exchanged>(
    before: &R::Details,
    after: &R::Details,
    defaults: DefaultLabels,
    notes: &NoteLabels,
) -> std::result::Result<(), ExchangeRefused> {
    let (Some(was), Some(is)) = (R::lowered_by(before), R::lowered_by(after)) else { return Ok(()) };
    let label = |details| R::label(details, defaults, notes);
    let chosen = R::own_label(after).filter(|own| Some(*own) != R::own_label(before));
    let wanted = chosen.map_or_else(|| label(after), |own| own.min(label(after)));
    check_lowered((label(before), was), (wanted, is))
}

/// Says what a practice lacks to have come as far as it is said to have.
fn check_practice(details: &PracticeDetails) -> std::result::Result<(), Refusal> {
    details.check().map_err(|refused| {
        let refusal = Refusal::from(refused);
        if refused != ExchangeRefused::Incomplete {
            return refusal;
        }
        let names: Vec<String> =
            missing(details, details.status).into_iter().map(|one| Words::chosen().name(one)).collect();
        refusal.with(Fact::Detail, names.join(", "))
    })
}

macro_rules! exchanged {
    ($record:ident, $details:ident, $kind:ident, $title:ident, $field:ident, $default:ident, $check:expr) => {
        impl Exchanged for $record {
            type Details = $details;
            const KIND: ExchangeKind = ExchangeKind::$kind;
            const TITLE: Field = Field::$field;

            fn begun(unit: &Unit, meeting: MeetingId, reference: String, details: $details) -> Self {
                Self { id: unit.new_id(), revision: Revision::default(), reference, meeting, details }
            }

            fn over(self, revision: Revision, details: $details) -> Self {
                Self { revision, details, ..self }
            }

            fn under(mut self, item: Option<AgendaItemId>) -> Self {
                self.details.item = item;
                self
            }

            fn details_of(title: Title) -> $details {
                $details::new(title)
            }

            fn details(&self) -> &$details {
                &self.details
            }

            fn reference(&self) -> &str {
                &self.reference
            }

            fn meeting(&self) -> MeetingId {
                self.meeting
            }

            fn title(details: &$details) -> &Title {
                &details.$title
            }

            fn item(details: &$details) -> Option<AgendaItemId> {
                details.item
            }

            fn check(details: &$details) -> std::result::Result<(), Refusal> {
                $check(details)
            }

            fn lowered_by(details: &$details) -> Option<&Line> {
                lowered_by!($record, details)
            }

            fn own_label(details: &$details) -> Option<HandlingLabel> {
                own_label!($record, details)
            }

            fn label(details: &$details, defaults: DefaultLabels, notes: &NoteLabels) -> HandlingLabel {
                label!($record, details, defaults.$default, notes)
            }
        }
    };
}

/// Concepts and questions are in writing and come from no passage.
macro_rules! lowered_by {
    (Concept, $details:ident) => {{
        let _ = $details;
        None
    }};
    (Question, $details:ident) => {{
        let _ = $details;
        None
    }};
    ($record:ident, $details:ident) => {
        Some(&$details.lowered_by)
    };
}

/// A question always has a label of its own.
macro_rules! own_label {
    (Question, $details:ident) => {
        Some($details.label)
    };
    ($record:ident, $details:ident) => {
        $details.label
    };
}

macro_rules! label {
    (Concept, $details:ident, $default:expr, $notes:ident) => {{
        let _ = $notes;
        $details.label.unwrap_or($default)
    }};
    (Question, $details:ident, $default:expr, $notes:ident) => {{
        let _ = ($default, $notes);
        $details.label
    }};
    ($record:ident, $details:ident, $default:expr, $notes:ident) => {
        $details.label($default, |cited| $notes.get(cited))
    };
}

exchanged!(Practice, PracticeDetails, Practices, title, Title, practices, check_practice);
exchanged!(
    Challenge,
    ChallengeDetails,
    Challenges,
    title,
    Title,
    challenges,
    |details: &ChallengeDetails| { details.check().map_err(Refusal::from) }
);
exchanged!(Action, ActionDetails, Actions, text, Text, actions, |details: &ActionDetails| {
    details.check().map_err(Refusal::from)
});
exchanged!(Concept, ConceptDetails, Concepts, term, Term, concepts, |_: &ConceptDetails| Ok(()));
exchanged!(Question, QuestionDetails, Questions, question, Question, concepts, |_: &QuestionDetails| Ok(()));
