//! Attendance: how somebody takes part on each day, from one column, two, or one per day.

use super::reason::Reason;
use crate::said::{DaysSaid, days_in, is_blank_sign, is_tick, mode, yes_or_no};
use chrono::NaiveDate;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::participant::{DayMode, Mode};
use domain::reason::ReasonCode;

/// An answer that does not say how somebody attends, and the days on which that matters.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OpenMode {
    /// The answer, as it is written.
    pub text: String,
    /// The days for which attendance in person is assumed until somebody says what the answer means.
    pub days: Vec<NaiveDate>,
}

/// What the cells of a row say about attendance; none where no column has this meaning.
#[derive(Default)]
pub(super) struct Said<'a> {
    pub mode: Option<Vec<&'a str>>,
    pub days: Option<Vec<&'a str>>,
    /// A cell per day, with the day its column stands for.
    pub by_day: Vec<(Option<NaiveDate>, &'a str)>,
}

/// Puts together how somebody takes part on every day of the meeting; none where no column says anything about it,
/// empty where the cells do not.
pub(super) fn attendance(
    said: &Said<'_>,
    meeting: &[NaiveDate],
    reasons: &mut Vec<Reason>,
    open: &mut Vec<OpenMode>,
) -> Option<Vec<DayMode>> {
    if said.mode.is_none() && said.days.is_none() && said.by_day.is_empty() {
        return None;
    }
    let modes: Vec<&str> =
        said.mode.iter().flatten().copied().filter(|text| !text.trim().is_empty()).collect();
    let pieces: Vec<&str> = modes.iter().flat_map(|text| text.split([';', '\n'])).collect();
    // "26 June in person; 27 June online"
    if let Some(found) = mixed(&pieces, meeting) {
        return Some(found);
    }
    let general = general(&modes, reasons, open);
    if !said.by_day.is_empty() {
        return Some(by_day(said, general, meeting, reasons, open));
    }
    let named: Vec<&str> =
        said.days.iter().flatten().copied().filter(|text| !text.trim().is_empty()).collect();
    if modes.is_empty() && named.is_empty() {
        return Some(Vec::new());
    }
    let days = if named.is_empty() || general == Some(Mode::Absent) {
        meeting.to_vec()
    } else {
        days(&named, meeting, reasons)
    };
    let mode = general.unwrap_or(Mode::InPerson);
    for answer in open {
        answer.days.clone_from(&days);
    }
    Some(all(meeting, |day| if days.contains(&day) { mode } else { Mode::Absent }))
}

fn all(meeting: &[NaiveDate], mode: impl Fn(NaiveDate) -> Mode) -> Vec<DayMode> {
    meeting.iter().map(|date| DayMode { date: *date, mode: mode(*date) }).collect()
}

/// Reads answers that name both a day and a way of attending, each in its own piece.
fn mixed(pieces: &[&str], meeting: &[NaiveDate]) -> Option<Vec<DayMode>> {
    let mut found = Vec::new();
    for piece in pieces {
        let (before, after) =
            piece.split_once(':').or_else(|| piece.split_once(" - ")).unwrap_or((piece, ""));
        let pair = |day: &str, way: &str| match (days_in(day, meeting), mode(way)) {
            (DaysSaid { days, unknown: false, .. }, Some(mode)) if !days.is_empty() => Some((days, mode)),
            _ => None,
        };
        let (days, mode) = pair(before, after).or_else(|| pair(after, before))?;
        found.extend(days.into_iter().map(|day| (day, mode)));
    }
    let mode = |day: NaiveDate| {
        found.iter().find(|(known, _)| *known == day).map_or(Mode::Absent, |(_, mode)| *mode)
    };
    (!found.is_empty()).then(|| all(meeting, mode))
}

/// Reads the one way of attending that holds for all days.
fn general(modes: &[&str], reasons: &mut Vec<Reason>, open: &mut Vec<OpenMode>) -> Option<Mode> {
    if modes.is_empty() {
        return None;
    }
    let text = modes.join("; ");
    let one = if let [only] = modes { mode(only) } else { None };
    let found = one.or_else(|| (yes_or_no(&text) == Some(true)).then_some(Mode::InPerson));
    if found.is_none() {
        let facts = Facts::text(&text).with(Fact::Mode, Mode::InPerson).case("taken");
        reasons.push(Reason::doubt(Field::Mode, ReasonCode::ModeUnclear, facts));
        open.push(OpenMode { text, days: Vec::new() });
    }
    found
}

/// Reads the days of attendance; all of them where the answer is not understood.
fn days(named: &[&str], meeting: &[NaiveDate], reasons: &mut Vec<Reason>) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    let mut unknown = false;
    for text in named {
        let said = days_in(text, meeting);
        if said.outside {
            reasons.push(Reason::doubt(Field::Days, ReasonCode::DayOutside, Facts::text(text)));
        }
        if said.unknown {
            reasons.push(Reason::doubt(Field::Days, ReasonCode::DaysUnclear, Facts::text(text)));
        }
        unknown |= said.unknown;
        days.extend(said.days);
    }
    if unknown && days.is_empty() { meeting.to_vec() } else { days }
}

