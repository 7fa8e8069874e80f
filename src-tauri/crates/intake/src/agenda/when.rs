//! When an item is: days, times and durations put together.

use super::file::Frame;
use super::item::ItemRecord;
use crate::record::{Level, quote};
use crate::said::clock::{self, Span};
use crate::said::days_in;
use chrono::NaiveDate;
use domain::agenda::ItemField;
use domain::agenda::time::{self, ClockChange, DAY, instant};

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

/// Says that a beginning does not exist, with the jump.
pub fn start_skipped(start: u16, jump: ClockChange) -> String {
    let at = |minutes: u16| time::clock(u32::from(minutes));
    format!(
        "{} does not exist that night: the clock jumps from {} to {}. Check when it begins.",
        at(start),
        at(jump.minutes),
        at(jump.after().minutes),
    )
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
        let span = clock::span(text);
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
        let minutes = clock::minutes(text);
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
                self.unreadable_time(&time::clock(u32::from(start)));
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
            let message = format!("It ends at {} on the day after.", time::clock(u32::from(end)));
            self.reason("duration", "past_midnight", Level::Info, message);
            u32::from(end) + u32::from(DAY)
        } else {
            let (start, end) = (time::clock(u32::from(start)), time::clock(u32::from(end)));
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
}
