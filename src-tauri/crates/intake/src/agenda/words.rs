//! Words of agendas in English, French and German. They stand in `words.txt`.

use crate::said::{Lexicon, folded, named};
use domain::agenda::{Aim, ItemKind, ItemRole};
use domain::field::Field;
use domain::import::ImportKind;
use std::sync::LazyLock;

const WORDS: &str = include_str!("words.txt");

static KINDS: LazyLock<Lexicon<ItemKind>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("kind.")?)));
static ROLES: LazyLock<Lexicon<ItemRole>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("role.")?)));
static AIMS: LazyLock<Lexicon<Aim>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("aim.")?)));
static OPEN: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| (key == "open").then_some(())));
static COLUMNS: LazyLock<Lexicon<Field>> = LazyLock::new(|| {
    Lexicon::new(WORDS, |key| {
        let role = || key.strip_prefix("role.").and_then(named).map(Field::of_role);
        key.strip_prefix("column.").and_then(column_named).or_else(role)
    })
});

fn column_named(name: &str) -> Option<Field> {
    name.parse().ok().filter(|field| ImportKind::Agenda.fields().contains(field))
}

/// Finds what a heading means: as a whole, else by the first known words in it.
pub(super) fn column(heading: &str) -> Option<Field> {
    /// No heading is longer.
    const LONGEST: usize = 80;
    if heading.len() > LONGEST {
        return None;
    }
    let folded = folded(heading);
    // Words of one letter, such as the French "à", mean something only alone.
    let long: Vec<&str> = folded.split(' ').filter(|word| word.len() > 2).collect();
    let long = long.join(" ");
    let within = || COLUMNS.within(&long).next();
    COLUMNS.get(&folded).or_else(within)
}

/// Understands what an item is.
pub(super) fn kind(text: &str) -> Option<ItemKind> {
    KINDS.get(&folded(text))
}

/// Understands what somebody does in an item.
pub(super) fn role(text: &str) -> Option<ItemRole> {
    ROLES.get(&folded(text))
}

/// Understands what an item is there for.
pub(super) fn aim(text: &str) -> Option<Aim> {
    AIMS.get(&folded(text))
}

/// Tells whether a text says that somebody or something is still open.
pub(super) fn is_open(text: &str) -> bool {
    OPEN.get(&folded(text)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_in_the_word_list_is_one_of_the_domain() {
        for (key, phrase) in crate::said::entries(WORDS) {
            let known = match key.split_once('.') {
                Some(("kind", name)) => named::<ItemKind>(name).is_some(),
                Some(("role", name)) => named::<ItemRole>(name).is_some(),
                Some(("aim", name)) => named::<Aim>(name).is_some(),
                Some(("column", name)) => column_named(name).is_some(),
                _ => key == "open",
            };
            assert!(known, "{key}: {phrase}");
        }
    }

    #[test]
    fn headings_are_understood_in_three_languages() {
        for (heading, field) in [
            ("No.", Field::Number),
            ("N°", Field::Number),
            ("Start time (CEST)", Field::Start),
            ("Début", Field::Start),
            ("à", Field::End),
            ("Bis", Field::End),
            ("Titre", Field::Title),
            ("Thema", Field::Title),
            ("Salle", Field::Room),
            ("Speaker(s)", Field::Speakers),
            ("Intervenants", Field::Speakers),
            ("Modérateur", Field::Moderators),
            ("Berichterstatter", Field::Rapporteurs),
            ("Chatham House Rule", Field::ChathamHouse),
            ("Guiding questions", Field::Questions),
            ("Minutes per delegation", Field::Tour),
        ] {
            assert_eq!(column(heading), Some(field), "{heading}");
        }
        assert_eq!(column("Remarks"), None);
    }
}
