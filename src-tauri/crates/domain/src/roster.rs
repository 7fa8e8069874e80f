//! The roster: everybody at one meeting, grouped by delegation in the order that the meeting chose.
//!
//! It is what the secretariat sees; what leaves goes through [`crate::disclosure`].

use crate::delegation::Delegation;
use crate::ids::{DelegationId, ParticipantId, PersonId};
use crate::meeting::{Meeting, Series};
use crate::participant::{DelegationRole, Participant};
use crate::party::Party;
use crate::person::Person;
use crate::text::Collation;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A participant together with the person who has the seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The seat.
    pub participant: Participant,
    /// Who has it.
    pub person: Person,
}

/// A delegation with its people.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The delegation.
    pub delegation: Delegation,
    /// The party it represents.
    pub party: Party,
    /// Its people, as somebody sorted them by hand; else the head first, then by family name.
    pub members: Vec<Member>,
}

/// Everybody at one meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// The series of the meeting.
    pub series: Series,
    /// The meeting.
    pub meeting: Meeting,
    /// The delegations in the order of the meeting; one without people keeps its place.
    pub groups: Vec<Group>,
    /// On which days participants came, as presence was recorded.
    pub came: BTreeMap<ParticipantId, BTreeSet<NaiveDate>>,
}

impl Roster {
    /// Finds a delegation.
    pub fn group(&self, id: DelegationId) -> Option<&Group> {
        self.groups.iter().find(|group| group.delegation.id == id)
    }

    /// Finds a delegation by the code of its party, however it is written.
    pub fn with_code(&self, code: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.party.code.eq_ignore_ascii_case(code.trim()))
    }

    /// Finds a participant in their delegation.
    pub fn seat(&self, id: ParticipantId) -> Option<(&Group, &Member)> {
        self.groups.iter().find_map(|group| {
            let member = group.members.iter().find(|member| member.participant.id == id)?;
            Some((group, member))
        })
    }

    /// Puts the records of a meeting in order. A delegation whose party is not among `parties`, or a participant
    /// whose delegation or person is missing, is left out: the store refuses such records.
    pub fn assemble(
        series: Series,
        meeting: Meeting,
        parties: &[Party],
        delegations: Vec<Delegation>,
        participants: Vec<Participant>,
        persons: Vec<Person>,
    ) -> Self {
        let mut persons: HashMap<PersonId, Person> =
            persons.into_iter().map(|person| (person.id, person)).collect();
        let mut members: HashMap<DelegationId, Vec<Member>> = HashMap::new();
        for participant in participants {
            if let Some(person) = persons.remove(&participant.person) {
                members.entry(participant.delegation).or_default().push(Member { participant, person });
            }
        }
        let collation = Collation::default();
        let mut groups: Vec<Group> = delegations
            .into_iter()
            .filter_map(|delegation| {
                let party = parties.iter().find(|party| party.id == delegation.party)?.clone();
                let mut members = members.remove(&delegation.id).unwrap_or_default();
                in_order(&mut members, &collation);
                Some(Group { delegation, party, members })
            })
            .collect();
        groups.sort_by(|a, b| meeting.details.order.compare(&a.party, &b.party));
        Self { series, meeting, groups, came: BTreeMap::new() }
    }

    /// Adds on which days participants came.
    #[must_use]
    pub fn with_came(self, came: BTreeMap<ParticipantId, BTreeSet<NaiveDate>>) -> Self {
        Self { came, ..self }
    }

    /// Tells whether anybody is recorded as having come; until then status says who did.
    pub fn anybody_came(&self) -> bool {
        !self.came.is_empty()
    }

    /// Tells whether somebody is recorded as having come, on any day.
    pub fn came(&self, id: ParticipantId) -> bool {
        self.came.contains_key(&id)
    }

    /// Walks through everybody who holds a seat, with their delegation.
    pub fn seated(&self) -> impl Iterator<Item = (&Group, &Member)> {
        self.groups.iter().flat_map(|group| group.seated().map(move |member| (group, member)))
    }
}

/// Puts them as somebody sorted them by hand. Whoever has no place stands behind: the head first, then by family name;
/// given names and references are looked at among namesakes only.
fn in_order(members: &mut [Member], collation: &Collation) {
    // One after the other: collation passes over any separator between family and given name, and "Lia Bert" would
    // stand before "Li Carl".
    let follows = |member: &Member| {
        let place = member.participant.place.unwrap_or(u16::MAX);
        (place, member.participant.seat.delegation_role != DelegationRole::Head)
    };
    members.sort_by_cached_key(|member| {
        let (_, family) = member.person.name.printed_parts();
        (follows(member), collation.key(family))
    });
    let namesakes = |a: &Member, b: &Member| {
        follows(a) == follows(b) && a.person.name.printed_parts().1 == b.person.name.printed_parts().1
    };
    for family in members.chunk_by_mut(namesakes).filter(|family| family.len() > 1) {
        family.sort_by_cached_key(|member| {
            let (given, _) = member.person.name.printed_parts();
            (collation.key(given), member.participant.reference.clone())
        });
    }
}

impl Group {
    /// Walks through the people who hold a seat.
    pub fn seated(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.participant.seat.status.holds_seat())
    }
}
