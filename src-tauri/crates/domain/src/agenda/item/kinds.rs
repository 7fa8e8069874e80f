//! What can be said of an item in one word of a closed list.

use crate::closed;
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

closed! {
    ItemKind, "item-kind",
    Plenary = "plenary",
    Workshop = "workshop",
    TourDeTable = "tour_de_table",
    Panel = "panel",
    Break = "break",
    Social = "social",
    Other = "other",
}

impl ItemKind {
    /// Tells whether the meeting works in it: what counts for the day, is numbered, and needs somebody in the chair.
    pub const fn is_programme(self) -> bool {
        matches!(self, Self::Plenary | Self::Workshop | Self::TourDeTable | Self::Panel)
    }

    /// Tells whether everybody is expected in it, so that nothing else can be held beside it.
    pub const fn is_for_everybody(self) -> bool {
        matches!(self, Self::Plenary | Self::TourDeTable | Self::Panel)
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

closed! {
    Aim, "aim",
    Inform = "inform",
    Discuss = "discuss",
    Decide = "decide",
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

closed! {
    ItemRole, "item-role",
    CoChair = "co_chair",
    Moderator = "moderator",
    Speaker = "speaker",
    Panellist = "panellist",
    Rapporteur = "rapporteur",
    Organiser = "organiser",
}

impl ItemRole {
    /// Tells whether the item is led by whoever has this role.
    pub const fn leads(self) -> bool {
        matches!(self, Self::CoChair | Self::Moderator)
    }

    /// Tells whether whoever has this role is heard at length: speakers and panellists.
    pub const fn speaks(self) -> bool {
        matches!(self, Self::Speaker | Self::Panellist)
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

closed! {
    TourOrder, "tour-order",
    Meeting = "meeting",
    Reversed = "reversed",
    EnglishAlphabetical = "english_alphabetical",
    Chosen = "chosen",
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

closed! {
    RunLineKind, "run-line",
    Doors = "doors",
    Interpreters = "interpreters",
    FamilyPhoto = "family_photo",
    Technical = "technical",
    Catering = "catering",
    Other = "other",
}
