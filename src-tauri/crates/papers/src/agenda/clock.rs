//! Times and zones in words.

use crate::words::{Word, paper_words, say_with};
use chrono::{DateTime, NaiveDate, Offset};
use chrono_tz::{OffsetName, Tz};
use domain::agenda::time;

/// Writes a zone at an instant: "CEST, UTC+2"; without letters of its own as "UTC+3".
pub fn zone_at(at: DateTime<Tz>) -> String {
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let offset = match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    };
    match at.offset().abbreviation() {
        Some(name) if name != offset && !name.starts_with(['+', '-']) => format!("{name}, {offset}"),
        _ => offset,
    }
}

/// Names the place of a zone: "New York".
pub fn zone_place(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ")
}

/// Says the zone of a day's times, and where the clock changes on it.
pub fn zone_of_day(zone: Tz, date: NaiveDate) -> String {
    let (first, last) = (time::instant(zone, date, 0), time::instant(zone, date, u32::from(time::DAY) - 1));
    match time::changes(zone, date, date).first() {
        // Before midnight the day has no times yet: a change right then leaves it one zone.
        Some(change) if change.minutes > 0 => {
            let (before, after) = (zone_at(first), zone_at(last));
            let at = time::clock(u32::from(change.minutes));
            say_with(Word::TimesChange, &[("before", &before), ("time", &at), ("after", &after)])
        }
        _ => say_with(Word::AllTimes, &[("zone", &zone_at(last))]),
    }
}

/// Writes a day as headings do: "Wednesday 26 June 2024".
pub fn day(date: NaiveDate) -> String {
    paper_words().full_date(date)
}

/// Writes an instant with its zone: "2 May 2024, 10:00 CEST".
pub fn moment(at: DateTime<Tz>) -> String {
    let zone = zone_at(at);
    let zone = zone.split(',').next().unwrap_or_default();
    format!("{} {zone}", paper_words().moment(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;
    use chrono_tz::{America, Asia, Europe};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_zone_says_its_name_and_its_distance() {
        let at = |zone: Tz| zone.with_ymd_and_hms(2024, 6, 26, 9, 0, 0).unwrap();
        assert_eq!(zone_at(at(Europe::Amsterdam)), "CEST, UTC+2");
        assert_eq!(zone_at(at(America::New_York)), "EDT, UTC−4");
        assert_eq!(zone_at(at(Asia::Kolkata)), "IST, UTC+5:30");
        assert_eq!(zone_at(at(Europe::Istanbul)), "UTC+3", "Istanbul has no letters");
        assert_eq!(zone_at(at(Tz::UTC)), "UTC");
        assert_eq!(zone_place(America::New_York), "New York");
    }

    #[test]
    fn a_day_on_which_the_clock_changes_says_when() {
        assert_eq!(zone_of_day(Europe::Amsterdam, date("2024-06-26")), "all times CEST, UTC+2");
        assert_eq!(
            zone_of_day(Europe::Amsterdam, date("2024-03-31")),
            "times CET, UTC+1 until 02:00, then CEST, UTC+2: the clock changes"
        );
        assert_eq!(
            zone_of_day(Europe::Amsterdam, date("2024-10-27")),
            "times CEST, UTC+2 until 03:00, then CET, UTC+1: the clock changes"
        );
    }
}
