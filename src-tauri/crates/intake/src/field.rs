//! [`Field`]: what a column of a table means.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What a column means for the list of participants.
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
    /// The column is not imported.
    Ignore,
}

impl Field {
    /// Tells whether several columns may have this meaning.
    pub const fn repeats(self) -> bool {
        matches!(self, Self::DayMode | Self::Ignore)
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
            Self::Ignore => "ignored column",
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
