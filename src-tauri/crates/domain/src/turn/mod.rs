//! Turns at the floor: who asks for it under an item of the agenda, who has it, for how long.
//!
//! A [`Turn`] keeps what was done with it; who goes before whom is [`in_precedence`], and the list of an item with its
//! tour de table and the time that was used is [`Floor`]. The time of a turn is kept by the moment at which it began to
//! run and the seconds used before, so that it goes on while the file is closed.

mod floor;
mod queue;
mod time;
mod tour;

pub use floor::{Called, Floor, NextTurn, RoomAsker, RoomFloor, RoomSpeaker, TurnRow};
pub use queue::{Precedence, Standing, in_precedence};
pub use time::{GroupTime, TimeUsed};
pub use tour::{TourStanding, TourTurn};

use crate::closed;
use crate::ids::{AgendaItemId, DelegationId, GuestId, MeetingId, ParticipantId, Revision, TurnId};
use crate::note::Speaker;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The seconds of a turn where nothing else was agreed: the design draws three minutes each.
pub const TURN_SECONDS: u32 = 180;

/// The seconds that one key adds to a turn.
pub const MORE_SECONDS: u32 = 30;

/// The fewest and the most seconds that a turn can be given.
pub const LIMITS: std::ops::RangeInclusive<u32> = 10..=3_600;

/// Who asks for the floor.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum TurnOf {
    /// A participant of the meeting.
    Participant(ParticipantId),
    /// A guest of single items.
    Guest(GuestId),
    /// A delegation; who speaks for it is not known yet.
    Delegation(DelegationId),
}

impl TurnOf {
    /// Returns how the notes say who spoke.
    pub fn speaker(self) -> Speaker {
        match self {
            Self::Participant(id) => Speaker::Participant(id),
            Self::Guest(id) => Speaker::Guest(id),
            Self::Delegation(id) => Speaker::Delegations(vec![id]),
        }
    }
}

/// What somebody wants the floor for.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TurnPurpose {
    /// To ask.
    #[default]
    Question,
    /// To say something on it.
    Comment,
    /// To answer what was asked.
    Answers,
    /// It is their turn in the tour de table.
    Tour,
}

closed! {
    TurnPurpose, "turn-purpose",
    Question = "question",
    Comment = "comment",
    Answers = "answers",
    Tour = "tour",
}

/// How a turn stands.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TurnState {
    /// Waits; in the tour de table, is to come.
    #[default]
    Asked,
    /// Speaks.
    OnTheFloor,
    /// Has spoken.
    Heard,
    /// Did not want to speak.
    Passed,
    /// Was not reached, and will contribute in writing.
    InWriting,
    /// Does not want the floor any more.
    Withdrawn,
}

closed! {
    TurnState, "turn-state",
    Asked = "asked",
    OnTheFloor = "on_the_floor",
    Heard = "heard",
    Passed = "passed",
    InWriting = "in_writing",
    Withdrawn = "withdrawn",
}

/// A turn at the floor under an item of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Turn {
    /// Its identity.
    pub id: TurnId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: AgendaItemId,
    /// Whose it is.
    pub who: TurnOf,
    /// What for.
    pub purpose: TurnPurpose,
    /// When it was asked for; in the tour de table, when it was called.
    pub asked: DateTime<Utc>,
    /// How it stands.
    pub state: TurnState,
    /// Since when its time runs; none while it does not.
    pub began: Option<DateTime<Utc>>,
    /// When it left the floor; none for one that never had it.
    pub ended: Option<DateTime<Utc>>,
    /// The seconds used before its time began to run.
    pub used: u32,
    /// The seconds that it has; none without a limit.
    pub limit: Option<u32>,
    /// Its place among those in the queue, where the chair moved it by hand.
    pub place: Option<u16>,
}

impl Turn {
    /// Returns the seconds that it has used by a moment. A clock that was set back takes nothing away.
    pub fn used_at(&self, now: DateTime<Utc>) -> u32 {
        let running = self.began.map_or(0, |began| (now - began).num_seconds().max(0));
        self.used.saturating_add(u32::try_from(running).unwrap_or(u32::MAX))
    }

    /// Tells whether it waits in the queue. What is to come in the tour de table waits there instead.
    pub fn waits(&self) -> bool {
        self.state == TurnState::Asked && self.purpose != TurnPurpose::Tour
    }

    /// Tells whether it has the floor.
    pub fn has_the_floor(&self) -> bool {
        self.state == TurnState::OnTheFloor
    }

