//! What the parts of a record are called in files: countries and bodies by their codes, people and items by their references.

use crate::agenda::AgendaItem;
use crate::ids::{AgendaItemId, PartyId, PersonId};
use crate::party::Party;
use crate::roster::Roster;
use crate::term::{Terms, Vocabulary};
use crate::text::search_key;
use std::collections::HashMap;

/// What the parts of records are called, both ways. People are called by the reference of their seat at the meeting.
#[derive(Clone, Debug)]
pub struct Names {
    parties: HashMap<PartyId, String>,
    called_party: HashMap<PartyId, String>,
    by_code: HashMap<String, PartyId>,
    people: HashMap<PersonId, String>,
    called_person: HashMap<PersonId, String>,
    by_reference: HashMap<String, PersonId>,
    items: HashMap<AgendaItemId, String>,
    called_item: HashMap<AgendaItemId, String>,
    by_item: HashMap<String, AgendaItemId>,
    order: HashMap<PartyId, usize>,
    terms: Terms,
}

impl Names {
    /// Collects the names of a meeting.
    pub fn of(roster: &Roster, items: &[AgendaItem], parties: &[Party], terms: Terms) -> Self {
        let mut names = Self {
            parties: HashMap::new(),
            called_party: HashMap::new(),
            by_code: HashMap::new(),
            people: HashMap::new(),
            called_person: HashMap::new(),
            by_reference: HashMap::new(),
            items: HashMap::new(),
            called_item: HashMap::new(),
            by_item: HashMap::new(),
            order: HashMap::new(),
            terms,
        };
        // What is valid on the day of the meeting comes last and wins.
        let day = roster.meeting.details.from;
        let mut parties: Vec<&Party> = parties.iter().collect();
        parties.sort_by_key(|party| party.valid_on(day));
        for party in parties {
            names.parties.insert(party.id, party.code.clone());
            names.called_party.insert(party.id, party.name.clone());
            for known in [&party.name, &party.code] {
                names.by_code.insert(search_key(known), party.id);
            }
            names.order.insert(party.id, usize::try_from(party.rank).unwrap_or(usize::MAX));
        }
        for (place, group) in roster.groups.iter().enumerate() {
            names.by_code.insert(search_key(&group.party.code), group.party.id);
            names.order.insert(group.party.id, place);
            for member in &group.members {
                let (id, reference) = (member.person.id, &member.participant.reference);
                names.people.insert(id, reference.clone());
                names.called_person.insert(id, member.person.name.running());
                for known in [reference, &member.person.name.running()] {
                    names.by_reference.insert(search_key(known), id);
                }
            }
        }
        for item in items {
            names.items.insert(item.id, item.reference.clone());
            names.called_item.insert(item.id, item.details.title.to_string());
            let number = item.details.number.as_ref().map(ToString::to_string);
            names.by_item.insert(search_key(item.details.title.as_str()), item.id);
            for known in number.iter().chain([&item.reference]) {
                names.by_item.insert(search_key(known), item.id);
            }
        }
        names
    }

    /// Returns the vocabularies.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Returns the code of a country or body.
    pub fn code(&self, party: PartyId) -> &str {
        self.parties.get(&party).map_or("", String::as_str)
    }

    /// Returns the name of a country or body.
    pub fn party_name(&self, party: PartyId) -> &str {
        self.called_party.get(&party).map_or("", String::as_str)
    }

    /// Puts countries and bodies in the order of the meeting.
    pub fn in_order(&self, parties: &mut [PartyId]) {
        parties.sort_by_key(|party| self.place(*party));
    }

    /// Returns the place of a country or body in the order of the meeting.
    pub fn place(&self, party: PartyId) -> usize {
        self.order.get(&party).copied().unwrap_or(usize::MAX)
    }

    /// Returns the reference of somebody's seat; none where they have none at the meeting.
    pub fn reference(&self, person: PersonId) -> Option<&str> {
        self.people.get(&person).map(String::as_str)
    }

    /// Returns the name of somebody who has a seat at the meeting.
    pub fn person_name(&self, person: PersonId) -> Option<&str> {
        self.called_person.get(&person).map(String::as_str)
    }

    /// Returns the reference of an item.
    pub fn item(&self, item: AgendaItemId) -> Option<&str> {
        self.items.get(&item).map(String::as_str)
    }

    /// Returns the title of an item.
    pub fn item_name(&self, item: AgendaItemId) -> Option<&str> {
        self.called_item.get(&item).map(String::as_str)
    }

    /// Finds a country or body by its code or name.
    pub fn party_called(&self, text: &str) -> Option<PartyId> {
        self.by_code.get(&search_key(text)).copied()
    }

    /// Finds somebody by the reference of their seat, or their name.
    pub fn person_called(&self, text: &str) -> Option<PersonId> {
        self.by_reference.get(&search_key(text)).copied()
    }

    /// Finds an item by its reference, number or title.
    pub fn item_called(&self, text: &str) -> Option<AgendaItemId> {
        let key = search_key(text);
        self.by_item.get(&key).or_else(|| self.by_item.get(key.strip_prefix("item ")?)).copied()
    }

    /// Returns the terms of a list in its order, code and name.
    pub fn terms_in(&self, vocabulary: Vocabulary) -> impl Iterator<Item = (&str, &str)> {
        self.terms.in_vocabulary(vocabulary).map(|term| (term.code.as_str(), term.name.as_str()))
    }

    /// Returns the names of terms.
    pub fn terms_named(&self, vocabulary: Vocabulary, codes: &[crate::term::TermCode]) -> Vec<String> {
        codes.iter().map(|code| self.terms.name(vocabulary, code).to_owned()).collect()
    }
}
