//! Moments as text: `30/04/2024 09:00`, `2024-04-30T09:00:00Z`, `30.04.2024`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// What comes first in a date that does not begin with the year.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum DateOrder {
    /// The day, as in Europe.
    #[default]
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

impl DateOrder {
    /// Decides for a whole column: the month comes first where that is so in some dates and the day in none.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let (mut day, mut month) = (false, false);
        for (first, second) in texts.filter_map(leading) {
            day |= first > 12;
            month |= second > 12;
        }
        if month && !day { Self::MonthFirst } else { Self::DayFirst }
    }

    /// Tells whether a date can be read in both orders, as another day each.
    pub fn matters(text: &str) -> bool {
        leading(text).is_some_and(|(first, second)| first <= 12 && second <= 12 && first != second)
    }
}

/// Returns the numbers before the year.
fn leading(text: &str) -> Option<(u32, u32)> {
    let (first, second, third) = parts(split(text)?.0)?;
    let number = |text: &str| text.parse::<u32>().ok();
    if first.len() == 4 || !matches!(third.len(), 2 | 4) {
        None
    } else {
        Some((number(first)?, number(second)?))
    }
}

/// Reads a moment; the day comes before the month, unless that is no date. A zone behind the time is left out.
pub(crate) fn moment_in(text: &str) -> Option<NaiveDateTime> {
    moment_by(text, DateOrder::DayFirst)
}

/// Reads a moment in an order, unless that is no date.
pub(crate) fn moment_by(text: &str, order: DateOrder) -> Option<NaiveDateTime> {
    let (date, time) = split(text)?;
    Some(self::date(date, order)?.and_time(self::time(time)?))
}

/// Divides a moment into date and time.
fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if !text.as_bytes().first()?.is_ascii_digit() || text.len() > 40 || !text.is_ascii() {
        return None;
    }
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    Some((date.trim_end_matches(','), time.trim()))
}

/// Divides a date at its sign.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let sign = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = text.split(sign);
    let mut next = || parts.next().filter(|part| (1..=4).contains(&part.len()));
    let (first, second, third) = (next()?, next()?, next()?);
    if parts.next().is_some() { None } else { Some((first, second, third)) }
}

fn date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let (first, second, third) = parts(text)?;
    let number = |text: &str| text.parse::<u32>().ok();
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(first.parse().ok()?, number(second)?, number(third)?);
    }
    let year = match third.len() {
        4 => third.parse::<i32>().ok()?,
        2 => third.parse::<i32>().ok()? + 2000,
        _ => return None,
    };
    let (first, second) = (number(first)?, number(second)?);
    let by_day = NaiveDate::from_ymd_opt(year, second, first);
    let by_month = NaiveDate::from_ymd_opt(year, first, second);
    match order {
        DateOrder::DayFirst => by_day.or(by_month),
        DateOrder::MonthFirst => by_month.or(by_day),
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    if text.is_empty() {
        return Some(NaiveTime::MIN);
    }
    let lower = text.to_ascii_lowercase();
    let clock = |text: &str, afternoon: Option<bool>| {
        let mut parts = text.split(':');
        let mut hour: u32 = parts.next()?.trim().parse().ok()?;
        let minute: u32 = parts.next()?.trim().parse().ok()?;
        let second: u32 = match parts.next() {
            Some(seconds) => seconds.split('.').next()?.trim().parse().ok()?,
            None => 0,
        };
        if let Some(afternoon) = afternoon {
            hour = hour % 12 + if afternoon { 12 } else { 0 };
        }
        if parts.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, second) }
    };
    if let Some(text) = lower.strip_suffix("pm") {
        return clock(text, Some(true));
    }
    if let Some(text) = lower.strip_suffix("am") {
        return clock(text, Some(false));
    }
    let end = lower.find(['z', '+', '-']).unwrap_or(lower.len());
    clock(&lower[..end], None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_spreadsheets_save_them() {
        for (text, moment) in [
            ("30/04/2024", "2024-04-30T00:00:00"),
            ("30/04/2024 09:06", "2024-04-30T09:06:00"),
            ("30.04.2024 9:06", "2024-04-30T09:06:00"),
            ("30-04-2024", "2024-04-30T00:00:00"),
            ("2024-04-30", "2024-04-30T00:00:00"),
            ("2024-04-30T09:06:07.123Z", "2024-04-30T09:06:07"),
            ("2024-04-30 09:06:07+02:00", "2024-04-30T09:06:07"),
            ("4/30/2024 9:06 PM", "2024-04-30T21:06:00"),
            ("03/06/2024 08:15", "2024-06-03T08:15:00"),
        ] {
            assert_eq!(moment_in(text), Some(moment.parse().unwrap()), "{text}");
        }
        let american = moment_by("6/7/2026 2:02 PM", DateOrder::MonthFirst);
        assert_eq!(american, Some("2026-06-07T14:02:00".parse().unwrap()));
        for text in
            ["", "soon", "26", "26/06", "99/99/2024", "2024-04-30 25:00", "1.5", "192.168.0.1", "+32 2 123"]
        {
            assert_eq!(moment_in(text), None, "{text}");
        }
    }

    #[test]
    fn the_order_of_dates_is_that_of_the_whole_column() {
        for (texts, order) in [
            (&["6/7/2026 14:02:11", "6/13/2026 9:00:40"][..], DateOrder::MonthFirst),
            (&["6/7/2026", "13/6/2026"], DateOrder::DayFirst),
            (&["6/13/2026", "13/6/2026"], DateOrder::DayFirst),
            (&["6/7/2026", "2026-06-13", "soon", ""], DateOrder::DayFirst),
        ] {
            assert_eq!(DateOrder::of(texts.iter().copied()), order, "{texts:?}");
        }
        assert!(DateOrder::matters("6/7/2026 14:02"));
        for text in ["6/6/2026", "6/13/2026", "2026-06-07", "soon"] {
            assert!(!DateOrder::matters(text), "{text}");
        }
    }
}
