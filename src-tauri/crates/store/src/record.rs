//! Records: what a table holds of each noun.

use domain::agenda::{AgendaItem, AgendaRemark, AgendaVersion, Room};
use domain::guest::Guest;
use domain::ids::{
    AgendaItemId, AgendaRemarkId, AgendaVersionId, DelegationId, GuestId, MeetingId, ParticipantId, PartyId,
    PersonId, Revision, RoomId, SeriesId,
};
use domain::meeting::{Meeting, Series};
use domain::{delegation::Delegation, participant::Participant, party::Party, person::Person};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// What is kept in a table of its own. The names are those of tables, of change events and of the journal.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Noun {
    /// A group that meets again.
    Series,
    /// One edition of a series.
    Meeting,
    /// A country or body.
    Party,
    /// A party at one meeting.
    Delegation,
    /// Someone known across meetings.
    Person,
    /// A person's seat.
    Participant,
    /// A room of a meeting.
    Room,
    /// A point of the agenda.
    AgendaItem,
    /// A guest of single items.
    Guest,
    /// A named version of the agenda.
    AgendaVersion,
    /// A decision about a clash or a change.
    AgendaRemark,
}

/// How a column keeps a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Flag,
    /// Lists and structures, as JSON text.
    Json,
}

/// The columns of a table after `id` and `revision`: the fields of the record.
pub(crate) type Columns = &'static [(&'static str, Kind)];

impl Noun {
    /// Every noun.
    pub const ALL: [Self; 11] = [
        Self::Series,
        Self::Meeting,
        Self::Party,
        Self::Delegation,
        Self::Person,
        Self::Participant,
        Self::Room,
        Self::AgendaItem,
        Self::Guest,
        Self::AgendaVersion,
        Self::AgendaRemark,
    ];

