//! One item at a time in a room, and a seat for everybody.

use crate::house::{House, PLENARY, day, line};
use domain::agenda::{ClashCode, ItemKind};
use domain::participant::{Mode, Role, Status};

#[test]
fn a_room_holds_one_item_at_a_time() {
    let mut house = House::new();
    let other = house.room("Voltaire", None, &[]);
    house.item(ItemKind::Plenary, "09:00-10:00");
    let coffee = house.item(ItemKind::Break, "09:50-10:10");
    assert_eq!(house.found(ClashCode::RoomDoubleBooked), ["error I-01,I-02"], "a break takes the room too");
    assert_eq!(
        house.message(ClashCode::RoomDoubleBooked),
        "Plenary room is booked twice from 09:50 to 10:00: for item 1 and for “break 2”."
    );
    house.details(coffee).room = Some(other);
    assert_eq!(house.found(ClashCode::RoomDoubleBooked), [""; 0]);
    house.details(coffee).room = Some(PLENARY);
    house.details(coffee).start = 600;
    assert_eq!(house.found(ClashCode::RoomDoubleBooked), [""; 0], "one ends when the other begins");
    house.details(coffee).day = Some(day(27));
    house.details(coffee).start = 540;
    assert_eq!(house.found(ClashCode::RoomDoubleBooked), [""; 0], "another day");
}

#[test]
fn items_of_one_group_do_not_share_a_room_either() {
    let mut house = House::new();
    for _ in 0..2 {
        let item = house.item(ItemKind::Workshop, "09:00-10:00");
        house.details(item).parallel = line("Workshops");
    }
    assert_eq!(house.found(ClashCode::RoomDoubleBooked), ["error I-01,I-02"]);
}

#[test]
fn every_pair_in_a_room_is_named_and_no_other() {
    let mut house = House::new();
    house.item(ItemKind::Workshop, "09:00-12:00");
    house.item(ItemKind::Workshop, "09:30-10:00");
    house.item(ItemKind::Workshop, "10:00-10:30");
    assert_eq!(house.found(ClashCode::RoomDoubleBooked), ["error I-01,I-02", "error I-01,I-03"]);
}

#[test]
fn a_room_has_a_seat_for_everybody_in_the_house() {
    let mut house = House::new();
    for code in ["BE", "NL", "COM"] {
        house.seat(code, "Bakker");
    }
    let afar = house.seat("DE", "Fern");
    house.modes(afar, Mode::Online, Mode::InPerson);
    let gone = house.seat("FR", "Absent");
    house.seat_of(gone).status = Status::Declined;
    let visitor = house.seat("IT", "Ospite");
    house.seat_of(visitor).roles = vec![Role::Guest];
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.room_details(PLENARY).capacity = Some(3);
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0], "three are in the house");
    house.details(item).day = Some(day(27));
    assert_eq!(house.found(ClashCode::RoomTooSmall), ["warning I-01"], "one more comes on the second day");
    assert_eq!(
        house.message(ClashCode::RoomTooSmall),
        "Item 1 expects 4 people, and Plenary room has 3 seats."
    );
    house.details(item).kind = ItemKind::Break;
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0], "nobody sits in a break");
    house.details(item).kind = ItemKind::Plenary;
    house.room_details(PLENARY).capacity = None;
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0], "nobody counted the seats");
}

#[test]
fn guests_of_the_item_need_a_seat_too() {
    let mut house = House::new();
    house.seat("NL", "Bakker");
    house.room_details(PLENARY).capacity = Some(1);
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    house.item(ItemKind::Panel, "10:00-11:00");
    let guest = house.guest("Verhaeghe", &[item]);
    assert_eq!(house.found(ClashCode::RoomTooSmall), ["warning I-01"]);
    house.guest_details(guest).mode = Mode::Online;
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0]);
}

#[test]
fn people_divide_over_items_side_by_side() {
    let mut house = House::new();
    for code in ["BE", "NL", "COM", "DE", "FR"] {
        house.seat(code, "Bakker");
    }
    house.room_details(PLENARY).capacity = Some(3);
    let first = house.item(ItemKind::Workshop, "09:00-10:00");
    assert_eq!(house.found(ClashCode::RoomTooSmall), ["warning I-01"], "nothing is beside it");
    let second = house.item(ItemKind::Workshop, "09:00-10:00");
    house.details(second).room = None;
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0], "five in two workshops are three at most");
    house.room_details(PLENARY).capacity = Some(2);
    let small = house.of(ClashCode::RoomTooSmall);
    assert_eq!(small[0].message, "Item 1 expects 3 people, and Plenary room has 2 seats.");
    let panels = [first, second];
    for item in panels {
        house.details(item).kind = ItemKind::Panel;
        house.details(item).parallel = line("W1");
    }
    house.room_details(PLENARY).capacity = Some(3);
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0], "a group divides whatever its kind");
    house.details(second).start = 660;
    assert_eq!(
        house.found(ClashCode::RoomTooSmall),
        ["warning I-01"],
        "a group of another hour is not beside"
    );
}

#[test]
fn how_many_are_expected_decides_whether_the_seats_are_enough() {
    let mut house = House::new();
    for code in ["BE", "NL", "COM"] {
        house.seat(code, "Bakker");
    }
    house.room_details(PLENARY).capacity = Some(2);
    let item = house.item(ItemKind::Workshop, "09:00-10:00");
    assert_eq!(house.found(ClashCode::RoomTooSmall), ["warning I-01"], "three are in the house");
    house.details(item).expected = Some(2);
    assert_eq!(house.found(ClashCode::RoomTooSmall), [""; 0], "two are expected, whoever is in the house");
    house.details(item).expected = Some(12);
    assert_eq!(
        house.message(ClashCode::RoomTooSmall),
        "Item 1 expects 12 people, and Plenary room has 2 seats."
    );
}
