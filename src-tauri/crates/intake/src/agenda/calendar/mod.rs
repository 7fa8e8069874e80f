//! Calendars (RFC 5545): every VEVENT is an item.
//!
//! Events that repeat, alarms and attendees are not read. The rules of a VTIMEZONE are not needed: its name says which
//! zone it is, and the rules of every zone are known.

mod lines;
mod moment;

pub(super) use lines::unfolded;

use super::file::{AgendaFile, AgendaSource, Frame, MOST_ITEMS};
use super::item::ItemRecord;
use super::when::{When, jump_facts};
use super::words;
use crate::refused::Refused;
use calcard::icalendar::{
    ICalendar, ICalendarComponent as Component, ICalendarComponentType as Kind, ICalendarEntry as Property,
    ICalendarProperty as Name, ICalendarStatus, ICalendarValue as Value,
};
use calcard::{Entry, Parser};
use chrono_tz::Tz;
use domain::agenda::{ItemField, ItemNumber};
use domain::fact::Facts;
use domain::ids::AgendaItemId;
use domain::reason::ReasonCode;
use moment::{Moment, minutes, moment, on_the_clock, zone};
use std::collections::HashMap;

/// How calendars of this application name their maker.
const OWN: &str = "Entente";

/// Reads a calendar, or several in one file.
pub(super) fn read(text: &str, frame: &Frame) -> Result<AgendaFile, Refused> {
    let text = lines::checked(text.trim_start_matches('\u{feff}'))?;
    let mut parser = Parser::new(&text);
    let mut items = Vec::new();
    loop {
        match parser.entry() {
            Entry::ICalendar(read) => {
                let Some(calendar) = Calendar::of(&read) else { continue };
                for event in children(&read, &Kind::VEvent) {
                    if items.len() == MOST_ITEMS {
                        return Err(Refused::TooLarge);
                    }
                    let row = u32::try_from(items.len() + 1).unwrap_or(u32::MAX);
                    items.push(calendar.item(row, event, frame));
                }
            }
            Entry::Eof => break,
            _ => {}
        }
    }
    Ok(AgendaFile { source: AgendaSource::Calendar, rooms: Vec::new(), items })
}

/// Walks through the parts of one kind that stand in a calendar itself.
fn children<'c>(calendar: &'c ICalendar, kind: &'c Kind) -> impl Iterator<Item = &'c Component> {
    let whole = calendar.components.first().into_iter();
    let parts = whole.flat_map(|whole| &whole.component_ids);
    parts.filter_map(|id| calendar.component_by_id(*id)).filter(move |part| part.component_type == *kind)
}

/// Returns the text of a property, escapes resolved.
fn text(property: &Property) -> Option<&str> {
    property.values.first()?.as_text()
}

/// What a calendar says beside its events.
struct Calendar {
    own: bool,
    /// The zones that the file explains, by the names that it gives them.
    zones: HashMap<String, Tz>,
}

impl Calendar {
    /// Returns nothing for parts that stand alone.
    fn of(read: &ICalendar) -> Option<Self> {
        let whole = read.components.first().filter(|whole| whole.component_type == Kind::VCalendar)?;
        let own = whole.property(&Name::Prodid).and_then(text).is_some_and(|maker| maker.contains(OWN));
        let zones = children(read, &Kind::VTimezone).filter_map(|part| {
            let place = |property: &&Property| property.name.as_str().eq_ignore_ascii_case("X-LIC-LOCATION");
            let named = part.property(&Name::Tzid).and_then(text)?.trim().to_owned();
            Some((named, zone(part.entries.iter().find(place).and_then(text)?)?))
        });
        Some(Self { own, zones: zones.collect() })
    }

