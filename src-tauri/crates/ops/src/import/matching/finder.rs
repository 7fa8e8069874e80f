//! Finds whom every row is about.

use super::{Doubt, Group, Identities, Known, Row, Who};
use domain::identity::{address_key, name_keys};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Rows that are certainly about one person.
struct Cluster {
    rows: Vec<usize>,
    keys: Vec<Vec<String>>,
    address: Option<String>,
    group: Group,
}

/// Finds whom every row is about. `answers` holds what a person said, by the number of the row.
pub(in crate::import) fn identify(
    rows: &[Row<'_>],
    known: &Known<'_>,
    answers: &BTreeMap<u32, String>,
) -> Identities {
    let mut finder = Finder {
        rows,
        known,
        answers,
        by_number: HashMap::new(),
        by_address: HashMap::new(),
        by_name: HashMap::new(),
        taken: HashSet::new(),
        with_addresses: rows.iter().any(|row| row.address().is_some()),
        out: Identities::default(),
    };
    for cluster in clusters(rows) {
        let who = finder.find(&cluster);
        finder.keep(cluster, who);
    }
    finder.out
}

fn clusters(rows: &[Row<'_>]) -> Vec<Cluster> {
    /// What rows of one person share: the name with the address, or with the group where there is no address.
    type Key = (Vec<String>, Result<String, Group>);
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut known: HashMap<Key, usize> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        let (keys, address) = (name_keys(row.name), row.address());
        let shared: Vec<Key> =
            keys.iter().map(|key| (key.clone(), address.clone().ok_or(row.group))).collect();
        let place = shared.iter().find_map(|key| known.get(key)).filter(|_| !row.alone);
        let place = place.copied().unwrap_or(clusters.len());
        match clusters.get_mut(place) {
            Some(cluster) => cluster.rows.push(index),
            None => clusters.push(Cluster { rows: vec![index], keys, address, group: row.group }),
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
    /// Whom the rows before are about: by row, by address, by name within the group.
    by_number: HashMap<u32, Who>,
    by_address: HashMap<String, Vec<Who>>,
    by_name: HashMap<(Vec<String>, Group), Vec<Namesake>>,
    /// Known people whom a row before is about.
    taken: HashSet<usize>,
    /// Whether any row has an address.
    with_addresses: bool,
    out: Identities,
}

impl<'a> Finder<'a> {
    fn keep(&mut self, cluster: Cluster, who: Who) {
        if let Who::Known(place) = who {
            self.taken.insert(place);
        }
        for row in &cluster.rows {
            self.by_number.insert(self.rows[*row].number, who);
            self.out.who.insert(self.rows[*row].place, who);
        }
        // Our own list never has anybody twice, so its rows ask nothing of one another.
        if self.first(&cluster).listed.is_some() {
            return;
        }
        for key in cluster.keys {
            let known = self.by_name.entry((key, cluster.group)).or_default();
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

    fn first(&self, cluster: &Cluster) -> &'a Row<'a> {
        &self.rows[cluster.rows[0]]
    }

    fn find(&mut self, cluster: &Cluster) -> Who {
        let first = self.first(cluster).place;
        if let Some(who) = self.answered(cluster, first).or_else(|| self.listed(cluster)) {
            return who;
        }
        let (doubt, candidates) = match &cluster.address {
            Some(address) => {
                let sharing = self.sharing(address);
                if let Some(same) = sharing.iter().find(|who| self.has_name(**who, cluster)) {
                    return *same;
                }
                if sharing.is_empty() { self.namesakes(cluster) } else { (Doubt::Address, sharing) }
            }
            None => self.namesakes(cluster),
        };
        match candidates.as_slice() {
            [] => Who::New(first),
            // One name in one group, and one address at most: the person who is there.
            [Who::Known(place)]
                if doubt == Doubt::Name
                    && !self.taken.contains(place)
                    && !self.lacks_address(cluster, *place) =>
            {
                Who::Known(*place)
            }
            _ => {
                self.out.open.insert(first, (doubt, candidates));
                Who::Open(first)
            }
        }
    }

    /// Tells whether a row has no address although others of the file have, and whoever is there has one: another of the same
    /// name may be meant.
    fn lacks_address(&self, cluster: &Cluster, known: usize) -> bool {
        cluster.address.is_none()
            && cluster.group != Group::Guests
            && self.first(cluster).listed.is_none()
            && self.with_addresses
            && address_key(self.known.people[known].email).is_some()
    }

    /// Takes what a person answered about any row of a cluster, the last one first.
    fn answered(&self, cluster: &Cluster, first: usize) -> Option<Who> {
        let answer = cluster.rows.iter().rev().find_map(|row| self.answers.get(&self.rows[*row].number))?;
        let answer = answer.trim();
        if answer.eq_ignore_ascii_case("new") {
            return self.is_not_there(cluster).then_some(Who::New(first));
        }
        if let Some(number) = answer.strip_prefix("row ").and_then(|number| number.trim().parse::<u32>().ok())
        {
            return self.by_number.get(&number).copied();
        }
        self.known.called(answer).map(Who::Known)
    }

    /// Tells whether an answer "new" still holds: with the same file again, whoever was new is there.
    fn is_not_there(&self, cluster: &Cluster) -> bool {
        let Some(address) = &cluster.address else {
            let namesakes = self.known.named(&cluster.keys, cluster.group);
            return distinct(namesakes.map(Who::Known)).len() < 2;
        };
        let sharing = self.known.by_address.get(address).into_iter().flatten();
        !sharing.copied().any(|place| self.has_name(Who::Known(place), cluster))
    }

    /// Finds the person whom our own list printed so; of namesakes the one with the reference, else the next.
    fn listed(&self, cluster: &Cluster) -> Option<Who> {
        let row = self.first(cluster);
        let listed = row.listed?;
        let free = || self.known.listed(listed, cluster.group).filter(|place| !self.taken.contains(place));
        let cited = |place: &usize| row.cited == Some(self.known.people[*place].token.as_str());
        free().find(cited).or_else(|| free().next()).map(Who::Known)
    }

    /// Lists whoever has an address: those who are known, then those of rows before.
    fn sharing(&self, address: &str) -> Vec<Who> {
        let known = self.known.by_address.get(address).into_iter().flatten().map(|place| Who::Known(*place));
        distinct(known.chain(self.by_address.get(address).into_iter().flatten().copied()))
    }

    /// Lists whoever our own list cites, or has the same name in the same group: where no address tells them apart, else
    /// those with another address.
    fn namesakes(&self, cluster: &Cluster) -> (Doubt, Vec<Who>) {
        let apart = |address: Option<&str>| match (address, &cluster.address) {
            (Some(theirs), Some(ours)) => theirs != ours,
            _ => false,
        };
        let known_apart = |place: &usize| apart(address_key(self.known.people[*place].email).as_deref());
        if let Some(cited) = self.cited(cluster).filter(|place| !known_apart(place)) {
            let who = Who::Known(cited);
            let doubt = if self.has_name(who, cluster) { Doubt::Name } else { Doubt::Reference };
            return (doubt, vec![who]);
        }
        let (other, same): (Vec<usize>, Vec<usize>) =
            self.known.named(&cluster.keys, cluster.group).partition(|place| known_apart(place));
        let keys = cluster.keys.iter().map(|key| (key.clone(), cluster.group));
        let before = keys.flat_map(|key| self.by_name.get(&key).into_iter().flatten());
        let (other_before, same_before): (Vec<&Namesake>, Vec<&Namesake>) =
            before.partition(|(_, address)| apart(address.as_deref()));
        let all = |known: Vec<usize>, before: Vec<&Namesake>| {
            distinct(known.into_iter().map(Who::Known).chain(before.into_iter().map(|(who, _)| *who)))
        };
        let candidates = all(same, same_before);
        // Guests come from everywhere, so that another address is another guest.
        if !candidates.is_empty() || cluster.group == Group::Guests {
            return (Doubt::Name, candidates);
        }
        (Doubt::OtherAddress, all(other, other_before))
    }

    /// Finds whoever of the group has the reference that a row of our own list has.
    fn cited(&self, cluster: &Cluster) -> Option<usize> {
        self.known.cited(self.first(cluster).cited?, cluster.group)
    }

    fn has_name(&self, who: Who, cluster: &Cluster) -> bool {
        match who {
            Who::Known(place) => {
                name_keys(self.known.people[place].name).iter().any(|key| cluster.keys.contains(key))
            }
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
