//! The zones that a calendar explains by itself: what a VTIMEZONE says counts, whatever it is called (RFC 5545, 3.2.19 and
//! 3.6.5). Programs name zones as they like: `GMT` for a zone with summer time, or a list of cities.

use super::children_of;
use super::series::{Patience, follow};
use super::written::Written;
use calcard::icalendar::{
    ICalendar, ICalendarComponent as Component, ICalendarComponentType as Kind, ICalendarProperty as Name,
    ICalendarValue as Value,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Timelike as _, Utc};
use domain::agenda::time::ClockChange;

/// The rules of one zone: when which offset begins.
#[derive(Clone, Debug)]
pub(super) struct Rules(Vec<Onset>);

/// A change of the offset.
#[derive(Clone, Copy, Debug)]
struct Onset {
    /// When, by the clock as it was before.
    at: NaiveDateTime,
    /// What the clock was and is ahead of UTC.
    from: TimeDelta,
    to: TimeDelta,
}

/// Walks through the rules of a zone.
pub(super) fn observances<'c>(
    calendar: &'c ICalendar,
    zone: &'c Component,
) -> impl Iterator<Item = &'c Component> {
    children_of(calendar, zone).filter(|part| matches!(part.component_type, Kind::Standard | Kind::Daylight))
}

impl Rules {
    /// Reads the rules of a zone for times until a day; none where one of them cannot be followed.
    pub(super) fn of(
        calendar: &ICalendar,
        zone: &Component,
        until: NaiveDateTime,
        patience: &Patience,
    ) -> Option<Self> {
        let mut onsets: Vec<Onset> = Vec::new();
        for observance in observances(calendar, zone) {
            let from = offset(observance, &Name::Tzoffsetfrom)?;
            let to = offset(observance, &Name::Tzoffsetto)?;
            let first = Written::first(observance.property(&Name::Dtstart)?)?.local;
            let is_over = |at: NaiveDateTime, until: Written| {
                let at = if until.utc { at - from } else { at };
                at > until.local && !(until.whole_day && at.date() == until.local.date())
            };
            let mut found = follow(observance, first, until, is_over, patience)?;
            let listed = observance.properties(&Name::Rdate).flat_map(|property| &property.values);
            found.extend(listed.filter_map(Written::of).map(|written| written.local));
            onsets.extend(found.into_iter().map(|at| Onset { at, from, to }));
        }
        onsets.sort_by_key(|onset| onset.at);
        (!onsets.is_empty()).then_some(Self(onsets))
    }

    /// Returns the instant of a time of the clock: of one that is there twice the first; of one over which the clock jumps
    /// the moment after the jump, with the jump.
    pub(super) fn instant(&self, local: NaiveDateTime) -> (DateTime<Utc>, Option<ClockChange>) {
        let before = self.0.partition_point(|onset| onset.at <= local);
        let Some(onset) = before.checked_sub(1).and_then(|at| self.0.get(at)) else {
            let first = self.0.first().map_or_else(TimeDelta::zero, |onset| onset.from);
            return ((local - first).and_utc(), None);
        };
        let by = onset.to - onset.from;
        if local >= onset.at + by {
            return ((local - onset.to).and_utc(), None);
        }
        let minutes = onset.at.hour() * 60 + onset.at.minute();
        let jump = ClockChange {
            day: onset.at.date(),
            minutes: u16::try_from(minutes).unwrap_or_default(),
            by: i16::try_from(by.num_minutes()).unwrap_or_default(),
        };
        ((onset.at - onset.from).and_utc(), Some(jump))
    }
}

/// Reads how far the clock is ahead of UTC: `+0100`.
fn offset(observance: &Component, name: &Name) -> Option<TimeDelta> {
    let Value::PartialDateTime(at) = observance.property(name)?.values.first()? else { return None };
    let minutes = i64::from(at.tz_hour?) * 60 + i64::from(at.tz_minute.unwrap_or_default());
    Some(TimeDelta::minutes(if at.tz_minus { -minutes } else { minutes }))
}
