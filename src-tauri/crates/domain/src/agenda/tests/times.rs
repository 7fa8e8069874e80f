//! Breaks, items for everybody, the hours of the day and its length.

use super::house::{House, day, line};
use crate::agenda::{ClashCode, ItemKind, TourDeTable};
use crate::participant::{Mode, Role};

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
