//! The schedule as JSON.

use super::model::{Day, Event, Schedule};
use super::xml::hours;
use crate::error::Error;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Writes the schedule.
pub fn write(schedule: &Schedule) -> Result<Vec<u8>, Error> {
    #[derive(Serialize)]
    struct File<'a> {
        handling_label: &'a str,
        schedule: Value,
    }
    let mut rooms: Vec<&str> = Vec::new();
    for room in schedule.days.iter().flat_map(|day| &day.rooms) {
        if !rooms.contains(&room.name.as_str()) {
            rooms.push(&room.name);
        }
    }
    let value = json!({
        "version": schedule.version,
        "generator": { "name": "Entente", "version": env!("CARGO_PKG_VERSION") },
        "conference": {
            "acronym": schedule.acronym,
            "title": schedule.title,
            "venue": schedule.place,
            "start": schedule.from.to_string(),
            "end": schedule.to.to_string(),
            "daysCount": schedule.days.len(),
            "timeslot_duration": "00:05",
            "time_zone_name": schedule.zone.name(),
            "rooms": rooms.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
            "tracks": [],
            "days": schedule.days.iter().map(day).collect::<Vec<_>>(),
        },
    });
    let file = File { handling_label: schedule.label.as_str(), schedule: value };
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn day(day: &Day) -> Value {
    let rooms: Map<String, Value> =
        day.rooms.iter().map(|room| (room.name.clone(), room.events.iter().map(event).collect())).collect();
    json!({
        // In this form days count from 0, unlike in the other.
        "index": day.index - 1,
        "date": day.date.to_string(),
        "day_start": day.start.to_rfc3339(),
        "day_end": day.end.to_rfc3339(),
        "rooms": rooms,
    })
}

fn event(event: &Event) -> Value {
    let persons: Vec<Value> = event
        .persons
        .iter()
        .map(|person| {
            json!({
                "id": person.id,
                "guid": person.guid.to_string(),
                "name": person.name,
                "public_name": person.name,
            })
        })
        .collect();
    json!({
        "id": event.id,
        "guid": event.guid.to_string(),
        "date": event.start.to_rfc3339(),
        "start": event.start.format("%H:%M").to_string(),
        "duration": hours(event.duration),
        "room": event.room,
        "slug": event.slug,
        "url": "",
        "title": event.title,
        "subtitle": event.subtitle,
        "track": null,
        "type": event.kind,
        "language": event.language,
        "abstract": event.summary,
        "description": event.description,
        "recording_license": "",
        "do_not_record": true,
        "persons": persons,
        "links": [],
        "attachments": [],
    })
}
