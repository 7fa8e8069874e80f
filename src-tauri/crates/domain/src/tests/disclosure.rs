//! What each audience may see of one meeting.

use super::agenda_disclosure::item;
use super::{Scene, Seated, day, line};
use crate::agenda::{AgendaItem, ItemKind};
use crate::attendance::{Attendance, codes};
use crate::disclosure::{
    Audience, ListBody, PaperKind, ParticipantList, SectionKind, Warning, Withheld, WithheldWhat,
    WithheldWhy, disclose_chosen, disclose_participants,
};
use crate::label::HandlingLabel;
use crate::participant::{Mode, Role, Status};
use crate::roster::Roster;

fn view(roster: &Roster, audience: Audience) -> ParticipantList {
    disclose_participants(roster, &[], audience).disclosed.view().clone()
}

fn withheld(roster: &Roster, audience: Audience) -> Vec<(WithheldWhat, WithheldWhy, u32)> {
    let withheld = disclose_participants(roster, &[], audience).withheld;
    withheld.iter().map(|Withheld { what, why, count, .. }| (*what, *why, *count)).collect()
}

/// The sections with their delegations: "co_chairs: EUROJUST COM".
fn sections(list: &ParticipantList) -> Vec<(SectionKind, String)> {
    let ListBody::People { sections, .. } = &list.body else { panic!("this audience sees no people") };
    let codes = |section: &crate::disclosure::ListSection| {
        section.delegations.iter().map(|lines| lines.code.as_str()).collect::<Vec<_>>().join(" ")
    };
    sections.iter().map(|section| (section.kind, codes(section))).collect()
}

fn needs(seated: &mut Seated, dietary: &str, accessibility: &str) {
    seated.participant.needs.dietary = line(dietary);
    seated.participant.needs.accessibility = line(accessibility);
}

/// Seven people: co-chairs, a Member State, a third country, secretariat, a guest, and one who declined.
fn scene() -> Scene {
    let mut scene = Scene::new();
    scene.seat("COM", "Élodie", "Saint-Aubin").roles(&[Role::CoChair]);
    scene.seat("EUROJUST", "Ingrid", "Salonen").roles(&[Role::CoChair]);
    let ann = scene.seat("BE", "Ann", "Peeters");
    ann.person.email = line("ann@example.org");
    needs(ann, "vegetarian", "hearing loop");
    let dag = scene.seat("NO", "Dag", "Berg");
    dag.person.phone = line("+47 555 0101");
    needs(dag.modes(Mode::Online, Mode::InPerson), "Vegetarian; nut allergy", "");
    scene.seat("EUROJUST", "Lotte", "IJzerman").roles(&[Role::Secretariat]);
    let guest = scene.seat("INHOPE", "Gus", "Guest");
    guest.roles(&[Role::Guest, Role::Speaker]).person.email = line("gus@example.org");
    needs(scene.seat("SE", "Finn", "Lund").status(Status::Declined), "vegan", "");
    scene
}

#[test]
fn every_audience_has_its_label() {
    use HandlingLabel::{Amber, AmberStrict, Clear, Green};
    let roster = scene().roster();
    let label = |audience| disclose_participants(&roster, &[], audience).disclosed.label();
    let labels: Vec<HandlingLabel> = PaperKind::Participants.groups().map(label).collect();
    assert_eq!(labels, [AmberStrict, Amber, Green, Clear]);
}

#[test]
fn the_list_prints_co_chairs_first_then_the_kinds_then_the_secretariat() {
    let roster = scene().roster();
    let expected = [
        (SectionKind::CoChairs, "EUROJUST COM".to_owned()),
        (SectionKind::MemberStates, "BE".to_owned()),
        (SectionKind::ThirdCountries, "NO".to_owned()),
        (SectionKind::Secretariat, "EUROJUST".to_owned()),
    ];
    for audience in [Audience::Secretariat, Audience::Participants] {
        assert_eq!(sections(&view(&roster, audience)), expected, "{audience:?}");
    }
}

