//! Agendas as conference programs export them: the schedule of pretalx and frab, and the timetable of Indico.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

use domain::import::ImportKind;
use intake::Refused;
use intake::agenda::{AgendaSource, Frame, ItemRecord, read};

fn frame() -> Frame {
    let days = ["2024-06-26", "2024-06-27"].map(|day| day.parse().unwrap()).to_vec();
    Frame { days, zone: chrono_tz::Europe::Amsterdam }
}

/// Returns all that an item says in one line, and the codes of its reasons behind a stroke.
fn whole(item: &ItemRecord) -> String {
    let details = &item.details;
    let day = details.day.map(|day| day.to_string()).unwrap_or_default();
    let clock = format!("{:02}:{:02}", details.start / 60, details.start % 60);
    let title = item.title().map(ToString::to_string).unwrap_or_default();
    let people: Vec<String> =
        item.people.iter().map(|person| format!("{:?} {}", person.role, person.text)).collect();
    let codes: Vec<&str> = item.reasons.iter().map(|reason| reason.code.as_str()).collect();
    let uid = item.event.as_ref().map(|event| event.uid.to_string()).unwrap_or_default();
    format!(
        "{}: {day} {clock} {} min, {title} ({:?}) in {}; {}; {:?}; {uid} / {}",
        item.row,
        details.duration,
        details.kind,
        item.room,
        people.join(", "),
        details.description.as_str(),
        codes.join(" ")
    )
}

const SCHEDULE: &str = r#"{"$schema": "https://schema.test/schedule.json", "generator": {"name": "pretalx"}, "schedule": {
  "version": "0.3", "base_url": "https://talks.example.org/", "conference": {
    "acronym": "thb", "title": "A meeting", "start": "2024-06-26", "end": "2024-06-27", "daysCount": 2, "time_zone_name": "Europe/London",
    "rooms": [{"name": "Plenary", "guid": "r1", "capacity": 80}],
    "days": [
      {"index": 1, "date": "2024-06-26", "day_start": "2024-06-26T04:00:00+02:00", "rooms": {
        "Plenary": [
          {"guid": "6f2c-1", "code": "ABC123", "id": 1, "date": "2024-06-26T09:30:00+02:00", "start": "09:30", "duration": "00:45", "room": "Plenary",
           "slug": "welcome", "title": "Welcome", "subtitle": "", "track": "Main", "type": "Talk", "language": "en",
           "abstract": "What it is about.", "description": "<p>More &amp; more.</p>", "do_not_record": false,
           "persons": [{"code": "P1", "name": "Jana Novotná", "public_name": "Jana Novotná", "biography": "x"}, {"name": "Piet Example"}],
           "links": [], "attachments": [{"title": "Slides", "url": "https://talks.example.org/1.pdf"}]},
          {"guid": "6f2c-2", "start": "10:00", "duration": "00:20", "room": "Plenary", "title": "Coffee break", "type": "", "persons": [], "links": [], "attachments": []}]}},
      {"index": 2, "date": "2024-06-27", "rooms": {"Attic": [{"guid": "6f2c-3", "date": "2024-06-28T09:00:00+02:00", "start": "09:00", "duration": "01:00", "title": "Too late", "type": "Workshop", "persons": []}]}}
    ]}}}"#;

#[test]
fn a_schedule_is_read_day_by_day_and_room_by_room() {
    let file = read(SCHEDULE.as_bytes(), &frame()).unwrap();
    assert_eq!(file.source, AgendaSource::Json);
    assert_eq!(
        file.items.iter().map(whole).collect::<Vec<_>>(),
        [
            "1: 2024-06-26 09:30 45 min, Welcome (Plenary) in Plenary; Speaker Jana Novotná, Speaker Piet Example; \
         \"What it is about.\\n\\nMore & more.\"; 6f2c-1 / kind_unknown markup_removed key_unknown key_unknown papers_left_out",
            "2: 2024-06-26 11:00 20 min, Coffee break (Break) in Plenary; ; \"\"; 6f2c-2 / kind_guessed",
            "3: 2024-06-28 09:00 60 min, Too late (Workshop) in Attic; ; \"\"; 6f2c-3 / day_outside",
        ],
        "a time without an offset is one of the zone of the conference"
    );
    assert_eq!(intake::recognise_kind(SCHEDULE.as_bytes(), "schedule.json"), Some(ImportKind::Agenda));
}

