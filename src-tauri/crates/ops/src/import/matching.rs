//! Who is who: rows of one file among themselves, and rows against the people who are there.
//!
//! Address and name together tell the same person. The same address with another name, or the same name where no
//! address tells people apart, is a question. A row of our own list is known again by the name as the list prints it.

use domain::identity::{address_key, name_keys};
use domain::ids::PartyId;
use domain::person::{Name, Person};
use domain::roster::{Group, Member, Roster};
use domain::text::{Line, search_key};
use intake::Record;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Somebody whom a row can be about.
#[derive(Clone, Copy)]
pub(super) enum Someone<'a> {
    /// With a seat at the meeting.
    Member(&'a Group, &'a Member),
    /// Known from another meeting.
    Elsewhere(&'a Person),
}

impl Someone<'_> {
    pub fn person(&self) -> &Person {
        match self {
            Self::Member(_, member) => &member.person,
            Self::Elsewhere(person) => person,
        }
    }

    /// Returns what an answer calls them.
    pub fn token(&self) -> String {
        match self {
            Self::Member(_, member) => member.participant.reference.clone(),
            Self::Elsewhere(person) => person.id.to_string(),
        }
    }
}

type Keys = HashMap<(Vec<String>, PartyId), Vec<usize>>;

/// Everybody whom the workspace knows, by what identifies them.
pub(super) struct Known<'a> {
    people: Vec<Someone<'a>>,
    by_address: HashMap<String, Vec<usize>>,
    /// People at the meeting, by the name within their delegation.
    by_name: Keys,
    by_listed: HashMap<(String, PartyId), Vec<usize>>,
}

impl<'a> Known<'a> {
    pub fn of(roster: &'a Roster, persons: &'a [Person]) -> Self {
        let mut this = Self {
            people: Vec::new(),
            by_address: HashMap::new(),
            by_name: HashMap::new(),
            by_listed: HashMap::new(),
        };
        let mut seated = HashSet::new();
        for group in &roster.groups {
            for member in &group.members {
                let place = this.add(Someone::Member(group, member));
                let name = &member.person.name;
                for key in name_keys(name) {
                    this.by_name.entry((key, group.party.id)).or_default().push(place);
                }
                this.by_listed.entry((search_key(&name.listed()), group.party.id)).or_default().push(place);
                seated.insert(member.person.id);
            }
        }
        for person in persons.iter().filter(|person| !seated.contains(&person.id)) {
            this.add(Someone::Elsewhere(person));
        }
        this
    }

    fn add(&mut self, someone: Someone<'a>) -> usize {
        let place = self.people.len();
        if let Some(key) = address_key(someone.person().email.as_str()) {
            self.by_address.entry(key).or_default().push(place);
        }
        self.people.push(someone);
        place
    }

    pub fn someone(&self, place: usize) -> Someone<'a> {
        self.people[place]
    }

    fn answered(&self, token: &str) -> Option<usize> {
        self.people.iter().position(|someone| someone.token().eq_ignore_ascii_case(token))
    }
}

/// A row that names somebody of a delegation.
pub(super) struct Row<'a> {
    /// The place of its record.
    pub place: usize,
    pub record: &'a Record,
    pub party: PartyId,
    pub name: &'a Name,
}

impl Row<'_> {
    fn address(&self) -> Option<String> {
        address_key(self.record.email.as_ref().map_or("", Line::as_str))
    }
}

/// Whom a row is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Who {
    /// Somebody whom the workspace knows, by place.
    Known(usize),
    /// Somebody new, by the place of the first record about them.
    New(usize),
    /// Not certain; by the place of the first record that asks.
    Open(usize),
}

/// Why it is not certain whom a row is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doubt {
    /// Somebody of another name has the same address.
    Address,
    /// Our own list cites somebody of another name.
    Reference,
    /// Somebody has the same name, and no address tells the two apart.
    Name,
}

/// Whom each row is about, and what must be asked.
#[derive(Default)]
pub(super) struct Identities {
    /// By the place of the record.
    pub who: HashMap<usize, Who>,
    /// By the place of the first record that asks: why, and who can be meant.
    pub open: HashMap<usize, (Doubt, Vec<Who>)>,
    /// Records of new people who have a namesake with another address in their delegation.
    pub namesakes: HashSet<usize>,
}

/// Rows that are certainly about one person.
struct Cluster {
    rows: Vec<usize>,
    keys: Vec<Vec<String>>,
    address: Option<String>,
    party: PartyId,
}

