//! One item as an event.

use super::content_line::{Lines, quoted};
use crate::agenda::{named, numbered, role_name};
use crate::stamp::Stamp;
use crate::words::{Word, say, say_with};
use chrono::DateTime;
use chrono_tz::Tz;
use domain::agenda::ItemKind;
use domain::disclosure::{
    AgendaLine, CalendarEvent, CalendarView, CancelledEvent, Disclosed, OpenItem, Organiser,
};
use domain::ids::AgendaItemId;
use domain::label::HandlingLabel;

/// The property that holds the handling label; programmes that do not know it pass over it.
pub const LABEL: &str = "X-ENTENTE-LABEL";

/// Writes an item that is held.
pub fn write(out: &mut Lines, calendar: &Disclosed<CalendarView>, event: &CalendarEvent, stamp: &Stamp) {
    let (title, item) = match &event.line {
        AgendaLine::Open(item) => (item.title.clone(), Some(&**item)),
        AgendaLine::Closed(_) => (say(Word::ClosedSession), None),
    };
    out.begin("VEVENT");
    identity(out, calendar, event.line.id(), event.line.span(), stamp);
    out.text("SUMMARY", &numbered(event.line.number(), &title));
    out.text("DESCRIPTION", &labelled(calendar.label(), &said(event, item)));
    let place = [item.map_or("", |item| item.room.as_str()), calendar.view().heading.place.as_str()];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if !place.is_empty() {
        out.text("LOCATION", &place);
    }
    if is_address(&event.video_link) {
        out.raw("URL", &event.video_link);
    }
    if let Some(item) = item {
        out.raw("CATEGORIES", category(item.kind));
    }
    let is_free = item.is_some_and(|item| !item.kind.is_programme());
    out.raw("TRANSP", if is_free { "TRANSPARENT" } else { "OPAQUE" });
    out.raw("STATUS", "CONFIRMED");
    out.end("VEVENT");
}

/// Writes an item that the person is no longer concerned by, so that their calendar takes it out.
pub fn write_cancelled(
    out: &mut Lines,
    calendar: &Disclosed<CalendarView>,
    event: &CancelledEvent,
    stamp: &Stamp,
) {
    let title = event.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    out.begin("VEVENT");
    identity(out, calendar, event.id, event.span, stamp);
    out.text("SUMMARY", &numbered(event.number.as_ref(), &title));
    out.text("DESCRIPTION", &labelled(calendar.label(), &[say(Word::CalendarCancelled)]));
    out.raw("TRANSP", "TRANSPARENT");
    out.raw("STATUS", "CANCELLED");
    out.end("VEVENT");
}

/// Puts the label above and below lines of text.
pub fn labelled(label: HandlingLabel, lines: &[String]) -> String {
    let label = label.as_str().to_owned();
    [std::slice::from_ref(&label), lines, std::slice::from_ref(&label)].concat().join("\n")
}

/// Returns the word that programmes group items by.
pub const fn category(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Plenary => "plenary",
        ItemKind::Workshop => "workshop",
        ItemKind::TourDeTable => "tour_de_table",
        ItemKind::Panel => "panel",
        ItemKind::Break => "break",
        ItemKind::Social => "social",
        ItemKind::Other => "other",
    }
}

fn identity(
    out: &mut Lines,
    calendar: &Disclosed<CalendarView>,
    id: AgendaItemId,
    (from, to): (DateTime<Tz>, DateTime<Tz>),
    stamp: &Stamp,
) {
    let view = calendar.view();
    out.raw("UID", &format!("{id}@entente"));
    out.raw("SEQUENCE", &view.sequence.to_string());
    out.utc("DTSTAMP", stamp.made_at.to_utc());
    out.zoned("DTSTART", from);
    out.zoned("DTEND", to);
    if let Some(organiser) = &view.organiser {
        write_organiser(out, organiser);
    }
    let open = calendar.label() == HandlingLabel::Clear;
    out.raw("CLASS", if open { "PUBLIC" } else { "CONFIDENTIAL" });
    out.text(LABEL, calendar.label().as_str());
}

fn write_organiser(out: &mut Lines, organiser: &Organiser) {
    let address = format!("mailto:{}", organiser.email);
    if organiser.name.is_empty() {
        out.raw("ORGANIZER", &address);
    } else {
        out.raw(&format!("ORGANIZER;CN={}", quoted(&organiser.name)), &address);
    }
}

fn said(event: &CalendarEvent, item: Option<&OpenItem>) -> Vec<String> {
    let mut lines = Vec::new();
    if !event.own_roles.is_empty() {
        let roles: Vec<String> = event.own_roles.iter().map(|role| role_name(*role, 1)).collect();
        lines.push(say_with(Word::OwnRoles, &[("roles", &roles.join(", "))]));
    }
    if !event.video_link.is_empty() {
        lines.push(say_with(Word::VideoLink, &[("link", &event.video_link)]));
    }
    let Some(item) = item else { return lines };
    // Places that are still open are left out.
    lines.extend(item.people.iter().filter(|person| person.named.is_some()).map(|person| {
        let role = role_name(person.role, 1);
        say_with(Word::ItemPerson, &[("role", &role), ("person", &named(person))])
    }));
    if let Some(label) = item.label {
        lines.push(say_with(Word::LabelOfItem, &[("label", label.as_str())]));
    }
    if item.chatham_house {
        lines.push(say(Word::RuleMark));
    }
    lines
}

/// Tells whether a video link is one that programmes can open, and not an instruction in words.
fn is_address(link: &str) -> bool {
    let web = link.starts_with("https://") || link.starts_with("http://");
    web && link.chars().all(|c| c.is_ascii_graphic())
}
