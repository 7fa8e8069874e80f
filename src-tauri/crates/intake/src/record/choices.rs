//! Answers with several values: what is chosen from a list, in one cell or several.

use super::reason::{Level, Reason, quote};
use super::words::{language, role};
use crate::field::Field;
use domain::language::LanguageCode;
use domain::participant::Role;

/// Reads languages; what is not understood stays out and is said.
pub(super) fn languages(answers: &[&str], reasons: &mut Vec<Reason>) -> Vec<LanguageCode> {
    several(answers, language, |text| {
        let message = format!("{} is not understood as a language; it is left out.", quote(text));
        reasons.push(Reason::about(Field::Languages, "language_unknown", Level::Doubt, message));
    })
}

/// Reads roles; what is not understood stays out and is said.
pub(super) fn roles(answers: &[&str], reasons: &mut Vec<Reason>) -> Vec<Role> {
    several(answers, role, |text| {
        let message = format!("{} is not a role at the meeting; it is left out.", quote(text));
        reasons.push(Reason::about(Field::Role, "role_unknown", Level::Doubt, message));
    })
}

/// Reads values from answers, each whole first, then divided: an option may itself hold a `;` or a comma.
fn several<T: PartialEq>(
    answers: &[&str],
    read: impl Fn(&str) -> Option<T>,
    mut unknown: impl FnMut(&str),
) -> Vec<T> {
    let mut found = Vec::new();
    let mut take = |value| {
        if !found.contains(&value) {
            found.push(value);
        }
    };
    for answer in answers {
        for piece in pieces(answer, &[';', '\n', '|'], &read) {
            for part in pieces(piece, &[',', '/', '&', '+', '•'], &read) {
                match read(part) {
                    Some(value) => take(value),
                    None => {
                        for word in joined_by_and(part) {
                            match read(word) {
                                Some(value) => take(value),
                                None => unknown(word),
                            }
                        }
                    }
                }
            }
        }
    }
    found
}

fn pieces<'a, T>(text: &'a str, separators: &[char], read: impl Fn(&str) -> Option<T>) -> Vec<&'a str> {
    if read(text).is_some() {
        return vec![text.trim()];
    }
    text.split(separators).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Divides "English and French"; also codes with spaces between them.
fn joined_by_and(text: &str) -> Vec<&str> {
    for word in [" and ", " et ", " und ", " y ", " e ", " i ", " en ", " og ", " och "] {
        if text.contains(word) {
            return text.split(word).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 1 && words.iter().all(|word| word.len() == 2) { words } else { vec![text] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_from_codes_and_names() {
        for (text, codes) in [
            ("EN", "EN"),
            ("FR; NL; EN", "FR NL EN"),
            ("FR;NL;EN", "FR NL EN"),
            ("English, French", "EN FR"),
            ("English and French", "EN FR"),
            ("anglais / français", "EN FR"),
            ("Deutsch\nEnglisch", "DE EN"),
            ("en fr de", "EN FR DE"),
            ("EN;en", "EN"),
        ] {
            let mut reasons = Vec::new();
            let found = languages(&[text], &mut reasons);
            assert_eq!(found.iter().map(LanguageCode::as_str).collect::<Vec<_>>().join(" "), codes, "{text}");
            assert!(reasons.is_empty(), "{text}: {reasons:?}");
        }
    }

    #[test]
    fn what_is_not_known_stays_out_and_is_said() {
        let mut reasons = Vec::new();
        assert_eq!(languages(&["EN; Klingon"], &mut reasons).len(), 1);
        assert_eq!(roles(&["Speaker; Prosecutor"], &mut reasons), [Role::Speaker]);
        assert_eq!(
            reasons.iter().map(|reason| reason.code).collect::<Vec<_>>(),
            ["language_unknown", "role_unknown"]
        );
    }

    #[test]
    fn several_roles_are_read() {
        let mut reasons = Vec::new();
        assert_eq!(roles(&["Co-chair, Moderator"], &mut reasons), [Role::CoChair, Role::Moderator]);
        assert_eq!(roles(&["co_chair"], &mut reasons), [Role::CoChair]);
        assert!(reasons.is_empty());
    }
}
