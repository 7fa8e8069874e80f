//! What the styles of a workbook say about a cell: whether its number is a date, and whether it is bold.

use super::strings::{attribute, check};
use crate::refused::Refused;
use chrono::{Duration, NaiveDate, NaiveDateTime};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashSet;

/// One cell style.
#[derive(Clone, Copy, Default)]
pub(super) struct Style {
    pub date: bool,
    pub bold: bool,
}

/// Reads the cell styles in the order in which cells number them.
pub(super) fn styles(xml: &str) -> Result<Vec<Style>, Refused> {
    /// More than any program writes.
    const MOST: usize = 70_000;
    let mut reader = Reader::from_str(xml);
    let mut dates: HashSet<u32> = HashSet::new();
    let mut bold: Vec<bool> = Vec::new();
    let mut found: Vec<Style> = Vec::new();
    let mut section = String::new();
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        check(&event)?;
        let (tag, opens) = match &event {
            Event::Start(tag) => (tag, true),
            Event::Empty(tag) => (tag, false),
            Event::Eof => return Ok(found),
            _ => continue,
        };
        let number = |name| attribute(tag, name).and_then(|value| value.parse::<u32>().ok());
        match (section.as_str(), tag.local_name().as_ref()) {
            (
                _,
                name @ ("numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles"
                | "dxfs"),
            ) if opens => {
                name.clone_into(&mut section);
            }
            ("numFmts", "numFmt") => {
                if let (Some(id), Some(code)) = (number("numFmtId"), attribute(tag, "formatCode"))
                    && is_date(&code)
                {
                    dates.insert(id);
                }
            }
            ("fonts", "font") => bold.push(false),
            ("fonts", "b") => {
                let on = attribute(tag, "val").is_none_or(|value| !matches!(&*value, "0" | "false"));
                if let Some(last) = bold.last_mut() {
                    *last = on;
                }
            }
            ("cellXfs", "xf") => {
                let format = number("numFmtId").unwrap_or(0);
                let font = number("fontId").and_then(|font| usize::try_from(font).ok()).unwrap_or(usize::MAX);
                found.push(Style {
                    date: matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58) || dates.contains(&format),
                    bold: bold.get(font).copied().unwrap_or(false),
                });
            }
            _ => {}
        }
        if found.len() > MOST || bold.len() > MOST || dates.len() > MOST {
            return Err(Refused::TooLarge);
        }
    }
}

/// Tells whether a number format shows a date or a time.
fn is_date(code: &str) -> bool {
    if code.eq_ignore_ascii_case("general") {
        return false;
    }
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                let _quoted = chars.find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                let _literal = chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if matches!(inside.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                    return true;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' => return true,
            _ => {}
        }
    }
    false
}

/// Returns the moment that a serial number of days stands for.
pub(super) fn moment(serial: f64, from_1904: bool) -> Option<NaiveDateTime> {
    /// 31 December 9999, the last day a worksheet knows.
    const LAST: f64 = 2_958_466.0;
    if !(0.0..LAST).contains(&serial) {
        return None;
    }
    // The 1900 system counts a 29 February 1900 that never was; before it the days are off by one, and nobody cares.
    let first =
        if from_1904 { NaiveDate::from_ymd_opt(1904, 1, 1) } else { NaiveDate::from_ymd_opt(1899, 12, 30) };
    #[expect(clippy::cast_possible_truncation, reason = "below 2^53: the serial is below three million days")]
    let seconds = (serial * 86_400.0).round() as i64;
    first?.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::seconds(seconds))
}
