//! Events of calendars as they are meant: by the zones that a file explains, time by time where they repeat, in their
//! newest state, and in plain text.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

use domain::agenda::time::clock;
use intake::agenda::{Frame, ItemRecord, read};
use std::time::Instant;

fn frame() -> Frame {
    let days = ["2026-06-24", "2026-06-25"].map(|day| day.parse().unwrap()).to_vec();
    Frame { days, zone: chrono_tz::Europe::Ljubljana }
}

fn items(parts: &str) -> Vec<ItemRecord> {
    let text =
        format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Planner of the host//EN\n{parts}END:VCALENDAR\n");
    read(text.replace('\n', "\r\n").as_bytes(), &frame()).unwrap().items
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

/// "24 10:00 45 Opening zone_missing", one line for each item.
fn lines(items: &[ItemRecord]) -> Vec<String> {
    let line = |item: &ItemRecord| {
        let details = &item.details;
        let day = details.day.map_or_else(|| "--".to_owned(), |day| day.format("%d").to_string());
        let start = clock(u32::from(details.start));
        let codes: Vec<&str> = item.reasons.iter().map(|reason| reason.code.as_str()).collect();
        let line = format!("{day} {start} {} {} {}", details.duration, details.title, codes.join(" "));
        line.trim_end().to_owned()
    };
    items.iter().map(line).collect()
}

/// The clock of London, under some name.
fn london(name: &str) -> String {
    format!(
        "BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:20001029T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n\
         TZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20000326T010000\n\
         RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
}

#[test]
fn the_rules_that_a_file_gives_to_a_zone_count_before_its_name() {
    for name in
        ["GMT", "Europe/Athens", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Customized Time Zone"]
    {
        let lines_of =
            format!("DTSTART;TZID=\"{name}\":20260624T090000\nDTEND;TZID=\"{name}\":20260624T094500");
        let found = items(&format!("{}{}", london(name), event(&format!("SUMMARY:Opening\n{lines_of}"))));
        assert_eq!(lines(&found), ["24 10:00 45 Opening"], "{name}");
    }
}

#[test]
fn a_rule_of_a_zone_holds_until_its_end_and_a_later_one_from_then_on() {
    // Summer time until the 24th at one o'clock by UTC; from then on the clock stays at +02:00 for good, then goes to +03:00.
    let zone = "BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:19701025T040000\n\
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20251026T010000Z\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200\n\
                END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T030000\n\
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20250330T010000Z\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\n\
                END:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20260625T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\n\
                END:STANDARD\nEND:VTIMEZONE\n";
    let at = |day: u8| event(&format!("SUMMARY:A\nDTSTART;TZID=Here:202606{day}T120000\nDURATION:PT1H"));
    let found = items(&format!("{zone}{}{}", at(24), at(25)));
    assert_eq!(
        lines(&found),
        ["24 12:00 60 A", "25 11:00 60 A"],
        "+02:00 in the last winter, and +03:00 from the 25th on"
    );
    let broken = zone.replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=NEVER");
    let found = items(&format!("{broken}{}", at(24)));
    assert_eq!(lines(&found), ["24 12:00 60 A zone_unknown"], "what cannot be followed is a doubt");
}

#[test]
fn times_without_a_zone_say_by_which_they_were_read() {
    let event = event("SUMMARY:A\nDTSTART:20260624T090000\nDTEND:20260624T100000");
    assert_eq!(lines(&items(&event)), ["24 09:00 60 A zone_missing"]);
    let london = items(&format!("X-WR-TIMEZONE:Europe/London\n{event}"));
    assert_eq!(lines(&london), ["24 10:00 60 A zone_missing"], "the zone of the calendar");
    assert_eq!(lines(&items(&format!("X-WR-TIMEZONE:Mars\n{event}"))), ["24 09:00 60 A zone_unknown"]);
    let utc = self::event("SUMMARY:A\nDTSTART:20260624T090000Z\nDURATION:PT1H");
    assert_eq!(lines(&items(&format!("X-WR-TIMEZONE:Europe/London\n{utc}"))), ["24 11:00 60 A"]);
}

#[test]
fn an_event_that_repeats_is_held_on_the_days_that_its_rules_give() {
    let at = "SUMMARY:A\nDTSTART;TZID=Europe/Ljubljana:20260610T083000\nDTEND;TZID=Europe/Ljubljana:20260610T084500\nUID:e";
    for (rules, expected) in [
        ("RRULE:FREQ=DAILY", vec!["24 08:30 15 A repeats", "25 08:30 15 A repeats"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=WE", vec!["24 08:30 15 A repeats"]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", vec!["25 08:30 15 A repeats"]),
        ("RRULE:FREQ=DAILY;COUNT=15", vec!["24 08:30 15 A repeats"]),
        ("RRULE:FREQ=DAILY;UNTIL=20260624T063000Z", vec!["24 08:30 15 A repeats"]),
        ("RRULE:FREQ=DAILY;UNTIL=20260624T062959Z", vec!["-- 09:00 30 A repeats"]),
        ("RRULE:FREQ=DAILY;UNTIL=20260624", vec!["24 08:30 15 A repeats"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=-1TH", vec!["25 08:30 15 A repeats"]),
        ("RDATE;TZID=Europe/Ljubljana:20260624T140000,20260701T140000", vec!["24 14:00 15 A repeats"]),
        ("RDATE:20260624T140000Z", vec!["24 16:00 15 A repeats"]),
        ("RDATE;VALUE=DATE:20260625", vec!["25 08:30 15 A repeats"]),
        ("RDATE;VALUE=PERIOD:20260625T080000Z/PT1H", vec!["25 10:00 60 A repeats"]),
        ("RDATE;VALUE=PERIOD:20260625T080000Z/20260625T083000Z", vec!["25 10:00 30 A repeats"]),
        ("RRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Ljubljana:20260624T083000", vec!["25 08:30 15 A repeats"]),
        ("RRULE:FREQ=DAILY\nEXDATE:20260624T063000Z,20260626T063000Z", vec!["25 08:30 15 A repeats"]),
        ("RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20260625", vec!["24 08:30 15 A repeats"]),
        ("RRULE:FREQ=WEEKLY", vec!["24 08:30 15 A repeats"]),
        ("RRULE:FREQ=SOMETIMES", vec!["10 08:30 15 A repeats day_outside"]),
        ("RRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY", vec!["10 08:30 15 A repeats day_outside"]),
    ] {
        assert_eq!(lines(&items(&event(&format!("{at}\n{rules}")))), expected, "{rules}");
    }
}

#[test]
fn a_series_over_a_change_of_the_clock_keeps_the_time_of_the_clock() {
    let days = ["2026-10-24", "2026-10-25", "2026-10-26"].map(|day| day.parse().unwrap()).to_vec();
    let frame = Frame { days, zone: chrono_tz::Europe::Ljubljana };
    let event = event(
        "UID:c\nSUMMARY:A\nDTSTART;TZID=Europe/Ljubljana:20261001T083000\nDURATION:PT1H\nRRULE:FREQ=DAILY",
    );
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{event}END:VCALENDAR\n");
    let found = read(text.as_bytes(), &frame).unwrap().items;
    assert_eq!(lines(&found), ["24 08:30 60 A repeats", "25 08:30 60 A repeats", "26 08:30 60 A repeats"]);
}

#[test]
fn one_time_of_a_series_is_held_as_it_was_moved() {
    let press = event(
        "UID:e2\nSUMMARY:Press line\nDTSTART;TZID=Europe/Ljubljana:20260624T120000\n\
         DTEND;TZID=Europe/Ljubljana:20260624T121500\nRRULE:FREQ=DAILY;COUNT=2",
    );
    let moved = |which: &str| {
        event(&format!(
            "UID:e2\nSUMMARY:Press line\nDTSTART;TZID=Europe/Ljubljana:20260624T130000\n\
             DTEND;TZID=Europe/Ljubljana:20260624T131500\n{which}"
        ))
    };
    for which in [
        "RECURRENCE-ID;TZID=Europe/Ljubljana:20260624T120000",
        "RECURRENCE-ID:20260624T100000Z",
        "RECURRENCE-ID;VALUE=DATE:20260624",
    ] {
        let expected = ["25 12:00 15 Press line repeats", "24 13:00 15 Press line repeats"];
        assert_eq!(lines(&items(&format!("{press}{}", moved(which)))), expected, "{which}");
        assert_eq!(
            lines(&items(&format!("{}{press}", moved(which)))),
            expected,
            "{which}, the other way round"
        );
        let alone = items(&moved(which));
        assert_eq!(lines(&alone), expected[1..], "a time alone");
        assert!(!alone[0].whole_event);
    }
    let onwards = items(&format!("{press}{}", moved("RECURRENCE-ID;RANGE=THISANDFUTURE:20260624T100000Z")));
    let doubts = onwards.iter().filter(|item| item.reasons[0].level == intake::Level::Doubt);
    assert_eq!(doubts.count(), 2, "the second day is held otherwise too");
    let times: Vec<String> =
        onwards.iter().map(|item| item.event.as_ref().unwrap().time.unwrap().to_string()).collect();
    assert_eq!(
        times,
        ["2026-06-25 10:00:00 UTC", "2026-06-24 10:00:00 UTC"],
        "what a later file names them by"
    );
}

#[test]
fn of_several_states_of_one_event_the_newest_counts() {
    let state = |start: &str, more: &str| {
        event(&format!("UID:d1\nSUMMARY:Case studies\nDTSTART:20260624T{start}00Z\nDURATION:PT1H\n{more}"))
    };
    for (first, second) in [
        (state("0800", "SEQUENCE:0"), state("0930", "SEQUENCE:2")),
        (state("0930", "SEQUENCE:2"), state("0800", "SEQUENCE:0")),
        (state("0800", "DTSTAMP:20260501T080000Z"), state("0930", "DTSTAMP:20260502T080000Z")),
        (state("0800", ""), state("0930", "")),
    ] {
        let found = items(&format!("{first}{second}"));
        assert_eq!(lines(&found), ["24 11:30 60 Case studies states_older"], "{first}{second}");
    }
    let other = state("0930", "").replace("UID:d1", "UID:d2");
    assert_eq!(items(&format!("{}{other}", state("0800", ""))).len(), 2, "another event");
    let nameless = state("0800", "").replace("UID:d1\n", "");
    assert_eq!(items(&nameless.repeat(2)).len(), 2, "events without a UID are never the same");
}

#[test]
fn events_that_were_called_off_say_so() {
    let event = event("UID:f1\nSUMMARY:Visit\nDTSTART:20260624T080000Z\nDURATION:PT1H");
    for text in [format!("METHOD:CANCEL\n{event}"), event.replace("UID:f1", "UID:f1\nSTATUS:CANCELLED")] {
        let found = items(&text);
        assert_eq!(lines(&found), ["24 10:00 60 Visit cancelled"], "{text}");
        assert!(found[0].called_off && found[0].is_refused());
    }
    assert_eq!(lines(&items(&format!("METHOD:REQUEST\n{event}"))), ["24 10:00 60 Visit"]);
    assert_eq!(lines(&items(&format!("METHOD:COUNTER\n{event}"))), ["24 10:00 60 Visit event_answer"]);
}

#[test]
fn texts_become_plain_text() {
    let at = "DTSTART:20260624T080000Z\nDURATION:PT1H";
    let markup = "SUMMARY:Banks &amp\\; payments\nDESCRIPTION:<p>Three questions:</p><ul><li>Freezing&nbsp\\;orders</li>\
                  <li>Banks &amp\\; payment services</li></ul><br>See <a href=\"https://files.example.org/x\">the note</a>";
    let found = items(&event(&format!("{markup}\n{at}")));
    assert_eq!(lines(&found), ["24 10:00 60 Banks & payments markup_removed markup_removed"]);
    let text = "Three questions:\nFreezing orders\nBanks & payment services\nSee the note";
    assert_eq!(found[0].details.description.as_str(), text);
    let beside =
        "SUMMARY:A\nX-ALT-DESC;FMTTYPE=text/html:<html><body>Only <b>here</b>, R&amp\\;D; all</body></html>";
    let found = items(&event(&format!("{beside}\n{at}")));
    assert_eq!(found[0].details.description.as_str(), "Only here, R&D; all");
    let printable = "SUMMARY;ENCODING=QUOTED-PRINTABLE:Tr=C5=BEi=C5=A1=C4=8De dela\n\
                     DESCRIPTION;ENCODING=QUOTED-PRINTABLE:First=0D=0ASecond, =\n with more; and=20=\nmore";
    let found = items(&event(&format!("{printable}\n{at}")));
    assert_eq!(lines(&found), ["24 10:00 60 Tr\u{17e}i\u{161}\u{10d}e dela"]);
    assert_eq!(found[0].details.description.as_str(), "First\nSecond, with more; and more");
}

#[test]
fn letters_that_a_fold_cuts_in_two_are_whole() {
    let title = "SUMMARY:Tr\u{17e}i\u{161}\u{10d}e dela: nova oblika izkori\u{161}\u{10d}anja";
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{title}\r\nDTSTART:20260624T080000Z\r\nDURATION:PT1H\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let cut = text.find('\u{161}').unwrap() + 1;
    let bytes = [&text.as_bytes()[..cut], b"\r\n ", &text.as_bytes()[cut..]].concat();
    let found = read(&bytes, &frame()).unwrap().items;
    assert_eq!(format!("SUMMARY:{}", found[0].details.title), title);
}

#[test]
fn rules_that_never_end_are_given_up_in_time() {
    let rule = |rule: &str| {
        event(&format!("SUMMARY:A\nDTSTART:19010101T080000Z\nDURATION:PT1H\nRRULE:{rule}")).repeat(1_000)
    };
    for text in [
        rule("FREQ=SECONDLY"),
        rule("FREQ=DAILY"),
        rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        rule("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
        rule("FREQ=WEEKLY;INTERVAL=65535"),
        format!(
            "{}{}",
            london("Z").replace("FREQ=YEARLY;BYDAY=-1SU", "FREQ=SECONDLY").repeat(200),
            rule("FREQ=DAILY")
        ),
    ] {
        let begun = Instant::now();
        let found = items(&text);
        assert!(begun.elapsed().as_secs() < 10, "{:?} for {}", begun.elapsed(), &text[..200]);
        assert!(found.iter().all(|item| !item.reasons.is_empty()));
    }
}

#[test]
fn what_is_long_and_says_nothing_is_passed_over_in_time() {
    let long = |text: &str| event(&format!("SUMMARY:A\nDTSTART:20240626T080000Z\nDESCRIPTION:{text}"));
    let each =
        |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().concat();
    let left_out =
        each(20_000, &|minute| format!("EXDATE:20240101T{:02}{:02}00Z\n", minute / 60 % 24, minute % 60));
    let head = "BEGIN:VEVENT\nUID:a\nDTSTART:20240626T080000Z\n";
    for text in [
        format!("A=\n{}", " =\n".repeat(1 << 20)),
        format!("A:\n{}", "  \n".repeat(1 << 20)),
        format!("A;ENCODING=QUOTED-PRINTABLE:=\n{}", " =\n".repeat(1 << 20)),
        long(&"<".repeat(1_000_000)),
        long(&"<p ".repeat(300_000)),
        long(&"&".repeat(1_000_000)),
        each(20_000, &|at| format!("{head}RECURRENCE-ID:20200101T{at:06}Z\nEND:VEVENT\n")),
        format!("{head}RRULE:FREQ=MINUTELY\n{left_out}END:VEVENT\n")
            .replace("DTSTART:20240626", "DTSTART:20240301"),
    ] {
        let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{text}END:VCALENDAR\n");
        let begun = Instant::now();
        let found = read(text.as_bytes(), &frame()).map(|file| file.items.len());
        assert!(begun.elapsed().as_secs() < 10, "{:?} for {:?}", begun.elapsed(), &text[..80]);
        assert!(found.is_err() || found == Ok(1), "{found:?} for {:?}", &text[..80]);
    }
}
