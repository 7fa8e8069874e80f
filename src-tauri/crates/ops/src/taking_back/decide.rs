//! Decides what of a step goes back: nothing that was changed since, and nothing that something else rests on.

use crate::Result;
use domain::noun::Noun;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::{Back, Named, StepChange, Unit, ids_in};
use uuid::Uuid;

/// What becomes of a record, or of one of its fields.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// It was added, and is removed.
    Removed,
    /// It was removed, and is there again.
    Returns,
    /// A field goes back from what it holds now.
    GoesBack { field: String, now: Value, before: Value },
    /// It was added and changed since.
    ChangedSince { field: String, now: Value },
    /// It was added, and something else rests on it.
    RestsOn(Noun, Uuid),
    /// A field was changed since, or what it held is not there any more.
    FieldStays { field: String, now: Value },
    /// It was removed since.
    Gone,
    /// What it held was erased.
    Erased,
}

impl Outcome {
    /// Tells whether it is worth a line: that something stays for what came with the same import follows from the other.
    pub fn is_told(&self, added: &HashSet<Uuid>) -> bool {
        !matches!(self, Self::RestsOn(_, by) if added.contains(by))
    }

    /// Tells whether something stays as it is.
    pub const fn stays(&self) -> bool {
        !matches!(self, Self::Removed | Self::Returns | Self::GoesBack { .. })
    }
}

/// What becomes of every record of a step, and the way back.
pub(super) struct Decided {
    /// For each change of the step.
    pub outcomes: Vec<Vec<Outcome>>,
    /// What goes back, what was added last first.
    pub back: Vec<Back>,
}

/// Fields that follow from other records: a draft of the agenda is numbered by place.
fn follows(noun: Noun, field: &str) -> bool {
    noun == Noun::AgendaItem && field == "number"
}

/// Decides about every record of a step.
pub(super) async fn decide(unit: &mut Unit, did: &[StepChange], named: &Named) -> Result<Decided> {
    let mut by_noun: HashMap<Noun, Vec<Uuid>> = HashMap::new();
    for change in did {
        by_noun.entry(change.noun).or_default().push(change.record);
    }
    let mut now: HashMap<Uuid, BTreeMap<String, Value>> = HashMap::new();
    for (noun, ids) in by_noun {
        now.extend(unit.fields_now(noun, &ids).await?);
    }
    let mut deciding = Deciding { did, named, now: &now, added: HashMap::new(), freed: HashSet::new() };
    let mut outcomes: Vec<Vec<Outcome>> = did.iter().map(|change| deciding.first(change)).collect();
    deciding.rest();
    for (change, outcomes) in did.iter().zip(&mut outcomes) {
        outcomes.extend(deciding.added.get(&change.record).cloned());
    }
    let way = did.iter().zip(&outcomes).rev().filter_map(|(change, outcomes)| way_back(change, outcomes));
    Ok(Decided { back: way.collect(), outcomes })
}

struct Deciding<'a> {
    did: &'a [StepChange],
    named: &'a Named,
    now: &'a HashMap<Uuid, BTreeMap<String, Value>>,
    /// What becomes of what was added.
    added: HashMap<Uuid, Outcome>,
    /// Which record will not name which other any more, in which field.
    freed: HashSet<(Uuid, Uuid, String)>,
}

