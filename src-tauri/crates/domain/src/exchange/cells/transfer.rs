//! The cells of what a delegation answers about a practice.

use super::{Celled, Misread, Reading, code, maybe, text};
use crate::exchange::{Cell, Names};
use crate::field::Field;
use crate::practice::TransferDetails;

impl Celled for TransferDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Party => Cell::Text(names.code(self.party).to_owned()),
            Field::State => code(self.state),
            Field::Condition => text(&self.condition),
            Field::AsOf => maybe(self.as_of),
            Field::AnswerNote => text(&self.remark),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::State => self.state = read.choice(cell, self.state),
            Field::Condition => self.condition = read.line(cell),
            Field::AsOf => self.as_of = read.date(cell, self.as_of),
            Field::AnswerNote => self.remark = read.line(cell),
            _ => {}
        }
    }
}
