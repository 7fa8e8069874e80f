//! Reading a text as days: tokens, then dates, ordinals, days of the week, and the words between them.

use crate::said::lexicon::{Lexicon, entries, folded};
use chrono::Weekday;
use domain::text::search_key;
use std::sync::LazyLock;

/// A day as somebody wrote it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Written {
    /// A day of a month; a month name may mean different months in different languages.
    Date { year: Option<i32>, months: Vec<u32>, day: u32 },
    /// Two numbers of which either may be the month.
    Numeric { year: Option<i32>, first: u32, second: u32 },
    /// The first, the second day of the meeting.
    Nth(u32),
    /// A number alone: a day of the month, or of the meeting.
    Bare(u32),
    /// A day of the week.
    Weekday(Weekday),
    /// Every day.
    All,
    /// No day.
    None,
}

const WORDS: &str = include_str!("words.txt");

/// What a word does in a date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sense {
    /// "day"
    Day,
    /// "first", "second": which day of the meeting.
    Nth(u32),
    /// A word between the parts of a date or between dates.
    Filler,
    /// "to": the days between are meant too.
    Through,
    /// A day of the week.
    Weekday(Weekday),
}

/// Whole answers: every day, or none.
static ANSWERS: LazyLock<Lexicon<bool>> = LazyLock::new(|| {
    Lexicon::new(WORDS, |key| match key {
        "all_days" => Some(true),
        "no_day" => Some(false),
        _ => None,
    })
});
static SENSES: LazyLock<Lexicon<Sense>> = LazyLock::new(|| {
    Lexicon::new(WORDS, |key| match key {
        "day" => Some(Sense::Day),
        "first" => Some(Sense::Nth(1)),
        "second" => Some(Sense::Nth(2)),
        "third" => Some(Sense::Nth(3)),
        "filler" => Some(Sense::Filler),
        "through" => Some(Sense::Through),
        _ => key.strip_prefix("weekday.")?.parse().ok().map(Sense::Weekday),
    })
});
static MONTHS: LazyLock<Vec<(&'static str, u32)>> = LazyLock::new(|| {
    let month = |key: &str| key.strip_prefix("month.")?.parse().ok();
    entries(WORDS).filter_map(|(key, start)| Some((start, month(key)?))).collect()
});

/// Returns the months that a word may name.
fn months(word: &str) -> Option<Vec<u32>> {
    let longest =
        MONTHS.iter().filter(|(start, _)| word.starts_with(start)).map(|(start, _)| start.len()).max()?;
    let fits = |(start, _): &&(&str, u32)| start.len() == longest && word.starts_with(start);
    Some(MONTHS.iter().filter(fits).map(|(_, month)| *month).collect())
}

fn sense(word: &str) -> Option<Sense> {
    SENSES.get(word)
}

enum Token {
    Number { value: u32, digits: usize },
    Word(String),
    Sign(char),
}

fn tokens(text: &str) -> Vec<Token> {
    /// No list of days is longer.
    const MOST: usize = 80;
    let folded = search_key(text);
    let mut chars = folded.chars().peekable();
    let mut out = Vec::new();
    while let Some(c) = chars.next() {
        if out.len() == MOST {
            break;
        }
        if c.is_ascii_digit() {
            let (mut value, mut digits) = (c.to_digit(10).unwrap_or(0), 1);
            while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                value = value.saturating_mul(10).saturating_add(digit);
                digits += 1;
                chars.next();
            }
            out.push(Token::Number { value, digits });
        } else if c.is_alphabetic() {
            let mut word = c.to_string();
            while let Some(letter) = chars.peek().filter(|c| c.is_alphabetic()) {
                word.push(*letter);
                chars.next();
            }
            out.push(Token::Word(word));
        } else if !c.is_whitespace() {
            out.push(Token::Sign(if matches!(c, '–' | '—' | '‐' | '‑') { '-' } else { c }));
        }
    }
    out
}

