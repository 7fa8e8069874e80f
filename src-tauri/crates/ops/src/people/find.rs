//! Finds people by what a tired person types.

use crate::{Error, Result, roster};
use domain::delegation::Delegation;
use domain::ids::{DelegationId, MeetingId, ParticipantId, PartyId, PersonId};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::party::Party;
use domain::roster::Roster;
use domain::text::search_key;
use std::collections::HashSet;
use store::Unit;
use uuid::Uuid;

/// Finds the participants of a meeting that every word of the query fits: name in any script, e-mail, institution,
/// function, reference, country or body. Accents and capitals do not matter; a word fits from its beginning.
///
/// Returns them in the order of the meeting. Only who is found is read, not everybody.
pub async fn find(unit: &mut Unit, meeting: MeetingId, query: &str) -> Result<Vec<ParticipantId>> {
    let mut words = query.split_whitespace().peekable();
    if words.peek().is_none() {
        return Ok(in_order(&roster(unit, meeting).await?));
    }
    let called = unit.names_of_delegations(meeting).await?;
    let mut hits = Vec::new();
    for word in words {
        hits.push(Hits::of(unit, word, &called).await?);
    }
    let Some(narrowest) = hits.iter().min_by_key(|hits| (hits.delegations.len(), hits.records.len())) else {
        return Ok(Vec::new());
    };
    let mut seats = narrowest.seats(unit, meeting).await?;
    seats.retain(|seat| hits.iter().all(|hits| hits.fit(seat)));
    if seats.len() < 2 {
        return Ok(seats.iter().map(|seat| seat.id).collect());
    }
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    let ids: HashSet<DelegationId> = seats.iter().map(|seat| seat.delegation).collect();
    let delegations: Vec<Delegation> = unit.some(&Vec::from_iter(ids)).await?;
    let parties: Vec<PartyId> = delegations.iter().map(|delegation| delegation.party).collect();
    let parties: Vec<Party> = unit.some(&parties).await?;
    let persons: Vec<PersonId> = seats.iter().map(|seat| seat.person).collect();
    let persons = unit.some(&persons).await?;
    let series = unit.get(meeting.series).await?;
    Ok(in_order(&Roster::assemble(series, meeting, &parties, delegations, seats, persons)))
}

fn in_order(roster: &Roster) -> Vec<ParticipantId> {
    roster.groups.iter().flat_map(|group| &group.members).map(|member| member.participant.id).collect()
}

/// What one word fits.
struct Hits {
    /// Delegations of a country or body: everybody in them is meant.
    delegations: HashSet<DelegationId>,
    /// Persons and participants in whom the word stands.
    records: HashSet<Uuid>,
}

impl Hits {
    async fn of(unit: &mut Unit, word: &str, called: &[(DelegationId, [String; 3])]) -> Result<Self> {
        let key = search_key(word);
        let fits = |name: &String| search_key(name).split([' ', '/', '-']).any(|part| part.starts_with(&key));
        let meant = called.iter().filter(|(_, names)| names.iter().any(fits));
        let found = unit.search(&[Noun::Person, Noun::Participant], word).await?;
        Ok(Self {
            delegations: meant.map(|(delegation, _)| *delegation).collect(),
            records: found.into_iter().map(|(_, record)| record).collect(),
        })
    }

    fn fit(&self, seat: &Participant) -> bool {
        self.delegations.contains(&seat.delegation)
            || self.records.contains(&seat.id.0)
            || self.records.contains(&seat.person.0)
    }

    /// Reads the seats at a meeting that the word fits.
    async fn seats(&self, unit: &mut Unit, meeting: MeetingId) -> Result<Vec<Participant>> {
        let records: Vec<Uuid> = self.records.iter().copied().collect();
        let delegations: Vec<DelegationId> = self.delegations.iter().copied().collect();
        let mut seats = unit.seats_among(&records, &delegations).await?;
        seats.retain(|seat| seat.meeting == meeting);
        Ok(seats)
    }
}
