//! What a pouch says of itself, to those who can open it.

use crate::{Refused, Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::ActorRole;
use domain::disclosure::{Audience, Readers};
use domain::ids::{DelegationId, GuestId, MeetingId, ParticipantId};
use domain::label::HandlingLabel;
use domain::pouch::PouchKind;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of the format, before its version.
pub const FORMAT: &str = "entente-pouch";

/// What a pouch says of itself.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Manifest {
    /// What it is, whatever is in it.
    #[serde(flatten)]
    pub about: About,
    /// The strictest label of what is in it.
    pub label: HandlingLabel,
    /// The parts behind the manifest, in their order.
    pub parts: Vec<PartLine>,
}

/// What a pouch is, whatever is in it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct About {
    /// What it is made for.
    pub kind: PouchKind,
    /// Of which meeting.
    pub meeting: MeetingOf,
    /// What it is about.
    pub subject: Subject,
    /// Who reads it.
    pub audience: AudienceOf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Which role made it; never a name.
    pub made_by: ActorRole,
    /// The day after which its maker asks to delete it: a request, no protection.
    #[serde(default)]
    pub last_day: Option<NaiveDate>,
    /// The journal of its maker, before the pouch was noted in it.
    pub journal: Journal,
}

/// Which meeting.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct MeetingOf {
    /// Its identity.
    pub id: MeetingId,
    /// Its title.
    pub title: String,
}

/// What a pouch is about, and in which version.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Subject {
    /// What.
    pub of: SubjectOf,
    /// The identity of the version; none where it is as it stood when the pouch was made.
    #[serde(default)]
    pub id: Option<Uuid>,
    /// Its name: `0.4`.
    #[serde(default)]
    pub version: Option<String>,
}

/// What can be the subject of a pouch.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectOf {
    /// A version of the agenda.
    Agenda,
    /// The session notes.
    Notes,
}

/// Who reads a pouch, so that somebody who has no list of delegations knows it too.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct AudienceOf {
    /// Which readers.
    pub readers: Readers,
    /// Who, where it is one delegation or person.
    #[serde(default)]
    pub id: Option<Uuid>,
    /// What people cite of whoever it is made for: the code of a delegation or of a body in the chair, the reference of a
    /// person; empty for groups.
    #[serde(default)]
    pub code: String,
}

/// The head of a journal: how many entries it has, and the hash of the last.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Journal {
    /// The number of entries.
    pub entries: i64,
    /// The hash of the last one, in hexadecimal digits.
    pub head: String,
}

/// A part of a pouch.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct PartLine {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// The SHA-256 digest of it, in hexadecimal digits.
    pub sha256: String,
}

impl AudienceOf {
    /// Says who an audience is; `code` is what people cite of it.
    pub fn of(audience: Audience, code: &str) -> Self {
        let id = match audience {
            Audience::Delegation(DelegationId(id))
            | Audience::Participant(ParticipantId(id))
            | Audience::Guest(GuestId(id)) => Some(id),
            Audience::Secretariat
            | Audience::CoChairs
            | Audience::Organisation
            | Audience::MemberStates
            | Audience::Participants
            | Audience::Community
            | Audience::Public => None,
        };
        Self { readers: audience.readers(), id, code: code.to_owned() }
    }

    /// Returns the audience; refuses one of whom it does not say who it is.
    pub fn audience(&self) -> Result<Audience> {
        let one = match (self.readers, self.id) {
            (Readers::Delegation, Some(id)) => Some(Audience::Delegation(DelegationId(id))),
            (Readers::Participant, Some(id)) => Some(Audience::Participant(ParticipantId(id))),
            (Readers::Guest, Some(id)) => Some(Audience::Guest(GuestId(id))),
            (readers, _) => readers.group(),
        };
        one.ok_or(Refused::Malformed)
    }

    /// Writes it as people name an audience: `participants`, `delegation:DE`.
    pub fn written(&self) -> String {
        let readers = self.readers.as_str();
        match self.readers.group() {
            Some(_) => readers.to_owned(),
            None => format!("{readers}:{}", self.code),
        }
    }
}

impl About {
    /// Refuses a pouch of a kind that is not made for such readers.
    pub(crate) fn check(&self) -> Result<()> {
        let readers = self.audience.readers;
        let fits = match self.kind {
            PouchKind::CoChair => readers == Readers::CoChairs,
            PouchKind::Speaker => matches!(readers, Readers::Participant | Readers::Guest),
            PouchKind::Reader => readers.group().is_some() && readers != Readers::Secretariat,
            PouchKind::Delegation => readers == Readers::Delegation,
            PouchKind::Notes => readers == Readers::Secretariat,
        };
        if fits { self.audience.audience().map(|_| ()) } else { Err(Refused::Malformed) }
    }
}
