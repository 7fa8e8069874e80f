//! The vocabularies of the field: what is built in can be renamed and retired, and terms added.

use crate::{Error, Result, exchange};
use domain::challenge::Challenge;
use domain::concept::Concept;
use domain::fact::Fact;
use domain::ids::Revision;
use domain::noun::Noun;
use domain::practice::Practice;
use domain::refusal::{Refusal, RefusalCode};
use domain::term::{Term, TermCode, TermDetails, Terms, Vocabulary, built_in};
use domain::verb::{OfRecord, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;

/// A term as its list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TermRow {
    /// What it says.
    #[serde(flatten)]
    pub details: TermDetails,
    /// How often it was saved; 0 where it stands as it is built in.
    pub revision: Revision,
    /// Whether it is built in, as it stands or changed; others were added.
    pub built_in: bool,
    /// How many records of all meetings have it, and how many terms stand under it.
    pub used: u32,
}

/// Lists the terms of all vocabularies, each list in its order.
pub async fn rows(unit: &mut Unit) -> Result<Vec<TermRow>> {
    let kept: Vec<Term> = unit.all().await?;
    let revisions: HashMap<Key, Revision> =
        kept.iter().map(|term| (key(&term.details), term.revision)).collect();
    let terms = Terms::of(kept);
    let used = used(unit, &terms).await?;
    let row = |details: &TermDetails| TermRow {
        revision: revisions.get(&key(details)).copied().unwrap_or_default(),
        built_in: is_built_in(&key(details)),
        used: used.get(&key(details)).copied().unwrap_or_default(),
        details: details.clone(),
    };
    Ok(all(&terms).map(row).collect())
}

/// Adds a term beside the others of its list.
pub async fn add(unit: &mut Unit, details: TermDetails) -> Result<()> {
    exchange::terms(unit).await?.check_new(&details).map_err(Refusal::from)?;
    unit.step(Verb::AddRecord(OfRecord::of(Noun::Term, details.code.as_str())));
    keep(unit, Revision::default(), details).await
}

/// Changes a term, over the revision that was read: 0 where it stands as it is built in. Its code stays.
pub async fn edit(unit: &mut Unit, revision: Revision, details: TermDetails) -> Result<()> {
    exchange::terms(unit).await?.check(&details).map_err(Refusal::from)?;
    unit.step(Verb::EditRecord(OfRecord::of(Noun::Term, details.code.as_str())));
    keep(unit, revision, details).await
}

async fn keep(unit: &mut Unit, revision: Revision, details: TermDetails) -> Result<()> {
    let id = match kept(unit, &key(&details)).await? {
        Some(_) if revision == Revision::default() => {
            return Err(Error::Store(store::Error::ChangedMeanwhile(Noun::Term)));
        }
        Some(known) => known.id,
        None => unit.new_id(),
    };
    Ok(unit.save(&mut Term { id, revision, details }).await?)
}

/// Takes back what was changed of a term that is built in; removes one that was added, unless something has it.
pub async fn reset(unit: &mut Unit, vocabulary: Vocabulary, code: TermCode) -> Result<()> {
    let key = (vocabulary, code);
    let Some(term) = kept(unit, &key).await? else { return Ok(()) };
    if !is_built_in(&key) {
        let terms = exchange::terms(unit).await?;
        let used = used(unit, &terms).await?.remove(&key).unwrap_or_default();
        if used > 0 {
            let count = usize::try_from(used).unwrap_or(usize::MAX);
            return Err(Refusal::new(RefusalCode::TermUsed).with(Fact::Count, count).into());
        }
    }
    unit.step(Verb::RemoveRecord(OfRecord::of(Noun::Term, term.details.code.as_str())));
    Ok(unit.remove(&term).await?)
}

type Key = (Vocabulary, TermCode);

fn key(details: &TermDetails) -> Key {
    (details.vocabulary, details.code.clone())
}

fn is_built_in(key: &Key) -> bool {
    built_in().iter().any(|one| self::key(one) == *key)
}

/// Walks through the terms of all lists.
fn all(terms: &Terms) -> impl Iterator<Item = &TermDetails> {
    Vocabulary::ALL.into_iter().flat_map(|vocabulary| terms.in_vocabulary(vocabulary))
}

async fn kept(unit: &mut Unit, key: &Key) -> Result<Option<Term>> {
    Ok(unit.all::<Term>().await?.into_iter().find(|term| self::key(&term.details) == *key))
}

/// Counts who has each term: records of all meetings, and terms that stand under it.
async fn used(unit: &mut Unit, terms: &Terms) -> Result<HashMap<Key, u32>> {
    let mut used = HashMap::new();
    let mut count = |vocabulary: Vocabulary, codes: &[TermCode]| {
        for code in codes {
            *used.entry((vocabulary, code.clone())).or_insert(0) += 1;
        }
    };
    for practice in unit.all::<Practice>().await? {
        count(Vocabulary::Forms, &practice.details.forms);
        count(Vocabulary::Phases, &practice.details.phases);
        count(Vocabulary::Instruments, &practice.details.instruments);
    }
    for challenge in unit.all::<Challenge>().await? {
        count(Vocabulary::Forms, &challenge.details.forms);
        count(Vocabulary::Phases, &challenge.details.phases);
        count(Vocabulary::Instruments, &challenge.details.instruments);
    }
    for concept in unit.all::<Concept>().await? {
        count(Vocabulary::Concepts, concept.details.vocabulary_id.as_slice());
    }
    for term in all(terms) {
        count(term.vocabulary, term.parent.as_slice());
    }
    Ok(used)
}
