//! The rules of a zone, as far as a calendar needs them.

use super::content_line::Lines;
use chrono::{DateTime, Datelike as _, Duration, FixedOffset, NaiveDate, Offset as _, TimeZone as _, Utc};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz};

/// How a clock of the zone runs for a while.
#[derive(Clone, Debug, PartialEq)]
struct Observance {
    offset: FixedOffset,
    daylight: bool,
    name: String,
}

impl Observance {
    fn at(zone: Tz, at: DateTime<Utc>) -> Self {
        let offset = zone.offset_from_utc_datetime(&at.naive_utc());
        Self {
            offset: offset.fix(),
            daylight: !offset.dst_offset().is_zero(),
            name: offset.abbreviation().unwrap_or_default().to_owned(),
        }
    }
}

/// Writes VTIMEZONE: how the clock runs when the first year begins, and every change until the last one ends.
///
/// Changes are written one by one instead of as recurrence rules: they are few, and they are right for zones that change
/// their rules from year to year.
pub fn write(out: &mut Lines, zone: Tz, (first, last): (i32, i32)) {
    out.begin("VTIMEZONE");
    out.raw("TZID", zone.name());
    let begin = midnight(zone, first);
    // Within the day before the year ends in the zone, the clock may already be in the next one in UTC.
    let end = midnight(zone, last + 1) + Duration::days(1);
    let mut running = Observance::at(zone, begin);
    write_observance(out, &running, running.offset, begin);
    for at in changes(zone, begin, end) {
        let next = Observance::at(zone, at);
        write_observance(out, &next, running.offset, at);
        running = next;
    }
    out.end("VTIMEZONE");
}

fn midnight(zone: Tz, year: i32) -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    domain::agenda::time::instant(zone, day, 0).to_utc()
}

fn write_observance(out: &mut Lines, observance: &Observance, before: FixedOffset, at: DateTime<Utc>) {
    let component = if observance.daylight { "DAYLIGHT" } else { "STANDARD" };
    out.begin(component);
    // The format wants the time that the clock would show without the change.
    out.raw("DTSTART", &at.with_timezone(&before).format("%Y%m%dT%H%M%S").to_string());
    out.raw("TZOFFSETFROM", &offset(before));
    out.raw("TZOFFSETTO", &offset(observance.offset));
    if !observance.name.is_empty() {
        out.text("TZNAME", &observance.name);
    }
    out.end(component);
}

/// Writes an offset as `+0200`, with seconds where it has any.
fn offset(offset: FixedOffset) -> String {
    let seconds = offset.local_minus_utc();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

/// Finds the instants at which the clock begins to run otherwise.
fn changes(zone: Tz, begin: DateTime<Utc>, end: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    // No zone changes its clock twice within half a day.
    let step = Duration::hours(12);
    let mut found = Vec::new();
    let mut from = begin;
    while from < end {
        let to = (from + step).min(end);
        let running = Observance::at(zone, from);
        if Observance::at(zone, to) != running {
            let (mut early, mut late) = (from, to);
            while late - early > Duration::seconds(1) {
                let middle = early + (late - early) / 2;
                let middle = middle - Duration::nanoseconds(i64::from(middle.timestamp_subsec_nanos()));
                if Observance::at(zone, middle) == running { early = middle } else { late = middle }
            }
            found.push(late);
        }
        from = to;
    }
    found.retain(|at| *at < end && at.year() >= begin.year());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(zone: Tz, years: (i32, i32)) -> Vec<String> {
        let mut out = Lines::default();
        write(&mut out, zone, years);
        let text = String::from_utf8(out.into_bytes()).unwrap();
        text.split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn the_changes_of_a_year_are_those_of_the_zone() {
        let rules = rules(chrono_tz::Europe::Amsterdam, (2024, 2024)).join("\n");
        assert_eq!(
            rules.trim_end(),
            "BEGIN:VTIMEZONE\nTZID:Europe/Amsterdam\n\
             BEGIN:STANDARD\nDTSTART:20240101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:20240331T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:20241027T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD\n\
             END:VTIMEZONE"
        );
    }

    #[test]
    fn a_zone_without_changes_has_one_rule() {
        let rules = rules(chrono_tz::Asia::Tokyo, (2024, 2026));
        assert_eq!(rules.iter().filter(|line| line.starts_with("DTSTART")).count(), 1);
        assert!(rules.contains(&"TZOFFSETTO:+0900".to_owned()));
    }

    #[test]
    fn offsets_are_written_in_hours_and_minutes() {
        let offset_of = |seconds| offset(FixedOffset::east_opt(seconds).unwrap());
        assert_eq!([offset_of(-12_600), offset_of(20_700), offset_of(1_172)], ["-0330", "+0545", "+001932"]);
    }
}
