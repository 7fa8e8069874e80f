//! What new records are cited by.

use crate::Result;
use domain::ids::MeetingId;
use domain::noun::Noun;
use domain::participant::{highest_reference, reference};
use std::collections::{HashMap, HashSet};
use store::Unit;

/// Gives references: the one in the file where it is free, else the next free one, which is nobody's in the file either.
pub(super) struct References {
    taken: HashSet<String>,
    wanted: HashSet<String>,
    /// The highest number that was given, by prefix.
    given: HashMap<&'static str, u32>,
}

impl References {
    /// Begins with those that were ever given, and those that the file asks for.
    pub async fn of(
        unit: &mut Unit,
        noun: Noun,
        meeting: MeetingId,
        wanted: impl Iterator<Item = String>,
    ) -> Result<Self> {
        let taken = unit.references_taken(noun, meeting).await?.into_iter().collect();
        Ok(Self { taken, wanted: wanted.collect(), given: HashMap::new() })
    }

    /// Returns the reference of a new record.
    pub fn give(&mut self, said: Option<&str>, prefix: &'static str) -> String {
        if let Some(free) = said.filter(|said| self.taken.insert((*said).to_owned())) {
            return free.to_owned();
        }
        let highest = || highest_reference(prefix, self.taken.iter().chain(&self.wanted).map(String::as_str));
        let number = self.given.get(prefix).copied().unwrap_or_else(highest) + 1;
        self.given.insert(prefix, number);
        let given = reference(prefix, number);
        self.taken.insert(given.clone());
        given
    }
}
