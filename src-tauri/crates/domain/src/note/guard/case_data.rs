//! Case data: this application holds practice, not cases.

use super::{Passage, PassageCode, apart};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// What a text that says of itself that it is case data becomes.
const REMOVED: &str = "(removed)";

struct Patterns {
    case_numbers: [Regex; 4],
    legal_act: Regex,
    telephone: Regex,
    iban: Regex,
    plates: [Regex; 3],
    email: Regex,
    in_case: Regex,
    said: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns {
    case_numbers: [
        pattern(r"\b\d{1,6} ?/ ?(?:19|20)\d{2}(?:-[A-Z]{1,2})?\b"),
        pattern(r"\b(?:19|20)\d{2} ?/ ?\d{1,6}(?:-[A-Z]{1,2})?\b"),
        pattern(r"\b\d{0,4} ?[A-Z][A-Za-z]{0,3} \d{1,6}/\d{2}\b"),
        pattern(r"\b(?i:case|file|docket|dossier)(?i: no\.?| nr\.?| number| n°) ?[A-Z0-9][\w./-]*\b"),
    ],
    legal_act: pattern(
        r"(?i)(?:directives?|regulations?|decisions?|conventions?|resolutions?|\(EU\)|\(EC\)|\bno\.?)[ \u{a0}]*(?:\(EU\)|\(EC\))?[ \u{a0}]*(?:no\.?[ \u{a0}]*)?$",
    ),
    telephone: pattern(r"(?:\+|\b00)\d[\d ()./-]{6,}\d\b|\b0\d{1,4}[ /-]\d[\d ]{4,}\d\b"),
    iban: pattern(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"),
    plates: [
        pattern(r"\b[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}\b"),
        pattern(r"\b(?:\d{1,2}-[A-Z]{2,3}-\d{1,2}|[A-Z]{1,2}-\d{3}-[A-Z]{1,2}|[A-Z]{2}-\d{2}-[A-Z]{2})\b"),
        pattern(r"\b[A-Z]{1,3}-[A-Z]{1,2} \d{1,4}\b"),
    ],
    email: pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    in_case: pattern(
        r"\b(?i:suspect|defendant|accused|perpetrator|trafficker|victim|witness|convict)((?: (?:Mr|Ms|Mrs|Dr)\.?)?(?: \p{Lu}[\p{L}'’-]+){2,3}| (?:Mr|Ms|Mrs)\.? \p{Lu}[\p{L}'’-]+| \p{Lu}\. \p{Lu}[\p{L}'’-]+)",
    ),
    said: pattern(r"(?i)\bcase data\b|\blive matter\b|\bongoing case\b|\boperational details?\b"),
});

fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|_| unreachable!("the patterns of case data are fixed and tested"))
}

