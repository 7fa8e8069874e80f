//! The people of a meeting, as the people screen shows them.

use crate::party::PartyView;
use crate::{Error, Result, roster};
use chrono::NaiveDate;
use domain::delegation::Answer;
use domain::ids::{DelegationId, MeetingId, ParticipantId, PersonId, Revision};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::participant::{DayMode, DelegationRole, Mode, Participant, Role, Seat, Status};
use domain::party::PartyKind;
use domain::person::{Name, Person};
use domain::roster::{Group, Member};
use domain::statistics::KindCount;
use domain::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// Everybody at a meeting, grouped by delegation in the order of the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PeopleView {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its days.
    pub days: Vec<NaiveDate>,
    /// The delegations; one without people keeps its place.
    pub groups: Vec<DelegationGroup>,
    /// People who hold a seat.
    pub persons: u32,
    /// Delegations with at least one such person.
    pub delegations: u32,
    /// Counts by kind, in the order of lists.
    pub counts: Vec<KindCount>,
}

/// A delegation with its people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DelegationGroup {
    /// The delegation.
    pub id: DelegationId,
    /// The revision that was read.
    pub revision: Revision,
    /// The party.
    pub party: PartyView,
    /// How many people it may send: its own quota, else the meeting's; none for bodies.
    pub quota: Option<u16>,
    /// Its own quota, where one is set.
    pub own_quota: Option<u16>,
    /// How far it has answered.
    pub answer: Answer,
    /// Whom to write to.
    pub contact: String,
    /// Its people in order.
    pub people: Vec<PersonRow>,
}

/// One line of the people screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PersonRow {
    /// The participant.
    pub id: ParticipantId,
    /// The person, who stays the same at every meeting.
    pub person: PersonId,
    /// How often the participant was saved.
    pub revision: Revision,
    /// How often the person was saved.
    pub person_revision: Revision,
    /// Their seat in the delegation, counted from 1; 0 for none.
    pub seat_number: u16,
    /// What people cite: `P01`.
    pub reference: String,
    /// The courtesy title.
    pub title: String,
    /// As typed.
    pub given_name: String,
    /// As typed.
    pub family_name: String,
    /// Their function.
    pub function: String,
    /// Their institution.
    pub organisation: String,
    /// What they do at the meeting.
    pub roles: Vec<Role>,
    /// What they are in their delegation.
    pub delegation_role: DelegationRole,
    /// How they take part, per day of the meeting; empty where they were invited and have said nothing yet.
    pub modes: Vec<Mode>,
    /// Languages they can follow.
    pub languages: Vec<String>,
    /// Where the registration stands.
    pub status: Status,
    /// Whether print needs a Latin form that nobody has given yet.
    pub needs_latin_form: bool,
    /// Whether they are counted and listed.
    pub holds_seat: bool,
    /// Whether somebody sorted their delegation by hand.
    pub sorted: bool,
}

/// Everything that is entered about a person at a meeting, but for their needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PersonDetails {
    /// Their name.
    pub name: Name,
    /// Class B.
    pub email: Line,
    /// Class B.
    pub phone: Line,
    /// Their delegation; another one of the same meeting moves the seat.
    pub delegation: DelegationId,
    /// Their seat; of its attendance, the days of the meeting.
    pub seat: Seat,
}

/// One person with everything but class D.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PersonView {
    /// The participant.
    pub id: ParticipantId,
    /// What people cite: `P01`.
    pub reference: String,
    /// The revision of the participant that was read.
    pub revision: Revision,
    /// The person.
    pub person: PersonId,
    /// The revision of the person that was read.
    pub person_revision: Revision,
    /// The party that their delegation represents.
    pub party: PartyView,
    /// Their place in the delegation, from 1; 0 where they hold no seat.
    pub seat_number: u16,
    /// The name as lists print it.
    pub listed: String,
    /// Whether print needs a Latin form that nobody has given yet.
    pub needs_latin_form: bool,
    /// What was entered; attendance has one entry per day of the meeting.
    pub details: PersonDetails,
}

