//! Days, times and lists, as the language says them.

use crate::catalogue::Words;
use crate::word::Word;
use chrono::{DateTime, Datelike as _, NaiveDate};
use chrono_tz::Tz;
use domain::agenda::time;
use fluent_bundle::FluentArgs;

/// The most names that stand within a sentence, of which beyond that this many are left.
const MOST_LISTED: (usize, usize) = (4, 3);

/// The most references that are cited behind one.
const MOST_CITED: (usize, usize) = (10, 10);

impl Words {
    /// Says a day of a year that is known: "26 June".
    pub fn day(&self, day: NaiveDate) -> String {
        self.dated(Word::Day, day)
    }

    /// Says a day with its year: "26 June 2024".
    pub fn date(&self, day: NaiveDate) -> String {
        self.dated(Word::Date, day)
    }

    /// Says a day with its weekday: "Wednesday 26 June".
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.dated(Word::WeekdayDay, day)
    }

    /// Says a day in full: "Wednesday 26 June 2024".
    pub fn full_date(&self, day: NaiveDate) -> String {
        self.dated(Word::WeekdayDate, day)
    }

    /// Says an instant as the clock shows it, with its date: "2 May 2024, 10:00".
    pub fn moment(&self, at: DateTime<Tz>) -> String {
        let (date, time) = (self.date(at.date_naive()), at.format("%H:%M").to_string());
        self.say_with(Word::Moment, [("date", date.into()), ("time", time.into())])
    }

    fn dated(&self, word: Word, day: NaiveDate) -> String {
        self.say_with(
            word,
            [
                ("day", day.day().into()),
                ("month", self.month(day).into()),
                ("year", day.year().to_string().into()),
                ("weekday", self.message(&weekday_key(day), None, &FluentArgs::new()).into()),
            ],
        )
    }

    fn month(&self, day: NaiveDate) -> String {
        self.message(&format!("month-{}", day.month()), None, &FluentArgs::new())
    }

    /// Says a span of days, repeating no month or year that both ends share: "26–27 June 2024".
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.span(from, to, [Word::Date, Word::DaysInMonth, Word::DaysInYear, Word::DaysAcross])
    }

    /// Says a span of days of a year that is known: "26–27 June".
    pub fn days_without_year(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.span(from, to, [Word::Day, Word::DayInMonth, Word::DayAcross, Word::DayAcross])
    }

    fn span(&self, from: NaiveDate, to: NaiveDate, [one, month, year, across]: [Word; 4]) -> String {
        if from == to {
            return self.dated(one, from);
        }
        let word = match (from.year() == to.year(), from.month() == to.month()) {
            (true, true) => month,
            (true, false) => year,
            _ => across,
        };
        self.say_with(
            word,
            [
                ("from", from.day().into()),
                ("from-month", self.month(from).into()),
                ("from-year", from.year().to_string().into()),
                ("to", to.day().into()),
                ("month", self.month(to).into()),
                ("year", to.year().to_string().into()),
            ],
        )
    }

    /// Says when something is held, as agendas do: `09:30–09:50`. Where it begins on another day than `date`, the weekday
    /// stands before it; where it ends on another day than it begins, the date stands behind it: `23:30–00:30 (27 June)`.
    pub fn times(&self, (from, to): (DateTime<Tz>, DateTime<Tz>), date: NaiveDate) -> String {
        let begins = from.date_naive();
        let values = [
            ("from", from.format("%H:%M").to_string().into()),
            ("to", self.clock_on(to, begins).into()),
            ("weekday", self.message(&weekday_key(begins), Some("short"), &FluentArgs::new()).into()),
        ];
        self.say_with(if begins == date { Word::Times } else { Word::TimesOnWeekday }, values)
    }

    /// Says the clock at an instant, with the date where that is not `date`: `00:30 (27 June)`.
    pub fn clock_on(&self, at: DateTime<Tz>, date: NaiveDate) -> String {
        let clock = at.format("%H:%M").to_string();
        if at.date_naive() == date {
            return clock;
        }
        self.say_with(Word::ClockOn, [("clock", clock.into()), ("day", self.day(at.date_naive()).into())])
    }

    /// Says minutes after midnight as a clock does.
    pub fn clock(&self, minutes: u32) -> String {
        time::clock(minutes)
    }

    /// Says the number of a meeting in its series: "3rd meeting".
    pub fn edition(&self, ordinal: u16) -> String {
        self.say_with(Word::Edition, [("ordinal", ordinal.into())])
    }

    /// Says a list within a sentence: "A, B and C"; of more than four the first three and how many others.
    pub fn listed<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.first_of(names, MOST_LISTED).unwrap_or_else(|| self.enumerated(names))
    }

    /// Cites references and names behind a sentence: "A, B, C"; of more than ten the first ten and how many others.
    pub fn cited<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.first_of(names, MOST_CITED).unwrap_or_else(|| self.joined(names))
    }

    /// Says the first of many and how many others there are; none where they are few enough to be named.
    fn first_of<S: AsRef<str>>(&self, names: &[S], (most, shown): (usize, usize)) -> Option<String> {
        let (first, others) = names.split_at_checked(shown).filter(|_| names.len() > most)?;
        let values = [("first", self.joined(first).into()), ("count", others.len().into())];
        Some(self.say_with(Word::ListedOthers, values))
    }

    /// Says a list with every name in it: "A, B and C".
    pub fn enumerated<S: AsRef<str>>(&self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let values = [("first", self.joined(first).into()), ("second", last.as_ref().into())];
                self.say_with(Word::And, values)
            }
        }
    }

    /// Says names one after the other: "A, B".
    pub fn joined<S: AsRef<str>>(&self, names: &[S]) -> String {
        let mut names = names.iter().map(|name| name.as_ref().to_owned());
        let first = names.next().unwrap_or_default();
        names.fold(first, |first, next| {
            self.say_with(Word::Comma, [("first", first.into()), ("second", next.into())])
        })
    }
}

