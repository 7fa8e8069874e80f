//! What generating the report changes: new drafts come in, and nothing that stands there is touched.

use super::{Draft, Quantifier, ReportSection, ReportSentence, SentenceDetails, SentenceOrigin};
use crate::exchange::Cited;
use crate::text::{Line, Prose};
use std::collections::HashMap;

/// The most sentences that a report may have.
pub const MOST_SENTENCES: usize = 5_000;

/// How far apart the places of sentences are, so that others fit between.
const APART: i32 = 1_024;

/// A draft in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The draft.
    pub draft: Draft,
    /// Its words.
    pub text: Prose,
}

impl Planned {
    /// Returns the sentence that it becomes at a place.
    pub fn at(self, rank: i32) -> SentenceDetails {
        let (seed, quantifier): (_, Option<Quantifier>) = (self.draft.seeded(), self.draft.quantifier());
        SentenceDetails {
            section: self.draft.section,
            rank,
            drafted: self.text.clone(),
            text: self.text,
            origin: SentenceOrigin::Generated,
            sources: self.draft.sources,
            seed,
            quantifier,
            label: None,
            left_out: false,
        }
    }

    /// Returns a sentence as it is worded anew, where it stands; in another section behind what is there.
    pub fn over(self, before: &SentenceDetails) -> SentenceDetails {
        let label = before.label;
        let rank = if before.section == self.draft.section { before.rank } else { i32::MAX };
        SentenceDetails { label, ..self.at(rank) }
    }

    /// Returns what is compared of it: where it stands, its words and its sources.
    pub fn standing(&self) -> (&ReportSection, &str, &[Cited]) {
        (&self.draft.section, self.text.as_str(), &self.draft.sources)
    }
}

/// Returns the sentences that generating adds, of the sections that are wanted: those of which there is none yet, also none
/// that was worded otherwise or left out. Each stands behind the one that is drafted before it.
pub fn planned(
    kept: &[ReportSentence],
    drafts: Vec<Planned>,
    wanted: impl Fn(ReportSection) -> bool,
) -> Vec<SentenceDetails> {
    let mut all: Vec<SentenceDetails> = kept.iter().map(|sentence| sentence.details.clone()).collect();
    let known: HashMap<&Line, (ReportSection, i32)> = kept
        .iter()
        .map(|sentence| &sentence.details)
        .filter(|details| details.is_seeded())
        .map(|details| (&details.seed, (details.section, details.rank)))
        .collect();
    let mut added = Vec::new();
    let mut before: Option<(ReportSection, i32)> = None;
    for planned in drafts {
        let section = planned.draft.section;
        if let Some(place) = known.get(&planned.draft.seeded()) {
            before = Some(*place);
            continue;
        }
        if !wanted(section) || all.len() >= MOST_SENTENCES {
            continue;
        }
        let behind = before.filter(|(last, _)| *last == section).map(|(_, rank)| rank);
        let rank = match behind {
            Some(behind) => rank_behind(&all, section, behind),
            // The first draft of a section follows what somebody wrote there as its opening.
            None => rank_last(&all, section),
        };
        before = Some((section, rank));
        let details = planned.at(rank);
        all.push(details.clone());
        added.push(details);
    }
    added
}

/// Returns a place in a section behind another place, before what follows there.
pub fn rank_behind(all: &[SentenceDetails], section: ReportSection, behind: i32) -> i32 {
    let ranks = all.iter().filter(|one| one.section == section).map(|one| one.rank);
    match ranks.filter(|rank| *rank > behind).min() {
        Some(next) => behind + (next - behind) / 2,
        None => behind.saturating_add(APART),
    }
}

fn rank_last(all: &[SentenceDetails], section: ReportSection) -> i32 {
    let ranks = all.iter().filter(|one| one.section == section).map(|one| one.rank);
    ranks.max().map_or(0, |last| last.saturating_add(APART))
}
