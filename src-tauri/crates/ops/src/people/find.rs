//! Finds people by what a tired person types.

use crate::{Error, Result, roster};
use domain::delegation::Delegation;
use domain::ids::{DelegationId, MeetingId, ParticipantId, PartyId};
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
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    let delegations: Vec<Delegation> = unit.of_meeting(meeting.id).await?;
    let ids: Vec<PartyId> = delegations.iter().map(|delegation| delegation.party).collect();
    let parties: Vec<Party> = unit.some(&ids).await?;
    let mut hits = Vec::new();
    for word in words {
        hits.push(Hits::of(unit, word, &delegations, &parties).await?);
    }
    let Some(narrowest) = hits.iter().min_by_key(|hits| (hits.delegations.len(), hits.records.len())) else {
        return Ok(Vec::new());
    };
    let mut participants = narrowest.participants(unit, meeting.id).await?;
    participants.retain(|seat| hits.iter().all(|hits| hits.fit(seat)));
    let ids: Vec<_> = participants.iter().map(|seat| seat.person).collect();
    let persons = unit.some(&ids).await?;
    let series = unit.get(meeting.series).await?;
    Ok(in_order(&Roster::assemble(series, meeting, &parties, delegations, participants, persons)))
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
    async fn of(unit: &mut Unit, word: &str, delegations: &[Delegation], parties: &[Party]) -> Result<Self> {
        let key = search_key(word);
        let named: HashSet<PartyId> = parties
            .iter()
            .filter(|party| {
                [&party.code, &party.name, &party.own_name]
                    .into_iter()
                    .any(|name| search_key(name).split([' ', '/', '-']).any(|part| part.starts_with(&key)))
            })
            .map(|party| party.id)
            .collect();
        let found = unit.search(&[Noun::Person, Noun::Participant], word).await?;
        Ok(Self {
            delegations: delegations
                .iter()
                .filter(|delegation| named.contains(&delegation.party))
                .map(|delegation| delegation.id)
                .collect(),
            records: found.into_iter().map(|(_, record)| record).collect(),
        })
    }

    fn fit(&self, seat: &Participant) -> bool {
        self.delegations.contains(&seat.delegation)
            || self.records.contains(&seat.id.0)
            || self.records.contains(&seat.person.0)
    }

    /// Reads everybody at a meeting whom the word fits.
    async fn participants(&self, unit: &mut Unit, meeting: MeetingId) -> Result<Vec<Participant>> {
        let records: Vec<Uuid> = self.records.iter().copied().collect();
        let delegations: Vec<DelegationId> = self.delegations.iter().copied().collect();
        let mut seats = unit.seats_among(&records, &delegations).await?;
        seats.retain(|seat| seat.meeting == meeting);
        Ok(seats)
    }
}
