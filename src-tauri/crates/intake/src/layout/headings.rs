//! What headings mean, in the languages in which such forms come back.
//!
//! A phrase matches a heading that holds its words in this order, other words between them allowed; a word that ends
//! in `*` matches by its beginning. A phrase that is the whole heading beats any other, then the one with more
//! letters. Both sides are folded by [`search_key`], so that accents, case and script do not matter.
//!
//! One more wording: a phrase in `headings.txt`, under its field.

use crate::said::entries;
use domain::field::Field;
use domain::text::search_key;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const PHRASES: &str = include_str!("headings.txt");

struct Phrase<T> {
    words: Vec<Word>,
    whole: bool,
    letters: usize,
    meaning: T,
}

struct Word {
    text: String,
    prefix: bool,
}

impl Word {
    fn matches(&self, word: &str) -> bool {
        if self.prefix { word.starts_with(&self.text) } else { word == self.text }
    }
}

/// Phrases by the first two letters of their first word, so that a heading meets few of them.
struct Phrases<T>(HashMap<[u8; 2], Vec<Phrase<T>>>);

impl<T: Copy> Phrases<T> {
    fn new(phrases: impl Iterator<Item = (T, &'static str)>) -> Self {
        let mut by_start: HashMap<[u8; 2], Vec<Phrase<T>>> = HashMap::new();
        for (meaning, phrase) in phrases {
            let (whole, phrase) = phrase.strip_prefix('=').map_or((false, phrase), |rest| (true, rest));
            let words: Vec<Word> = phrase
                .split(' ')
                .map(|word| {
                    let (text, prefix) = word.strip_suffix('*').map_or((word, false), |text| (text, true));
                    Word { text: search_key(text), prefix }
                })
                .collect();
            let letters = words.iter().map(|word| word.text.len()).sum();
            if let Some(first) = words.first() {
                by_start.entry(start(&first.text)).or_default().push(Phrase {
                    words,
                    whole,
                    letters,
                    meaning,
                });
            }
        }
        Self(by_start)
    }

    /// Tells whether a heading holds a phrase of a meaning.
    fn holds(&self, heading: &[&str], wanted: T) -> bool
    where
        T: PartialEq,
    {
        let phrases = heading.iter().flat_map(|word| self.0.get(&start(word)).into_iter().flatten());
        phrases.filter(|phrase| phrase.meaning == wanted).any(|phrase| phrase.score(heading).is_some())
    }

    /// Returns the meaning of the best phrase that matches, and how good it is.
    fn best(&self, heading: &[&str]) -> Option<(T, u32)> {
        let mut best: Option<(T, u32)> = None;
        let mut seen = Vec::new();
        for word in heading {
            let start = start(word);
            if seen.contains(&start) {
                continue;
            }
            seen.push(start);
            for phrase in self.0.get(&start).into_iter().flatten() {
                let Some(score) = phrase.score(heading) else { continue };
                if best.is_none_or(|(_, known)| score > known) {
                    best = Some((phrase.meaning, score));
                }
            }
        }
        best
    }
}

impl<T> Phrase<T> {
    fn score(&self, heading: &[&str]) -> Option<u32> {
        let mut rest = heading.iter();
        for word in &self.words {
            rest.find(|candidate| word.matches(candidate))?;
        }
        let complete = heading.len() == self.words.len();
        if self.whole && !complete {
            return None;
        }
        let score = self.letters + if complete { 1_000 } else { 0 };
        u32::try_from(score).ok()
    }
}

fn start(word: &str) -> [u8; 2] {
    let mut bytes = word.bytes();
    [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)]
}

static FIELDS: LazyLock<Phrases<Field>> = LazyLock::new(|| {
    Phrases::new(entries(PHRASES).filter_map(|(key, phrase)| Some((key.parse().ok()?, phrase))))
});
static OTHERS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::new(under("not_imported")));
static CLASS_E: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::new(under("identity")));

fn under(wanted: &'static str) -> impl Iterator<Item = ((), &'static str)> {
    entries(PHRASES).filter(move |(key, _)| *key == wanted).map(|(_, phrase)| ((), phrase))
}

