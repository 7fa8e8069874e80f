//! Pre-flight: one list of what is missing or odd before an agenda is released or exported.

use super::clash::{ClashCode, ClashLevel};
use crate::ids::AgendaItemId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What pre-flight finds beside clashes.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Omission {
    /// Nothing is scheduled.
    NoItems,
    /// A day of the meeting has no programme.
    DayWithoutItems,
    /// Topics wait beside the timeline.
    ProposalsLeft,
    /// An item of the programme has no number while others have.
    NumberMissing,
    /// Two items have the same number.
    NumberTwice,
    /// A number stands before a smaller one.
    NumberOutOfOrder,
    /// An item of the programme has no room.
    RoomMissing,
    /// An item of the programme has no purpose.
    PurposeMissing,
    /// An item of the programme has no label of its own.
    LabelMissing,
    /// A tour de table has no plan.
    TourWithoutPlan,
    /// A translation is older than the text.
    TranslationOutdated,
    /// Somebody named in the agenda has no Latin form of their name.
    LatinFormMissing,
    /// Nothing is planned for more than half an hour between two items of a day.
    Gap,
    /// People take part online and there is no link.
    VideoLinkMissing,
    /// Fewer than two bodies chair the meeting.
    ChairsMissing,
}

/// What a finding is: a clash or an omission, by its code.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum FindingCode {
    /// Things that do not go together.
    Clash(ClashCode),
    /// Something that is missing or odd.
    Omission(Omission),
}

/// One line of the list before a release, and the place it leads to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How much it weighs.
    pub level: ClashLevel,
    /// One plain English sentence.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// The item where it is mended; none where it concerns a day or the meeting.
    pub item: Option<AgendaItemId>,
    /// The day that it concerns; none where it concerns the meeting.
    pub day: Option<NaiveDate>,
    /// The same as long as the finding is the same.
    pub key: String,
}

/// Lists what is missing or odd.
pub fn preflight(_inside: &super::AgendaInside, _proposals: &[super::AgendaItem]) -> Vec<Finding> {
    Vec::new()
}
