//! The list of participants, for each audience.

use super::outgoing::left_out;
use super::rights::Listed;
use super::{
    Audience, DataClass, Disclosed, Heading, Outgoing, Warning, Withheld, WithheldOf, WithheldWhat as What,
    WithheldWhy as Why,
};
use crate::agenda::AgendaItem;
use crate::attendance::Attendance;
use crate::closed;
use crate::field::Field;
use crate::ids::ParticipantId;
use crate::participant::{DayMode, Mode, PhotoConsent, Role, Seat};
use crate::party::PartyKind;
use crate::roster::{Group, Member, Roster};
use crate::text::search_key;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Texts of class C that the secretariat reads in lists. What is not named here, and is no text of class A, stays inside.
pub const LOGISTICS: [Field; 1] = [Field::Travel];

/// A list of participants as one audience may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct ParticipantList {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// What the attendance sentence says.
    pub attendance: Attendance,
    /// Footnotes, each printed once.
    pub footnotes: Vec<String>,
    /// What the audience may see of the people.
    pub body: ListBody,
    /// Whether it holds a choice of the people.
    pub chosen: bool,
}

/// What an audience may see of the people.
#[derive(Clone, Debug, PartialEq)]
pub enum ListBody {
    /// People by section and delegation.
    People {
        /// In printing order.
        sections: Vec<ListSection>,
        /// Days of the meeting, for the columns that say who is there when; empty where the audience may not know.
        days: Vec<NaiveDate>,
        /// Dietary and accessibility needs as counts; empty where the audience may not know.
        needs: Vec<DayNeeds>,
    },
    /// Delegations and how many people each sends.
    Counts(Vec<(SectionKind, Vec<DelegationCount>)>),
    /// The attendance sentence only.
    Sentence,
}

/// The sections of a list, in printing order.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// The two in the chair.
    CoChairs,
    /// Member States.
    MemberStates,
    /// Third countries.
    ThirdCountries,
    /// EU institutions, bodies and agencies.
    EuBodies,
    /// International organisations.
    InternationalOrganisations,
    /// Civil society.
    CivilSociety,
    /// Companies.
    Private,
    /// Those who run the meeting.
    Secretariat,
}

closed! {
    SectionKind, "section",
    CoChairs = "co_chairs",
    MemberStates = "member_states",
    ThirdCountries = "third_countries",
    EuBodies = "eu_bodies",
    InternationalOrganisations = "international_organisations",
    CivilSociety = "civil_society",
    Private = "private",
    Secretariat = "secretariat",
}

impl SectionKind {
    const fn of(kind: PartyKind) -> Self {
        match kind {
            PartyKind::MemberState => Self::MemberStates,
            PartyKind::ThirdCountry => Self::ThirdCountries,
            PartyKind::EuBody => Self::EuBodies,
            PartyKind::InternationalOrganisation => Self::InternationalOrganisations,
            PartyKind::CivilSociety => Self::CivilSociety,
            PartyKind::Private => Self::Private,
        }
    }
}

/// One section of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListSection {
    /// Which one.
    pub kind: SectionKind,
    /// Its delegations in the order of the meeting.
    pub delegations: Vec<DelegationLines>,
}

/// A delegation with the lines of its people.
#[derive(Clone, Debug, PartialEq)]
pub struct DelegationLines {
    /// The EU or body code.
    pub code: String,
    /// The English short name, with an asterisk where a footnote follows.
    pub name: String,
    /// Its people in order.
    pub people: Vec<PersonLine>,
}

/// A delegation with the number of its people.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DelegationCount {
    /// The EU or body code.
    pub code: String,
    /// The English short name, with an asterisk where a footnote follows.
    pub name: String,
    /// People who hold a seat.
    pub persons: u32,
    /// Of these, only from afar.
    pub online: u32,
}

/// One person in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonLine {
    /// "Ms IJZERMAN-DE WIT, Lotte".
    pub name: String,
    /// Class A.
    pub function: String,
    /// Class A.
    pub organisation: String,
    /// Class A: every role but plain participant.
    pub roles: Vec<Role>,
    /// Whether they take part only from afar; lists mark it.
    pub online: bool,
    /// What only the secretariat reads.
    pub inside: Option<PersonInside>,
}

