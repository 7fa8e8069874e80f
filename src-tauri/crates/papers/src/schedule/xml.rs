//! The schedule as XML, by the schema that readers of this format check it with: `schedule.xml.xsd` of c3voc, in its
//! versions up to now. What the schema does not know is left out, a place or the address of a page for instance.

use super::model::{Day, Event, Person, Room, Schedule};
use crate::error::Error;
use crate::words::printable;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event as Xml};
use std::io;

type Out = Writer<Vec<u8>>;

/// Writes the schedule.
pub fn write(schedule: &Schedule) -> Result<Vec<u8>, Error> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    let label = BytesText::from_escaped(format!(" {} ", schedule.label));
    out.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    out.write_event(Xml::Comment(label.clone()))?;
    out.create_element("schedule").write_inner_content(|out| {
        out.create_element("generator")
            .with_attributes([("name", "Entente"), ("version", env!("CARGO_PKG_VERSION"))])
            .write_empty()?;
        text(out, "version", &schedule.version)?;
        conference(out, schedule)?;
        schedule.days.iter().try_for_each(|entry| day(out, entry))
    })?;
    out.write_event(Xml::Comment(label))?;
    Ok(out.into_inner())
}

fn conference(out: &mut Out, schedule: &Schedule) -> io::Result<()> {
    out.create_element("conference").write_inner_content(|out| {
        text(out, "acronym", &schedule.acronym)?;
        text(out, "title", &schedule.title)?;
        text(out, "start", &schedule.from.to_string())?;
        text(out, "end", &schedule.to.to_string())?;
        text(out, "days", &schedule.days.len().to_string())?;
        text(out, "timeslot_duration", "00:05")?;
        text(out, "time_zone_name", schedule.zone.name())
    })?;
    Ok(())
}

fn day(out: &mut Out, day: &Day) -> io::Result<()> {
    let (index, date) = (day.index.to_string(), day.date.to_string());
    let (start, end) = (day.start.to_rfc3339(), day.end.to_rfc3339());
    let attributes: [(&str, &str); 4] =
        [("index", &index), ("date", &date), ("start", &start), ("end", &end)];
    out.create_element("day")
        .with_attributes(attributes)
        .write_inner_content(|out| day.rooms.iter().try_for_each(|entry| room(out, entry)))?;
    Ok(())
}

fn room(out: &mut Out, room: &Room) -> io::Result<()> {
    out.create_element("room")
        .with_attribute(("name", printable(&room.name).as_str()))
        .write_inner_content(|out| room.events.iter().try_for_each(|entry| event(out, entry)))?;
    Ok(())
}

fn event(out: &mut Out, event: &Event) -> io::Result<()> {
    let (id, guid) = (event.id.to_string(), event.guid.to_string());
    let attributes: [(&str, &str); 2] = [("guid", &guid), ("id", &id)];
    out.create_element("event").with_attributes(attributes).write_inner_content(|out| {
        text(out, "date", &event.start.to_rfc3339())?;
        text(out, "start", &event.start.format("%H:%M").to_string())?;
        text(out, "duration", &hours(event.duration))?;
        text(out, "room", &event.room)?;
        text(out, "slug", &event.slug)?;
        text(out, "title", &event.title)?;
        text(out, "subtitle", &event.subtitle)?;
        text(out, "track", "")?;
        text(out, "type", event.kind)?;
        text(out, "language", &event.language)?;
        text(out, "abstract", &event.summary)?;
        text(out, "description", &event.description)?;
        out.create_element("persons")
            .write_inner_content(|out| event.persons.iter().try_for_each(|entry| person(out, entry)))?;
        out.create_element("recording").write_inner_content(|out| {
            text(out, "license", "")?;
            text(out, "optout", "true")
        })?;
        out.create_element("links").write_empty()?;
        out.create_element("attachments").write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn person(out: &mut Out, person: &Person) -> io::Result<()> {
    out.create_element("person")
        .with_attribute(("id", person.id.to_string().as_str()))
        .write_text_content(BytesText::new(&printable(&person.name)))?;
    Ok(())
}

fn text(out: &mut Out, name: &str, value: &str) -> io::Result<()> {
    let element = out.create_element(name);
    if value.is_empty() {
        element.write_empty()?;
    } else {
        element.write_text_content(BytesText::new(&printable(value)))?;
    }
    Ok(())
}

/// Writes a duration as hours and minutes.
pub fn hours(duration: chrono::TimeDelta) -> String {
    format!("{:02}:{:02}", duration.num_hours(), duration.num_minutes() % 60)
}