fn weekday_key(day: NaiveDate) -> String {
    format!("weekday-{}", day.weekday().number_from_monday())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use chrono_tz::Europe::Amsterdam;
    use domain::agenda::time::span;

    fn words() -> &'static Words {
        Words::of(Language::English)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_date_stands_where_something_ends_on_another_day() {
        let held =
            |text, start, duration| words().times(span(Amsterdam, day(text), start, duration), day(text));
        assert_eq!(held("2024-06-26", 570, 20), "09:30–09:50");
        assert_eq!(held("2024-06-26", 1_410, 60), "23:30–00:30 (27 June)");
        assert_eq!(held("2024-06-26", 1_380, 60), "23:00–00:00 (27 June)", "midnight is on the next day");
        assert_eq!(held("2024-03-31", 90, 60), "01:30–03:30", "an hour over the change is an hour");
        assert_eq!(held("2024-10-27", 90, 120), "01:30–02:30", "the clock shows 02:30 for the second time");
        assert_eq!(held("2024-03-30", 1_410, 180), "23:30–03:30 (31 March)");
        assert_eq!(
            words().times(span(Amsterdam, day("2024-06-25"), 1_290, 60), day("2024-06-26")),
            "Tue 21:30–22:30"
        );
    }

    #[test]
    fn days_are_written_without_repeating_what_both_ends_share() {
        let days = |from, to| words().days(day(from), day(to));
        assert_eq!(days("2024-06-26", "2024-06-27"), "26–27 June 2024");
        assert_eq!(days("2024-06-30", "2024-07-01"), "30 June – 1 July 2024");
        assert_eq!(days("2022-06-14", "2022-06-14"), "14 June 2022");
        assert_eq!(days("2024-12-31", "2025-01-01"), "31 December 2024 – 1 January 2025");
        let short = |from, to| words().days_without_year(day(from), day(to));
        assert_eq!(short("2024-06-26", "2024-06-27"), "26–27 June");
        assert_eq!(short("2024-06-30", "2024-07-01"), "30 June – 1 July");
    }

    #[test]
    fn an_edition_is_said_by_its_ordinal() {
        let said = [1, 2, 3, 4, 11, 12, 23, 112].map(|ordinal| words().edition(ordinal)).join(" ");
        assert_eq!(said.replace(" meeting", ""), "1st 2nd 3rd 4th 11th 12th 23rd 112th");
    }

    #[test]
    fn lists_read_as_english_and_stay_short() {
        assert_eq!(words().listed(&["A"]), "A");
        assert_eq!(words().listed(&["A", "B", "C", "D"]), "A, B, C and D");
        assert_eq!(words().listed(&["A", "B", "C", "D", "E"]), "A, B, C and 2 others");
        let many: Vec<String> = (1..=710).map(|number| format!("P{number:02}")).collect();
        let ten = "P01, P02, P03, P04, P05, P06, P07, P08, P09, P10";
        assert_eq!(words().cited(&many), format!("{ten} and 700 others"), "the rest is counted");
        assert_eq!(words().cited(&many[..11]), format!("{ten} and 1 other"));
        assert_eq!(words().cited(&many[..10]), ten, "what fits is named");
        assert_eq!(words().listed::<&str>(&[]), "");
    }
}