#[test]
fn a_co_chair_of_another_body_stands_behind_the_chairing_bodies() {
    let mut scene = scene();
    scene.seat("BE", "Zoë", "Maes").roles(&[Role::CoChair]);
    assert_eq!(sections(&view(&scene.roster(), Audience::Participants))[0].1, "EUROJUST COM BE");
}

#[test]
fn the_secretariat_reads_contact_and_logistics_and_the_needs_as_counts_of_the_room() {
    let list = view(&scene().roster(), Audience::Secretariat);
    let ListBody::People { sections, days, needs } = &list.body else { panic!("people") };
    assert_eq!(*days, [day(26), day(27)]);
    let ann = sections[1].delegations[0].people[0].inside.as_ref().unwrap();
    assert_eq!((ann.reference.as_str(), ann.email.as_str()), ("P03", "ann@example.org"));
    let first = |text: &str, count: u32| (text.to_owned(), count);
    assert_eq!(needs[0].dietary, [first("vegetarian", 1)], "Dag is online on the first day");
    assert_eq!(
        needs[1].dietary,
        [first("vegetarian", 2), first("nut allergy", 1)],
        "in any case, one by one"
    );
    assert_eq!(needs[1].accessibility, [first("hearing loop", 1)]);
}

#[test]
fn participants_read_class_a_only() {
    let list = view(&scene().roster(), Audience::Participants);
    let ListBody::People { sections, days, needs } = &list.body else { panic!("people") };
    assert!(days.is_empty() && needs.is_empty());
    for person in sections.iter().flat_map(|section| &section.delegations).flat_map(|lines| &lines.people) {
        assert_eq!(person.inside, None, "{}", person.name);
    }
}

#[test]
fn the_community_reads_counts_and_the_public_a_sentence() {
    let roster = scene().roster();
    let ListBody::Counts(counts) = view(&roster, Audience::Community).body else { panic!("counts") };
    let seen: Vec<String> = counts
        .iter()
        .flat_map(|(_, delegations)| delegations)
        .map(|count| format!("{} {} {}", count.code, count.persons, count.online))
        .collect();
    assert_eq!(seen, ["BE 1 0", "NO 1 0", "EUROJUST 2 0", "COM 1 0"], "neither the guest nor who declined");
    let public = view(&roster, Audience::Public);
    assert_eq!(public.body, ListBody::Sentence);
    let Attendance { member_states, third_countries, bodies, .. } = &public.attendance;
    assert_eq!([member_states, third_countries, bodies].map(|of| codes(of)), [["BE"], ["NO"], ["COM"]]);
}

#[test]
fn what_is_left_out_is_told_with_its_reason_and_its_number() {
    use WithheldWhat::{Consent, Contact, Guests, Logistics, Names, Needs, NoSeat};
    use WithheldWhy::{CountsOnly, NeverNamed, NoNames, SecretariatOnly, SomeItemsOnly};
    let roster = scene().roster();
    let outside = [(NoSeat, WithheldWhy::NoSeat, 1), (Guests, SomeItemsOnly, 1)];
    let with = |more: &[(WithheldWhat, WithheldWhy, u32)]| [&outside[..], more].concat();
    assert_eq!(withheld(&roster, Audience::Secretariat), with(&[(Needs, CountsOnly, 2)]));
    assert_eq!(
        withheld(&roster, Audience::Participants),
        with(&[
            (Contact, SecretariatOnly, 2),
            (Logistics, SecretariatOnly, 5),
            (Needs, NeverNamed, 2),
            (Consent, SecretariatOnly, 5)
        ])
    );
    assert_eq!(withheld(&roster, Audience::Community), with(&[(Names, NoNames, 5)]));
    assert_eq!(withheld(&roster, Audience::Public), with(&[(Names, NoNames, 5)]));
}

