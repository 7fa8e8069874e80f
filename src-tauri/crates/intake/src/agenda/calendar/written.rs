//! Times as a calendar writes them, before anybody knows their zone.

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarEntry as Property, ICalendarValue as Value};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A time as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    /// What the clock shows; midnight where only the day is written.
    pub(super) local: NaiveDateTime,
    /// Whether only the day is written.
    pub(super) whole_day: bool,
    /// Whether the clock is that of UTC.
    pub(super) utc: bool,
}

impl Written {
    /// Reads a time or a day; none where it is neither.
    pub(super) fn of(value: &Value) -> Option<Self> {
        let Value::PartialDateTime(at) = value else { return None };
        Self::at(at)
    }

    pub(super) fn at(at: &PartialDateTime) -> Option<Self> {
        let day = NaiveDate::from_ymd_opt(at.year?.into(), at.month?.into(), at.day?.into())?;
        let Some(hour) = at.hour else {
            return Some(Self { local: day.and_time(NaiveTime::MIN), whole_day: true, utc: false });
        };
        let (minute, second) = (at.minute?.into(), at.second.unwrap_or_default().into());
        Some(Self {
            local: day.and_hms_opt(hour.into(), minute, second)?,
            whole_day: false,
            utc: at.tz_hour.is_some(),
        })
    }

    /// Reads the first value of a property.
    pub(super) fn first(property: &Property) -> Option<Self> {
        property.values.first().and_then(Self::of)
    }
}
