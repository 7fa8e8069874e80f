//! The order of the roster.

use super::Scene;
use crate::participant::{DelegationRole, Status};
use crate::party::{MemberOrder, PartyOrder, ThirdOrder};
use crate::roster::Roster;

fn codes(roster: &Roster) -> String {
    roster.groups.iter().map(|group| group.party.code.as_str()).collect::<Vec<_>>().join(" ")
}

fn names(roster: &Roster) -> Vec<String> {
    let all = roster.groups.iter().flat_map(|group| group.members.iter().map(move |member| (group, member)));
    all.map(|(group, member)| member.person.name.listed(&group.party.code)).collect()
}

#[test]
fn delegations_stand_in_protocol_order_with_countries_before_bodies() {
    let mut scene = Scene::new();
    scene.seat_all(&["US", "COM", "SE", "AL", "EUROJUST", "EL", "BE", "EUROPOL", "AT", "UK", "COE"]);
    assert_eq!(codes(&scene.roster()), "BE EL AT SE AL UK US EUROJUST COM EUROPOL COE");
    scene.meeting.details.order =
        PartyOrder { member_states: MemberOrder::EnglishAlphabetical, third_countries: ThirdOrder::Eurostat };
    assert_eq!(codes(&scene.roster()), "AT BE EL SE AL UK US EUROJUST COM EUROPOL COE", "Greece is EL");
}

#[test]
fn a_delegation_without_people_keeps_its_place() {
    let mut scene = Scene::new();
    scene.seat_all(&["SE", "BE"]);
    scene.invite("MT");
    assert_eq!(codes(&scene.roster()), "BE MT SE");
    assert!(scene.roster().groups[1].members.is_empty());
}

#[test]
fn the_head_stands_first_and_the_others_by_family_name() {
    let mut scene = Scene::new();
    scene.seat("NL", "Anna", "Bakker");
    scene.seat("NL", "Wim", "Zwart").participant.seat.delegation_role = DelegationRole::Head;
    scene.seat("NL", "Bo", "Aalders").participant.seat.delegation_role = DelegationRole::Accompanying;
    assert_eq!(names(&scene.roster()), ["ZWART, Wim", "AALDERS, Bo", "BAKKER, Anna"]);
}

#[test]
fn names_sort_by_the_unicode_collation_and_particles_count_as_typed() {
    let mut scene = Scene::new();
    for (given, family) in [
        ("Zoë", "Zammit"),
        ("Žygimantas", "Šiaučiūnas"),
        ("Åke", "Öberg"),
        ("Jan", "van 't Zelfde"),
        ("Joris", "Van den Eynde"),
        ("Niccolò", "De Sanctis"),
        ("Claude", "Debussy"),
        ("Pim", "Tavares"),
        ("Ștefania", "Țurcanu"),
    ] {
        scene.seat("BE", given, family);
    }
    assert_eq!(
        names(&scene.roster()),
        [
            "DE SANCTIS, Niccolò",
            "DEBUSSY, Claude",
            "ÖBERG, Åke",
            "ŠIAUČIŪNAS, Žygimantas",
            "TAVARES, Pim",
            "ȚURCANU, Ștefania",
            "VAN 'T ZELFDE, Jan",
            "VAN DEN EYNDE, Joris",
            "ZAMMIT, Zoë",
        ],
        "accents beside their letters, a particle where its bearer typed it"
    );
}

#[test]
fn a_short_family_name_stands_before_a_longer_one_whatever_the_given_names() {
    let mut scene = Scene::new();
    scene.seat("HU", "Bert", "Lia");
    scene.seat("HU", "Zita", "Li");
    scene.seat("HU", "Anna", "Li");
    assert_eq!(names(&scene.roster()), ["LI, Anna", "LI, Zita", "LIA, Bert"]);
}

#[test]
fn people_of_the_same_name_stand_in_the_order_of_their_references() {
    let mut scene = Scene::new();
    scene.seat("PT", "Ana", "Costa").participant.reference = "P07".into();
    scene.seat("PT", "Ana", "Costa").participant.reference = "P02".into();
    let roster = scene.roster();
    let references: Vec<&str> =
        roster.groups[0].members.iter().map(|member| member.participant.reference.as_str()).collect();
    assert_eq!(references, ["P02", "P07"]);
}

#[test]
fn the_latin_form_sorts_a_name_of_another_script() {
    let mut scene = Scene::new();
    scene.seat("BG", "Dimitar", "Karadzhov");
    let ralitsa = scene.seat("BG", "Ралица", "Йорданова");
    ralitsa.person.name.given_name_latin = super::line("Ralitsa");
    ralitsa.person.name.family_name_latin = super::line("Yordanova");
    scene.seat("BG", "Zara", "Zlatev");
    assert_eq!(names(&scene.roster()), ["KARADZHOV, Dimitar", "YORDANOVA, Ralitsa", "ZLATEV, Zara"]);
}

#[test]
fn only_those_with_a_seat_are_walked_through() {
    let mut scene = Scene::new();
    scene.seat_all(&["SE", "BE"]);
    scene.people[0].status(Status::Declined);
    let roster = scene.roster();
    let seated: Vec<&str> = roster.seated().map(|(group, _)| group.party.code.as_str()).collect();
    assert_eq!(seated, ["BE"]);
    assert_eq!(roster.groups[1].members.len(), 1, "who declined stays on the roster");
}
