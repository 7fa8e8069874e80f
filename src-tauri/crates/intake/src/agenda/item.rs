//! [`ItemRecord`]: what a file says about one item, in the types of the domain.

use super::Frame;
use super::reason::{Reason, kept};
use super::times::Span;
use super::words;
use crate::record::{Level, days_in, quote, yes_or_no};
use chrono::NaiveDate;
use domain::agenda::item::MOST_ENTRIES;
use domain::agenda::time::{DAY, clock, instant};
use domain::agenda::{ItemDetails, ItemField, ItemKind, ItemNumber, ItemRole};
use domain::ids::AgendaItemId;
use domain::label::HandlingLabel;
use domain::text::{Line, TextRefused, Title};
use std::collections::BTreeSet;

/// What a file says about one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRecord {
    /// The worksheet row or physical line, from 1; in JSON and in a calendar the place in the file, from 1.
    pub row: u32,
    /// What people cite, `I-05a`.
    pub reference: Option<String>,
    /// The identity in a calendar that this application made.
    pub identity: Option<AgendaItemId>,
    /// What the file says about: "not in this file" is not "empty". Of anything else [`Self::details`] holds a default.
    pub says: BTreeSet<ItemField>,
    /// Everything but room, people and chosen order, which the workspace must know first.
    pub details: ItemDetails,
    /// The room as written: a reference or a name.
    pub room: Line,
    /// People as written.
    pub people: Vec<PersonRecord>,
    /// The chosen order of a tour de table: codes of delegations.
    pub chosen: Vec<Line>,
    /// What a person should know.
    pub reasons: Vec<Reason>,
}

/// Somebody with a role, as a file names them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PersonRecord {
    /// A reference, an e-mail address or a name; empty where it is still open.
    pub text: Line,
    /// What they do.
    pub role: ItemRole,
    /// Whether they have agreed.
    pub confirmed: bool,
    /// What the secretariat should know.
    pub note: Line,
}

/// When an item is, as far as a file says so.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct When {
    /// The day on which it begins.
    pub day: Option<NaiveDate>,
    /// Minutes after midnight.
    pub start: Option<u16>,
    /// Minutes after midnight.
    pub end: Option<u16>,
    /// Minutes.
    pub duration: Option<u16>,
}

/// How long an item is where a file does not say it.
const USUAL: u16 = 30;

/// What stands for the title of a record without one, which nobody may keep.
const UNTITLED: &str = "–";

impl ItemRecord {
    pub(super) fn new(row: u32) -> Self {
        let title: Title =
            UNTITLED.parse().unwrap_or_else(|refused| unreachable!("a stroke is a title: {refused}"));
        Self {
            row,
            reference: None,
            identity: None,
            says: BTreeSet::new(),
            details: ItemDetails::new(ItemKind::Plenary, title, USUAL),
            room: Line::default(),
            people: Vec::new(),
            chosen: Vec::new(),
            reasons: Vec::new(),
        }
    }

    /// Tells whether the item cannot be imported like this.
    pub fn is_refused(&self) -> bool {
        self.reasons.iter().any(|reason| reason.level == Level::Refused)
    }

    /// Returns the title; none where the file has none.
    pub fn title(&self) -> Option<&Title> {
        self.says.contains(&ItemField::Title).then_some(&self.details.title)
    }

    pub(super) fn reason(
        &mut self,
        field: &'static str,
        code: &'static str,
        level: Level,
        message: impl Into<String>,
    ) {
        self.reasons.push(Reason::about(field, code, level, message));
    }

    pub(super) fn doubt(&mut self, field: ItemField, code: &'static str, message: impl Into<String>) {
        self.reason(field.as_str(), code, Level::Doubt, message);
    }

    pub(super) fn refuse(&mut self, field: ItemField, code: &'static str, message: impl Into<String>) {
        self.reason(field.as_str(), code, Level::Refused, message);
    }

    /// Reads a text for a field and notes that the file says something about it.
    pub(super) fn text<T: std::str::FromStr<Err = TextRefused>>(
        &mut self,
        field: ItemField,
        text: &str,
    ) -> Option<T> {
        self.says.insert(field);
        if words::is_marked(text) {
            self.refuse_classified(field);
        }
        kept(text, field.as_str(), &mut self.reasons)
    }

    fn refuse_classified(&mut self, field: ItemField) {
        let message =
            "It carries a marking of EU classified information, which must not be kept in this application.";
        self.refuse(field, "euci_refused", message);
    }

    pub(super) fn set_reference(&mut self, text: &str) {
        let text = text.trim();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if text.is_empty() {
            return;
        }
        if text.len() <= 20 && text.chars().all(plain) {
            self.reference = Some(text.to_owned());
        } else {
            let message =
                format!("{} is no reference like I-05a; the item gets the next free one.", quote(text));
            self.reason("reference", "reference_odd", Level::Doubt, message);
        }
    }

    pub(super) fn set_title(&mut self, text: &str) {
        match self.text(ItemField::Title, text) {
            Some(title) => self.details.title = title,
            None => {
                self.says.remove(&ItemField::Title);
            }
        }
    }

