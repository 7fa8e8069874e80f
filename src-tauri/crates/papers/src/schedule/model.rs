//! What a schedule says, whatever it is written as.

use crate::calendar::{category, labelled};
use crate::stamp::Stamp;
use crate::view::folded;
use crate::words::{Word, paper_words, running, say, say_with};
use chrono::{DateTime, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use domain::agenda::{Who, time};
use domain::disclosure::{AgendaDay, AgendaLine, AgendaPerson, Disclosed, OpenItem, ScheduleView};
use domain::label::HandlingLabel;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A conference and its days.
pub struct Schedule {
    pub label: HandlingLabel,
    pub version: String,
    pub acronym: String,
    pub title: String,
    pub place: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub zone: Tz,
    pub days: Vec<Day>,
}

/// One day; a day of the meeting on which nothing is held has no rooms.
pub struct Day {
    /// Counts from 1.
    pub index: usize,
    pub date: NaiveDate,
    pub start: DateTime<Tz>,
    pub end: DateTime<Tz>,
    /// Rooms in the order in which they are first used.
    pub rooms: Vec<Room>,
}

/// What is held in one room on one day.
pub struct Room {
    pub name: String,
    pub events: Vec<Event>,
}

/// One item.
pub struct Event {
    pub id: u32,
    pub guid: Uuid,
    pub start: DateTime<Tz>,
    pub duration: TimeDelta,
    pub room: String,
    pub slug: String,
    pub title: String,
    pub subtitle: String,
    pub kind: &'static str,
    pub language: String,
    pub summary: String,
    pub description: String,
    pub persons: Vec<Person>,
}

/// Somebody with a role in an item.
pub struct Person {
    pub id: u32,
    pub guid: Uuid,
    pub name: String,
}

impl Schedule {
    pub fn of(schedule: &Disclosed<ScheduleView>, stamp: &Stamp) -> Self {
        let view = schedule.view();
        let heading = &view.agenda.heading;
        let acronym = acronym(&heading.series_short, heading.ordinal);
        let writer = Writer {
            view,
            label: schedule.label(),
            acronym: &acronym,
            items: numbers(items(view)),
            people: numbers(people(view)),
        };
        let held = |date: NaiveDate| view.agenda.days.iter().find(|day| day.date == date);
        let mut dates: BTreeSet<NaiveDate> =
            view.from.iter_days().take_while(|day| *day <= view.to).collect();
        dates.extend(view.agenda.days.iter().map(|day| day.date));
        let days = (1..).zip(dates).map(|(index, date)| writer.day(index, date, held(date))).collect();
        let version = view.agenda.release.map_or_else(
            || format!("draft {}", stamp.version),
            |release| format!("{} {}", release.name, paper_words().inside(release.status)),
        );
        Self {
            label: schedule.label(),
            version,
            title: running(&heading.series, heading),
            place: heading.place.clone(),
            from: view.from,
            to: view.to,
            zone: heading.zone,
            days,
            acronym,
        }
    }
}

/// Makes the acronym of a meeting: four small letters and digits at least, as readers want it.
fn acronym(series_short: &str, ordinal: u16) -> String {
    let mut acronym = folded(series_short).replace('-', "").to_lowercase();
    acronym += &ordinal.to_string();
    if acronym.len() < 4 { format!("meeting{acronym}") } else { acronym }
}

/// Makes the short name of an event: the acronym, a number of at most six digits, and four more characters. It is made of
/// the number of the event and never of its title, which not everybody may read.
fn slug(acronym: &str, id: u32) -> String {
    format!("{acronym}-{}-{:04}", id / 10_000, id % 10_000)
}

fn lines(view: &ScheduleView) -> impl Iterator<Item = &AgendaLine> {
    view.agenda.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines)
}

fn items(view: &ScheduleView) -> impl Iterator<Item = Uuid> {
    lines(view).map(|line| line.id().0)
}

fn people(view: &ScheduleView) -> impl Iterator<Item = Uuid> {
    let named = lines(view).filter_map(|line| match line {
        AgendaLine::Open(item) => Some(item.people.iter()),
        AgendaLine::Closed(_) => None,
    });
    named.flatten().filter_map(identity)
}

