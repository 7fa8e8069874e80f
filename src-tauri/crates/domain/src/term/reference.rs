//! The vocabularies as compiled in.

use super::{TermCode, TermDetails, Vocabulary};
use chrono::NaiveDate;
use serde::Deserialize;

const TERMS: &str = include_str!("terms.csv");

#[derive(Deserialize)]
struct Row {
    vocabulary: Vocabulary,
    code: TermCode,
    name: String,
    note: String,
    parent: Option<TermCode>,
    basis: String,
    scope: String,
    applies_from: Option<NaiveDate>,
    not_binding_on: String,
}

/// Returns every term of the reference data, list by list in the order of the domain reference, 3.
pub fn built_in() -> Vec<TermDetails> {
    let rows = csv::Reader::from_reader(TERMS.as_bytes()).into_deserialize::<Row>();
    let text = "the compiled-in vocabularies are well formed";
    rows.map(|row| {
        let row = row.expect(text);
        TermDetails {
            vocabulary: row.vocabulary,
            code: row.code,
            name: row.name.parse().expect(text),
            note: row.note.parse().expect(text),
            parent: row.parent,
            basis: row.basis.parse().expect(text),
            scope: row.scope.parse().expect(text),
            applies_from: row.applies_from,
            not_binding_on: row.not_binding_on.split_whitespace().map(str::to_owned).collect(),
            retired: false,
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_no_code_stands_twice_in_one() {
        let terms = built_in();
        let of = |vocabulary| terms.iter().filter(|term| term.vocabulary == vocabulary).count();
        assert_eq!(Vocabulary::ALL.map(of), [11, 10, 21, 10]);
        for term in &terms {
            let same = |one: &&TermDetails| one.vocabulary == term.vocabulary && one.code == term.code;
            assert_eq!(terms.iter().filter(same).count(), 1, "{} stands twice", term.code);
        }
    }
}
