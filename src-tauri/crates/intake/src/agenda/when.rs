//! When an item is: days, times and durations put together.

use super::file::Frame;
use super::item::ItemRecord;
use crate::record::Level;
use crate::said::clock::{self, Span};
use crate::said::days_in;
use chrono::NaiveDate;
use domain::agenda::ItemField;
use domain::agenda::time::{self, ClockChange, DAY, instant};
use domain::fact::{Fact, FactValue, Facts};
use domain::reason::ReasonCode;

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

/// States a beginning that does not exist, and from where to where the clock jumps over it.
pub fn jump_facts(start: u16, jump: ClockChange) -> Facts {
    clock(Fact::From, start)
        .with(Fact::Opens, FactValue::Clock(jump.minutes.into()))
        .with(Fact::Closes, FactValue::Clock(jump.after().minutes.into()))
}

fn clock(fact: Fact, minutes: u16) -> Facts {
    Facts::default().with(fact, FactValue::Clock(minutes.into()))
}

impl ItemRecord {
    /// Reads a day of the meeting: a date in any form, or "Day 2"; `nth` where a bare number counts the days.
    pub(super) fn day(&mut self, text: &str, nth: bool, frame: &Frame) -> Option<NaiveDate> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if let (true, Ok(number)) = (nth, text.parse::<usize>()) {
            let day = number.checked_sub(1).and_then(|place| frame.days.get(place));
            if day.is_none() {
                self.outside(text);
            }
            return day.copied();
        }
        let said = days_in(text, &frame.days);
        match said.days.as_slice() {
            [day] if !said.unknown => Some(*day),
            _ if said.outside => {
                self.outside(text);
                None
            }
            _ => {
                self.refuse(ItemField::Day, ReasonCode::DayUnclear, Facts::text(text));
                None
            }
        }
    }

    /// Refuses an item on another day than those of the meeting.
    pub(super) fn outside(&mut self, day: &str) {
        self.refuse(ItemField::Day, ReasonCode::DayOutside, Facts::text(day));
    }

    /// Reads a time of the day or a span of times.
    pub(super) fn span(&mut self, text: &str) -> Option<Span> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let span = clock::span(text);
        if span.is_none() {
            self.unreadable_time(text);
        }
        span
    }

    pub(super) fn unreadable_time(&mut self, text: &str) {
        self.refuse(ItemField::Start, ReasonCode::TimeUnreadable, Facts::text(text));
    }

    /// Reads a number of minutes.
    pub(super) fn minutes(&mut self, field: ItemField, text: &str) -> Option<u16> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let minutes = clock::minutes(text);
        if minutes.is_none() {
            self.doubt(field, ReasonCode::DurationUnreadable, Facts::text(text));
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
                self.unreadable_time(&time::clock(u32::from(start)));
            }
        } else if (when.end.is_some() || when.day.is_some()) && !self.is_refused() {
            self.refuse(ItemField::Start, ReasonCode::StartMissing, Facts::default());
        }
        self.details.day = when.day;
        let to_end =
            when.start.zip(when.end).and_then(|(start, end)| self.until(when.day, start, end, frame));
        if let Some(minutes) = to_end.or(when.duration) {
            self.says.insert(ItemField::Duration);
            if minutes == 0 || minutes > DAY {
                self.refuse(ItemField::Duration, ReasonCode::DurationImpossible, Facts::default());
            }
            self.details.duration = minutes;
        }
        if let (Some(to_end), Some(duration)) = (to_end, when.duration)
            && to_end != duration
        {
            let facts = Facts::default().with(Fact::Minutes, usize::from(to_end));
            let facts = facts.with(Fact::Said, usize::from(duration));
            self.doubt(ItemField::Duration, ReasonCode::DurationDisagrees, facts);
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
            self.reason(Level::Info, ItemField::Duration, ReasonCode::PastMidnight, clock(Fact::To, end));
            u32::from(end) + u32::from(DAY)
        } else {
            let facts = clock(Fact::From, start).with(Fact::To, FactValue::Clock(end.into())).case("times");
            self.refuse(ItemField::Duration, ReasonCode::EndBeforeStart, facts);
            return None;
        };
        let wall = i64::from(end) - i64::from(start);
        let real = day.map_or(wall, |day| {
            (instant(frame.zone, day, end) - instant(frame.zone, day, u32::from(start))).num_minutes()
        });
        u16::try_from(real).ok()
    }
}
