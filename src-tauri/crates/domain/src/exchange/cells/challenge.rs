//! The cells of a challenge.

use super::{Celled, Misread, Reading, code, list, maybe, text};
use crate::challenge::ChallengeDetails;
use crate::exchange::{Cell, Names};
use crate::field::Field;
use crate::term::Vocabulary;

impl Celled for ChallengeDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Title => text(&self.title),
            Field::Description => text(&self.description),
            Field::Item => maybe(self.item.and_then(|item| names.item(item))),
            Field::Forms => list(&self.forms),
            Field::Phases => list(&self.phases),
            Field::Instruments => list(&self.instruments),
            Field::RaisedBy => text(&self.raised_by),
            Field::DelegationsAffected => Cell::Number(self.delegations_affected.into()),
            Field::Severity => code(self.severity),
            Field::ProposedResponse => text(&self.proposed_response),
            Field::LinkedPractices => list(&self.linked_practices),
            Field::LinkedActions => list(&self.linked_actions),
            Field::SaidIn => list(&self.said_in),
            Field::Label => maybe(self.label),
            Field::LoweredBy => text(&self.lowered_by),
            Field::Status => code(self.status),
            Field::Remark => text(&self.remark),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::Title => {
                if let Some(title) = read.title(cell) {
                    self.title = title;
                }
            }
            Field::Description => self.description = read.prose(cell),
            Field::Item => self.item = read.item(cell),
            Field::Forms => self.forms = read.terms(Vocabulary::Forms, cell),
            Field::Phases => self.phases = read.terms(Vocabulary::Phases, cell),
            Field::Instruments => self.instruments = read.terms(Vocabulary::Instruments, cell),
            Field::RaisedBy => self.raised_by = read.line(cell),
            Field::DelegationsAffected => {
                self.delegations_affected = read.number(cell, self.delegations_affected);
            }
            Field::Severity => self.severity = read.choice(cell, self.severity),
            Field::ProposedResponse => self.proposed_response = read.prose(cell),
            Field::LinkedPractices => self.linked_practices = read.cited(cell),
            Field::LinkedActions => self.linked_actions = read.cited(cell),
            Field::SaidIn => self.said_in = read.cited(cell),
            Field::Label => self.label = read.label(cell),
            Field::LoweredBy => self.lowered_by = read.line(cell),
            Field::Status => self.status = read.choice(cell, self.status),
            Field::Remark => self.remark = read.line(cell),
            _ => {}
        }
    }
}
