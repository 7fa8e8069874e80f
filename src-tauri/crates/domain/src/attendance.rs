//! The attendance sentence, as a press release has it.

use crate::party::PartyKind;
use crate::roster::{Group, Roster};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Whom the sentence counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Those who came: as soon as anyone is marked so.
    Attended,
    /// Those who hold a seat, while nobody has come yet.
    Registered,
}

/// Who attended, in one sentence without a verb.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Attendance {
    /// For example "prosecutors and investigative judges from 24 Member States and Albania, as well as Europol";
    /// empty where nobody is counted.
    pub sentence: String,
    /// Footnotes that the first mention of a name must carry.
    pub footnotes: Vec<String>,
    /// Whom it counts.
    pub basis: Basis,
    /// How many Member States.
    pub member_states: u16,
    /// The codes of the third countries, in the order of the meeting.
    pub third_countries: Vec<String>,
    /// The codes of the bodies named, in the order of the meeting.
    pub bodies: Vec<String>,
}

impl Attendance {
    /// Counts a roster. Online attendance counts; the host body, companies and guests are left out.
    pub fn of(roster: &Roster) -> Self {
        let came = roster.seated().any(|(_, member)| member.participant.seat.status.came());
        let counts = |group: &Group| {
            group.seated().any(|member| {
                let seat = &member.participant.seat;
                (!came || seat.status.came()) && !seat.is_guest()
            })
        };
        let present: Vec<&Group> = roster
            .groups
            .iter()
            .filter(|group| Some(&group.party.code) != roster.meeting.details.host.as_ref())
            .filter(|group| counts(group))
            .collect();
        let of = |kind: fn(PartyKind) -> bool| {
            present.iter().copied().filter(move |group| kind(group.party.kind)).collect::<Vec<_>>()
        };
        let states = of(|kind| kind == PartyKind::MemberState);
        let third = of(|kind| kind == PartyKind::ThirdCountry);
        let bodies = of(|kind| {
            matches!(kind, PartyKind::EuBody | PartyKind::InternationalOrganisation | PartyKind::CivilSociety)
        });
        let footnotes: Vec<String> = third.iter().filter_map(|group| group.party.footnote.clone()).collect();
        Self {
            sentence: sentence(&states, &third, &bodies),
            footnotes,
            basis: if came { Basis::Attended } else { Basis::Registered },
            member_states: u16::try_from(states.len()).unwrap_or(u16::MAX),
            third_countries: codes(&third),
            bodies: codes(&bodies),
        }
    }
}

fn codes(groups: &[&Group]) -> Vec<String> {
    groups.iter().map(|group| group.party.code.clone()).collect()
}

fn sentence(states: &[&Group], third: &[&Group], bodies: &[&Group]) -> String {
    const ALL_MEMBER_STATES: usize = 27;
    let states = match states {
        [] => String::new(),
        [one] => one.party.in_sentence.clone(),
        all if all.len() == ALL_MEMBER_STATES => "all 27 Member States".to_owned(),
        some => format!("{} Member States", some.len()),
    };
    let territories = third.iter().any(|group| group.party.footnote.is_some());
    let names: Vec<String> = third
        .iter()
        .map(|group| {
            let mark = if group.party.footnote.is_some() { "*" } else { "" };
            format!("{}{mark}", group.party.in_sentence)
        })
        .collect();
    let names = enumerate(&names);
    let third = match (names.is_empty(), territories) {
        (true, _) => String::new(),
        (_, true) => format!("the following countries and territories: {names}"),
        (_, false) => names,
    };
    let countries =
        enumerate(&[states, third].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>());
    let bodies = enumerate(&bodies.iter().map(|group| group.party.in_sentence.clone()).collect::<Vec<_>>());
    match (countries.is_empty(), bodies.is_empty()) {
        (true, _) => bodies,
        (_, true) => format!("prosecutors and investigative judges from {countries}"),
        _ => format!("prosecutors and investigative judges from {countries}, as well as {bodies}"),
    }
}

/// Joins names as English running text does: "a, b and c".
fn enumerate(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