/// Finds what looks like case data, with the wording without it.
pub fn case_data(text: &str) -> Vec<Passage> {
    let patterns = &*PATTERNS;
    if patterns.said.is_match(text) {
        return vec![Passage::of(text, 0..text.len(), PassageCode::CaseData, REMOVED)];
    }
    let mut found: Vec<(Range<usize>, PassageCode, String)> = Vec::new();
    if text.contains('@') {
        let addresses = patterns.email.find_iter(text);
        found.extend(addresses.map(|at| (at.range(), PassageCode::Email, "an address".to_owned())));
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0 {
        // Each of these patterns costs more than a look at what it cannot be without.
        if digits >= FEWEST_OF_TELEPHONE {
            for number in patterns.telephone.find_iter(text).filter(|at| is_telephone(at.as_str())) {
                found.push((number.range(), PassageCode::Telephone, "a number".to_owned()));
            }
        }
        if beside(text, |before, after| before.is_ascii_uppercase() && after.is_ascii_digit()) {
            for iban in patterns.iban.find_iter(text).filter(|at| is_iban(at.as_str())) {
                found.push((iban.range(), PassageCode::Iban, "an account".to_owned()));
            }
        }
        if beside(text, |before, after| before.is_ascii_uppercase() && matches!(after, b'-' | b' ')) {
            for at in patterns.plates.iter().flat_map(|pattern| pattern.find_iter(text)) {
                found.push((at.range(), PassageCode::Plate, "a vehicle".to_owned()));
            }
        }
        let [numbers @ .., named] = &patterns.case_numbers;
        let numbers = numbers.iter().filter(|_| text.contains('/'));
        for at in numbers.chain([named]).flat_map(|pattern| pattern.find_iter(text)) {
            if !is_legal_act(patterns, text, at.range()) {
                found.push((at.range(), PassageCode::CaseNumber, "one case".to_owned()));
            }
        }
    }
    for people in patterns.in_case.captures_iter(text) {
        // "suspect Jan Novak" becomes "suspect".
        if let Some(name) = people.get(1) {
            found.push((name.range(), PassageCode::PersonInCase, String::new()));
        }
    }
    apart(found, text)
}

/// Tells whether a number with a year is that of a directive, a regulation or the like: "Directive 2011/36/EU".
fn is_legal_act(patterns: &Patterns, text: &str, at: Range<usize>) -> bool {
    let after = text.get(at.end..).unwrap_or_default();
    let before = text.get(..at.start).unwrap_or_default();
    ["/EU", "/EC", "/JHA", "/EEC"].iter().any(|end| after.starts_with(end))
        || patterns.legal_act.is_match(before)
}

/// Tells whether two bytes of a kind stand beside one another.
fn beside(text: &str, kind: impl Fn(u8, u8) -> bool) -> bool {
    text.as_bytes().iter().zip(text.as_bytes().iter().skip(1)).any(|(before, after)| kind(*before, *after))
}

/// The fewest digits of a telephone number.
const FEWEST_OF_TELEPHONE: usize = 8;

fn is_telephone(text: &str) -> bool {
    (FEWEST_OF_TELEPHONE..=15).contains(&text.bytes().filter(u8::is_ascii_digit).count())
}

/// Checks the two digits of an IBAN (ISO 13616): the number, its head moved to its end and letters written as 10 to 35,
/// leaves 1 when divided by 97.
fn is_iban(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    let (head, body) = letters.split_at(letters.len().min(4));
    let rest = body
        .iter()
        .chain(head)
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest: u32, digit| (rest * if digit < 10 { 10 } else { 100 } + digit) % 97);
    (15..=34).contains(&letters.len()) && rest == 1
}

#[cfg(test)]
mod tests {
    use super::super::reworded;
    use super::*;

    #[test]
    fn what_belongs_to_a_case_is_found_and_worded_without_it() {
        for (text, code, proposed) in [
            ("As in file 2024/1187-K?", PassageCode::CaseNumber, "As in file one case?"),
            ("See 1187/2024.", PassageCode::CaseNumber, "See one case."),
            ("The judgment 5 KLs 12/23 says", PassageCode::CaseNumber, "The judgment one case says"),
            ("Call +31 70 412 5000 first", PassageCode::Telephone, "Call a number first"),
            ("paid to NL91 ABNA 0417 1643 00 twice", PassageCode::Iban, "paid to an account twice"),
            ("a van, AB-123-CD, was seen", PassageCode::Plate, "a van, a vehicle, was seen"),
            ("wrote from x.y@mail.test daily", PassageCode::Email, "wrote from an address daily"),
            ("the suspect Jan Testman left", PassageCode::PersonInCase, "the suspect left"),
            ("victim Ms Sample was heard", PassageCode::PersonInCase, "victim was heard"),
            ("(detail on a live matter)", PassageCode::CaseData, "(removed)"),
        ] {
            let found = case_data(text);
            assert_eq!(found.iter().map(|passage| passage.code).collect::<Vec<_>>(), [code], "{text}");
            assert_eq!(reworded(text, &found), proposed, "{text}");
        }
    }

    #[test]
    fn acts_dates_and_references_are_no_case_data() {
        for text in [
            "Directive 2011/36/EU and Regulation (EU) 2023/1543 apply.",
            "Published on 24 June 2024; freezing within 24 hours, item 5a, BP-02, A-05, TLP:AMBER.",
            "One victim Support service, 2024-06-26, 09:38, 1,000 accounts, EPOC-PR.",
            "NL91 ABNA 5417 1643 01 is no valid account",
            "Framework Decision 2002/584/JHA",
        ] {
            assert_eq!(case_data(text), [], "{text}");
        }
    }
}
