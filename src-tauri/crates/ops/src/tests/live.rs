//! The day as it is held, over a real encrypted file.

use super::agenda::details;
use super::{House, days, person};
use crate::error::ErrorCode;
use crate::live::{self, LiveView};
use crate::{agenda, turn};
use chrono::{DateTime, Utc};
use domain::agenda::live::ProposalKind;
use domain::agenda::{AgendaItem, ItemKind, Replanned, TourDeTable};
use domain::ids::AgendaItemId;

/// A moment of the first day by the clock in The Hague.
fn clock(time: &str) -> DateTime<Utc> {
    format!("{}T{time}:00+02:00", days()[0]).parse::<DateTime<chrono::FixedOffset>>().unwrap().to_utc()
}

impl House {
    async fn live(&self, time: &str) -> LiveView {
        let mut unit = self.store.begin(clock(time)).await.unwrap();
        live::view(&mut unit, self.meeting).await.unwrap()
    }

    async fn begin_next(&self, time: &str, seen: &[AgendaItemId]) -> crate::Result<()> {
        let mut unit = self.store.begin(clock(time)).await?;
        live::begin_next(&mut unit, self.meeting, seen).await?;
        unit.commit().await?;
        Ok(())
    }

    /// A welcome, two workshops side by side, coffee and a debate.
    async fn morning(&self) -> [AgendaItem; 5] {
        let mut workshops =
            [details(ItemKind::Workshop, "A", 570, 60), details(ItemKind::Workshop, "B", 570, 60)];
        let welcome = self.item(ItemKind::Plenary, "Welcome", 540, 30).await;
        let mut unit = self.unit().await;
        for workshop in &mut workshops {
            workshop.parallel = "Workshops".parse().unwrap();
        }
        let [one, other] = workshops;
        let one = agenda::add(&mut unit, self.meeting, one).await.unwrap();
        let other = agenda::add(&mut unit, self.meeting, other).await.unwrap();
        unit.commit().await.unwrap();
        let coffee = self.item(ItemKind::Break, "Coffee", 630, 20).await;
        let debate = self.item(ItemKind::Plenary, "Debate", 650, 60).await;
        [welcome, one, other, coffee, debate]
    }

    /// When items really began, how long they really were, and as what they were planned anew.
    async fn really(&self) -> Vec<(Option<u16>, Option<u16>, Option<Replanned>)> {
        let board = agenda::board(&mut self.unit().await, self.meeting).await.unwrap();
        let really =
            |item: AgendaItem| (item.details.actual_start, item.details.actual, item.details.replanned);
        board.items.into_iter().map(really).collect()
    }
}

#[tokio::test]
async fn the_next_item_begins_in_one_step_that_undo_takes_back() {
    let house = House::new().await;
    let [welcome, one, other, ..] = house.morning().await;
    assert_eq!(house.live("08:50").await.day.unwrap().next, [welcome.id]);
    house.begin_next("09:02", &[welcome.id]).await.unwrap();
    let before = house.really().await;
    house.begin_next("09:35", &[one.id, other.id]).await.unwrap();
    let none = (None, None, None);
    let began = (Some(575), None, None);
    assert_eq!(house.really().await, [(Some(542), Some(33), None), began, began, none, none]);
    let day = house.live("09:40").await.day.unwrap();
    assert_eq!(day.running, [one.id, other.id], "parallel items run together");
    assert_eq!(day.stands.unwrap().late, 5);
    assert_eq!(house.steps().await[0], "begin_item");
    house.undo().await;
    assert_eq!(house.really().await, before, "what ran runs again, and nothing else has begun");
}

#[tokio::test]
async fn a_key_that_is_pressed_twice_skips_nothing() {
    let house = House::new().await;
    let [welcome, one, other, ..] = house.morning().await;
    house.begin_next("09:00", &[welcome.id]).await.unwrap();
    let refused = house.begin_next("09:00", &[welcome.id]).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::ChangedMeanwhile);
    assert_eq!(house.live("09:00").await.day.unwrap().next, [one.id, other.id]);
}

#[tokio::test]
async fn more_time_and_a_plan_made_anew_leave_the_agenda_and_its_versions_alone() {
    let house = House::new().await;
    let [welcome, one, other, coffee, _] = house.morning().await;
    house.release("0.1", domain::agenda::VersionStatus::ForComments).await.unwrap();
    let agenda = house.agenda().await;
    house.begin_next("09:02", &[welcome.id]).await.unwrap();
    house.begin_next("09:35", &[one.id, other.id]).await.unwrap();
    let mut unit = house.store.begin(clock("09:40")).await.unwrap();
    live::give_time(&mut unit, house.meeting, &[one.id, other.id], 5).await.unwrap();
    unit.commit().await.unwrap();
    let view = house.live("09:40").await;
    assert_eq!(view.day.unwrap().stands.unwrap().ends, 640, "10:40, ten minutes late");
    assert_eq!(view.version.as_deref(), Some("0.1"));
    let said: Vec<_> = view.proposals.iter().map(|one| (one.name.as_str(), one.detail.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Shorten what follows", "2a A 10 min shorter, 2b B 10 min shorter"),
            ("Move the break", "10:40 to 10:50, 10 min shorter"),
        ]
    );
    let chosen = view.proposals.last().unwrap().proposal.clone();
    let before = house.really().await;
    let mut unit = house.store.begin(clock("09:41")).await.unwrap();
    live::replan(&mut unit, house.meeting, &chosen).await.unwrap();
    unit.commit().await.unwrap();
    let anew = house.item_now(coffee.id).await.details.replanned;
    assert_eq!(anew, Some(Replanned { start: 640, minutes: Some(10), turn: None }));
    assert_eq!(house.agenda().await, agenda, "the agenda keeps its times");
    assert_eq!(house.live("09:41").await.proposals, []);
    assert_eq!(house.steps().await[0], "replan_day");
    house.undo().await;
    assert_eq!(house.really().await, before);
}