    /// Gives it the floor; the time it used before counts.
    pub fn begin(&mut self, now: DateTime<Utc>) {
        self.state = TurnState::OnTheFloor;
        self.began = Some(now);
    }

    /// Lets its time stand still.
    pub fn pause(&mut self, now: DateTime<Utc>) {
        self.used = self.used_at(now);
        self.began = None;
    }

    /// Lets its time run again.
    pub fn resume(&mut self, now: DateTime<Utc>) {
        self.began = self.began.or(Some(now));
    }

    /// Ends it: heard, passed, in writing or withdrawn.
    pub fn end(&mut self, state: TurnState, now: DateTime<Utc>) {
        if self.has_the_floor() {
            self.ended = Some(now);
        }
        self.pause(now);
        self.state = state;
        self.place = None;
    }

    /// Takes it from the floor as if it had not been called: who was heard before stays heard, and anybody else waits again
    /// at the same place, with nothing used.
    pub fn uncall(&mut self) {
        self.began = None;
        if self.ended.is_some() {
            self.state = TurnState::Heard;
        } else {
            (self.state, self.used) = (TurnState::Asked, 0);
        }
    }

    /// Returns its limit with so many seconds more; from the time used where it has none. Never beyond what can be given.
    pub fn longer(&self, seconds: u32, now: DateTime<Utc>) -> u32 {
        let from = self.limit.unwrap_or_else(|| self.used_at(now));
        from.saturating_add(seconds).clamp(*LIMITS.start(), *LIMITS.end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn turn() -> Turn {
        Turn {
            id: Uuid::nil().into(),
            revision: Revision::default(),
            meeting: Uuid::nil().into(),
            item: Uuid::nil().into(),
            who: TurnOf::Delegation(Uuid::nil().into()),
            purpose: TurnPurpose::Comment,
            asked: at(0),
            state: TurnState::Asked,
            began: None,
            ended: None,
            used: 0,
            limit: None,
            place: Some(2),
        }
    }

    #[test]
    fn time_is_used_only_while_it_runs() {
        let mut turn = turn();
        turn.begin(at(100));
        assert_eq!((turn.used_at(at(130)), turn.waits()), (30, false), "who speaks waits nowhere");
        turn.pause(at(130));
        assert_eq!(turn.used_at(at(500)), 30, "nothing is used in a pause");
        turn.resume(at(500));
        turn.resume(at(505));
        assert_eq!(turn.used_at(at(510)), 40, "to let it run again while it runs takes nothing away");
        turn.end(TurnState::Heard, at(520));
        assert_eq!((turn.used, turn.began, turn.ended), (50, None, Some(at(520))));
        assert_eq!(turn.used_at(at(9_000)), 50);
    }

    #[test]
    fn time_outlives_the_file_and_a_clock_that_is_set_back() {
        let mut turn = turn();
        turn.begin(at(100));
        let kept = serde_json::to_string(&turn).unwrap();
        let read: Turn = serde_json::from_str(&kept).unwrap();
        assert_eq!(read.used_at(at(161)), 61, "it went on while the file was closed");
        assert_eq!(read.used_at(at(40)), 0);
    }

    #[test]
    fn who_was_called_by_mistake_waits_as_before() {
        let mut turn = turn();
        turn.begin(at(100));
        turn.pause(at(130));
        turn.uncall();
        assert_eq!((turn.used_at(at(300)), turn.state, turn.ended), (0, TurnState::Asked, None));
        assert_eq!(turn.place, Some(2), "where the chair had put them");
        turn.begin(at(400));
        turn.end(TurnState::Heard, at(460));
        turn.begin(at(500));
        turn.uncall();
        assert_eq!(
            (turn.used_at(at(900)), turn.state),
            (60, TurnState::Heard),
            "who was heard before stays heard"
        );
    }

    #[test]
    fn who_passes_without_the_floor_never_had_it() {
        let mut turn = turn();
        turn.end(TurnState::Passed, at(100));
        assert_eq!((turn.ended, turn.used), (None, 0));
    }

    #[test]
    fn more_time_is_added_to_what_there_is() {
        let mut turn = turn();
        turn.begin(at(0));
        assert_eq!(turn.longer(30, at(50)), 80, "without a limit, to what was used");
        turn.limit = Some(120);
        assert_eq!(turn.longer(30, at(50)), 150);
        turn.limit = Some(3_590);
        assert_eq!(turn.longer(30, at(50)), 3_600);
    }
}
