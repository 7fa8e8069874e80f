//! Calendars (RFC 5545): every VEVENT is an item.
//!
//! Events that repeat, alarms and attendees are not read. The rules of a VTIMEZONE are not needed: its name says which
//! zone it is, and the rules of every zone are known.

mod content_line;
mod moment;

use super::file::{AgendaFile, AgendaSource, Frame, MOST_ITEMS};
use super::item::ItemRecord;
use super::when::{When, jump_facts};
use super::words;
use crate::refused::Refused;
use chrono_tz::Tz;
use content_line::{Property, properties};
use domain::agenda::{ItemField, ItemNumber};
use domain::fact::Facts;
use domain::ids::AgendaItemId;
use domain::reason::ReasonCode;
use moment::{Moment, duration, moment, on_the_clock, zone};
use std::collections::HashMap;

/// The most bytes of a calendar: hundreds of times a real one.
const MOST_BYTES: usize = 8 << 20;

/// The most parts within parts; a calendar has three.
const DEEPEST: usize = 16;

/// How calendars of this application name their maker.
const OWN: &str = "Entente";

/// Reads a calendar.
pub(super) fn read(text: &str, frame: &Frame) -> Result<AgendaFile, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let mut within: Vec<String> = Vec::new();
    let mut calendar = Calendar::default();
    let mut complete = false;
    for property in properties(text) {
        let property = property?;
        let part = || property.value.trim().to_ascii_uppercase();
        match property.name.as_str() {
            "BEGIN" => {
                if within.len() == DEEPEST {
                    return Err(Refused::BadCalendar);
                }
                within.push(part());
                calendar.begin(&within)?;
            }
            "END" => {
                if within.pop() != Some(part()) {
                    return Err(Refused::BadCalendar);
                }
                complete = within.is_empty();
            }
            _ => calendar.take(&within, property),
        }
    }
    if !complete || !within.is_empty() {
        return Err(Refused::BadCalendar);
    }
    let items = (1..).zip(&calendar.events).map(|(row, event)| calendar.item(row, event, frame)).collect();
    Ok(AgendaFile { source: AgendaSource::Calendar, rooms: Vec::new(), items })
}

/// The parts of a calendar that say something here.
#[derive(Default)]
struct Calendar {
    own: bool,
    /// The zones that the file explains, by the names that it gives them.
    zones: HashMap<String, Tz>,
    /// The name of the zone that is being read.
    zone: Option<String>,
    events: Vec<Vec<Property>>,
}

impl Calendar {
    fn begin(&mut self, within: &[String]) -> Result<(), Refused> {
        if within == ["VCALENDAR", "VEVENT"] {
            if self.events.len() == MOST_ITEMS {
                return Err(Refused::TooLarge);
            }
            self.events.push(Vec::new());
        }
        if within == ["VCALENDAR", "VTIMEZONE"] {
            self.zone = None;
        }
        Ok(())
    }

    /// Takes a property by the part that it stands in; alarms and the like are passed over.
    fn take(&mut self, within: &[String], property: Property) {
        let within: Vec<&str> = within.iter().map(String::as_str).collect();
        match (within.as_slice(), property.name.as_str()) {
            (["VCALENDAR"], "PRODID") => self.own = property.value.contains(OWN),
            (["VCALENDAR", "VTIMEZONE"], "TZID") => self.zone = Some(property.value.trim().to_owned()),
            (["VCALENDAR", "VTIMEZONE"], "X-LIC-LOCATION") => {
                if let (Some(name), Some(zone)) = (&self.zone, zone(&property.value)) {
                    self.zones.insert(name.clone(), zone);
                }
            }
            (["VCALENDAR", "VEVENT"], _) => {
                if let Some(event) = self.events.last_mut() {
                    event.push(property);
                }
            }
            _ => {}
        }
    }

    fn item(&self, row: u32, event: &[Property], frame: &Frame) -> ItemRecord {
        let find = |name: &str| event.iter().find(|property| property.name == name);
        let mut record = ItemRecord::new(row);
        record.identity = find("UID").filter(|_| self.own).and_then(|uid| identity(&uid.value));
        let own = record.identity.is_some();
        let title = find("SUMMARY").map(Property::text).unwrap_or_default();
        record.set_title(if own { without_number(&title) } else { &title });
        if let Some(kind) = find("CATEGORIES").and_then(|list| list.text().split(',').find_map(words::kind)) {
            record.says.insert(ItemField::Kind);
            record.details.kind = kind;
        } else {
            record.guess_kind();
        }
        if let Some(place) = find("LOCATION") {
            record.room = record.text(ItemField::Room, &place.text()).unwrap_or_default();
        }
        if own {
            // What an event of our own says beside when and where was put together for one audience.
            record.says.retain(|field| *field == ItemField::Room);
        } else if let Some(text) = find("DESCRIPTION") {
            record.details.description =
                record.text(ItemField::Description, &text.text()).unwrap_or_default();
        }
        self.when(&mut record, &find, frame);
        if find("STATUS").is_some_and(|status| status.value.trim().eq_ignore_ascii_case("CANCELLED")) {
            record.refuse(ItemField::Day, ReasonCode::Cancelled, Facts::default());
        }
        if find("RRULE").is_some() || find("RDATE").is_some() {
            record.doubt(ItemField::Day, ReasonCode::Repeats, Facts::default());
        }
        record
    }

    fn when<'p>(&self, record: &mut ItemRecord, find: &dyn Fn(&str) -> Option<&'p Property>, frame: &Frame) {
        record.says.insert(ItemField::Day);
        let at = |record: &mut ItemRecord, name| {
            let property: &Property = find(name)?;
            let (moment, unknown) = moment(property, &self.zones, frame.zone);
            if unknown {
                record.doubt(ItemField::Start, ReasonCode::ZoneUnknown, Facts::default());
            }
            match moment {
                Moment::At(at) => Some(at),
                Moment::Skipped(at, minutes, jump) => {
                    if name == "DTSTART" {
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
                    record.unreadable_time(&property.value);
                    None
                }
            }
        };
        let Some(from) = at(record, "DTSTART") else {
            if !record.is_refused() {
                record.refuse(ItemField::Start, ReasonCode::StartMissing, Facts::default().case("event"));
            }
            return;
        };
        let minutes = match at(record, "DTEND") {
            Some(to) if to > from => u16::try_from((to - from).num_minutes()).ok().or(Some(u16::MAX)),
            Some(_) => {
                record.refuse(ItemField::Duration, ReasonCode::EndBeforeStart, Facts::default());
                None
            }
            None => find("DURATION").and_then(|text| duration(&text.value)),
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
