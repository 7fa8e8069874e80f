//! The signature list of each day.

use super::{Scene, day};
use crate::disclosure::{Audience, SignatureParts, disclose_signatures};
use crate::participant::{Mode, Role, Status};

fn scene() -> Scene {
    let mut scene = Scene::new();
    scene.seat("BE", "Bo", "Peeters");
    scene.seat("BE", "An", "Claes").modes(Mode::InPerson, Mode::Online);
    scene.seat("NO", "Sunniva", "Haaland").modes(Mode::Absent, Mode::InPerson);
    scene.seat("BG", "Dimitar", "Karadzhov").modes(Mode::Online, Mode::Online);
    scene.seat("COM", "Lia", "Bert").roles(&[Role::CoChair]);
    scene.seat("INHOPE", "Gus", "Gast").roles(&[Role::Guest]);
    scene.seat("BG", "Ana", "Petrova").status(Status::Cancelled);
    scene
}

fn names(parts: SignatureParts) -> Vec<(chrono::NaiveDate, Vec<String>)> {
    let outgoing = disclose_signatures(&scene().roster(), &[], Audience::Secretariat, parts);
    let days = &outgoing.disclosed.view().days;
    let of = |day: &crate::disclosure::SignatureDay| {
        let lines = day.sections.iter().flat_map(|section| &section.delegations);
        lines.flat_map(|lines| &lines.people).map(|person| person.name.clone()).collect()
    };
    days.iter().map(|day| (day.date, of(day))).collect()
}

#[test]
fn a_day_holds_those_announced_in_person_for_it_in_the_order_of_the_list() {
    let all = names(SignatureParts::default());
    assert_eq!(
        all,
        [
            (day(26), ["BERT, Lia", "CLAES, An", "PEETERS, Bo"].map(str::to_owned).into()),
            (day(27), ["BERT, Lia", "PEETERS, Bo", "HAALAND, Sunniva"].map(str::to_owned).into()),
        ]
    );
    let one = names(SignatureParts { day: Some(day(27)), blank: 0 });
    assert_eq!(one, all[1..]);
}

#[test]
fn nobody_but_the_secretariat_reads_a_day() {
    for audience in Audience::GROUPS {
        let outgoing = disclose_signatures(&scene().roster(), &[], audience, SignatureParts::default());
        let days = outgoing.disclosed.view().days.len();
        assert_eq!(days, if audience == Audience::Secretariat { 2 } else { 0 }, "{audience:?}");
    }
}

#[test]
fn nothing_but_class_a_stands_in_it() {
    let outgoing =
        disclose_signatures(&scene().roster(), &[], Audience::Secretariat, SignatureParts::default());
    let lines = outgoing.disclosed.view().days.iter().flat_map(|day| &day.sections);
    let people = lines.flat_map(|section| &section.delegations).flat_map(|lines| &lines.people);
    assert!(people.into_iter().all(|person| person.inside.is_none()));
}
