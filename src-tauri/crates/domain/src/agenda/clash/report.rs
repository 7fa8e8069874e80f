//! [`Clash`]: its code, its level and its facts.

use crate::agenda::Who;
use crate::closed;
use crate::fact::Facts;
use crate::ids::{AgendaItemId, RoomId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

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

closed! {
    ClashLevel, "level",
    Error = "error",
    Warning = "warning",
    Note = "note",
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

closed! {
    ClashCode, "clash",
    StartSkipped = "start_skipped",
    PersonInTwoPlaces = "person_in_two_places",
    PersonAbsent = "person_absent",
    RoomDoubleBooked = "room_double_booked",
    ModeNotAllowed = "mode_not_allowed",
    CoChairAway = "co_chair_away",
    RoomTooSmall = "room_too_small",
    NeedsUnmet = "needs_unmet",
    OverlapsBreak = "overlaps_break",
    OverlapsPlenary = "overlaps_plenary",
    OutsideHours = "outside_hours",
    DayTooLong = "day_too_long",
    NoModerator = "no_moderator",
    NoRapporteur = "no_rapporteur",
    SpeakerUnconfirmed = "speaker_unconfirmed",
    NightHours = "night_hours",
    LanguageNotSpoken = "language_not_spoken",
    LabelStricterThanRoom = "label_stricter_than_room",
    GuestsBeforeStricterItem = "guests_before_stricter_item",
    GuestNotBound = "guest_not_bound",
    MinutesDoNotFit = "minutes_do_not_fit",
}

/// Something in the agenda that does not go together.
#[derive(Clone, Debug, PartialEq)]
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
    /// What its sentence is made of.
    pub facts: Facts,
    /// What makes it this clash: the code, the day, room, label or feature that it depends on, and the references of items
    /// and people; of people with needs a digest. A remark sets it aside as long as none of them changes.
    pub key: String,
    /// Why the secretariat set it aside, where it did.
    pub set_aside: Option<String>,
}
