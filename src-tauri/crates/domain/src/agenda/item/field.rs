//! [`ItemField`]: the fields of an item, for differences.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The fields of an item, for differences.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemField {
    /// The printed number.
    Number,
    /// What it is.
    Kind,
    /// The day.
    Day,
    /// When it begins.
    Start,
    /// How long it is.
    Duration,
    /// The least minutes.
    Minimum,
    /// How many are expected.
    Expected,
    /// When it really began.
    ActualStart,
    /// How long it really was.
    Actual,
    /// When it is held since the day was planned anew.
    Replanned,
    /// Where.
    Room,
    /// Whether online.
    Online,
    /// The group of parallel items.
    Parallel,
    /// The title.
    Title,
    /// The description.
    Description,
    /// Other languages.
    Translations,
    /// Aims in a word.
    Aims,
    /// The purpose.
    Purpose,
    /// Guiding questions.
    Questions,
    /// Who does what.
    People,
    /// The label.
    Label,
    /// The Chatham House Rule.
    ChathamHouse,
    /// Where online.
    VideoLink,
    /// The plan of a tour de table.
    Tour,
    /// Papers.
    Papers,
    /// The run sheet.
    RunSheet,
    /// Who proposed it.
    ProposedBy,
}

closed! {
    ItemField, "item-field",
    Number = "number",
    Kind = "kind",
    Day = "day",
    Start = "start",
    Duration = "duration",
    Minimum = "minimum",
    Expected = "expected",
    ActualStart = "actual_start",
    Actual = "actual",
    Replanned = "replanned",
    Room = "room",
    Online = "online",
    Parallel = "parallel",
    Title = "title",
    Description = "description",
    Translations = "translations",
    Aims = "aims",
    Purpose = "purpose",
    Questions = "questions",
    People = "people",
    Label = "label",
    ChathamHouse = "chatham_house",
    VideoLink = "video_link",
    Tour = "tour",
    Papers = "papers",
    RunSheet = "run_sheet",
    ProposedBy = "proposed_by",
}
