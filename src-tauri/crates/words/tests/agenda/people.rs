//! Where people can be, on which day, and how.

use crate::house::{GONE, House, day};
use domain::agenda::{ClashCode, DayPart, ItemKind, ItemRole, Who};
use domain::meeting::Format;
use domain::participant::{Mode, Role, Status};

#[test]
fn somebody_cannot_be_in_two_items_at_once() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    let first = house.item(ItemKind::Workshop, "09:00-10:00");
    let second = house.item(ItemKind::Workshop, "09:40-11:00");
    let third = house.item(ItemKind::Workshop, "10:00-11:00");
    house.cast(first, anna, ItemRole::Moderator);
    house.cast(first, anna, ItemRole::Speaker);
    house.cast(third, anna, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonInTwoPlaces), [""; 0], "one item ends when the other begins");
    house.cast(second, anna, ItemRole::Rapporteur);
    assert_eq!(
        house.found(ClashCode::PersonInTwoPlaces),
        ["error I-01,I-02 P01", "error I-02,I-03 P01"],
        "once for each pair that shares a minute"
    );
    assert_eq!(
        house.of(ClashCode::PersonInTwoPlaces)[0].message,
        "Bakker has a role in item 1 and in item 2, which share the time from 09:40 to 10:00."
    );
}

#[test]
fn an_item_past_midnight_meets_the_next_morning() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    let late = house.item(ItemKind::Social, "23:00-01:00");
    let early = house.item(ItemKind::Plenary, "00:30-02:00");
    house.details(early).day = Some(day(27));
    house.cast(late, anna, ItemRole::Organiser);
    house.cast(early, anna, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonInTwoPlaces), ["error I-01,I-02 P01"]);
}

#[test]
fn an_hour_over_the_change_of_the_clock_is_an_hour() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    // On 27 October 2024 the clock shows the hour from 02:00 twice, so that two hours from 01:30 end at 02:30.
    let first = house.item(ItemKind::Social, "01:30-03:30");
    let second = house.item(ItemKind::Plenary, "03:00-04:00");
    for item in [first, second] {
        house.details(item).day = Some("2024-10-27".parse().unwrap());
        house.cast(item, anna, ItemRole::Speaker);
    }
    assert_eq!(house.found(ClashCode::PersonInTwoPlaces), [""; 0]);
    house.details(first).duration = 151;
    assert_eq!(house.found(ClashCode::PersonInTwoPlaces), ["error I-01,I-02 P01"]);
}

#[test]
fn a_role_on_a_day_of_absence_is_an_error() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    house.modes(anna, Mode::Absent, Mode::Online);
    let first = house.item(ItemKind::Plenary, "09:00-10:00");
    let second = house.item(ItemKind::Plenary, "09:00-10:00");
    house.details(second).day = Some(day(27));
    house.cast(first, anna, ItemRole::Speaker);
    house.cast(first, anna, ItemRole::Moderator);
    house.cast(second, anna, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonAbsent), ["error I-01 P01"]);
    assert_eq!(
        house.message(ClashCode::PersonAbsent),
        "Bakker is absent on 26 June and is named in item 1 as moderator and speaker."
    );
}

#[test]
fn whoever_holds_no_seat_or_is_gone_has_no_role() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.cast(item, anna, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonAbsent), [""; 0]);
    house.seat_of(anna).status = Status::Cancelled;
    assert_eq!(
        house.message(ClashCode::PersonAbsent),
        "Bakker has withdrawn and is named in item 1 as speaker."
    );
    house.details(item).people.clear();
    house.cast(item, GONE, ItemRole::Speaker);
    house.cast(item, Who::ToBeConfirmed, ItemRole::Moderator);
    assert_eq!(house.found(ClashCode::PersonAbsent), ["error I-01 gone"]);
    assert_eq!(
        house.of(ClashCode::PersonAbsent)[0].people,
        [GONE],
        "so that the interface can take them out"
    );
}

#[test]
fn a_guest_who_does_not_come_has_no_role() {
    let mut house = House::new();
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    let guest = house.guest("Verhaeghe", &[item]);
    house.cast(item, guest, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonAbsent), [""; 0]);
    house.guest_details(guest).mode = Mode::Absent;
    assert_eq!(house.found(ClashCode::PersonAbsent), ["error I-01 G01"]);
}

#[test]
fn a_day_outside_the_meeting_says_nothing_about_who_comes() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.details(item).day = Some(day(28));
    house.cast(item, anna, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonAbsent), [""; 0], "nobody was asked about that day");
    assert_eq!(house.found(ClashCode::OutsideHours), ["warning I-01"]);
}