fn identity(person: &AgendaPerson) -> Option<Uuid> {
    match person.named.as_ref()?.who {
        Who::Participant(id) => Some(id.0),
        Who::Guest(id) => Some(id.0),
        Who::ToBeConfirmed => None,
    }
}

/// Gives every identity a number of its own, made from its last 31 bits, which are random: readers keep numbers as signed
/// words of 32 bits. Where two would share one, which is unlikely, the later identity takes the next that is free.
fn numbers(ids: impl Iterator<Item = Uuid>) -> BTreeMap<Uuid, u32> {
    let mut taken = BTreeSet::new();
    let mut numbers = BTreeMap::new();
    for id in ids.collect::<BTreeSet<Uuid>>() {
        let [.., a, b, c, d] = id.into_bytes();
        let mut number = u32::from_be_bytes([a & 0x7f, b, c, d]).max(1);
        while !taken.insert(number) {
            number = number % (u32::MAX >> 1) + 1;
        }
        numbers.insert(id, number);
    }
    numbers
}

struct Writer<'a> {
    view: &'a ScheduleView,
    label: HandlingLabel,
    acronym: &'a str,
    items: BTreeMap<Uuid, u32>,
    people: BTreeMap<Uuid, u32>,
}

impl Writer<'_> {
    fn day(&self, index: usize, date: NaiveDate, held: Option<&AgendaDay>) -> Day {
        let zone = self.view.agenda.heading.zone;
        let mut rooms: Vec<Room> = Vec::new();
        for line in held.into_iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines) {
            let event = self.event(line);
            match rooms.iter_mut().find(|room| room.name == event.room) {
                Some(room) => room.events.push(event),
                None => rooms.push(Room { name: event.room.clone(), events: vec![event] }),
            }
        }
        let events = || rooms.iter().flat_map(|room| &room.events);
        let midnight = time::instant(zone, date, 0);
        Day {
            index,
            date,
            start: events().map(|event| event.start).min().unwrap_or(midnight),
            end: events().map(|event| event.start + event.duration).max().unwrap_or(midnight),
            rooms,
        }
    }

    fn event(&self, line: &AgendaLine) -> Event {
        let guid = line.id().0;
        let id = self.items.get(&guid).copied().unwrap_or_default();
        let (from, to) = line.span();
        let item = match line {
            AgendaLine::Open(item) => Some(&**item),
            AgendaLine::Closed(_) => None,
        };
        let place = &self.view.agenda.heading.place;
        let room = item.map(|item| item.room.as_str()).filter(|room| !room.is_empty());
        Event {
            id,
            guid,
            start: from,
            duration: to - from,
            // Readers put every event into a room: one that is held in none is held in the house.
            room: room.map_or_else(
                || if place.is_empty() { say(Word::ScheduleNoRoom) } else { place.clone() },
                str::to_owned,
            ),
            slug: slug(self.acronym, id),
            title: item.map_or_else(|| say(Word::ClosedSession), |item| item.title.clone()),
            subtitle: line.number().map(ToString::to_string).unwrap_or_default(),
            kind: category(item.map(|item| item.kind).unwrap_or_default()),
            language: self.view.language.clone(),
            summary: item.map(|item| item.purpose.clone()).unwrap_or_default(),
            description: labelled(self.label, &item.map(said).unwrap_or_default()),
            persons: item.map(|item| self.persons(item)).unwrap_or_default(),
        }
    }

    fn persons(&self, item: &OpenItem) -> Vec<Person> {
        let mut persons: Vec<Person> = Vec::new();
        for person in &item.people {
            let (Some(guid), Some(named)) = (identity(person), &person.named) else { continue };
            if persons.iter().all(|known| known.guid != guid) {
                let id = self.people.get(&guid).copied().unwrap_or_default();
                persons.push(Person { id, guid, name: named.name.clone() });
            }
        }
        persons
    }
}

/// What the description says between the labels: the description, the label of the item, the Rule.
fn said(item: &OpenItem) -> Vec<String> {
    let label = item.label.map(|label| say_with(Word::LabelOfItem, &[("label", label.as_str())]));
    let rule = item.chatham_house.then(|| say(Word::RuleMark));
    let description = Some(item.description.clone()).filter(|text| !text.is_empty());
    description.into_iter().chain(label).chain(rule).collect()
}
