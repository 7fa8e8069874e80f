//! Times of the day and durations as people write them.

use super::lexicon::folded;
use chrono::{NaiveDateTime, Timelike as _};
use domain::agenda::time::DAY;

/// A time of the day that something begins or ends at, or both at once: "09:30", "9h30–10h15".
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Span {
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight, 1,440 for midnight itself.
    pub to: Option<u16>,
}

/// Reads a time or a span of times.
pub(crate) fn span(text: &str) -> Option<Span> {
    let text = text.trim();
    if let Some(from) = clock(text) {
        return Some(Span { from, to: None });
    }
    for between in ["–", "—", "-", " to ", " until ", " à ", " bis "] {
        if let Some((from, to)) = text.split_once(between) {
            return Some(Span { from: clock(from)?, to: Some(clock(to)?) });
        }
    }
    None
}

/// Reads a time of the day: `9:30`, `09.30`, `9h30`, `9 Uhr`, `2:30 pm`, `0930`, `24:00`; a fraction of a day, which is
/// what an unformatted cell of a spreadsheet shows.
pub(crate) fn clock(text: &str) -> Option<u16> {
    let lower = text.trim().to_lowercase();
    let (text, afternoon) = if let Some(rest) = ending(&lower, &["pm", "p.m."]) {
        (rest, Some(true))
    } else if let Some(rest) = ending(&lower, &["am", "a.m."]) {
        (rest, Some(false))
    } else {
        (ending(&lower, &["uhr", "hrs", "o'clock"]).unwrap_or(&lower), None)
    };
    let minutes = plain_clock(text)?;
    match afternoon {
        None => Some(minutes),
        Some(_) if !(60..13 * 60).contains(&minutes) => None,
        Some(afternoon) => Some(minutes % (12 * 60) + if afternoon { 12 * 60 } else { 0 }),
    }
}

fn ending<'a>(text: &'a str, endings: &[&str]) -> Option<&'a str> {
    endings.iter().find_map(|ending| text.strip_suffix(ending)).map(str::trim_end)
}

fn plain_clock(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits {
        return match text.len() {
            1 | 2 => text.parse().ok().filter(|hour: &u16| *hour < 24).map(|hour| hour * 60),
            4 => plain_clock(&format!("{}:{}", &text[..2], &text[2..])),
            _ => None,
        };
    }
    if matches!(text, "24:00" | "24.00" | "24h" | "24h00") {
        return Some(DAY);
    }
    if let Some(minutes) = fraction(text) {
        return Some(minutes);
    }
    // "9.3" is half past nine where a number was typed, and three past nine to a clock: nobody can tell.
    let (_, minutes) = text.split_once([':', '.', 'h'])?;
    let minutes = minutes.split(':').next().unwrap_or_default();
    if minutes.trim().len() == 1 {
        return None;
    }
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    domain::agenda::time::parse_clock(&compact)
}

/// Reads a fraction of a day: 0.3958333 is half past nine.
fn fraction(text: &str) -> Option<u16> {
    if !text.starts_with("0.") || text.len() < 5 {
        return None;
    }
    let day: f64 = text.parse().ok()?;
    rounded(day * f64::from(DAY))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a day")]
fn rounded(minutes: f64) -> Option<u16> {
    (0.0..=f64::from(DAY)).contains(&minutes).then(|| minutes.round() as u16)
}

/// Returns the time of the day of a real date in a spreadsheet, to the nearest minute: cells hold binary fractions.
pub(crate) fn of_cell(at: NaiveDateTime) -> u16 {
    let seconds = at.num_seconds_from_midnight();
    u16::try_from((seconds + 30) / 60).unwrap_or(DAY)
}

/// Reads a duration in minutes: `60`, `60 min`, `1:30`, `1h30`, `1 hour`.
pub(crate) fn minutes(text: &str) -> Option<u16> {
    if let Some(minutes) = fraction(text.trim()) {
        return Some(minutes);
    }
    if text.trim_start().starts_with(['-', '−', '+']) {
        return None;
    }
    // A unit divided from its number: "1h30" and "1 h 30" are read alike.
    let mut spaced = String::with_capacity(text.len() + 4);
    for c in text.replace(':', "h").replace(['\'', '′'], "min").chars() {
        if spaced.ends_with(|last: char| last.is_ascii_digit() != c.is_ascii_digit()) {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    let words = folded(&spaced);
    let words: Vec<&str> = words.split(' ').collect();
    let number = |word: &str| word.parse::<u32>().ok().filter(|_| word.len() <= 4);
    let is_minutes = |word: &str| matches!(word, "min" | "mins" | "minute" | "minutes" | "minuten" | "m");
    let is_hours = |word: &str| {
        matches!(word, "h" | "hour" | "hours" | "heure" | "heures" | "std" | "stunde" | "stunden")
    };
    let total = match words.as_slice() {
        [minutes] => number(minutes)?,
        [minutes, unit] if is_minutes(unit) => number(minutes)?,
        [hours, unit] if is_hours(unit) => number(hours)? * 60,
        [hours, unit, minutes] if is_hours(unit) => number(hours)? * 60 + number(minutes)?,
        [hours, unit, minutes, of] if is_hours(unit) && is_minutes(of) => {
            number(hours)? * 60 + number(minutes)?
        }
        _ => return None,
    };
    u16::try_from(total).ok().filter(|minutes| *minutes <= DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("9:30", 570),
            ("09.30", 570),
            ("9h30", 570),
            ("9 h 30", 570),
            ("9h", 540),
            ("9 Uhr", 540),
            ("09:30 Uhr", 570),
            ("9:30 AM", 570),
            ("2 pm", 840),
            ("12:15 pm", 735),
            ("12 am", 0),
            ("0930", 570),
            ("9", 540),
            ("09:30:00", 570),
            ("0.3958333333", 570),
            ("24:00", 1_440),
        ] {
            assert_eq!(clock(text), Some(minutes), "{text}");
        }
        for text in ["", "soon", "9.3", "25:00", "9:60", "13 pm", "0.5.5", "12345", "-1"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }

    #[test]
    fn one_cell_may_hold_beginning_and_end() {
        for text in ["09:30–10:15", "9.30 - 10.15", "9h30 à 10h15", "9:30 to 10:15", "09:30 bis 10:15 Uhr"]
        {
            assert_eq!(span(text), Some(Span { from: 570, to: Some(615) }), "{text}");
        }
        assert_eq!(span("9:30"), Some(Span { from: 570, to: None }));
        assert_eq!(span("9:30–late"), None);
    }

    #[test]
    fn durations_are_read_in_minutes() {
        for (text, expected) in [
            ("60", 60),
            ("60 min", 60),
            ("45'", 45),
            ("1:30", 90),
            ("1h30", 90),
            ("1 h 30 min", 90),
            ("2 hours", 120),
            ("1 Stunde", 60),
            ("0.0625", 90),
        ] {
            assert_eq!(minutes(text), Some(expected), "{text}");
        }
        for text in ["", "long", "25:00", "-5", "99999", "1 h 2 h"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }
}
