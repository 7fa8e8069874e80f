//! Times of a calendar as times of the meeting.

use super::rules::Rules;
use super::written::Written;
use calcard::common::timezone::Tz as Known;
use calcard::icalendar::{ICalendarEntry as Property, ICalendarParameterName, ICalendarValue as Value};
use chrono::{DateTime, Datelike as _, NaiveDate, Offset as _, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;
use domain::agenda::time::{ClockChange, instant, skipped};
use std::collections::HashMap;

/// When an event begins or ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moment {
    /// At an instant.
    At(DateTime<Utc>),
    /// At a time over which the clock of its zone jumps: the moment after the jump, and the minutes that were written.
    Skipped(DateTime<Utc>, u16, ClockChange),
    /// Some time on a day.
    WholeDay,
    /// Nothing that can be read.
    Unreadable,
}

impl Moment {
    /// Returns the instant, where it is one.
    pub(super) const fn instant(self) -> Option<DateTime<Utc>> {
        match self {
            Self::At(at) | Self::Skipped(at, ..) => Some(at),
            Self::WholeDay | Self::Unreadable => None,
        }
    }
}

/// By which zone a time is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum By {
    /// By the one that is named with it.
    Named,
    /// By that of the meeting: nobody knows the one that is named.
    Unknown,
    /// By that of the calendar: none is named with it.
    Calendar,
    /// By that of the meeting: none is named at all.
    Meeting,
}

/// A zone of times in a calendar.
#[derive(Clone, Debug)]
pub(super) enum Zone {
    /// One that everybody knows.
    Known(Tz),
    /// One that the file explains by its rules.
    Ruled(Rules),
}

/// The zones of a calendar.
pub(super) struct Zones {
    /// Those that the file explains, by the names that it gives them; nothing where its rules cannot be followed.
    pub(super) explained: HashMap<String, Option<Zone>>,
    /// What the calendar names as the zone of its times.
    pub(super) calendar: Option<String>,
    /// For times without a zone, and for zones that nobody knows.
    pub(super) meeting: Tz,
}

impl Zones {
    /// Reads a moment, and by which zone.
    pub(super) fn moment(&self, property: &Property) -> (Moment, By) {
        match Written::first(property) {
            None => (Moment::Unreadable, By::Named),
            Some(Written { whole_day: true, .. }) => (Moment::WholeDay, By::Named),
            Some(written) => self.at(property, written),
        }
    }

    /// Reads a time as one of a property: by the zone that is named there.
    pub(super) fn at(&self, property: &Property, written: Written) -> (Moment, By) {
        let local = written.local;
        if written.utc {
            return (Moment::At(local.and_utc()), By::Named);
        }
        let beside = property.parameter(&ICalendarParameterName::Tzid).and_then(|name| name.as_text());
        let (named, by) = match (beside, self.calendar.as_deref()) {
            (Some(name), _) => (Some(name), By::Named),
            (None, Some(name)) => (Some(name), By::Calendar),
            (None, None) => (None, By::Meeting),
        };
        let found = named.map(|name| match self.explained.get(name.trim()) {
            Some(explained) => explained.clone(),
            None => zone(name).map(Zone::Known),
        });
        let by = if found.as_ref().is_some_and(Option::is_none) { By::Unknown } else { by };
        let minutes = local.hour() * 60 + local.minute();
        let written = u16::try_from(minutes).unwrap_or_default();
        let (at, jump) = match found.flatten().unwrap_or(Zone::Known(self.meeting)) {
            Zone::Ruled(rules) => rules.instant(local),
            Zone::Known(zone) => {
                let day = local.date();
                (instant(zone, day, minutes).to_utc(), skipped(zone, day, written))
            }
        };
        (jump.map_or(Moment::At(at), |jump| Moment::Skipped(at, written, jump)), by)
    }
}

/// Returns the day and the minutes after midnight that the clock of the meeting shows at an instant.
pub(in crate::agenda) fn on_the_clock(at: DateTime<Utc>, zone: Tz) -> (NaiveDate, u16) {
    let local = at.with_timezone(&zone).naive_local();
    (local.date(), u16::try_from(local.hour() * 60 + local.minute()).unwrap_or_default())
}

/// Finds a zone by its name, by the end of a longer one, by the name that Windows gives it, or by the places after which
/// Windows shows it.
pub(in crate::agenda) fn zone(name: &str) -> Option<Tz> {
    let name = name.trim();
    let mut tail = name.trim_start_matches('/');
    loop {
        if let Ok(zone) = tail.parse() {
            return Some(zone);
        }
        match tail.split_once('/') {
            Some((_, rest)) => tail = rest,
            None => break,
        }
    }
    let Some((offset, places)) = name.strip_prefix('(').and_then(|name| name.split_once(')')) else {
        return windows(name);
    };
    let places = places.trim();
    windows(places).or_else(|| places.split(',').find_map(|place| of_place(place.trim(), offset.trim())))
}

/// Finds the zone that Windows knows under a name.
fn windows(name: &str) -> Option<Tz> {
    if name == "Coordinated Universal Time" {
        return Some(Tz::UTC);
    }
    match name.parse().ok()? {
        Known::Tz(zone) => Some(zone),
        Known::Floating | Known::Fixed(_) => None,
    }
}

/// Finds the zone of a place whose clock stands so far from UTC in winter: `Ljubljana`, `UTC+01:00`.
fn of_place(place: &str, offset: &str) -> Option<Tz> {
    let offset = offset.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let (sign, digits) = match offset.split_at_checked(1) {
        Some(("+", digits)) => (1, digits),
        Some(("-" | "\u{2212}", digits)) => (-1, digits),
        _ => (1, "00:00"),
    };
    let (hours, minutes) = digits.split_once(':')?;
    let part = |digits: &str| digits.parse::<u8>().ok().map(i32::from);
    let seconds = sign * (part(hours)? * 3_600 + part(minutes)? * 60);
    let winter = DateTime::UNIX_EPOCH.naive_utc().with_year(2026)?;
    let called = place.replace(' ', "_");
    let is = |zone: &&Tz| {
        zone.name().rsplit('/').next() == Some(called.as_str())
            && zone.offset_from_utc_datetime(&winter).fix().local_minus_utc() == seconds
    };
    chrono_tz::TZ_VARIANTS.iter().find(is).copied()
}

/// Returns a duration in minutes.
pub(super) fn minutes(property: &Property) -> Option<u16> {
    let Some(Value::Duration(long)) = property.values.first() else { return None };
    u16::try_from(long.as_seconds() / 60).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_found_under_every_name_that_programs_write() {
        for name in ["Europe/Amsterdam", "/freeassociation.sourceforge.net/Europe/Amsterdam"] {
            assert_eq!(zone(name), Some(Tz::Europe__Amsterdam), "{name}");
        }
        for (name, expected) in [
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
            ("(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Belgrade"),
            ("(UTC+01:00) Br\u{fc}ssel, Kopenhagen, Madrid, Paris", "Europe/Madrid"),
            ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Helsinki"),
            ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
            ("(UTC) Coordinated Universal Time", "UTC"),
            ("(GMT+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
        ] {
            assert_eq!(zone(name).map(Tz::name), Some(expected), "{name}");
        }
        for name in ["Customized Time Zone", "(UTC+01:00) Somewhere", "(UTC+05:00) Amsterdam", "(", ""] {
            assert_eq!(zone(name), None, "{name}");
        }
    }
}
