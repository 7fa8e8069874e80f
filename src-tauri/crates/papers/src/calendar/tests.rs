//! Calendars are read back by a parser that knows nothing of how they are written.

use super::content_line::MOST;
use super::ics;
use super::sample::{day, inside, item, participant};
use crate::participants::sample::stamp;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::agenda::diff::diff;
use domain::agenda::told::who_must_be_told;
use domain::agenda::{Agenda, AgendaInside};
use domain::disclosure::{Audience, CalendarScope, disclose_calendar};
use domain::meeting::Zone;
use proptest::prelude::*;

fn text_of(inside: &AgendaInside, audience: Audience, scope: CalendarScope<'_>) -> String {
    String::from_utf8(ics(&disclose_calendar(inside, audience, scope, 7).disclosed, &stamp())).unwrap()
}

fn parsed(text: &str) -> ICalendar {
    ICalendar::parse(text).unwrap_or_else(|refused| panic!("{refused:?}\n{text}"))
}

fn components<'a>(calendar: &'a ICalendar, wanted: &ICalendarComponentType) -> Vec<&'a ICalendarComponent> {
    calendar.components.iter().filter(|component| component.component_type == *wanted).collect()
}

fn text(component: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let entry = component.property(property).unwrap_or_else(|| panic!("there is no {property:?}"));
    entry.values[0].as_text().unwrap_or_default().to_owned()
}

fn wall(entry: &ICalendarEntry) -> NaiveDateTime {
    entry.values[0].as_partial_date_time().unwrap().to_date_time().unwrap().date_time
}

fn offset(component: &ICalendarComponent, property: &ICalendarProperty) -> TimeDelta {
    let value = component.property(property).unwrap().values[0].as_partial_date_time().unwrap();
    let minutes = i64::from(value.tz_hour.unwrap()) * 60 + i64::from(value.tz_minute.unwrap_or(0));
    TimeDelta::minutes(if value.tz_minus { -minutes } else { minutes })
}

/// Returns the instant of a property by the rules that the file itself brings along.
fn instant(calendar: &ICalendar, event: &ICalendarComponent, property: &ICalendarProperty) -> DateTime<Utc> {
    let entry = event.property(property).unwrap();
    let wall = wall(entry);
    let Some(zone) = entry.parameter(&ICalendarParameterName::Tzid) else { return wall.and_utc() };
    let rules = components(calendar, &ICalendarComponentType::VTimezone);
    assert_eq!(text(rules[0], &ICalendarProperty::Tzid), zone.as_text().unwrap(), "the zone is in the file");
    let observances = [ICalendarComponentType::Standard, ICalendarComponentType::Daylight]
        .into_iter()
        .flat_map(|kind| components(calendar, &kind));
    let running = observances
        .map(|rule| (self::wall(rule.property(&ICalendarProperty::Dtstart).unwrap()), rule))
        .filter(|(from, _)| *from <= wall)
        .max_by_key(|(from, _)| *from)
        .expect("a rule covers every event")
        .1;
    (wall - offset(running, &ICalendarProperty::Tzoffsetto)).and_utc()
}

/// The sample with one item of its own, in another zone.
fn with_item(zone: chrono_tz::Tz, day: NaiveDate, start: u16, duration: u16) -> AgendaInside {
    let mut inside = inside();
    inside.roster.meeting.details.zone = Zone(zone);
    let mut single = item(1, day, start, "1", "An item");
    single.details.duration = duration;
    inside.agenda = Agenda::of([single], inside.agenda.rooms);
    inside
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn a_calendar_read_back_gives_the_same_instants_across_changes_of_the_clock(
        zone in prop::sample::select(&[
            chrono_tz::Europe::Amsterdam,
            chrono_tz::Europe::Dublin,
            chrono_tz::America::New_York,
            chrono_tz::Australia::Lord_Howe,
            chrono_tz::Africa::Casablanca,
            chrono_tz::Asia::Tokyo,
            chrono_tz::Asia::Kathmandu,
            chrono_tz::UTC,
        ][..]),
        date in prop_oneof![
            (0..731_i64).prop_map(|days| NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + TimeDelta::days(days)),
            prop::sample::select(&["2024-03-31", "2024-10-27", "2024-03-10", "2024-11-03", "2024-12-31"][..])
                .prop_map(|day| day.parse().unwrap()),
        ],
        start in 0..1_440_u16,
        duration in 1..=1_440_u16,
    ) {
        let inside = with_item(zone, date, start, duration);
        let text = text_of(&inside, Audience::Participants, CalendarScope::default());
        let calendar = parsed(&text);
        let event = components(&calendar, &ICalendarComponentType::VEvent)[0];
        let (from, to) = domain::agenda::time::span(zone, date, start, duration);
        prop_assert_eq!(instant(&calendar, event, &ICalendarProperty::Dtstart), from.to_utc(), "{}", text);
        prop_assert_eq!(instant(&calendar, event, &ICalendarProperty::Dtend), to.to_utc(), "{}", text);
    }
}

