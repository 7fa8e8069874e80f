//! The closed lists of what is exchanged (domain reference, 3.5, 6.2 and 6.7).

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How far a practice is proven. "Best practice" claims more than "promising practice": the level says which it is.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceLevel {
    /// Nobody has tried it.
    #[default]
    Idea,
    /// It was tried once.
    TriedOnce,
    /// It is used regularly.
    UsedRegularly,
    /// It was evaluated.
    Evaluated,
}

closed! {
    EvidenceLevel, "evidence",
    Idea = "idea",
    TriedOnce = "tried_once",
    UsedRegularly = "used_regularly",
    Evaluated = "evaluated",
}

/// How far a practice has come: the source confirms the facts, then the two in the chair the publication.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PracticeStatus {
    /// Somebody told of it.
    #[default]
    Proposed,
    /// Everything that others need is written down.
    Completed,
    /// The source confirmed the facts.
    ValidatedBySource,
    /// Both in the chair confirmed that it is published.
    PublishedInCompendium,
    /// Its source took it back.
    Withdrawn,
}

closed! {
    PracticeStatus, "practice-status",
    Proposed = "proposed",
    Completed = "completed",
    ValidatedBySource = "validated_by_source",
    PublishedInCompendium = "published_in_compendium",
    Withdrawn = "withdrawn",
}

/// Whether a paper says whose practice it is.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SourceAttribution {
    /// The source is named.
    Named,
    /// "A delegation".
    #[default]
    Anonymous,
    /// Nothing is said.
    None,
}

closed! {
    SourceAttribution, "source-attribution",
    Named = "named",
    Anonymous = "anonymous",
    None = "none",
}

/// How easily others can do the same.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TransferLevel {
    /// Nearly everywhere.
    High,
    /// Under conditions.
    Medium,
    /// In few places.
    Low,
}

closed! {
    TransferLevel, "transfer-level",
    High = "high",
    Medium = "medium",
    Low = "low",
}

/// What a delegation answers about a practice: the cells of the transfer matrix.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TransferState {
    /// It is done there.
    InUse,
    /// It could be done.
    Possible,
    /// It is being looked into.
    UnderStudy,
    /// The law does not allow it.
    BlockedByLaw,
}

closed! {
    TransferState, "transfer-state",
    InUse = "in_use",
    Possible = "possible",
    UnderStudy = "under_study",
    BlockedByLaw = "blocked_by_law",
}

/// How much a challenge weighs.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It hinders cases.
    High,
    /// It makes them slower.
    #[default]
    Medium,
    /// It is a nuisance.
    Low,
}

closed! {
    Severity, "severity",
    High = "high",
    Medium = "medium",
    Low = "low",
}

/// How far a statement on a legal concept has come.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StatementStatus {
    /// The delegation will reply.
    Announced,
    /// Somebody said or wrote it; it is not the law of a country.
    #[default]
    Draft,
    /// The delegation confirmed it.
    ConfirmedByDelegation,
    /// A later statement took its place.
    Superseded,
}

closed! {
    StatementStatus, "statement-status",
    Announced = "announced",
    Draft = "draft",
    ConfirmedByDelegation = "confirmed_by_delegation",
    Superseded = "superseded",
}

/// What became of an action.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Nothing yet.
    #[default]
    Open,
    /// Somebody is at it.
    InProgress,
    /// It was done.
    Done,
    /// It will not be done, for a reason.
    Dropped,
    /// The next meeting goes on with it.
    CarriedOver,
}

closed! {
    ActionStatus, "action-status",
    Open = "open",
    InProgress = "in_progress",
    Done = "done",
    Dropped = "dropped",
    CarriedOver = "carried_over",
}

impl ActionStatus {
    /// Tells whether somebody still has to do something at this meeting's expense.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }
}