/// Classes B and C of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonInside {
    /// What people cite: `P01`.
    pub reference: String,
    /// Class B.
    pub email: String,
    /// Class B.
    pub phone: String,
    /// Class C: one entry per day of the meeting.
    pub days: Vec<DayMode>,
    /// Class C: language codes.
    pub languages: Vec<String>,
    /// Class C: [`LOGISTICS`] in words, each in its place, empty where nothing is known.
    pub logistics: Vec<(Field, String)>,
    /// Class F: whether they may be photographed.
    pub photo_consent: PhotoConsent,
}

/// Dietary and accessibility needs of those in the room on one day, as counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DayNeeds {
    /// The day.
    pub date: NaiveDate,
    /// Need and number, most frequent first.
    pub dietary: Vec<(String, u32)>,
    /// Need and number, most frequent first.
    pub accessibility: Vec<(String, u32)>,
}

/// Decides what an audience may see of a roster. `items` are all items of the meeting: the Rule covers the list as soon as
/// one of them is under it, whatever the default of the meeting.
pub fn disclose_participants(
    roster: &Roster,
    items: &[AgendaItem],
    audience: Audience,
) -> Outgoing<ParticipantList> {
    let attendance = Attendance::of(roster);
    let listed: Vec<(&Group, &Member)> = roster.seated().filter(|(_, member)| !is_guest(member)).collect();
    let body = match audience.rights().listed {
        Listed::People => people(roster, &listed, audience),
        Listed::Delegations => ListBody::Counts(counts(roster)),
        Listed::Sentence => ListBody::Sentence,
    };
    let mut footnotes = attendance.footnotes.clone();
    if !matches!(body, ListBody::Sentence) {
        for footnote in listed.iter().filter_map(|(group, _)| group.party.footnote.as_ref()) {
            if !footnotes.contains(footnote) {
                footnotes.push(footnote.clone());
            }
        }
    }
    let view = ParticipantList { heading: Heading::of(roster), attendance, footnotes, body, chosen: false };
    let ruled = !audience.knows_who_takes_part();
    let warnings = warnings(roster, items, &listed, matches!(view.body, ListBody::People { .. }), ruled);
    let disclosed = Disclosed { view, audience, label: audience.label() };
    Outgoing { disclosed, withheld: withheld(roster, &listed, audience), warnings, passages: Vec::new() }
}

/// Decides what an audience may see of a choice of the people; none where it reads nobody by name. The attendance is that
/// of the meeting. Needs are counted over everybody alone: a count of few would tell of one.
pub fn disclose_chosen(
    roster: &Roster,
    items: &[AgendaItem],
    audience: Audience,
    chosen: &[ParticipantId],
) -> Option<Outgoing<ParticipantList>> {
    let mut some = roster.clone();
    for group in &mut some.groups {
        group.members.retain(|member| chosen.contains(&member.participant.id));
    }
    let mut outgoing = disclose_participants(&some, items, audience);
    let view = &mut outgoing.disclosed.view;
    let ListBody::People { needs, .. } = &mut view.body else { return None };
    needs.clear();
    view.attendance = Attendance::of(roster);
    view.chosen = true;
    Some(outgoing)
}

/// Those in person on each of some days, as the list of participants has them, without classes B and C.
pub(super) struct Seated {
    pub(super) sections: Vec<Vec<ListSection>>,
    pub(super) footnotes: Vec<String>,
    pub(super) withheld: Vec<Withheld>,
    pub(super) warnings: Vec<Warning>,
}

/// Lists those in person on each of the days, for readers of names; see [`super::disclose_signatures`].
pub(super) fn disclose_seated(roster: &Roster, items: &[AgendaItem], days: &[NaiveDate]) -> Seated {
    let listed: Vec<(&Group, &Member)> = roster.seated().filter(|(_, member)| !is_guest(member)).collect();
    let on = |day: NaiveDate| {
        let there = |member: &Member| member.participant.seat.mode_on(day) == Mode::InPerson;
        listed.iter().copied().filter(|(_, member)| there(member)).collect::<Vec<_>>()
    };
    let named: Vec<(&Group, &Member)> =
        listed.iter().copied().filter(|(_, member)| member.participant.seat.in_person(days)).collect();
    let mut footnotes: Vec<String> = Vec::new();
    for footnote in named.iter().filter_map(|(group, _)| group.party.footnote.as_ref()) {
        if !footnotes.contains(footnote) {
            footnotes.push(footnote.clone());
        }
    }
    let members = roster.groups.iter().flat_map(|group| &group.members);
    let no_seat = members.filter(|member| !member.participant.seat.status.holds_seat()).count();
    let guests = roster.seated().filter(|(_, member)| is_guest(member)).count();
    Seated {
        sections: days
            .iter()
            .map(|day| sections(roster, &on(*day), |group, member| person_line(group, member, days, false)))
            .collect(),
        footnotes,
        withheld: left_out(
            WithheldOf::People,
            [(What::NoSeat, Why::NoSeat, no_seat), (What::Guests, Why::SomeItemsOnly, guests)],
        ),
        // It lies in the meeting room, among those whom it names.
        warnings: warnings(roster, items, &named, true, false),
    }
}

