//! Content lines as RFC 5545 writes them: escaped, folded, ended by CRLF.

use chrono::{DateTime, TimeZone as _, Utc};
use chrono_tz::Tz;

/// The most bytes of a line, its end not counted (RFC 5545, 3.1).
pub const MOST: usize = 75;

/// The lines written so far.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// Opens a component.
    pub fn begin(&mut self, component: &str) {
        self.raw("BEGIN", component);
    }

    /// Closes a component.
    pub fn end(&mut self, component: &str) {
        self.raw("END", component);
    }

    /// Writes a value that has no characters to escape: a word of the format, a number, an address.
    pub fn raw(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// Writes text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escaped(value));
    }

    /// Writes an instant in UTC.
    pub fn utc(&mut self, name: &str, at: DateTime<Utc>) {
        self.raw(name, &at.format("%Y%m%dT%H%M%SZ").to_string());
    }

    /// Writes an instant as the clock of its zone shows it. Where the clock shows the time twice, the name of the zone
    /// stands for the first of the two; the second is written in UTC.
    pub fn zoned(&mut self, name: &str, at: DateTime<Tz>) {
        let wall = at.naive_local();
        if at.timezone().from_local_datetime(&wall).earliest() == Some(at) {
            let name = format!("{name};TZID={}", at.timezone().name());
            self.raw(&name, &wall.format("%Y%m%dT%H%M%S").to_string());
        } else {
            self.utc(name, at.to_utc());
        }
    }

    /// Returns what was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Escapes text (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // No other control character is allowed in text.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Returns text as the quoted value of a parameter, which takes neither quotation marks nor control characters.
pub fn quoted(text: &str) -> String {
    let inner: String =
        text.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\'' } else { c }).collect();
    format!("\"{inner}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &"Ćé".repeat(60));
        let text = String::from_utf8(lines.into_bytes()).unwrap();
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            assert!(line.len() <= MOST, "{} bytes", line.len());
        }
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "Ćé".repeat(60)));
    }

    #[test]
    fn text_is_escaped_and_cannot_begin_a_line_of_its_own() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a, b; c\\d\nEND:VEVENT\r");
        let text = String::from_utf8(lines.into_bytes()).unwrap();
        assert_eq!(text, "SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT\r\n");
        assert_eq!(quoted("The \"office\"\n"), "\"The 'office'\"");
    }

    #[test]
    fn the_second_of_two_like_times_is_written_in_utc() {
        let zone = chrono_tz::Europe::Amsterdam;
        let mut lines = Lines::default();
        // The clock shows 02:30 twice on 27 October 2024: at 00:30 and at 01:30 UTC.
        for hour in [0, 1] {
            let at = Utc.with_ymd_and_hms(2024, 10, 27, hour, 30, 0).unwrap();
            lines.zoned("DTEND", at.with_timezone(&zone));
        }
        let text = String::from_utf8(lines.into_bytes()).unwrap();
        assert_eq!(text, "DTEND;TZID=Europe/Amsterdam:20241027T023000\r\nDTEND:20241027T013000Z\r\n");
    }
}
