//! Days of attendance, in the many ways in which people write them.
//!
//! What is written is compared with the days of the meeting, so that "26 June", "26/06/2024", "June 26-27, 2024",
//! "Day 1", "Both days" and "27." are understood; a word that is not known makes the whole text not understood.

mod parse;

use chrono::{Datelike, NaiveDate};
use parse::{Written, written};

/// What a text says about the days of a meeting.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct DaysSaid {
    /// Days of the meeting, in order.
    pub days: Vec<NaiveDate>,
    /// Whether something was named that is no day of the meeting.
    pub outside: bool,
    /// Whether something was not understood.
    pub unknown: bool,
}

/// Reads which days of a meeting a text names.
pub(crate) fn days_in(text: &str, meeting: &[NaiveDate]) -> DaysSaid {
    let mut said = DaysSaid::default();
    let pieces = match written(text) {
        Some(whole) => vec![Some(whole)],
        None => text.split([';', '\n']).filter(|piece| !piece.trim().is_empty()).map(written).collect(),
    };
    for piece in pieces {
        let Some(written) = piece else {
            said.unknown = true;
            continue;
        };
        let mut before: Option<NaiveDate> = None;
        for (through, day) in written {
            let found = day.among(meeting);
            said.outside |= found.is_empty() && !matches!(day, Written::None);
            if let (true, Some(from), Some(to)) = (through, before, found.first()) {
                said.days.extend(meeting.iter().filter(|day| (from..=*to).contains(day)));
            }
            before = found.last().copied();
            said.days.extend(found);
        }
    }
    said.days.sort_unstable();
    said.days.dedup();
    said
}

/// Tells whether a text names days, of whatever meeting.
pub(crate) fn is_days(text: &str) -> bool {
    let named = |piece: &str| {
        written(piece).is_some_and(|days| days.iter().any(|(_, day)| !matches!(day, Written::None)))
    };
    named(text) || text.split(';').all(named)
}

/// Tells whether a heading names one day: the column then says who comes on that day.
pub(crate) fn day_heading(text: &str) -> bool {
    matches!(
        written(text).as_deref(),
        Some([(false, Written::Date { .. } | Written::Numeric { .. } | Written::Nth(_))])
    )
}

impl Written {
    /// Returns the days of a meeting that this names.
    fn among(&self, meeting: &[NaiveDate]) -> Vec<NaiveDate> {
        let on = |year: Option<i32>, month: u32, day: u32| {
            meeting
                .iter()
                .filter(|date| {
                    year.is_none_or(|year| date.year() == year) && date.month() == month && date.day() == day
                })
                .copied()
                .collect::<Vec<_>>()
        };
        let nth = |n: u32| {
            let place = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
            place.and_then(|place| meeting.get(place)).map_or_else(Vec::new, |day| vec![*day])
        };
        match self {
            Self::Date { year, months, day } => {
                months.iter().flat_map(|month| on(*year, *month, *day)).collect()
            }
            Self::Numeric { year, first, second } => {
                let european = on(*year, *second, *first);
                if european.is_empty() { on(*year, *first, *second) } else { european }
            }
            Self::Nth(n) => nth(*n),
            Self::Bare(n) => {
                let of_month: Vec<NaiveDate> =
                    meeting.iter().filter(|date| date.day() == *n).copied().collect();
                if of_month.is_empty() { nth(*n) } else { of_month }
            }
            Self::Weekday(weekday) => {
                meeting.iter().filter(|date| date.weekday() == *weekday).copied().collect()
            }
            Self::All => meeting.to_vec(),
            Self::None => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let meeting: Vec<NaiveDate> =
            ["2024-06-26", "2024-06-27", "2024-06-28"].iter().map(|day| day.parse().unwrap()).collect();
        let said = days_in(text, &meeting);
        let days: Vec<String> = said.days.iter().map(|day| day.day().to_string()).collect();
        format!(
            "{}{}{}",
            days.join(" "),
            if said.outside { " outside" } else { "" },
            if said.unknown { " unknown" } else { "" }
        )
    }

    #[test]
    fn days_are_understood_however_they_are_written() {
        for (text, days) in [
            ("26 June 2024; 27 June 2024", "26 27"),
            ("26 June 2024;27 June 2024", "26 27"),
            ("26 June 2024", "26"),
            ("26/06/2024", "26"),
            ("26.06.2024", "26"),
            ("26.6.", "26"),
            ("26-06-2024", "26"),
            ("06/27/2024", "27"),
            ("2024-06-27", "27"),
            ("2024-06-27 00:00:00", "27"),
            ("26/06/2024, 27/06/2024", "26 27"),
            ("26/06/2024 27/06/2024", "26 27"),
            ("26.06. und 27.06.2024", "26 27"),
            ("26-27 June", "26 27"),
            ("26-28 June 2024", "26 27 28"),
            ("26/27 June 2024", "26 27"),
            ("26 to 28 June", "26 27 28"),
            ("26 June - 28 June 2024", "26 27 28"),
            ("26 & 27 June", "26 27"),
            ("June 26-27, 2024", "26 27"),
            ("June 26, 2024", "26"),
            ("26th of June 2024", "26"),
            ("Wednesday 26 June", "26"),
            ("Wednesday, 26 June 2024", "26"),
            ("Thursday", "27"),
            ("26 juin 2024", "26"),
            ("26 et 27 juin 2024", "26 27"),
            ("du 26 au 28 juin", "26 27 28"),
            ("26. Juni 2024", "26"),
            ("26. und 27. Juni 2024", "26 27"),
            ("26 de junio de 2024", "26"),
            ("26 giugno 2024", "26"),
            ("26 czerwca 2024", "26"),
            ("26. června 2024", "26"),
            ("26 Ιουνίου 2024", "26"),
            ("26 юни 2024", "26"),
            ("Both days", "26 27 28"),
            ("All days", "26 27 28"),
            ("Les deux jours", "26 27 28"),
            ("Beide Tage", "26 27 28"),
            ("Day 1", "26"),
            ("day1", "26"),
            ("Day 1; Day 3", "26 28"),
            ("Day 1 and 2", "26 27"),
            ("Days 1-3", "26 27 28"),
            ("Day 1 (26 June 2024)", "26"),
            ("Jour 2", "27"),
            ("Tag 2", "27"),
            ("First day", "26"),
            ("2nd day", "27"),
            ("1", "26"),
            ("26; 28", "26 28"),
            ("None", ""),
            ("3 July 2024", " outside"),
            ("26 June 2023", " outside"),
            ("not 26 June", " unknown"),
            ("to be confirmed", " unknown"),
        ] {
            assert_eq!(said(text), days, "{text}");
        }
    }

    #[test]
    fn a_heading_of_one_day_is_told_from_other_headings() {
        for heading in ["day1", "Day 2", "26 June 2024", "Wednesday 26 June", "26/06/2024", "Jour 1"] {
            assert!(day_heading(heading), "{heading}");
        }
        for heading in
            ["Which days will you attend?", "Days", "May", "Function", "1", "Day 1 dinner", "26-27 June"]
        {
            assert!(!day_heading(heading), "{heading}");
        }
    }
}
