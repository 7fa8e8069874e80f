//! Calendars as programs write them, and calendars that nobody should trust.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

use chrono::{Days, NaiveDate};
use domain::agenda::time::{clock, span};
use domain::agenda::{ItemField, ItemKind};
use domain::fact::{Fact, FactValue};
use intake::Refused;
use intake::agenda::{Frame, ItemRecord, read};
use proptest::prelude::*;

fn frame() -> Frame {
    let days = ["2024-06-26", "2024-06-27"].map(|day| day.parse().unwrap()).to_vec();
    Frame { days, zone: chrono_tz::Europe::Amsterdam }
}

fn calendar(product: &str, parts: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{product}\r\n{parts}END:VCALENDAR\r\n")
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n")
}

/// Reads one event with a title and these lines.
fn item(lines: &str) -> ItemRecord {
    let text = calendar("-//Example//EN", &event(&format!("SUMMARY:An item\r\n{lines}")));
    read(text.as_bytes(), &frame()).unwrap().items.remove(0)
}

/// "26 09:30 50 An item": day, beginning, minutes and title.
fn line(item: &ItemRecord) -> String {
    let details = &item.details;
    let day = details.day.map_or_else(|| "--".to_owned(), |day| day.format("%d").to_string());
    format!("{day} {} {} {}", clock(u32::from(details.start)), details.duration, details.title)
}

fn codes(item: &ItemRecord) -> Vec<&'static str> {
    item.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

#[test]
fn times_of_every_zone_become_times_of_the_meeting() {
    for (times, expected) in [
        ("DTSTART:20240626T073000Z\r\nDTEND:20240626T082000Z", "26 09:30 50 An item"),
        ("DTSTART;TZID=Europe/Helsinki:20240626T103000\r\nDURATION:PT50M", "26 09:30 50 An item"),
        (
            "DTSTART;TZID=\"W. Europe Standard Time\":20240626T093000\r\nDTEND:20240626T082000Z",
            "26 09:30 50 An item",
        ),
        ("DTSTART;TZID=America/New_York:20240626T190000\r\nDURATION:PT1H", "27 01:00 60 An item"),
        ("DTSTART:20240626T093000\r\nDTEND:20240626T102000", "26 09:30 50 An item"),
    ] {
        let item = item(times);
        let floats = times.starts_with("DTSTART:") && !times.contains('Z');
        let said: &[&str] = if floats { &["zone_missing"] } else { &[] };
        assert_eq!((line(&item).as_str(), codes(&item).as_slice()), (expected, said), "{times}");
    }
    let named = "BEGIN:VTIMEZONE\r\nTZID:Our zone\r\nX-LIC-LOCATION:Europe/London\r\nEND:VTIMEZONE\r\n";
    let lines =
        "SUMMARY:An item\r\nDTSTART;TZID=Our zone:20240626T083000\r\nDTEND;TZID=Our zone:20240626T092000";
    let text = calendar("x", &format!("{named}{}", event(lines)));
    assert_eq!(line(&read(text.as_bytes(), &frame()).unwrap().items[0]), "26 09:30 50 An item");
}

#[test]
fn an_event_says_what_it_is_and_where() {
    let lines = "DTSTART:20240626T080000Z\r\nDTEND:20240626T082000Z\r\nLOCATION:Voltaire\\, Eurojust\r\n\
                 DESCRIPTION:Two\\nlines\r\nCATEGORIES:Work,workshop\r\nBEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM";
    let item = item(lines);
    assert_eq!((item.room.as_str(), item.details.description.as_str()), ("Voltaire, Eurojust", "Two\nlines"));
    assert_eq!((item.details.kind, item.details.title.as_str()), (ItemKind::Workshop, "An item"));
}

