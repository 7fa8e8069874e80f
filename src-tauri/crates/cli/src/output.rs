//! What is printed: JSON for programs, words for people.
//!
//! What came from outside never steers a terminal: control characters and marks of direction are written out.

use crate::failure::{Failure, Result};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, Write as _};

/// Where the outcome of a command goes.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    json: bool,
}

impl Output {
    /// Prints JSON, or words.
    pub const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Prints the outcome on standard output, as JSON or as the lines that `words` makes of it.
    pub fn print<T: Serialize>(self, value: &T, words: impl FnOnce(&T) -> Vec<String>) -> Result<()> {
        let text = if self.json {
            json(value)?
        } else {
            words(value).iter().map(|line| escaped(line) + "\n").collect()
        };
        // Whoever reads through a pipe may have read enough.
        match io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(ops::Error::from(error).into()),
            _ => Ok(()),
        }
    }

    /// Says something beside the outcome on standard error; programs find it in the JSON.
    pub fn remark(self, text: &str) {
        if !self.json {
            print_error_line(&escaped(text));
        }
    }
}

/// Says on standard error why a command was refused.
pub fn print_failure(failure: &Failure, as_json: bool) {
    let text =
        if as_json { serde_json::to_string(&serde_json::json!({ "error": failure })).ok() } else { None };
    print_error_line(&escaped(&text.unwrap_or_else(|| failure.message.clone())));
}

fn print_error_line(line: &str) {
    // Nobody is left to hear that standard error is closed.
    let _ = writeln!(io::stderr().lock(), "{line}");
}

fn json<T: Serialize>(value: &T) -> Result<String> {
    let text = serde_json::to_string_pretty(value).map_err(|_| Failure::broken())?;
    let mut out = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if c != '\n' && steers(c) {
            // Outside of strings JSON holds none of these, so the escape is always inside one.
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    Ok(out)
}

/// Writes out every character that could steer a terminal or reverse the text: `\u{1b}`.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_steers_the_terminal() {
        assert_eq!(escaped("a\u{1b}[2Jb\nc\u{9b}\u{202e}"), "a\\u{1b}[2Jb\\u{a}c\\u{9b}\\u{202e}");
        assert_eq!(escaped("Živković, Ралица"), "Živković, Ралица", "letters stay");
    }

    #[test]
    fn escaping_in_json_changes_no_value() {
        let value = "a\u{1b}\u{7f}\u{9b}\u{202e}\n\"b";
        let printed = json(&value).unwrap();
        assert!(!printed.trim_end().chars().any(steers), "{printed:?}");
        assert_eq!(serde_json::from_str::<String>(&printed).unwrap(), value);
    }
}
