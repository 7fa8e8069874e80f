//! Text of a cell, kept as typed, with what a person should know about it.

use super::{Level, Reason};
use crate::limits;
use crate::sheet::{Cell, Letters};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::identity::{address_key, without_marks};
use domain::reason::ReasonCode;
use domain::text::{Line, clean};
use unicode_normalization::is_nfc;

/// Returns the text of a cell as a line, and adds what a person should know about it to the reasons.
pub(super) fn line(cell: &Cell, field: Field, reasons: &mut Vec<Reason>) -> Line {
    let shown = value(cell, field, reasons);
    let cleaned = clean(shown);
    if let Some(reason) = doubt(&cleaned, shown, field) {
        reasons.push(reason);
    }
    if odd_spaces(shown) || !is_nfc(shown) {
        reasons.push(Reason::new(Level::Corrected, field, ReasonCode::TextCleaned, Facts::default()));
    }
    match cleaned.parse() {
        Ok(line) => line,
        Err(_) => shortened(&cleaned, field, reasons),
    }
}

/// Returns what counts of a cell: nothing where a formula failed.
pub(super) fn value<'a>(cell: &'a Cell, field: Field, reasons: &mut Vec<Reason>) -> &'a str {
    let failed = matches!(
        cell.text.as_str(),
        "#REF!"
            | "#N/A"
            | "#VALUE!"
            | "#NAME?"
            | "#DIV/0!"
            | "#NUM!"
            | "#NULL!"
            | "#SPILL!"
            | "#CALC!"
            | "#GETTING_DATA"
    );
    if failed || (cell.formula && cell.is_blank()) {
        reasons.push(Reason::doubt(field, ReasonCode::FormulaWithoutValue, Facts::default()));
        return "";
    }
    if cell.formula {
        reasons.push(Reason::new(Level::Info, field, ReasonCode::FormulaValue, Facts::default()));
    }
    match cell.letters {
        Letters::Repaired => {
            reasons.push(Reason::new(Level::Corrected, field, ReasonCode::LettersRepaired, Facts::default()));
        }
        Letters::Guessed if is_name(field) => {
            reasons.push(Reason::doubt(field, ReasonCode::LettersGuessed, Facts::default()));
        }
        Letters::Sure | Letters::Guessed => {}
        Letters::Stray => reasons.push(Reason::doubt(field, ReasonCode::LettersStray, Facts::default())),
    }
    &cell.text
}

/// Tells whether a text begins as a formula does. "+31 6 1234" is a number for a telephone, "-" a stroke.
fn looks_like_formula(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('=' | '＝') => chars.next().is_some(),
        Some('@') => chars.next().is_some_and(char::is_alphabetic),
        Some('+' | '-' | '＋' | '－') => {
            let number = |c: char| {
                c.is_ascii_digit() || c.is_whitespace() || matches!(c, '(' | ')' | '.' | '/' | '-' | ',')
            };
            let rest = chars.as_str();
            let begins = rest
                .chars()
                .next()
                .is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | '+' | '-' | '@' | '='));
            begins && !rest.trim_end_matches(|c: char| c.is_alphabetic() || c == '.').chars().all(number)
                || rest.starts_with(char::is_alphabetic)
        }
        _ => false,
    }
}

/// Tells whether letters were lost on the way: Greek and Cyrillic become question marks in a Western code page.
fn letters_lost(text: &str, name: bool) -> bool {
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return true;
    }
    let letters: Vec<char> = text.chars().collect();
    let run = letters.windows(2).any(|two| two == ['?', '?']);
    let within = letters
        .windows(3)
        .any(|three| three[1] == '?' && three[0].is_alphabetic() && three[2].is_alphabetic());
    let beginning =
        name && letters.first() == Some(&'?') && letters.get(1).is_some_and(|c| c.is_alphabetic());
    run || within || beginning
}

/// Tells whether letters were read in a wrong code page somewhere on the way: as control characters, or one letter as two.
fn garbled(text: &str) -> bool {
    let control = |c: char| matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}');
    let second = |c: char| {
        control(c) || matches!(c, '\u{a0}'..='\u{bf}' | 'ƒ' | '„' | '…' | '‡' | '‰' | '‹' | '™' | '›' | '•')
    };
    let letters: Vec<char> = text.chars().collect();
    letters.iter().any(|c| control(*c))
        || letters
            .windows(2)
            .any(|two| matches!(two[0], 'Â' | 'Ã' | 'Ä' | 'Å' | 'Ð' | 'Ñ' | 'Î' | 'Ï') && second(two[1]))
}

fn doubt(text: &str, shown: &str, field: Field) -> Option<Reason> {
    if letters_lost(text, is_name(field) || field == Field::Party) || garbled(shown) {
        return Some(Reason::doubt(field, ReasonCode::LettersLost, Facts::default()));
    }
    if looks_like_formula(text) {
        return Some(Reason::doubt(field, ReasonCode::LooksLikeFormula, Facts::default()));
    }
    None
}

const fn is_name(field: Field) -> bool {
    use Field::{FamilyName, FamilyNameLatin, FullName, GivenName, GivenNameLatin};
    matches!(field, GivenName | FamilyName | FullName | GivenNameLatin | FamilyNameLatin)
}

/// Tells whether something other than plain white space was taken off the ends.
fn odd_spaces(text: &str) -> bool {
    let plain = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let edge = |c: char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let inner = text.trim_matches(plain);
    inner.starts_with(edge) || inner.ends_with(edge)
}

