//! What may be said and shown before whom, and guests who have to leave.

use crate::house::{House, PLENARY, day};
use domain::agenda::{ClashCode, ItemKind, ItemRole};
use domain::label::HandlingLabel;
use domain::participant::{Mode, Role, Status};

#[test]
fn third_countries_see_amber_at_most() {
    let mut house = House::new();
    for code in ["NL", "COM"] {
        house.seat(code, "Bakker");
    }
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.details(item).label = Some(HandlingLabel::Red);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0], "all of them are of the Union");
    let swiss = house.seat("CH", "Zgraggen");
    house.modes(swiss, Mode::Online, Mode::Absent);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), ["warning I-01"]);
    assert_eq!(
        house.message(ClashCode::LabelStricterThanRoom),
        "Item 1 is TLP:RED, and participants of third countries are there on 26 June: Switzerland."
    );
    assert_eq!(house.of(ClashCode::LabelStricterThanRoom)[0].key, "label_stricter_than_room:TLP-RED:I-01");
    house.set_aside("label_stricter_than_room:TLP-AMBER-STRICT:I-01", "Their ministry agreed.");
    assert_eq!(
        house.of(ClashCode::LabelStricterThanRoom)[0].set_aside,
        None,
        "what was decided for one label does not hold for a stricter one"
    );
    house.details(item).label = Some(HandlingLabel::Amber);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0]);
    house.details(item).label = Some(HandlingLabel::AmberStrict);
    let found = house.of(ClashCode::LabelStricterThanRoom);
    assert_eq!(found[0].set_aside.as_deref(), Some("Their ministry agreed."));
    house.details(item).day = Some(day(27));
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0], "nobody of them comes that day");
    house.modes(swiss, Mode::InPerson, Mode::InPerson);
    house.seat_of(swiss).status = Status::Declined;
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0]);
}

#[test]
fn an_unlabelled_item_has_the_label_of_the_meeting_and_a_break_none() {
    let mut house = House::new();
    house.meeting().labels.notes = HandlingLabel::AmberStrict;
    house.seat("CH", "Zgraggen");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    let coffee = house.item(ItemKind::Break, "10:00-10:15");
    for item in [item, coffee] {
        house.details(item).label = None;
    }
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), ["warning I-01"]);
}

#[test]
fn in_a_workshop_only_those_with_a_role_are_certain_to_be_there() {
    let mut house = House::new();
    let swiss = house.seat("CH", "Zgraggen");
    let workshop = house.item(ItemKind::Workshop, "09:00-10:00");
    house.details(workshop).label = Some(HandlingLabel::AmberStrict);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0]);
    house.cast(workshop, swiss, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), ["warning I-01 P01"]);
}

#[test]
fn guests_see_green_at_most() {
    let mut house = House::new();
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    let guest = house.guest("Verhaeghe", &[item]);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0]);
    house.details(item).label = Some(HandlingLabel::Amber);
    assert_eq!(
        house.message(ClashCode::LabelStricterThanRoom),
        "Item 1 is TLP:AMBER, and Verhaeghe attends it as a guest who may see TLP:GREEN at most."
    );
    house.guest_details(guest).mode = Mode::Absent;
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0]);
}

#[test]
fn a_participant_who_attends_single_items_is_a_guest() {
    let mut house = House::new();
    let visitor = house.seat("LSI", "Visser");
    house.seat_of(visitor).roles = vec![Role::Guest];
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    house.details(item).label = Some(HandlingLabel::Amber);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), [""; 0], "they are not in this one");
    house.cast(item, visitor, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::LabelStricterThanRoom), ["warning I-01 P01"]);
}

#[test]
fn guests_leave_before_a_stricter_item() {
    let mut house = House::new();
    let panel = house.item(ItemKind::Panel, "09:00-10:00");
    house.item(ItemKind::Break, "10:00-10:15");
    let next = house.item(ItemKind::Plenary, "10:15-11:00");
    let (first, second) = (house.guest("Verhaeghe", &[panel]), house.guest("Abreu", &[panel]));
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), [""; 0], "the next one is TLP:GREEN");
    house.details(next).label = Some(HandlingLabel::Amber);
    assert_eq!(
        house.found(ClashCode::GuestsBeforeStricterItem),
        ["note I-01,I-03 G01,G02"],
        "in the same room, after the break"
    );
    house.guest_details(second).items.push(next);
    assert_eq!(
        house.message(ClashCode::GuestsBeforeStricterItem),
        "Verhaeghe has to leave after item 1: item 3, at 10:15, is TLP:AMBER."
    );
    house.guest_details(first).mode = Mode::Absent;
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), [""; 0]);
    house.guest_details(first).mode = Mode::Online;
    house.details(next).room = None;
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), [""; 0], "elsewhere and later");
    house.details(next).start = 600;
    assert_eq!(
        house.found(ClashCode::GuestsBeforeStricterItem),
        ["note I-01,I-03 G01"],
        "elsewhere and at once"
    );
    house.details(next).day = Some(day(27));
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), [""; 0], "the next day");
}

#[test]
fn only_the_next_item_in_the_room_counts() {
    let mut house = House::new();
    let panel = house.item(ItemKind::Panel, "09:00-10:00");
    house.item(ItemKind::Plenary, "11:00-12:00");
    let last = house.item(ItemKind::Plenary, "12:00-13:00");
    house.details(last).label = Some(HandlingLabel::Red);
    house.guest("Verhaeghe", &[panel]);
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), [""; 0], "they left two hours before");
}

#[test]
fn a_guest_with_a_role_is_invited_to_the_item() {
    let mut house = House::new();
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    let guest = house.guest("Verhaeghe", &[]);
    let other = house.seat("NL", "Bakker");
    house.cast(item, guest, ItemRole::Speaker);
    house.cast(item, other, ItemRole::Moderator);
    assert_eq!(house.found(ClashCode::GuestNotBound), ["warning I-01 G01"]);
    assert_eq!(
        house.message(ClashCode::GuestNotBound),
        "Verhaeghe has a role in item 1 and is not invited to it."
    );
    house.guest_details(guest).items.push(item);
    assert_eq!(house.found(ClashCode::GuestNotBound), [""; 0]);
}

#[test]
fn an_item_nowhere_has_no_next_one_in_its_room() {
    let mut house = House::new();
    let panel = house.item(ItemKind::Panel, "09:00-10:00");
    let next = house.item(ItemKind::Plenary, "10:30-11:00");
    for item in [panel, next] {
        house.details(item).room = None;
    }
    house.details(next).label = Some(HandlingLabel::Amber);
    house.guest("Verhaeghe", &[panel]);
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), [""; 0]);
    for item in [panel, next] {
        house.details(item).room = Some(PLENARY);
    }
    assert_eq!(house.found(ClashCode::GuestsBeforeStricterItem), ["note I-01,I-02 G01"]);
}
