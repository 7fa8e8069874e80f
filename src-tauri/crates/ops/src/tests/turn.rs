//! Turns at the floor of the sample: its tour de table of 34 delegations, and a debate.

use super::now;
use super::sampled::Sample;
use crate::turn;
use crate::{ErrorCode, Result, Unit};
use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::AgendaItem;
use domain::ids::AgendaItemId;
use domain::note::{Note, NoteKind, Speaker};
use domain::turn::{Called, Floor, TurnOf, TurnPurpose, TurnState};

struct Room {
    sample: Sample,
    item: AgendaItemId,
}

fn at(seconds: i64) -> DateTime<Utc> {
    now() + TimeDelta::seconds(seconds)
}

impl Room {
    async fn of(reference: &str) -> Self {
        let sample = Sample::new().await;
        let items: Vec<AgendaItem> =
            sample.store.begin(now()).await.unwrap().of_meeting(sample.meeting).await.unwrap();
        let item = items.iter().find(|item| item.reference == reference).unwrap().id;
        Self { sample, item }
    }

    async fn begin(&self, seconds: i64) -> Unit {
        self.sample.store.begin(at(seconds)).await.unwrap()
    }

    async fn floor(&self, seconds: i64) -> Floor {
        turn::floor(&mut self.begin(seconds).await, self.sample.meeting, self.item).await.unwrap()
    }

    async fn asks(&self, seconds: i64, who: &str, purpose: TurnPurpose) -> Result<domain::turn::Turn> {
        let mut unit = self.begin(seconds).await;
        let who = turn::asker(&mut unit, self.sample.meeting, who).await?;
        let turn = turn::ask(&mut unit, self.sample.meeting, self.item, who, purpose).await?;
        unit.commit().await?;
        Ok(turn)
    }

