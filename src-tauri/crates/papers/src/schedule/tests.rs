//! The structure of the schedule, as readers of programmes expect it.

mod schema;

use super::{json, xml};
use crate::calendar::sample::{day, inside, item};
use crate::participants::sample::stamp;
use chrono::{DateTime, NaiveDate};
use domain::agenda::{Agenda, AgendaInside};
use domain::disclosure::{Audience, disclose_schedule};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use std::collections::BTreeMap;

/// An element with its attributes, text and children.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    fn one(&self, name: &str) -> &Self {
        let found: Vec<&Self> = self.children.iter().filter(|child| child.name == name).collect();
        assert_eq!(found.len(), 1, "{name} stands once in {}", self.name);
        found[0]
    }
}

fn read(bytes: &[u8]) -> Element {
    let mut reader = Reader::from_reader(bytes);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(element(&start)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(reference) => {
                let text = match &*reference {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("&{other};"),
                };
                open.last_mut().unwrap().text.push_str(text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let mut root = open.pop().unwrap();
    assert!(open.is_empty(), "every element is closed");
    root.children.pop().unwrap()
}

fn element(start: &quick_xml::events::BytesStart<'_>) -> Element {
    Element {
        name: start.name().as_ref().to_owned(),
        attributes: start
            .attributes()
            .map(Result::unwrap)
            .map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.to_string()))
            .collect(),
        ..Element::default()
    }
}

fn xml_of(inside: &AgendaInside, audience: Audience) -> Vec<u8> {
    xml(&disclose_schedule(inside, None, audience).disclosed, &stamp()).unwrap()
}

fn json_of(inside: &AgendaInside, audience: Audience) -> Value {
    serde_json::from_slice(&json(&disclose_schedule(inside, None, audience).disclosed, &stamp()).unwrap())
        .unwrap()
}

fn is_duration(text: &str) -> bool {
    let (hours, minutes) = text.split_once(':').unwrap();
    [hours, minutes].iter().all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[test]
fn days_hold_rooms_and_rooms_hold_events() {
    let inside = inside();
    let root = read(&xml_of(&inside, Audience::Participants));
    assert_eq!(root.name, "schedule");
    let conference = root.one("conference");
    let said = |name: &str| conference.one(name).text.clone();
    assert_eq!(
        ["acronym", "start", "end", "days", "timeslot_duration", "time_zone_name"].map(said),
        ["thbfocusgroup3", "2024-06-26", "2024-06-27", "2", "00:05", "Europe/Amsterdam"]
    );
    let days: Vec<&Element> = root.all("day").collect();
    assert_eq!(days.len(), 2);
    let attribute = |element: &Element, name: &str| element.attributes[name].clone();
    assert_eq!(
        ["index", "date", "start", "end"].map(|name| attribute(days[0], name)),
        ["1", "2024-06-26", "2024-06-26T09:30:00+02:00", "2024-06-26T12:20:00+02:00"]
    );
    let rooms: Vec<String> = days[0].all("room").map(|room| attribute(room, "name")).collect();
    assert_eq!(rooms, ["Voltaire", "Eurojust, The Hague", "Montesquieu"], "a break is held in the house");
    let event = days[0].all("room").next().unwrap().one("event");
    assert_eq!(attribute(event, "guid"), inside.agenda.items[0].id.to_string());
    let said = |name: &str| event.one(name).text.clone();
    assert_eq!(
        ["date", "start", "duration", "room", "title", "subtitle", "type", "language"].map(said),
        [
            "2024-06-26T09:30:00+02:00",
            "09:30",
            "00:40",
            "Voltaire",
            "Welcome; adoption of the agenda, house rules",
            "1",
            "plenary",
            "en",
        ]
    );
    assert_eq!(
        said("description"),
        "TLP:AMBER\nA first line.\nA second & third <line>.\nLabel of this item: TLP:CLEAR\nTLP:AMBER"
    );
    let persons: Vec<&Element> = event.one("persons").all("person").collect();
    assert_eq!(persons.len(), 1);
    assert!(attribute(persons[0], "id").parse::<u32>().is_ok());
}

#[test]
fn xml_and_json_say_the_same_and_every_value_has_its_form() {
    let inside = inside();
    let root = read(&xml_of(&inside, Audience::Participants));
    let value = json_of(&inside, Audience::Participants);
    assert_eq!(value["handling_label"], "TLP:AMBER");
    let conference = &value["schedule"]["conference"];
    assert_eq!(conference["daysCount"], 2);
    let mut seen = 0;
    let mut numbers = Vec::new();
    for (day, day_json) in root.all("day").zip(conference["days"].as_array().unwrap()) {
        assert_eq!(day.attributes["date"], day_json["date"].as_str().unwrap());
        day.attributes["date"].parse::<NaiveDate>().unwrap();
        for room in day.all("room") {
            let events_json = day_json["rooms"][&room.attributes["name"]].as_array().unwrap();
            for (event, event_json) in room.all("event").zip(events_json) {
                seen += 1;
                for name in ["date", "start", "duration", "room", "slug", "title", "type", "description"] {
                    assert_eq!(event.one(name).text, event_json[name].as_str().unwrap(), "{name}");
                }
                assert_eq!(event.attributes["id"], event_json["id"].to_string());
                let id: u32 = event.attributes["id"].parse().unwrap();
                assert!(id >= 1 && i32::try_from(id).is_ok(), "readers keep numbers in signed words");
                numbers.push(id);
                let date = DateTime::parse_from_rfc3339(&event.one("date").text).unwrap();
                assert_eq!(date.format("%H:%M").to_string(), event.one("start").text);
                assert!(is_duration(&event.one("duration").text));
            }
        }
    }
    assert_eq!(seen, inside.agenda.items.len());
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), seen, "no two events share a number");
}

#[test]
fn the_public_reads_no_names_and_closed_sessions_without_titles() {
    let inside = inside();
    let bytes = xml_of(&inside, Audience::Public);
    let text = String::from_utf8(bytes.clone()).unwrap();
    for word in
        ["Surrogacy", "Zwangsarbeit", "Dialogue", "Montesquieu", "<person ", "open the doors", "video."]
    {
        assert!(!text.contains(word), "{word} is not for the public");
    }
    assert_eq!(text.matches("<title>Closed session</title>").count(), 3);
    assert!(text.contains("<title>Coffee break</title>"), "a break has nothing to hide");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines[1], *lines.last().unwrap()), ("<!-- TLP:CLEAR -->", "<!-- TLP:CLEAR -->"));
}

#[test]
fn numbers_stay_when_other_items_come_and_go() {
    let mut inside = inside();
    let ids = |inside: &AgendaInside| -> BTreeMap<String, String> {
        let root = read(&xml_of(inside, Audience::Participants));
        let rooms = root.children.iter().filter(|child| child.name == "day").flat_map(|day| day.all("room"));
        rooms
            .flat_map(|room| room.all("event"))
            .map(|event| (event.attributes["guid"].clone(), event.attributes["id"].clone()))
            .collect()
    };
    let before = ids(&inside);
    let items = inside.agenda.items.split_off(2);
    inside.agenda =
        Agenda::of(items.into_iter().chain([item(8, day(27), 900, "5", "New")]), inside.agenda.rooms);
    for (guid, id) in ids(&inside) {
        assert!(before.get(&guid).is_none_or(|known| *known == id), "the number of {guid} changed");
    }
}
