//! Finds people by what a tired person types.

use crate::{Result, roster};
use domain::ids::{MeetingId, ParticipantId};
use domain::text::search_key;
use std::collections::HashSet;
use store::{Noun, Unit};
use uuid::Uuid;

/// Finds the participants of a meeting that every word of the query fits: name in any script, e-mail, institution,
/// function, reference, country or body. Accents and capitals do not matter; a word fits from its beginning.
///
/// Returns them in the order of the meeting.
pub async fn find(unit: &mut Unit, meeting: MeetingId, query: &str) -> Result<Vec<ParticipantId>> {
    let roster = roster(unit, meeting).await?;
    let mut left: Option<HashSet<ParticipantId>> = None;
    for word in query.split_whitespace() {
        let persons: HashSet<Uuid> = unit.search(Noun::Person, word).await?.into_iter().collect();
        let participants: HashSet<Uuid> = unit.search(Noun::Participant, word).await?.into_iter().collect();
        let key = search_key(word);
        let mut found = HashSet::new();
        for group in &roster.groups {
            let party = [&group.party.code, &group.party.name, &group.party.own_name]
                .into_iter()
                .any(|name| search_key(name).split([' ', '/', '-']).any(|part| part.starts_with(&key)));
            for member in &group.members {
                let by_word =
                    persons.contains(&member.person.id.0) || participants.contains(&member.participant.id.0);
                if (party || by_word)
                    && left.as_ref().is_none_or(|left| left.contains(&member.participant.id))
                {
                    found.insert(member.participant.id);
                }
            }
        }
        left = Some(found);
    }
    let everybody = roster.groups.iter().flat_map(|group| &group.members).map(|member| member.participant.id);
    Ok(everybody.filter(|id| left.as_ref().is_none_or(|left| left.contains(id))).collect())
}