    /// Returns its name, which is also that of its table.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Series => "series",
            Self::Meeting => "meeting",
            Self::Party => "party",
            Self::Delegation => "delegation",
            Self::Person => "person",
            Self::Participant => "participant",
            Self::Room => "room",
            Self::AgendaItem => "agenda_item",
            Self::Guest => "guest",
            Self::AgendaVersion => "agenda_version",
            Self::AgendaRemark => "agenda_remark",
        }
    }

    /// Finds a noun by its name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.as_str() == name)
    }

    pub(crate) const fn columns(self) -> Columns {
        use Kind::{Flag, Integer, Json, Text};
        match self {
            Self::Series => &[("name", Text), ("short", Text), ("earlier", Json)],
            Self::Meeting => &[
                ("series", Text),
                ("ordinal", Integer),
                ("title", Text),
                ("from", Text),
                ("to", Text),
                ("zone", Text),
                ("format", Text),
                ("venue", Json),
                ("host", Text),
                ("chairs", Json),
                ("languages", Json),
                ("chatham_house", Flag),
                ("labels", Json),
                ("community", Text),
                ("order", Json),
                ("quota", Integer),
                ("contact_name", Text),
                ("contact_email", Text),
                ("video_link", Text),
                ("hours", Json),
            ],
            Self::Party => &[
                ("system", Text),
                ("code", Text),
                ("kind", Text),
                ("group", Text),
                ("rank", Integer),
                ("iso2", Text),
                ("iso3", Text),
                ("name", Text),
                ("full_name", Text),
                ("own_name", Text),
                ("in_sentence", Text),
                ("footnote", Text),
                ("synonyms", Json),
                ("valid_from", Text),
                ("valid_to", Text),
            ],
            Self::Delegation => {
                &[("meeting", Text), ("party", Text), ("quota", Integer), ("contact", Text), ("answer", Text)]
            }
            Self::Person => &[
                ("title", Text),
                ("given_name", Text),
                ("family_name", Text),
                ("given_name_latin", Text),
                ("family_name_latin", Text),
                ("display", Text),
                ("email", Text),
                ("phone", Text),
            ],
            Self::Participant => &[
                ("reference", Text),
                ("meeting", Text),
                ("delegation", Text),
                ("person", Text),
                ("roles", Json),
                ("delegation_role", Text),
                ("status", Text),
                ("attendance", Json),
                ("organisation", Text),
                ("function", Text),
                ("languages", Json),
                ("travel", Text),
                ("dietary", Text),
                ("accessibility", Text),
                ("photo_consent", Text),
            ],
            Self::Room => &[
                ("reference", Text),
                ("meeting", Text),
                ("name", Text),
                ("capacity", Integer),
                ("features", Json),
                ("hybrid", Flag),
            ],
            Self::AgendaItem => &[
                ("reference", Text),
                ("meeting", Text),
                ("number", Text),
                ("kind", Text),
                ("day", Text),
                ("start", Integer),
                ("duration", Integer),
                ("minimum", Integer),
                ("actual_start", Integer),
                ("actual", Integer),
                ("room", Text),
                ("online", Flag),
                ("parallel", Text),
                ("title", Text),
                ("description", Text),
                ("translations", Json),
                ("aims", Json),
                ("purpose", Text),
                ("questions", Json),
                ("people", Json),
                ("label", Text),
                ("chatham_house", Flag),
                ("video_link", Text),
                ("tour", Json),
                ("papers", Json),
                ("run_sheet", Json),
                ("proposed_by", Text),
            ],
            Self::Guest => &[
                ("reference", Text),
                ("meeting", Text),
                ("title", Text),
                ("given_name", Text),
                ("family_name", Text),
                ("given_name_latin", Text),
                ("family_name_latin", Text),
                ("display", Text),
                ("email", Text),
                ("organisation", Text),
                ("kind", Text),
                ("sector", Text),
                ("function", Text),
                ("mode", Text),
                ("items", Json),
                ("languages", Json),
                ("photo_consent", Text),
            ],
            Self::AgendaVersion => &[
                ("meeting", Text),
                ("name", Text),
                ("status", Text),
                ("note", Text),
                ("author", Text),
                ("at", Text),
                ("agenda", Json),
                ("names", Json),
            ],
            Self::AgendaRemark => &[("meeting", Text), ("subject", Text), ("key", Text), ("reason", Text)],
        }
    }

    /// The fields that search looks into; none where the noun is not searched.
    pub(crate) const fn searched(self) -> &'static [&'static str] {
        match self {
            Self::Person => {
                &["given_name", "family_name", "given_name_latin", "family_name_latin", "display", "email"]
            }
            Self::Participant => &["reference", "organisation", "function"],
            Self::AgendaItem => &["reference", "title", "description", "purpose"],
            Self::Guest => &[
                "reference",
                "given_name",
                "family_name",
                "given_name_latin",
                "family_name_latin",
                "organisation",
            ],
            Self::Series
            | Self::Meeting
            | Self::Party
            | Self::Delegation
            | Self::Room
            | Self::AgendaVersion
            | Self::AgendaRemark => &[],
        }
    }
}

impl std::fmt::Display for Noun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A noun that the store keeps: its fields are the columns of its table.
pub trait Record: Serialize + DeserializeOwned + Send + Sync {
    /// Its typed identity.
    type Id: Copy + Into<Uuid> + Send;
    /// Which noun it is.
    const NOUN: Noun;

    /// Returns its identity.
    fn id(&self) -> Self::Id;
    /// Returns the revision that was read; 0 for a record that was never saved.
    fn revision(&self) -> Revision;
    /// Takes the revision that a save led to.
    fn set_revision(&mut self, revision: Revision);
}

macro_rules! records {
    ($($record:ident: $id:ty),* $(,)?) => {$(
        impl Record for $record {
            type Id = $id;
            const NOUN: Noun = Noun::$record;

            fn id(&self) -> $id {
                self.id
            }

            fn revision(&self) -> Revision {
                self.revision
            }

            fn set_revision(&mut self, revision: Revision) {
                self.revision = revision;
            }
        }
    )*};
}

records! {
    Series: SeriesId,
    Meeting: MeetingId,
    Party: PartyId,
    Delegation: DelegationId,
    Person: PersonId,
    Participant: ParticipantId,
    Room: RoomId,
    AgendaItem: AgendaItemId,
    Guest: GuestId,
    AgendaVersion: AgendaVersionId,
    AgendaRemark: AgendaRemarkId,
}
