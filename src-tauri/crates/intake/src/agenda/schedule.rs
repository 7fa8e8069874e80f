//! Schedules of conference programs as JSON: what pretalx and frab export, and the timetable of Indico.
//!
//! The first have days, in each day rooms, and in each room talks: `schedule.conference.days[].rooms{}`. The second has days,
//! in each day entries, and in those that are sessions entries of their own: `results{}{}{}`. A session with entries is no
//! item beside them; each of them says in its description what it belongs to. What a talk is in such a program (a
//! track, a language, a licence) has no place in an agenda, and links and files are left out and said.

use super::calendar::{self, on_the_clock};
use super::file::{Frame, MOST_BYTES, MOST_ITEMS};
use super::item::ItemRecord;
use super::when::When;
use super::words;
use crate::record::{Level, Reason};
use crate::refused::Refused;
use crate::said::moment_in;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike as _, Utc};
use chrono_tz::Tz;
use domain::agenda::time::instant;
use domain::agenda::{CalendarEvent, ItemField, ItemRole};
use domain::fact::Facts;
use domain::reason::ReasonCode;
use domain::text::Line;
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Reads a schedule; a document of anything else is refused.
pub(super) fn read(text: &str, frame: &Frame) -> Result<Vec<ItemRecord>, Refused> {
    let document: Value =
        serde_json::from_str(text).map_err(|error| Refused::BadJson(error.line(), error.column()))?;
    let talks = talks(&document).ok_or(Refused::NotAnAgenda)?;
    if talks.len() > MOST_ITEMS {
        return Err(Refused::TooLarge);
    }
    Ok((1..).zip(&talks).map(|(row, talk)| talk.item(row, frame)).collect())
}

/// Tells whether a text is a schedule. Whoever speaks in one is in a list there, but it is no list of people.
pub(crate) fn is_schedule(text: &str) -> bool {
    let has = |key: &str| text.contains(key);
    let likely = (has("\"conference\"") && has("\"rooms\"")) || (has("\"results\"") && has("\"startDate\""));
    let document = || serde_json::from_str::<Value>(text).ok();
    likely && text.len() <= MOST_BYTES && document().is_some_and(|document| talks(&document).is_some())
}

/// Finds the talks of a document; none where it is no schedule.
fn talks(document: &Value) -> Option<Vec<Talk<'_>>> {
    let mut talks = Vec::new();
    match document.pointer("/schedule/conference").or_else(|| document.get("conference")) {
        Some(conference) => of_conference(conference, &mut talks)?,
        None => of_timetable(document, &mut talks)?,
    }
    Some(talks)
}

/// A talk, and where in the document it stands.
struct Talk<'a> {
    says: &'a Object,
    /// The day under which it stands.
    day: Option<NaiveDate>,
    room: &'a str,
    zone: Option<Tz>,
    /// The title of the session to which it belongs.
    session: &'a str,
}

fn of_conference<'a>(conference: &'a Value, talks: &mut Vec<Talk<'a>>) -> Option<()> {
    let zone = conference.get("time_zone_name").and_then(Value::as_str).and_then(calendar::zone);
    for day in conference.get("days")?.as_array()? {
        let date = day.get("date").and_then(Value::as_str).and_then(|date| date.parse().ok());
        for (room, held) in day.get("rooms").and_then(Value::as_object).into_iter().flatten() {
            let held = held.as_array().into_iter().flatten().filter_map(Value::as_object);
            talks.extend(held.map(|says| Talk { says, day: date, room, zone, session: "" }));
        }
    }
    Some(())
}

fn of_timetable<'a>(document: &'a Value, talks: &mut Vec<Talk<'a>>) -> Option<()> {
    for days in document.get("results")?.as_object()?.values() {
        for (day, entries) in days.as_object()? {
            let date = NaiveDate::parse_from_str(day, "%Y%m%d").ok()?;
            for says in entries.as_object().into_iter().flatten().filter_map(|(_, entry)| entry.as_object()) {
                let within =
                    says.get("entries").and_then(Value::as_object).filter(|within| !within.is_empty());
                let session = if within.is_some() { text(says, "title") } else { "" };
                let alone = within.is_none().then_some(says);
                let held = within.into_iter().flat_map(Object::values).filter_map(Value::as_object);
                talks.extend(alone.into_iter().chain(held).map(|says| Talk {
                    says,
                    day: Some(date),
                    room: "",
                    zone: None,
                    session,
                }));
            }
        }
    }
    // Entries stand under their names, and not one after the other.
    talks.sort_by_key(Talk::begins);
    Some(())
}

fn text<'a>(says: &'a Object, key: &str) -> &'a str {
    says.get(key).and_then(Value::as_str).unwrap_or_default().trim()
}

