//! [`Line`] and [`Title`]: cleaned text of one line; [`Prose`]: of several.

use super::direction::{close, is_steering};
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Why a text cannot be kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum TextRefused {
    /// A NUL character: no database keeps it faithfully, and it never comes from a keyboard.
    #[error("text_nul")]
    Nul,
    /// Nothing is left after trimming.
    #[error("text_empty")]
    Empty,
    /// Longer than the field takes, in characters.
    #[error("text_too_long {length} {most}")]
    TooLong {
        /// Characters after trimming.
        length: usize,
        /// The limit.
        most: usize,
    },
}

/// Tells whether a character is one that people write: no control character, and none of those that Unicode keeps out of
/// every text (U+FFFE, U+FFFF and their like), which no XML document holds.
pub fn is_written(c: char) -> bool {
    !c.is_control() && !is_no_character(c)
}

fn is_no_character(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Returns the text in normal form C, trimmed of every kind of space, inner line breaks and control characters
/// turned into one space, and without what is no character; what steers the direction of writing is [closed](close) at its
/// end. Everything else stays as typed.
pub fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let composed: std::borrow::Cow<'_, str> =
        if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() };
    let mut out = String::with_capacity(composed.len());
    for c in composed.trim_matches(is_edge).chars().filter(|c| !is_no_character(*c)) {
        let c = if c.is_control() || c == '\u{2028}' || c == '\u{2029}' { ' ' } else { c };
        if !(c == ' ' && out.ends_with(' ')) {
            out.push(c);
        }
    }
    close(&mut out);
    out
}

/// Tells at a glance that nothing is to be cleaned: most of what is read was cleaned before.
fn is_clean(text: &str) -> bool {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    plain && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ")
}

/// Tells whether a character is trimmed at the ends: white space of every kind, and the invisible marks that
/// spreadsheets leave behind.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || !is_written(c) || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// One line of text: normal form C, trimmed, nothing that is not [written](is_written), at most 1,000 characters; may be empty.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct Line(String);

impl Line {
    /// The most characters a line may have.
    pub const MOST: usize = 1_000;

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Tells whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A line that is never empty and has at most 200 characters.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct Title(String);

impl Title {
    /// Stands where a kept record has no title.
    pub(crate) fn unknown() -> Self {
        Self("?".to_owned())
    }

    /// The most characters a title may have.
    pub const MOST: usize = 200;

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text of several lines: normal form C, no control characters but line breaks (`\n`), no space at the end of a line, at
/// most one empty line in a row, at most 20,000 characters; may be empty.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct Prose(String);

impl Prose {
    /// The most characters a text may have.
    pub const MOST: usize = 20_000;

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Tells whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::str::FromStr for Prose {
    type Err = TextRefused;

    fn from_str(text: &str) -> Result<Self, TextRefused> {
        if text.contains('\0') {
            return Err(TextRefused::Nul);
        }
        let mut lines: Vec<String> = Vec::new();
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        for line in text.split('\n').map(clean) {
            if !(line.is_empty() && lines.last().is_none_or(String::is_empty)) {
                lines.push(line);
            }
        }
        if lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        let text = lines.join("\n");
        let length = length_of(&text);
        if length > Self::MOST {
            Err(TextRefused::TooLong { length, most: Self::MOST })
        } else {
            Ok(Self(text))
        }
    }
}

/// Counts the characters that people see. What steers their direction may double them, so that what closes a text never makes it
/// too long.
fn length_of(text: &str) -> usize {
    let (mut seen, mut all) = (0, 0_usize);
    for c in text.chars() {
        all += 1;
        seen += usize::from(!is_steering(c));
    }
    seen.max(all.div_ceil(2))
}

fn checked(text: &str, most: usize) -> Result<String, TextRefused> {
    if text.contains('\0') {
        return Err(TextRefused::Nul);
    }
    let text = clean(text);
    let length = length_of(&text);
    if length > most {
        return Err(TextRefused::TooLong { length, most });
    }
    Ok(text)
}

impl std::str::FromStr for Line {
    type Err = TextRefused;

    fn from_str(text: &str) -> Result<Self, TextRefused> {
        checked(text, Self::MOST).map(Self)
    }
}

impl std::str::FromStr for Title {
    type Err = TextRefused;

    fn from_str(text: &str) -> Result<Self, TextRefused> {
        let text = checked(text, Self::MOST)?;
        if text.is_empty() { Err(TextRefused::Empty) } else { Ok(Self(text)) }
    }
}

macro_rules! text_conversions {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = TextRefused;

            fn try_from(text: String) -> Result<Self, TextRefused> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_conversions!(Line);
text_conversions!(Title);
text_conversions!(Prose);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_trimmed_composed_and_otherwise_kept_as_typed() {
        let typed = "\u{feff}\u{a0} Dvor\u{30c}a\u{301}c\u{30c}kova\u{301}\u{2009}";
        assert_eq!(typed.parse::<Line>().unwrap().as_str(), "Dvořáčková");
        assert_eq!("van 't Zelfde".parse::<Line>().unwrap().as_str(), "van 't Zelfde");
        assert_eq!("two\nlines".parse::<Line>().unwrap().as_str(), "two lines");
    }

    #[test]
    fn what_turns_the_direction_of_writing_turns_it_within_its_own_line() {
        assert_eq!("\u{202E}srete".parse::<Line>().unwrap().as_str(), "\u{202E}srete\u{202C}");
        let prose = "- \u{202E}srete\nplain".parse::<Prose>().unwrap();
        assert_eq!(
            prose.as_str(),
            "- \u{202E}srete\u{202C}\nplain",
            "the mark of a list stays its first sign"
        );
        let longest = format!("\u{202E}{}", "x".repeat(Title::MOST));
        assert!(longest.parse::<Title>().is_ok(), "what closes it makes it no longer");
        assert!("\u{202E}".repeat(2 * Title::MOST).parse::<Title>().is_err());
    }

    #[test]
    fn what_is_no_character_is_kept_nowhere() {
        let typed = "\u{FFFE}Hall\u{B}A\u{FDD0} \u{FFFF} B\u{1FFFE}\u{FFFD} \u{FFFF}";
        assert_eq!(typed.parse::<Line>().unwrap().as_str(), "Hall A B\u{FFFD}", "U+FFFD is a character");
        assert_eq!("\u{FFFF}".parse::<Title>(), Err(TextRefused::Empty));
        assert_eq!("a\u{7}b\n\u{FFFE}\nc".parse::<Prose>().unwrap().as_str(), "a b\n\nc");
    }

    #[test]
    fn prose_keeps_its_lines_and_no_more_than_one_empty_one_between_them() {
        let typed = "\r\n First \r\n\n\n\nSecond\u{2029}third\n\n";
        assert_eq!(typed.parse::<Prose>().unwrap().as_str(), "First\n\nSecond\nthird");
        assert_eq!("a\0b".parse::<Prose>(), Err(TextRefused::Nul));
    }

    #[test]
    fn what_cannot_be_kept_is_refused_with_a_reason() {
        assert_eq!("a\0b".parse::<Line>(), Err(TextRefused::Nul));
        assert_eq!(" \u{a0}".parse::<Title>(), Err(TextRefused::Empty));
        assert_eq!("x".repeat(201).parse::<Title>(), Err(TextRefused::TooLong { length: 201, most: 200 }));
    }
}
