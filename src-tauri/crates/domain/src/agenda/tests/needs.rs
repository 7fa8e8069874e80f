//! What people need in a room.

use super::house::{House, PLENARY, day, line};
use crate::agenda::{ClashCode, ItemKind, ItemRole, RoomFeature};
use crate::participant::{Mode, Status};

#[test]
fn an_item_for_everybody_needs_what_anybody_needs_that_day() {
    let mut house = House::new();
    let (loops, wheels) = (house.seat("DE", "Weißhaupt"), house.seat("HU", "Kőszeghy"));
    house.seat_of(loops).accessibility = line("hearing loop");
    house.seat_of(wheels).accessibility = line("kerekesszék; hearing aid");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0], "the room has everything");
    house.room_details(PLENARY).features = vec![RoomFeature::Video];
    assert_eq!(
        house.found(ClashCode::NeedsUnmet),
        ["warning I-01 P01,P02", "warning I-01 P02"],
        "one for each feature"
    );
    let spare = house.room("Voltaire", None, &[RoomFeature::HearingLoop]);
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(
        found[0].message,
        "Plenary room has no hearing loop, which Weißhaupt and Kőszeghy need in item 1."
    );
    assert_eq!(found[0].hint, "Move item 1 to a room that has it: Voltaire.");
    assert_eq!(found[0].key, "needs_unmet:hearing_loop,R-01:I-01:P01,P02");
    house.details(item).room = Some(spare);
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01 P02"]);
    house.modes(wheels, Mode::Absent, Mode::InPerson);
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0], "they come on the second day");
    house.details(item).day = Some(day(27));
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01 P02"]);
    house.seat_of(wheels).status = Status::Declined;
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0]);
}

#[test]
fn in_parallel_items_only_those_with_a_role_are_certain_to_be_there() {
    let mut house = House::new();
    let loops = house.seat("DE", "Weißhaupt");
    house.seat_of(loops).accessibility = line("hearing loop");
    house.room_details(PLENARY).features.clear();
    let workshop = house.item(ItemKind::Workshop, "09:00-10:00");
    let panel = house.item(ItemKind::Panel, "11:00-12:00");
    house.details(panel).parallel = line("P");
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0]);
    house.cast(panel, loops, ItemRole::Panellist);
    house.cast(workshop, loops, ItemRole::Moderator);
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01 P01", "warning I-02 P01"]);
}

#[test]
fn from_afar_only_captions_and_the_link_matter() {
    let mut house = House::new();
    let afar = house.seat("US", "Nakamura");
    house.seat_of(afar).accessibility = line("hearing loop, live captions, wheelchair");
    house.modes(afar, Mode::Online, Mode::Online);
    house.room_details(PLENARY).features.clear();
    house.item(ItemKind::Plenary, "09:00-10:00");
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, "Plenary room has no live captions, which Nakamura needs in item 1.");
}

#[test]
fn a_photo_needs_a_way_without_steps_and_a_break_nothing() {
    let mut house = House::new();
    let wheels = house.seat("HU", "Kőszeghy");
    house.seat_of(wheels).accessibility = line("step-free access, hearing loop");
    house.room_details(PLENARY).features.clear();
    house.item(ItemKind::Break, "09:00-10:00");
    house.item(ItemKind::Other, "10:00-10:15");
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, "Plenary room has no step-free access, which Kőszeghy needs in “other 2”.");
}

#[test]
fn an_item_without_a_room_lacks_nothing_yet() {
    let mut house = House::new();
    let loops = house.seat("DE", "Weißhaupt");
    house.seat_of(loops).accessibility = line("hearing loop");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.details(item).room = None;
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0]);
}
