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
}
