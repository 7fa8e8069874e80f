//! Words with which people answer: yes and no, how they attend, what they are. They stand in `words.txt`.

use super::lexicon::{Lexicon, folded, named};
use domain::language::LanguageCode;
use domain::participant::{DelegationRole, Mode, Role, Status};
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
static OPEN_STATES: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| (key == "open_state").then_some(())));
static LANGUAGES: LazyLock<Lexicon<&'static str>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| key.strip_prefix("language.")));
static OTHER_LANGUAGES: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| (key == "language_other").then_some(())));

static TOTALS: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| (key == "total").then_some(())));

/// Tells whether a text begins as the line of a total does: with a word for it, alone or before a number.
pub(crate) fn is_total(text: &str) -> bool {
    /// Longer lines are sentences.
    const LONGEST: usize = 60;
    let folded = folded(text);
    let words = folded.trim_end_matches(|c: char| c.is_ascii_digit()).trim();
    text.len() <= LONGEST && TOTALS.get(words).is_some()
}

/// Understands a clear yes or a clear no, in the languages of the Union and its neighbours.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    /// Longer answers are not clear.
    const LONGEST: usize = 60;
    if text.len() > LONGEST { None } else { YES_NO.get(&folded(text)) }
}

/// Tells whether a cell is ticked with a cross or the like.
pub(crate) fn is_tick(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "✓" | "✔" | "☑" | "☒" | "1" | "●" | "•")
}

/// Tells whether a cell is crossed out or empty by a sign.
pub(crate) fn is_blank_sign(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "0" | "☐" | "/")
}

/// Understands how somebody attends, also within a sentence; none where it names several ways, as "hybrid" does.
pub(crate) fn mode(text: &str) -> Option<Mode> {
    /// Longer answers are letters.
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return None;
    }
    let folded = folded(text);
    if YES_NO.get(&folded) == Some(false) {
        return Some(Mode::Absent);
    }
    let said: Vec<Mode> = MODES.within(&folded).collect();
    let denied = folded.split(' ').any(|word| matches!(word, "not" | "nicht" | "pas" | "kein" | "cannot"));
    match said.first() {
        _ if said.contains(&Mode::Absent) => Some(Mode::Absent),
        Some(mode) if !denied && said.iter().all(|other| other == mode) => Some(*mode),
        _ => None,
    }
}

/// Tells whether a cell may say how somebody attends on one day.
pub(crate) fn answers_in(text: &str) -> bool {
    is_blank_sign(text) || is_tick(text) || yes_or_no(text).is_some() || mode(text).is_some()
}

/// Understands a role at the meeting.
pub(crate) fn role(text: &str) -> Option<Role> {
    ROLES.get(&folded(text))
}

/// Tells whether a text names nothing but roles at the meeting.
pub(crate) fn is_role(text: &str) -> bool {
    text.split([';', ',', '/']).all(|piece| role(piece).is_some())
}

/// Understands a role in the delegation; a plain yes or no answers "Head of delegation?".
pub(crate) fn delegation_role(text: &str) -> Option<DelegationRole> {
    let plain = |yes| if yes { DelegationRole::Head } else { DelegationRole::Member };
    DELEGATION_ROLES.get(&folded(text)).or_else(|| yes_or_no(text).map(plain))
}

/// Understands where a registration stands.
pub(crate) fn status(text: &str) -> Option<Status> {
    STATUSES.get(&folded(text))
}

/// Tells whether a text says where a registration stands, be it in a word for which there is no status here.
pub(crate) fn is_state(text: &str) -> bool {
    status(text).is_some() || OPEN_STATES.get(&folded(text)).is_some()
}

/// Understands the code or the name of a language.
pub(crate) fn language(text: &str) -> Option<LanguageCode> {
    text.trim().parse().ok().or_else(|| LANGUAGES.get(&folded(text))?.parse().ok())
}

/// Tells whether an option names a language, or stands for all that have none of their own.
pub(crate) fn is_language(text: &str) -> bool {
    language(text).is_some() || OTHER_LANGUAGES.get(&folded(text)).is_some()
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
        for (key, phrase) in crate::said::entries(WORDS) {
            let known = match key.split_once('.') {
                Some(("role", name)) => named::<Role>(name).is_some(),
                Some(("delegation_role", name)) => named::<DelegationRole>(name).is_some(),
                Some(("status", name)) => named::<Status>(name).is_some(),
                Some(("language", code)) => code.parse::<LanguageCode>().is_ok(),
                Some(_) => false,
                None => {
                    let words = [
                        "yes",
                        "no",
                        "in_person",
                        "online",
                        "absent",
                        "language_other",
                        "open_state",
                        "total",
                    ];
                    words.contains(&key)
                }
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
            assert_eq!(mode(text), Some(Mode::InPerson), "{text}");
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
            assert_eq!(mode(text), Some(Mode::Online), "{text}");
        }
        for text in ["I will not attend", "no", "absent", "ne participe pas"] {
            assert_eq!(mode(text), Some(Mode::Absent), "{text}");
        }
        for text in ["hybrid", "in person or online", "not online", "perhaps", ""] {
            assert_eq!(mode(text), None, "{text}");
        }
    }
}