fn is_guest(member: &Member) -> bool {
    member.participant.seat.is_guest()
}

fn people(roster: &Roster, listed: &[(&Group, &Member)], audience: Audience) -> ListBody {
    let days = roster.meeting.details.days();
    let inside = audience.may_read(DataClass::Logistics);
    ListBody::People {
        sections: sections(roster, listed, |group, member| person_line(group, member, &days, inside)),
        needs: if audience.rights().counts.contains(&DataClass::Needs) {
            days.iter().map(|day| needs(listed, *day)).collect()
        } else {
            Vec::new()
        },
        days: if inside { days } else { Vec::new() },
    }
}

/// Puts people under their sections and delegations, in printing order.
fn sections(
    roster: &Roster,
    listed: &[(&Group, &Member)],
    line: impl Fn(&Group, &Member) -> PersonLine,
) -> Vec<ListSection> {
    let mut sections: BTreeMap<SectionKind, Vec<DelegationLines>> = BTreeMap::new();
    for (group, member) in listed {
        let roles = &member.participant.seat.roles;
        let kind = if roles.contains(&Role::CoChair) {
            SectionKind::CoChairs
        } else if roles.contains(&Role::Secretariat) {
            SectionKind::Secretariat
        } else {
            SectionKind::of(group.party.kind)
        };
        let delegations = sections.entry(kind).or_default();
        if delegations.last().is_none_or(|last| last.code != group.party.code) {
            delegations.push(DelegationLines {
                code: group.party.code.clone(),
                name: marked_name(group),
                people: Vec::new(),
            });
        }
        if let Some(delegation) = delegations.last_mut() {
            delegation.people.push(line(group, member));
        }
    }
    if let Some(chairs) = sections.get_mut(&SectionKind::CoChairs) {
        // The two bodies stand in the order in which the meeting names them.
        let order = &roster.meeting.details.chairs;
        chairs.sort_by_key(|lines| {
            order.iter().position(|chair| chair.party == lines.code).unwrap_or(order.len())
        });
    }
    sections.into_iter().map(|(kind, delegations)| ListSection { kind, delegations }).collect()
}

fn marked_name(group: &Group) -> String {
    let mark = if group.party.footnote.is_some() { "*" } else { "" };
    format!("{}{mark}", group.party.name)
}

fn person_line(group: &Group, member: &Member, days: &[NaiveDate], inside: bool) -> PersonLine {
    let Member { participant, person } = member;
    let seat = &participant.seat;
    PersonLine {
        name: person.name.listed(&group.party.code),
        function: seat.function.to_string(),
        organisation: seat.organisation.to_string(),
        roles: seat.roles.iter().copied().filter(|role| *role != Role::Participant).collect(),
        online: seat.online_only(days),
        inside: inside.then(|| PersonInside {
            reference: participant.reference.clone(),
            email: person.email.to_string(),
            phone: person.phone.to_string(),
            days: days.iter().map(|day| DayMode { date: *day, mode: seat.mode_on(*day) }).collect(),
            languages: seat.languages.iter().map(|code| code.as_str().to_owned()).collect(),
            logistics: logistics(seat),
            photo_consent: member.participant.seat.photo_consent,
        }),
    }
}

/// Returns the texts of class C that lists for the secretariat bear.
pub fn logistics(seat: &Seat) -> Vec<(Field, String)> {
    let texts = LOGISTICS.into_iter().filter_map(Field::seat_text);
    texts.map(|text| (text.field, (text.of)(seat).to_string())).collect()
}

