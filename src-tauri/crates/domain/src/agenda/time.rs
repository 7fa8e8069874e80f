//! Local times of the agenda as instants, and instants as the clock on the wall shows them.
//!
//! [`span`] is the one answer to when something begins and ends. Nothing else adds minutes to a time of the clock: in
//! the night in which the clock changes, the sum is wrong by an hour.

use chrono::{
    DateTime, Duration, NaiveDate, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _, Timelike as _,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Minutes of a day without a change of the clock.
pub const DAY: u16 = 24 * 60;

/// Returns the instant of so many minutes after midnight, as a clock on the wall of a room in `zone` shows them.
///
/// A time that the clock jumps over in spring is taken for the moment after the jump; one that it shows twice in autumn
/// for the first of the two. Minutes from [`DAY`] on fall on the day after.
pub fn instant(zone: Tz, day: NaiveDate, minutes: u32) -> DateTime<Tz> {
    let mut wall = shown(day, i64::from(minutes));
    // No zone jumps by more than a day.
    for _ in 0..=DAY {
        if let Some(at) = zone.from_local_datetime(&wall).earliest() {
            return at;
        }
        wall += Duration::minutes(1);
    }
    zone.from_utc_datetime(&wall)
}

fn shown(day: NaiveDate, minutes: i64) -> NaiveDateTime {
    day.and_hms_opt(0, 0, 0).unwrap_or_default() + Duration::minutes(minutes)
}

/// Returns the instants at which something begins and ends. A duration is time that passes: an hour over the change of
/// the clock is an hour.
pub fn span(zone: Tz, day: NaiveDate, start: u16, duration: u16) -> (DateTime<Tz>, DateTime<Tz>) {
    let from = instant(zone, day, u32::from(start));
    (from, from + Duration::minutes(i64::from(duration)))
}

/// What the clock on the wall shows at an instant.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
pub struct Wall {
    /// The day.
    pub day: NaiveDate,
    /// Minutes after midnight, below 1,440.
    pub minutes: u16,
}

impl Wall {
    /// Reads the clock at an instant, in the zone of the instant.
    pub fn at(instant: &DateTime<Tz>) -> Self {
        let local = instant.naive_local();
        let minutes = local.hour() * 60 + local.minute();
        Self { day: local.date(), minutes: u16::try_from(minutes).unwrap_or_default() }
    }

    /// Returns the minutes of the clock since the midnight at which a day begins: 1,440 and more on the day after.
    pub fn minutes_of(self, day: NaiveDate) -> u32 {
        let days = (self.day - day).num_days();
        u32::try_from(days * i64::from(DAY) + i64::from(self.minutes)).unwrap_or_default()
    }
}

/// A moment at which the clock on the wall is put forward or back.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct ClockChange {
    /// The day on which the clock would be without the change.
    pub day: NaiveDate,
    /// The minutes after midnight that it would show.
    pub minutes: u16,
    /// By how many minutes it is put forward; back, where negative.
    pub by: i16,
}

impl ClockChange {
    /// Returns what the clock shows right after the change.
    pub fn after(&self) -> Wall {
        let to = shown(self.day, i64::from(self.minutes) + i64::from(self.by));
        let minutes = to.hour() * 60 + to.minute();
        Wall { day: to.date(), minutes: u16::try_from(minutes).unwrap_or_default() }
    }
}

