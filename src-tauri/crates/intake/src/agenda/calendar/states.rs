//! Which events of a calendar are held, and when: of several states of one event the newest, of an event that repeats every
//! time on a day of the meeting.

use super::moment::{Moment, on_the_clock};
use super::series::follow;
use super::written::Written;
use super::{Calendar, Frame, children, text};
use calcard::icalendar::{
    ICalendar, ICalendarComponent as Component, ICalendarComponentType as Kind, ICalendarEntry as Property,
    ICalendarParameterName as Parameter, ICalendarPeriod as Period, ICalendarProperty as Name,
    ICalendarValue as Value,
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use std::collections::HashMap;

/// An event that is held once.
pub(super) struct Held<'c> {
    pub(super) event: &'c Component,
    /// When it is held, where that is not when the event itself says.
    pub(super) at: Option<Time>,
    /// Which time of an event that repeats it is: when its rules have it.
    pub(super) time: Option<DateTime<Utc>>,
    /// Whether the file has all times of the event, and not only some.
    pub(super) whole: bool,
    /// How it repeats, where it does.
    pub(super) repeats: Option<Repeats>,
    /// How many older states of it stand in the file.
    pub(super) older: usize,
}

/// What is known of an event that repeats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Repeats {
    /// It is one of its times.
    Known,
    /// Its rules cannot be followed: it is the first time.
    Unclear,
    /// Which of its times is another cannot be read.
    Which,
    /// All times from one on were changed at once, and it is one of those.
    Onwards,
    /// It is held on no day of the meeting.
    Never,
}

/// A time at which an event that repeats is held.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time {
    pub(super) begins: Moment,
    /// When it ends, where it has a length of its own.
    pub(super) ends: Option<DateTime<Utc>>,
}

/// What a state of an event is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum About {
    /// The event.
    Event,
    /// One of its times.
    Time(DateTime<Utc>),
    /// Its time on a day.
    Day(NaiveDate),
}

/// The newest state of an event, or of one of its times.
struct State<'c> {
    about: About,
    event: &'c Component,
    older: usize,
}

impl<'c> State<'c> {
    const fn held(&self) -> Held<'c> {
        let time = match self.about {
            About::Time(at) => Some(at),
            About::Event | About::Day(_) => None,
        };
        let whole = matches!(self.about, About::Event);
        Held { event: self.event, at: None, time, whole, repeats: None, older: self.older }
    }

    /// Returns what is held of one time of an event.
    fn one_time(&self) -> Held<'c> {
        let which = self.event.property(&Name::RecurrenceId).and_then(Written::first);
        let repeats = match which {
            Some(_) if is_onwards(self.event) => Repeats::Onwards,
            Some(_) => Repeats::Known,
            None => Repeats::Which,
        };
        Held { repeats: Some(repeats), ..self.held() }
    }
}