/// Finds whom every row is about. `answers` holds what a person said, by the number of the row.
pub(super) fn identify(rows: &[Row<'_>], known: &Known<'_>, answers: &BTreeMap<u32, String>) -> Identities {
    let clusters = clusters(rows);
    let mut finder = Finder {
        rows,
        known,
        answers,
        by_number: HashMap::new(),
        by_address: HashMap::new(),
        by_name: HashMap::new(),
        taken: HashSet::new(),
        out: Identities::default(),
    };
    for cluster in clusters {
        let who = finder.find(&cluster);
        finder.keep(cluster, who);
    }
    finder.out
}

fn clusters(rows: &[Row<'_>]) -> Vec<Cluster> {
    /// What rows of one person share: the name with the address, or with the delegation where there is no address.
    type Key = (Vec<String>, Result<String, PartyId>);
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut known: HashMap<Key, usize> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        let (keys, address) = (name_keys(row.name), row.address());
        let shared: Vec<Key> =
            keys.iter().map(|key| (key.clone(), address.clone().ok_or(row.party))).collect();
        // Our own list never has anybody twice.
        let place = shared.iter().find_map(|key| known.get(key)).filter(|_| row.record.listed.is_none());
        let place = place.copied().unwrap_or(clusters.len());
        match clusters.get_mut(place) {
            Some(cluster) => cluster.rows.push(index),
            None => clusters.push(Cluster { rows: vec![index], keys, address, party: row.party }),
        }
        for key in shared {
            known.entry(key).or_insert(place);
        }
    }
    clusters
}

/// The most people whom a question names: nobody reads more, and a file may hold one address in every row.
const MOST_NAMED: usize = 8;

/// Somebody of a name, with the address where there is one.
type Namesake = (Who, Option<String>);

struct Finder<'a> {
    rows: &'a [Row<'a>],
    known: &'a Known<'a>,
    answers: &'a BTreeMap<u32, String>,
    /// Whom the rows before are about: by row, by address, by name within the delegation.
    by_number: HashMap<u32, Who>,
    by_address: HashMap<String, Vec<Who>>,
    by_name: HashMap<(Vec<String>, PartyId), Vec<Namesake>>,
    /// Known people whom a row before is about.
    taken: HashSet<usize>,
    out: Identities,
}

