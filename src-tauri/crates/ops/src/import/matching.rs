//! Who is who: rows of one file among themselves, and rows against the people who are there.

use domain::ids::PartyId;
use domain::person::email_key;
use domain::roster::{Group, Member, Roster};
use domain::text::search_key;
use intake::Record;
use std::collections::HashMap;

/// What identifies a person: the e-mail address, trimmed of every kind of space, in any case; without one, the name
/// within the delegation.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) enum PersonKey {
    /// By e-mail address.
    Email(String),
    /// By folded name and party.
    Name(String, PartyId),
}

impl PersonKey {
    pub(super) fn of(email: &str, given: &str, family: &str, party: PartyId) -> Self {
        let email = email_key(email);
        if email.is_empty() {
            Self::Name(search_key(&format!("{given} {family}")), party)
        } else {
            Self::Email(email)
        }
    }
}

/// Everybody at the meeting, by what identifies them.
pub(super) struct Known<'a>(HashMap<PersonKey, (&'a Group, &'a Member)>);

impl<'a> Known<'a> {
    pub(super) fn of(roster: &'a Roster) -> Self {
        let mut known = HashMap::new();
        for group in &roster.groups {
            for member in &group.members {
                let name = &member.person.name;
                let (given, family) = (name.given_name.as_str(), name.family_name.as_str());
                let by_name = PersonKey::of("", given, family, group.party.id);
                known.entry(by_name).or_insert((group, member));
                let key = PersonKey::of(member.person.email.as_str(), given, family, group.party.id);
                known.insert(key, (group, member));
            }
        }
        Self(known)
    }

    /// Finds who a row is about. A row with an address never meets somebody who has another address.
    pub(super) fn find(&self, key: &PersonKey, by_name: &PersonKey) -> Option<(&'a Group, &'a Member)> {
        self.0.get(key).copied().or_else(|| {
            let found = self.0.get(by_name).copied()?;
            let same = found.1.person.email.is_empty() || matches!(key, PersonKey::Name(..));
            same.then_some(found)
        })
    }
}

/// Finds, for each row with a key, the later row that replaces it: the later contribution wins, by its time where
/// both rows have one, else by its place in the file.
pub(super) fn replaced_by(rows: &[(usize, PersonKey)], records: &[Record]) -> HashMap<usize, usize> {
    let mut last: HashMap<&PersonKey, usize> = HashMap::new();
    for (index, key) in rows {
        let newer = last.get(key).is_none_or(|known| {
            match (records[*known].submitted_at, records[*index].submitted_at) {
                (Some(known), Some(this)) => this >= known,
                _ => true,
            }
        });
        if newer {
            last.insert(key, *index);
        }
    }
    rows.iter()
        .filter_map(|(index, key)| {
            let winner = last[key];
            (winner != *index).then_some((*index, winner))
        })
        .collect()
}
