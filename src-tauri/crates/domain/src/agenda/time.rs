//! Local times of the agenda as instants.

use chrono::{DateTime, Duration, NaiveDate, TimeZone as _};
use chrono_tz::Tz;

/// Minutes of a day without a change of the clock.
pub const DAY: u16 = 24 * 60;

/// Returns the instant of so many minutes after midnight, as a clock on the wall of a room in `zone` shows them.
///
/// A time that the clock jumps over in spring is taken for the moment after the jump; one that it shows twice in autumn
/// for the first of the two. Minutes from [`DAY`] on fall on the day after.
pub fn instant(zone: Tz, day: NaiveDate, minutes: u32) -> DateTime<Tz> {
    let midnight = day.and_hms_opt(0, 0, 0).unwrap_or_default();
    let mut wall = midnight + Duration::minutes(i64::from(minutes));
    // No zone jumps by more than a day; quarters of an hour are the finest step in use.
    for _ in 0..=(24 * 4) {
        if let Some(at) = zone.from_local_datetime(&wall).earliest() {
            return at;
        }
        wall += Duration::minutes(15);
    }
    zone.from_utc_datetime(&midnight)
}

/// Returns the instants at which something begins and ends. A duration is time that passes: an hour over the change of
/// the clock is an hour.
pub fn span(zone: Tz, day: NaiveDate, start: u16, duration: u16) -> (DateTime<Tz>, DateTime<Tz>) {
    let from = instant(zone, day, u32::from(start));
    (from, from + Duration::minutes(i64::from(duration)))
}

/// Writes minutes after midnight as a clock does: `09:30`; past midnight as the clock of the next day.
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// Reads `9:30`, `09:30`, `09.30` or `9h30` as minutes after midnight.
pub fn parse_clock(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, minutes) = text.split_once([':', '.', 'h', 'H'])?;
    let number = |part: &str| -> Option<u16> {
        (!part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    // Seconds are allowed and forgotten: spreadsheets write 09:30:00.
    let minutes = minutes.split_once(':').map_or(minutes, |(minutes, _)| minutes);
    let minutes = if minutes.is_empty() { 0 } else { number(minutes)? };
    let hours = number(hours)?;
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Amsterdam;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_hour_over_the_change_of_the_clock_is_an_hour() {
        // On 31 March 2024 the clock jumps from 02:00 to 03:00.
        let (from, to) = span(Amsterdam, day("2024-03-31"), 90, 60);
        assert_eq!(from.to_rfc3339(), "2024-03-31T01:30:00+01:00");
        assert_eq!(to.to_rfc3339(), "2024-03-31T03:30:00+02:00");
        // A time that the clock jumps over is the moment after the jump.
        assert_eq!(instant(Amsterdam, day("2024-03-31"), 150).to_rfc3339(), "2024-03-31T03:00:00+02:00");
        // On 27 October 2024 the clock shows 02:30 twice; the first counts.
        assert_eq!(instant(Amsterdam, day("2024-10-27"), 150).to_rfc3339(), "2024-10-27T02:30:00+02:00");
    }

    #[test]
    fn minutes_past_midnight_fall_on_the_day_after() {
        assert_eq!(instant(Amsterdam, day("2024-06-26"), 1_500).to_rfc3339(), "2024-06-27T01:00:00+02:00");
        assert_eq!(clock(1_500), "01:00");
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(parse_clock("9:30"), Some(570));
        assert_eq!(parse_clock("09.30"), Some(570));
        assert_eq!(parse_clock("9h"), Some(540));
        assert_eq!(parse_clock("09:30:00"), Some(570));
        for wrong in ["", "24:00", "9:60", "9", "x:30", "009:30"] {
            assert_eq!(parse_clock(wrong), None, "{wrong:?}");
        }
    }
}
