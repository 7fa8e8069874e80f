//! Agendas as JSON: the sample, every key, and files that nobody should trust.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

use domain::agenda::{ItemField, ItemKind, ItemRole};
use domain::label::HandlingLabel;
use intake::agenda::{AgendaFile, Frame, ItemRecord, read};
use intake::{Level, Refused};
use proptest::prelude::*;

fn frame() -> Frame {
    let days = ["2024-06-26", "2024-06-27"].map(|day| day.parse().unwrap()).to_vec();
    Frame { days, zone: chrono_tz::Europe::Amsterdam }
}

fn file(text: &str) -> AgendaFile {
    read(text.as_bytes(), &frame()).unwrap()
}

/// Reads one item that has these keys besides a title.
fn item(keys: &str) -> ItemRecord {
    file(&format!("{{\"agenda\": [{{\"title\": \"An item\", {keys}}}]}}")).items.remove(0)
}

fn codes(item: &ItemRecord) -> Vec<&'static str> {
    item.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

#[test]
fn the_sample_is_read_without_any_doubt() {
    let sample = read(::sample::AGENDA, &frame()).unwrap();
    assert_eq!(sample.items.len(), 21);
    let doubts: Vec<_> = sample.items.iter().flat_map(|item| &item.reasons).collect();
    assert!(doubts.is_empty(), "{doubts:?}");
    let concepts = sample.items.iter().find(|item| item.reference.as_deref() == Some("I-09")).unwrap();
    assert_eq!(concepts.details.kind, ItemKind::TourDeTable);
    assert_eq!((concepts.details.start, concepts.details.duration), (610, 60));
    assert_eq!(concepts.details.day, Some(frame().days[1]));
    let tour = concepts.details.tour.as_ref().unwrap();
    assert_eq!(tour.minutes, 2);
    assert!(tour.question.as_str().starts_with("Which of the eight concepts"), "{}", tour.question);
    assert_eq!(concepts.details.label, Some(HandlingLabel::Green));
    assert_eq!(concepts.room.as_str(), "R-01");
    let people: Vec<_> = concepts.people.iter().map(|person| (person.text.as_str(), person.role)).collect();
    assert_eq!(people, [("P45", ItemRole::Moderator), ("P54", ItemRole::Rapporteur)]);
    assert!(concepts.people.iter().all(|person| person.confirmed), "an agenda that was held");
    assert!(!concepts.says.contains(&ItemField::Description), "what the file does not say stays as it is");
}

#[test]
fn every_key_that_is_documented_is_read() {
    let text = r#"{ "agenda": [{
        "id": "I-01", "no": "4 bis", "day": 1, "start": "09:30", "duration": 60, "minimum": 45, "expected": 24,
        "actual_start": "09:32", "actual": 58, "type": "Panel", "room": "R-01", "online": true,
        "parallel_group": "W1", "title": "A title", "description": "Two\nlines",
        "translations": [{ "language": "fr", "title": "Un titre", "outdated": true }],
        "aims": ["inform", "decide"], "purpose": "A purpose", "guiding_questions": ["Why?"],
        "roles": [{ "person": null, "role": "Panellist", "note": "asked on 3 May" },
                  { "person": "P01 (tbc)", "role": "speaker" }, { "person": "Ann Lee?", "role": "Organiser" }],
        "label": "TLP:RED", "chatham_house_rule": true, "video_link": "https://video.example.org/1",
        "tour": { "question": "What?", "minutes": 3, "order": "chosen", "chosen": ["BE", "BG"] },
        "run_sheet": [{ "at": -15, "kind": "family photo", "text": "Call the photographer", "who": "Desk" }],
        "proposed_by": "BE", "_remark": "left alone" }] }"#;
    let item = file(text).items.remove(0);
    assert_eq!(codes(&item), Vec::<&str>::new());
    let said: Vec<&str> = item.says.iter().map(|field| field.as_str()).collect();
    let apart = ["papers", "replanned"];
    let all: Vec<&str> =
        ItemField::ALL.iter().map(|field| field.as_str()).filter(|field| !apart.contains(field)).collect();
    assert_eq!(said, all, "everything but papers, which are files, and the plan of a day that runs late");
    let details = &item.details;
    assert_eq!(details.number.as_ref().unwrap().as_str(), "4bis");
    assert_eq!((details.minimum, details.actual_start, details.actual), (Some(45), Some(572), Some(58)));
    assert_eq!(details.expected, Some(24));
    assert_eq!(details.description.as_str(), "Two\nlines");
    assert!(details.translations[0].outdated && details.translations[0].language.as_str() == "FR");
    let people: Vec<_> = item
        .people
        .iter()
        .map(|person| (person.text.as_str(), person.confirmed, person.note.as_str()))
        .collect();
    assert_eq!(people, [("", false, "asked on 3 May"), ("P01", false, ""), ("Ann Lee", false, "")]);
    assert_eq!(item.chosen.len(), 2);
    assert_eq!((details.run_sheet[0].at, details.run_sheet[0].who.as_str()), (-15, "Desk"));
}