impl Finder<'_> {
    fn keep(&mut self, cluster: Cluster, who: Who) {
        if let Who::Known(place) = who {
            self.taken.insert(place);
        }
        for row in &cluster.rows {
            self.by_number.insert(self.rows[*row].record.row, who);
            self.out.who.insert(self.rows[*row].place, who);
        }
        // Our own list never has anybody twice, so its rows ask nothing of one another.
        if self.record(&cluster).listed.is_some() {
            return;
        }
        for key in cluster.keys {
            let known = self.by_name.entry((key, cluster.party)).or_default();
            if known.len() < MOST_NAMED {
                known.push((who, cluster.address.clone()));
            }
        }
        if let Some(address) = cluster.address {
            let known = self.by_address.entry(address).or_default();
            if known.len() < MOST_NAMED {
                known.push(who);
            }
        }
    }

    fn record(&self, cluster: &Cluster) -> &Record {
        self.rows[cluster.rows[0]].record
    }

    fn find(&mut self, cluster: &Cluster) -> Who {
        let first = self.rows[cluster.rows[0]].place;
        if let Some(who) = self.answered(cluster, first).or_else(|| self.listed(cluster)) {
            return who;
        }
        let (doubt, candidates) = match &cluster.address {
            Some(address) => {
                let sharing = self.sharing(address);
                if let Some(same) = sharing.iter().find(|who| self.has_name(**who, cluster)) {
                    return *same;
                }
                if sharing.is_empty() { self.namesakes(cluster, first) } else { (Doubt::Address, sharing) }
            }
            None => self.namesakes(cluster, first),
        };
        match candidates.as_slice() {
            [] => Who::New(first),
            // One name in one delegation, and one address at most: the person who is there.
            [Who::Known(place)] if doubt == Doubt::Name && !self.taken.contains(place) => Who::Known(*place),
            _ => {
                self.out.open.insert(first, (doubt, candidates));
                Who::Open(first)
            }
        }
    }

    /// Takes what a person answered about any row of a cluster, the last one first.
    fn answered(&self, cluster: &Cluster, first: usize) -> Option<Who> {
        let answer =
            cluster.rows.iter().rev().find_map(|row| self.answers.get(&self.rows[*row].record.row))?;
        let answer = answer.trim();
        if answer.eq_ignore_ascii_case("new") {
            return self.is_not_there(cluster).then_some(Who::New(first));
        }
        if let Some(number) = answer.strip_prefix("row ").and_then(|number| number.trim().parse::<u32>().ok())
        {
            return self.by_number.get(&number).copied();
        }
        self.known.answered(answer).map(Who::Known)
    }

    /// Tells whether an answer "new" still holds: with the same file again, whoever was new is there.
    fn is_not_there(&self, cluster: &Cluster) -> bool {
        let Some(address) = &cluster.address else {
            let namesakes = cluster.keys.iter().flat_map(|key| {
                self.known.by_name.get(&(key.clone(), cluster.party)).into_iter().flatten().copied()
            });
            return distinct(namesakes.map(Who::Known)).len() < 2;
        };
        let sharing = self.known.by_address.get(address).into_iter().flatten();
        !sharing.copied().any(|place| self.has_name(Who::Known(place), cluster))
    }

    /// Finds the person whom our own list printed so; of namesakes the one with the reference, else the next.
    fn listed(&self, cluster: &Cluster) -> Option<Who> {
        let record = self.record(cluster);
        let listed = record.listed.as_ref()?;
        let key = (search_key(listed.name.as_str()), cluster.party);
        let free = || {
            self.known.by_listed.get(&key).into_iter().flatten().filter(|place| !self.taken.contains(place))
        };
        let cited = |place: &&usize| {
            record
                .reference
                .as_ref()
                .is_some_and(|reference| self.known.people[**place].token() == *reference)
        };
        free().find(cited).or_else(|| free().next()).map(|place| Who::Known(*place))
    }

    /// Lists whoever has an address: those who are known, then those of rows before.
    fn sharing(&self, address: &str) -> Vec<Who> {
        let known = self.known.by_address.get(address).into_iter().flatten().map(|place| Who::Known(*place));
        distinct(known.chain(self.by_address.get(address).into_iter().flatten().copied()))
    }

    /// Lists whoever our own list cites, or has the same name in the same delegation, where no address tells them apart.
    fn namesakes(&mut self, cluster: &Cluster, first: usize) -> (Doubt, Vec<Who>) {
        let apart = |address: Option<&str>| match (address, &cluster.address) {
            (Some(theirs), Some(ours)) => theirs != ours,
            _ => false,
        };
        let known_apart =
            |place: &usize| apart(address_key(self.known.people[*place].person().email.as_str()).as_deref());
        if let Some(cited) = self.cited(cluster).filter(|place| !known_apart(place)) {
            let who = Who::Known(cited);
            let doubt = if self.has_name(who, cluster) { Doubt::Name } else { Doubt::Reference };
            return (doubt, vec![who]);
        }
        let keys = || cluster.keys.iter().map(|key| (key.clone(), cluster.party));
        let known = keys().flat_map(|key| self.known.by_name.get(&key).into_iter().flatten().copied());
        let (other, same): (Vec<usize>, Vec<usize>) = known.partition(|place| known_apart(place));
        let before = keys().flat_map(|key| self.by_name.get(&key).into_iter().flatten());
        let before = before.filter(|(_, address)| !apart(address.as_deref())).map(|(who, _)| *who);
        let candidates = distinct(same.into_iter().map(Who::Known).chain(before));
        if candidates.is_empty() && !other.is_empty() {
            self.out.namesakes.insert(first);
        }
        (Doubt::Name, candidates)
    }

    /// Finds the member of the delegation whose reference a row of our own list has.
    fn cited(&self, cluster: &Cluster) -> Option<usize> {
        let record = self.record(cluster);
        let reference = record.reference.as_ref().filter(|_| record.listed.is_some())?;
        self.known.people.iter().position(|someone| match someone {
            Someone::Member(group, member) => {
                group.party.id == cluster.party && member.participant.reference == *reference
            }
            Someone::Elsewhere(_) => false,
        })
    }

    fn has_name(&self, who: Who, cluster: &Cluster) -> bool {
        match who {
            Who::Known(place) => name_keys(&self.known.people[place].person().name)
                .iter()
                .any(|key| cluster.keys.contains(key)),
            // Rows of one address and one name are one cluster.
            Who::New(_) | Who::Open(_) => false,
        }
    }
}

fn distinct(who: impl Iterator<Item = Who>) -> Vec<Who> {
    let mut out = Vec::new();
    for who in who {
        if !out.contains(&who) {
            out.push(who);
        }
    }
    out
}

/// Finds, for each row, the later row that replaces it: the later contribution wins, by its time where both rows have
/// one, else by its place in the file.
pub(super) fn replaced_by(who: &HashMap<usize, Who>, records: &[Record]) -> HashMap<usize, usize> {
    let mut last: HashMap<Who, usize> = HashMap::new();
    let mut places: Vec<usize> = who.keys().copied().collect();
    places.sort_unstable();
    for place in &places {
        let newer = last.get(&who[place]).is_none_or(|known| {
            match (records[*known].submitted_at, records[*place].submitted_at) {
                (Some(known), Some(this)) => this >= known,
                _ => true,
            }
        });
        if newer {
            last.insert(who[place], *place);
        }
    }
    places
        .into_iter()
        .filter_map(|place| {
            let winner = last[&who[&place]];
            (winner != place).then_some((place, winner))
        })
        .collect()
}