    async fn next(&self, seconds: i64) {
        let mut unit = self.begin(seconds).await;
        turn::next(&mut unit, self.sample.meeting, self.item).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn back(&self, seconds: i64) {
        let mut unit = self.begin(seconds).await;
        turn::back(&mut unit, self.sample.meeting, self.item).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn called(&self, code: &str) -> Called {
        self.floor(0).await.called(code).unwrap()
    }

    async fn in_writing(&self, code: &str) {
        let whom = self.called(code).await;
        let mut unit = self.begin(300).await;
        turn::in_writing(&mut unit, self.sample.meeting, self.item, whom).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn undo(&self) {
        let mut unit = self.begin(900).await;
        crate::steps::undo(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn notes(&self) -> Vec<Note> {
        let all: Vec<Note> = self.begin(0).await.of_meeting(self.sample.meeting).await.unwrap();
        all.into_iter().filter(|note| note.details.item == self.item).collect()
    }
}

fn states(floor: &Floor) -> String {
    let rows = floor.tour.as_ref().unwrap().rows.iter().filter(|row| row.state != TurnState::Asked);
    rows.map(|row| format!("{} {} {}", row.code, row.state.as_str(), row.seconds))
        .collect::<Vec<_>>()
        .join(", ")
}

#[tokio::test]
async fn a_tour_de_table_runs_from_one_delegation_to_the_next() {
    let room = Room::of("I-09").await;
    assert_eq!(room.floor(0).await.tour.unwrap().rows.len(), 34);
    room.next(0).await;
    room.next(100).await;
    let floor = room.floor(130).await;
    assert_eq!(states(&floor), "BE heard 100, BG on_the_floor 30", "one has the floor at a time");
    assert_eq!(floor.speaker.as_ref().unwrap().turn.limit, Some(120), "the minutes of the plan");
    room.undo().await;
    assert_eq!(states(&room.floor(130).await), "BE on_the_floor 130", "one step back, and its time went on");
}

#[tokio::test]
async fn who_was_called_too_early_waits_again_and_the_one_before_goes_on() {
    let room = Room::of("I-09").await;
    room.next(0).await;
    room.next(100).await;
    room.back(110).await;
    assert_eq!(states(&room.floor(140).await), "BE on_the_floor 130");
    room.next(150).await;
    assert_eq!(states(&room.floor(150).await), "BE heard 140, BG on_the_floor 0");
}

#[tokio::test]
async fn who_is_not_reached_has_a_place_in_the_notes_in_the_same_step() {
    let room = Room::of("I-09").await;
    let before = room.notes().await.len();
    room.in_writing("HR").await;
    let notes = room.notes().await;
    let note = notes.iter().find(|note| note.details.kind == NoteKind::Information);
    let note = &note.expect("the entry that says so").details;
    assert_eq!(note.text.as_str(), "Will contribute in writing.");
    assert!(matches!(&note.speaker, Speaker::Delegations(of) if of.len() == 1), "{:?}", note.speaker);
    assert_eq!(notes.len(), before + 1);
    room.in_writing("HR").await;
    assert_eq!(room.notes().await.len(), before + 1, "said twice, it stands there once");
    room.undo().await;
    assert_eq!((room.notes().await.len(), states(&room.floor(0).await)), (before, String::new()));

    room.in_writing("HR").await;
    let whom = room.called("HR").await;
    let mut unit = room.begin(400).await;
    turn::give(&mut unit, room.sample.meeting, room.item, whom).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(room.notes().await.len(), before, "who speaks after all leaves no place behind");
    assert_eq!(states(&room.floor(410).await), "HR on_the_floor 10");
}

#[tokio::test]
async fn the_time_of_a_turn_stands_still_and_is_made_longer() {
    let room = Room::of("I-09").await;
    room.next(0).await;
    let id = room.floor(0).await.speaker.unwrap().turn.id;
    for (seconds, runs) in [(60, false), (90, true)] {
        let mut unit = room.begin(seconds).await;
        turn::run(&mut unit, id, runs).await.unwrap();
        unit.commit().await.unwrap();
    }
    let mut unit = room.begin(100).await;
    turn::longer(&mut unit, id).await.unwrap();
    unit.commit().await.unwrap();
    let speaker = room.floor(120).await.speaker.unwrap();
    assert_eq!((speaker.seconds, speaker.turn.limit), (90, Some(150)));
    let refused = turn::limit(&mut room.begin(130).await, id, Some(5)).await.unwrap_err();
    assert_eq!(refused.field(), Some("limit"), "{}", refused.said());
    let mut unit = room.begin(130).await;
    turn::limit(&mut unit, id, None).await.unwrap();
    unit.commit().await.unwrap();
    room.next(200).await;
    let refused = turn::run(&mut room.begin(210).await, id, false).await.unwrap_err();
    assert_eq!(refused.said(), "BE does not have the floor any more. Look at the list again.");
}

#[tokio::test]
async fn a_debate_goes_by_precedence_and_by_the_hand_of_the_chair() {
    let room = Room::of("I-04").await;
    let codes = |floor: Floor| floor.queue.into_iter().map(|row| row.code).collect::<Vec<_>>().join(" ");
    for (minute, who, purpose) in [
        (1, "US", TurnPurpose::Question),
        (2, "IT", TurnPurpose::Comment),
        (3, "ES", TurnPurpose::Question),
        (4, "P47", TurnPurpose::Answers),
    ] {
        room.asks(minute * 60, who, purpose).await.unwrap();
    }
    assert_eq!(codes(room.floor(300).await), "COM IT ES US");
    let refused = room.asks(300, "it", TurnPurpose::Comment).await.unwrap_err();
    assert_eq!(
        (refused.code(), refused.field()),
        (ErrorCode::ValueRefused, Some("who")),
        "{}",
        refused.said()
    );

    let us = room.floor(300).await.queue[3].turn.id;
    let mut unit = room.begin(301).await;
    turn::move_by(&mut unit, us, -2).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(codes(room.floor(300).await), "COM US IT ES");
    room.asks(310, "FR", TurnPurpose::Comment).await.unwrap();
    assert_eq!(
        codes(room.floor(320).await),
        "COM US IT ES FR",
        "who asks later does not pass the chair's order"
    );
    let mut unit = room.begin(330).await;
    turn::withdraw(&mut unit, us).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(codes(room.floor(340).await), "COM IT ES FR");
    room.next(350).await;
    let floor = room.floor(360).await;
    let speaker = floor.speaker.as_ref().unwrap();
    assert_eq!((speaker.code.as_str(), speaker.turn.limit), ("COM", Some(180)));
    assert_eq!(codes(floor), "IT ES FR");
    for seconds in [400, 500, 600, 700] {
        room.next(seconds).await;
    }
    let floor = room.floor(800).await;
    assert_eq!((floor.speaker, floor.next, floor.heard.len()), (None, None, 4), "nobody is left");
    let refused = turn::next(&mut room.begin(810).await, room.sample.meeting, room.item).await.unwrap_err();
    assert_eq!(refused.said(), "Nobody waits for the floor under this item.");
    room.back(820).await;
    assert_eq!(room.floor(830).await.speaker.unwrap().code, "FR", "the last one who had it");
}

#[tokio::test]
async fn who_is_not_at_the_meeting_cannot_ask() {
    let room = Room::of("I-04").await;
    let refused = room.asks(0, "P99", TurnPurpose::Comment).await.unwrap_err();
    assert!(refused.said().starts_with("Nobody at this meeting is known as P99."), "{}", refused.said());
    let mut unit = room.begin(0).await;
    let nobody = TurnOf::Guest(uuid::Uuid::from_u128(7).into());
    let refused = turn::ask(&mut unit, room.sample.meeting, room.item, nobody, TurnPurpose::Comment).await;
    assert_eq!(refused.unwrap_err().field(), Some("who"));
}

#[tokio::test]
async fn the_item_that_is_meant_is_the_one_with_a_speaker_or_the_one_on_now() {
    let room = Room::of("I-09").await;
    let meeting = room.sample.meeting;
    let refused = turn::item_on(&mut room.begin(0).await, meeting).await.unwrap_err();
    assert_eq!(refused.field(), Some("item"), "weeks before the meeting nothing is on");
    let day: DateTime<Utc> = "2024-06-27T08:30:00Z".parse().unwrap();
    let mut unit = room.sample.store.begin(day).await.unwrap();
    assert_eq!(turn::item_on(&mut unit, meeting).await.unwrap(), room.item, "half past ten in The Hague");
    drop(unit);
    room.next(0).await;
    assert_eq!(turn::item_on(&mut room.begin(10).await, meeting).await.unwrap(), room.item);
}

#[tokio::test]
async fn turns_go_with_their_item_and_come_back_with_it() {
    let room = Room::of("I-13").await;
    room.asks(0, "DE", TurnPurpose::Comment).await.unwrap();
    let mut unit = room.begin(10).await;
    for note in room_notes(&mut unit, &room).await {
        crate::notes::remove(&mut unit, note).await.unwrap();
    }
    crate::agenda::remove(&mut unit, &[room.item]).await.unwrap();
    unit.commit().await.unwrap();
    room.undo().await;
    assert_eq!(room.floor(20).await.queue.len(), 1);
}

async fn room_notes(unit: &mut Unit, room: &Room) -> Vec<domain::ids::NoteId> {
    let all: Vec<Note> = unit.of_meeting(room.sample.meeting).await.unwrap();
    all.into_iter().filter(|note| note.details.item == room.item).map(|note| note.id).collect()
}

#[tokio::test]
async fn who_has_the_floor_is_heard_when_their_item_is_over() {
    let room = Room::of("I-09").await;
    room.asks(0, "P01", TurnPurpose::Comment).await.unwrap();
    room.next(10).await;
    let mut unit = room.begin(70).await;
    turn::end_under(&mut unit, room.sample.meeting, &[room.item]).await.unwrap();
    unit.step(domain::verb::Verb::EndItem(domain::verb::OfItem::default()));
    unit.commit().await.unwrap();
    let floor = room.floor(900).await;
    assert_eq!((floor.speaker, floor.seconds), (None, 60), "its clock stands still");
}
