//! The cells of a legal concept, and of what a delegation says of it.

use super::{Celled, Misread, Reading, code, language, maybe, text};
use crate::concept::{ConceptDetails, StatementDetails};
use crate::exchange::{Cell, Names};
use crate::field::Field;
use crate::term::Vocabulary;

impl Celled for ConceptDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::VocabularyId => maybe(self.vocabulary_id.as_ref()),
            Field::Term => text(&self.term),
            Field::EuBaseline => text(&self.eu_baseline),
            Field::BaselineSource => text(&self.baseline_source),
            Field::WhereViewsDiffer => text(&self.where_views_differ),
            Field::Item => maybe(self.item.and_then(|item| names.item(item))),
            Field::Label => maybe(self.label),
            Field::Remark => text(&self.remark),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::VocabularyId => {
                self.vocabulary_id = read.terms(Vocabulary::Concepts, cell).into_iter().next();
            }
            Field::Term => {
                if let Some(term) = read.title(cell) {
                    self.term = term;
                }
            }
            Field::EuBaseline => self.eu_baseline = read.prose(cell),
            Field::BaselineSource => self.baseline_source = read.line(cell),
            Field::WhereViewsDiffer => self.where_views_differ = read.prose(cell),
            Field::Item => self.item = read.item(cell),
            Field::Label => self.label = read.label(cell),
            Field::Remark => self.remark = read.line(cell),
            _ => {}
        }
    }
}

impl Celled for StatementDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Party => Cell::Text(names.code(self.party).to_owned()),
            Field::Text => text(&self.text),
            Field::Language => language(self.language.as_ref()),
            Field::Status => code(self.status),
            Field::ConfirmedBy => maybe(self.confirmed_by.and_then(|person| names.reference(person))),
            Field::ConfirmedOn => maybe(self.confirmed_on),
            Field::AsOf => maybe(self.as_of),
            Field::SourceReference => text(&self.source_reference),
            Field::StatementLabel => maybe(self.label),
            Field::StatementNote => text(&self.note),
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
            Field::Text => self.text = read.prose(cell),
            Field::Language => self.language = read.language(cell),
            Field::Status => self.status = read.choice(cell, self.status),
            Field::ConfirmedBy => self.confirmed_by = read.person(cell),
            Field::ConfirmedOn => self.confirmed_on = read.date(cell, self.confirmed_on),
            Field::AsOf => self.as_of = read.date(cell, self.as_of),
            Field::SourceReference => self.source_reference = read.line(cell),
            Field::StatementLabel => self.label = read.label(cell),
            Field::StatementNote => self.note = read.line(cell),
            _ => {}
        }
    }
}
