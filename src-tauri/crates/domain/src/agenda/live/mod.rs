//! What runs in the room by the clock on the wall, and what becomes of the rest of the day when it is late.
//!
//! The agenda keeps its own times. What really began is [`actual_start`](super::ItemDetails::actual_start), how long it really
//! was is [`actual`](super::ItemDetails::actual), and where the day was planned anew, an item is [`Replanned`]: none of them is
//! a new version. Times are looked at as minutes that pass, so that a night in which the clock changes is no matter.

mod act;
mod plan;
mod slots;
#[cfg(test)]
mod tests;

pub use act::Begun;
pub use plan::{PlanLine, Proposal, ProposalKind};
pub use slots::LiveState;

use super::time::{self, DAY, Wall};
use super::{AgendaItem, ItemKind, ItemNumber, Replanned};
use crate::guest::Guest;
use crate::ids::{AgendaItemId, DelegationId};
use chrono::{DateTime, Days, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use slots::Slot;
use specta::Type;
use std::collections::{BTreeSet, HashMap};

/// Minutes since 1970.
type Minute = i64;

/// How long an item of the day before that nobody ended still counts as running, in minutes behind its end: those who
/// sit together past midnight are not told that their meeting is not today.
const BEYOND_MIDNIGHT: Minute = 60;

/// The day that is held, as the clock on the wall stands.
#[derive(Clone, Debug)]
pub struct Live<'a> {
    zone: Tz,
    now: Minute,
    day: NaiveDate,
    slots: Vec<Slot<'a>>,
    tour: Option<TourAhead>,
}

/// What is still to come of the tour de table that runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TourAhead {
    /// Seconds that the delegation on the floor still has.
    pub left: u32,
    /// Seconds for each delegation.
    pub turn: u16,
    /// The delegations to come, in the order in which they speak.
    pub to_come: Vec<DelegationId>,
}

/// Where something stands in the day, in minutes of the clock after the midnight at which the day begins: 1,440 and more
/// on the day after.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Held {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
}

/// An item of the day that is held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LiveItem {
    /// Which.
    pub id: AgendaItemId,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: ItemKind,
    /// How far it is.
    pub state: LiveState,
    /// Whether it never moves, since guests come for it.
    pub pinned: bool,
    /// When it is held by the agenda.
    pub planned: Held,
    /// When it is held as things stand.
    pub expected: Held,
}

/// How what runs stands by the clock.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Running {
    /// When it began.
    pub since: u32,
    /// When it ends by the agenda.
    pub planned_end: u32,
    /// When it should end as it was planned last, and as its tour goes.
    pub due: u32,
    /// When it will end: not before now.
    pub ends: u32,
    /// Minutes that have passed.
    pub passed: u32,
    /// Minutes that it has.
    pub length: u32,
    /// Minutes that are left of them; beyond them, where negative.
    pub left: i32,
    /// By how many minutes it will end later than the agenda says.
    pub late: u32,
}

/// The day that is held, for those who run it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LiveDay {
    /// The day.
    pub day: NaiveDate,
    /// What the clock in the room shows, in minutes after the midnight at which the day begins.
    pub clock: u32,
    /// The items of the day in reading order.
    pub items: Vec<LiveItem>,
    /// What runs; parallel items together.
    pub running: Vec<AgendaItemId>,
    /// How it stands.
    pub stands: Option<Running>,
    /// What is next; parallel items together.
    pub next: Vec<AgendaItemId>,
}

impl<'a> Live<'a> {
    /// Looks at the items of a meeting at a moment. Guests come for single items, which therefore never move.
    pub fn at(items: &'a [AgendaItem], guests: &[Guest], zone: Tz, now: DateTime<Utc>) -> Self {
        let today = Wall::at(&now.with_timezone(&zone)).day;
        let now = now.timestamp().div_euclid(60);
        let on = |day| Self { zone, now, day, slots: slots::of_day(items, guests, day, zone), tour: None };
        let last_night = today.checked_sub_days(Days::new(1)).map(on);
        let goes_on = last_night
            .filter(|live| live.running().is_some_and(|slot| live.scheduled(slot).1 + BEYOND_MIDNIGHT > now));
        let today = on(today);
        if today.slots.iter().any(Slot::has_begun) { today } else { goes_on.unwrap_or(today) }
    }

