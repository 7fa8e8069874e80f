//! Rooms of a meeting.

use crate::closed;
use crate::ids::{MeetingId, Revision, RoomId};
use crate::text::Title;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a room offers.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RoomFeature {
    /// A hearing loop.
    HearingLoop,
    /// No step on the way to a seat.
    StepFree,
    /// Live captions.
    LiveCaptions,
    /// A video link, so that people can take part online.
    Video,
    /// Booths for interpreters.
    Booths,
}

closed! {
    RoomFeature, "room-feature",
    HearingLoop = "hearing_loop",
    StepFree = "step_free",
    LiveCaptions = "live_captions",
    Video = "video",
    Booths = "booths",
}

/// Everything about a room that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(default = "RoomDetails::unknown")]
pub struct RoomDetails {
    /// Its name.
    pub name: Title,
    /// How many people have a seat in it; unknown where none is given.
    pub capacity: Option<u16>,
    /// What it offers.
    pub features: Vec<RoomFeature>,
    /// Whether people can take part in it online.
    pub hybrid: bool,
}

/// A room at one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Room {
    /// Its identity.
    pub id: RoomId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `R-01`.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: RoomDetails,
}

impl RoomDetails {
    /// Stands behind a room that was kept before some field came: what it does not say is read from here.
    fn unknown() -> Self {
        Self { name: Title::unknown(), capacity: None, features: Vec::new(), hybrid: false }
    }
}

impl Room {
    /// Tells whether the room offers something.
    pub fn has(&self, feature: RoomFeature) -> bool {
        self.details.features.contains(&feature)
    }
}
