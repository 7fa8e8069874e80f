//! Word lists beside the code that reads them: `key: phrase | phrase`, going on in indented lines.

use domain::text::search_key;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// Returns every phrase of a list with its key.
pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut key = "";
    list.lines().filter(|line| !line.starts_with('#')).flat_map(move |line| {
        let phrases = if line.starts_with(' ') {
            line
        } else {
            let (begun, phrases) = line.split_once(':').unwrap_or((line, ""));
            key = begun;
            phrases
        };
        let key = key;
        phrases.split('|').map(str::trim).filter(|phrase| !phrase.is_empty()).map(move |phrase| (key, phrase))
    })
}

/// Folded phrases and what they mean.
pub(crate) struct Lexicon<T>(HashMap<String, T>);

impl<T: Copy> Lexicon<T> {
    /// Reads the phrases whose keys mean something.
    pub fn new(list: &'static str, meaning: impl Fn(&'static str) -> Option<T>) -> Self {
        Self(entries(list).filter_map(|(key, phrase)| Some((folded(phrase), meaning(key)?))).collect())
    }

    /// Returns what a folded text means as a whole.
    pub fn get(&self, folded: &str) -> Option<T> {
        self.0.get(folded).copied()
    }

    /// Returns the meanings of the phrases that a folded text holds, each word by word.
    pub fn within<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = T> + 'a {
        /// No phrase has more words.
        const LONGEST: usize = 5;
        let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(place, _)| place + 1));
        starts.flat_map(move |start| {
            let rest = &folded[start..];
            let ends = rest.match_indices(' ').map(|(place, _)| place).take(LONGEST - 1);
            ends.chain(std::iter::once(rest.len())).filter_map(move |end| self.get(&rest[..end]))
        })
    }
}

/// Returns the value that has this name in the domain.
pub(crate) fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

/// Folds a text to words divided by single spaces.
pub(crate) fn folded(text: &str) -> String {
    let folded = search_key(text);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_with_their_keys() {
        let list = "# words\nyes: oui | sí\n\nno:\n    non | no, thank you\n    nein\n";
        let found: Vec<_> = entries(list).collect();
        assert_eq!(
            found,
            [("yes", "oui"), ("yes", "sí"), ("no", "non"), ("no", "no, thank you"), ("no", "nein")]
        );
        let lexicon = Lexicon::new(list, |key| Some(key == "yes"));
        assert_eq!(lexicon.get("si"), Some(true));
        assert_eq!(lexicon.within("well no thank you sir").collect::<Vec<_>>(), [false]);
        assert_eq!(lexicon.within("nothing").count(), 0);
    }
}