const TIMETABLE: &str = r#"{"count": 1, "_type": "HTTPAPIResult", "results": {"42": {
  "20240626": {
    "s2": {"entryType": "Session", "title": "Legal concepts", "startDate": {"date": "2024-06-26", "time": "11:00:00", "tz": "Europe/Amsterdam"},
           "endDate": {"date": "2024-06-26", "time": "12:00:00", "tz": "Europe/Amsterdam"}, "conveners": [], "entries": {
      "c5": {"entryType": "Contribution", "title": "Second concept", "startDate": {"date": "2024-06-26", "time": "11:30:00", "tz": "Europe/Amsterdam"},
             "endDate": {"date": "2024-06-26", "time": "12:00:00", "tz": "Europe/Amsterdam"}, "duration": 30, "room": "Attic", "location": "House", "description": "", "uniqueId": "a42c5",
             "presenters": [{"firstName": "Piet", "familyName": "Example", "name": "Example, Piet", "email": "piet@court.test"}], "material": [{"title": "Paper"}]},
      "c4": {"entryType": "Contribution", "title": "First concept", "startDate": {"date": "2024-06-26", "time": "10:00:00", "tz": "Europe/London"},
             "endDate": {"date": "2024-06-26", "time": "10:30:00", "tz": "Europe/London"}, "duration": 30, "room": "Attic", "description": "Text.", "uniqueId": "a42c4", "presenters": []}}},
    "b1": {"entryType": "Break", "title": "Coffee", "startDate": {"date": "2024-06-26", "time": "10:30:00", "tz": "Europe/Amsterdam"},
           "endDate": {"date": "2024-06-26", "time": "11:00:00", "tz": "Europe/Amsterdam"}, "room": "", "location": "Hall", "entries": {}}},
  "20240627": {}}}}"#;

#[test]
fn a_timetable_is_read_entry_by_entry_and_its_sessions_are_no_items() {
    let file = read(TIMETABLE.as_bytes(), &frame()).unwrap();
    assert_eq!(
        file.items.iter().map(whole).collect::<Vec<_>>(),
        [
            "1: 2024-06-26 10:30 30 min, Coffee (Break) in Hall; ; \"\";  / ",
            "2: 2024-06-26 11:00 30 min, First concept (Plenary) in Attic; ; \"Legal concepts\\n\\nText.\"; a42c4 / ",
            "3: 2024-06-26 11:30 30 min, Second concept (Plenary) in Attic; Speaker piet@court.test; \
         \"Legal concepts\"; a42c5 / papers_left_out",
        ]
    );
    assert_eq!(intake::recognise_kind(TIMETABLE.as_bytes(), "42.json"), Some(ImportKind::Agenda));
}

#[test]
fn what_is_no_schedule_is_no_agenda() {
    for file in [
        r#"{"schedule": {"conference": {}}}"#,
        r#"{"conference": {"days": 1}}"#,
        r#"{"results": [{"startDate": 1}]}"#,
        r#"{"results": {"1": {"yesterday": {}}}}"#,
        r#"{"schedule": []}"#,
    ] {
        assert_eq!(read(file.as_bytes(), &frame()).unwrap_err(), Refused::NotAnAgenda, "{file}");
    }
    for file in [r#"{"conference": {"days": []}}"#, r#"{"results": {}}"#] {
        assert_eq!(read(file.as_bytes(), &frame()).unwrap_err(), Refused::Empty, "{file}");
    }
}
