//! Items that stand side by side, and how far they are.

use super::{Minute, time};
use crate::agenda::{AgendaItem, ItemKind, Who};
use crate::guest::Guest;
use crate::ids::AgendaItemId;
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How far an item of the day is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LiveState {
    /// It has not begun.
    ToCome,
    /// It has begun and is not over.
    Running,
    /// It is over, or something behind it has begun.
    Over,
    /// It is not held: its people hand in in writing.
    InWriting,
}

/// Half a day, in minutes of the clock: what lies further from its plan is on the day beside.
const HALF_A_DAY: i32 = 12 * 60;

/// Items that begin together: those of one parallel group that overlap, and those that begin at one time.
#[derive(Clone, Debug)]
pub(super) struct Slot<'a> {
    pub items: Vec<&'a AgendaItem>,
    pub state: LiveState,
    /// Those of them for which guests come.
    pub for_guests: Vec<AgendaItemId>,
}

impl Slot<'_> {
    /// Tells whether its time is that of guests.
    pub fn is_pinned(&self) -> bool {
        !self.for_guests.is_empty()
    }

    pub fn has_begun(&self) -> bool {
        self.items.iter().any(|item| item.details.actual_start.is_some() || item.details.actual.is_some())
    }

    pub fn holds(&self, id: AgendaItemId) -> bool {
        self.items.iter().any(|item| item.id == id)
    }

    pub fn is_tour(&self) -> bool {
        self.items.len() == 1 && self.items[0].details.tour.is_some()
    }

    pub fn is_break(&self) -> bool {
        self.items.iter().all(|item| item.details.kind == ItemKind::Break)
    }

    pub fn is_programme(&self) -> bool {
        self.items.iter().all(|item| item.details.kind.is_programme())
    }

    /// Tells whether everything that began in it was said to be over.
    fn was_ended(&self) -> bool {
        let open = |item: &&AgendaItem| item.details.actual_start.is_some() && item.details.actual.is_none();
        !self.items.iter().any(open)
    }

    fn is_in_writing(&self) -> bool {
        self.items.iter().all(|item| item.details.is_in_writing())
    }
}

/// Puts the items of a day into slots, in reading order.
pub(super) fn of_day<'a>(
    items: &'a [AgendaItem],
    guests: &[Guest],
    day: NaiveDate,
    zone: Tz,
) -> Vec<Slot<'a>> {
    let mut of_day: Vec<&AgendaItem> = items.iter().filter(|item| item.details.day == Some(day)).collect();
    of_day.sort_by(|a, b| a.reading_order(b));
    let mut slots: Vec<Slot> = Vec::new();
    for item in of_day {
        let beside = |slot: &Slot| slot.items.iter().any(|other| stand_together(other, item, day, zone));
        match slots.iter_mut().find(|slot| beside(slot)) {
            Some(slot) => slot.items.push(item),
            None => slots.push(Slot { items: vec![item], state: LiveState::ToCome, for_guests: Vec::new() }),
        }
    }
    let last = slots.iter().rposition(Slot::has_begun);
    for (at, slot) in slots.iter_mut().enumerate() {
        let for_guests = slot.items.iter().filter(|item| has_guests(item, guests));
        slot.for_guests = for_guests.map(|item| item.id).collect();
        slot.state = match last {
            // What is left out is never held, whatever begins behind it.
            _ if slot.is_in_writing() && !slot.has_begun() => LiveState::InWriting,
            Some(last) if at < last => LiveState::Over,
            Some(last) if at == last && slot.was_ended() => LiveState::Over,
            Some(last) if at == last => LiveState::Running,
            _ => LiveState::ToCome,
        };
    }
    slots
}

/// Tells whether guests come for an item.
fn has_guests(item: &AgendaItem, guests: &[Guest]) -> bool {
    item.details.people.iter().any(|person| matches!(person.who, Who::Guest(_)))
        || guests.iter().any(|guest| guest.details.items.contains(&item.id))
}

fn stand_together(one: &AgendaItem, other: &AgendaItem, day: NaiveDate, zone: Tz) -> bool {
    let group = &one.details.parallel;
    let ((from, to), (begins, ends)) = (planned(one, day, zone), planned(other, day, zone));
    from == begins || (!group.is_empty() && *group == other.details.parallel && from < ends && begins < to)
}

pub(super) fn minute_of(zone: Tz, day: NaiveDate, minutes: u32) -> Minute {
    time::instant(zone, day, minutes).timestamp().div_euclid(60)
}

/// Returns the minutes at which an item begins and ends by the agenda.
pub(super) fn planned(item: &AgendaItem, day: NaiveDate, zone: Tz) -> (Minute, Minute) {
    let from = minute_of(zone, day, item.details.start.into());
    (from, from + Minute::from(item.details.duration))
}

/// Returns the minute at which an item really began. What was planned for the evening and began after midnight began on
/// the day after; what was planned right after midnight may have begun on the day before.
pub(super) fn began(item: &AgendaItem, day: NaiveDate, zone: Tz) -> Option<Minute> {
    let began = item.details.actual_start?;
    let behind = i32::from(began) - i32::from(item.details.start);
    let day = if behind < -HALF_A_DAY {
        day.checked_add_days(Days::new(1))?
    } else if behind > HALF_A_DAY {
        day.checked_sub_days(Days::new(1))?
    } else {
        day
    };
    Some(minute_of(zone, day, began.into()))
}
