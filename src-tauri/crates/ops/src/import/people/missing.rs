//! Rows that name no country or body: what they share with other rows says whom they may stand for, and lets one answer serve
//! all of them.

use super::certain::shares;
use crate::import::row::{ImportRow, QuestionCode, SharedBy};
use crate::party::PartyView;
use domain::party::Party;
use domain::text::search_key;
use intake::Record;
use std::collections::BTreeMap;

/// Adds to each question for a missing party what other such rows share, and the parties of rows from the same place.
pub(super) fn suggest(records: &[Record], rows: &mut [ImportRow], parties: &[Party]) {
    let is_missing = |row: &ImportRow| {
        row.question.as_ref().is_some_and(|question| question.code == QuestionCode::PartyMissing)
    };
    if !rows.iter().any(is_missing) {
        return;
    }
    let key = |of: &str| search_key(of);
    let mut missing: BTreeMap<String, u32> = BTreeMap::new();
    let mut known: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for (record, row) in records.iter().zip(&*rows) {
        for of in shares(record) {
            if let Some(party) = &row.party {
                *known.entry(key(&of)).or_default().entry(party.clone()).or_default() += 1;
            } else if is_missing(row) {
                *missing.entry(key(&of)).or_default() += 1;
            }
        }
    }
    for (record, row) in records.iter().zip(rows) {
        let Some(question) = row.question.as_mut().filter(|one| one.code == QuestionCode::PartyMissing)
        else {
            continue;
        };
        for of in shares(record) {
            if let Some(count @ 2..) = missing.get(&key(&of)).copied() {
                question.shared.push(SharedBy { of: of.clone(), rows: count });
            }
            let mut likely: Vec<(&String, &usize)> = known.get(&key(&of)).into_iter().flatten().collect();
            likely.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
            for party in likely.iter().filter_map(|(code, _)| parties.iter().find(|one| one.code == **code)) {
                let view = PartyView::from(party);
                if question.suggestions.len() < 3 && !question.suggestions.contains(&view) {
                    question.suggestions.push(view);
                }
            }
        }
    }
}