impl Deciding<'_> {
    /// Decides by the record alone.
    fn first(&mut self, change: &StepChange) -> Vec<Outcome> {
        let now = self.now.get(&change.record);
        let erased = change.fields.values().any(|kept| kept.erased);
        match (change.was_there, change.is_there, now) {
            (false, _, None) | (true, false, Some(_)) => Vec::new(),
            (false, _, Some(_)) if erased => self.add(change, Outcome::Erased),
            (false, _, Some(now)) => {
                let other = change.fields.iter().find(|(field, kept)| {
                    !follows(change.noun, field) && now.get(*field).unwrap_or(&Value::Null) != &kept.after
                });
                let outcome = other.map_or(Outcome::Removed, |(field, _)| Outcome::ChangedSince {
                    field: field.clone(),
                    now: now.get(field).cloned().unwrap_or_default(),
                });
                self.add(change, outcome)
            }
            (true, false, None) => {
                let whole = !erased && change.fields.values().all(|kept| self.is_there(&kept.before));
                vec![if whole { Outcome::Returns } else { Outcome::Gone }]
            }
            (true, true, None) => vec![Outcome::Gone],
            (true, true, Some(now)) => self.fields(change, now),
        }
    }

    fn add(&mut self, change: &StepChange, outcome: Outcome) -> Vec<Outcome> {
        self.added.insert(change.record, outcome);
        Vec::new()
    }

    fn fields(&mut self, change: &StepChange, fields: &BTreeMap<String, Value>) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        for (field, kept) in &change.fields {
            let now = fields.get(field).unwrap_or(&Value::Null);
            if kept.before == kept.after || (now == &kept.before && !kept.erased) {
                continue;
            }
            if kept.erased {
                outcomes.push(Outcome::Erased);
            } else if now == &kept.after && self.is_there(&kept.before) {
                let still: HashSet<Uuid> = ids_in(&kept.before).into_iter().collect();
                let freed = ids_in(now).into_iter().filter(|id| !still.contains(id));
                self.freed.extend(freed.map(|id| (change.record, id, field.clone())));
                let (now, before) = (now.clone(), kept.before.clone());
                outcomes.push(Outcome::GoesBack { field: field.clone(), now, before });
            } else if !follows(change.noun, field) {
                outcomes.push(Outcome::FieldStays { field: field.clone(), now: now.clone() });
            }
        }
        outcomes
    }

    /// Tells whether everything that a value names is there, or comes back with this step.
    fn is_there(&self, value: &Value) -> bool {
        let returns = |id: &Uuid| self.did.iter().any(|other| other.record == *id && !other.is_there);
        ids_in(value).iter().all(|id| self.named.there.contains(id) || returns(id))
    }

    /// Keeps what something else rests on, until nothing more has to stay.
    fn rest(&mut self) {
        loop {
            let mut stay: Vec<(Uuid, Outcome)> = Vec::new();
            for change in self.did.iter().filter(|change| self.goes(change.record)) {
                let by = self.named.by.get(&change.record).into_iter().flatten();
                let rests = by.filter(|(_, by, field)| {
                    *by != change.record
                        && !self.goes(*by)
                        && !self.freed.contains(&(*by, change.record, field.clone()))
                });
                // What came with the import says less than what came after it.
                let rests = rests.min_by_key(|(_, by, _)| self.added.contains_key(by));
                if let Some((noun, by, _)) = rests {
                    stay.push((change.record, Outcome::RestsOn(*noun, *by)));
                } else if let Some(changed) = self.person_changed(change) {
                    stay.push((change.record, changed));
                }
            }
            if stay.is_empty() {
                return;
            }
            self.added.extend(stay);
        }
    }

    fn goes(&self, record: Uuid) -> bool {
        self.added.get(&record) == Some(&Outcome::Removed)
    }

    /// A seat stays with a person who was changed since: nobody is left without the seat that they came with.
    fn person_changed(&self, change: &StepChange) -> Option<Outcome> {
        let person = change.fields.get("person").filter(|_| change.noun == Noun::Participant)?;
        let outcome = self.added.get(ids_in(&person.after).first()?)?;
        matches!(outcome, Outcome::ChangedSince { .. } | Outcome::Erased).then(|| outcome.clone())
    }
}

fn way_back(change: &StepChange, outcomes: &[Outcome]) -> Option<Back> {
    let (noun, record) = (change.noun, change.record);
    let before = |field: &String| change.fields.get(field).map(|kept| kept.before.clone());
    let put: BTreeMap<String, Value> = outcomes
        .iter()
        .filter_map(|outcome| match outcome {
            Outcome::GoesBack { field, .. } => Some((field.clone(), before(field)?)),
            _ => None,
        })
        .collect();
    if outcomes.contains(&Outcome::Removed) {
        Some(Back::Remove(noun, record))
    } else if outcomes.contains(&Outcome::Returns) {
        let fields = change.fields.iter().map(|(field, kept)| (field.clone(), kept.before.clone()));
        Some(Back::Restore(noun, record, fields.collect()))
    } else {
        (!put.is_empty()).then_some(Back::Put(noun, record, put))
    }
}