/// Reads one cell per day.
fn by_day(
    said: &Said<'_>,
    general: Option<Mode>,
    meeting: &[NaiveDate],
    reasons: &mut Vec<Reason>,
    open: &mut Vec<OpenMode>,
) -> Vec<DayMode> {
    let day_at = |place: usize| meeting.get(place).copied();
    let (mut general_on, mut unclear) = (Vec::new(), Vec::new());
    let present = match general {
        Some(Mode::Absent) => Mode::Absent,
        Some(mode) => mode,
        None => Mode::InPerson,
    };
    let mut modes = vec![Mode::Absent; meeting.len()];
    let mut nothing = true;
    for (place, (day, text)) in said.by_day.iter().enumerate() {
        let place = day.map_or(Some(place), |day| meeting.iter().position(|date| *date == day));
        let Some(place) = place.filter(|place| *place < modes.len()) else { continue };
        let slot = &mut modes[place];
        nothing &= text.trim().is_empty();
        *slot = match mode(text) {
            _ if is_blank_sign(text) => Mode::Absent,
            _ if is_tick(text) || yes_or_no(text) == Some(true) => {
                general_on.extend(day_at(place));
                present
            }
            Some(mode) => mode,
            None => {
                reasons.push(Reason::doubt(Field::DayMode, ReasonCode::ModeUnclear, Facts::text(text)));
                let text = text.trim().to_owned();
                unclear.push(OpenMode { text, days: day_at(place).into_iter().collect() });
                present
            }
        };
    }
    if nothing && general.is_none() {
        return Vec::new();
    }
    if nothing {
        modes.fill(present);
        general_on = meeting.to_vec();
    }
    for answer in &mut *open {
        answer.days.clone_from(&general_on);
    }
    open.append(&mut unclear);
    meeting.iter().zip(modes).map(|(date, mode)| DayMode { date: *date, mode }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting() -> Vec<NaiveDate> {
        vec!["2024-06-26".parse().unwrap(), "2024-06-27".parse().unwrap()]
    }

    fn read(mode: Option<&str>, days: Option<&str>, by_day: &[&str]) -> (String, Vec<&'static str>) {
        let said = Said {
            mode: mode.map(|text| vec![text]),
            days: days.map(|text| vec![text]),
            by_day: by_day.iter().map(|text| (None, *text)).collect(),
        };
        let mut reasons = Vec::new();
        let found = attendance(&said, &meeting(), &mut reasons, &mut Vec::new());
        let letters = found.map_or("none".to_owned(), |days| {
            days.iter()
                .map(|day| match day.mode {
                    Mode::InPerson => 'P',
                    Mode::Online => 'O',
                    Mode::Absent => '-',
                })
                .collect()
        });
        (letters, reasons.iter().map(|reason| reason.code.as_str()).collect())
    }

    #[test]
    fn mode_and_days_make_attendance() {
        for (mode, days, expected) in [
            (Some("In person"), Some("26 June 2024; 27 June 2024"), "PP"),
            (Some("Online"), Some("27 June 2024"), "-O"),
            (Some("remotely"), None, "OO"),
            (Some("en présentiel"), Some(""), "PP"),
            (Some("à distance"), Some("Both days"), "OO"),
            (Some("Präsenz"), Some("Day 1"), "P-"),
            (Some("I will not attend"), Some(""), "--"),
            (Some("I will attend in person in The Hague"), None, "PP"),
            (Some("Online (via videoconference)"), None, "OO"),
            (Some("Yes"), None, "PP"),
            (None, Some("27/06/2024"), "-P"),
            (Some("26 June: in person; 27 June: online"), None, "PO"),
            (Some(""), Some(""), ""),
            (None, None, "none"),
        ] {
            assert_eq!(read(mode, days, &[]), (expected.to_owned(), vec![]), "{mode:?} {days:?}");
        }
    }

    #[test]
    fn one_column_per_day_is_read_with_the_mode() {
        assert_eq!(read(Some("in person"), None, &["yes", "no"]), ("P-".into(), vec![]));
        assert_eq!(read(Some("online"), None, &["x", "x"]), ("OO".into(), vec![]));
        assert_eq!(read(None, None, &["in person", "online"]), ("PO".into(), vec![]));
        assert_eq!(read(None, None, &["", "✓"]), ("-P".into(), vec![]));
        assert_eq!(read(Some("online"), None, &["", ""]), ("OO".into(), vec![]), "no day named: all days");
    }

    #[test]
    fn what_is_not_clear_is_said() {
        assert_eq!(read(Some("hybrid"), None, &[]), ("PP".into(), vec!["mode_unclear"]));
        assert_eq!(read(Some("in person or online"), None, &[]), ("PP".into(), vec!["mode_unclear"]));
        assert_eq!(read(Some("Online"), Some("perhaps"), &[]), ("OO".into(), vec!["days_unclear"]));
        assert_eq!(read(Some("Online"), Some("3 July 2024"), &[]), ("--".into(), vec!["day_outside"]));
    }
}