#[test]
fn folded_lines_are_joined_where_they_cut_a_letter_or_a_word() {
    let whole = "SUMMARY;LANGUAGE=en:Réunion\\, with\\n a long title";
    let at = "DTSTART:20240626T080000Z\r\nDURATION:PT1H30M";
    let bytes = calendar("-//Example//EN", &event(&format!("{whole}\r\n{at}"))).into_bytes();
    let (first, last) = (bytes.iter().position(|byte| *byte == b'S').unwrap(), bytes.len() - 30);
    for cut in first..last {
        let folded = [&bytes[..cut], b"\r\n ", &bytes[cut..]].concat();
        // A cut before a line, or within the end of one, is no fold.
        if bytes[cut - 1..=cut].iter().any(|byte| matches!(byte, b'\r' | b'\n')) {
            continue;
        }
        let item = read(&folded, &frame()).unwrap().items.remove(0);
        assert_eq!(line(&item), "26 10:00 90 Réunion, with a long title", "cut at byte {cut}");
    }
}

#[test]
fn a_time_is_read_whole_or_not_at_all() {
    for time in ["20240626T08:30:00", "20240626T0830Z", "2024-06-26T08:30", "20240626T996000"] {
        let item = item(&format!("DTSTART:{time}\r\nDURATION:PT5M"));
        assert_eq!(codes(&item), ["time_unreadable"], "{time}");
    }
    for (long, minutes) in [("PT90S", 1), ("P1D", 1_440), ("-PT5M", 30), ("P9999999999W", 30), ("1H", 30)] {
        let item = item(&format!("DTSTART:20240626T080000Z\r\nDURATION:{long}"));
        assert_eq!(item.details.duration, minutes, "{long}");
    }
}

#[test]
fn an_event_of_our_own_says_when_and_where_its_item_is_and_no_more() {
    let lines = "UID:0190a1b2-0000-7000-8000-0000000000aa@entente\r\nSUMMARY:5a Workshop A\r\nDESCRIPTION:TLP:GREEN\r\n\
                 DTSTART:20240626T120000Z\r\nDTEND:20240626T132000Z\r\nLOCATION:Voltaire";
    let own = read(calendar("-//Entente//Entente//EN", &event(lines)).as_bytes(), &frame())
        .unwrap()
        .items
        .remove(0);
    assert_eq!(own.identity.unwrap().to_string(), "0190a1b2-0000-7000-8000-0000000000aa");
    let said = [ItemField::Day, ItemField::Start, ItemField::Duration, ItemField::Room];
    assert_eq!(own.says, said.into());
    assert_eq!(own.title().unwrap().as_str(), "Workshop A", "for an item that is not there");
    let other = read(calendar("-//Other//EN", &event(lines)).as_bytes(), &frame()).unwrap().items.remove(0);
    assert_eq!(
        (other.identity, other.title().unwrap().as_str()),
        (None, "5a Workshop A"),
        "another program's UID"
    );
}

#[test]
fn events_in_doubt_say_why() {
    let at = "DTSTART:20240626T080000Z\r\nDTEND:20240626T082000Z";
    for (lines, expected) in [
        ("DTSTART;VALUE=DATE:20240626", "start_missing"),
        ("DTSTART:yesterday", "time_unreadable"),
        ("DTEND:20240626T082000Z", "start_missing"),
        ("DTSTART:20240626T080000Z\r\nDTEND:20240626T070000Z", "end_before_start"),
        ("DTSTART:20240628T080000Z\r\nDTEND:20240628T090000Z", "day_outside"),
        ("DTSTART:20240626T080000Z\r\nDTEND:20240628T090000Z", "duration_impossible"),
        ("DTSTART;TZID=Mars:20240626T080000\r\nDURATION:PT5M", "zone_unknown"),
        (&format!("{at}\r\nRRULE:FREQ=DAILY"), "repeats"),
        (&format!("{at}\r\nSTATUS:CANCELLED"), "cancelled"),
        (&format!("{at}\r\nDESCRIPTION:SECRET UE/EU SECRET"), "euci_refused"),
    ] {
        assert_eq!(codes(&item(lines)).join(" "), expected, "{lines}");
    }
    let untitled = read(calendar("x", &event(at)).as_bytes(), &frame()).unwrap();
    assert_eq!(codes(&untitled.items[0]), ["title_missing"]);
}

