//! The cells of a question, and of what a delegation answers to it.

use super::{Celled, Misread, Reading, code, maybe, text};
use crate::exchange::{Cell, Names};
use crate::field::Field;
use crate::question::{QuestionDetails, ResponseDetails};

impl Celled for QuestionDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Question => text(&self.question),
            Field::Background => text(&self.background),
            Field::Item => maybe(self.item.and_then(|item| names.item(item))),
            Field::AskedOn => maybe(self.asked_on),
            Field::Due => maybe(self.due),
            Field::Label => text(&self.label),
            Field::Remark => text(&self.remark),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::Question => {
                if let Some(question) = read.title(cell) {
                    self.question = question;
                }
            }
            Field::Background => self.background = read.prose(cell),
            Field::Item => self.item = read.item(cell),
            Field::AskedOn => self.asked_on = read.date(cell, self.asked_on),
            Field::Due => self.due = read.date(cell, self.due),
            Field::Label => self.label = read.label(cell).unwrap_or(self.label),
            Field::Remark => self.remark = read.line(cell),
            _ => {}
        }
    }
}

impl Celled for ResponseDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Party => Cell::Text(names.code(self.party).to_owned()),
            Field::Answer => text(&self.text),
            Field::AnswerLabel => maybe(self.label),
            Field::Travels => code(self.travels),
            Field::AnsweredOn => maybe(self.answered_on),
            Field::AnswerNote => text(&self.note),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::Party => {
                if let Some(party) = read.party(cell) {
                    self.party = party;
                }
            }
            Field::Answer => self.text = read.prose(cell),
            Field::AnswerLabel => self.label = read.label(cell),
            Field::Travels => self.travels = read.choice(cell, self.travels),
            Field::AnsweredOn => self.answered_on = read.date(cell, self.answered_on),
            Field::AnswerNote => self.note = read.line(cell),
            _ => {}
        }
    }
}