    pub(super) fn set_number(&mut self, text: &str) {
        self.says.insert(ItemField::Number);
        self.details.number = None;
        if text.trim().is_empty() || matches!(text.trim(), "-" | "–" | "—") {
            return;
        }
        match text.parse::<ItemNumber>() {
            Ok(number) => self.details.number = Some(number),
            Err(error) => {
                self.doubt(
                    ItemField::Number,
                    "number_unclear",
                    format!("{} is left out: {error}.", quote(text)),
                );
            }
        }
    }

    pub(super) fn set_kind(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.says.insert(ItemField::Kind);
        match words::kind(text) {
            Some(kind) => self.details.kind = kind,
            None => {
                let message =
                    format!("{} is no kind of item that is known; it is taken for a plenary.", quote(text));
                self.doubt(ItemField::Kind, "kind_unknown", message);
            }
        }
    }

    pub(super) fn set_label(&mut self, text: &str) {
        self.says.insert(ItemField::Label);
        self.details.label = None;
        if words::is_classified_label(text) {
            self.refuse_classified(ItemField::Label);
        } else if !text.trim().is_empty() && !matches!(text.trim(), "-" | "–" | "—") {
            match text.parse::<HandlingLabel>() {
                Ok(label) => self.details.label = Some(label),
                Err(_) => {
                    let message = format!(
                        "{} is none of the five handling labels; the default of the meeting counts.",
                        quote(text)
                    );
                    self.doubt(ItemField::Label, "label_unknown", message);
                }
            }
        }
    }

