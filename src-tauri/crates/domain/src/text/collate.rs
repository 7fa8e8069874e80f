//! Sorting of names: the root collation of Unicode, so that Š comes beside S and not after Z.

use icu_collator::{CollatorBorrowed, CollatorPreferences, options::CollatorOptions};
use std::cmp::Ordering;

/// Compares texts as a reader of any Latin-script language expects.
pub struct Collation(CollatorBorrowed<'static>);

impl Default for Collation {
    fn default() -> Self {
        let collator =
            icu_collator::Collator::try_new(CollatorPreferences::default(), CollatorOptions::default())
                .expect("the root collation is compiled in");
        Self(collator)
    }
}

impl Collation {
    /// Compares two texts; equal only when no level tells them apart.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Returns bytes that compare as the texts do: for sorting many, where each is compared again and again.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(3 * text.len() + 8);
        let Ok(()) = self.0.write_sort_key_to(text, &mut key);
        // No part of a key is zero, so what is equal up to here is told apart by its letters and nothing else is.
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_sort_beside_their_letters() {
        let order = Collation::default();
        let mut names = ["Zammit", "Šiaučiūnas", "Öberg", "Ødegård", "Oborn", "Țurcanu", "Tavares"];
        names.sort_by(|a, b| order.compare(a, b));
        assert_eq!(names, ["Öberg", "Oborn", "Ødegård", "Šiaučiūnas", "Tavares", "Țurcanu", "Zammit"]);
    }

    #[test]
    fn keys_compare_as_the_texts_do() {
        let order = Collation::default();
        let texts = [
            "",
            "a",
            "A",
            "á",
            "Ab",
            "a b",
            "Li",
            "Lia",
            "li-a",
            "Živković",
            "Zivkovic",
            "ß",
            "ss",
            "Й",
            "z",
        ];
        for a in texts {
            for b in texts {
                assert_eq!(order.key(a).cmp(&order.key(b)), order.compare(a, b), "{a:?} and {b:?}");
            }
        }
    }
}
