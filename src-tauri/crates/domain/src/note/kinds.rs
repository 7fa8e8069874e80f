//! The closed lists of notes.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What an entry is (domain reference, 6.6).
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Something was said.
    #[default]
    Intervention,
    /// Something was asked.
    Question,
    /// Something was answered.
    Answer,
    /// Something was presented.
    Information,
    /// The room agreed on what it means.
    Conclusion,
    /// The room decided.
    Decision,
    /// Somebody will do something.
    Action,
    /// A source was named.
    Reference,
    /// A best practice was told.
    BestPractice,
    /// A challenge was told.
    Challenge,
    /// Words to be checked with whoever said them.
    QuoteToCheck,
}

closed! {
    NoteKind, "note-kind",
    Intervention = "intervention",
    Question = "question",
    Answer = "answer",
    Information = "information",
    Conclusion = "conclusion",
    Decision = "decision",
    Action = "action",
    Reference = "reference",
    BestPractice = "best_practice",
    Challenge = "challenge",
    QuoteToCheck = "quote_to_check",
}

impl NoteKind {
    /// Tells whether the room says it and not one speaker.
    pub const fn is_of_the_room(self) -> bool {
        matches!(self, Self::Conclusion | Self::Decision | Self::Action)
    }

    /// Tells whether a summary holds it: what was concluded, decided, and is to be done.
    pub const fn is_in_summary(self) -> bool {
        self.is_of_the_room()
    }
}

/// How far an entry has come (domain reference, 6.2).
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NoteStatus {
    /// As typed in the room.
    #[default]
    Raw,
    /// Read again and put in order.
    Cleaned,
    /// Whoever said it agrees with it.
    ClearedBySpeaker,
    /// It stands in the report.
    InReport,
    /// Approved and sealed: a later change is shown as one.
    Approved,
}

closed! {
    NoteStatus, "note-status",
    Raw = "raw",
    Cleaned = "cleaned",
    ClearedBySpeaker = "cleared_by_speaker",
    InReport = "in_report",
    Approved = "approved",
}

/// What print says of who said it, at most; the Chatham House Rule takes away what was not agreed.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// By name.
    #[default]
    Named,
    /// By delegation.
    Delegation,
    /// By kind of delegation: "a Member State".
    Kind,
    /// "One participant".
    Unattributed,
    /// Not to be minuted: it leaves in nothing.
    NotMinuted,
}

closed! {
    Attribution, "attribution",
    Named = "named",
    Delegation = "delegation",
    Kind = "kind",
    Unattributed = "unattributed",
    NotMinuted = "not_minuted",
}

/// A marking that somebody put on what they gave, beside its handling label (domain reference, 4.3 and 4.4).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MarkingKind {
    /// A distribution marking of the Council: for the Member States and the institutions.
    Limite,
    /// Sensitive non-classified information of the Commission.
    Sensitive,
    /// Europol: not to be disclosed in judicial proceedings without the permission of the provider.
    H1,
    /// Europol: not to be disseminated without the permission of the provider.
    H2,
    /// Europol: other restrictions, which its text says.
    H3,
}

closed! {
    MarkingKind, "marking",
    Limite = "limite",
    Sensitive = "sensitive",
    H1 = "h1",
    H2 = "h2",
    H3 = "h3",
}

impl MarkingKind {
    /// Returns it as it is printed; never translated.
    pub const fn printed(self) -> &'static str {
        match self {
            Self::Limite => "LIMITE",
            Self::Sensitive => "SENSITIVE",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
        }
    }
}
