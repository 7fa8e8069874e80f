//! What can be said of an item in one word of a closed list.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What an item is.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Everybody in one room.
    #[default]
    Plenary,
    /// A part of the people, usually beside others.
    Workshop,
    /// Every delegation speaks in turn.
    TourDeTable,
    /// Several people answer questions before the others.
    Panel,
    /// Coffee, lunch.
    Break,
    /// A dinner, a reception.
    Social,
    /// Registration, a photo.
    Other,
}

impl ItemKind {
    /// Every kind, in the order in which people choose one.
    pub const ALL: [Self; 7] = [
        Self::Plenary,
        Self::Workshop,
        Self::TourDeTable,
        Self::Panel,
        Self::Break,
        Self::Social,
        Self::Other,
    ];

    /// Tells whether the meeting works in it: what counts for the day, is numbered, and needs somebody in the chair.
    pub const fn is_programme(self) -> bool {
        matches!(self, Self::Plenary | Self::Workshop | Self::TourDeTable | Self::Panel)
    }

    /// Tells whether everybody is expected in it, so that nothing else can be held beside it.
    pub const fn is_for_everybody(self) -> bool {
        matches!(self, Self::Plenary | Self::TourDeTable | Self::Panel)
    }

    /// Returns the English name: "tour de table".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plenary => "plenary",
            Self::Workshop => "workshop",
            Self::TourDeTable => "tour de table",
            Self::Panel => "panel",
            Self::Break => "break",
            Self::Social => "social",
            Self::Other => "other",
        }
    }
}

/// What an item is there for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// To inform.
    Inform,
    /// To discuss.
    Discuss,
    /// To decide.
    Decide,
}

/// What somebody does in an item.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemRole {
    /// In the chair, as one of the two.
    CoChair,
    /// Leads it.
    Moderator,
    /// Speaks.
    #[default]
    Speaker,
    /// Answers on a panel.
    Panellist,
    /// Reports from it.
    Rapporteur,
    /// Sees that it happens.
    Organiser,
}

impl ItemRole {
    /// Every role, in the order in which people choose one and papers name them.
    pub const ALL: [Self; 6] =
        [Self::CoChair, Self::Moderator, Self::Speaker, Self::Panellist, Self::Rapporteur, Self::Organiser];

    /// Tells whether the item is led by whoever has this role.
    pub const fn leads(self) -> bool {
        matches!(self, Self::CoChair | Self::Moderator)
    }

    /// Tells whether whoever has this role is heard at length: speakers and panellists.
    pub const fn speaks(self) -> bool {
        matches!(self, Self::Speaker | Self::Panellist)
    }

    /// Returns the English name: "Moderator".
    pub const fn name(self) -> &'static str {
        match self {
            Self::CoChair => "Co-chair",
            Self::Moderator => "Moderator",
            Self::Speaker => "Speaker",
            Self::Panellist => "Panellist",
            Self::Rapporteur => "Rapporteur",
            Self::Organiser => "Organiser",
        }
    }
}

/// In which order the delegations of a tour de table speak.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TourOrder {
    /// In the order of the meeting.
    #[default]
    Meeting,
    /// In the order of the meeting, from its end.
    Reversed,
    /// By English name.
    EnglishAlphabetical,
    /// As chosen; delegations that are not named follow in the order of the meeting.
    Chosen,
}

/// What a line of the run sheet is about.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RunLineKind {
    /// Doors and reception.
    Doors,
    /// Interpreters and sound.
    Interpreters,
    /// The family photo.
    FamilyPhoto,
    /// Video link, slides, microphones.
    Technical,
    /// Coffee and food.
    Catering,
    /// Anything else.
    #[default]
    Other,
}
