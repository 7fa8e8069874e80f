//! The [`Draft`] that a clash is written in.

use super::index::{Index, midnight};
use super::report::{Clash, ClashCode, ClashLevel};
use crate::agenda::{Room, Who};
use crate::fact::{Fact, FactValue, Facts, ItemName};
use crate::label::HandlingLabel;
use chrono::{DateTime, NaiveDate, Timelike as _};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// A clash and when it happens, in minutes after the epoch.
pub(super) struct Found {
    pub at: i64,
    pub clash: Clash,
}

/// A clash that is being written. Nothing is allocated before one exists.
pub(super) struct Draft<'i, 'a> {
    index: &'i Index<'a>,
    slots: Vec<usize>,
    people: Vec<usize>,
    /// People whom the clash must not name: the key holds a digest of who they are.
    unnamed: Vec<usize>,
    /// What the key holds beside items and people: a day, a room, a label, a feature, an open role.
    marks: Vec<String>,
    gone: Option<Who>,
    clash: Clash,
}

impl<'a> Index<'a> {
    /// Begins a clash of items, in reading order.
    pub fn draft(&self, code: ClashCode, level: ClashLevel, slots: &[usize]) -> Draft<'_, 'a> {
        let mut slots = slots.to_vec();
        slots.sort_unstable();
        let clash = Clash {
            code,
            level,
            items: slots.iter().map(|slot| self.slots[*slot].item.id).collect(),
            people: Vec::new(),
            rooms: Vec::new(),
            day: slots.first().map(|slot| self.slots[*slot].day),
            facts: Facts::default(),
            key: String::new(),
            set_aside: None,
        };
        Draft {
            index: self,
            slots,
            people: Vec::new(),
            unnamed: Vec::new(),
            marks: Vec::new(),
            gone: None,
            clash,
        }
    }

    /// Begins a clash of a whole day.
    pub fn draft_of_day(&self, code: ClashCode, level: ClashLevel, day: NaiveDate) -> Draft<'_, 'a> {
        let mut draft = self.draft(code, level, &[]).mark(day.to_string());
        draft.clash.day = Some(day);
        draft
    }

    /// Names items.
    pub fn names(&self, slots: &[usize]) -> Vec<ItemName> {
        slots.iter().map(|slot| self.slots[*slot].item.into()).collect()
    }

    /// Names people, by reference.
    pub fn people_named(&self, people: &[usize]) -> Vec<String> {
        let mut people = people.to_vec();
        self.sort_people(&mut people);
        people.iter().map(|person| self.people[*person].someone.name()).collect()
    }

    /// Returns an instant as the clock on the wall of the meeting shows it.
    pub fn clock(&self, minutes: i64) -> FactValue {
        FactValue::Clock(self.wall(minutes).1)
    }

    /// Returns an instant as [`Self::clock`] does, with the date where it is on another day than `day`.
    pub fn clock_of(&self, minutes: i64, day: NaiveDate) -> FactValue {
        let (shown, clock) = self.wall(minutes);
        if shown == day { FactValue::Clock(clock) } else { FactValue::ClockOn(clock, shown) }
    }

    fn wall(&self, minutes: i64) -> (NaiveDate, u32) {
        let at = DateTime::from_timestamp(minutes * 60, 0).unwrap_or_default();
        let at = at.with_timezone(&self.meeting().details.zone.0);
        (at.date_naive(), at.hour() * 60 + at.minute())
    }

    /// Puts people in the order of their references, each once.
    pub fn sort_people(&self, people: &mut Vec<usize>) {
        people.sort_by(|a, b| {
            let (a, b) = (&self.people[*a], &self.people[*b]);
            natural(a.reference())
                .cmp(&natural(b.reference()))
                .then_with(|| identity(a.who).cmp(&identity(b.who)))
        });
        people.dedup();
    }
}

impl Draft<'_, '_> {
    /// Concerns people.
    pub fn people(mut self, people: &[usize]) -> Self {
        self.people.extend_from_slice(people);
        self
    }

    /// Concerns people whom it must not name, because it says what they need; with others it is another clash.
    pub fn unnamed(mut self, people: &[usize]) -> Self {
        self.unnamed.extend_from_slice(people);
        self
    }

    /// Concerns somebody who is no longer among the people of the meeting.
    pub fn gone(mut self, who: Who) -> Self {
        self.gone = Some(who);
        self
    }

    /// Concerns a room; in another room it is another clash.
    pub fn room(mut self, room: &Room) -> Self {
        self.clash.rooms.push(room.id);
        self.mark(room.reference.as_str()).fact(Fact::Room, room.details.name.as_str())
    }

