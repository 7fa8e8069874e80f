//! The lines of a calendar, before they are parsed: what the parser would pass over in silence is looked at.

use crate::lines::{decoded, divided, joined, named};
use crate::refused::Refused;
use chrono::{NaiveDate, NaiveTime};

/// The most bytes of a calendar: hundreds of times a real one.
const MOST_BYTES: usize = 8 << 20;

/// The most bytes of one line, folds joined; descriptions with a whole mail in them stay far below.
const MOST_LINE: usize = 1 << 20;

/// The most parts within parts; a calendar has three.
const DEEPEST: usize = 16;

/// Stands before a time that cannot be read, see [`checked`].
pub(super) const UNREADABLE: char = '?';

/// Refuses what is too large or whose parts do not end where they should, and marks times of which the parser would read
/// a half: "20240626T08:30" is no eight o'clock.
pub(super) fn checked(text: &str) -> Result<String, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let mut within: Vec<String> = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.len() > MOST_LINE {
            return Err(Refused::TooLarge);
        }
        let (name, value) = divided(line).unwrap_or((line, ""));
        if let Some((name, page)) = named(name) {
            let value = joined(value, &mut lines, MOST_LINE).ok_or(Refused::TooLarge)?;
            for text in [name.as_str(), ":", &decoded(&value, page), "\n"] {
                out.push_str(text);
            }
            continue;
        }
        let part = || value.trim().to_ascii_uppercase();
        match name.split(';').next().unwrap_or_default().trim().to_ascii_uppercase().as_str() {
            "BEGIN" if within.len() == DEEPEST => return Err(Refused::BadCalendar),
            "BEGIN" => within.push(part()),
            "END" if within.pop() != Some(part()) => return Err(Refused::BadCalendar),
            "DTSTART" | "DTEND" if !is_whole(value.trim()) => {
                for text in [name, ":", &String::from(UNREADABLE), value, "\n"] {
                    out.push_str(text);
                }
                continue;
            }
            _ => {}
        }
        out.push_str(line);
        out.push('\n');
    }
    if within.is_empty() { Ok(out) } else { Err(Refused::BadCalendar) }
}

/// Tells whether a time is written as a calendar has it: `20240626`, `20240626T0930`, `20240626T093000Z`.
fn is_whole(time: &str) -> bool {
    let is = |text: &str, form, count| {
        let digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        digits
            && (NaiveDate::parse_from_str(text, form).is_ok()
                || NaiveTime::parse_from_str(text, form).is_ok())
    };
    let (day, clock) = time.split_once(['T', 't']).unwrap_or((time, "0000"));
    let whole = clock.strip_suffix(['Z', 'z']).unwrap_or(clock);
    is(day, "%Y%m%d", 8) && (is(clock, "%H%M", 4) || is(whole, "%H%M%S", 6))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::unfolded;

    #[test]
    fn a_line_without_end_is_too_large() {
        let long = format!("SUMMARY:x\n{}", " x\n".repeat(2 << 20));
        let text = String::from_utf8(unfolded(long.as_bytes())).unwrap();
        assert_eq!(checked(&text), Err(Refused::TooLarge));
    }

    #[test]
    fn times_that_the_parser_would_read_by_half_are_marked() {
        for time in ["20240626", "20240626T0930", "20240626T093000", "20240626t093000z"] {
            assert!(is_whole(time), "{time}");
        }
        for time in ["20240626T09:30:00", "20240626T0930Z", "20240626T996000", "2024-06-26", "", "yesterday"]
        {
            assert!(!is_whole(time), "{time}");
        }
        let marked = checked("DTSTART;X=\"a:b\":20240626T09:30:00");
        assert_eq!(marked.unwrap(), "DTSTART;X=\"a:b\":?20240626T09:30:00\n");
    }
}
