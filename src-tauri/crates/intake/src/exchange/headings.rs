//! What the headings of a table of records mean.

use crate::said::folded;
use domain::exchange::ExchangeKind;
use domain::field::Field;
use std::collections::HashMap;
use std::sync::LazyLock;

const WORDS: &str = include_str!("words.txt");

/// The heading under which our own files have the label of a row.
const OF_ROW: &str = "handling_label";

/// What headings mean: several things, of which a kind of record has one.
static HEADINGS: LazyLock<HashMap<String, Vec<Field>>> = LazyLock::new(|| {
    let mut headings: HashMap<String, Vec<Field>> = HashMap::new();
    let mut add = |phrase: &str, field: Field| {
        let known = headings.entry(folded(phrase)).or_default();
        if !known.contains(&field) {
            known.push(field);
        }
    };
    for kind in ExchangeKind::ALL {
        for column in kind.columns() {
            add(column.key, column.field);
            add(column.field.as_str(), column.field);
        }
    }
    for (key, phrase) in crate::said::entries(WORDS) {
        if let Ok(field) = key.parse() {
            add(phrase, field);
        }
    }
    headings
});

/// Returns what a heading means in a table of a kind.
pub(super) fn meaning(kind: ExchangeKind, heading: &str) -> Option<Field> {
    // In our own files that is the label of the row; what a single delegation says may be stricter than what it is about.
    if kind.within().is_some() && heading.trim() == OF_ROW {
        return None;
    }
    let known = HEADINGS.get(&folded(heading))?;
    kind.columns().iter().map(|column| column.field).find(|field| known.contains(field))
}
