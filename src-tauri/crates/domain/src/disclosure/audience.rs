//! Who reads what leaves.

use super::DataClass;
use super::rights::{PaperKind, RIGHTS, Rights};
use crate::agenda::Who;
use crate::closed;
use crate::ids::{DelegationId, GuestId, ParticipantId};
use crate::label::HandlingLabel;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Who will read what leaves: a group, or one person and then whom.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Those who run the meeting.
    Secretariat,
    /// The two in the chair and those who prepare it for them: for TLP:AMBER+STRICT one organisation.
    CoChairs,
    /// The body that runs the secretariat.
    Organisation,
    /// The delegations of the Member States and the bodies of the Union.
    MemberStates,
    /// Everybody who takes part.
    Participants,
    /// The community that the meeting record defines.
    Community,
    /// Anyone.
    Public,
    /// One delegation: what participants read, its own passages marked.
    Delegation(DelegationId),
    /// One participant: their calendar, a mail with what changes for them.
    Participant(ParticipantId),
    /// One guest, who takes part in single items.
    Guest(GuestId),
}

/// The kinds of readers: an [`Audience`] without whom it means.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Readers {
    /// Those who run the meeting.
    Secretariat,
    /// The two in the chair and those who prepare it for them: for TLP:AMBER+STRICT one organisation.
    CoChairs,
    /// The body that runs the secretariat.
    Organisation,
    /// The delegations of the Member States and the bodies of the Union.
    MemberStates,
    /// Everybody who takes part.
    Participants,
    /// The community that the meeting record defines.
    Community,
    /// Anyone.
    Public,
    /// One delegation.
    Delegation,
    /// One participant.
    Participant,
    /// One guest.
    Guest,
}

closed! {
    Readers, "readers",
    Secretariat = "secretariat",
    CoChairs = "co_chairs",
    Organisation = "organisation",
    MemberStates = "member_states",
    Participants = "participants",
    Community = "community",
    Public = "public",
    Delegation = "delegation",
    Participant = "participant",
    Guest = "guest",
}

impl Readers {
    /// Returns the audience of these readers, where they are a group.
    pub const fn group(self) -> Option<Audience> {
        match self {
            Self::Secretariat => Some(Audience::Secretariat),
            Self::CoChairs => Some(Audience::CoChairs),
            Self::Organisation => Some(Audience::Organisation),
            Self::MemberStates => Some(Audience::MemberStates),
            Self::Participants => Some(Audience::Participants),
            Self::Community => Some(Audience::Community),
            Self::Public => Some(Audience::Public),
            Self::Delegation | Self::Participant | Self::Guest => None,
        }
    }
}

impl Audience {
    /// Every audience that is a group, narrowest first.
    pub const GROUPS: [Self; 7] = [
        Self::Secretariat,
        Self::CoChairs,
        Self::Organisation,
        Self::MemberStates,
        Self::Participants,
        Self::Community,
        Self::Public,
    ];

    /// Returns the audience that one person is; nobody is none.
    pub const fn one(who: Who) -> Option<Self> {
        match who {
            Who::Participant(id) => Some(Self::Participant(id)),
            Who::Guest(id) => Some(Self::Guest(id)),
            Who::ToBeConfirmed => None,
        }
    }

    /// Returns the person that it is, where it is one.
    pub const fn who(self) -> Option<Who> {
        match self {
            Self::Participant(id) => Some(Who::Participant(id)),
            Self::Guest(id) => Some(Who::Guest(id)),
            Self::Secretariat
            | Self::CoChairs
            | Self::Organisation
            | Self::MemberStates
            | Self::Participants
            | Self::Community
            | Self::Public
            | Self::Delegation(_) => None,
        }
    }

    /// Tells whether its readers know who takes part without any paper, because they run the meeting: names under the
    /// Chatham House Rule tell them nothing.
    pub const fn knows_who_takes_part(self) -> bool {
        matches!(self, Self::Secretariat | Self::CoChairs)
    }

    /// Returns what kind of readers it is.
    pub const fn readers(self) -> Readers {
        match self {
            Self::Secretariat => Readers::Secretariat,
            Self::CoChairs => Readers::CoChairs,
            Self::Organisation => Readers::Organisation,
            Self::MemberStates => Readers::MemberStates,
            Self::Participants => Readers::Participants,
            Self::Community => Readers::Community,
            Self::Public => Readers::Public,
            Self::Delegation(_) => Readers::Delegation,
            Self::Participant(_) => Readers::Participant,
            Self::Guest(_) => Readers::Guest,
        }
    }

    /// Returns what it may see: its row in the one table.
    pub const fn rights(self) -> &'static Rights {
        &RIGHTS[self.readers() as usize]
    }

    /// Returns the label of a paper made for it.
    pub const fn label(self) -> HandlingLabel {
        self.rights().label
    }

    /// Tells whether it may read a class of personal data line by line.
    pub fn may_read(self, class: DataClass) -> bool {
        self.rights().reads.contains(&class)
    }

    /// Tells whether a paper is made for it.
    pub fn may_have(self, paper: PaperKind) -> bool {
        self.rights().papers.contains(&paper)
    }
}
