//! What a clash says: [`Clash`], its code, its level and its facts.

use crate::agenda::Who;
use crate::ids::{AgendaItemId, RoomId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// How much a clash weighs. None of them ever stops anybody: the secretariat decides.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ClashLevel {
    /// It cannot be held like this.
    Error,
    /// It can be held, and somebody will regret it.
    Warning,
    /// Good to know on the day.
    Note,
}

/// What is wrong. The codes are part of the interface of `ententectl` and never change their meaning.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ClashCode {
    /// The clock jumps over the time at which an item begins.
    StartSkipped,
    /// Somebody has roles in two items that share a minute.
    PersonInTwoPlaces,
    /// Somebody has a role on a day on which they are absent, or holds no seat.
    PersonAbsent,
    /// Two items share a room and a minute.
    RoomDoubleBooked,
    /// Somebody takes part online in an item that nobody can join online.
    ModeNotAllowed,
    /// A co-chair of the meeting is absent on a day of programme.
    CoChairAway,
    /// More people are expected than the room has seats.
    RoomTooSmall,
    /// The room lacks what somebody needs who is certain to be there.
    NeedsUnmet,
    /// The meeting works while it has a break.
    OverlapsBreak,
    /// Something is held beside an item for everybody.
    OverlapsPlenary,
    /// Before or after the hours of the day, or on a day outside the meeting.
    OutsideHours,
    /// More minutes of programme than a day should have.
    DayTooLong,
    /// Nobody leads the item.
    NoModerator,
    /// Nobody reports from a workshop.
    NoRapporteur,
    /// Somebody who leads, speaks or reports has not agreed, or is not known yet.
    SpeakerUnconfirmed,
    /// Somebody takes part online while their own clock shows night.
    NightHours,
    /// Somebody leads, speaks or reports and knows none of the languages that may be spoken.
    LanguageNotSpoken,
    /// The label is stricter than somebody in the room may see.
    LabelStricterThanRoom,
    /// Guests have to leave before the next item begins.
    GuestsBeforeStricterItem,
    /// A guest has a role in an item that they are not invited to.
    GuestNotBound,
    /// The delegations do not all get their minutes in a tour de table.
    MinutesDoNotFit,
}

impl ClashCode {
    /// Every code, in the order in which lists of one level and time name them.
    pub const ALL: [Self; 21] = [
        Self::StartSkipped,
        Self::PersonInTwoPlaces,
        Self::PersonAbsent,
        Self::RoomDoubleBooked,
        Self::ModeNotAllowed,
        Self::CoChairAway,
        Self::RoomTooSmall,
        Self::NeedsUnmet,
        Self::OverlapsBreak,
        Self::OverlapsPlenary,
        Self::OutsideHours,
        Self::DayTooLong,
        Self::NoModerator,
        Self::NoRapporteur,
        Self::SpeakerUnconfirmed,
        Self::NightHours,
        Self::LanguageNotSpoken,
        Self::LabelStricterThanRoom,
        Self::GuestsBeforeStricterItem,
        Self::GuestNotBound,
        Self::MinutesDoNotFit,
    ];

    /// Returns the code as files and keys write it: `needs_unmet`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StartSkipped => "start_skipped",
            Self::PersonInTwoPlaces => "person_in_two_places",
            Self::PersonAbsent => "person_absent",
            Self::RoomDoubleBooked => "room_double_booked",
            Self::ModeNotAllowed => "mode_not_allowed",
            Self::CoChairAway => "co_chair_away",
            Self::RoomTooSmall => "room_too_small",
            Self::NeedsUnmet => "needs_unmet",
            Self::OverlapsBreak => "overlaps_break",
            Self::OverlapsPlenary => "overlaps_plenary",
            Self::OutsideHours => "outside_hours",
            Self::DayTooLong => "day_too_long",
            Self::NoModerator => "no_moderator",
            Self::NoRapporteur => "no_rapporteur",
            Self::SpeakerUnconfirmed => "speaker_unconfirmed",
            Self::NightHours => "night_hours",
            Self::LanguageNotSpoken => "language_not_spoken",
            Self::LabelStricterThanRoom => "label_stricter_than_room",
            Self::GuestsBeforeStricterItem => "guests_before_stricter_item",
            Self::GuestNotBound => "guest_not_bound",
            Self::MinutesDoNotFit => "minutes_do_not_fit",
        }
    }
}

/// A number, time or name that a sentence about a clash needs, so that an interface can put it in its own words.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The item, or the first of two: "item 8", or its title in quotation marks.
    Item,
    /// The second of two items.
    Other,
    /// The people concerned, at most three by name.
    People,
    /// The name of the room.
    Room,
    /// The day: "26 June".
    Day,
    /// When it begins: `09:30`.
    From,
    /// When it ends.
    To,
    /// How many people or delegations.
    Count,
    /// How many seats a room has.
    Capacity,
    /// What a room lacks: "hearing loop".
    Feature,
    /// Minutes, or minutes each.
    Minutes,
    /// Minutes in all.
    Total,
    /// Minutes that there are.
    Slot,
    /// The city whose clock somebody lives by.
    City,
    /// A handling label.
    Label,
    /// Languages by English name.
    Languages,
    /// What somebody does: "speaker".
    Role,
}

/// Something in the agenda that does not go together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Clash {
    /// What is wrong.
    pub code: ClashCode,
    /// How much it weighs.
    pub level: ClashLevel,
    /// The items concerned, in the order of the programme; none where the whole day is concerned.
    pub items: Vec<AgendaItemId>,
    /// The people concerned, by reference; none where it concerns the room as such, and never whoever needs something:
    /// that is class D, and [`super::who_needs`] names them to whoever asks.
    pub people: Vec<Who>,
    /// The rooms concerned.
    pub rooms: Vec<RoomId>,
    /// The day on which it happens: the day of the first item.
    pub day: Option<NaiveDate>,
    /// One plain English sentence that says what is wrong.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// What the message says, in parts.
    pub facts: BTreeMap<Fact, String>,
    /// What makes it this clash: the code, the day, room, label or feature that it depends on, and the references of items
    /// and people; of people with needs a digest. A remark sets it aside as long as none of them changes.
    pub key: String,
    /// Why the secretariat set it aside, where it did.
    pub set_aside: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_the_same_everywhere() {
        for code in ClashCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }
}