#[tokio::test]
async fn a_proposal_that_the_clock_has_overtaken_is_refused() {
    let house = House::new().await;
    let [welcome, ..] = house.morning().await;
    house.begin_next("09:20", &[welcome.id]).await.unwrap();
    let chosen = house.live("09:25").await.proposals.last().unwrap().proposal.clone();
    let mut unit = house.store.begin(clock("09:35")).await.unwrap();
    let refused = live::replan(&mut unit, house.meeting, &chosen).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::ChangedMeanwhile);
}

#[tokio::test]
async fn on_another_day_nothing_is_held() {
    let house = House::new().await;
    let [welcome, ..] = house.morning().await;
    let mut unit = house.unit().await;
    let view = live::view(&mut unit, house.meeting).await.unwrap();
    assert_eq!((view.day, view.proposals), (None, Vec::new()), "the meeting is in three weeks");
    let refused = live::begin_next(&mut unit, house.meeting, &[welcome.id]).await;
    assert!(refused.is_err(), "nothing begins today");
}

#[tokio::test]
async fn an_item_that_gets_another_place_in_the_agenda_is_not_planned_anew_any_more() {
    let house = House::new().await;
    let [.., debate] = house.morning().await;
    let mut unit = house.unit().await;
    let mut item: AgendaItem = unit.get(debate.id).await.unwrap();
    item.details.replanned = Some(Replanned { start: 660, minutes: Some(50), turn: None });
    let mut details = item.details.clone();
    unit.save(&mut item).await.unwrap();
    details.description = "Another text".parse().unwrap();
    let item = agenda::edit(&mut unit, item.id, item.revision, details.clone()).await.unwrap();
    assert!(item.details.replanned.is_some(), "a text changes nothing of its time");
    details.start = 655;
    let item = agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    assert_eq!(item.details.replanned, None);
}

#[tokio::test]
async fn a_tour_is_forecast_by_who_is_still_to_speak_and_its_end_can_hand_in_in_writing() {
    let house = House::new().await;
    for (party, family) in [("BE", "Peeters"), ("BG", "Ivanova"), ("CZ", "Novak")] {
        house.add(person(party, "Anna", family, &format!("{family}@example.org"))).await.unwrap();
    }
    let mut tour = details(ItemKind::TourDeTable, "Concepts", 540, 30);
    tour.tour = Some(TourDeTable { minutes: 20, ..TourDeTable::default() });
    tour.chatham_house = true;
    let mut unit = house.unit().await;
    let tour = agenda::add(&mut unit, house.meeting, tour).await.unwrap();
    unit.commit().await.unwrap();
    house.item(ItemKind::Break, "Coffee", 570, 20).await;
    house.begin_next("09:00", &[tour.id]).await.unwrap();
    let mut unit = house.store.begin(clock("09:00")).await.unwrap();
    turn::next(&mut unit, house.meeting, tour.id).await.unwrap();
    unit.commit().await.unwrap();
    let view = house.live("09:05").await;
    assert_eq!(
        view.day.unwrap().stands.unwrap().ends,
        600,
        "a quarter of an hour, and two turns of twenty minutes"
    );
    let kinds: Vec<_> =
        view.proposals.iter().map(|one| (one.proposal.kind, one.proposal.hand_in.len())).collect();
    let way_out = [(ProposalKind::ShortenTurns, 0), (ProposalKind::CutTour, 2), (ProposalKind::Move, 0)];
    assert_eq!(kinds, way_out);
    let room =
        live::room(&mut house.store.begin(clock("09:05")).await.unwrap(), house.meeting, true).await.unwrap();
    let seen = serde_json::to_string(room.view()).unwrap();
    assert!(!seen.contains("\"BG\"") && !seen.contains("Peeters"), "the Rule holds in the room: {seen}");
    let cut = view.proposals[1].proposal.clone();
    let mut unit = house.store.begin(clock("09:05")).await.unwrap();
    live::replan(&mut unit, house.meeting, &cut).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.live("09:05").await.proposals, [], "the two contribute in writing");
    assert_eq!(house.steps().await[0], "replan_day");
    house.undo().await;
    assert_eq!(house.live("09:05").await.proposals.len(), 3, "one step back, and both are to come again");
}