fn counts(roster: &Roster) -> Vec<(SectionKind, Vec<DelegationCount>)> {
    let days = roster.meeting.details.days();
    let mut sections: BTreeMap<SectionKind, Vec<DelegationCount>> = BTreeMap::new();
    for group in &roster.groups {
        let seated: Vec<&Member> = group.seated().filter(|member| !is_guest(member)).collect();
        if !seated.is_empty() {
            sections.entry(SectionKind::of(group.party.kind)).or_default().push(DelegationCount {
                code: group.party.code.clone(),
                name: marked_name(group),
                persons: small(seated.len()),
                online: small(
                    seated.iter().filter(|member| member.participant.seat.online_only(&days)).count(),
                ),
            });
        }
    }
    sections.into_iter().collect()
}

/// Counts the needs of those in the room on a day; several needs of one person are separated by `;` or a comma.
fn needs(listed: &[(&Group, &Member)], date: NaiveDate) -> DayNeeds {
    let in_room = || {
        let seats = listed.iter().map(|(_, member)| &member.participant);
        seats.filter(|participant| participant.seat.mode_on(date) == Mode::InPerson)
    };
    DayNeeds {
        date,
        dietary: tally(in_room().map(|one| one.needs.dietary.as_str())),
        accessibility: tally(in_room().map(|one| one.needs.accessibility.as_str())),
    }
}

fn tally<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<String, (String, u32)> = BTreeMap::new();
    for need in texts.flat_map(|text| text.split([';', ','])).map(str::trim).filter(|need| !need.is_empty()) {
        counts.entry(search_key(need)).or_insert_with(|| (need.to_owned(), 0)).1 += 1;
    }
    let mut counts: Vec<(String, u32)> = counts.into_values().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn withheld(roster: &Roster, listed: &[(&Group, &Member)], audience: Audience) -> Vec<Withheld> {
    let having = |has: &dyn Fn(&Member) -> bool| listed.iter().filter(|(_, member)| has(member)).count();
    let members = roster.groups.iter().flat_map(|group| &group.members);
    let no_seat = members.filter(|member| !member.participant.seat.status.holds_seat()).count();
    let guests = roster.seated().filter(|(_, member)| is_guest(member)).count();
    let mut out = vec![(What::NoSeat, Why::NoSeat, no_seat), (What::Guests, Why::SomeItemsOnly, guests)];
    if audience.may_read(DataClass::Public) {
        let contact = having(&|m| !m.person.email.is_empty() || !m.person.phone.is_empty());
        let needs = having(&|member| !member.participant.needs.is_empty());
        let counted = audience.rights().counts.contains(&DataClass::Needs);
        let classes = [
            (DataClass::Contact, What::Contact, Why::SecretariatOnly, contact),
            (DataClass::Logistics, What::Logistics, Why::SecretariatOnly, listed.len()),
            (DataClass::Needs, What::Needs, if counted { Why::CountsOnly } else { Why::NeverNamed }, needs),
            (DataClass::Consent, What::Consent, Why::SecretariatOnly, listed.len()),
        ];
        let unread = classes.into_iter().filter(|(class, ..)| !audience.may_read(*class));
        out.extend(unread.map(|(_, what, why, count)| (what, why, count)));
    } else {
        out.push((What::Names, Why::NoNames, listed.len()));
    }
    left_out(WithheldOf::People, out)
}

/// Lists what to consider; `ruled` where the readers do not know who takes part, so that the Rule protects names from them.
fn warnings(
    roster: &Roster,
    items: &[AgendaItem],
    listed: &[(&Group, &Member)],
    names: bool,
    ruled: bool,
) -> Vec<Warning> {
    let mut out = Vec::new();
    if listed.is_empty() {
        out.push(Warning::Empty);
    }
    if !names {
        return out;
    }
    let closed: Vec<String> =
        items.iter().filter(|item| item.details.chatham_house).map(|item| item.reference.clone()).collect();
    if ruled && (roster.meeting.details.chatham_house || !closed.is_empty()) {
        out.push(Warning::ChathamHouse { items: closed });
    }
    let people: Vec<String> = listed
        .iter()
        .filter(|(_, member)| member.person.name.lacks_latin_form())
        .map(|(_, member)| member.participant.reference.clone())
        .collect();
    if !people.is_empty() {
        out.push(Warning::NoLatinForm { people });
    }
    out
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
