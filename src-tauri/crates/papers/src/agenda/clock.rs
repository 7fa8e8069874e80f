//! Times and zones in words.

use crate::words::{Word, say_with};
use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeDelta};
use chrono_tz::{OffsetName, Tz};
use domain::agenda::time;

/// Writes a span as agendas do: `09:30–09:50`. Where it begins on another day than `date`, the weekday stands before it.
pub fn span((from, to): (DateTime<Tz>, DateTime<Tz>), date: NaiveDate) -> String {
    let times = format!("{}–{}", from.format("%H:%M"), to.format("%H:%M"));
    if from.date_naive() == date { times } else { format!("{} {times}", from.format("%a")) }
}

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
    let (from, to) = (time::instant(zone, date, 0), time::instant(zone, date, u32::from(time::DAY) - 1));
    if from.offset().fix() == to.offset().fix() {
        return say_with(Word::AllTimes, &[("zone", &zone_at(to))]);
    }
    // Clocks change on a quarter of an hour.
    let mut before = from;
    while before < to {
        let after = before + TimeDelta::minutes(15);
        if after.offset().fix() != before.offset().fix() {
            let wall = (before + TimeDelta::minutes(15)).to_utc() + before.offset().fix();
            let time = wall.format("%H:%M").to_string();
            let values = [("before", zone_at(before)), ("time", time), ("after", zone_at(after))];
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            return say_with(Word::TimesChange, &values);
        }
        before = after;
    }
    say_with(Word::AllTimes, &[("zone", &zone_at(to))])
}

/// Writes a day as headings do: "Wednesday 26 June 2024".
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {}", date.format("%A"), date.day(), date.format("%B %Y"))
}

/// Writes an instant with its zone: "2 May 2024, 10:00 CEST".
pub fn moment(at: DateTime<Tz>) -> String {
    let zone = zone_at(at);
    let zone = zone.split(',').next().unwrap_or_default();
    format!("{} {zone}", at.format("%-d %B %Y, %H:%M"))
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

    #[test]
    fn a_time_on_another_day_says_its_weekday() {
        let at = |hour| America::New_York.with_ymd_and_hms(2024, 6, 25, hour, 30, 0).unwrap();
        assert_eq!(span((at(21), at(22)), date("2024-06-26")), "Tue 21:30–22:30");
        assert_eq!(span((at(21), at(22)), date("2024-06-25")), "21:30–22:30");
    }
}
