//! Times of a calendar as times of the meeting.

use super::content_line::Property;
use chrono::{DateTime, NaiveDate, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;
use domain::agenda::time::{ClockChange, DAY, instant, skipped};
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
    let value = property.value.trim();
    if property.parameter("VALUE") == Some("DATE") || value.len() == 8 {
        return (date(value).map_or(Moment::Unreadable, |_| Moment::WholeDay), false);
    }
    let (value, utc) = value.strip_suffix(['Z', 'z']).map_or((value, false), |value| (value, true));
    let read = || {
        let (day, time) = value.split_once(['T', 't'])?;
        let time = NaiveTime::parse_from_str(time, "%H%M%S")
            .or_else(|_| NaiveTime::parse_from_str(time, "%H%M"))
            .ok()?;
        Some((date(day)?, time))
    };
    let Some((day, time)) = read() else { return (Moment::Unreadable, false) };
    if utc {
        return (Moment::At(day.and_time(time).and_utc()), false);
    }
    let named = property.parameter("TZID").map(|name| zones.get(name).copied().or_else(|| zone(name)));
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

fn date(text: &str) -> Option<NaiveDate> {
    (text.len() == 8).then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())?
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

/// Reads a duration of a calendar in minutes: `PT1H30M`, `P1D`.
pub(super) fn duration(text: &str) -> Option<u16> {
    let rest = text.trim().strip_prefix('+').unwrap_or(text.trim()).strip_prefix('P')?;
    let mut total: u32 = 0;
    let mut number = String::new();
    for c in rest.chars() {
        if c.is_ascii_digit() && number.len() < 6 {
            number.push(c);
            continue;
        }
        if c == 'T' && number.is_empty() {
            continue;
        }
        let count: u32 = number.parse().ok()?;
        number.clear();
        let minutes = match c {
            'W' => count.checked_mul(7 * u32::from(DAY))?,
            'D' => count.checked_mul(u32::from(DAY))?,
            'H' => count.checked_mul(60)?,
            'M' => count,
            'S' => count / 60,
            _ => return None,
        };
        total = total.checked_add(minutes)?;
    }
    if number.is_empty() { u16::try_from(total).ok() } else { None }
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

    #[test]
    fn durations_are_read_in_minutes() {
        assert_eq!(duration("PT1H30M"), Some(90));
        assert_eq!(duration("P1D"), Some(1_440));
        assert_eq!(duration("PT90S"), Some(1));
        for text in ["", "1H", "PT", "PT1", "-PT5M", "P99999999999D", "P9999W"] {
            assert!(duration(text).is_none_or(|minutes| minutes == 0), "{text}");
        }
    }
}