/// Reads a text as days; the flag says that the days between the one before and this one are meant too. None where the
/// text is not understood.
pub(super) fn written(text: &str) -> Option<Vec<(bool, Written)>> {
    let phrase = folded(text);
    if phrase.is_empty() {
        return None;
    }
    if let Some(all) = ANSWERS.get(&phrase) {
        return Some(vec![(false, if all { Written::All } else { Written::None })]);
    }
    let tokens = tokens(text);
    let mut reader = Reader { tokens: &tokens, at: 0 };
    let mut found: Vec<(bool, Written)> = Vec::new();
    let mut weekdays = Vec::new();
    let mut through = false;
    while let Some(token) = reader.tokens.get(reader.at) {
        match token {
            Token::Number { .. } => {
                let days = reader.numbers()?;
                let mut first = true;
                for (between, day) in days {
                    found.push((between || (first && through && !found.is_empty()), day));
                    first = false;
                }
                through = false;
                continue;
            }
            Token::Word(word) => match sense(word) {
                Some(Sense::Weekday(day)) => {
                    weekdays.push((through && !weekdays.is_empty(), Written::Weekday(day)));
                }
                Some(Sense::Nth(nth)) => found.push((false, Written::Nth(nth))),
                Some(Sense::Through) => through = true,
                Some(Sense::Filler) => {}
                Some(Sense::Day) => {
                    reader.at += 1;
                    found.extend(reader.nth_days().unwrap_or_default());
                    continue;
                }
                None => {
                    let months = months(word)?;
                    reader.at += 1;
                    found.extend(reader.after_month(&months)?);
                    continue;
                }
            },
            Token::Sign('-') => through = true,
            Token::Sign(',' | '.' | '&' | '+' | '(' | ')' | '/' | ';' | '*' | 'º' | 'ª' | '°') => {}
            Token::Sign(_) => return None,
        }
        reader.at += 1;
    }
    if found.is_empty() {
        found = weekdays;
    }
    (!found.is_empty()).then_some(found)
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl Reader<'_> {
    fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.tokens.get(at) {
            Some(Token::Number { value, digits }) => Some((*value, *digits)),
            _ => None,
        }
    }

    fn sign(&self, at: usize) -> Option<char> {
        match self.tokens.get(at) {
            Some(Token::Sign(sign)) => Some(*sign),
            _ => None,
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn year(&self, at: usize) -> Option<i32> {
        let (value, digits) = self.number(at)?;
        (digits == 4 && (1900..2200).contains(&value)).then(|| i32::try_from(value).ok()).flatten()
    }

    /// Skips a time of day behind a date.
    fn skip_time(&mut self) {
        let start = if self.word(self.at) == Some("t") { self.at + 1 } else { self.at };
        if self.number(start).is_some() && self.sign(start + 1) == Some(':') {
            self.at = start;
            while self.number(self.at).is_some() || matches!(self.sign(self.at), Some(':')) {
                self.at += 1;
            }
        }
    }

    /// Reads what begins with a number: an ISO date, a numeric date, days before a month name, an ordinal, days alone.
    fn numbers(&mut self) -> Option<Vec<(bool, Written)>> {
        if let Some(year) = self.year(self.at) {
            let sign = self.sign(self.at + 1).filter(|sign| matches!(sign, '-' | '/' | '.'))?;
            let (month, _) = self.number(self.at + 2)?;
            let (day, _) =
                (self.sign(self.at + 3) == Some(sign)).then(|| self.number(self.at + 4)).flatten()?;
            self.at += 5;
            self.skip_time();
            return Some(vec![(false, Written::Date { year: Some(year), months: vec![month], day })]);
        }
        let (first, _) = self.number(self.at)?;
        if let (Some(sign @ ('/' | '.' | '-')), Some((second, _))) =
            (self.sign(self.at + 1), self.number(self.at + 2))
        {
            let year =
                (self.sign(self.at + 3) == Some(sign)).then(|| self.two_or_four(self.at + 4)).flatten();
            let plain = sign != '-' && second <= 12 && !self.month_follows(self.at + 3);
            if year.is_some() || plain {
                self.at += if year.is_some() { 5 } else { 3 };
                if year.is_none() && self.sign(self.at) == Some('.') {
                    self.at += 1;
                }
                self.skip_time();
                return Some(vec![(false, Written::Numeric { year, first, second })]);
            }
        }
        let days = self.list()?;
        self.skip_fillers();
        if let Some(months) = self.word(self.at).filter(|word| !is_day_word(word)).and_then(months) {
            self.at += 1;
            let year = self.year_behind();
            self.skip_time();
            let dated = |day| Written::Date { year, months: months.clone(), day };
            return Some(days.into_iter().map(|(through, day)| (through, dated(day))).collect());
        }
        if self.word(self.at).is_some_and(is_day_word) {
            self.at += 1;
            return Some(days.into_iter().map(|(through, day)| (through, Written::Nth(day))).collect());
        }
        Some(days.into_iter().map(|(through, day)| (through, Written::Bare(day))).collect())
    }

    /// Reads the days behind the name of a month: "June 26-27, 2024".
    fn after_month(&mut self, months: &[u32]) -> Option<Vec<(bool, Written)>> {
        self.skip_fillers();
        let days = self.list()?;
        let year = self.year_behind();
        let dated = |day| Written::Date { year, months: months.to_vec(), day };
        Some(days.into_iter().map(|(through, day)| (through, dated(day))).collect())
    }

    /// Reads the numbers behind the word "day".
    fn nth_days(&mut self) -> Option<Vec<(bool, Written)>> {
        self.number(self.at)?;
        let days = self.list()?;
        Some(days.into_iter().map(|(through, day)| (through, Written::Nth(day))).collect())
    }

    /// Reads "26", "26-27", "26, 27 and 28"; each with whether the days before it are meant too.
    fn list(&mut self) -> Option<Vec<(bool, u32)>> {
        let mut days = vec![(false, self.small(self.at)?)];
        self.at += 1;
        loop {
            let mut next = self.at;
            let mut through = false;
            loop {
                match self.tokens.get(next) {
                    Some(Token::Sign('-')) => through = true,
                    Some(Token::Sign('/' | ',' | '.' | '&' | '+' | ';' | 'º' | '°')) => {}
                    Some(Token::Word(word)) if sense(word) == Some(Sense::Through) => through = true,
                    Some(Token::Word(word)) if sense(word) == Some(Sense::Filler) => {}
                    _ => break,
                }
                next += 1;
            }
            // A number that begins another numeric date does not belong to this list.
            let other_date = matches!(self.sign(next + 1), Some('/' | '.'))
                && self.number(next + 2).is_some()
                && !self.month_follows(next + 3);
            match self.small(next) {
                Some(day) if next > self.at && !other_date => {
                    days.push((through, day));
                    self.at = next + 1;
                }
                _ => return Some(days),
            }
        }
    }

    fn small(&self, at: usize) -> Option<u32> {
        self.number(at)
            .filter(|(value, digits)| *digits <= 2 && (1..=31).contains(value))
            .map(|(value, _)| value)
    }

    fn two_or_four(&self, at: usize) -> Option<i32> {
        let (value, digits) = self.number(at)?;
        match digits {
            4 => self.year(at),
            2 => i32::try_from(value + 2000).ok(),
            _ => None,
        }
    }

    fn month_follows(&self, at: usize) -> bool {
        let mut at = at;
        while self.word(at).is_some_and(|word| sense(word) == Some(Sense::Filler))
            || self.sign(at) == Some('.')
        {
            at += 1;
        }
        self.word(at).is_some_and(|word| !is_day_word(word) && months(word).is_some())
    }

    fn skip_fillers(&mut self) {
        while self.word(self.at).is_some_and(|word| sense(word) == Some(Sense::Filler))
            || matches!(self.sign(self.at), Some('.' | 'º' | '°'))
        {
            self.at += 1;
        }
    }

    fn year_behind(&mut self) -> Option<i32> {
        let mut next = self.at;
        while matches!(self.sign(next), Some(',' | '.'))
            || self.word(next).is_some_and(|word| sense(word) == Some(Sense::Filler))
        {
            next += 1;
        }
        let year = self.year(next)?;
        self.at = next + 1;
        Some(year)
    }
}

fn is_day_word(word: &str) -> bool {
    sense(word) == Some(Sense::Day)
}
