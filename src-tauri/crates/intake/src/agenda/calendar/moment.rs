//! Times of a calendar as times of the meeting.

use calcard::icalendar::{ICalendarEntry as Property, ICalendarParameterName, ICalendarValue as Value};
use chrono::{DateTime, NaiveDate, NaiveTime, Timelike as _, Utc};
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

/// Reads a moment; `zones` are those that the file explains, `own` is that of the meeting, for times without a zone and
/// for zones that nobody knows. The flag tells whether the zone was unknown.
pub(super) fn moment(property: &Property, zones: &HashMap<String, Tz>, own: Tz) -> (Moment, bool) {
    let Some((day, time, utc)) = written(property) else { return (Moment::Unreadable, false) };
    let Some(time) = time else { return (Moment::WholeDay, false) };
    if utc {
        return (Moment::At(day.and_time(time).and_utc()), false);
    }
    let named = property.parameter(&ICalendarParameterName::Tzid).and_then(|name| name.as_text());
    let named = named.map(|name| zones.get(name).copied().or_else(|| zone(name)));
    let unknown = named == Some(None);
    let zone = named.flatten().unwrap_or(own);
    let minutes = time.hour() * 60 + time.minute();
    let at = instant(zone, day, minutes).to_utc();
    let minutes = u16::try_from(minutes).unwrap_or_default();
    let moment = match skipped(zone, day, minutes) {
        Some(jump) => Moment::Skipped(at, minutes, jump),
        None => Moment::At(at),
    };
    (moment, unknown)
}

/// Returns the day and the minutes after midnight that the clock of the meeting shows at an instant.
pub(super) fn on_the_clock(at: DateTime<Utc>, zone: Tz) -> (NaiveDate, u16) {
    let local = at.with_timezone(&zone).naive_local();
    (local.date(), u16::try_from(local.hour() * 60 + local.minute()).unwrap_or_default())
}

/// Returns what is written: a day, a time unless it is the whole day, and whether that is UTC.
fn written(property: &Property) -> Option<(NaiveDate, Option<NaiveTime>, bool)> {
    let Some(Value::PartialDateTime(at)) = property.values.first() else { return None };
    let day = NaiveDate::from_ymd_opt(at.year?.into(), at.month?.into(), at.day?.into())?;
    let Some(hour) = at.hour else { return Some((day, None, false)) };
    let time = NaiveTime::from_hms_opt(hour.into(), at.minute?.into(), at.second.unwrap_or_default().into())?;
    Some((day, Some(time), at.tz_hour.is_some()))
}

/// Finds a zone by its name, by the end of a longer one, or by the name that Windows gives it.
pub(super) fn zone(name: &str) -> Option<Tz> {
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
    WINDOWS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, zone)| *zone)
}

/// The names that Outlook writes for the zones from which people come to such a meeting (CLDR, windowsZones).
const WINDOWS: &[(&str, Tz)] = &[
    ("UTC", Tz::UTC),
    ("GMT Standard Time", Tz::Europe__London),
    ("Greenwich Standard Time", Tz::Atlantic__Reykjavik),
    ("W. Europe Standard Time", Tz::Europe__Berlin),
    ("Central Europe Standard Time", Tz::Europe__Budapest),
    ("Central European Standard Time", Tz::Europe__Warsaw),
    ("Romance Standard Time", Tz::Europe__Paris),
    ("GTB Standard Time", Tz::Europe__Bucharest),
    ("E. Europe Standard Time", Tz::Europe__Chisinau),
    ("FLE Standard Time", Tz::Europe__Kiev),
    ("Turkey Standard Time", Tz::Europe__Istanbul),
    ("Russian Standard Time", Tz::Europe__Moscow),
    ("Georgian Standard Time", Tz::Asia__Tbilisi),
    ("Caucasus Standard Time", Tz::Asia__Yerevan),
    ("Eastern Standard Time", Tz::America__New_York),
    ("Central Standard Time", Tz::America__Chicago),
    ("Mountain Standard Time", Tz::America__Denver),
    ("Pacific Standard Time", Tz::America__Los_Angeles),
    ("Tokyo Standard Time", Tz::Asia__Tokyo),
    ("AUS Eastern Standard Time", Tz::Australia__Sydney),
];

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
        assert_eq!(zone("W. Europe Standard Time"), Some(Tz::Europe__Berlin));
        assert_eq!(zone("Customized Time Zone"), None);
    }
}
