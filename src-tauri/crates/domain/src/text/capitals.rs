//! Family names in capitals, as lists print them.

use icu_casemap::CaseMapper;
use icu_locale_core::{LanguageIdentifier, langid};

/// The countries that write i with its dot and ı without, in small letters and in capitals.
const DOTTED: [&str; 2] = ["TR", "AZ"];

/// Returns a name in capitals, by the full Unicode rules and those of its letters: ß becomes SS, Greek loses its accents,
/// և becomes ԵՎ, and Georgian stays as it is, because nobody writes a name in its capitals. `country` is the code of whom its
/// bearer represents, empty where that is not known: i becomes İ only where the country writes it so.
pub fn capitals(name: &str, country: &str) -> String {
    const TURKISH: LanguageIdentifier = langid!("tr");
    const GREEK: LanguageIdentifier = langid!("el");
    const ARMENIAN: LanguageIdentifier = langid!("hy");
    const ROOT: LanguageIdentifier = langid!("und");
    let language = if DOTTED.contains(&country) {
        TURKISH
    } else if name.chars().any(|c| matches!(c, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}')) {
        GREEK
    } else if name.chars().any(|c| matches!(c, '\u{530}'..='\u{58F}')) {
        ARMENIAN
    } else {
        ROOT
    };
    let mut out = String::with_capacity(name.len());
    for piece in name.split_inclusive(is_georgian) {
        let rest = piece.trim_end_matches(is_georgian);
        out += &CaseMapper::new().uppercase_to_string(rest, &language);
        out += &piece[rest.len()..];
    }
    out
}

/// Begins a sentence with a capital, which Georgian has not.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if !is_georgian(first) => first.to_uppercase().chain(letters).collect(),
        _ => sentence.to_owned(),
    }
}

const fn is_georgian(c: char) -> bool {
    matches!(c, '\u{10D0}'..='\u{10FF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::search_key;

    #[test]
    fn capitals_follow_the_full_unicode_rules() {
        for (typed, printed) in [
            ("Weißhaupt", "WEISSHAUPT"),
            ("Παπαδημητρίου-Λάμπρου", "ΠΑΠΑΔΗΜΗΤΡΙΟΥ-ΛΑΜΠΡΟΥ"),
            ("IJzerman-de Wit", "IJZERMAN-DE WIT"),
            ("\u{133}zerman", "\u{132}ZERMAN"),
            ("Ní Dhomhnaill", "NÍ DHOMHNAILL"),
            ("Živković", "ŽIVKOVIĆ"),
            ("Țurcanu", "ȚURCANU"),
            ("Çelik-Işıldak", "ÇELIK-IŞILDAK"),
            ("ყიფიანი", "ყიფიანი"),
            ("ყიფიანი-Smith", "ყიფიანი-SMITH"),
            ("Հակոբյան և որդի", "ՀԱԿՈԲՅԱՆ ԵՎ ՈՐԴԻ"),
        ] {
            assert_eq!(capitals(typed, "NL"), printed);
            assert_eq!(capitals(typed, ""), printed);
        }
    }

    #[test]
    fn the_dot_stays_where_the_country_writes_it() {
        for country in ["TR", "AZ"] {
            assert_eq!(capitals("Çelik-Işıldak", country), "ÇELİK-IŞILDAK");
            assert_eq!(capitals("İnci", country), "İNCİ");
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital_where_its_letters_have_one() {
        let begun = ["ärger.", "ნინო speaks.", "“Coffee”.", ""].map(capital);
        assert_eq!(begun, ["Ärger.", "ნინო speaks.", "“Coffee”.", ""]);
    }

    #[test]
    fn a_name_in_capitals_is_found_as_the_name() {
        for name in ["Çelik-Işıldak", "İnci", "Weißhaupt", "Παπαδημητρίου", "ყიფიანი", "IJzerman"]
        {
            for country in ["TR", "NL", ""] {
                assert_eq!(search_key(&capitals(name, country)), search_key(name), "{name} of {country:?}");
            }
        }
    }
}
