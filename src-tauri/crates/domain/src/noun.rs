//! The nouns whose records are kept: the one closed list that store, events and interface are total over.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is kept in a table of its own. The names are those of tables, of change events and of the journal.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// A group that meets again.
    Series,
    /// One edition of a series.
    Meeting,
    /// A country or body.
    Party,
    /// A party at one meeting.
    Delegation,
    /// Someone known across meetings.
    Person,
    /// A person's seat.
    Participant,
    /// A room of a meeting.
    Room,
    /// A point of the agenda.
    AgendaItem,
    /// A guest of single items.
    Guest,
    /// A named version of the agenda.
    AgendaVersion,
    /// A decision about a clash or a change.
    AgendaRemark,
    /// An entry of the session notes.
    Note,
    /// A turn at the floor.
    Turn,
    /// Whether somebody was there under an item, and how.
    Presence,
    /// A correction of an entry.
    Correction,
    /// A silence procedure.
    Silence,
    /// A comment on the agenda.
    Comment,
    /// What a body in the chair says to a version of the agenda.
    Approval,
    /// A round of review.
    ReviewRound,
    /// The newest reply of a delegation or note-taker to the session notes.
    Reply,
    /// A best practice.
    Practice,
    /// A challenge.
    Challenge,
    /// A legal concept.
    Concept,
    /// What a delegation says of a legal concept.
    Statement,
    /// An action.
    Action,
    /// What a delegation answers about a practice.
    Transfer,
    /// A question to all delegations.
    Question,
    /// What a delegation answers to a question.
    Response,
    /// The ballots on a practice or question.
    Rating,
    /// The evaluation of a meeting.
    Evaluation,
    /// A term of a vocabulary that was changed or added.
    Term,
    /// A milestone that somebody touched.
    Milestone,
    /// A matter of the overview that is put off.
    Snooze,
    /// An import that was applied.
    Import,
    /// A sentence of the outcome report.
    ReportSentence,
    /// A draft of the report or of the press facts before the chairs.
    PublicationDraft,
}

closed! {
    Noun, "noun",
    Series = "series",
    Meeting = "meeting",
    Party = "party",
    Delegation = "delegation",
    Person = "person",
    Participant = "participant",
    Room = "room",
    AgendaItem = "agenda_item",
    Guest = "guest",
    AgendaVersion = "agenda_version",
    AgendaRemark = "agenda_remark",
    Note = "note",
    Turn = "turn",
    Presence = "presence",
    Correction = "correction",
    Silence = "silence",
    Comment = "comment",
    Approval = "approval",
    ReviewRound = "review_round",
    Reply = "reply",
    Practice = "practice",
    Challenge = "challenge",
    Concept = "concept",
    Statement = "statement",
    Action = "action",
    Transfer = "transfer",
    Question = "question",
    Response = "response",
    Rating = "rating",
    Evaluation = "evaluation",
    Term = "term",
    Milestone = "milestone",
    Snooze = "snooze",
    Import = "import",
    ReportSentence = "report_sentence",
    PublicationDraft = "publication_draft",
}

impl Noun {
    /// Finds a noun by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.as_str() == name)
    }
}

impl std::fmt::Display for Noun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Noun;

    #[test]
    fn a_noun_has_one_name_wherever_it_is_written() {
        for noun in Noun::ALL {
            assert_eq!(Noun::named(noun.as_str()), Some(noun));
            assert_eq!(serde_json::to_value(noun).unwrap(), noun.as_str(), "events and tables say the same");
        }
    }
}