    /// Reads a yes or a no; an empty text says nothing.
    pub(super) fn flag(&mut self, field: ItemField, text: &str) -> Option<bool> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let said = if matches!(text, "x" | "X" | "✓" | "✔" | "1") { Some(true) } else { yes_or_no(text) };
        let said = if matches!(text, "-" | "–" | "—" | "0") { Some(false) } else { said };
        if said.is_none() {
            self.doubt(
                field,
                "flag_unclear",
                format!("{} is neither a clear yes nor a clear no; left out.", quote(text)),
            );
        }
        said
    }

    /// Takes questions, one in each text.
    pub(super) fn set_questions<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        self.says.insert(ItemField::Questions);
        let questions: Vec<Line> = texts
            .filter_map(|text| self.text::<Line>(ItemField::Questions, text))
            .filter(|question| !question.is_empty())
            .collect();
        self.details.questions = questions;
    }

    /// Takes what the item is there for, one word in each text.
    pub(super) fn set_aims<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        self.says.insert(ItemField::Aims);
        for text in texts.filter(|text| !text.trim().is_empty()) {
            match words::aim(text) {
                Some(aim) if !self.details.aims.contains(&aim) => self.details.aims.push(aim),
                Some(_) => {}
                None => {
                    let message =
                        format!("{} is none of inform, discuss, decide; it is left out.", quote(text));
                    self.doubt(ItemField::Aims, "aim_unknown", message);
                }
            }
        }
    }

    /// Takes somebody with a role; a mark that they are open, or still to agree, is understood.
    pub(super) fn add_person(&mut self, text: &str, role: ItemRole, confirmed: bool, note: Line) {
        self.says.insert(ItemField::People);
        let text = text.trim();
        let (text, marked) = match text.strip_suffix('?') {
            Some(rest) => (rest.trim_end(), true),
            None => match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
                Some((rest, mark)) if words::is_open(mark) => (rest.trim_end(), true),
                _ => (text, false),
            },
        };
        let text = if words::is_open(text) { "" } else { text };
        let Some(text) = self.text::<Line>(ItemField::People, text) else { return };
        let confirmed = confirmed && !marked && !text.is_empty();
        self.people.push(PersonRecord { text, role, confirmed, note });
    }

    /// Reads a day of the meeting: a date in any form, or "Day 2"; `nth` where a bare number counts the days.
    pub(super) fn day(&mut self, text: &str, nth: bool, frame: &Frame) -> Option<NaiveDate> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if let (true, Ok(number)) = (nth, text.parse::<usize>()) {
            let day = number.checked_sub(1).and_then(|place| frame.days.get(place));
            if day.is_none() {
                self.outside(&quote(text));
            }
            return day.copied();
        }
        let said = days_in(text, &frame.days);
        match said.days.as_slice() {
            [day] if !said.unknown => Some(*day),
            _ if said.outside => {
                self.outside(&quote(text));
                None
            }
            _ => {
                let message = format!("{} is no day that can be read; write it as 2024-06-26.", quote(text));
                self.refuse(ItemField::Day, "day_unclear", message);
                None
            }
        }
    }

    /// Refuses an item on another day than those of the meeting.
    pub(super) fn outside(&mut self, day: &str) {
        let message = format!(
            "{day} is no day of the meeting. Change the days of the meeting, or the day in the file."
        );
        self.refuse(ItemField::Day, "day_outside", message);
    }

    /// Reads a time of the day or a span of times.
    pub(super) fn span(&mut self, text: &str) -> Option<Span> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let span = super::times::span(text);
        if span.is_none() {
            self.unreadable_time(text);
        }
        span
    }

    pub(super) fn unreadable_time(&mut self, text: &str) {
        let message = format!("{} is no time that can be read; write it as 09:30.", quote(text));
        self.refuse(ItemField::Start, "time_unreadable", message);
    }

    /// Reads a number of minutes.
    pub(super) fn minutes(&mut self, field: ItemField, text: &str) -> Option<u16> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let minutes = super::times::minutes(text);
        if minutes.is_none() {
            let message =
                format!("{} is no duration that can be read; write it in minutes, as 60.", quote(text));
            self.doubt(field, "duration_unreadable", message);
        }
        minutes
    }

    /// Puts day, beginning, end and duration together.
    pub(super) fn set_when(&mut self, when: When, frame: &Frame) {
        if let Some(start) = when.start {
            if start < DAY {
                self.says.insert(ItemField::Start);
                self.details.start = start;
            } else {
                self.unreadable_time(&clock(u32::from(start)));
            }
        } else if (when.end.is_some() || when.day.is_some()) && !self.is_refused() {
            let message = "The item has a day or an end and no beginning.";
            self.refuse(ItemField::Start, "start_missing", message);
        }
        self.details.day = when.day;
        let to_end =
            when.start.zip(when.end).and_then(|(start, end)| self.until(when.day, start, end, frame));
        if let Some(minutes) = to_end.or(when.duration) {
            self.says.insert(ItemField::Duration);
            if minutes == 0 || minutes > DAY {
                self.refuse(
                    ItemField::Duration,
                    "duration_impossible",
                    "An item lasts from 1 minute to 24 hours.",
                );
            }
            self.details.duration = minutes;
        }
        if let (Some(to_end), Some(duration)) = (to_end, when.duration)
            && to_end != duration
        {
            let message =
                format!("From beginning to end it is {to_end} minutes, not {duration}; the end counts.");
            self.doubt(ItemField::Duration, "duration_disagrees", message);
        }
    }

    /// Returns the minutes that pass between two times of the clock, over a change of the clock too.
    fn until(&mut self, day: Option<NaiveDate>, start: u16, end: u16, frame: &Frame) -> Option<u16> {
        /// From here on an item may run past midnight, and until there.
        const EVENING: u16 = 17 * 60;
        const MORNING: u16 = 6 * 60;
        let end = if end > start {
            u32::from(end)
        } else if start >= EVENING && end <= MORNING {
            let message = format!("It ends at {} on the day after.", clock(u32::from(end)));
            self.reason("duration", "past_midnight", Level::Info, message);
            u32::from(end) + u32::from(DAY)
        } else {
            let (start, end) = (clock(u32::from(start)), clock(u32::from(end)));
            let message = format!("It ends at {end}, and begins at {start}.");
            self.refuse(ItemField::Duration, "end_before_start", message);
            return None;
        };
        let wall = i64::from(end) - i64::from(start);
        let real = day.map_or(wall, |day| {
            (instant(frame.zone, day, end) - instant(frame.zone, day, u32::from(start))).num_minutes()
        });
        u16::try_from(real).ok()
    }

    /// Looks at the whole item once everything is read.
    pub(super) fn finish(&mut self) {
        if self.details.kind == ItemKind::Break && self.details.number.take().is_some() {
            self.doubt(ItemField::Number, "break_with_number", "Breaks have no number; it is left out.");
        }
        if self.details.minimum.is_some_and(|minimum| minimum > self.details.duration) {
            self.details.minimum = None;
            let message = "The least minutes are more than those planned; they are left out.";
            self.doubt(ItemField::Minimum, "minimum_too_long", message);
        }
        let lengths = [
            (ItemField::People, self.people.len()),
            (ItemField::Questions, self.details.questions.len()),
            (ItemField::Translations, self.details.translations.len()),
            (ItemField::RunSheet, self.details.run_sheet.len()),
        ];
        for (field, _) in lengths.into_iter().filter(|(_, length)| *length > MOST_ENTRIES) {
            let message = format!("There are more than {MOST_ENTRIES} entries.");
            self.refuse(field, "too_many", message);
        }
    }
}

/// Looks at the items of a file together.
pub(super) fn finish(items: &mut [ItemRecord]) {
    let mut references: BTreeSet<String> = BTreeSet::new();
    let mut numbers: BTreeSet<String> = BTreeSet::new();
    for item in items {
        item.finish();
        if let Some(reference) = item.reference.clone()
            && !references.insert(reference.to_lowercase())
        {
            let message = format!("{} stands in the file twice; this is the later row.", quote(&reference));
            item.reason("reference", "reference_twice", Level::Refused, message);
        }
        let number = item.details.number.as_ref().map(ToString::to_string);
        if let Some(number) = number
            && !numbers.insert(number.clone())
        {
            item.doubt(
                ItemField::Number,
                "number_twice",
                format!("The number {number} stands in the file twice."),
            );
        }
    }
}
