//! Tells each row whom it is about, or asks: somebody of these, or another person.

use super::{Doubt, Identities, Known, Row, Who};
use crate::import::row::{ImportPerson, ImportQuestion, ImportRow, QuestionCode};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use std::collections::HashMap;

impl Identities {
    /// Marks the rows that a later one replaces and those that must be asked about. Of the others it returns the place,
    /// with the place of whom they are about, none where that is somebody new.
    pub fn tell(
        &self,
        named: &[Row<'_>],
        known: &Known<'_>,
        rows: &mut [ImportRow],
    ) -> Vec<(usize, Option<usize>)> {
        let replaced = self.replaced(named);
        let mut found = Vec::with_capacity(named.len());
        for (index, line) in named.iter().enumerate() {
            let row = &mut rows[line.place];
            if let Some(winner) = replaced.get(&index) {
                row.replaced_by(named[*winner].number);
                continue;
            }
            match self.who[&line.place] {
                Who::Known(place) => found.push((line.place, Some(place))),
                Who::New(_) => found.push((line.place, None)),
                Who::Open(first) => {
                    if let Some(open) = self.open.get(&first) {
                        known.ask(row, open, named);
                    }
                }
            }
        }
        found
    }

    /// Finds, for each row, the later row that replaces it: the later contribution wins, by its time where both rows have
    /// one, else by its place in the file.
    fn replaced(&self, rows: &[Row<'_>]) -> HashMap<usize, usize> {
        let mut last: HashMap<Who, usize> = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            let who = self.who[&row.place];
            let newer =
                last.get(&who).is_none_or(|known| match (rows[*known].submitted_at, row.submitted_at) {
                    (Some(known), Some(this)) => this >= known,
                    _ => true,
                });
            if newer {
                last.insert(who, index);
            }
        }
        let winners = rows.iter().enumerate().map(|(index, row)| (index, last[&self.who[&row.place]]));
        winners.filter(|(index, winner)| index != winner).collect()
    }
}

impl Known<'_> {
    /// Lets a row wait until somebody says whom it is about.
    fn ask(&self, row: &mut ImportRow, (doubt, candidates): &(Doubt, Vec<Who>), rows: &[Row<'_>]) {
        let people: Vec<ImportPerson> = candidates.iter().map(|who| self.person(*who, rows)).collect();
        let named: Vec<String> = people.iter().map(ImportPerson::described).collect();
        let (code, field, by) = match doubt {
            Doubt::Address => (QuestionCode::AddressShared, Field::Email, "address"),
            Doubt::Reference => (QuestionCode::PersonUnclear, Field::Reference, "reference"),
            Doubt::Name => (QuestionCode::PersonUnclear, Field::FamilyName, "name"),
            Doubt::OtherAddress => (QuestionCode::PersonUnclear, Field::Email, "other_address"),
        };
        let question = ImportQuestion { people, ..ImportQuestion::new(code) };
        row.ask(field, question, Facts::default().with(Fact::People, named).case(by));
    }

    fn person(&self, who: Who, rows: &[Row<'_>]) -> ImportPerson {
        match who {
            Who::Known(place) => {
                let someone = &self.people[place];
                let reference = someone.group.map(|_| someone.token.clone());
                ImportPerson { is: someone.token.clone(), name: someone.name.running(), reference, row: None }
            }
            Who::New(place) | Who::Open(place) => {
                let first = rows.iter().find(|row| row.place == place);
                let number = first.map_or(0, |row| row.number);
                ImportPerson {
                    is: format!("row {number}"),
                    name: first.map_or_else(String::new, |row| row.name.running()),
                    reference: None,
                    row: Some(number),
                }
            }
        }
    }
}
