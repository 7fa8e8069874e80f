//! Breaks, items for everybody, the hours of the day and its length.

use crate::house::{House, day, line};
use domain::agenda::{ClashCode, ItemKind, TourDeTable};
use domain::participant::{Mode, Role};

#[test]
fn the_meeting_does_not_work_during_a_break() {
    let mut house = House::new();
    let work = house.item(ItemKind::Plenary, "09:00-10:30");
    let coffee = house.item(ItemKind::Break, "10:15-10:45");
    assert_eq!(house.found(ClashCode::OverlapsBreak), ["warning I-01,I-02"]);
    assert_eq!(
        house.message(ClashCode::OverlapsBreak),
        "Item 1 is held during “break 2” from 10:15 to 10:30."
    );
    house.details(coffee).start = 600;
    house.details(work).start = 610;
    assert_eq!(
        house.message(ClashCode::OverlapsBreak),
        "Item 1 is held during “break 2” from 10:10 to 10:30.",
        "whichever begins first"
    );
    house.details(work).kind = ItemKind::Other;
    assert_eq!(house.found(ClashCode::OverlapsBreak), [""; 0], "a photo in the break is no work");
    house.details(work).kind = ItemKind::Plenary;
    house.details(coffee).start = 540;
    assert_eq!(house.found(ClashCode::OverlapsBreak), [""; 0], "it ends at 09:30");
}

#[test]
fn nothing_is_held_beside_an_item_for_everybody() {
    let mut house = House::new();
    let plenary = house.item(ItemKind::Plenary, "09:00-10:00");
    let workshop = house.item(ItemKind::Workshop, "09:30-10:30");
    house.item(ItemKind::Workshop, "10:10-11:00");
    assert_eq!(
        house.found(ClashCode::OverlapsPlenary),
        ["warning I-01,I-02"],
        "workshops may be side by side"
    );
    assert_eq!(
        house.message(ClashCode::OverlapsPlenary),
        "Item 2 is held beside item 1, which is for everybody, from 09:30 to 10:00."
    );
    house.details(workshop).kind = ItemKind::TourDeTable;
    assert_eq!(
        house.of(ClashCode::OverlapsPlenary)[0].message,
        "Items 1 and 2 are both for everybody and share the time from 09:30 to 10:00."
    );
    for item in [plenary, workshop] {
        house.details(item).parallel = line("W1");
    }
    assert_eq!(
        house.found(ClashCode::OverlapsPlenary),
        ["warning I-02,I-03"],
        "those of one group stand side by side on purpose"
    );
}

#[test]
fn a_day_keeps_to_its_hours() {
    let mut house = House::new();
    house.item(ItemKind::Plenary, "08:00-19:00");
    assert_eq!(house.found(ClashCode::OutsideHours), [""; 0], "from the first minute to the last");
    let early = house.item(ItemKind::Other, "07:30-08:00");
    assert_eq!(
        house.message(ClashCode::OutsideHours),
        "“other 2” begins at 07:30, before the day does at 08:00."
    );
    house.details(early).start = 18 * 60 + 45;
    assert_eq!(
        house.message(ClashCode::OutsideHours),
        "“other 2” ends at 19:15, after the day does at 19:00."
    );
    house.details(early).kind = ItemKind::Social;
    assert_eq!(house.found(ClashCode::OutsideHours), [""; 0], "a dinner may be late");
    house.details(early).day = Some(day(25));
    assert_eq!(
        house.message(ClashCode::OutsideHours),
        "“other 2” is on 25 June, and the meeting is on 26–27 June 2024.",
        "but not on another day"
    );
}

#[test]
fn a_day_has_only_so_much_programme() {
    let mut house = House::new();
    house.item(ItemKind::Plenary, "09:00-12:00");
    house.item(ItemKind::Break, "12:00-13:00");
    house.item(ItemKind::Workshop, "13:00-17:00");
    house.item(ItemKind::Workshop, "13:00-17:00");
    assert_eq!(house.found(ClashCode::DayTooLong), [""; 0], "seven hours, parallel items once");
    house.item(ItemKind::Plenary, "17:00-17:01");
    let found = house.of(ClashCode::DayTooLong);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].day, found[0].items.len()), (Some(day(26)), 0), "it concerns the whole day");
    assert_eq!(
        found[0].message,
        "26 June has 421 minutes of programme, 1 more than the 420 that a day should have."
    );
}