/// Lists everybody at a meeting.
pub async fn list(unit: &mut Unit, meeting: MeetingId) -> Result<PeopleView> {
    let roster = roster(unit, meeting).await?;
    let days = roster.meeting.details.days();
    let counts = KindCount::of(&roster);
    let groups = roster.groups.into_iter().map(|group| group_view(group, &roster.meeting, &days)).collect();
    Ok(PeopleView {
        meeting,
        groups,
        persons: counts.iter().map(|count| count.persons).sum(),
        delegations: counts.iter().map(|count| count.delegations).sum(),
        counts,
        days,
    })
}

fn group_view(group: Group, meeting: &Meeting, days: &[NaiveDate]) -> DelegationGroup {
    DelegationGroup {
        id: group.delegation.id,
        revision: group.delegation.revision,
        party: (&group.party).into(),
        quota: quota(&group, meeting),
        own_quota: group.delegation.quota,
        answer: group.delegation.answer,
        contact: group.delegation.contact.into(),
        people: {
            let mut taken = 0;
            group.members.into_iter().map(|member| person_row(member, days, &mut taken)).collect()
        },
    }
}

/// Counts the seats that are taken: the next number for whoever holds a seat, 0 for whoever holds none.
fn seat_number(participant: &Participant, taken: &mut u16) -> u16 {
    if !participant.seat.status.holds_seat() {
        return 0;
    }
    *taken += 1;
    *taken
}

fn quota(group: &Group, meeting: &Meeting) -> Option<u16> {
    let country = matches!(group.party.kind, PartyKind::MemberState | PartyKind::ThirdCountry);
    let of_meeting = (country && meeting.details.quota > 0).then_some(meeting.details.quota);
    group.delegation.quota.or(of_meeting)
}

fn person_row(member: Member, days: &[NaiveDate], taken: &mut u16) -> PersonRow {
    let Member { participant, person: Person { id: person, name, revision: person_revision, .. } } = member;
    let seat_number = seat_number(&participant, taken);
    let seat = participant.seat;
    PersonRow {
        id: participant.id,
        person,
        revision: participant.revision,
        person_revision,
        seat_number,
        reference: participant.reference,
        modes: days.iter().filter(|_| !seat.is_silent()).map(|day| seat.mode_on(*day)).collect(),
        needs_latin_form: name.lacks_latin_form(),
        title: name.title.into(),
        given_name: name.given_name.into(),
        family_name: name.family_name.into(),
        function: seat.function.into(),
        organisation: seat.organisation.into(),
        roles: seat.roles,
        delegation_role: seat.delegation_role,
        languages: seat.languages.into_iter().map(String::from).collect(),
        status: seat.status,
        holds_seat: seat.status.holds_seat(),
        sorted: participant.place.is_some(),
    }
}

/// Reads one person with everything but class D.
pub async fn view(unit: &mut Unit, id: ParticipantId) -> Result<PersonView> {
    let participant: Participant = unit.get(id).await?;
    let roster = roster(unit, participant.meeting).await?;
    let days = roster.meeting.details.days();
    for group in &roster.groups {
        let mut taken = 0;
        for member in &group.members {
            let seat_number = seat_number(&member.participant, &mut taken);
            if member.participant.id == id {
                return Ok(person_view(group, member, &days, seat_number));
            }
        }
    }
    Err(Error::Store(store::Error::NoSuchRecord(Noun::Participant)))
}

fn person_view(group: &Group, member: &Member, days: &[NaiveDate], seat_number: u16) -> PersonView {
    let Member { participant, person } = member;
    let seat = &participant.seat;
    let attendance = days.iter().map(|day| DayMode { date: *day, mode: seat.mode_on(*day) }).collect();
    PersonView {
        id: participant.id,
        reference: participant.reference.clone(),
        revision: participant.revision,
        person: person.id,
        person_revision: person.revision,
        party: (&group.party).into(),
        seat_number,
        listed: person.name.listed(&group.party.code),
        needs_latin_form: person.name.lacks_latin_form(),
        details: PersonDetails {
            name: person.name.clone(),
            email: person.email.clone(),
            phone: person.phone.clone(),
            delegation: group.delegation.id,
            seat: Seat { attendance, ..seat.clone() },
        },
    }
}