    /// Concerns a label; under another label it is another clash.
    pub fn label(self, label: HandlingLabel) -> Self {
        self.mark(label.file_part()).fact(Fact::Label, label.as_str())
    }

    /// Makes the key say more than who and which items.
    pub fn mark(mut self, mark: impl Into<String>) -> Self {
        self.marks.push(mark.into());
        self
    }

    /// States a fact.
    pub fn fact(mut self, fact: Fact, value: impl Into<FactValue>) -> Self {
        self.clash.facts = std::mem::take(&mut self.clash.facts).with(fact, value);
        self
    }

    /// States which of the cases of its sentence it is.
    pub fn case(self, case: &'static str) -> Self {
        self.fact(Fact::Case, FactValue::Case(case))
    }

    /// States the minutes that two items share.
    pub fn shared(self, a: usize, b: usize) -> Self {
        let index = self.index;
        let (a, b) = (&index.slots[a], &index.slots[b]);
        let (from, to) = (index.clock(a.from.max(b.from)), index.clock(a.to.min(b.to)));
        self.fact(Fact::From, from).fact(Fact::To, to)
    }

    /// Ends the clash, with its items, people and day among its facts.
    pub fn found(mut self) -> Found {
        let index = self.index;
        index.sort_people(&mut self.people);
        self.clash.people =
            self.people.iter().map(|person| index.people[*person].who).chain(self.gone).collect();
        self.clash.key = self.key();
        self.clash.set_aside = index.set_aside(&self.clash.key).map(str::to_owned);
        let facts = &mut self.clash.facts.0;
        for (fact, slot) in [Fact::Item, Fact::Other].into_iter().zip(&self.slots) {
            facts.entry(fact).or_insert_with(|| index.slots[*slot].item.into());
        }
        facts.entry(Fact::People).or_insert_with(|| index.people_named(&self.people).into());
        if let Some(day) = self.clash.day {
            facts.entry(Fact::Day).or_insert_with(|| day.into());
        }
        let at = match (self.slots.first(), self.clash.day) {
            (Some(slot), _) => index.slots[*slot].from,
            (None, Some(day)) => midnight(index.meeting(), day),
            (None, None) => i64::MIN,
        };
        Found { at, clash: self.clash }
    }

    /// Code, marks, references of items and of people, a digest of people who are not named:
    /// `guest_not_bound:I-11:G02`, `needs_unmet:hearing_loop,R-03:I-05b:9c41f0d27be3a856`.
    fn key(&self) -> String {
        let mut key = String::with_capacity(64);
        key.push_str(self.clash.code.as_str());
        let mut part = |references: &mut dyn Iterator<Item = &str>| {
            for (at, reference) in references.enumerate() {
                key.push(if at == 0 { ':' } else { ',' });
                key.push_str(reference);
            }
        };
        part(&mut self.marks.iter().map(String::as_str));
        let mut items: Vec<&str> =
            self.slots.iter().map(|slot| self.index.slots[*slot].item.reference.as_str()).collect();
        items.sort_unstable();
        part(&mut items.into_iter());
        part(&mut self.people.iter().map(|person| self.index.people[*person].reference()));
        if !self.unnamed.is_empty() {
            part(&mut std::iter::once(digest(self.index, &self.unnamed).as_str()));
        }
        if let Some(Who::Participant(id)) = self.gone {
            let _ = write!(key, ":{id}");
        }
        if let Some(Who::Guest(id)) = self.gone {
            let _ = write!(key, ":{id}");
        }
        key
    }
}

/// Sorts references as people count: `P100` after `P99`.
fn natural(reference: &str) -> (&str, u64, &str) {
    let letters = reference.bytes().take_while(|byte| !byte.is_ascii_digit()).count();
    let (prefix, rest) = reference.split_at(letters);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, suffix) = rest.split_at(digits);
    (prefix, number.parse().unwrap_or(u64::MAX), suffix)
}

/// Makes a digest of who people are. Identities are random, so that nobody is told by it.
fn digest(index: &Index<'_>, people: &[usize]) -> String {
    let mut people: Vec<uuid::Uuid> =
        people.iter().filter_map(|person| identity(index.people[*person].who)).collect();
    people.sort_unstable();
    let mut digest = Sha256::new();
    for person in people {
        digest.update(person.as_bytes());
    }
    digest.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn identity(who: Who) -> Option<uuid::Uuid> {
    match who {
        Who::Participant(id) => Some(id.0),
        Who::Guest(id) => Some(id.0),
        Who::ToBeConfirmed => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_sort_as_people_count() {
        let mut references = ["P100", "G02", "P09", "P99"];
        references.sort_by(|a, b| natural(a).cmp(&natural(b)));
        assert_eq!(references, ["G02", "P09", "P99", "P100"]);
    }
}