#[test]
fn every_doubt_is_said_with_its_code() {
    for (keys, expected) in [
        (r#""day": 3"#, "day_outside"),
        (r#""date": "2024-06-28", "start": "09:00""#, "day_outside"),
        (r#""date": "sometime", "start": "09:00""#, "day_unclear"),
        (r#""day": 1, "date": "2024-06-27", "start": "09:00""#, "day_disagrees"),
        (r#""day": 1, "start": "9ish""#, "time_unreadable"),
        (r#""day": 1, "end": "10:00""#, "start_missing"),
        (r#""day": 1, "start": "10:00", "end": "09:00""#, "end_before_start"),
        (r#""day": 1, "start": "10:00", "end": "10:00""#, "end_before_start"),
        (r#""day": 1, "start": "20:00", "end": "00:30""#, "past_midnight"),
        (r#""day": 1, "start": "10:00", "end": "11:00", "duration": 30"#, "duration_disagrees"),
        (r#""duration": "long""#, "duration_unreadable"),
        (r#""duration": 0"#, "duration_impossible"),
        (r#""expected": "many""#, "count_unreadable"),
        (r#""duration": 30, "minimum": 40"#, "minimum_too_long"),
        (r#""label": "RESTREINT UE/EU RESTRICTED""#, "euci_refused"),
        (r#""purpose": "SECRET UE/EU SECRET""#, "euci_refused"),
        (r#""label": "internal""#, "label_unknown"),
        (r#""type": "break", "no": "4""#, "break_with_number"),
        (r#""type": "séance fermée""#, "kind_unknown"),
        (r#""no": "IV""#, "number_unclear"),
        (r#""id": "the first one""#, "reference_odd"),
        (r#""roles": [{ "person": "P01", "role": "Jester" }]"#, "role_unknown"),
        (r#""roles": ["P01"]"#, "not_an_object"),
        (r#""aims": ["ponder"]"#, "aim_unknown"),
        (r#""translations": [{ "language": "XX" }]"#, "language_unknown"),
        (r#""online": "yes""#, "wrong_type"),
        (r#""rom": "R-01""#, "key_unknown"),
        (r#""papers": []"#, "papers_left_out"),
        (r#""purpose": "a\u0000b""#, "nul"),
    ] {
        assert_eq!(codes(&item(keys)).join(" "), expected, "{keys}");
    }
    let long = format!("\"purpose\": \"{}\"", "x".repeat(20_001));
    assert_eq!(codes(&item(&long)), ["text_cut"]);
    assert_eq!(codes(&file(r#"{"agenda": [{"no": "1"}]}"#).items[0]), ["title_missing"]);
}

#[test]
fn an_item_without_a_day_is_a_proposal() {
    let proposal = item(r#""duration": 45, "proposed_by": "BE""#);
    assert_eq!((codes(&proposal), proposal.details.day, proposal.details.duration), (vec![], None, 45));
}

#[test]
fn twice_the_same_reference_is_refused_and_twice_the_same_number_doubted() {
    let file = file(
        r#"{"agenda": [{"id": "I-01", "title": "A", "no": "1"}, {"id": "i-01", "title": "B", "no": 1}]}"#,
    );
    assert_eq!(codes(&file.items[1]), ["reference_twice", "number_twice"]);
    assert!(file.items[1].is_refused() && !file.items[0].is_refused());
}

#[test]
fn durations_are_minutes_that_pass() {
    let days = ["2024-03-31", "2024-10-27"].map(|day| day.parse().unwrap()).to_vec();
    let frame = Frame { days, zone: chrono_tz::Europe::Amsterdam };
    let text = br#"{"agenda": [{"title": "Spring", "day": 1, "start": "01:00", "end": "04:00"},
                              {"title": "Autumn", "day": 2, "start": "01:00", "end": "04:00"}]}"#;
    let file = read(text, &frame).unwrap();
    let durations: Vec<u16> = file.items.iter().map(|item| item.details.duration).collect();
    assert_eq!(durations, [120, 240], "the clock jumps over an hour in spring and repeats one in autumn");
}

#[test]
fn rooms_are_read_with_what_they_offer() {
    let file = file(
        r#"{"agenda": [], "rooms": [
            {"id": "R-01", "name": "Plenary", "capacity": 80, "hybrid": true, "features": ["video", "pool"]},
            {"id": "R-02", "capacity": -4}]}"#,
    );
    let room = file.rooms[0].details.as_ref().unwrap();
    assert_eq!((room.name.as_str(), room.capacity, room.hybrid), ("Plenary", Some(80), true));
    assert_eq!(file.rooms[0].reasons[0].code.as_str(), "feature_unknown");
    assert!(file.rooms[1].details.is_none());
    let levels: Vec<Level> = file.rooms[1].reasons.iter().map(|reason| reason.level).collect();
    assert_eq!(levels, [Level::Refused, Level::Doubt], "no name, and no number of seats");
}

#[test]
fn damaged_and_hostile_files_are_refused_in_words() {
    let code = |bytes: &[u8]| read(bytes, &frame()).map_or_else(Refused::code, |_| "read");
    assert_eq!(code(b""), "empty");
    assert_eq!(code(b"{\"agenda\": []}"), "empty");
    assert_eq!(code(b"{\"agenda\": [}"), "bad_json");
    assert_eq!(code(b"{\"agenda\": 7}"), "not_an_agenda");
    assert_eq!(code(b"{\"meeting\": \"x\"}"), "not_an_agenda");
    assert_eq!(code(b"{\"agenda\": [\0]}"), "nul");
    let deep = format!("{{\"agenda\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(code(deep.as_bytes()), "bad_json", "the parser stops at 128 levels");
    let wide = format!("{{\"agenda\": [{}{{}}]}}", "{},".repeat(3_000));
    assert_eq!(code(wide.as_bytes()), "too_large");
    let huge = format!("{{\"agenda\": [{{\"title\": \"{}\"}}]}}", "x".repeat(5 << 20));
    assert_eq!(code(huge.as_bytes()), "too_large");
    let whole = ::sample::AGENDA;
    for length in [1, 2, 100, whole.len() / 2, whole.len() - 2] {
        assert_ne!(code(&whole[..length]), "read", "cut at {length}");
    }
}

proptest! {
    #[test]
    fn no_value_makes_the_reader_panic(text in "\\PC{0,40}", number in any::<i64>()) {
        let value = serde_json::to_string(&text).unwrap();
        for key in ["id", "no", "day", "date", "start", "end", "duration", "type", "room", "label", "title", "roles", "tour"] {
            for value in [value.as_str(), &number.to_string(), "[[]]", "{}", "null"] {
                let _ = read(format!("{{\"agenda\": [{{\"{key}\": {value}, \"day\": 1}}]}}").as_bytes(), &frame());
            }
        }
    }
}
