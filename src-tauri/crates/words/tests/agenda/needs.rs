//! What people need in a room.

use crate::house::{House, PLENARY, day, line};
use domain::agenda::{ClashCode, ItemKind, ItemRole, RoomFeature, who_needs};
use domain::participant::{Mode, Status};

#[test]
fn an_item_for_everybody_needs_what_anybody_needs_that_day() {
    let mut house = House::new();
    let (loops, wheels) = (house.seat("DE", "Weißhaupt"), house.seat("HU", "Kőszeghy"));
    house.needs_of(loops).accessibility = line("hearing loop");
    house.needs_of(wheels).accessibility = line("kerekesszék; hearing aid");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0], "the room has everything");
    house.room_details(PLENARY).features = vec![RoomFeature::Video];
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01", "warning I-01"], "one for each feature");
    let spare = house.room("Voltaire", None, &[RoomFeature::HearingLoop]);
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(found[0].message, "2 participants of item 1 need a hearing loop, and Plenary room has none.");
    assert_eq!(found[0].hint, "Move item 1 to a room that has it: Voltaire.");
    assert_eq!(who_needs(&house.inside, &found[0].key), [loops, wheels], "named to whoever asks");
    assert_eq!(who_needs(&house.inside, &found[1].key), [wheels]);
    assert_eq!(who_needs(&house.inside, "needs_unmet:hearing_loop,R-01:I-01"), [], "no such clash");
    house.details(item).room = Some(spare);
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01"]);
    assert_eq!(
        house.message(ClashCode::NeedsUnmet),
        "A participant of item 1 needs step-free access, and Voltaire has none."
    );
    house.modes(wheels, Mode::Absent, Mode::InPerson);
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0], "they come on the second day");
    house.details(item).day = Some(day(27));
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01"]);
    house.seat_of(wheels).status = Status::Declined;
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0]);
}

#[test]
fn in_parallel_items_only_those_with_a_role_are_certain_to_be_there() {
    let mut house = House::new();
    let loops = house.seat("DE", "Weißhaupt");
    house.needs_of(loops).accessibility = line("hearing loop");
    house.room_details(PLENARY).features.clear();
    let workshop = house.item(ItemKind::Workshop, "09:00-10:00");
    let panel = house.item(ItemKind::Panel, "11:00-12:00");
    house.details(panel).parallel = line("P");
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0]);
    house.cast(panel, loops, ItemRole::Panellist);
    house.cast(workshop, loops, ItemRole::Moderator);
    assert_eq!(house.found(ClashCode::NeedsUnmet), ["warning I-01", "warning I-02"]);
}

#[test]
fn from_afar_only_captions_and_the_link_matter() {
    let mut house = House::new();
    let afar = house.seat("US", "Nakamura");
    house.needs_of(afar).accessibility = line("hearing loop, live captions, wheelchair");
    house.modes(afar, Mode::Online, Mode::Online);
    house.room_details(PLENARY).features.clear();
    house.item(ItemKind::Plenary, "09:00-10:00");
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, "A participant of item 1 needs live captions, and Plenary room has none.");
}

#[test]
fn a_photo_needs_a_way_without_steps_and_a_break_nothing() {
    let mut house = House::new();
    let wheels = house.seat("HU", "Kőszeghy");
    house.needs_of(wheels).accessibility = line("step-free access, hearing loop");
    house.room_details(PLENARY).features.clear();
    house.item(ItemKind::Break, "09:00-10:00");
    house.item(ItemKind::Other, "10:00-10:15");
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].message,
        "A participant of “other 2” needs step-free access, and Plenary room has none."
    );
}

#[test]
fn an_item_without_a_room_lacks_nothing_yet() {
    let mut house = House::new();
    let loops = house.seat("DE", "Weißhaupt");
    house.needs_of(loops).accessibility = line("hearing loop");
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.details(item).room = None;
    assert_eq!(house.found(ClashCode::NeedsUnmet), [""; 0]);
}

#[test]
fn what_somebody_needs_is_said_without_their_name_anywhere() {
    let mut house = House::new();
    let needs = ["hearing loop", "wheelchair", "live captions", "remote by video link"];
    let roles = [ItemRole::Moderator, ItemRole::Speaker, ItemRole::Panellist, ItemRole::Organiser];
    house.room_details(PLENARY).features.clear();
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    for (number, (need, role)) in needs.into_iter().zip(roles).enumerate() {
        let who = house.seat("DE", &format!("Weißhaupt{number}"));
        house.needs_of(who).accessibility = line(need);
        house.cast(item, who, role);
    }
    let found = house.of(ClashCode::NeedsUnmet);
    assert_eq!(found.len(), 4, "one for each need, or this test shows nothing");
    assert_eq!(found[0].message, "A speaker of item 1 needs a hearing loop, and Plenary room has none.");
    let findings = house.preflight(&[]);
    let findings = findings.into_iter().filter(|finding| finding.key.starts_with("needs_unmet"));
    let said: Vec<String> = found
        .iter()
        .map(|clash| serde_json::to_string(clash).unwrap())
        .chain(findings.map(|finding| serde_json::to_string(&finding).unwrap()))
        .collect();
    assert_eq!(said.len(), 8, "each is a finding too");
    assert!(found.iter().all(|clash| clash.people.is_empty()), "nor by identity");
    for someone in house.inside.people().into_values() {
        for part in [someone.name(), someone.reference().to_owned()] {
            assert!(said.iter().all(|text| !text.contains(&part)), "{part} in {said:?}");
        }
    }
}

#[test]
fn a_need_set_aside_comes_back_when_somebody_else_has_it() {
    let mut house = House::new();
    house.room_details(PLENARY).features =
        vec![RoomFeature::StepFree, RoomFeature::Video, RoomFeature::LiveCaptions];
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    let (one, other) = (house.seat("DE", "Weißhaupt"), house.seat("HU", "Kőszeghy"));
    house.needs_of(one).accessibility = line("hearing loop");
    house.cast(item, one, ItemRole::Speaker);
    let key = house.of(ClashCode::NeedsUnmet)[0].key.clone();
    house.set_aside(&key, "brings a portable loop");
    assert!(house.of(ClashCode::NeedsUnmet)[0].set_aside.is_some());
    house.needs_of(one).accessibility = line("");
    house.needs_of(other).accessibility = line("hearing loop");
    house.cast(item, other, ItemRole::Speaker);
    assert_eq!(house.of(ClashCode::NeedsUnmet)[0].set_aside, None, "somebody else needs it now");
}
