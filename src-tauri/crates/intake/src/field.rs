//! [`Field`]: what a column of a table means.

use domain::agenda::{ItemField, ItemRole};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a column, or a part of a record, means: people, items and guests share the list.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The courtesy title.
    Title,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The whole name in one column; it is taken apart, with a doubt.
    FullName,
    /// The given name in Latin letters.
    GivenNameLatin,
    /// The family name in Latin letters.
    FamilyNameLatin,
    /// The gender; recognised so that it is not taken for a title, and not kept.
    Gender,
    /// The e-mail address, which identifies the person.
    Email,
    /// The telephone number.
    Phone,
    /// The country or body represented.
    Party,
    /// The institution the person comes from.
    Organisation,
    /// Their function there.
    Function,
    /// What they do at the meeting.
    Role,
    /// What they are in their delegation.
    DelegationRole,
    /// In person or online.
    Mode,
    /// The days of attendance, all in one column.
    Days,
    /// Attendance on one day; one column per day.
    DayMode,
    /// Languages the person can follow.
    Languages,
    /// Arrival, hotel and departure.
    Travel,
    /// Dietary needs; class D.
    Dietary,
    /// Accessibility needs; class D.
    Accessibility,
    /// Whether the person may be photographed.
    PhotoConsent,
    /// Where the registration stands.
    Status,
    /// A yes withdraws the registration.
    Withdrawn,
    /// When the answer was given; the later contribution wins.
    SubmittedAt,
    /// The identity of the contribution in the survey tool.
    Contribution,
    /// What people cite, `P01`.
    Reference,
    /// The printed number of an item.
    Number,
    /// What kind of item it is, or of organisation.
    Kind,
    /// The date of an item.
    Date,
    /// The day on which an item begins.
    Day,
    /// When an item begins.
    Start,
    /// When an item ends.
    End,
    /// How long an item is.
    Duration,
    /// The least minutes of an item.
    Minimum,
    /// When an item really began.
    ActualStart,
    /// How long an item really was.
    Actual,
    /// The room.
    Room,
    /// Whether people can take part online.
    Online,
    /// The group of parallel items.
    Parallel,
    /// The description.
    Description,
    /// Title and description in other languages.
    Translations,
    /// Aims in a word.
    Aims,
    /// The purpose.
    Purpose,
    /// Guiding questions.
    Questions,
    /// Who does what in an item.
    People,
    /// Who chairs an item.
    CoChairs,
    /// Who moderates it.
    Moderators,
    /// Who speaks.
    Speakers,
    /// Who sits on the panel.
    Panellists,
    /// Who reports.
    Rapporteurs,
    /// Who organises it.
    Organisers,
    /// The handling label.
    Label,
    /// The Chatham House Rule.
    ChathamHouse,
    /// Where people take part online.
    VideoLink,
    /// The plan of a tour de table.
    Tour,
    /// Papers.
    Papers,
    /// The run sheet.
    RunSheet,
    /// Who proposed an item.
    ProposedBy,
    /// The sector a guest comes from.
    Sector,
    /// The items that a guest attends.
    Items,
    /// The column is not imported.
    Ignore,
}

impl Field {
    /// Tells whether several columns may have this meaning.
    pub const fn repeats(self) -> bool {
        matches!(self, Self::DayMode | Self::Ignore)
    }

    /// Returns what the people in a column do in an item; none where a column holds something else.
    pub const fn role(self) -> Option<ItemRole> {
        Some(match self {
            Self::CoChairs => ItemRole::CoChair,
            Self::Moderators => ItemRole::Moderator,
            Self::Speakers => ItemRole::Speaker,
            Self::Panellists => ItemRole::Panellist,
            Self::Rapporteurs => ItemRole::Rapporteur,
            Self::Organisers => ItemRole::Organiser,
            _ => return None,
        })
    }

    /// Returns the column of the people who do something in an item.
    pub const fn of_role(role: ItemRole) -> Self {
        match role {
            ItemRole::CoChair => Self::CoChairs,
            ItemRole::Moderator => Self::Moderators,
            ItemRole::Speaker => Self::Speakers,
            ItemRole::Panellist => Self::Panellists,
            ItemRole::Rapporteur => Self::Rapporteurs,
            ItemRole::Organiser => Self::Organisers,
        }
    }