    fn item(&self, row: u32, event: &Component, frame: &Frame) -> ItemRecord {
        let said = |name: &Name| event.property(name).and_then(text);
        let mut record = ItemRecord::new(row);
        record.identity = said(&Name::Uid).filter(|_| self.own).and_then(identity);
        let own = record.identity.is_some();
        let title = said(&Name::Summary).unwrap_or_default();
        record.set_title(if own { without_number(title) } else { title });
        let categories = event.property(&Name::Categories).into_iter().flat_map(|list| &list.values);
        if let Some(kind) = categories.filter_map(Value::as_text).find_map(words::kind) {
            record.says.insert(ItemField::Kind);
            record.details.kind = kind;
        } else {
            record.guess_kind();
        }
        if let Some(place) = said(&Name::Location) {
            record.room = record.text(ItemField::Room, place).unwrap_or_default();
        }
        if own {
            // What an event of our own says beside when and where was put together for one audience.
            record.says.retain(|field| *field == ItemField::Room);
        } else if let Some(text) = said(&Name::Description) {
            record.details.description = record.text(ItemField::Description, text).unwrap_or_default();
        }
        self.when(&mut record, event, frame);
        if event.status() == Some(&ICalendarStatus::Cancelled) {
            record.refuse(ItemField::Day, ReasonCode::Cancelled, Facts::default());
        }
        if event.has_property(&Name::Rrule) || event.has_property(&Name::Rdate) {
            record.doubt(ItemField::Day, ReasonCode::Repeats, Facts::default());
        }
        record
    }

    fn when(&self, record: &mut ItemRecord, event: &Component, frame: &Frame) {
        record.says.insert(ItemField::Day);
        let at = |record: &mut ItemRecord, name| {
            let property = event.property(name)?;
            let (moment, unknown) = moment(property, &self.zones, frame.zone);
            if unknown {
                record.doubt(ItemField::Start, ReasonCode::ZoneUnknown, Facts::default());
            }
            match moment {
                Moment::At(at) => Some(at),
                Moment::Skipped(at, minutes, jump) => {
                    if *name == Name::Dtstart {
                        let facts = jump_facts(minutes, jump);
                        record.doubt(ItemField::Start, ReasonCode::StartSkipped, facts);
                    }
                    Some(at)
                }
                Moment::WholeDay => {
                    record.refuse(
                        ItemField::Start,
                        ReasonCode::StartMissing,
                        Facts::default().case("whole-day"),
                    );
                    None
                }
                Moment::Unreadable => {
                    record.unreadable_time(
                        text(property).unwrap_or_default().trim_start_matches(lines::UNREADABLE),
                    );
                    None
                }
            }
        };
        let Some(from) = at(record, &Name::Dtstart) else {
            if !record.is_refused() {
                record.refuse(ItemField::Start, ReasonCode::StartMissing, Facts::default().case("event"));
            }
            return;
        };
        let minutes = match at(record, &Name::Dtend) {
            Some(to) if to > from => u16::try_from((to - from).num_minutes()).ok().or(Some(u16::MAX)),
            Some(_) => {
                record.refuse(ItemField::Duration, ReasonCode::EndBeforeStart, Facts::default());
                None
            }
            None => event.property(&Name::Duration).and_then(minutes),
        };
        let (day, start) = on_the_clock(from, frame.zone);
        if !frame.days.contains(&day) {
            record.outside(&day.to_string());
        }
        record.set_when(When { day: Some(day), start: Some(start), end: None, duration: minutes }, frame);
    }
}

/// Finds the identity of an item in the UID of an event: `0190…@entente`.
fn identity(uid: &str) -> Option<AgendaItemId> {
    let text = uid.trim().split('@').next()?;
    text.parse::<uuid::Uuid>().ok().map(AgendaItemId)
}

/// Takes off the number that stands before a title: "5a Workshop A".
fn without_number(title: &str) -> &str {
    match title.trim().split_once(' ') {
        Some((number, rest)) if number.parse::<ItemNumber>().is_ok() => rest.trim_start(),
        _ => title,
    }
}
