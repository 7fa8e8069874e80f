//! Counts over everybody who holds a seat.

use crate::participant::{Mode, PhotoConsent, Role, Status};
use crate::party::PartyKind;
use crate::roster::Roster;
use crate::text::search_key;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Persons and delegations of one kind.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct KindCount {
    /// The kind.
    pub kind: PartyKind,
    /// People who hold a seat.
    pub persons: u32,
    /// Delegations with at least one such person.
    pub delegations: u32,
}

impl KindCount {
    /// Counts the people of a roster who hold a seat, in the order in which lists print the kinds; kinds without anybody
    /// are left out.
    pub fn of(roster: &Roster) -> Vec<Self> {
        [
            PartyKind::MemberState,
            PartyKind::ThirdCountry,
            PartyKind::EuBody,
            PartyKind::InternationalOrganisation,
            PartyKind::Private,
            PartyKind::CivilSociety,
        ]
        .into_iter()
        .map(|kind| {
            let seated: Vec<usize> = roster
                .groups
                .iter()
                .filter(|group| group.party.kind == kind)
                .map(|group| group.seated().count())
                .filter(|seated| *seated > 0)
                .collect();
            Self { kind, persons: small(seated.iter().sum()), delegations: small(seated.len()) }
        })
        .filter(|count| count.persons > 0)
        .collect()
    }
}

/// One day of the meeting.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct DayCount {
    /// The day.
    pub date: NaiveDate,
    /// People who take part that day.
    pub persons: u32,
    /// Of these, in the room.
    pub in_person: u32,
    /// Of these, from afar.
    pub online: u32,
    /// Delegations with at least one person that day.
    pub delegations: u32,
    /// Codes of delegations that have people, but none that day.
    pub absent: Vec<String>,
    /// People who came that day, as presence was recorded; none while nobody is.
    pub came: Option<u32>,
}

/// Counts over a whole meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Statistics {
    /// People who hold a seat.
    pub persons: u32,
    /// Delegations with at least one such person.
    pub delegations: u32,
    /// People who are in the room on some day.
    pub in_person: u32,
    /// People who take part only from afar.
    pub online: u32,
    /// People who take part on every day.
    pub every_day: u32,
    /// By kind of delegation, in the order in which lists print the kinds.
    pub kinds: Vec<KindCount>,
    /// By day.
    pub days: Vec<DayCount>,
    /// By role; someone with two roles counts in both.
    pub roles: BTreeMap<Role, u32>,
    /// By function as it was entered, the most frequent first; people without one are left out.
    pub functions: Vec<FunctionCount>,
    /// By status, those without a seat too.
    pub statuses: Vec<StatusCount>,
    /// People who agreed to be photographed.
    pub photo_yes: u32,
    /// People who refused.
    pub photo_no: u32,
    /// Codes of the Member States that nobody comes from, in protocol order.
    pub member_states_missing: Vec<String>,
}

/// How many people have a function.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct FunctionCount {
    /// The function, as it was entered first.
    pub function: String,
    /// How many.
    pub persons: u32,
}

impl FunctionCount {
    /// Counts people by function; capitals and accents make no difference.
    fn of(roster: &Roster) -> Vec<Self> {
        let mut counted: BTreeMap<String, Self> = BTreeMap::new();
        for (_, member) in roster.seated() {
            let function = member.participant.seat.function.as_str();
            if !function.is_empty() {
                let first = || Self { function: function.to_owned(), persons: 0 };
                counted.entry(search_key(function)).or_insert_with(first).persons += 1;
            }
        }
        let mut counted: Vec<Self> = counted.into_values().collect();
        counted.sort_by_key(|count| std::cmp::Reverse(count.persons));
        counted
    }
}

/// How many registrations stand where.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct StatusCount {
    /// Where they stand.
    pub status: Status,
    /// How many.
    pub persons: u32,
}

impl Statistics {
    /// Counts a roster; `member_states` are the codes of all Member States in protocol order.
    pub fn of(roster: &Roster, member_states: &[String]) -> Self {
        let days = roster.meeting.details.days();
        let seated: Vec<_> = roster.seated().collect();
        let count = |wanted: &dyn Fn(&crate::participant::Seat) -> bool| {
            small(seated.iter().filter(|(_, member)| wanted(&member.participant.seat)).count())
        };
        let mut roles = BTreeMap::new();
        for (_, member) in &seated {
            for role in &member.participant.seat.roles {
                *roles.entry(*role).or_default() += 1;
            }
        }
        let everybody = || roster.groups.iter().flat_map(|group| &group.members);
        let statuses = Status::ALL
            .into_iter()
            .map(|status| StatusCount {
                status,
                persons: small(everybody().filter(|m| m.participant.seat.status == status).count()),
            })
            .filter(|count| count.persons > 0)
            .collect();
        let represented: Vec<&str> = seated.iter().map(|(group, _)| group.party.code.as_str()).collect();
        Self {
            persons: small(seated.len()),
            delegations: small(roster.groups.iter().filter(|group| group.seated().next().is_some()).count()),
            in_person: count(&|seat| seat.in_person(&days)),
            online: count(&|seat| seat.online_only(&days)),
            every_day: count(&|seat| days.iter().all(|day| seat.mode_on(*day) != Mode::Absent)),
            kinds: KindCount::of(roster),
            days: days.iter().map(|day| day_count(roster, *day)).collect(),
            roles,
            functions: FunctionCount::of(roster),
            statuses,
            photo_yes: count(&|seat| seat.photo_consent == PhotoConsent::Yes),
            photo_no: count(&|seat| seat.photo_consent == PhotoConsent::No),
            member_states_missing: member_states
                .iter()
                .filter(|code| !represented.contains(&code.as_str()))
                .cloned()
                .collect(),
        }
    }
}

fn day_count(roster: &Roster, date: NaiveDate) -> DayCount {
    let on_day = |mode: Mode| {
        small(roster.seated().filter(|(_, member)| member.participant.seat.mode_on(date) == mode).count())
    };
    let (in_person, online) = (on_day(Mode::InPerson), on_day(Mode::Online));
    let mut delegations = 0;
    let mut absent = Vec::new();
    for group in roster.groups.iter().filter(|group| group.seated().next().is_some()) {
        if group.seated().any(|member| member.participant.seat.mode_on(date) != Mode::Absent) {
            delegations += 1;
        } else {
            absent.push(group.party.code.clone());
        }
    }
    let came = roster.came.values().filter(|days| days.contains(&date)).count();
    let came = roster.anybody_came().then(|| small(came));
    DayCount { date, persons: in_person + online, in_person, online, delegations, absent, came }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