/// Cuts a text to what a line takes.
fn shortened(text: &str, field: Field, reasons: &mut Vec<Reason>) -> Line {
    let length = text.chars().count();
    let kept: String = text.chars().filter(|c| *c != '\0').take(Line::MOST).collect();
    let case = if length >= limits::CELL_CHARACTERS { "cell" } else { "whole" };
    let facts = Facts::default().with(Fact::Count, length).with(Fact::Most, Line::MOST).case(case);
    reasons.push(Reason::doubt(field, ReasonCode::TextCut, facts));
    kept.parse().unwrap_or_default()
}

/// Reads an e-mail address as typed; what cannot be one is kept and doubted.
pub(super) fn email(cell: &Cell, reasons: &mut Vec<Reason>) -> Line {
    let line = line(cell, Field::Email, reasons);
    let text = without_marks(line.as_str());
    let bare = text.strip_prefix("mailto:").unwrap_or(&text);
    let bare = match (bare.rfind('<'), bare.strip_suffix('>')) {
        (Some(open), Some(inside)) => &inside[open + 1..],
        _ => bare,
    };
    if !text.is_empty() && address_key(bare).is_none() {
        reasons.push(Reason::doubt(Field::Email, ReasonCode::EmailUnlikely, Facts::text(text)));
        return line;
    }
    if bare == line.as_str() {
        return line;
    }
    let facts = Facts::default().case("address");
    reasons.push(Reason::new(Level::Corrected, Field::Email, ReasonCode::TextCleaned, facts));
    bare.parse().unwrap_or(line)
}

/// Puts commas below where Romanian has them and old keyboards put cedillas: ş becomes ș, ţ becomes ț. None where
/// nothing changes. Only for Romania and Moldova: Turkish writes ş with a cedilla.
pub fn comma_below(text: &str) -> Option<String> {
    let changed = |c| match c {
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        other => other,
    };
    text.chars().any(|c| changed(c) != c).then(|| text.chars().map(changed).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let mut reasons = Vec::new();
        let cell = Cell { text: text.to_owned(), ..Cell::default() };
        line(&cell, Field::FamilyName, &mut reasons);
        reasons.iter().map(|reason| reason.code.as_str()).collect()
    }

    #[test]
    fn what_begins_as_a_formula_is_flagged_and_telephone_numbers_are_not() {
        for text in [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+SUM(A1)",
            "-A1",
            "@SUM(A1)",
            "+1+cmd|x",
            "-2+3+cmd",
            "＝1+1",
            "=HYPERLINK(\"x\")",
        ] {
            assert_eq!(codes(text), ["looks_like_formula"], "{text}");
        }
        for text in [
            "+352 123456",
            "+31 (0)6 1234-5678",
            "+31 6 1234 ext.",
            "-",
            "- none",
            "--",
            "@",
            "=",
            "a=b",
            "d'Hérouville",
            "-5",
        ] {
            assert!(codes(text).is_empty(), "{text}: {:?}", codes(text));
        }
    }

    #[test]
    fn lost_letters_are_noticed_and_questions_are_not() {
        for text in [
            "????????",
            "Dvo?\u{e1}kov\u{e1}",
            "?ivkovi\u{107}",
            "Wei\u{fffd}haupt",
            "JosÃ©",
            "H\u{8f}l",
            "Å\u{a0}ivka",
        ] {
            assert_eq!(codes(text), ["letters_lost"], "{text}");
        }
        for text in ["Lee (acting?)", "Åsa Ängström", "Île-de-France", "ÄÖÜ"] {
            assert!(codes(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn odd_spaces_and_split_accents_are_set_right_and_said() {
        assert_eq!(codes("\u{a0}Smith\u{2009}"), ["text_cleaned"]);
        assert_eq!(codes("Dvor\u{30c}a\u{301}k"), ["text_cleaned"]);
        assert!(codes(" Smith  ").is_empty(), "a plain space at the end is nothing to talk about");
    }

    #[test]
    fn a_long_text_is_cut_and_said() {
        assert_eq!(codes(&"x".repeat(1_001)), ["text_cut"]);
        assert!(codes(&"x".repeat(1_000)).is_empty());
    }

    #[test]
    fn addresses_are_kept_as_typed_and_doubted_where_they_cannot_be_one() {
        let read = |text: &str| {
            let mut reasons = Vec::new();
            let line = email(&Cell { text: text.to_owned(), ..Cell::default() }, &mut reasons);
            (line.as_str().to_owned(), reasons.iter().map(|reason| reason.code.as_str()).collect::<Vec<_>>())
        };
        assert_eq!(read(" Ann.Lee@Court.test "), ("Ann.Lee@Court.test".into(), vec![]));
        assert_eq!(read("mailto:ann@court.test"), ("ann@court.test".into(), vec!["text_cleaned"]));
        assert_eq!(read("Ann Lee <ann@court.test>"), ("ann@court.test".into(), vec!["text_cleaned"]));
        assert_eq!(
            read("ann.\u{200b}lee@co\u{ad}urt.test"),
            ("ann.lee@court.test".into(), vec!["text_cleaned"])
        );
        assert_eq!(read("ann@court.test; lee@court.test").1, ["email_unlikely"]);
        assert_eq!(read("see secretary").1, ["email_unlikely"]);
        assert_eq!(read(""), (String::new(), vec![]));
    }

    #[test]
    fn cedillas_become_commas_below() {
        assert_eq!(comma_below("Ţurcanu-Brâncoveanu Ş"), Some("Țurcanu-Brâncoveanu Ș".into()));
        assert_eq!(comma_below("Țurcanu"), None);
    }
}
