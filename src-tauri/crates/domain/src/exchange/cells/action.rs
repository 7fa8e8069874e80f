//! The cells of an action.

use super::{Celled, Misread, Reading, code, list, maybe, parties, text};
use crate::action::{ActionDetails, Owners};
use crate::exchange::{Cell, Names};
use crate::field::Field;

/// What files call every delegation.
const ALL: &str = "all";

impl Celled for ActionDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Item => maybe(self.item.and_then(|item| names.item(item))),
            Field::Text => text(&self.text),
            Field::OwnerDelegations => match &self.owners {
                Owners::All => Cell::List(vec![ALL.to_owned()]),
                Owners::Parties(owners) => parties(owners, names),
            },
            Field::OwnerPerson => maybe(self.owner_person.and_then(|person| names.reference(person))),
            Field::Due => maybe(self.due),
            Field::Status => code(self.status),
            Field::Label => maybe(self.label),
            Field::Linked => list(&self.linked),
            Field::DoneBy => parties(&self.done_by, names),
            Field::DroppedBecause => text(&self.dropped_because),
            Field::SaidIn => list(&self.said_in),
            Field::LoweredBy => text(&self.lowered_by),
            Field::Remark => text(&self.remark),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::Item => self.item = read.item(cell),
            Field::Text => {
                if let Some(text) = read.title(cell) {
                    self.text = text;
                }
            }
            Field::OwnerDelegations => {
                let entries = cell.entries();
                let all = |entry: &String| {
                    let entry = entry.trim();
                    entry.eq_ignore_ascii_case(ALL) || entry.eq_ignore_ascii_case("all delegations")
                };
                self.owners =
                    if entries.iter().any(all) { Owners::All } else { Owners::Parties(read.parties(cell)) };
            }
            Field::OwnerPerson => self.owner_person = read.person(cell),
            Field::Due => self.due = read.date(cell, self.due),
            Field::Status => self.status = read.choice(cell, self.status),
            Field::Label => self.label = read.label(cell),
            Field::Linked => self.linked = read.cited(cell),
            Field::DoneBy => self.done_by = read.parties(cell),
            Field::DroppedBecause => self.dropped_because = read.line(cell),
            Field::SaidIn => self.said_in = read.cited(cell),
            Field::LoweredBy => self.lowered_by = read.line(cell),
            Field::Remark => self.remark = read.line(cell),
            _ => {}
        }
    }
}