#[test]
fn somebody_online_needs_an_item_that_can_be_joined() {
    let mut house = House::new();
    let (anna, bo) = (house.seat("NL", "Bakker"), house.seat("NL", "Aalders"));
    house.modes(anna, Mode::Online, Mode::Online);
    let hall = house.room("Cellar", None, &[]);
    let item = house.item(ItemKind::Workshop, "09:00-10:00");
    house.details(item).room = Some(hall);
    house.cast(item, anna, ItemRole::Speaker);
    house.cast(item, bo, ItemRole::Moderator);
    assert_eq!(house.found(ClashCode::ModeNotAllowed), [""; 0], "the room is hybrid");
    house.room_details(hall).hybrid = false;
    assert_eq!(house.found(ClashCode::ModeNotAllowed), ["warning I-01 P01"]);
    assert_eq!(
        house.message(ClashCode::ModeNotAllowed),
        "Bakker takes part online, and item 1 in Cellar cannot be joined online."
    );
    house.details(item).online = true;
    assert_eq!(house.found(ClashCode::ModeNotAllowed), [""; 0], "the item is open for it");
    house.details(item).online = false;
    house.meeting().format = Format::Online;
    assert_eq!(house.found(ClashCode::ModeNotAllowed), [""; 0], "everybody is online");
    house.meeting().format = Format::Hybrid;
    house.details(item).room = None;
    assert_eq!(house.found(ClashCode::ModeNotAllowed), [""; 0], "no room is chosen yet");
}

#[test]
fn a_guest_online_needs_an_item_that_can_be_joined_too() {
    let mut house = House::new();
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    let guest = house.guest("Verhaeghe", &[item]);
    house.guest_details(guest).mode = Mode::Online;
    house.room_details(super::house::PLENARY).hybrid = false;
    assert_eq!(house.found(ClashCode::ModeNotAllowed), ["warning I-01 G01"]);
}

#[test]
fn a_co_chair_is_there_on_every_day_of_programme() {
    let mut house = House::new();
    let chair = house.seat("COM", "Saint-Aubin");
    house.seat_of(chair).roles = vec![Role::CoChair];
    house.modes(chair, Mode::Online, Mode::Absent);
    let first = house.item(ItemKind::Plenary, "09:00-10:00");
    let dinner = house.item(ItemKind::Social, "19:00-20:00");
    house.details(dinner).day = Some(day(27));
    assert_eq!(house.found(ClashCode::CoChairAway), [""; 0], "no programme on the second day");
    house.details(first).day = Some(day(27));
    let found = house.of(ClashCode::CoChairAway);
    assert_eq!(found.iter().map(|clash| house.written(clash)).collect::<Vec<_>>(), ["warning  P01"]);
    assert_eq!((found[0].day, found[0].key.as_str()), (Some(day(27)), "co_chair_away:2024-06-27:P01"));
    assert_eq!(found[0].message, "Saint-Aubin, co-chair of the meeting, is absent on 27 June.");
    house.seat_of(chair).status = Status::Replaced;
    assert_eq!(house.found(ClashCode::CoChairAway), [""; 0], "somebody else has the seat");
}

#[test]
fn hours_of_somebody_hold_for_all_their_items_of_that_day() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    let morning = house.item(ItemKind::Plenary, "09:00-10:00");
    let late = house.item(ItemKind::Plenary, "14:00-15:00");
    house.cast(morning, anna, ItemRole::Speaker);
    house.cast(late, anna, ItemRole::Speaker);
    assert_eq!(house.found(ClashCode::PersonAbsent), [""; 0], "nothing was said about her hours");
    house.details(morning).people[0].hours = Some(DayPart { from: 540, to: 720 });
    assert_eq!(house.found(ClashCode::PersonAbsent), ["error I-02 P01"], "she has left by the afternoon");
    assert_eq!(
        house.message(ClashCode::PersonAbsent),
        "Bakker is there from 09:00 to 12:00 on 26 June and is named in item 2 as speaker."
    );
    house.details(late).people[0].hours = Some(DayPart { from: 840, to: 900 });
    assert_eq!(house.found(ClashCode::PersonAbsent), [""; 0], "she comes back for it");
    house.details(late).day = Some(day(27));
    house.details(late).people[0].hours = None;
    assert_eq!(house.found(ClashCode::PersonAbsent), [""; 0], "hours are of one day");
}