/// What a heading says about its column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Meaning {
    /// Identity documents; class E.
    Identity,
    /// A field, and how sure that is.
    Field(Field, u32),
    /// Nothing that is known.
    Unknown,
}

/// Reads a heading. What it says about whom a column is means nothing: "Attendee: Given name".
pub(super) fn meaning(heading: &str) -> Meaning {
    static ABOUT: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let words = entries(PHRASES).filter(|(key, _)| *key == "about");
        words.map(|(_, phrase)| search_key(phrase)).collect()
    });
    if is_of_others(heading) {
        return Meaning::Unknown;
    }
    let about = heading.split_once(':').filter(|(_, rest)| !rest.trim().is_empty());
    match about {
        Some((about, rest)) if ABOUT.contains(words(&folded(about)).join(" ").as_str()) => meaning(rest),
        _ => meaning_of_all(heading),
    }
}

/// Tells whether a column says something of somebody else than the person of its row: who pays, say.
fn is_of_others(heading: &str) -> bool {
    static OTHERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let words = entries(PHRASES).filter(|(key, _)| *key == "of_others");
        words.map(|(_, phrase)| search_key(phrase)).collect()
    });
    let whose = heading.split(':').next().unwrap_or(heading);
    OTHERS.contains(words(&folded(whose)).join(" ").as_str())
}

/// Tells whether a heading is the word for a country that is a word for a part of one, and for where a registration stands.
pub(super) fn is_state(heading: &str) -> bool {
    search_key(heading.rsplit(':').next().unwrap_or(heading)).trim() == "state"
}

fn meaning_of_all(heading: &str) -> Meaning {
    /// Longer headings are explanations; single words in them mean nothing.
    const LONG: usize = 16;
    let folded = folded(heading);
    let words = words(&folded);
    if words.is_empty() {
        return Meaning::Unknown;
    }
    let field = FIELDS.best(&words).map(|(field, score)| (of_both_names(field, &words), score));
    if let Some((field @ (Field::PhotoConsent | Field::Withdrawn), score)) = field {
        return Meaning::Field(field, score);
    }
    if CLASS_E.best(&words).is_some() {
        return Meaning::Identity;
    }
    let declared = OTHERS.best(&words).is_some();
    match field {
        Some((field, score)) if score >= 1_000 || (!declared && words.len() <= LONG) => {
            Meaning::Field(field, score)
        }
        _ => Meaning::Unknown,
    }
}

/// A heading that asks for given and family name asks for the whole name: "Vardas ir pavardė".
fn of_both_names(field: Field, heading: &[&str]) -> Field {
    let holds = |field| FIELDS.holds(heading, field);
    match field {
        Field::GivenName if holds(Field::FamilyName) => Field::FullName,
        Field::FamilyName if holds(Field::GivenName) => Field::FullName,
        other => other,
    }
}

/// Reads a heading that means nothing by itself, such as "Surname, as it should stand on the badge": what it may mean where
/// that is what stands in its column.
pub(super) fn faint(heading: &str) -> Option<(Field, u32)> {
    if is_of_others(heading) {
        return None;
    }
    let folded = folded(heading);
    FIELDS.best(&words(&folded))
}

fn words(folded: &str) -> Vec<&str> {
    folded.split(' ').filter(|word| !word.is_empty()).take(60).collect()
}

