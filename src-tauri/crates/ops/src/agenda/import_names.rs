//! Who and where is meant by what a file says.

use domain::agenda::{Room, Who};
use domain::guest::Guest;
use domain::ids::DelegationId;
use domain::person::{Name, email_key};
use domain::roster::Roster;
use domain::text::search_key;
use std::collections::HashMap;

/// What a text was found to mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Meant<T> {
    /// One.
    One(T),
    /// More than one.
    Several,
    /// Nobody and nothing.
    None,
}

/// Everybody at a meeting, by reference, e-mail address and name.
pub(super) struct Everybody {
    exact: HashMap<String, Who>,
    names: HashMap<Vec<String>, Vec<(Who, bool)>>,
    delegations: HashMap<String, DelegationId>,
}

impl Everybody {
    pub fn of(roster: &Roster, guests: &[Guest]) -> Self {
        let mut this = Self { exact: HashMap::new(), names: HashMap::new(), delegations: HashMap::new() };
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
        self.exact.insert(search_key(reference), who);
        let email = email_key(email);
        if !email.is_empty() {
            self.exact.entry(email).or_insert(who);
        }
        let (given, family) = name.printed_parts();
        for name in [name.running(), format!("{given} {family}"), name.display.to_string()] {
            let key = name_key(&name);
            if key.is_empty() {
                continue;
            }
            let known = self.names.entry(key).or_default();
            if !known.iter().any(|(known, _)| *known == who) {
                known.push((who, seated));
            }
        }
    }

    /// Finds somebody. Of several people of one name only one who holds a seat is meant without asking.
    pub fn find(&self, text: &str) -> Meant<Who> {
        let exact = self.exact.get(&search_key(text.trim())).or_else(|| self.exact.get(&email_key(text)));
        if let Some(who) = exact {
            return Meant::One(*who);
        }
        // "Ann Lee (Europol)": what stands in brackets tells people where somebody comes from.
        let bare = text.split_once('(').map_or(text, |(name, _)| name);
        let found = self.names.get(&name_key(text)).or_else(|| self.names.get(&name_key(bare)));
        match found.map(Vec::as_slice) {
            None | Some([]) => Meant::None,
            Some([(only, _)]) => Meant::One(*only),
            Some(several) => {
                let mut seated = several.iter().filter(|(_, seated)| *seated);
                match (seated.next(), seated.next()) {
                    (Some((only, _)), None) => Meant::One(*only),
                    _ => Meant::Several,
                }
            }
        }
    }

    /// Finds the delegation with a code.
    pub fn delegation(&self, code: &str) -> Option<DelegationId> {
        self.delegations.get(&search_key(code.trim())).copied()
    }
}

/// Returns the words of a name in no order, without titles: "Ms WEISSHAUPT, Annegret" is "Annegret Weißhaupt".
pub(super) fn name_key(name: &str) -> Vec<String> {
    const TITLES: [&str; 11] =
        ["ms", "mr", "mrs", "mx", "dr", "prof", "mme", "herr", "frau", "he", "professor"];
    let folded = search_key(name);
    let mut words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    while words.len() > 1 && TITLES.contains(&words[0].as_str()) {
        words.remove(0);
    }
    words.sort_unstable();
    words
}

/// Finds a room by reference or name; what follows a comma may be the house and the city.
pub(super) fn room<'r>(rooms: &'r [Room], text: &str) -> Meant<&'r Room> {
    let wanted = |text: &str| {
        let key = search_key(text.trim());
        let mut found = rooms.iter().filter(move |room| {
            search_key(&room.reference) == key || search_key(room.details.name.as_str()) == key
        });
        match (found.next(), found.next()) {
            (Some(room), None) => Meant::One(room),
            (Some(_), Some(_)) => Meant::Several,
            _ => Meant::None,
        }
    };
    match wanted(text) {
        Meant::None => text.split_once(',').map_or(Meant::None, |(name, _)| wanted(name)),
        found => found,
    }
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn a_name_is_the_same_in_any_order_with_or_without_a_title() {
        for written in [
            "Annegret Weißhaupt",
            "WEISSHAUPT, Annegret",
            "Ms Annegret WEISSHAUPT",
            "Dr. Annegret Weisshaupt",
        ] {
            assert_eq!(name_key(written), ["annegret", "weisshaupt"], "{written}");
        }
        assert_eq!(name_key("He"), ["he"], "a single name is no title");
    }
}
