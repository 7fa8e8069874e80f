//! What the styles of a workbook say about a cell: whether its number is a date, what stands around its digits, and
//! whether it is bold.

use super::strings::{attribute, check};
use crate::refused::Refused;
use chrono::{Duration, NaiveDate, NaiveDateTime};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// One cell style.
#[derive(Clone, Default)]
pub(super) struct Style {
    pub date: bool,
    /// A format that puts a plus, zeros or spaces to the digits of a number, as for telephone numbers.
    pub shape: Option<Rc<str>>,
    pub bold: bool,
}

/// Reads the cell styles in the order in which cells number them.
pub(super) fn styles(xml: &str) -> Result<Vec<Style>, Refused> {
    /// More than any program writes.
    const MOST: usize = 70_000;
    let mut reader = Reader::from_str(xml);
    let mut dates: HashSet<u32> = HashSet::new();
    let mut shapes: HashMap<u32, Rc<str>> = HashMap::new();
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
                if let (Some(id), Some(code)) = (number("numFmtId"), attribute(tag, "formatCode")) {
                    if is_date(&code) {
                        dates.insert(id);
                    } else if shaped(&code, 1.0).is_some() {
                        shapes.insert(id, code.as_ref().into());
                    }
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
                    shape: shapes.get(&format).cloned(),
                    bold: bold.get(font).copied().unwrap_or(false),
                });
            }
            _ => {}
        }
        if found.len() > MOST || bold.len() > MOST || dates.len() > MOST || shapes.len() > MOST {
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

/// Writes a whole number as a format shows it that only puts something to its digits: `"+"00 000 00`, `0000`. None for the
/// formats of amounts, with a point, groups, a share or an exponent, and for those that change nothing.
pub(super) fn shaped(code: &str, number: f64) -> Option<String> {
    /// Longer ones are sentences.
    const LONGEST: usize = 60;
    if number.fract() != 0.0 || !(0.0..1e15).contains(&number) || code.len() > LONGEST {
        return None;
    }
    // What is shown: a place for a digit, or a character.
    let mut shown: Vec<Option<char>> = Vec::new();
    let mut chars = code.split(';').next()?.chars();
    let mut zeros = 0;
    while let Some(c) = chars.next() {
        match c {
            '0' | '#' | '?' => {
                zeros += usize::from(c == '0');
                shown.push(None);
            }
            '"' => shown.extend(chars.by_ref().take_while(|c| *c != '"').map(Some)),
            '\\' => shown.extend(chars.next().map(Some)),
            '_' | '*' => {
                let _width = chars.next();
            }
            // A colour, a country.
            '[' => {
                let _inside = chars.by_ref().find(|c| *c == ']');
            }
            ' ' | '+' | '-' | '(' | ')' | '/' => shown.push(Some(c)),
            _ => return None,
        }
    }
    let places = shown.iter().filter(|place| place.is_none()).count();
    if places == 0 || (zeros < 2 && shown.iter().all(Option::is_none)) {
        return None;
    }
    let digits = format!("{number:0zeros$}");
    let mut left = digits.chars().rev();
    let mut written: Vec<char> = Vec::new();
    let mut open = places;
    for place in shown.iter().rev() {
        if let Some(c) = place {
            written.push(*c);
            continue;
        }
        open -= 1;
        written.extend(left.next());
        // What has no place of its own stands before the first one.
        if open == 0 {
            written.extend(left.by_ref());
        }
    }
    Some(written.iter().rev().collect::<String>().trim().to_owned())
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

#[cfg(test)]
mod tests {
    use super::shaped;

    #[test]
    fn what_a_format_puts_to_the_digits_of_a_number_is_read() {
        for (code, number, shown) in [
            ("\"+\"0", 3_225_551_234.0, Some("+3225551234")),
            ("+00 0 000 00 00", 3_225_551_234.0, Some("+32 2 555 12 34")),
            ("0000000000", 255_512_345.0, Some("0255512345")),
            ("\\+#", 420.0, Some("+420")),
            ("(00) 000-000", 1_234_567.0, Some("(01) 234-567")),
            ("00", 123.0, Some("123")),
            ("[$-409]0000", 7.0, Some("0007")),
            ("0", 7.0, None),
            ("#,##0", 1_234.0, None),
            ("0.00", 7.0, None),
            ("0%", 7.0, None),
            ("General", 7.0, None),
            ("0000", 7.5, None),
            ("0000", -7.0, None),
        ] {
            assert_eq!(shaped(code, number).as_deref(), shown, "{code}");
        }
    }
}