/// Lists the changes of the clock on the days from one to another, in order.
pub fn changes(zone: Tz, from: NaiveDate, to: NaiveDate) -> Vec<ClockChange> {
    let offset = |at: DateTime<Tz>| at.offset().fix().local_minus_utc();
    // A change right at midnight belongs to the day that it begins, and a zone may be a day ahead.
    let (mut at, end) =
        (instant(zone, from, 0) - Duration::days(1), instant(zone, to, 0) + Duration::days(2));
    let mut found = Vec::new();
    while at < end {
        // No zone changes its clock twice within half a day.
        let next = at + Duration::hours(12);
        let by = offset(next) - offset(at);
        if by != 0 {
            let (mut early, mut late) = (at, next);
            while late - early > TimeDelta::minutes(1) {
                let middle = early + Duration::minutes((late - early).num_minutes() / 2);
                if offset(middle) == offset(at) { early = middle } else { late = middle }
            }
            let without = late.naive_utc() + Duration::seconds(i64::from(offset(at)));
            found.push(ClockChange {
                day: without.date(),
                minutes: u16::try_from(without.hour() * 60 + without.minute()).unwrap_or_default(),
                by: i16::try_from(by / 60).unwrap_or_default(),
            });
        }
        at = next;
    }
    found.retain(|change| (from..=to).contains(&change.day));
    found
}

/// Returns the change that jumps over a time of the clock, where there is one: that time does not exist.
pub fn skipped(zone: Tz, day: NaiveDate, minutes: u16) -> Option<ClockChange> {
    let wall = shown(day, i64::from(minutes));
    if zone.from_local_datetime(&wall).earliest().is_some() {
        return None;
    }
    changes(zone, day - Duration::days(1), day).into_iter().find(|change| {
        let from = shown(change.day, i64::from(change.minutes));
        from <= wall && wall < from + Duration::minutes(i64::from(change.by))
    })
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
    fn nights_of_a_change_are_known_in_every_zone() {
        use chrono_tz::{Africa::Cairo, America::New_York, Australia::Lord_Howe, Pacific::Apia};
        let changes = |zone, text| {
            let found = changes(zone, day(text), day(text));
            found.iter().map(|change| (clock(change.minutes.into()), change.by)).collect::<Vec<_>>()
        };
        let one = |at: &str, by| vec![(at.to_owned(), by)];
        assert_eq!(changes(Amsterdam, "2024-03-31"), one("02:00", 60));
        assert_eq!(changes(Amsterdam, "2024-10-27"), one("03:00", -60));
        assert_eq!(changes(Amsterdam, "2024-03-30"), []);
        assert_eq!(changes(Amsterdam, "2024-06-26"), []);
        assert_eq!(changes(New_York, "2024-03-10"), one("02:00", 60));
        assert_eq!(changes(Lord_Howe, "2024-10-06"), one("02:00", 30), "half an hour");
        assert_eq!(changes(Cairo, "2024-04-26"), one("00:00", 60), "right at midnight");
        assert_eq!(changes(Cairo, "2024-04-25"), []);
        assert_eq!(changes(Apia, "2011-12-30"), one("00:00", 1_440), "a day that never was");
    }

    #[test]
    fn a_time_that_the_clock_jumps_over_is_told_with_the_jump() {
        use chrono_tz::{Africa::Cairo, Australia::Lord_Howe};
        let jump = |zone, text, minutes| {
            let change = skipped(zone, day(text), minutes)?;
            Some((clock(change.minutes.into()), clock(change.after().minutes.into())))
        };
        let told = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
        assert_eq!(jump(Amsterdam, "2024-03-31", 119), None, "01:59 is there");
        assert_eq!(jump(Amsterdam, "2024-03-31", 120), told("02:00", "03:00"));
        assert_eq!(jump(Amsterdam, "2024-03-31", 179), told("02:00", "03:00"));
        assert_eq!(jump(Amsterdam, "2024-03-31", 180), None, "03:00 is there");
        assert_eq!(jump(Amsterdam, "2024-10-27", 150), None, "a time shown twice exists");
        assert_eq!(jump(Lord_Howe, "2024-10-06", 145), told("02:00", "02:30"));
        assert_eq!(jump(Cairo, "2024-04-26", 30), told("00:00", "01:00"));
        // To the minute: the moment after the jump is not a quarter of an hour off.
        assert_eq!(instant(Amsterdam, day("2024-03-31"), 127).to_rfc3339(), "2024-03-31T03:00:00+02:00");
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
