//! Nights in which the clock changes, and items that run past midnight: the same end everywhere.

use super::House;
use super::agenda::details;
use super::importing::explained;
use crate::agenda;
use chrono::NaiveDate;
use domain::agenda::{Follow, ItemKind, Placement};
use domain::meeting::Meeting;
use domain::reason::ReasonCode;
use domain::verb::{Titled, Verb};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl House {
    /// A meeting in the night in which the clock jumps from 02:00 to 03:00.
    async fn in_spring() -> Self {
        let house = Self::new().await;
        let mut unit = house.unit().await;
        let mut meeting: Meeting = unit.get(house.meeting).await.unwrap();
        (meeting.details.from, meeting.details.to) = (day("2024-03-30"), day("2024-03-31"));
        unit.step(Verb::EditMeeting(Titled::default()));
        unit.save(&mut meeting).await.unwrap();
        unit.commit().await.unwrap();
        house
    }

    async fn held(&self, on: &str, title: &str, start: u16, duration: u16) -> domain::agenda::AgendaItem {
        let mut item = details(ItemKind::Plenary, title, start, duration);
        item.day = Some(day(on));
        let mut unit = self.unit().await;
        let item = agenda::add(&mut unit, self.meeting, item).await.unwrap();
        unit.commit().await.unwrap();
        item
    }
}

#[tokio::test]
async fn the_list_says_the_ends_that_papers_say() {
    let house = House::in_spring().await;
    house.held("2024-03-30", "Late", 1_410, 60).await;
    house.held("2024-03-31", "Over the change", 90, 60).await;
    let rows = agenda::rows(&mut house.unit().await, house.meeting).await.unwrap();
    let ends: Vec<_> = rows.iter().map(|row| (row.time.as_str(), row.end.as_str(), row.end_day)).collect();
    assert_eq!(
        ends,
        [("23:30–00:30 (31 March)", "00:30", day("2024-03-31")), ("01:30–03:30", "03:30", day("2024-03-31")),]
    );
}

#[tokio::test]
async fn the_board_knows_where_the_clock_changes_on_days_of_items_and_versions() {
    let house = House::in_spring().await;
    let board = async || agenda::board(&mut house.unit().await, house.meeting).await.unwrap();
    let changes = async || -> Vec<_> {
        board().await.clock.iter().map(|change| (change.day, change.minutes, change.by)).collect()
    };
    assert_eq!(changes().await, [(day("2024-03-31"), 120, 60)]);
    let autumn = house.held("2024-10-26", "Much later", 1_380, 300).await;
    let both = [(day("2024-03-31"), 120, 60), (day("2024-10-27"), 180, -60)];
    assert_eq!(changes().await, both, "an item outside the meeting runs into the next day");
    house.release("0.1", domain::agenda::VersionStatus::Draft).await.unwrap();
    let mut unit = house.unit().await;
    agenda::remove(&mut unit, &[autumn.id]).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(changes().await, both, "a version still shows it");
}

#[tokio::test]
async fn a_copy_and_what_shifts_stand_where_the_item_really_ends() {
    let house = House::in_spring().await;
    let item = house.held("2024-03-31", "Over the change", 90, 30).await;
    let mut unit = house.unit().await;
    let copy = agenda::duplicate(&mut unit, item.id).await.unwrap();
    assert_eq!(
        (copy.details.day, copy.details.start),
        (Some(day("2024-03-31")), 180),
        "at 03:00, not at 02:00"
    );
    drop(unit);
    house.held("2024-03-31", "Next", 180, 30).await;
    let mut unit = house.unit().await;
    let longer = Placement { day: item.details.day, start: 90, duration: 60, room: None };
    agenda::place(&mut unit, item.id, item.revision, longer, Follow::Shift).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.agenda().await, ["1 01:30 60 Over the change", "2 03:30 30 Next"]);
}

#[tokio::test]
async fn a_start_over_which_the_clock_jumps_is_a_doubt_in_every_form_of_file() {
    let house = House::in_spring().await;
    let json =
        r#"{ "agenda": [{ "date": "2024-03-31", "start": "02:30", "duration": 60, "title": "JSON" }] }"#;
    let table = "Date,Start,Duration,Title\r\n2024-03-31,02:30,60,Table\r\n";
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Calendar\r\n\
                    DTSTART:20240331T023000\r\nDTEND:20240331T040000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    for file in [json, table, calendar] {
        let preview = house.import_agenda(file).await;
        let codes: Vec<&str> = preview.rows[0].reasons.iter().map(|reason| reason.code.as_str()).collect();
        assert!(codes.contains(&"start_skipped"), "{:?}", explained(&preview));
        let reason =
            preview.rows[0].reasons.iter().find(|reason| reason.code == ReasonCode::StartSkipped).unwrap();
        assert!(reason.message.contains("from 02:00 to 03:00"), "{}", reason.message);
        assert_eq!(reason.level, crate::import::Level::Doubt, "never silently, and never refused");
    }
    let there =
        r#"{ "agenda": [{ "date": "2024-03-31", "start": "03:00", "duration": 60, "title": "There" }] }"#;
    assert_eq!(house.import_agenda(there).await.rows[0].reasons, [], "03:00 exists");
}