/// Folds a heading to words: letters and digits only, without the "(s)" of "Forename(s)".
fn folded(heading: &str) -> String {
    let mut text = String::with_capacity(heading.len());
    let mut rest = heading;
    while let Some(open) = rest.find('(') {
        let inside = rest[open + 1..].find(')').map(|length| &rest[open + 1..open + 1 + length]);
        let ending = inside.filter(|inside| {
            inside.chars().count() <= 3
                && inside.chars().all(char::is_alphabetic)
                && rest[..open].ends_with(char::is_alphabetic)
        });
        text.push_str(&rest[..open]);
        text.push(' ');
        rest = ending.map_or(&rest[open + 1..], |inside| &rest[open + 2 + inside.len()..]);
    }
    text.push_str(rest);
    // "FamilyName" and "givenName", as programs name columns.
    let mut spaced = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for c in text.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    search_key(&spaced).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(heading: &str) -> Option<Field> {
        match meaning(heading) {
            Meaning::Field(field, _) => Some(field),
            _ => None,
        }
    }

    #[test]
    fn headings_are_recognised_in_many_wordings() {
        for (heading, expected) in [
            ("Surname", Field::FamilyName),
            ("SURNAME", Field::FamilyName),
            ("Forename(s)", Field::GivenName),
            ("First name", Field::GivenName),
            ("Family name", Field::FamilyName),
            ("familyName", Field::FamilyName),
            ("given_name", Field::GivenName),
            ("Nom de famille", Field::FamilyName),
            ("Nom", Field::FamilyName),
            ("Prénom(s)", Field::GivenName),
            ("Nachname", Field::FamilyName),
            ("Vorname", Field::GivenName),
            ("Apellidos", Field::FamilyName),
            ("Cognome", Field::FamilyName),
            ("Nome", Field::GivenName),
            ("Επώνυμο", Field::FamilyName),
            ("Όνομα", Field::GivenName),
            ("Фамилия", Field::FamilyName),
            ("Nom et prénom", Field::FullName),
            ("Full name", Field::FullName),
            ("Vardas ir pavardė", Field::FullName),
            ("Family name and first name", Field::FullName),
            ("Family name (Latin letters)", Field::FamilyNameLatin),
            ("given_name_latin", Field::GivenNameLatin),
            ("Which State do you represent?", Field::Party),
            ("Country or body you represent", Field::Party),
            ("Quel État représentez-vous ?", Field::Party),
            ("country_code", Field::Party),
            ("Delegation", Field::Party),
            ("E-mail address", Field::Email),
            ("Adresse e-mail", Field::Email),
            ("Email", Field::Email),
            ("Telephone number", Field::Phone),
            ("I will attend", Field::Mode),
            ("attendance_mode", Field::Mode),
            ("Which days will you attend?", Field::Days),
            ("On which days will you attend?", Field::Days),
            ("Which languages can you follow?", Field::Languages),
            ("Dietary requirements", Field::Dietary),
            ("Accessibility needs", Field::Accessibility),
            ("I agree to be photographed during the meeting", Field::PhotoConsent),
            ("photo_consent", Field::PhotoConsent),
            ("Organisation", Field::Organisation),
            ("Institution", Field::Organisation),
            ("Name of the organisation you represent", Field::Organisation),
            ("Function", Field::Function),
            ("Job title", Field::Function),
            ("Role", Field::Role),
            ("role_in_meeting", Field::Role),
            ("Role in the delegation", Field::DelegationRole),
            ("I withdraw my registration", Field::Withdrawn),
            ("Gender (optional, used for the right form of address only)", Field::Gender),
            ("Title", Field::Title),
            ("id", Field::Reference),
            ("Creation Date", Field::SubmittedAt),
            ("Contribution ID", Field::Contribution),
        ] {
            assert_eq!(field(heading), Some(expected), "{heading}");
        }
    }

    #[test]
    fn identity_documents_are_recognised_in_many_languages() {
        for heading in [
            "Date of birth",
            "Passport or ID number",
            "Type of ID document",
            "Nationality",
            "ID type",
            "ID number",
            "Date de naissance",
            "Nationalité",
            "N° de carte d'identité",
            "Geburtsdatum",
            "Personalausweisnummer",
            "Staatsangehörigkeit",
            "Fecha de nacimiento",
            "Numero di passaporto",
            "Data urodzenia",
            "Ημερομηνία γέννησης",
            "Υπηκοότητα",
            "Гражданство",
            "date_of_birth",
            "passport_no",
        ] {
            assert_eq!(meaning(heading), Meaning::Identity, "{heading}");
        }
    }

    #[test]
    fn declarations_and_strange_headings_mean_nothing() {
        for heading in [
            "I have read the privacy statement and agree that my name, function and e-mail address are shared with the participants",
            "User Name",
            "Invitation Number",
            "Name on badge",
            "xyzzy",
            "",
            "?",
            "In person",
        ] {
            assert_eq!(meaning(heading), Meaning::Unknown, "{heading}");
        }
    }
}
