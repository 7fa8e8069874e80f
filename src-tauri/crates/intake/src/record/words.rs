//! Words with which people answer: yes and no, how they attend, what they are. They stand in `words.txt`.

use crate::lexicon::{Lexicon, folded};
use domain::language::LanguageCode;
use domain::participant::{DelegationRole, Mode, Role, Status};
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

const WORDS: &str = include_str!("words.txt");

static YES_NO: LazyLock<Lexicon<bool>> = LazyLock::new(|| {
    Lexicon::new(WORDS, |key| match key {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
});
static MODES: LazyLock<Lexicon<Mode>> = LazyLock::new(|| Lexicon::new(WORDS, named));
static ROLES: LazyLock<Lexicon<Role>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("role.")?)));
static DELEGATION_ROLES: LazyLock<Lexicon<DelegationRole>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("delegation_role.")?)));
static STATUSES: LazyLock<Lexicon<Status>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("status.")?)));
static LANGUAGES: LazyLock<Lexicon<&'static str>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| key.strip_prefix("language.")));
static OTHER_LANGUAGES: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| (key == "language_other").then_some(())));

/// Returns the value that has this name in the domain.
fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

/// Understands a clear yes or a clear no, in the languages of the Union and its neighbours.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    /// Longer answers are not clear.
    const LONGEST: usize = 60;
    if text.len() > LONGEST { None } else { YES_NO.get(&folded(text)) }
}

/// Tells whether a cell is ticked with a cross or the like.
pub(super) fn is_tick(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "✓" | "✔" | "☑" | "☒" | "1" | "●" | "•")
}

/// Tells whether a cell is crossed out or empty by a sign.
pub(super) fn is_blank_sign(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "0" | "☐" | "/")
}

/// What an answer says about attending.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ModeSaid {
    /// One way of attending, or none.
    Clear(Mode),
    /// Both, as in "hybrid", or nothing that is known.
    Unclear,
}

/// Understands how somebody attends, also within a sentence.
pub(super) fn mode(text: &str) -> ModeSaid {
    /// Longer answers are letters.
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return ModeSaid::Unclear;
    }
    let folded = folded(text);
    if YES_NO.get(&folded) == Some(false) {
        return ModeSaid::Clear(Mode::Absent);
    }
    let said: Vec<Mode> = MODES.within(&folded).collect();
    let denied = folded.split(' ').any(|word| matches!(word, "not" | "nicht" | "pas" | "kein" | "cannot"));
    match said.first() {
        _ if said.contains(&Mode::Absent) => ModeSaid::Clear(Mode::Absent),
        Some(mode) if !denied && said.iter().all(|other| other == mode) => ModeSaid::Clear(*mode),
        _ => ModeSaid::Unclear,
    }
}

/// Understands a role at the meeting.
pub(super) fn role(text: &str) -> Option<Role> {
    ROLES.get(&folded(text))
}

/// Understands a role in the delegation; a plain yes or no answers "Head of delegation?".
pub(super) fn delegation_role(text: &str) -> Option<DelegationRole> {
    let plain = |yes| if yes { DelegationRole::Head } else { DelegationRole::Member };
    DELEGATION_ROLES.get(&folded(text)).or_else(|| yes_or_no(text).map(plain))
}

/// Understands where a registration stands.
pub(super) fn status(text: &str) -> Option<Status> {
    STATUSES.get(&folded(text))
}

/// Understands the code or the name of a language.
pub(super) fn language(text: &str) -> Option<LanguageCode> {
    text.trim().parse().ok().or_else(|| LANGUAGES.get(&folded(text))?.parse().ok())
}

/// Tells whether a text stands for a language that has no option of its own.
pub(super) fn other_language(text: &str) -> bool {
    OTHER_LANGUAGES.get(&folded(text)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_clear_words_are_a_yes_or_a_no() {
        for yes in ["Yes", "oui", "Ja", "SÍ", "Tak", "ναι", "да", "TRUE", "I agree", "Yes."] {
            assert_eq!(yes_or_no(yes), Some(true), "{yes}");
        }
        for no in ["No", "non", "Nein", "Não", "όχι", "нет", "FALSE", "I do not agree"] {
            assert_eq!(yes_or_no(no), Some(false), "{no}");
        }
        for unclear in ["", "maybe", "yes, but not online", "not sure", "X", "1", "ok"] {
            assert_eq!(yes_or_no(unclear), None, "{unclear}");
        }
    }

    #[test]
    fn every_name_in_the_word_list_is_one_of_the_domain() {
        for (key, phrase) in crate::lexicon::entries(WORDS) {
            let known = match key.split_once('.') {
                Some(("role", name)) => named::<Role>(name).is_some(),
                Some(("delegation_role", name)) => named::<DelegationRole>(name).is_some(),
                Some(("status", name)) => named::<Status>(name).is_some(),
                Some(("language", code)) => code.parse::<LanguageCode>().is_ok(),
                Some(_) => false,
                None => matches!(key, "yes" | "no" | "in_person" | "online" | "absent" | "language_other"),
            };
            assert!(known, "{key}: {phrase}");
        }
    }

    #[test]
    fn ways_of_attending_are_understood_in_many_languages() {
        for text in [
            "In person",
            "on-site",
            "présentiel",
            "En présentiel",
            "vor Ort",
            "in Präsenz",
            "presencial",
            "di persona",
            "I will come in person to The Hague",
            "на място",
        ] {
            assert_eq!(mode(text), ModeSaid::Clear(Mode::InPerson), "{text}");
        }
        for text in [
            "Online",
            "remotely",
            "en ligne",
            "à distance",
            "via Teams",
            "virtuell",
            "op afstand",
            "zdalnie",
            "Online (via videoconference)",
        ] {
            assert_eq!(mode(text), ModeSaid::Clear(Mode::Online), "{text}");
        }
        for text in ["I will not attend", "no", "absent", "ne participe pas"] {
            assert_eq!(mode(text), ModeSaid::Clear(Mode::Absent), "{text}");
        }
        for text in ["hybrid", "in person or online", "not online", "perhaps", ""] {
            assert_eq!(mode(text), ModeSaid::Unclear, "{text}");
        }
    }
}