    /// Takes account of who is still to speak in the tour de table that runs.
    #[must_use]
    pub fn with_tour(self, tour: Option<TourAhead>) -> Self {
        Self { tour, ..self }
    }

    /// Returns the day that is held: the one before, as long as something of it goes on past midnight.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Returns every item of the day with how far it is, in reading order.
    pub fn items(&self) -> impl Iterator<Item = (&'a AgendaItem, LiveState)> {
        self.slots.iter().flat_map(|slot| slot.items.iter().map(|item| (*item, slot.state)))
    }

    /// Returns the items that run.
    pub fn running_items(&self) -> &[&'a AgendaItem] {
        self.running().map_or(&[], |slot| &slot.items)
    }

    /// Returns the items that are next.
    pub fn next_items(&self) -> &[&'a AgendaItem] {
        self.next().map_or(&[], |slot| &slot.items)
    }

    /// Tells whether guests are in the room: they come for something that runs.
    pub fn has_guests(&self) -> bool {
        self.running().is_some_and(Slot::is_pinned)
    }

    /// Tells whether guests come for an item.
    pub fn is_for_guests(&self, item: &AgendaItem) -> bool {
        self.slots.iter().any(|slot| slot.for_guests.contains(&item.id))
    }

    /// Returns when an item begins by the agenda, in minutes after the midnight at which the day begins.
    pub fn planned_start(&self, item: &AgendaItem) -> u32 {
        self.wall(self.planned(item).0)
    }

    /// Returns what the clock shows, in minutes after the midnight at which the day begins.
    pub fn clock(&self) -> u32 {
        self.wall(self.now)
    }

    /// Says how what runs stands by the clock.
    pub fn stands(&self) -> Option<Running> {
        let slot = self.running()?;
        let (since, to) = self.scheduled(slot);
        let planned_end = slot.items.iter().map(|item| self.planned(item).1).max()?;
        let ends = self.ends(slot);
        let minutes = |from: Minute, to: Minute| u32::try_from(to - from).unwrap_or_default();
        Some(Running {
            since: self.wall(since),
            planned_end: self.wall(planned_end),
            due: self.wall(to.max(self.forecast(slot))),
            ends: self.wall(ends),
            passed: minutes(since, self.now),
            length: minutes(since, to),
            left: i32::try_from(to.max(self.forecast(slot)) - self.now).unwrap_or_default(),
            late: minutes(planned_end, ends),
        })
    }

    /// Returns when an item is held as things stand.
    pub fn held(&self, item: &AgendaItem) -> Held {
        let (from, mut to) = self.expected(item);
        if let Some(slot) = self.running().filter(|slot| slot.holds(item.id)) {
            to = to.max(self.forecast(slot)).max(self.now);
        }
        self.on_wall((from, to))
    }

    /// Shows the day to those who run it.
    pub fn view(&self) -> LiveDay {
        let items = self.slots.iter().flat_map(|slot| {
            slot.items.iter().map(|item| LiveItem {
                id: item.id,
                number: item.details.number.clone(),
                title: item.details.title.to_string(),
                kind: item.details.kind,
                state: slot.state,
                pinned: slot.is_pinned(),
                planned: self.on_wall(self.planned(item)),
                expected: self.held(item),
            })
        });
        let ids = |items: &[&AgendaItem]| items.iter().map(|item| item.id).collect();
        LiveDay {
            day: self.day,
            clock: self.clock(),
            items: items.collect(),
            running: ids(self.running_items()),
            stands: self.stands(),
            next: ids(self.next_items()),
        }
    }

