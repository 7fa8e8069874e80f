//! The sample meeting has exactly the clashes that were put into it.

use crate::house::{House, day, line, words};
use domain::agenda::{ClashCode, ItemKind, ItemRole, RoomFeature, TourDeTable, Who, plan_tour};
use domain::ids::AgendaItemId;
use domain::label::HandlingLabel;
use domain::meeting::ChairingBody;
use domain::participant::{Mode, Role};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;

#[derive(Deserialize)]
struct PersonRow {
    id: String,
    given_name: String,
    family_name: String,
    country_code: String,
    role_in_meeting: String,
    attendance_mode: String,
    day1: String,
    day2: String,
    languages: String,
    accessibility: String,
}

#[derive(Deserialize)]
struct GuestRow {
    id: String,
    given_name: String,
    family_name: String,
    attendance_mode: String,
    agenda_item: String,
}

fn mode(text: &str) -> Mode {
    match text {
        "in person" => Mode::InPerson,
        "online" => Mode::Online,
        _ => panic!("{text:?} is no mode"),
    }
}

/// Reads the files of the sample into a house.
pub(crate) fn sample() -> House {
    let mut house = House::new();
    let meeting: Value = serde_json::from_str(::sample::MEETING).unwrap();
    house.inside.agenda.rooms.clear();
    for room in meeting["rooms"].as_array().unwrap() {
        let features: Vec<RoomFeature> = serde_json::from_value(room["features"].clone()).unwrap();
        let capacity = serde_json::from_value(room["capacity"].clone()).unwrap();
        let id = house.room(room["name"].as_str().unwrap(), capacity, &features);
        house.room_details(id).hybrid = room["hybrid"].as_bool().unwrap();
        assert_eq!(house.inside.agenda.room(id).unwrap().reference, room["id"], "rooms are listed in order");
    }
    house.meeting().chairs =
        ["EUROJUST", "COM"].map(|code| ChairingBody { party: code.to_owned(), unit: line("") }).into();
    let mut people = HashMap::new();
    for row in csv::Reader::from_reader(::sample::PARTICIPANTS).into_deserialize() {
        let row: PersonRow = row.unwrap();
        let who = house.seat(&row.country_code, &row.family_name);
        let member = house.member(who);
        member.person.name.given_name = line(&row.given_name);
        member.participant.reference.clone_from(&row.id);
        member.participant.needs.accessibility = line(&row.accessibility);
        let seat = &mut member.participant.seat;
        let role = Role::ALL.into_iter().find(|role| words().name(*role) == row.role_in_meeting).unwrap();
        seat.roles = vec![role];
        seat.languages = row.languages.split(';').map(|code| code.parse().unwrap()).collect();
        let on = |there: &str| if there == "yes" { mode(&row.attendance_mode) } else { Mode::Absent };
        house.modes(who, on(&row.day1), on(&row.day2));
        people.insert(row.id, who);
    }
    let guests: Vec<GuestRow> =
        csv::Reader::from_reader(::sample::GUESTS).into_deserialize().map(Result::unwrap).collect();
    for row in &guests {
        let who = house.guest(&row.family_name, &[]);
        let details = house.guest_details(who);
        details.name.given_name = line(&row.given_name);
        details.mode = mode(&row.attendance_mode);
        people.insert(row.id.clone(), who);
    }
    let items = schedule(&mut house, &people);
    for row in &guests {
        house.guest_details(people[&row.id]).items = vec![items[&row.agenda_item]];
    }
    house
}

fn schedule(house: &mut House, people: &HashMap<String, Who>) -> HashMap<String, AgendaItemId> {
    let agenda: Value = serde_json::from_slice(::sample::AGENDA).unwrap();
    let mut items = HashMap::new();
    for row in agenda["agenda"].as_array().unwrap() {
        let kind = ItemKind::ALL.into_iter().find(|kind| row["type"] == words().inside(*kind)).unwrap();
        let times = format!("{}-{}", row["start"].as_str().unwrap(), row["end"].as_str().unwrap());
        let id = house.item(kind, &times);
        let room = house.inside.agenda.rooms.iter().find(|room| row["room"] == room.reference).unwrap().id;
        let details = house.details(id);
        details.day = Some(row["date"].as_str().unwrap().parse().unwrap());
        details.room = Some(room);
        details.number = row["no"].as_str().map(|number| number.parse().unwrap());
        details.title = row["title"].as_str().unwrap().parse().unwrap();
        details.purpose = row["purpose"].as_str().unwrap().parse().unwrap();
        details.label = row["label"].as_str().map(|label| label.parse::<HandlingLabel>().unwrap());
        details.parallel = line(row["parallel_group"].as_str().unwrap_or_default());
        details.tour = row["minutes_per_delegation"]
            .as_u64()
            .map(|minutes| TourDeTable { minutes: minutes.try_into().unwrap(), ..TourDeTable::default() });
        for person in row["roles"].as_array().unwrap() {
            let role = ItemRole::ALL.into_iter().find(|role| person["role"] == words().name(*role)).unwrap();
            house.cast(id, people[person["person"].as_str().unwrap()], role);
        }
        let added = house.inside.agenda.items.last_mut().unwrap();
        row["id"].as_str().unwrap().clone_into(&mut added.reference);
        items.insert(row["id"].as_str().unwrap().to_owned(), id);
    }
    items
}