    /// Returns the name that messages use, in English: "family name".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::GivenName => "given name",
            Self::FamilyName => "family name",
            Self::FullName => "full name",
            Self::GivenNameLatin => "given name in Latin letters",
            Self::FamilyNameLatin => "family name in Latin letters",
            Self::Gender => "gender",
            Self::Email => "e-mail address",
            Self::Phone => "telephone number",
            Self::Party => "country or body",
            Self::Organisation => "institution",
            Self::Function => "function",
            Self::Role => "role at the meeting",
            Self::DelegationRole => "role in the delegation",
            Self::Mode => "way of attending",
            Self::Days => "days of attendance",
            Self::DayMode => "attendance on a day",
            Self::Languages => "languages",
            Self::Travel => "travel",
            Self::Dietary => "dietary needs",
            Self::Accessibility => "accessibility needs",
            Self::PhotoConsent => "consent to photographs",
            Self::Status => "status",
            Self::Withdrawn => "withdrawal",
            Self::SubmittedAt => "time of the answer",
            Self::Contribution => "contribution",
            Self::Reference => "reference",
            Self::Number => "number",
            Self::Kind => "kind",
            Self::Date => "date",
            Self::Day => "day",
            Self::Start => "start",
            Self::End => "end",
            Self::Duration => "duration",
            Self::Minimum => "least minutes",
            Self::ActualStart => "actual start",
            Self::Actual => "actual duration",
            Self::Room => "room",
            Self::Online => "online",
            Self::Parallel => "parallel group",
            Self::Description => "description",
            Self::Translations => "translations",
            Self::Aims => "aims",
            Self::Purpose => "purpose",
            Self::Questions => "questions",
            Self::People => "people",
            Self::CoChairs => "co-chairs",
            Self::Moderators => "moderators",
            Self::Speakers => "speakers",
            Self::Panellists => "panellists",
            Self::Rapporteurs => "rapporteurs",
            Self::Organisers => "organisers",
            Self::Label => "label",
            Self::ChathamHouse => "Chatham House Rule",
            Self::VideoLink => "video link",
            Self::Tour => "tour de table",
            Self::Papers => "papers",
            Self::RunSheet => "run sheet",
            Self::ProposedBy => "proposed by",
            Self::Sector => "sector",
            Self::Items => "items",
            Self::Ignore => "ignored column",
        }
    }
}

impl From<ItemField> for Field {
    fn from(field: ItemField) -> Self {
        match field {
            ItemField::Number => Self::Number,
            ItemField::Kind => Self::Kind,
            ItemField::Day => Self::Day,
            ItemField::Start => Self::Start,
            ItemField::Duration => Self::Duration,
            ItemField::Minimum => Self::Minimum,
            ItemField::ActualStart => Self::ActualStart,
            ItemField::Actual => Self::Actual,
            ItemField::Room => Self::Room,
            ItemField::Online => Self::Online,
            ItemField::Parallel => Self::Parallel,
            ItemField::Title => Self::Title,
            ItemField::Description => Self::Description,
            ItemField::Translations => Self::Translations,
            ItemField::Aims => Self::Aims,
            ItemField::Purpose => Self::Purpose,
            ItemField::Questions => Self::Questions,
            ItemField::People => Self::People,
            ItemField::Label => Self::Label,
            ItemField::ChathamHouse => Self::ChathamHouse,
            ItemField::VideoLink => Self::VideoLink,
            ItemField::Tour => Self::Tour,
            ItemField::Papers => Self::Papers,
            ItemField::RunSheet => Self::RunSheet,
            ItemField::ProposedBy => Self::ProposedBy,
        }
    }
}

impl std::str::FromStr for Field {
    type Err = NotAField;

    /// Reads the stable name, `family_name`.
    fn from_str(text: &str) -> Result<Self, NotAField> {
        serde_json::from_value(serde_json::Value::String(text.trim().to_ascii_lowercase()))
            .map_err(|_| NotAField)
    }
}

/// The text is not the name of a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("there is no field of this name")]
pub struct NotAField;
