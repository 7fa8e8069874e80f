//! Everybody whom the workspace knows, by what identifies them.

use domain::identity::{address_key, name_keys};
use domain::ids::PartyId;
use domain::person::Name;
use domain::text::search_key;
use std::collections::HashMap;

/// Somebody whom a row can be about.
pub(in crate::import) struct Someone<'a> {
    /// What an answer calls them: the reference of whoever is at the meeting.
    pub token: String,
    pub name: &'a Name,
    pub email: &'a str,
    /// Among whom their name is enough; none for whoever is not at the meeting.
    pub group: Option<Group>,
}

/// Among whom a name tells people apart.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(in crate::import) enum Group {
    /// The people of one party.
    Party(PartyId),
    /// The guests of the meeting.
    Guests,
}

/// Everybody whom the workspace knows, each by their place.
pub(in crate::import) struct Known<'a> {
    pub(super) people: Vec<Someone<'a>>,
    pub(super) by_address: HashMap<String, Vec<usize>>,
    by_name: HashMap<(Vec<String>, Group), Vec<usize>>,
    by_listed: HashMap<(String, Group), Vec<usize>>,
    /// By what an answer calls them, in small letters.
    by_token: HashMap<String, Vec<usize>>,
}

impl<'a> Known<'a> {
    pub fn of(people: impl Iterator<Item = Someone<'a>>) -> Self {
        let mut this = Self {
            people: people.collect(),
            by_address: HashMap::new(),
            by_name: HashMap::new(),
            by_listed: HashMap::new(),
            by_token: HashMap::new(),
        };
        for (place, someone) in this.people.iter().enumerate() {
            this.by_token.entry(someone.token.to_ascii_lowercase()).or_default().push(place);
            if let Some(key) = address_key(someone.email) {
                this.by_address.entry(key).or_default().push(place);
            }
            let Some(group) = someone.group else { continue };
            for key in name_keys(someone.name) {
                this.by_name.entry((key, group)).or_default().push(place);
            }
            this.by_listed.entry((search_key(&someone.name.listed("")), group)).or_default().push(place);
        }
        this
    }

    /// Finds somebody by what an answer calls them.
    pub fn called(&self, token: &str) -> Option<usize> {
        self.tokens(token).next()
    }

    /// Finds whoever of a group is cited so.
    pub(super) fn cited(&self, reference: &str, group: Group) -> Option<usize> {
        let is = |someone: &Someone<'_>| someone.group == Some(group) && someone.token == reference;
        self.tokens(reference).find(|place| is(&self.people[*place]))
    }

    fn tokens(&self, token: &str) -> impl Iterator<Item = usize> {
        self.by_token.get(&token.to_ascii_lowercase()).into_iter().flatten().copied()
    }

    /// Walks through those of a group who have one of these names.
    pub(super) fn named(&self, keys: &[Vec<String>], group: Group) -> impl Iterator<Item = usize> {
        keys.iter()
            .flat_map(move |key| self.by_name.get(&(key.clone(), group)).into_iter().flatten().copied())
    }

    /// Walks through those of a group whom our own list prints so.
    pub(super) fn listed(&self, name: &str, group: Group) -> impl Iterator<Item = usize> {
        self.by_listed.get(&(search_key(name), group)).into_iter().flatten().copied()
    }
}
