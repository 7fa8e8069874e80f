//! [`Words`]: the messages of one language.

use crate::Word;
use domain::closed::Closed;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A value within a sentence: a text, which is never read as Fluent, or a number.
pub type Value<'a> = FluentValue<'a>;

/// The languages that Entente speaks.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Language {
    /// British English.
    #[default]
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 1] = [Self::English];

    /// Returns its tag, as file properties want it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
        }
    }

    /// Returns its file.
    pub const fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../words/en.ftl"),
        }
    }
}

/// The language that was chosen, as its place in [`Language::ALL`].
static CHOSEN: AtomicUsize = AtomicUsize::new(0);

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| Words::made_of(Language::English.tag(), Language::English.source()));

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Returns the words of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
        }
    }

    /// Returns the words of the language that the person in front has chosen. A paper may speak another.
    pub fn chosen() -> &'static Self {
        Self::of(Language::ALL.get(CHOSEN.load(Ordering::Relaxed)).copied().unwrap_or_default())
    }

    /// Chooses the language of the person in front: one process serves one person.
    pub fn choose(language: Language) {
        let place = Language::ALL.iter().position(|known| *known == language);
        CHOSEN.store(place.unwrap_or_default(), Ordering::Relaxed);
    }

    /// Reads a file of words; one that is not well formed is a mistake of whoever wrote it.
    pub fn made_of(tag: &str, source: &str) -> Self {
        let language = tag.parse().expect("the language tag is well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolating marks serve mixed directions on screens; in a file they would be invisible letters.
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("nothing else has the names of the built-in functions");
        let resource = FluentResource::try_new(source.to_owned());
        bundle.add_resource(resource.expect("the words are well formed")).expect("no word is there twice");
        Self { bundle }
    }

    /// Says a word that takes no values.
    pub fn say(&self, word: Word) -> String {
        self.message(word.key(), None, &FluentArgs::new())
    }

    /// Says a word with its values.
    pub fn say_with<'a>(&self, word: Word, values: impl IntoIterator<Item = (&'a str, Value<'a>)>) -> String {
        self.message(word.key(), None, &values.into_iter().collect())
    }

    /// Names a member of a closed list, as it stands alone: "Moderator".
    pub fn name<T: Closed>(&self, member: T) -> String {
        self.message(&key(member), None, &FluentArgs::new())
    }

    /// Names a member of a closed list as it stands within a sentence: "moderator".
    pub fn inside<T: Closed>(&self, member: T) -> String {
        self.form(member, "inside", [])
    }

    /// Says another form of the name of a member: the attribute of its message.
    pub fn form<'a, T: Closed>(
        &self,
        member: T,
        form: &str,
        values: impl IntoIterator<Item = (&'a str, Value<'a>)>,
    ) -> String {
        self.message(&key(member), Some(form), &values.into_iter().collect())
    }

    /// Says a message, or its attribute. One that is not there, or misses a value, fails every test that says it, and
    /// shows its key where it slipped through.
    pub(crate) fn message(&self, key: &str, attribute: Option<&str>, values: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(key);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        debug_assert!(pattern.is_some(), "there are no words for {key} {attribute:?}");
        let mut errors = Vec::new();
        let said = pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.bundle.format_pattern(pattern, Some(values), &mut errors).into_owned(),
        );
        debug_assert!(errors.is_empty(), "{key} {attribute:?}: {errors:?}");
        said
    }
}

/// Returns the key of a member of a closed list: `item-role-co-chair`.
pub(crate) fn key<T: Closed>(member: T) -> String {
    key_of(T::LIST, member.code())
}

/// Returns the key of a code in a list.
pub(crate) fn key_of(list: &str, code: &str) -> String {
    format!("{list}-{}", code.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_filled_in_as_they_are() {
        let words = Words::of(Language::English);
        let values = [("series", "{ $x } # *a*".into()), ("edition", "3rd meeting".into())];
        assert_eq!(words.say_with(Word::Running, values), "{ $x } # *a*, 3rd meeting");
    }
}
