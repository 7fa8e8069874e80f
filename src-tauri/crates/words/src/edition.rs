//! Editions of a series, as titles name them.

use crate::catalogue::{Words, key_of};
use crate::word::Word;
use domain::text::capital;
use fluent_bundle::FluentArgs;

/// What the catalogue calls the list of ordinals that are written as a word.
pub(crate) const ORDINALS: &str = "ordinal-word";

/// The highest ordinal that is written as a word: "twentieth".
pub(crate) const MOST_ORDINALS: u16 = 20;

impl Words {
    /// Says an ordinal in digits: "3rd".
    pub fn ordinal(&self, ordinal: u16) -> String {
        self.say_with(Word::Ordinal, [("ordinal", ordinal.into())])
    }

    /// Says an ordinal as a word: "third"; in digits where nobody would write the word.
    fn ordinal_word(&self, ordinal: u16) -> String {
        if (1..=MOST_ORDINALS).contains(&ordinal) {
            return self.message(&key_of(ORDINALS, &ordinal.to_string()), None, &FluentArgs::new());
        }
        self.ordinal(ordinal)
    }

    /// Proposes the title of another edition: where the title says the number of its edition or its year, those of the
    /// other one stand instead. Everything else stays as it was typed.
    pub fn title_of_edition(&self, title: &str, was: (u16, i32), is: (u16, i32)) -> String {
        let said = |(ordinal, year): (u16, i32)| {
            [self.ordinal_word(ordinal), self.ordinal(ordinal), year.to_string()]
        };
        let pairs: Vec<(String, String)> = said(was).into_iter().zip(said(is)).collect();
        let proposed = |word: &str| {
            let (_, new) = pairs.iter().find(|(old, _)| old.to_lowercase() == word.to_lowercase())?;
            let capitals = word.chars().next().is_some_and(char::is_uppercase);
            Some(if capitals { capital(new) } else { new.clone() })
        };
        let mut out = String::new();
        for piece in title.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
            let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            out.push_str(&proposed(word).unwrap_or_else(|| word.to_owned()));
            out.push_str(&piece[word.len()..]);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn fourth(title: &str) -> String {
        Words::of(Language::English).title_of_edition(title, (3, 2024), (4, 2025))
    }

    #[test]
    fn a_title_names_the_new_edition_where_it_named_the_old_one() {
        assert_eq!(fourth("Focus Group, third meeting"), "Focus Group, fourth meeting");
        assert_eq!(fourth("Third meeting (The Hague)"), "Fourth meeting (The Hague)");
        assert_eq!(fourth("3rd meeting, June 2024"), "4th meeting, June 2025");
    }

    #[test]
    fn a_title_without_a_number_stays_as_it_was_typed() {
        for title in ["Focus Group", "Meeting 3 of 20240", "", "Thirdly: réunion"] {
            assert_eq!(fourth(title), title);
        }
    }

    #[test]
    fn high_numbers_are_written_in_digits() {
        let words = Words::of(Language::English);
        let title = |title, was, is| words.title_of_edition(title, (was, 2024), (is, 2024));
        assert_eq!(title("Twentieth meeting", 20, 21), "21st meeting");
        assert_eq!(title("21st meeting", 21, 22), "22nd meeting");
    }
}
