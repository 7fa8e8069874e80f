//! What one audience may see of an agenda.

use super::super::Heading;
use crate::agenda::{Aim, ItemKind, ItemNumber, ItemRole, VersionName, VersionStatus, Who};
use crate::ids::AgendaItemId;
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::meeting::Zone;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which parts of an agenda are wanted, where the audience may read them.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaParts {
    /// Who leads, speaks and reports.
    pub speakers: bool,
    /// What an item is there for: aims, purpose, description.
    pub descriptions: bool,
    /// Questions that guide the discussion.
    pub questions: bool,
    /// A second zone beside that of the meeting, for those who take part from afar.
    pub second_zone: Option<Zone>,
    /// Another language for titles and descriptions.
    pub language: Option<OtherLanguage>,
}

/// Another language for titles and descriptions, where an item was translated into it; elsewhere they stay as written.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct OtherLanguage {
    /// The language.
    pub code: LanguageCode,
    /// Whether it stands beside the words as written, instead of in their place.
    pub beside: bool,
}

/// Title and description in another language; each empty where it was not translated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InOtherLanguage {
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
}

impl AgendaParts {
    /// Everything that an agenda says, in its own zone alone.
    pub const ALL: Self =
        Self { speakers: true, descriptions: true, questions: true, second_zone: None, language: None };
}

/// The named version as which an agenda leaves; without one it is the working draft.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// Its name.
    pub name: VersionName,
    /// Where it stands.
    pub status: VersionStatus,
    /// When it was released.
    pub at: DateTime<Utc>,
}

/// An agenda as one audience may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaPaper {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Which languages are spoken, in words: "EN only"; may be empty.
    pub languages: String,
    /// The version; none for the working draft.
    pub release: Option<Release>,
    /// A second zone for every time.
    pub second_zone: Option<Tz>,
    /// The language that stands beside the words as written.
    #[serde(default)]
    pub beside: Option<LanguageCode>,
    /// The languages into which something is translated that the audience may read, by code.
    #[serde(default)]
    pub translated: Vec<LanguageCode>,
    /// Days that have items, in order.
    pub days: Vec<AgendaDay>,
    /// Footnotes of parties that are named, each printed once.
    pub footnotes: Vec<String>,
    /// What differs since an earlier agenda, in reading order; nothing where no change marks are wanted.
    pub changes: Vec<super::LineChange>,
    /// The agenda that the change marks begin from, the working draft where it has no version; none without marks.
    pub since: Option<Option<Release>>,
    /// The bodies in the chair that approved it, in the order of the meeting; those whose approval does not hold for it are
    /// not among them.
    #[serde(default)]
    pub approvals: Vec<ApprovedBy>,
}

/// A body in the chair that approved an agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApprovedBy {
    /// The name of the body.
    pub body: String,
    /// The day, where the meeting is.
    pub on: NaiveDate,
}

/// One day of an agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaDay {
    /// The day, in the zone of the meeting.
    pub date: NaiveDate,
    /// What it holds, in reading order.
    pub slots: Vec<AgendaSlot>,
}

/// One item, or several that stand side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaSlot {
    /// The heading over parallel items; none over a single one.
    pub parallel: Option<ParallelHeading>,
    /// The items, at least one.
    pub lines: Vec<AgendaLine>,
}

/// What several parallel items have in common: "5 Parallel workshops".
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ParallelHeading {
    /// Their number without its letter, where it is the same.
    pub number: Option<u16>,
    /// What they are, where all are the same and none is closed.
    pub kind: Option<ItemKind>,
}

/// One item in an agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaLine {
    /// With its title.
    Open(Box<OpenItem>),
    /// Stricter than the audience may read: a time, and that something is held.
    Closed(ClosedItem),
}

impl AgendaLine {
    /// Returns its identity.
    pub fn id(&self) -> AgendaItemId {
        match self {
            Self::Open(item) => item.id,
            Self::Closed(item) => item.id,
        }
    }

    /// Returns when it begins and ends.
    pub fn span(&self) -> (DateTime<Tz>, DateTime<Tz>) {
        match self {
            Self::Open(item) => item.span,
            Self::Closed(item) => item.span,
        }
    }

    /// Returns its printed number.
    pub fn number(&self) -> Option<&ItemNumber> {
        match self {
            Self::Open(item) => item.number.as_ref(),
            Self::Closed(item) => item.number.as_ref(),
        }
    }

    /// Tells whether it is under the Chatham House Rule.
    pub fn is_under_the_rule(&self) -> bool {
        match self {
            Self::Open(item) => item.chatham_house,
            Self::Closed(item) => item.chatham_house,
        }
    }
}

/// An item whose content the audience may not read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosedItem {
    /// Its identity, for calendars.
    pub id: AgendaItemId,
    /// The printed number, so that no number seems to be missing.
    pub number: Option<ItemNumber>,
    /// When it begins and ends.
    #[serde(with = "crate::agenda::spans")]
    pub span: (DateTime<Tz>, DateTime<Tz>),
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
}

/// An item that the audience may read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenItem {
    /// Its identity, for calendars.
    pub id: AgendaItemId,
    /// What people cite: `I-05a`.
    pub reference: String,
    /// The printed number.
    pub number: Option<ItemNumber>,
    /// What it is.
    pub kind: ItemKind,
    /// When it begins and ends.
    #[serde(with = "crate::agenda::spans")]
    pub span: (DateTime<Tz>, DateTime<Tz>),
    /// The name of the room; empty where it is held nowhere in the house.
    pub room: String,
    /// Whether people can take part online.
    pub online: bool,
    /// The title.
    pub title: String,
    /// The label that rules apply: its own, else the default of the meeting; none for breaks and the like.
    pub label: Option<HandlingLabel>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// Who does what, in the order in which papers name roles.
    pub people: Vec<AgendaPerson>,
    /// What it is there for, in a word.
    pub aims: Vec<Aim>,
    /// What it is there for, in sentences; may be empty.
    pub purpose: String,
    /// The description; may be empty.
    pub description: String,
    /// Questions that guide the discussion.
    pub questions: Vec<String>,
    /// Title and description in the language that stands beside.
    #[serde(default)]
    pub beside: Option<InOtherLanguage>,
}

/// Somebody with a role in an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaPerson {
    /// What they do.
    pub role: ItemRole,
    /// Who; none where it is still open.
    pub named: Option<NamedInAgenda>,
    /// Whether they have agreed.
    pub confirmed: bool,
}

/// How an agenda names somebody; class A.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedInAgenda {
    /// Who, for calendars of one person.
    pub who: Who,
    /// "Annegret Weißhaupt", in Latin letters where there is such a form.
    pub name: String,
    /// The code of the delegation, with an asterisk where a footnote follows; the organisation of a guest.
    pub party: String,
}
