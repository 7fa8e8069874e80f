//! Who takes part online at night by their own clock.

use crate::house::{House, PLENARY, day, line};
use domain::agenda::{ClashCode, ItemKind, ItemRole};
use domain::participant::{DelegationRole, Mode, Role};

#[test]
fn the_listener_far_away_is_noted_and_the_speaker_warned_about() {
    let mut house = House::new();
    let afar = house.seat("US", "Nakamura");
    house.modes(afar, Mode::Online, Mode::Online);
    house.item(ItemKind::Plenary, "09:00-10:00");
    let second = house.item(ItemKind::Plenary, "10:00-11:00");
    house.item(ItemKind::Break, "11:00-11:30");
    house.item(ItemKind::Plenary, "11:30-14:00");
    house.item(ItemKind::Plenary, "14:00-15:00");
    assert_eq!(house.found(ClashCode::NightHours), ["note I-01,I-02,I-04 P01"], "night ends at 07:00");
    assert_eq!(
        house.message(ClashCode::NightHours),
        "Nakamura takes part online from Washington between 03:00 and 07:00 of their own clock, in items 1, 2 and 4."
    );
    house.cast(second, afar, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::NightHours), ["warning I-02 P01", "note I-01,I-04 P01"]);
    assert_eq!(
        house.of(ClashCode::NightHours)[0].message,
        "Nakamura is heard online from Washington between 04:00 and 05:00 of their own clock, in item 2."
    );
}

#[test]
fn every_day_has_a_clash_of_its_own() {
    let mut house = House::new();
    let afar = house.seat("US", "Nakamura");
    house.modes(afar, Mode::Online, Mode::Online);
    house.item(ItemKind::Plenary, "09:00-10:00");
    let second = house.item(ItemKind::Plenary, "09:00-10:00");
    house.details(second).day = Some(day(27));
    assert_eq!(house.found(ClashCode::NightHours), ["note I-01 P01", "note I-02 P01"]);
    house.modes(afar, Mode::InPerson, Mode::Absent);
    assert_eq!(house.found(ClashCode::NightHours), [""; 0], "neither in the room nor absent");
}

#[test]
fn the_clock_is_that_of_the_delegation_unless_they_sit_in_the_hague() {
    let mut house = House::new();
    let (near, liaison) = (house.seat("PT", "Falcão"), house.seat("US", "Nakamura"));
    house.seat_of(liaison).delegation_role = DelegationRole::LiaisonProsecutor;
    let body = house.seat("EMPACT", "Jonkman");
    for who in [near, liaison, body] {
        house.modes(who, Mode::Online, Mode::Online);
    }
    let item = house.item(ItemKind::Plenary, "08:00-09:00");
    assert_eq!(house.found(ClashCode::NightHours), [""; 0], "07:00 in Lisbon is morning");
    house.details(item).start = 7 * 60 + 59;
    assert_eq!(house.found(ClashCode::NightHours), ["note I-01 P01"], "nobody knows where a platform sits");
}

#[test]
fn evenings_and_mornings_of_one_day_are_told_apart() {
    let mut house = House::new();
    let afar = house.seat("AM", "Petrosyan");
    house.modes(afar, Mode::Online, Mode::Online);
    // Yerevan is two hours ahead of The Hague in summer.
    house.item(ItemKind::Plenary, "04:30-05:30");
    house.item(ItemKind::Plenary, "19:30-21:00");
    assert_eq!(
        house.message(ClashCode::NightHours),
        "Petrosyan takes part online from Yerevan between 06:30 and 07:00 and between 22:00 and 23:00 of their own \
         clock, in items 1 and 2."
    );
}

#[test]
fn nobody_listens_to_what_they_cannot_join() {
    let mut house = House::new();
    let afar = house.seat("US", "Nakamura");
    house.modes(afar, Mode::Online, Mode::Online);
    house.item(ItemKind::Plenary, "09:00-10:00");
    house.room_details(PLENARY).hybrid = false;
    assert_eq!(house.found(ClashCode::NightHours), [""; 0]);
    house.room_details(PLENARY).hybrid = true;
    house.seat_of(afar).roles = vec![Role::Guest];
    assert_eq!(
        house.found(ClashCode::NightHours),
        [""; 0],
        "who attends single items has no role in this one"
    );
}

#[test]
fn whoever_has_a_role_in_a_workshop_is_not_in_the_one_beside() {
    let mut house = House::new();
    let afar = house.seat("US", "Nakamura");
    house.modes(afar, Mode::Online, Mode::Online);
    let workshops = [(); 2].map(|()| house.item(ItemKind::Workshop, "09:00-10:00"));
    for item in workshops {
        house.details(item).parallel = line("W1");
    }
    assert_eq!(house.found(ClashCode::NightHours), ["note I-01,I-02 P01"], "nobody knows which they choose");
    house.cast(workshops[1], afar, ItemRole::Rapporteur);
    assert_eq!(house.found(ClashCode::NightHours), ["warning I-02 P01"]);
}