#[test]
fn names_that_leave_under_the_rule_are_warned_about() {
    let mut scene = scene();
    scene.seat("BG", "Ралица", "Йорданова");
    let warnings = |scene: &Scene, audience| disclose_participants(&scene.roster(), &[], audience).warnings;
    let no_latin = Warning::NoLatinForm { people: vec!["P08".into()] };
    assert_eq!(
        warnings(&scene, Audience::Participants),
        [Warning::ChathamHouse { items: Vec::new() }, no_latin.clone()]
    );
    assert_eq!(warnings(&scene, Audience::CoChairs), std::slice::from_ref(&no_latin), "they know who comes");
    assert_eq!(warnings(&scene, Audience::Community), [], "no name leaves");
    scene.meeting.details.chatham_house = false;
    assert_eq!(warnings(&scene, Audience::Participants), [no_latin]);
    assert_eq!(warnings(&Scene::new(), Audience::Public), [Warning::Empty]);
}

#[test]
fn one_item_under_the_rule_is_enough_whatever_the_default_of_the_meeting() {
    let mut scene = scene();
    let open = item(1, 26, 540, "1", ItemKind::Plenary, "Opening");
    let mut closed = item(2, 26, 600, "2", ItemKind::Workshop, "Cases");
    let warned = |scene: &Scene, items: &[AgendaItem], audience| {
        let warnings = disclose_participants(&scene.roster(), items, audience).warnings;
        warnings.iter().any(|warning| matches!(warning, Warning::ChathamHouse { .. }))
    };
    for default in [true, false] {
        scene.meeting.details.chatham_house = default;
        for flag in [true, false] {
            closed.details.chatham_house = flag;
            let items = [open.clone(), closed.clone()];
            for audience in PaperKind::Participants.groups() {
                let names = matches!(
                    disclose_participants(&scene.roster(), &items, audience).disclosed.view().body,
                    ListBody::People { .. }
                );
                assert_eq!(
                    warned(&scene, &items, audience),
                    names && (default || flag) && !audience.knows_who_takes_part(),
                    "default {default}, item {flag}, {audience:?}"
                );
            }
        }
    }
    scene.meeting.details.chatham_house = false;
    closed.details.day = None;
    closed.details.chatham_house = true;
    assert!(warned(&scene, &[closed], Audience::Participants), "a proposal may still be held");
}

#[test]
fn kosovo_is_marked_wherever_it_is_named_and_footnoted_once() {
    let mut scene = Scene::new();
    scene.seat_all(&["XK", "XK", "AL"]);
    for audience in [Audience::Secretariat, Audience::Participants, Audience::Community, Audience::Public] {
        let list = view(&scene.roster(), audience);
        assert_eq!(list.footnotes.len(), 1, "{audience:?}");
        let marked = list.attendance.third_countries.iter().filter(|party| party.footnoted);
        assert_eq!(marked.count(), 1, "{audience:?}");
    }
    // Nobody came from there: the sentence does not name it, the list of those with a seat still does.
    scene.people[2].status(Status::Attended);
    let list = view(&scene.roster(), Audience::Participants);
    assert!(!codes(&list.attendance.third_countries).contains(&"XK".to_owned()), "{:?}", list.attendance);
    assert_eq!(list.footnotes.len(), 1);
    assert!(
        view(&scene.roster(), Audience::Public).footnotes.is_empty(),
        "the sentence names nobody to footnote"
    );
}

#[test]
fn a_choice_of_people_is_a_list_of_them_and_counts_no_needs() {
    let mut scene = scene();
    needs(&mut scene.people[0], "vegan", "");
    let roster = scene.roster();
    let chosen = [scene.people[0].participant.id];
    let list = disclose_chosen(&roster, &[], Audience::Secretariat, &chosen).unwrap().disclosed;
    let ListBody::People { sections, needs, .. } = &list.view().body else {
        panic!("the secretariat sees people")
    };
    let listed: usize =
        sections.iter().flat_map(|section| &section.delegations).map(|lines| lines.people.len()).sum();
    assert_eq!((listed, needs.len()), (1, 0), "a count of one would tell of that one");
    assert!(!format!("{:?}", list.view()).contains("vegan"));
    assert_eq!(list.view().attendance, Attendance::of(&roster), "the sentence is about the meeting");
    for audience in [Audience::Community, Audience::Public] {
        assert!(
            disclose_chosen(&roster, &[], audience, &chosen).is_none(),
            "{audience:?} reads nobody by name"
        );
    }
}