    fn running(&self) -> Option<&Slot<'a>> {
        self.slots.iter().find(|slot| slot.state == LiveState::Running)
    }

    fn next(&self) -> Option<&Slot<'a>> {
        self.slots.iter().find(|slot| slot.state == LiveState::ToCome)
    }

    /// Returns the minutes at which an item begins and ends by the agenda.
    fn planned(&self, item: &AgendaItem) -> (Minute, Minute) {
        slots::planned(item, self.day, self.zone)
    }

    /// Returns the minutes at which an item begins and ends by what is known of it: what really was, else as it was
    /// planned anew, else by the agenda.
    fn expected(&self, item: &AgendaItem) -> (Minute, Minute) {
        let details = &item.details;
        let (planned, _) = self.planned(item);
        let anew = details.replanned;
        let again = anew.map(|anew| slots::minute_of(self.zone, self.day, anew.start.into()));
        let from = slots::began(item, self.day, self.zone).or(again).unwrap_or(planned);
        let minutes = details.actual.or_else(|| anew?.minutes).unwrap_or(details.duration);
        (from, from + Minute::from(minutes))
    }

    /// Returns the minutes at which a slot begins and ends, whatever the clock shows.
    fn scheduled(&self, slot: &Slot) -> (Minute, Minute) {
        let held = || slot.items.iter().map(|item| self.expected(item));
        let begun = slot.items.iter().filter_map(|item| slots::began(item, self.day, self.zone)).min();
        let from = begun.or_else(|| held().map(|(from, _)| from).min()).unwrap_or_default();
        (from, held().map(|(_, to)| to).max().unwrap_or_default())
    }

    /// Returns the minute at which the tour that runs is over, where every delegation takes its turn.
    fn forecast(&self, slot: &Slot) -> Minute {
        let tour = self.tour.as_ref().filter(|_| slot.is_tour());
        tour.map_or(Minute::MIN, |tour| self.now + tour.minutes(tour.to_come.len(), tour.turn))
    }

    /// Returns the minute at which what runs will end.
    fn ends(&self, slot: &Slot) -> Minute {
        self.scheduled(slot).1.max(self.forecast(slot)).max(self.now)
    }

    fn wall(&self, minute: Minute) -> u32 {
        let at = self.zone.timestamp_opt(minute * 60, 0).single();
        at.map_or(0, |at| Wall::at(&at).minutes_of(self.day))
    }

    fn on_wall(&self, (from, to): (Minute, Minute)) -> Held {
        Held { from: self.wall(from), to: self.wall(to) }
    }
}

/// Tells of every item on the timeline how far it is. What nobody ended on another day than the one that is held is over.
pub fn states(items: &[AgendaItem], zone: Tz, now: DateTime<Utc>) -> HashMap<AgendaItemId, LiveState> {
    let held = Live::at(items, &[], zone, now).day;
    let days: BTreeSet<NaiveDate> = items.iter().filter_map(|item| item.details.day).collect();
    let slots = days
        .into_iter()
        .flat_map(|day| slots::of_day(items, &[], day, zone).into_iter().map(move |slot| (day, slot)));
    let of_slot = |(day, slot): (NaiveDate, Slot)| {
        let left_open = slot.state == LiveState::Running && day != held;
        let state = if left_open { LiveState::Over } else { slot.state };
        slot.items.iter().map(|item| (item.id, state)).collect::<Vec<_>>()
    };
    slots.flat_map(of_slot).collect()
}

impl TourAhead {
    /// Returns in how many minutes it is over, where so many delegations speak for so many seconds each.
    fn minutes(&self, turns: usize, turn: u16) -> Minute {
        let turns = Minute::try_from(turns).unwrap_or(Minute::MAX);
        (Minute::from(self.left) + turns * Minute::from(turn) + 59) / 60
    }
}
