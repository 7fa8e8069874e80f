//! The plan of a tour de table.

use crate::house::{House, day, line, words};
use domain::agenda::{ItemKind, TourDeTable, TourOrder, TourPlan, plan_tour};
use domain::ids::AgendaItemId;
use domain::participant::{Mode, Role, Status};

/// Four delegations in the order of the meeting; Sweden is absent on the first day.
fn house() -> (House, AgendaItemId) {
    let mut house = House::new();
    for code in ["BE", "EL", "COM"] {
        house.seat(code, "Bakker");
    }
    let absent = house.seat("SE", "Öberg");
    house.modes(absent, Mode::Absent, Mode::Online);
    let item = house.item(ItemKind::TourDeTable, "09:00-09:10");
    let tour = TourDeTable { question: line("What is new?"), minutes: 3, ..TourDeTable::default() };
    house.details(item).tour = Some(tour);
    (house, item)
}

fn plan(house: &House, item: AgendaItemId) -> Option<TourPlan> {
    plan_tour(&house.inside.roster, house.inside.agenda.item(item).unwrap())
}

fn codes(house: &House, item: AgendaItemId) -> Vec<String> {
    plan(house, item).unwrap().rows.into_iter().map(|row| row.code).collect()
}

#[test]
fn every_delegation_that_attends_has_its_minutes_in_turn() {
    let (mut house, item) = house();
    let tour = plan(&house, item).unwrap();
    let turns: Vec<_> = tour.rows.iter().map(|row| (row.code.as_str(), row.from, row.to)).collect();
    assert_eq!(
        turns,
        [("BE", Some(0), Some(3)), ("EL", Some(3), Some(6)), ("COM", Some(6), Some(9)), ("SE", None, None),],
        "who is absent keeps the place and takes no time"
    );
    assert_eq!(words().tour(&tour), "3 delegations × 3 min = 9 min; the slot is 10");
    assert_eq!((tour.fits, tour.fitting_minutes, tour.question.as_str()), (true, 3, "What is new?"));
    house.details(item).day = Some(day(27));
    let tour = plan(&house, item).unwrap();
    assert_eq!((tour.fits, tour.total, tour.fitting_minutes), (false, 12, 2));
}

#[test]
fn delegations_speak_in_the_order_that_was_chosen() {
    let (mut house, item) = house();
    let order = |house: &mut House, order| {
        house.details(item).tour.as_mut().unwrap().order = order;
        codes(house, item)
    };
    assert_eq!(order(&mut house, TourOrder::Reversed), ["SE", "COM", "EL", "BE"]);
    assert_eq!(
        order(&mut house, TourOrder::EnglishAlphabetical),
        ["BE", "COM", "EL", "SE"],
        "Belgium, European Commission, Greece, Sweden"
    );
    let groups = &house.inside.roster.groups;
    let chosen = vec![groups[2].delegation.id, groups[1].delegation.id];
    house.details(item).tour.as_mut().unwrap().chosen = chosen;
    assert_eq!(order(&mut house, TourOrder::Chosen), ["COM", "EL", "BE", "SE"], "the others follow");
}

#[test]
fn delegations_without_anybody_and_guests_have_no_turn() {
    let (mut house, item) = house();
    let gone = house.seat("NL", "Bakker");
    house.seat_of(gone).status = Status::Cancelled;
    let visitor = house.seat("LSI", "Visser");
    house.seat_of(visitor).roles = vec![Role::Guest];
    assert_eq!(codes(&house, item), ["BE", "EL", "COM", "SE"]);
}

#[test]
fn an_item_without_a_plan_has_none_and_nobody_attends_an_empty_meeting() {
    let (mut house, item) = house();
    house.inside.roster.groups.clear();
    let tour = plan(&house, item).unwrap();
    assert_eq!((tour.attending, tour.total, tour.fitting_minutes), (0, 0, 10));
    house.details(item).tour = None;
    assert_eq!(plan(&house, item), None);
}
