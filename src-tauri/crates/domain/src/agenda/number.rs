//! [`ItemNumber`]: the printed number of an item.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::cmp::Ordering;
use thiserror::Error;

/// The Latin adverbs that number what was put between two numbers, in their order.
const ADVERBS: [&str; 5] = ["bis", "ter", "quater", "quinquies", "sexies"];

/// The printed number of an item: `1`, `5a`, `4bis`. Apart from the identity, and fixed once the agenda is circulated.
///
/// A number, then a letter for one of several parallel items, or an adverb for what came later: "4bis" stands after 4
/// and before 5 without renumbering either.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct ItemNumber(String);

/// The text is not the number of an item.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("item_number")]
pub struct NotANumber;

impl ItemNumber {
    /// Returns the number as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Makes a plain number.
    pub fn plain(number: u16) -> Self {
        Self(number.to_string())
    }

    /// Makes the number of one of several parallel items: 5 and 0 give `5a`. Beyond `z` the letter stays `z`.
    pub fn lettered(number: u16, index: usize) -> Self {
        let letter = char::from(b'a' + u8::try_from(index.min(25)).unwrap_or(25));
        Self(format!("{number}{letter}"))
    }

    /// Returns what stands before letter or adverb: 5 of `5a`.
    pub fn base(&self) -> u16 {
        self.parts().0
    }

    /// Returns the first free number after this one that renumbers nobody: `4bis` after 4, `4ter` after `4bis`.
    #[must_use]
    pub fn inserted_after(&self, used: &[Self]) -> Self {
        let base = self.base();
        let free = |candidate: &Self| !used.contains(candidate);
        ADVERBS
            .iter()
            .map(|adverb| Self(format!("{base}{adverb}")))
            .find(free)
            .or_else(|| (0..26).map(|index| Self::lettered(base, index)).find(free))
            .unwrap_or_else(|| Self::plain(used.iter().map(Self::base).max().unwrap_or(0) + 1))
    }

    /// Number, adverb, letter: what the order goes by.
    fn parts(&self) -> (u16, usize, &str) {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.0.split_at(digits);
        let number = number.parse().unwrap_or(u16::MAX);
        // The longest adverb first, so that "quinquies" is not read as another one.
        let found = ADVERBS.iter().enumerate().find(|(_, adverb)| rest.starts_with(**adverb));
        match found {
            Some((index, adverb)) => (number, index + 1, &rest[adverb.len()..]),
            None => (number, 0, rest),
        }
    }
}

impl Ord for ItemNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        let (number, adverb, letter) = self.parts();
        let (other_number, other_adverb, other_letter) = other.parts();
        // Letters belong to the number itself, so 5b stands before 5bis.
        number
            .cmp(&other_number)
            .then_with(|| adverb.cmp(&other_adverb))
            .then_with(|| letter.cmp(other_letter))
    }
}

impl PartialOrd for ItemNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for ItemNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<ItemNumber> for String {
    fn from(number: ItemNumber) -> Self {
        number.0
    }
}

impl TryFrom<String> for ItemNumber {
    type Error = NotANumber;

    fn try_from(text: String) -> Result<Self, NotANumber> {
        text.parse()
    }
}

impl std::str::FromStr for ItemNumber {
    type Err = NotANumber;

    /// Reads a number as people write it: `4`, `5a`, `5 A`, `4 bis`, `4.`.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let text: String = text
            .trim()
            .trim_end_matches('.')
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_lowercase)
            .collect();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(digits);
        let letter = |rest: &str| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_lowercase());
        let suffix = rest.is_empty()
            || letter(rest)
            || ADVERBS.iter().any(|adverb| {
                rest.strip_prefix(adverb).is_some_and(|after| after.is_empty() || letter(after))
            });
        match number.parse::<u16>() {
            Ok(1..=999) if suffix && !number.starts_with('0') => Ok(Self(text)),
            _ => Err(NotANumber),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> ItemNumber {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(number(" 5 A ").as_str(), "5a");
        assert_eq!(number("4 bis").as_str(), "4bis");
        assert_eq!(number("12.").as_str(), "12");
        for wrong in ["", "a", "0", "04", "5aa", "4bisx1", "1000", "IV"] {
            assert_eq!(wrong.parse::<ItemNumber>(), Err(NotANumber), "{wrong:?} is no number");
        }
    }

    #[test]
    fn what_came_later_stands_after_its_number_and_before_the_next() {
        let mut numbers: Vec<ItemNumber> =
            ["10", "5", "4ter", "5b", "4bis", "5bis", "4", "5a", "4bisa"].map(number).into();
        numbers.sort();
        let sorted: Vec<&str> = numbers.iter().map(ItemNumber::as_str).collect();
        assert_eq!(sorted, ["4", "4bis", "4bisa", "4ter", "5", "5a", "5b", "5bis", "10"]);
    }

    #[test]
    fn a_number_between_two_renumbers_nobody() {
        let used = ["4", "5"].map(number);
        assert_eq!(used[0].inserted_after(&used).as_str(), "4bis");
        let used = ["4", "4bis", "5"].map(number);
        assert_eq!(used[1].inserted_after(&used).as_str(), "4ter");
    }
}
