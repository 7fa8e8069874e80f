//! Calendars that come again: the item that an event brought is found, moved and taken out, whatever was changed of it.

use super::House;
use super::importing::{changes, explained};
use crate::agenda;
use crate::import::{Decisions, ImportKind};
use domain::agenda::{AgendaItem, VersionStatus};
use domain::note::{NoteDetails, NoteKind};

fn calendar(parts: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Planner of the host//EN\n{parts}END:VCALENDAR\n")
}

fn event(uid: &str, title: &str, start: &str, more: &str) -> String {
    let at = "DTSTART;TZID=Europe/Amsterdam";
    format!(
        "BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{title}\n{at}:202406{start}00\nDURATION:PT1H\n{more}END:VEVENT\n"
    )
}

/// "I-01 26 10:00 Case studies", one line for each item.
async fn agenda_of(house: &House) -> Vec<String> {
    let mut items = house.items().await;
    items.sort_by(AgendaItem::reading_order);
    let line = |item: AgendaItem| {
        let details = item.details;
        let day = details.day.map(|day| day.format("%d").to_string()).unwrap_or_default();
        let start = domain::agenda::time::clock(u32::from(details.start));
        format!("{} {day} {start} {}", item.reference, details.title)
    };
    items.into_iter().map(line).collect()
}

#[tokio::test]
async fn a_later_file_moves_the_item_that_its_event_brought_whatever_it_is_called_now() {
    let house = House::new().await;
    let (first, second) = (
        event("d1", "Case studies", "26T1000", "SEQUENCE:0\n"),
        event("d1", "Case studies", "26T1130", "SEQUENCE:2\n"),
    );
    let file = calendar(&format!("{first}{second}"));
    assert_eq!(explained(&house.import_agenda(&file).await), ["new I-01 states_older"]);
    assert_eq!(
        explained(&house.import_agenda(&file).await),
        ["unchanged I-01 states_older"],
        "the same file again"
    );
    let later = calendar(&event("d1", "Cases", "26T1430", "SEQUENCE:3\n"));
    let preview = house.import_agenda(&later).await;
    assert_eq!(explained(&preview), ["update I-01"]);
    assert_eq!(
        changes(&preview.rows[0]),
        ["start: 11:30\u{2013}12:30 -> 14:30\u{2013}15:30", "title: Case studies -> Cases"]
    );
    assert_eq!(agenda_of(&house).await, ["I-01 26 14:30 Cases"]);
    let stale = house.planned(ImportKind::Agenda, &file, &Decisions::default()).await.0;
    assert_eq!(explained(&stale), ["update I-01 event_older states_older"], "an older state is doubted");
    house.undo().await;
    assert_eq!(agenda_of(&house).await, ["I-01 26 11:30 Case studies"]);
    assert_eq!(
        explained(&house.import_agenda(&later).await),
        ["update I-01"],
        "undo keeps what the item is known as"
    );
}

#[tokio::test]
async fn an_event_that_is_called_off_takes_its_item_out_in_one_step() {
    let house = House::new().await;
    let visit = event("f1", "Visit to the court", "27T1500", "SEQUENCE:1\n");
    let talk = event("f2", "Talk", "27T1000", "");
    let off = calendar(&format!("METHOD:CANCEL\n{visit}"));
    assert_eq!(explained(&house.import_agenda(&off).await), ["rejected  cancelled"], "nobody knows it");
    house.import_agenda(&calendar(&format!("{visit}{talk}"))).await;
    assert_eq!(agenda_of(&house).await, ["I-02 27 10:00 Talk", "I-01 27 15:00 Visit to the court"]);
    for off in [
        off.clone(),
        calendar(&event("f1", "Visit", "27T1600", "SEQUENCE:1\nSTATUS:CANCELLED\n")),
        calendar("METHOD:CANCEL\nBEGIN:VEVENT\nUID:f1\nSEQUENCE:2\nEND:VEVENT\n"),
    ] {
        let mut skipped = Decisions::default();
        skipped.skip(1, true);
        assert_eq!(
            house.planned(ImportKind::Agenda, &off, &skipped).await.1.effects(),
            0,
            "left out: nothing goes"
        );
        let preview = house.import_agenda(&off).await;
        assert_eq!(explained(&preview), ["withdrawn I-01 cancelled"]);
        assert_eq!(
            preview.rows[0].reasons[0].message,
            "The event was called off: its item leaves the agenda."
        );
        assert_eq!(agenda_of(&house).await, ["I-02 27 10:00 Talk"]);
        house.undo().await;
        assert_eq!(agenda_of(&house).await.len(), 2, "one step back");
    }
}

#[tokio::test]
async fn an_item_with_notes_stays_though_its_event_was_called_off() {
    let house = House::new().await;
    house.import_agenda(&calendar(&event("f1", "Visit", "27T1500", ""))).await;
    let item = house.items().await[0].id;
    let mut unit = house.unit().await;
    let at = "2024-06-27T15:10:00".parse().unwrap();
    let details = NoteDetails::new(item, NoteKind::Intervention, at, "Said.".parse().unwrap());
    crate::notes::add(&mut unit, house.meeting, details).await.unwrap();
    unit.commit().await.unwrap();
    let off = calendar(&event("f1", "Visit", "27T1500", "STATUS:CANCELLED\n"));
    assert_eq!(explained(&house.import_agenda(&off).await), ["rejected I-01 item_refused cancelled"]);
    assert_eq!(house.items().await.len(), 1);
}

