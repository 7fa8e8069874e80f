//! Moments as text: `30/04/2024 09:00`, `2024-04-30T09:00:00Z`, `30.04.2024`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Reads a moment; the day comes before the month, unless that is no date. A zone behind the time is left out.
pub(crate) fn moment_in(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    if !text.as_bytes().first()?.is_ascii_digit() || text.len() > 40 || !text.is_ascii() {
        return None;
    }
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, time.trim()),
        None => (text, ""),
    };
    Some(self::date(date.trim_end_matches(','))?.and_time(self::time(time)?))
}

fn date(text: &str) -> Option<NaiveDate> {
    let sign = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = text.split(sign);
    let mut next = || parts.next().filter(|part| (1..=4).contains(&part.len()));
    let (first, second, third) = (next()?, next()?, next()?);
    if parts.next().is_some() {
        return None;
    }
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
    NaiveDate::from_ymd_opt(year, second, first).or_else(|| NaiveDate::from_ymd_opt(year, first, second))
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
        for text in
            ["", "soon", "26", "26/06", "99/99/2024", "2024-04-30 25:00", "1.5", "192.168.0.1", "+32 2 123"]
        {
            assert_eq!(moment_in(text), None, "{text}");
        }
    }
}
