//! How many delegations, in a word: the number itself is never printed (domain reference, 6.6).

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How many delegations.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Quantifier {
    /// One.
    One,
    /// A few.
    Some,
    /// Up to a fifth.
    Several,
    /// Up to two fifths.
    Many,
    /// More.
    Most,
    /// Every one.
    All,
}

closed! {
    Quantifier, "quantifier",
    One = "one",
    Some = "some",
    Several = "several",
    Many = "many",
    Most = "most",
    All = "all",
}

/// From how many to how many delegations a word stands for, both included.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Range {
    /// The word.
    pub quantifier: Quantifier,
    /// The least.
    pub from: u16,
    /// The most.
    pub to: u16,
}

/// What the words stand for where so many delegations take part. With 35: one 1, some 2 to 3, several 4 to 7, many 8 to 14,
/// most 15 to 34, all 35; with more or fewer the bounds move along.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Scale {
    delegations: u16,
}

/// The meeting whose bounds were agreed.
const MODEL: u32 = 35;

impl Scale {
    /// Is the scale of a meeting of so many delegations.
    pub const fn of(delegations: u16) -> Self {
        Self { delegations }
    }

    /// Returns the most that a word stands for; less than its least where no number is left for it.
    fn upper(self, quantifier: Quantifier) -> u16 {
        let share = |of: u32| u16::try_from(u32::from(self.delegations) * of / MODEL).unwrap_or(u16::MAX);
        match quantifier {
            Quantifier::One => 1,
            Quantifier::Some => share(3),
            Quantifier::Several => share(7),
            Quantifier::Many => share(14),
            Quantifier::Most => self.delegations.saturating_sub(1),
            Quantifier::All => self.delegations.max(1),
        }
    }

    /// Returns the word for a number of delegations; none for nobody.
    pub fn word(self, count: u16) -> Option<Quantifier> {
        if count == 0 {
            return None;
        }
        if count > 1 && count >= self.delegations {
            return Some(Quantifier::All);
        }
        Quantifier::ALL.into_iter().find(|word| count <= self.upper(*word)).or(Some(Quantifier::All))
    }

    /// Lists what the words stand for; a word for which no number is left is not among them.
    pub fn ranges(self) -> Vec<Range> {
        let mut from = 1;
        let mut ranges = Vec::new();
        for quantifier in Quantifier::ALL {
            let to = self.upper(quantifier);
            if to >= from && (quantifier == Quantifier::One || to > 1) {
                ranges.push(Range { quantifier, from, to });
                from = to + 1;
            }
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thirty_five_delegations_have_the_bounds_that_were_agreed() {
        let ranges: Vec<(u16, u16)> = Scale::of(35).ranges().iter().map(|one| (one.from, one.to)).collect();
        assert_eq!(ranges, [(1, 1), (2, 3), (4, 7), (8, 14), (15, 34), (35, 35)]);
        assert_eq!(Scale::of(35).word(11), Some(Quantifier::Many));
        assert_eq!(Scale::of(35).word(0), None);
        assert_eq!(Scale::of(4).word(4), Some(Quantifier::All));
        assert_eq!(Scale::of(1).word(1), Some(Quantifier::One), "one of one is one");
    }

    proptest! {
        #[test]
        fn every_number_has_the_word_of_its_range(delegations in 1_u16..200, count in 1_u16..200) {
            let scale = Scale::of(delegations);
            let ranges = scale.ranges();
            prop_assert_eq!(ranges.first().map(|one| one.from), Some(1));
            prop_assert_eq!(ranges.last().map(|one| one.to), Some(delegations));
            for pair in ranges.windows(2) {
                prop_assert_eq!(pair[0].to + 1, pair[1].from, "no gap and no overlap");
            }
            if count <= delegations {
                let of = ranges.iter().find(|one| one.from <= count && count <= one.to).map(|one| one.quantifier);
                prop_assert_eq!(scale.word(count), of);
            }
        }
    }
}
