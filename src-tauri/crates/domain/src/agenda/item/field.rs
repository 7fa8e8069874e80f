//! [`ItemField`]: the fields of an item, for differences.

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
    /// When it really began.
    ActualStart,
    /// How long it really was.
    Actual,
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

impl ItemField {
    /// Every field, in the order in which differences list them.
    pub const ALL: [Self; 25] = [
        Self::Number,
        Self::Kind,
        Self::Day,
        Self::Start,
        Self::Duration,
        Self::Minimum,
        Self::ActualStart,
        Self::Actual,
        Self::Room,
        Self::Online,
        Self::Parallel,
        Self::Title,
        Self::Description,
        Self::Translations,
        Self::Aims,
        Self::Purpose,
        Self::Questions,
        Self::People,
        Self::Label,
        Self::ChathamHouse,
        Self::VideoLink,
        Self::Tour,
        Self::Papers,
        Self::RunSheet,
        Self::ProposedBy,
    ];

    /// Returns the name of the field in a record: `chatham_house`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Kind => "kind",
            Self::Day => "day",
            Self::Start => "start",
            Self::Duration => "duration",
            Self::Minimum => "minimum",
            Self::ActualStart => "actual_start",
            Self::Actual => "actual",
            Self::Room => "room",
            Self::Online => "online",
            Self::Parallel => "parallel",
            Self::Title => "title",
            Self::Description => "description",
            Self::Translations => "translations",
            Self::Aims => "aims",
            Self::Purpose => "purpose",
            Self::Questions => "questions",
            Self::People => "people",
            Self::Label => "label",
            Self::ChathamHouse => "chatham_house",
            Self::VideoLink => "video_link",
            Self::Tour => "tour",
            Self::Papers => "papers",
            Self::RunSheet => "run_sheet",
            Self::ProposedBy => "proposed_by",
        }
    }
}
