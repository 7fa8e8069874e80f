//! Named versions of the agenda: immutable snapshots.

use super::{Agenda, Who};
use crate::closed;
use crate::ids::{AgendaVersionId, MeetingId, Revision};
use crate::text::{Line, Prose};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// Where a version stands (domain reference, 6.2).
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VersionStatus {
    /// Kept for the secretariat.
    #[default]
    Draft,
    /// Sent to the two co-chairs.
    ForCoChairs,
    /// Sent to participants for comments.
    ForComments,
    /// Final.
    Final,
    /// Adopted at the start of the meeting.
    Adopted,
    /// Adopted with changes.
    AdoptedAsAmended,
}

closed! {
    VersionStatus, "version-status",
    Draft = "draft",
    ForCoChairs = "for_co_chairs",
    ForComments = "for_comments",
    Final = "final",
    Adopted = "adopted",
    AdoptedAsAmended = "adopted_as_amended",
}

impl VersionStatus {
    /// Tells whether people outside the secretariat and the chairs have seen it: from then on numbers are fixed.
    pub const fn is_circulated(self) -> bool {
        !matches!(self, Self::Draft | Self::ForCoChairs)
    }
}

/// The name of a version: two numbers with a full stop between them, `0.4` or `1.0`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct VersionName {
    /// 0 for drafts, 1 and more for what was final.
    pub major: u16,
    /// Counts within.
    pub minor: u16,
}

/// The text is not the name of a version.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("version_name")]
pub struct NotAVersionName;

impl VersionName {
    /// Proposes the name after this one: the next draft, or 1.0 for a final version of a draft.
    #[must_use]
    pub const fn next(self, status: VersionStatus) -> Self {
        match status {
            VersionStatus::Draft | VersionStatus::ForCoChairs | VersionStatus::ForComments => {
                Self { major: self.major, minor: self.minor + 1 }
            }
            VersionStatus::Final if self.major == 0 => Self { major: 1, minor: 0 },
            _ => Self { major: if self.major == 0 { 1 } else { self.major }, minor: self.minor + 1 },
        }
    }
}

impl std::fmt::Display for VersionName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl From<VersionName> for String {
    fn from(name: VersionName) -> Self {
        name.to_string()
    }
}

impl TryFrom<String> for VersionName {
    type Error = NotAVersionName;

    fn try_from(text: String) -> Result<Self, NotAVersionName> {
        text.parse()
    }
}

impl std::str::FromStr for VersionName {
    type Err = NotAVersionName;

    fn from_str(text: &str) -> Result<Self, NotAVersionName> {
        let number = |part: &str| match part.parse::<u16>() {
            Ok(number) if part == number.to_string() && number < 1_000 => Ok(number),
            _ => Err(NotAVersionName),
        };
        let (major, minor) = text.trim().split_once('.').ok_or(NotAVersionName)?;
        Ok(Self { major: number(major)?, minor: number(minor)? })
    }
}

/// How a version names somebody, whatever becomes of the record later.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct NamedPerson {
    /// Who.
    pub who: Who,
    /// "Annegret Weißhaupt".
    pub name: String,
    /// The code of the delegation; the organisation of a guest.
    pub party: String,
}

/// A named version of the agenda: an immutable snapshot. Approvals belong to a version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaVersion {
    /// Its identity.
    pub id: AgendaVersionId,
    /// How often it was saved: once.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// Its name, unique in the meeting.
    pub name: VersionName,
    /// Where it stands.
    pub status: VersionStatus,
    /// What the author says of it.
    pub note: Prose,
    /// Who released it.
    pub author: Line,
    /// When: an instant in UTC.
    pub at: DateTime<Utc>,
    /// What it holds.
    pub agenda: Agenda,
    /// Everybody with a role in it, as they were called then.
    pub names: Vec<NamedPerson>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_named_by_two_numbers() {
        let name: VersionName = " 0.4 ".parse().unwrap();
        assert_eq!(name.to_string(), "0.4");
        for wrong in ["4", "0.04", "a.b", "1.0.0", "-1.0", ""] {
            assert_eq!(wrong.parse::<VersionName>(), Err(NotAVersionName), "{wrong:?}");
        }
        let ten: VersionName = "0.10".parse().unwrap();
        assert!(ten > name, "0.10 comes after 0.4");
    }

    #[test]
    fn the_next_name_follows_the_status() {
        let next = |name: &str, status| name.parse::<VersionName>().unwrap().next(status).to_string();
        assert_eq!(next("0.3", VersionStatus::ForComments), "0.4");
        assert_eq!(next("0.4", VersionStatus::Final), "1.0");
        assert_eq!(next("1.0", VersionStatus::AdoptedAsAmended), "1.1");
        assert_eq!(next("0.4", VersionStatus::Adopted), "1.5", "a draft that is adopted leaves the drafts");
    }
}
