//! Answers from 1 to 5, kept as counts alone: nobody can tell from them who gave which.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// So many answers there must be before anything is said of how they are spread; and at least so many come or go at once. With
/// fewer, the difference between two states would tell what a single one answered.
pub const LEAST_TOGETHER: usize = 3;

/// How many gave each answer, 1 first.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Scale(pub [u32; 5]);

impl Scale {
    /// Counts the answers.
    pub fn total(&self) -> u32 {
        self.0.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Counts one more answer; tells whether it is one.
    pub fn add(&mut self, answer: u32) -> bool {
        let place = usize::try_from(answer).ok().and_then(|answer| answer.checked_sub(1));
        let count = place.and_then(|place| self.0.get_mut(place));
        count.map(|count| *count = count.saturating_add(1)).is_some()
    }

    /// Returns the median; none where nobody answered. Between two answers it is in the middle.
    pub fn median(&self) -> Option<f32> {
        let total = self.total();
        if total == 0 {
            return None;
        }
        let at = |place: u32| {
            let mut seen = 0_u32;
            (1_u8..)
                .zip(self.0)
                .find(|(_, count)| {
                    seen = seen.saturating_add(*count);
                    seen > place
                })
                .map_or(0.0, |(answer, _)| f32::from(answer))
        };
        Some(f32::midpoint(at((total - 1) / 2), at(total / 2)))
    }
}

/// What can be said of how answers are spread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Spread {
    /// How many gave each answer.
    pub counts: Scale,
    /// The median.
    pub median: f32,
}

impl Spread {
    /// Says how answers are spread; nothing where there are too few.
    pub fn of(counts: Scale) -> Option<Self> {
        let enough = counts.total() as usize >= LEAST_TOGETHER;
        counts.median().filter(|_| enough).map(|median| Self { counts, median })
    }
}

/// When a ballot is taken.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// Before the discussion.
    Before,
    /// After it.
    After,
}

closed! {
    Round, "rating-round",
    Before = "before",
    After = "after",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        assert_eq!(Scale::default().median(), None);
        assert_eq!(Scale([0, 0, 1, 0, 0]).median(), Some(3.0));
        assert_eq!(Scale([1, 0, 0, 1, 0]).median(), Some(2.5));
        assert_eq!(Scale([0, 0, 2, 3, 4]).median(), Some(4.0));
    }

    #[test]
    fn an_answer_is_a_number_from_1_to_5() {
        let mut scale = Scale::default();
        for (answer, counts) in [(0, false), (1, true), (5, true), (6, false)] {
            assert_eq!(scale.add(answer), counts, "{answer}");
        }
        assert_eq!(scale, Scale([1, 0, 0, 0, 1]));
    }

    #[test]
    fn nothing_is_said_of_fewer_than_three() {
        assert_eq!(Spread::of(Scale([1, 1, 0, 0, 0])), None);
        assert!(Spread::of(Scale([1, 1, 1, 0, 0])).is_some());
    }
}
