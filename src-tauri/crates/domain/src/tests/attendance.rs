//! The attendance sentence.

use super::{MEMBER_STATES, Scene};
use crate::attendance::{Attendance, Basis};
use crate::participant::{Mode, Role, Status};
use crate::party::ThirdOrder;

fn attendance(scene: &Scene) -> Attendance {
    Attendance::of(&scene.roster())
}

fn sentence(codes: &[&str]) -> String {
    let mut scene = Scene::new();
    scene.seat_all(codes);
    attendance(&scene).sentence
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
    assert_eq!(
        attendance.sentence,
        "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, \
         Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT \
         THB coordinator"
    );
    assert_eq!(attendance.member_states, 24);
    assert_eq!(attendance.third_countries, ["AL", "MK", "NO", "RS", "CH", "UK", "US"]);
    assert_eq!(attendance.bodies, ["COM", "EUROPOL", "EMPACT"], "Eurojust is at home");
    assert_eq!(attendance.basis, Basis::Registered);
    assert!(attendance.footnotes.is_empty());
}

#[test]
fn without_a_host_every_body_is_named() {
    let mut scene = sample();
    scene.meeting.details.host = None;
    assert_eq!(attendance(&scene).bodies, ["EUROJUST", "COM", "EUROPOL", "EMPACT"]);
}

#[test]
fn third_countries_follow_the_order_of_the_meeting() {
    let mut scene = sample();
    scene.meeting.details.order.third_countries = ThirdOrder::Eurostat;
    assert_eq!(attendance(&scene).third_countries, ["NO", "CH", "MK", "AL", "RS", "UK", "US"]);
}

#[test]
fn those_who_came_count_as_soon_as_anyone_is_marked_so() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE", "BG", "NO"]);
    scene.seat("BE", "Bo", "Peeters").status(Status::Attended);
    scene.people[2].status(Status::CheckedIn);
    let attendance = attendance(&scene);
    assert_eq!(attendance.basis, Basis::Attended);
    assert_eq!(attendance.sentence, "prosecutors and investigative judges from Belgium and Norway");
}

#[test]
fn who_did_not_come_is_not_told_even_where_nobody_is_marked() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE", "BG", "CZ"]);
    scene.people[1].status(Status::NoShow);
    scene.people[2].status(Status::WaitingList);
    assert_eq!(attendance(&scene).sentence, "prosecutors and investigative judges from Belgium");
}

#[test]
fn taking_part_from_afar_counts() {
    let mut scene = Scene::new();
    scene.seat("US", "Imke", "Overgaard").modes(Mode::Absent, Mode::Online);
    assert_eq!(attendance(&scene).third_countries, ["US"]);
}

#[test]
fn guests_are_not_told_whatever_else_they_do() {
    let mut scene = Scene::new();
    scene.seat_all(&["BE"]);
    scene.seat("INHOPE", "Imke", "Overgaard").roles(&[Role::Guest]);
    scene.seat("UNODC", "Imke", "Overgaard").roles(&[Role::Speaker, Role::Guest]);
    assert_eq!(attendance(&scene).sentence, "prosecutors and investigative judges from Belgium");
}

#[test]
fn member_states_are_counted_and_a_single_one_is_named() {
    let start = "prosecutors and investigative judges from";
    assert_eq!(sentence(&["BE"]), format!("{start} Belgium"));
    assert_eq!(sentence(&["BE", "BG"]), format!("{start} 2 Member States"));
    assert_eq!(sentence(&MEMBER_STATES), format!("{start} all 27 Member States"));
    assert_eq!(sentence(&["NO", "AL", "EUROPOL"]), format!("{start} Albania and Norway, as well as Europol"));
}

#[test]
fn without_any_country_the_bodies_stand_alone_and_without_anybody_nothing() {
    assert_eq!(
        sentence(&["COM", "EPPO"]),
        "the European Commission and the European Public Prosecutor's Office"
    );
    assert_eq!(sentence(&["EUROJUST"]), "", "the host alone");
    assert_eq!(sentence(&[]), "");
}

#[test]
fn kosovo_makes_them_countries_and_territories_with_one_mark_and_one_footnote() {
    let mut scene = Scene::new();
    scene.seat_all(&["XK", "BE", "BG", "AL", "UK"]);
    scene.seat("XK", "Arta", "Krasniqi");
    let attendance = attendance(&scene);
    assert_eq!(
        attendance.sentence,
        "prosecutors and investigative judges from 2 Member States and the following countries and territories: \
         Albania, Kosovo* and United Kingdom"
    );
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
