//! Answers with several values, with a doubt for each that is not understood.

use super::reason::Reason;
use crate::said::{language, role, several};
use domain::fact::Facts;
use domain::field::Field;
use domain::language::LanguageCode;
use domain::participant::Role;
use domain::reason::ReasonCode;

/// Reads languages; what is not understood stays out and is said.
pub(super) fn languages(answers: &[&str], reasons: &mut Vec<Reason>) -> Vec<LanguageCode> {
    several(answers, language, |text| {
        reasons.push(Reason::doubt(Field::Languages, ReasonCode::LanguageUnknown, Facts::text(text)));
    })
}

/// Reads roles; what is not understood stays out and is said.
pub(super) fn roles(answers: &[&str], reasons: &mut Vec<Reason>) -> Vec<Role> {
    several(answers, role, |text| {
        reasons.push(Reason::doubt(Field::Role, ReasonCode::RoleUnknown, Facts::text(text)));
    })
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
            reasons.iter().map(|reason| reason.code.as_str()).collect::<Vec<_>>(),
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
