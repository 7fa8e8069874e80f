//! [`Difference`]: where presence is not what was announced.

use super::{Attendee, PresenceInside, PresenceState};
use crate::agenda::{AgendaItem, Who};
use crate::ids::AgendaItemId;
use crate::text::Line;
use chrono::NaiveDate;

/// Somebody who was there in another way than announced, on one day: one for each state.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// Who.
    pub one: Attendee<'a>,
    /// What was announced; nothing where they were not.
    pub announced: Option<PresenceState>,
    /// What it was.
    pub state: PresenceState,
    /// The first of the items.
    pub first: AgendaItemId,
    /// Under which items, in order.
    pub items: Vec<&'a AgendaItem>,
    /// How much of the day that is.
    pub reach: Reach,
    /// What was noted about the time.
    pub notes: Vec<&'a Line>,
}

/// How much of somebody's day a difference takes up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reach {
    /// Everything that is recorded of the day, and more than one item.
    WholeDay,
    /// From one item on, and more than that one.
    From,
    /// Single items.
    Items,
}

impl PartialEq for Attendee<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.who == other.who
    }
}

impl PresenceInside {
    /// Lists every difference to what was announced for a day, in the order of the people.
    pub fn differences(&self, day: NaiveDate) -> Vec<Difference<'_>> {
        self.everybody().into_iter().flat_map(|one| self.differences_of(one, day)).collect()
    }

    fn differences_of<'a>(&'a self, one: Attendee<'a>, day: NaiveDate) -> Vec<Difference<'a>> {
        let recorded: Vec<_> =
            self.items_on(day).filter_map(|item| Some((item, self.record(one.who, item.id)?))).collect();
        let mut out: Vec<Difference<'a>> = Vec::new();
        for (item, record) in &recorded {
            let announced = self.expected(&one, item);
            if announced == Some(record.state) {
                continue;
            }
            let alike =
                |known: &&mut Difference<'_>| (known.announced, known.state) == (announced, record.state);
            let state = record.state;
            match out.iter_mut().find(alike) {
                Some(known) => known.items.push(item),
                None => out.push(Difference {
                    one,
                    announced,
                    state,
                    first: item.id,
                    items: vec![item],
                    reach: Reach::Items,
                    notes: Vec::new(),
                }),
            }
        }
        for difference in &mut out {
            let of = |item: &AgendaItem| difference.items.iter().any(|other| other.id == item.id);
            let first = recorded.iter().position(|(item, _)| of(item)).unwrap_or_default();
            let unbroken = recorded[first..].iter().all(|(item, _)| of(item));
            difference.reach = match (unbroken, first, difference.items.len()) {
                (_, _, 1) | (false, ..) => Reach::Items,
                (true, 0, _) => Reach::WholeDay,
                (true, ..) => Reach::From,
            };
            difference.notes = recorded
                .iter()
                .filter(|(item, record)| of(item) && !record.details.note.is_empty())
                .map(|(_, record)| &record.details.note)
                .collect();
        }
        out
    }
}

impl Difference<'_> {
    /// Returns whom it concerns.
    pub const fn who(&self) -> Who {
        self.one.who
    }
}
