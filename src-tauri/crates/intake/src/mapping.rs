//! [`Mapping`]: what each column means, as proposed, as a person chose, or as `--mapping M.json` says.

use crate::layout::Layout;
use domain::fact::Fact;
use domain::field::Field;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{clean, search_key};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// What each column means.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Mapping {
    /// The field of each column, by its place in the sheet, from 0.
    pub fields: BTreeMap<usize, Field>,
}

/// Why a mapping cannot be used.
#[derive(Debug, Error)]
pub enum MappingRefused {
    /// The text is not the JSON of a mapping.
    #[error("not the JSON of a mapping: {0}")]
    Json(#[from] serde_json::Error),
    /// No column has this heading or letter.
    #[error("no such column")]
    NoSuchColumn(String),
    /// Several columns have this heading.
    #[error("several columns")]
    SeveralColumns(String),
    /// No field has this name.
    #[error("no such field")]
    NoSuchField(String),
    /// Two columns for a field that takes one.
    #[error("two columns for one field")]
    Twice(Field),
    /// The column holds identity documents.
    #[error("identity documents")]
    Identity(String),
}

impl MappingRefused {
    /// Returns the reason with the facts of its sentence.
    pub fn refusal(&self) -> Refusal {
        let named = |code, name: &str| Refusal::new(code).with(Fact::Name, name);
        match self {
            Self::Json(error) => {
                Refusal::new(RefusalCode::MappingUnreadable).with(Fact::Detail, error.to_string())
            }
            Self::NoSuchColumn(name) => named(RefusalCode::NoSuchColumn, name),
            Self::SeveralColumns(name) => named(RefusalCode::SeveralColumns, name),
            Self::NoSuchField(name) => named(RefusalCode::NoSuchField, name),
            Self::Twice(field) => Refusal::new(RefusalCode::FieldTwice).with(Fact::Field, *field),
            Self::Identity(name) => named(RefusalCode::IdentityColumn, name),
        }
        .of("columns")
    }
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Json {
    columns: BTreeMap<String, String>,
}

impl Layout {
    /// Returns the proposed meaning of every column.
    pub fn proposed(&self) -> Mapping {
        Mapping { fields: self.columns.iter().map(|column| (column.index, column.field)).collect() }
    }
}

impl Mapping {
    /// Reads a mapping from JSON. Columns it does not name keep what is proposed for them, unless it gives their field
    /// to another column.
    pub fn from_json(layout: &Layout, text: &str) -> Result<Self, MappingRefused> {
        let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
        let mut chosen: BTreeMap<usize, Field> = BTreeMap::new();
        for (name, field) in &json.columns {
            let known = field.parse().ok().filter(|field| layout.kind.fields().contains(field));
            let field: Field = known.ok_or_else(|| MappingRefused::NoSuchField(field.clone()))?;
            chosen.insert(find(layout, name)?, field);
        }
        Self::chosen(layout, &chosen)
    }

    /// Returns the proposed mapping, changed by what was chosen for some columns. A field that takes one column leaves
    /// the column it was proposed for.
    pub fn chosen(layout: &Layout, chosen: &BTreeMap<usize, Field>) -> Result<Self, MappingRefused> {
        let mut once = Vec::new();
        for (index, field) in chosen {
            let column =
                layout.column(*index).ok_or_else(|| MappingRefused::NoSuchColumn((index + 1).to_string()))?;
            if column.identity && *field != Field::Ignore {
                return Err(MappingRefused::Identity(column.heading.clone()));
            }
            if !field.repeats() {
                if once.contains(field) {
                    return Err(MappingRefused::Twice(*field));
                }
                once.push(*field);
            }
        }
        let mut mapping = layout.proposed();
        for field in mapping.fields.values_mut().filter(|field| once.contains(field)) {
            *field = Field::Ignore;
        }
        mapping.fields.extend(chosen);
        Ok(mapping)
    }

    /// Returns the column of a field that takes one.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.fields.iter().find(|(_, mapped)| **mapped == field).map(|(index, _)| *index)
    }
}

/// Finds a column by its heading, exactly or folded, or by its letter.
fn find(layout: &Layout, name: &str) -> Result<usize, MappingRefused> {
    let name = clean(name);
    let folded = search_key(&name);
    let tests: [&dyn Fn(&crate::Column) -> bool; 3] =
        [&|column| column.heading == name, &|column| search_key(&column.heading) == folded, &|column| {
            column.letter.eq_ignore_ascii_case(&name)
        }];
    for test in tests {
        let mut found = layout.columns.iter().filter(|column| test(column));
        match (found.next(), found.next()) {
            (Some(column), None) => return Ok(column.index),
            (Some(_), Some(_)) => return Err(MappingRefused::SeveralColumns(name.clone())),
            (None, _) => {}
        }
    }
    Err(MappingRefused::NoSuchColumn(name.clone()))
}
