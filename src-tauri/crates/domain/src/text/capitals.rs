//! Family names in capitals, as lists print them.

use icu_casemap::CaseMapper;
use icu_locale_core::{LanguageIdentifier, langid};

/// Returns a name in capitals by the full Unicode rules: ß becomes SS, Greek loses its accents.
pub fn capitals(name: &str) -> String {
    const GREEK: LanguageIdentifier = langid!("el");
    const ROOT: LanguageIdentifier = langid!("und");
    let greek = name.chars().any(|c| matches!(c, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}'));
    let language = if greek { GREEK } else { ROOT };
    CaseMapper::new().uppercase_to_string(name, &language).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_follow_the_full_unicode_rules() {
        for (typed, printed) in [
            ("Weißhaupt", "WEISSHAUPT"),
            ("Παπαδημητρίου-Λάμπρου", "ΠΑΠΑΔΗΜΗΤΡΙΟΥ-ΛΑΜΠΡΟΥ"),
            ("IJzerman-de Wit", "IJZERMAN-DE WIT"),
            ("Živković", "ŽIVKOVIĆ"),
            ("Țurcanu", "ȚURCANU"),
        ] {
            assert_eq!(capitals(typed), printed);
        }
    }
}