impl Calendar<'_> {
    /// Lists what is held, in the order of the file.
    pub(super) fn held<'c>(&self, read: &'c ICalendar, frame: &Frame) -> Vec<Held<'c>> {
        let mut order: Vec<Vec<State<'_>>> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for event in children(read, &Kind::VEvent) {
            let uid = event.property(&Name::Uid).and_then(text).map(str::trim).filter(|uid| !uid.is_empty());
            let place = uid.map_or(order.len(), |uid| *known.entry(uid).or_insert(order.len()));
            if place == order.len() {
                order.push(Vec::new());
            }
            newest(&mut order[place], State { about: self.about(event), event, older: 0 });
        }
        order.into_iter().flat_map(|states| self.of_one(states, frame)).collect()
    }

    /// Lists what is held of one event.
    fn of_one<'c>(&self, mut states: Vec<State<'c>>, frame: &Frame) -> Vec<Held<'c>> {
        let Some(place) = states.iter().position(|state| state.about == About::Event) else {
            return states.iter().map(State::one_time).collect();
        };
        let whole = states.remove(place);
        let start = whole
            .event
            .property(&Name::Dtstart)
            .and_then(|property| Some((property, Written::first(property)?)));
        let repeats = whole.event.has_property(&Name::Rrule) || whole.event.has_property(&Name::Rdate);
        let Some((property, start)) = start.filter(|(_, start)| repeats && !start.whole_day) else {
            return std::iter::once(whole.held()).chain(states.iter().map(State::one_time)).collect();
        };
        for state in &mut states {
            if let About::Day(day) = state.about {
                let at = Written { local: day.and_time(start.local.time()), ..start };
                state.about = self.zones.at(property, at).0.instant().map_or(state.about, About::Time);
            }
        }
        let Some(times) = self.times(whole.event, property, start, frame) else {
            let first = Held { repeats: Some(Repeats::Unclear), ..whole.held() };
            return std::iter::once(first).chain(states.iter().map(State::one_time)).collect();
        };
        let here = |at: Option<DateTime<Utc>>| {
            at.is_some_and(|at| frame.days.contains(&on_the_clock(at, frame.zone).0))
        };
        let onwards = states.iter().filter(|state| is_onwards(state.event));
        let onwards = onwards.filter_map(|state| state.held().time).min();
        let repeats = |at: DateTime<Utc>| match onwards {
            Some(from) if from <= at => Repeats::Onwards,
            _ => Repeats::Known,
        };
        let mut held: Vec<Held<'c>> = Vec::new();
        for time in times {
            let Some(at) = time.begins.instant().filter(|at| here(Some(*at))) else { continue };
            if states.iter().all(|state| state.about != About::Time(at)) {
                let repeats = Some(repeats(at));
                held.push(Held { at: Some(time), time: Some(at), repeats, ..whole.held() });
            }
        }
        // A time of another week may have been moved to a day of the meeting.
        let moved = states.iter().filter(|state| here(state.held().time) || here(self.begins(state.event)));
        held.extend(moved.map(|state| Held { whole: true, ..state.one_time() }));
        if held.is_empty() {
            held.push(Held { repeats: Some(Repeats::Never), ..whole.held() });
        }
        held
    }

    /// Lists the times at which an event begins until the meeting is over; none where its rules cannot be followed.
    fn times(
        &self,
        event: &Component,
        property: &Property,
        start: Written,
        frame: &Frame,
    ) -> Option<Vec<Time>> {
        let to = frame.days.last().copied().unwrap_or_default().and_time(NaiveTime::MIN) + TimeDelta::days(2);
        let at = |local| self.zones.at(property, Written { local, ..start }).0;
        let is_over = |local, until: Written| match until {
            Written { utc: true, local: until, .. } => at(local).instant() > Some(until.and_utc()),
            Written { whole_day: true, local: until, .. } => local.date() > until.date(),
            Written { local: until, .. } => local > until,
        };
        let by_rule = follow(event, start.local, to, is_over, self.patience)?;
        let mut times: Vec<Time> =
            by_rule.into_iter().map(|local| Time { begins: at(local), ends: None }).collect();
        for property in event.properties(&Name::Rdate) {
            for value in &property.values {
                self.patience.spend(1)?;
                let read = |at| Written::at(at).map(|written| self.zones.at(property, written).0);
                let time = match value {
                    Value::Period(Period::Range { start, end }) => {
                        Time { begins: read(start)?, ends: read(end)?.instant() }
                    }
                    Value::Period(Period::Duration { start, duration }) => {
                        let begins = read(start)?;
                        let long = TimeDelta::seconds(duration.as_seconds());
                        Time { begins, ends: begins.instant().map(|at| at + long) }
                    }
                    value => match Written::of(value)? {
                        day if day.whole_day => {
                            Time { begins: at(day.local.date().and_time(start.local.time())), ends: None }
                        }
                        written => Time { begins: self.zones.at(property, written).0, ends: None },
                    },
                };
                times.push(time);
            }
        }
        for property in event.properties(&Name::Exdate) {
            for value in &property.values {
                // Each is held against every time.
                self.patience.spend(1 + u32::try_from(times.len() / 100).unwrap_or(u32::MAX))?;
                let left_out = Written::of(value)?;
                let (from, to) = if left_out.whole_day {
                    (at(left_out.local).instant()?, at(left_out.local + TimeDelta::days(1)).instant()?)
                } else {
                    let instant = self.zones.at(property, left_out).0.instant()?;
                    (instant, instant + TimeDelta::seconds(1))
                };
                times.retain(|time| time.begins.instant().is_none_or(|at| at < from || to <= at));
            }
        }
        times.sort_by_key(|time| time.begins.instant());
        times.dedup_by_key(|time| time.begins.instant());
        Some(times)
    }

    /// Reads what a state of an event is about.
    fn about(&self, event: &Component) -> About {
        let Some(property) = event.property(&Name::RecurrenceId) else { return About::Event };
        match Written::first(property) {
            Some(day) if day.whole_day => About::Day(day.local.date()),
            Some(written) => self.zones.at(property, written).0.instant().map_or(About::Event, About::Time),
            // Nobody knows which time it is: it stands for itself.
            None => About::Time(self.begins(event).unwrap_or_default()),
        }
    }

    fn begins(&self, event: &Component) -> Option<DateTime<Utc>> {
        self.zones.moment(event.property(&Name::Dtstart)?).0.instant()
    }
}

/// Takes a state in; of several of one event, or of one of its times, the newest stays: by its SEQUENCE, then by when it
/// was written, then by its place.
fn newest<'c>(states: &mut Vec<State<'c>>, state: State<'c>) {
    match states.iter_mut().find(|known| known.about == state.about) {
        Some(known) => {
            known.older += 1;
            if age(state.event) >= age(known.event) {
                known.event = state.event;
            }
        }
        None => states.push(state),
    }
}

fn age(event: &Component) -> (u32, Option<chrono::NaiveDateTime>) {
    let at = |name| Written::first(event.property(name)?).map(|written| written.local);
    (sequence(event), at(&Name::LastModified).max(at(&Name::Dtstamp)))
}

/// Returns how often an event was changed.
pub(super) fn sequence(event: &Component) -> u32 {
    let number = match event.property(&Name::Sequence).and_then(|property| property.values.first()) {
        Some(Value::Integer(number)) => Some(*number),
        Some(value) => value.as_text().and_then(|said| said.trim().parse().ok()),
        None => None,
    };
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

/// Tells whether a state is about all times from one on.
fn is_onwards(event: &Component) -> bool {
    let property = event.property(&Name::RecurrenceId);
    property.is_some_and(|property| property.parameter(&Parameter::Range).is_some())
}