#[test]
fn every_delegation_that_attends_gets_its_minutes() {
    let mut house = House::new();
    for code in ["BE", "NL", "COM"] {
        house.seat(code, "Bakker");
    }
    house.seat("NL", "Aalders");
    let afar = house.seat("DE", "Fern");
    house.modes(afar, Mode::Online, Mode::Absent);
    let visitor = house.seat("IT", "Ospite");
    house.seat_of(visitor).roles = vec![Role::Guest];
    let item = house.item(ItemKind::TourDeTable, "09:00-09:15");
    house.details(item).tour = Some(TourDeTable { minutes: 4, ..TourDeTable::default() });
    assert_eq!(house.found(ClashCode::MinutesDoNotFit), ["warning I-01"]);
    let clash = &house.of(ClashCode::MinutesDoNotFit)[0];
    assert_eq!(clash.message, "In item 1, 4 delegations × 4 min = 16 min; the slot is 15.");
    assert_eq!(clash.hint, "Give item 1 16 minutes, or every delegation 3 min.");
    house.details(item).day = Some(day(27));
    assert_eq!(house.found(ClashCode::MinutesDoNotFit), [""; 0], "three attend on the second day");
    house.details(item).day = Some(day(26));
    house.details(item).duration = 16;
    assert_eq!(house.found(ClashCode::MinutesDoNotFit), [""; 0], "to the minute");
}

#[test]
fn a_start_over_which_the_clock_jumps_is_an_error_with_the_jump() {
    let mut house = House::new();
    let night: chrono::NaiveDate = "2024-03-31".parse().unwrap();
    (house.meeting().from, house.meeting().to) = (night, night);
    let item = house.item(ItemKind::Plenary, "02:30-03:30");
    house.details(item).day = Some(night);
    assert_eq!(house.found(ClashCode::StartSkipped), ["error I-01"]);
    let found = house.of(ClashCode::StartSkipped).remove(0);
    assert_eq!(
        found.message,
        "Item 1 begins at 02:30 on 31 March, a time that does not exist: that night the clock jumps from 02:00 to 03:00."
    );
    assert_eq!(found.hint, "Let item 1 begin before 02:00, or at 03:00 or later.");
    let finding = house.preflight(&[]).into_iter().find(|finding| finding.key == found.key);
    assert_eq!(finding.and_then(|finding| finding.item), Some(item), "it leads to the item");
    for exists in [119, 180] {
        house.details(item).start = exists;
        assert_eq!(house.found(ClashCode::StartSkipped), [""; 0], "{exists}");
    }
    house.details(item).start = 150;
    house.details(item).day = Some("2024-10-27".parse().unwrap());
    assert_eq!(house.found(ClashCode::StartSkipped), [""; 0], "in autumn no time is missing");
    house.details(item).day = Some(night);
    house.meeting().zone = domain::meeting::Zone(chrono_tz::America::New_York);
    assert_eq!(
        house.found(ClashCode::StartSkipped),
        [""; 0],
        "New York changed its clock three weeks before"
    );
}

#[test]
fn items_meet_and_follow_by_what_passes_over_a_change_of_the_clock() {
    let mut house = House::new();
    let night: chrono::NaiveDate = "2024-03-31".parse().unwrap();
    (house.meeting().from, house.meeting().to) = (night, night);
    // An hour from 01:30 ends at 03:30, and an item at 03:00 is within it.
    let (first, second) =
        (house.item(ItemKind::Plenary, "01:30-02:30"), house.item(ItemKind::Plenary, "03:00-04:00"));
    for item in [first, second] {
        house.details(item).day = Some(night);
    }
    assert_eq!(
        house.message(ClashCode::OverlapsPlenary),
        "Items 1 and 2 are both for everybody and share the time from 03:00 to 03:30."
    );
    assert_eq!(house.inside.agenda.programme_minutes(night, chrono_tz::Europe::Amsterdam), 90);
    house.details(second).start = 210;
    assert_eq!(house.found(ClashCode::OverlapsPlenary), [""; 0], "one ends when the other begins");
    assert!(
        house.preflight(&[]).iter().all(|finding| !finding.key.starts_with("gap")),
        "no hour is free between them"
    );
}

#[test]
fn an_end_on_the_day_after_is_said_with_its_date() {
    let mut house = House::new();
    let item = house.item(ItemKind::Plenary, "23:30-00:30");
    house.meeting().hours.to = 1_440;
    assert_eq!(
        house.message(ClashCode::OutsideHours),
        "Item 1 ends at 00:30 on 27 June, after the day does at 00:00."
    );
    house.details(item).duration = 30;
    assert_eq!(house.found(ClashCode::OutsideHours), [""; 0], "at midnight the day is not over yet");
}