#[test]
fn every_item_is_an_event_that_says_what_its_audience_may_read() {
    let inside = inside();
    let text_all = text_of(&inside, Audience::Participants, CalendarScope::default());
    let calendar = parsed(&text_all);
    let events = components(&calendar, &ICalendarComponentType::VEvent);
    let summaries: Vec<String> =
        events.iter().map(|event| text(event, &ICalendarProperty::Summary)).collect();
    assert_eq!(
        summaries,
        [
            "1 Welcome; adoption of the agenda, house rules",
            "Coffee break",
            "2a Zwangsarbeit, Überblick: \"wer\" \\ wie",
            "3 Surrogacy: first cases",
            "4 Dialogue with the private sector",
        ]
    );
    assert_eq!(text(events[0], &ICalendarProperty::Location), "Voltaire, Eurojust, The Hague");
    let uid = format!("{}@entente", inside.agenda.items[0].id);
    assert_eq!(events[0].uid(), Some(uid.as_str()));
    assert_eq!(events[0].property(&ICalendarProperty::Sequence).unwrap().values[0].as_integer(), Some(7));
    assert!(text_all.contains("DTSTAMP:20261123T093000Z\r\n"), "the time of the export");
    for event in &events {
        let description = text(event, &ICalendarProperty::Description);
        let lines: Vec<&str> = description.lines().collect();
        assert_eq!((lines[0], lines[lines.len() - 1]), ("TLP:AMBER", "TLP:AMBER"), "{description}");
    }
    let workshop = text(events[2], &ICalendarProperty::Description);
    assert!(workshop.contains("Rapporteur: ") && workshop.contains("Chatham House Rule"), "{workshop}");
    assert!(!text_all.contains("video.example.org"), "video links are in personal calendars only");
}

#[test]
fn the_community_sees_that_a_session_is_closed_and_nobody_in_it() {
    let inside = inside();
    let text_all = text_of(&inside, Audience::Community, CalendarScope::default()).replace("\r\n ", "");
    let calendar = parsed(&text_all);
    let events = components(&calendar, &ICalendarComponentType::VEvent);
    let summaries: Vec<String> =
        events.iter().map(|event| text(event, &ICalendarProperty::Summary)).collect();
    assert_eq!(summaries[2..4], ["2a Closed session", "3 Closed session"]);
    for word in ["Moderator", "Speaker", "Montesquieu", "Surrogacy", "Zwangsarbeit"] {
        assert!(!text_all.contains(word), "{word} is not for the community");
    }
    assert!(text_all.contains("X-ENTENTE-LABEL:TLP:GREEN\r\n"));
}

#[test]
fn the_calendar_of_one_person_has_their_roles_and_their_link() {
    let inside = inside();
    let who = participant(&inside, "P10");
    let text_all = text_of(&inside, Audience::one(who).unwrap(), CalendarScope::default());
    let calendar = parsed(&text_all);
    let events = components(&calendar, &ICalendarComponentType::VEvent);
    assert_eq!(events.len(), 2);
    let description = text(events[0], &ICalendarProperty::Description);
    assert!(description.contains("Your role: Moderator\nOnline: https://video.example.org/meeting?a=1,2;b"));
    assert!(text_all.replace("\r\n ", "").contains("URL:https://video.example.org/meeting?a=1,2;b\r\n"));
    assert!(text(events[0], &ICalendarProperty::Summary).starts_with("1 Welcome"));
    for word in ["open the doors", "asked by telephone"] {
        assert!(!text_all.replace("\r\n ", "").contains(word), "{word} leaves in no calendar");
    }
}

#[test]
fn what_is_dropped_is_cancelled_and_a_calendar_with_nothing_left_cancels_it_all() {
    let before = inside();
    let who = participant(&before, "P01");
    let mut after = before.clone();
    after.agenda.items.retain(|item| item.reference != "I-03");
    let told = who_must_be_told(
        &diff(&before.agenda, &after.agenda),
        &before.agenda,
        &after.agenda,
        &before.guests,
        &[],
    );
    let told = told.iter().find(|told| told.who == who).unwrap();
    let text_all = text_of(
        &after,
        Audience::one(who).unwrap(),
        CalendarScope { all_items: false, told: Some(told), only: None },
    );
    let calendar = parsed(&text_all);
    let events = components(&calendar, &ICalendarComponentType::VEvent);
    let uid = format!("{}@entente", before.agenda.items[2].id);
    assert_eq!((events.len(), events[0].uid()), (1, Some(uid.as_str())));
    assert!(text_all.contains("METHOD:CANCEL\r\n") && text_all.contains("STATUS:CANCELLED\r\n"));
    let all = text_of(
        &after,
        Audience::one(who).unwrap(),
        CalendarScope { all_items: true, told: Some(told), only: None },
    );
    assert!(all.contains("METHOD:PUBLISH\r\n") && all.contains("STATUS:CANCELLED\r\n"));
    assert!(all.contains("ORGANIZER;CN=\"Meeting secretariat\":mailto:thb-secretariat@example.org\r\n"));
}

#[test]
fn lines_are_short_and_end_as_the_format_wants() {
    let text = text_of(&inside(), Audience::Secretariat, CalendarScope::default());
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= MOST, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
}

#[test]
fn an_item_past_midnight_ends_on_the_day_after() {
    let inside = with_item(chrono_tz::Europe::Amsterdam, day(26), 1_410, 60);
    let text = text_of(&inside, Audience::Public, CalendarScope::default());
    assert!(text.contains("DTSTART;TZID=Europe/Amsterdam:20240626T233000\r\n"));
    assert!(text.contains("DTEND;TZID=Europe/Amsterdam:20240627T003000\r\n"));
}

#[test]
fn an_empty_agenda_is_a_calendar_without_events() {
    let mut inside = inside();
    inside.agenda = Agenda::default();
    let calendar = parsed(&text_of(&inside, Audience::Participants, CalendarScope::default()));
    assert!(components(&calendar, &ICalendarComponentType::VEvent).is_empty());
}
