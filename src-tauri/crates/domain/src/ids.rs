//! Typed identities, so that a person can never be passed where a delegation is meant.

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A series of meetings of one group.
    SeriesId
    /// One edition of a series.
    MeetingId
    /// A country or body that can be represented.
    PartyId
    /// A party at one meeting.
    DelegationId
    /// Someone known across meetings.
    PersonId
    /// A person's seat in a delegation at one meeting.
    ParticipantId
    /// A guest of single items.
    GuestId
    /// A point of the agenda.
    AgendaItemId
    /// A named version of the agenda.
    AgendaVersionId
    /// A decision about something that the agenda shows.
    AgendaRemarkId
    /// A room of the meeting.
    RoomId
    /// An entry of the session notes.
    NoteId
    /// A turn at the floor.
    TurnId
    /// Whether somebody was there under an item, and how.
    PresenceId
    /// A correction of an entry.
    CorrectionId
    /// A silence procedure.
    SilenceId
    /// A comment on the agenda.
    CommentId
    /// What a body says to a version of the agenda.
    ApprovalId
    /// A round of review.
    ReviewRoundId
    /// The newest reply of a delegation or note-taker.
    ReplyId
    /// A best practice.
    PracticeId
    /// A challenge.
    ChallengeId
    /// A legal concept.
    ConceptId
    /// What a delegation says of a legal concept.
    StatementId
    /// An action.
    ActionId
    /// What a delegation answers about a practice.
    TransferId
    /// A question to all delegations.
    QuestionId
    /// What a delegation answers to a question.
    ResponseId
    /// The ballots on a practice or question.
    RatingId
    /// The evaluation of a meeting.
    EvaluationId
    /// A term of a vocabulary.
    TermId
    /// A milestone that somebody touched.
    MilestoneId
    /// A matter that is put off.
    SnoozeId
    /// An import that was applied.
    ImportId
    /// A sentence of the outcome report.
    ReportSentenceId
    /// A draft of the report or of the press facts.
    PublicationDraftId
}

/// How often a record was saved; a save names the one it read, so that nobody overwrites unseen.
///
/// A record that was never saved has revision 0; the first save gives it 1.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Revision(pub i32);

impl Revision {
    /// Returns the revision that a save of this one leads to.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}
