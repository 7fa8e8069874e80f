//! Who and where is meant by what a file says.

use crate::import::row::ImportPerson;
use domain::agenda::{Room, Who};
use domain::guest::Guest;
use domain::identity::{address_key, name_key, name_keys};
use domain::ids::DelegationId;
use domain::person::Name;
use domain::roster::Roster;
use domain::text::search_key;
use std::collections::HashMap;

/// What a text was found to mean.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Meant<T> {
    /// One.
    One(T),
    /// One of these.
    Several(Vec<T>),
    /// Nobody and nothing.
    None,
}

/// Everybody at a meeting, by reference, e-mail address and name.
pub(super) struct Everybody {
    references: HashMap<String, Who>,
    /// What a question calls them.
    people: HashMap<Who, ImportPerson>,
    /// With whether they hold a seat; several people share a mailbox.
    addresses: HashMap<String, Vec<(Who, bool)>>,
    names: HashMap<Vec<String>, Vec<(Who, bool)>>,
    delegations: HashMap<String, DelegationId>,
}

impl Everybody {
    pub fn of(roster: &Roster, guests: &[Guest]) -> Self {
        let mut this = Self {
            references: HashMap::new(),
            people: HashMap::new(),
            addresses: HashMap::new(),
            names: HashMap::new(),
            delegations: HashMap::new(),
        };
        for group in &roster.groups {
            this.delegations.insert(search_key(&group.party.code), group.delegation.id);
            for member in &group.members {
                let who = Who::Participant(member.participant.id);
                let seated = member.participant.seat.status.holds_seat();
                let person = &member.person;
                this.add(who, &member.participant.reference, person.email.as_str(), &person.name, seated);
            }
        }
        for guest in guests {
            let details = &guest.details;
            this.add(Who::Guest(guest.id), &guest.reference, details.email.as_str(), &details.name, true);
        }
        this
    }

    fn add(&mut self, who: Who, reference: &str, email: &str, name: &Name, seated: bool) {
        self.references.insert(search_key(reference), who);
        let (is, name_of) = (reference.to_owned(), name.running());
        let person = ImportPerson { reference: Some(is.clone()), is, name: name_of, row: None };
        self.people.insert(who, person);
        if let Some(address) = address_key(email) {
            self.addresses.entry(address).or_default().push((who, seated));
        }
        for key in name_keys(name) {
            let known = self.names.entry(key).or_default();
            if !known.iter().any(|(known, _)| *known == who) {
                known.push((who, seated));
            }
        }
    }

    /// Finds somebody. Of several people of one name or one mailbox only one who holds a seat is meant without asking.
    pub fn find(&self, text: &str) -> Meant<Who> {
        if let Some(who) = self.called(text) {
            return Meant::One(who);
        }
        let sharing = address_key(text).and_then(|address| self.addresses.get(&address));
        // "Ann Lee (Europol)": what stands in brackets tells people where somebody comes from.
        let bare = text.split_once('(').map_or(text, |(name, _)| name);
        let by_name = || self.names.get(&name_key(text)).or_else(|| self.names.get(&name_key(bare)));
        let found = sharing.or_else(by_name);
        match found.map(Vec::as_slice) {
            None | Some([]) => Meant::None,
            Some([(only, _)]) => Meant::One(*only),
            Some(several) => {
                let seated: Vec<Who> =
                    several.iter().filter(|(_, seated)| *seated).map(|(who, _)| *who).collect();
                match seated.as_slice() {
                    [] => Meant::Several(several.iter().map(|(who, _)| *who).collect()),
                    [only] => Meant::One(*only),
                    _ => Meant::Several(seated),
                }
            }
        }
    }

    /// Finds somebody by their reference.
    pub fn called(&self, reference: &str) -> Option<Who> {
        self.references.get(&search_key(reference.trim())).copied()
    }

    /// Returns what a question calls some people.
    pub fn people(&self, who: &[Who]) -> Vec<ImportPerson> {
        who.iter().filter_map(|who| self.people.get(who)).cloned().collect()
    }

    /// Finds the delegation with a code.
    pub fn delegation(&self, code: &str) -> Option<DelegationId> {
        self.delegations.get(&search_key(code.trim())).copied()
    }
}

/// Finds a room by reference or name; what follows a comma may be the house and the city.
pub(super) fn room<'r>(rooms: &'r [Room], text: &str) -> Meant<&'r Room> {
    let wanted = |text: &str| {
        let key = search_key(text.trim());
        let is = |room: &&Room| {
            search_key(&room.reference) == key || search_key(room.details.name.as_str()) == key
        };
        let found: Vec<&Room> = rooms.iter().filter(is).collect();
        match found.as_slice() {
            [] => Meant::None,
            [only] => Meant::One(*only),
            _ => Meant::Several(found),
        }
    };
    match wanted(text) {
        Meant::None => text.split_once(',').map_or(Meant::None, |(name, _)| wanted(name)),
        found => found,
    }
}
