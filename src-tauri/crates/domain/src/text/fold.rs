//! Folding for search: what a tired person types finds what was registered.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Returns the form of a text that search compares: lower case, without accents, Greek and Cyrillic by sound.
///
/// It is for finding only and is never shown or printed: a person's Latin spelling is the one they use themselves.
pub fn search_key(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_ascii() {
            out.push(c);
        } else if let Some(latin) = latin(c) {
            out.push_str(latin);
        } else if !is_combining_mark(c) {
            out.push(c);
        }
    }
    out
}

/// Walks through the words of a text: letters and digits, with the marks between them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let from = rest + text.get(rest..)?.find(char::is_alphanumeric)?;
        let tail = text.get(from..)?;
        let length = tail.find(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).unwrap_or(tail.len());
        rest = from + length;
        Some(from..rest)
    })
}

/// Tells whether a text holds letters of another script than Latin, so that print needs a Latin form beside it.
pub fn has_non_latin(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|c| {
        c.is_alphabetic()
            && !matches!(c,
                'A'..='Z' | 'a'..='z' | '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{24F}' | '\u{250}'..='\u{2FF}'
                | '\u{300}'..='\u{36F}' | '\u{1D00}'..='\u{1DBF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}'
                | '\u{A720}'..='\u{A7FF}' | '\u{FB00}'..='\u{FB06}')
    })
}

/// Returns how a lower-case letter without accents is searched for in Latin letters.
#[expect(
    clippy::match_same_arms,
    reason = "one script after the other reads better than one sound after the other"
)]
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' | 'ο' | 'ω' | 'о' => "o",
        'đ' | 'ð' | 'δ' | 'д' => "d",
        'ł' | 'λ' | 'л' => "l",
        'þ' | 'θ' => "th",
        'ħ' => "h",
        'ı' | 'ι' | 'η' | 'и' | 'і' => "i",
        'ŋ' | 'ν' | 'н' => "n",
        'α' | 'а' => "a",
        'β' | 'в' => "v",
        'γ' | 'г' | 'ґ' => "g",
        'ε' | 'е' | 'э' | 'є' => "e",
        'ζ' | 'з' => "z",
        'κ' | 'к' => "k",
        'μ' | 'м' => "m",
        'ξ' => "x",
        'π' | 'п' => "p",
        'ρ' | 'р' => "r",
        'σ' | 'ς' | 'с' => "s",
        'τ' | 'т' => "t",
        'υ' | 'ы' => "y",
        'φ' | 'ф' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        'б' => "b",
        'ж' => "z",
        'ј' => "j",
        'у' => "u",
        'х' => "h",
        'ц' | 'ћ' | 'ч' => "c",
        'ш' => "s",
        'щ' => "st",
        'ъ' => "a",
        'ь' | 'ʼ' | '’' => "",
        'ю' => "yu",
        'я' => "ya",
        'ё' => "e",
        'ђ' => "d",
        'ѓ' => "g",
        'ќ' => "k",
        'љ' => "lj",
        'њ' => "nj",
        'џ' => "dz",
        'ѕ' => "dz",
        'ა' => "a",
        'ბ' => "b",
        'გ' => "g",
        'დ' => "d",
        'ე' => "e",
        'ვ' => "v",
        'ზ' => "z",
        'თ' | 'ტ' => "t",
        'ი' => "i",
        'კ' | 'ქ' => "k",
        'ლ' => "l",
        'მ' => "m",
        'ნ' => "n",
        'ო' => "o",
        'პ' | 'ფ' => "p",
        'რ' => "r",
        'ს' => "s",
        'უ' => "u",
        _ => return None,
    })
}

/// The most words that are looked for at once; nobody types more, and each costs a pass over the index.
const MOST_TERMS: usize = 32;

/// The most letters of a word that are looked at.
const MOST_LETTERS: usize = 64;

/// Returns the words that somebody looks for, folded: letters and digits, whatever stands between them. Each stands once;
/// of a text that was pasted by mistake the first words count.
pub fn search_terms(text: &str) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    for word in search_key(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let term: String = word.chars().take(MOST_LETTERS).collect();
        if !terms.contains(&term) {
            terms.push(term);
        }
        if terms.len() == MOST_TERMS {
            break;
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_find_every_spelling() {
        for (registered, typed) in [
            ("Živković", "zivkovic"),
            ("Живковић-Ђорђевић", "zivkovic-dordevic"),
            ("Παπαδημητρίου", "papadimitrioy"),
            ("Ødegård-Sæther", "odegard-saether"),
            ("Weißhaupt", "weisshaupt"),
            ("Țurcanu", "turcanu"),
            ("Świętochowski", "swietochowski"),
        ] {
            assert_eq!(search_key(registered), typed);
        }
    }

    #[test]
    fn a_text_that_was_pasted_by_mistake_costs_no_more_than_a_search() {
        assert_eq!(search_terms(&"Victim ".repeat(5_000)), ["victim"]);
        let many = (0..5_000).map(|number| format!("w{number}")).collect::<Vec<_>>().join(" ");
        assert_eq!(search_terms(&many).len(), MOST_TERMS);
        assert_eq!(search_terms(&"a".repeat(90_000)), ["a".repeat(MOST_LETTERS)]);
        assert_eq!(search_terms("the victim, the court"), ["the", "victim", "court"]);
    }

    #[test]
    fn latin_extended_is_latin_and_greek_is_not() {
        assert!(!has_non_latin("Nguyễn Țurcanu-Brâncoveanu, d'Hérouville 3"));
        assert!(has_non_latin("Παπα"));
        assert!(has_non_latin("Smith Љ"));
    }
}