#[test]
fn a_beginning_over_which_the_clock_jumps_is_a_doubt_in_the_zone_of_the_event() {
    let days = ["2024-03-10", "2024-03-31"].map(|day| day.parse().unwrap()).to_vec();
    let frame = Frame { days, zone: chrono_tz::Europe::Amsterdam };
    let read = |lines: &str| {
        let event = event(&format!("SUMMARY:A\r\n{lines}"));
        read(calendar("x", &event).as_bytes(), &frame).unwrap().items.remove(0)
    };
    for start in
        ["DTSTART;TZID=Europe/Amsterdam:20240331T023000", "DTSTART;TZID=Europe/Paris:20240331T023000"]
    {
        let item = read(&format!("{start}\r\nDTEND;TZID=Europe/Amsterdam:20240331T040000"));
        assert_eq!(codes(&item), ["start_skipped"], "{start}");
        let clock = |fact, minutes| (fact, FactValue::Clock(minutes));
        assert_eq!(
            item.reasons[0].facts.0.clone().into_iter().collect::<Vec<_>>(),
            [clock(Fact::From, 150), clock(Fact::Opens, 120), clock(Fact::Closes, 180)],
            "the beginning, and from where to where the clock jumps"
        );
        assert_eq!((item.details.start, item.details.duration), (180, 60), "the moment after the jump");
    }
    let there = read("DTSTART;TZID=America/New_York:20240310T023000\r\nDURATION:PT1H");
    assert_eq!(codes(&there), ["start_skipped"], "two o'clock in New York is eight here");
    assert_eq!(there.details.start, 480);
    let end = read("DTSTART:20240331T000000Z\r\nDTEND;TZID=Europe/Paris:20240331T023000");
    assert_eq!(codes(&end), [""; 0], "an end is no beginning");
}

#[test]
fn damaged_and_hostile_calendars_are_refused_in_words() {
    let code = |text: &str| read(text.as_bytes(), &frame()).map_or_else(Refused::code, |_| "read");
    let whole = calendar("x", &event("SUMMARY:A\r\nDTSTART:20240626T080000Z"));
    assert_eq!(code(&whole), "read");
    assert_eq!(code(&whole[..whole.len() - 12]), "bad_calendar", "cut off");
    assert_eq!(code("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n"), "bad_calendar");
    assert_eq!(code(&calendar("x", "")), "empty");
    assert_eq!(code(&"BEGIN:VCALENDAR\n".repeat(100_000)), "bad_calendar");
    assert_eq!(code(&calendar("x", &event("SUMMARY:A").repeat(2_001))), "too_large");
    assert_eq!(code(&calendar("x", &format!("X:{}\r\n", "x".repeat(9 << 20)))), "too_large");
    assert_eq!(code(&calendar("x", "X:\0\r\n")), "nul");
}

proptest! {
    #[test]
    fn instants_come_back_the_same_over_every_change_of_the_clock(day in 0_u64..366, start in 0_u16..1_440, minutes in 1_u16..600) {
        let zone = chrono_tz::Europe::Amsterdam;
        let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(day);
        let (from, to) = span(zone, day, start, minutes);
        let utc = |at: chrono::DateTime<chrono_tz::Tz>| at.to_utc().format("%Y%m%dT%H%M%SZ").to_string();
        let lines = format!("SUMMARY:A\r\nDTSTART:{}\r\nDTEND:{}", utc(from), utc(to));
        let frame = Frame { days: vec![day], zone };
        let item = read(calendar("x", &event(&lines)).as_bytes(), &frame).unwrap().items.remove(0);
        prop_assert_eq!(span(zone, day, item.details.start, item.details.duration).1 - from, to - from);
        prop_assert_eq!(item.details.duration, minutes);
    }

    #[test]
    fn no_calendar_makes_the_reader_panic(value in "\\PC{0,40}", name in "(DTSTART|DTEND|DURATION|UID|LOCATION|BEGIN|END)(;TZID=\\PC{0,8})?") {
        let text = calendar("-//Entente//", &event(&format!("SUMMARY:A\r\n{name}:{value}")));
        let _ = read(text.as_bytes(), &frame());
    }
}
