//! The agenda as iCalendar file (RFC 5545), whole or of one person.
//!
//! Every item keeps one UID for its life, and SEQUENCE rises with the versions of the agenda, so that a calendar that has
//! the item already takes over what changed. Times name the zone of the meeting and bring its rules along. The label
//! stands in the first and last line of every description, and in a property of its own.

mod content_line;
mod event;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
mod zone;

use crate::stamp::Stamp;
use crate::words::{Word, running, say_with};
use chrono::Datelike as _;
use content_line::Lines;
use domain::disclosure::{CalendarView, Disclosed};
use event::LABEL;
pub(crate) use event::{category, labelled};

/// What made the file, as the format asks for it.
const PRODUCT: &str = "-//Entente//Entente//EN";

/// Makes the calendar: UTF-8, lines of at most 75 bytes that end in CRLF.
pub fn ics(calendar: &Disclosed<CalendarView>, stamp: &Stamp) -> Vec<u8> {
    let view = calendar.view();
    let mut out = Lines::default();
    out.begin("VCALENDAR");
    out.raw("VERSION", "2.0");
    out.raw("PRODID", PRODUCT);
    out.raw("CALSCALE", "GREGORIAN");
    if let Some(method) = method(view) {
        out.raw("METHOD", method);
    }
    let name = name(view);
    out.text("NAME", &name);
    out.text("X-WR-CALNAME", &name);
    out.text("X-WR-TIMEZONE", view.heading.zone.name());
    out.text(LABEL, calendar.label().as_str());
    zone::write(&mut out, view.heading.zone, years(view, stamp));
    for item in &view.events {
        event::write(&mut out, calendar, item, stamp);
    }
    for item in &view.cancelled {
        event::write_cancelled(&mut out, calendar, item, stamp);
    }
    out.end("VCALENDAR");
    out.into_bytes()
}

/// Returns what the file asks calendars to do: to take its events over, or to take them all out. A method is about events
/// that an organiser answers for; without one the file is a plain calendar.
pub(crate) fn method(view: &CalendarView) -> Option<&'static str> {
    let nothing_left = view.events.is_empty() && !view.cancelled.is_empty();
    view.organiser.as_ref().map(|_| if nothing_left { "CANCEL" } else { "PUBLISH" })
}

fn name(view: &CalendarView) -> String {
    let running = running(&view.heading.series_short, &view.heading);
    match &view.of {
        None => say_with(Word::CalendarName, &[("meeting", &running)]),
        Some(reference) => say_with(Word::CalendarNameOf, &[("meeting", &running), ("reference", reference)]),
    }
}

/// The first and the last year that something of the calendar falls in.
fn years(view: &CalendarView, stamp: &Stamp) -> (i32, i32) {
    let spans = view.events.iter().map(|event| event.line.span());
    let spans = spans.chain(view.cancelled.iter().map(|event| event.span));
    spans
        .map(|(from, to)| (from.year(), to.year()))
        .reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))
        .unwrap_or((stamp.made_at.year(), stamp.made_at.year()))
}