#[tokio::test]
async fn times_of_a_series_are_known_one_by_one() {
    let house = House::new().await;
    let series = |more: &str| event("e", "Briefing", "26T0830", &format!("RRULE:FREQ=DAILY;COUNT=2\n{more}"));
    let first = house.import_agenda(&calendar(&series(""))).await;
    assert_eq!(explained(&first), ["new I-01 repeats", "new I-02 repeats"]);
    let moved = event("e", "Briefing", "27T0900", "RECURRENCE-ID;TZID=Europe/Amsterdam:20240627T083000\n");
    assert_eq!(explained(&house.import_agenda(&calendar(&moved)).await), ["update I-02 repeats"]);
    assert_eq!(agenda_of(&house).await, ["I-01 26 08:30 Briefing", "I-02 27 09:00 Briefing"]);
    let without = calendar(&format!("{}{moved}", series("EXDATE;TZID=Europe/Amsterdam:20240626T083000\n")));
    let preview = house.import_agenda(&without).await;
    assert_eq!(
        explained(&preview),
        ["unchanged I-02 repeats", "withdrawn I-01 cancelled"],
        "the calendar has it no more"
    );
    assert_eq!(agenda_of(&house).await, ["I-02 27 09:00 Briefing"]);
    house.undo().await;
    let one_off = moved.replace("END:VEVENT", "STATUS:CANCELLED\nEND:VEVENT");
    assert_eq!(explained(&house.import_agenda(&calendar(&one_off)).await), ["withdrawn I-02 cancelled"]);
    house.undo().await;
    let all_off = format!("METHOD:CANCEL\n{}", event("e", "Briefing", "26T0830", ""));
    assert_eq!(
        explained(&house.import_agenda(&calendar(&all_off)).await),
        ["withdrawn I-01 cancelled", "withdrawn I-02 cancelled"]
    );
    assert_eq!(agenda_of(&house).await, [""; 0]);
}

#[tokio::test]
async fn a_series_that_is_held_at_another_time_keeps_its_items() {
    let house = House::new().await;
    let series = |start: &str| calendar(&event("e", "Briefing", start, "RRULE:FREQ=DAILY;COUNT=2\n"));
    house.import_agenda(&series("26T0830")).await;
    assert_eq!(
        explained(&house.import_agenda(&series("26T0845")).await),
        ["update I-01 repeats", "update I-02 repeats"]
    );
    assert_eq!(
        explained(&house.import_agenda(&series("26T0845")).await),
        ["unchanged I-01 repeats", "unchanged I-02 repeats"]
    );
    let once = calendar(&event("e", "Briefing", "27T0900", ""));
    assert_eq!(explained(&house.import_agenda(&once).await), ["update I-02", "withdrawn I-01 cancelled"]);
    assert_eq!(agenda_of(&house).await, ["I-02 27 09:00 Briefing"]);
    house.undo().await;
    let over = calendar(&event("e", "Briefing", "24T0830", "RRULE:FREQ=DAILY;COUNT=2\n"));
    assert_eq!(
        explained(&house.import_agenda(&over).await),
        ["rejected  repeats", "withdrawn I-01 cancelled", "withdrawn I-02 cancelled"],
        "on no day of the meeting any more"
    );
    let unreadable = calendar(&event("e", "Briefing", "2XT0830", ""));
    assert_eq!(
        explained(&house.import_agenda(&unreadable).await),
        ["rejected  time_unreadable"],
        "that takes nothing out"
    );
}

#[tokio::test]
async fn an_item_from_elsewhere_is_known_as_its_event_from_then_on() {
    let house = House::new().await;
    house
        .import_agenda(r#"{"agenda": [{"title": "Cases", "day": 1, "start": "10:00", "duration": 60, "type": "plenary"}]}"#)
        .await;
    let file = calendar(&event("d1", "Cases", "26T1000", ""));
    assert_eq!(explained(&house.import_agenda(&file).await), ["update I-01 event_known"]);
    assert_eq!(explained(&house.import_agenda(&file).await), ["unchanged I-01"]);
    let other = calendar(&event("d2", "Cases", "26T1000", ""));
    assert_eq!(
        explained(&house.import_agenda(&other).await),
        ["unchanged I-01"],
        "another calendar has it too"
    );
    let later = calendar(&event("d1", "Cases", "27T1000", ""));
    assert_eq!(explained(&house.import_agenda(&later).await), ["update I-01"]);
}

#[tokio::test]
async fn versions_do_not_know_of_which_event_an_item_came_and_returning_to_one_keeps_it() {
    let house = House::new().await;
    house.import_agenda(&calendar(&event("d1", "Cases", "26T1000", ""))).await;
    let version = house.release("0.1", VersionStatus::Draft).await.unwrap();
    let mut unit = house.unit().await;
    let kept: domain::agenda::AgendaVersion = unit.get(version.id).await.unwrap();
    assert_eq!(kept.agenda.items[0].event, None);
    agenda::restore(&mut unit, version.id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.items().await[0].event.as_ref().unwrap().uid.as_str(), "d1");
}
