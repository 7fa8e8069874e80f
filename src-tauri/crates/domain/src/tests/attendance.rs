//! Whom the attendance sentence counts and names; its words are in the catalogue.

use super::{MEMBER_STATES, Scene, day};
use crate::attendance::{Attendance, Basis, codes};
use crate::participant::{Mode, Role, Status};
use crate::party::ThirdOrder;

fn attendance(scene: &Scene) -> Attendance {
    Attendance::of(&scene.roster())
}

/// Returns the codes of everybody who is counted or named.
fn named(attendance: &Attendance) -> Vec<String> {
    [&attendance.member_states, &attendance.third_countries, &attendance.bodies].map(|of| codes(of)).concat()
}

/// The parties of the sample meeting.
fn sample() -> Scene {
    let mut scene = Scene::new();
    let absent = ["EE", "LU", "MT"];
    scene.seat_all(&MEMBER_STATES.into_iter().filter(|code| !absent.contains(code)).collect::<Vec<_>>());
    scene.seat_all(&["US", "UK", "CH", "RS", "NO", "MK", "AL"]);
    scene.seat_all(&["EMPACT", "EUROPOL", "COM", "EUROJUST"]);
    scene
}

#[test]
fn the_facts_of_the_press_release_are_told_and_the_host_is_left_out() {
    let attendance = attendance(&sample());
    assert_eq!(attendance.member_states.len(), 24);
    assert_eq!(codes(&attendance.third_countries), ["AL", "MK", "NO", "RS", "CH", "UK", "US"]);
    assert_eq!(codes(&attendance.bodies), ["COM", "EUROPOL", "EMPACT"], "Eurojust is at home");
    assert_eq!(attendance.basis, Basis::Registered);
    assert!(attendance.footnotes.is_empty() && !attendance.is_marked());
}

#[test]
fn without_a_host_every_body_is_named() {
    let mut scene = sample();
    scene.meeting.details.host = None;
    assert_eq!(codes(&attendance(&scene).bodies), ["EUROJUST", "COM", "EUROPOL", "EMPACT"]);
}

#[test]
fn third_countries_follow_the_order_of_the_meeting() {
    let mut scene = sample();
    scene.meeting.details.order.third_countries = ThirdOrder::Eurostat;
    assert_eq!(codes(&attendance(&scene).third_countries), ["NO", "CH", "MK", "AL", "RS", "UK", "US"]);
}

#[test]
fn those_who_came_count_as_soon_as_anyone_is_marked_so() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE", "BG", "NO"]);
    scene.seat("BE", "Bo", "Peeters").status(Status::Attended);
    scene.people[2].status(Status::CheckedIn);
    let attendance = attendance(&scene);
    assert_eq!(attendance.basis, Basis::Attended);
    assert_eq!(named(&attendance), ["BE", "NO"]);
}

#[test]
fn those_recorded_as_having_come_count_whatever_their_status_says() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE", "BG", "NO"]);
    scene.people[0].status(Status::Attended);
    scene.people[2].status(Status::NoShow);
    let came = [(scene.people[2].participant.id, [day(27)].into())].into();
    let attendance = Attendance::of(&scene.roster().with_came(came));
    assert_eq!(attendance.basis, Basis::Attended);
    assert_eq!(named(&attendance), ["NO"], "what was seen in the room goes before what a list says");
}

#[test]
fn who_did_not_come_is_not_told_even_where_nobody_is_marked() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE", "BG", "CZ"]);
    scene.people[1].status(Status::NoShow);
    scene.people[2].status(Status::WaitingList);
    assert_eq!(named(&attendance(&scene)), ["BE"]);
}

#[test]
fn taking_part_from_afar_counts() {
    let mut scene = Scene::new();
    scene.seat("US", "Imke", "Overgaard").modes(Mode::Absent, Mode::Online);
    assert_eq!(codes(&attendance(&scene).third_countries), ["US"]);
}

#[test]
fn guests_are_not_told_whatever_else_they_do() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE"]);
    scene.seat("INHOPE", "Imke", "Overgaard").roles(&[Role::Guest]);
    scene.seat("UNODC", "Imke", "Overgaard").roles(&[Role::Speaker, Role::Guest]);
    assert_eq!(named(&attendance(&scene)), ["BE"]);
}

#[test]
fn without_anybody_but_the_host_nobody_is_told() {
    for codes in [&["EUROJUST"][..], &[]] {
        let mut scene = Scene::new();
        scene.seat_all(codes);
        assert!(attendance(&scene).is_empty(), "{codes:?}");
    }
}

#[test]
fn kosovo_is_marked_with_one_footnote() {
    let mut scene = Scene::new();
    scene.seat_all(&["XK", "BE", "BG", "AL", "UK"]);
    scene.seat("XK", "Arta", "Krasniqi");
    let attendance = attendance(&scene);
    let marked: Vec<bool> = attendance.third_countries.iter().map(|party| party.footnoted).collect();
    assert_eq!(codes(&attendance.third_countries), ["AL", "XK", "UK"]);
    assert_eq!(marked, [false, true, false]);
    assert_eq!(attendance.footnotes.len(), 1);
    assert!(
        attendance.footnotes[0].starts_with("This designation is without prejudice to positions on status")
    );
}

#[test]
fn every_body_of_the_reference_data_has_a_form_for_the_sentence() {
    let scene = Scene::new();
    for party in &scene.parties {
        assert!(!party.in_sentence.trim().is_empty(), "{} has no form for a sentence", party.code);
        assert!(!party.in_sentence.contains('*'), "{}: the mark is added where it is printed", party.code);
    }
}