impl Talk<'_> {
    fn item(&self, row: u32, frame: &Frame) -> ItemRecord {
        let mut record = ItemRecord::new(row);
        let said = |key| text(self.says, key);
        let uid = ["guid", "uniqueId"].into_iter().map(said).find(|uid| !uid.is_empty());
        record.event = uid.and_then(|uid| uid.parse::<Line>().ok()).map(|uid| CalendarEvent {
            uid,
            time: None,
            sequence: 0,
        });
        record.whole_event = true;
        let title = record.without_markup(ItemField::Title, said("title"));
        record.set_title(&title);
        // Other programs have kinds of their own; those that are known here count. An entry of a timetable is no kind.
        match [said("type"), said("entryType")].into_iter().find_map(words::kind) {
            Some(kind) => {
                record.says.insert(ItemField::Kind);
                record.details.kind = kind;
            }
            None => record.guess_kind(),
        }
        if !said("type").is_empty() && words::kind(said("type")).is_none() {
            let facts = Facts::text(said("type")).case("item");
            record.reason(Level::Info, ItemField::Kind, ReasonCode::KindUnknown, facts);
        }
        let room = [said("room"), self.room, said("location")].into_iter().find(|room| !room.is_empty());
        if let Some(room) = room {
            record.room = record.text(ItemField::Room, room).unwrap_or_default();
        }
        let parts = [self.session, said("subtitle"), said("abstract"), said("description")];
        let mut parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.dedup();
        let description = parts.join("\n\n");
        if !description.is_empty() {
            let description = record.without_markup(ItemField::Description, &description);
            record.details.description =
                record.text(ItemField::Description, &description).unwrap_or_default();
        }
        self.people(&mut record);
        self.when(&mut record, frame);
        for key in ["track", "language"].into_iter().filter(|key| !said(key).is_empty()) {
            record.reasons.push(Reason::new(Level::Info, None, ReasonCode::KeyUnknown, Facts::text(key)));
        }
        let filled =
            |key: &str| self.says.get(key).and_then(Value::as_array).is_some_and(|list| !list.is_empty());
        if ["links", "attachments", "material"].into_iter().any(filled) {
            record.reason(Level::Info, ItemField::Papers, ReasonCode::PapersLeftOut, Facts::default());
        }
        record
    }

    fn people(&self, record: &mut ItemRecord) {
        for (key, role) in [
            ("persons", ItemRole::Speaker),
            ("speakers", ItemRole::Speaker),
            ("presenters", ItemRole::Speaker),
            ("conveners", ItemRole::Moderator),
        ] {
            let list = self.says.get(key).and_then(Value::as_array);
            for person in list.into_iter().flatten() {
                let named = |key: &str| {
                    person.get(key).and_then(Value::as_str).filter(|name| !name.trim().is_empty())
                };
                let parts = || {
                    let parts = [named("firstName"), named("familyName").or_else(|| named("lastName"))];
                    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
                        .filter(|name| !name.is_empty())
                };
                let name = ["email", "public_name", "full_name", "name"].into_iter().find_map(named);
                let name = name.or_else(|| person.as_str()).map(str::to_owned).or_else(parts);
                if let Some(name) = name {
                    record.add_person(&name, role, true, Line::default());
                }
            }
        }
    }

    /// Returns when an entry of a timetable begins.
    fn begins(&self) -> Option<DateTime<Utc>> {
        let (at, zone) = moment(self.says.get("startDate")?)?;
        Some(instant(zone.unwrap_or(Tz::UTC), at.date(), at.hour() * 60 + at.minute()).to_utc())
    }

    fn when(&self, record: &mut ItemRecord, frame: &Frame) {
        record.says.insert(ItemField::Day);
        let minutes = self.says.get("duration").and_then(|duration| match duration {
            Value::String(text) => record.minutes(ItemField::Duration, text),
            Value::Number(number) => number.as_u64().and_then(|minutes| u16::try_from(minutes).ok()),
            _ => None,
        });
        let moment_of = |key: &str| self.says.get(key).and_then(moment);
        let on_clock = |(at, zone): (NaiveDateTime, Option<Tz>)| {
            let minutes = at.hour() * 60 + at.minute();
            on_the_clock(
                instant(zone.or(self.zone).unwrap_or(frame.zone), at.date(), minutes).to_utc(),
                frame.zone,
            )
        };
        let exact = DateTime::parse_from_rfc3339(text(self.says, "date")).ok();
        let exact = exact.map(|at| on_the_clock(at.to_utc(), frame.zone));
        let written = || {
            let start = record.span(text(self.says, "start"))?.from;
            let day = self.day?;
            let zone = self.zone.unwrap_or(frame.zone);
            Some(on_the_clock(instant(zone, day, u32::from(start)).to_utc(), frame.zone))
        };
        let begins = exact.or_else(|| moment_of("startDate").map(on_clock)).or_else(written);
        let (day, start) = begins.unzip();
        let ends = moment_of("endDate").map(on_clock).filter(|_| minutes.is_none());
        if let Some(day) = day.or(self.day).filter(|day| !frame.days.contains(day)) {
            record.outside(&day.to_string());
        }
        let end = ends.map(|(_, minutes)| minutes);
        record.set_when(When { day: day.or(self.day), start, end, duration: minutes }, frame);
    }
}

/// Reads a moment with its zone: `{ "date": "2024-06-26", "time": "09:30:00", "tz": "Europe/Amsterdam" }`.
fn moment(value: &Value) -> Option<(NaiveDateTime, Option<Tz>)> {
    let part = |key: &str| value.get(key).and_then(Value::as_str);
    let at = moment_in(&format!("{} {}", part("date")?, part("time")?))?;
    Some((at, part("tz").and_then(calendar::zone)))
}