#[test]
fn the_sample_has_exactly_the_clashes_that_were_put_into_it() {
    let house = sample();
    let expected: Vec<Value> = serde_json::from_str(include_str!("fixtures/expected_clashes.json")).unwrap();
    let joined = |list: &Value| -> Vec<String> { serde_json::from_value(list.clone()).unwrap() };
    let mut expected: Vec<String> = expected
        .iter()
        .map(|clash| {
            let code = clash["code"].as_str().unwrap();
            let level = clash["level"].as_str().unwrap();
            let line =
                [level, &joined(&clash["items"]).join(","), &joined(&clash["people"]).join(",")].join(" ");
            format!("{code}: {}", line.trim_end())
        })
        .collect();
    let clashes = house.clashes();
    let mut found: Vec<String> =
        clashes.iter().map(|clash| format!("{}: {}", clash.code.as_str(), house.written(clash))).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected, "none missed, none invented");
}

#[test]
fn every_clash_of_the_sample_is_explained_in_a_sentence() {
    let messages: Vec<String> = sample().clashes().into_iter().map(|clash| clash.message).collect();
    assert_eq!(
        messages,
        [
            "A speaker of item 5b needs a hearing loop, and Montesquieu has none.",
            "Item 8 is TLP:AMBER+STRICT, and participants of third countries are there on 27 June: Albania, \
             North Macedonia, Norway and 4 others.",
            "In item 9, 34 delegations × 2 min = 68 min; the slot is 60.",
            "Nobody chairs or moderates item 13.",
            "DeShawn O'Rourke-Nakamura takes part online from Washington between 03:00 and 06:50 of their own \
             clock, in items 8, 9 and 10.",
            "Noor Verhaeghe, Tomás Abreu-Lind and Aoibheann Castellanos have to leave after item 11: item 12, at \
             15:15, is TLP:AMBER.",
        ],
        "warnings before notes, by time"
    );
}

#[test]
fn pre_flight_of_the_sample_finds_its_clashes_and_the_missing_link() {
    let house = sample();
    let codes: Vec<Value> =
        house.preflight(&[]).into_iter().map(|finding| serde_json::to_value(finding.code).unwrap()).collect();
    assert_eq!(
        codes,
        [
            "video_link_missing",
            "needs_unmet",
            "label_stricter_than_room",
            "minutes_do_not_fit",
            "no_moderator",
            "night_hours",
            "guests_before_stricter_item",
        ]
    );
}

#[test]
fn the_tour_of_the_sample_needs_eight_minutes_more_than_it_has() {
    let house = sample();
    let item = house.inside.agenda.items.iter().find(|item| item.reference == "I-09").unwrap();
    let plan = plan_tour(&house.inside.roster, item).unwrap();
    assert_eq!(words().tour(&plan), "34 delegations × 2 min = 68 min; the slot is 60");
    assert_eq!((plan.fits, plan.fitting_minutes, plan.rows.len()), (false, 1, 35));
}

#[test]
fn a_change_to_the_sample_shows_where_it_hurts() {
    let mut house = sample();
    let chair = house.inside.roster.groups.iter().flat_map(|group| &group.members);
    let chair = chair.into_iter().find(|member| member.participant.reference == "P45").unwrap();
    let chair = Who::Participant(chair.participant.id);
    house.modes(chair, Mode::Absent, Mode::InPerson);
    assert_eq!(house.found(ClashCode::PersonAbsent), ["error I-01 P45", "error I-02 P45"]);
    let away = house.of(ClashCode::CoChairAway);
    assert_eq!(away.iter().map(|clash| clash.day).collect::<Vec<_>>(), [Some(day(26))]);
}
