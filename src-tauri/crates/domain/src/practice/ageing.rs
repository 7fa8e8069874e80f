//! When a practice has to be looked at again.

use super::PracticeDetails;
use crate::closed;
use crate::exchange::PracticeStatus;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why a practice has to be looked at again.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Aged {
    /// What it rests on was replaced.
    Outdated,
    /// The day of its review has come.
    ReviewDue,
}

closed! {
    Aged, "practice-aged",
    Outdated = "outdated",
    ReviewDue = "review_due",
}

/// Tells whether a practice has to be looked at again on a day, and why; one that was withdrawn has not.
pub fn aged(practice: &PracticeDetails, on: NaiveDate) -> Option<Aged> {
    if practice.status == PracticeStatus::Withdrawn {
        None
    } else if !practice.outdated.is_empty() {
        Some(Aged::Outdated)
    } else {
        practice.review_on.filter(|day| *day <= on).map(|_| Aged::ReviewDue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_passed_and_a_law_that_was_replaced_age_a_practice() {
        let day: NaiveDate = "2026-07-15".parse().unwrap();
        let mut practice = PracticeDetails::new("Early screening".parse().unwrap());
        assert_eq!(aged(&practice, day), None);
        practice.review_on = Some(day);
        assert_eq!(aged(&practice, day), Some(Aged::ReviewDue));
        assert_eq!(aged(&practice, day.pred_opt().unwrap()), None);
        practice.outdated = "Directive 2011/36/EU was amended".parse().unwrap();
        assert_eq!(aged(&practice, day), Some(Aged::Outdated));
        practice.status = PracticeStatus::Withdrawn;
        assert_eq!(aged(&practice, day), None);
    }
}
