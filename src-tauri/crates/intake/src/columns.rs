//! Tables whose columns have headings from a word list: agendas and lists of guests.

use crate::layout::{Column, Evidence, Layout, Source, Why, data, is_identity, letter, samples};
use crate::mapping::Mapping;
use crate::sheet::{Cell, Sheet, SheetRow};
use domain::field::Field;
use domain::import::ImportKind;
use domain::text::clean;
use std::collections::BTreeSet;

/// Rows in which headings are looked for; titles and notes may stand above them.
pub(crate) const LOOKED_AT: usize = 25;

/// Finds the row with the most headings that mean something, at least two, and proposes what each column means: of
/// several that mean the same, the first one does.
pub(crate) fn recognise(
    kind: ImportKind,
    sheet: &Sheet,
    meaning: impl Fn(&str) -> Option<Field>,
) -> Option<Layout> {
    let scored = sheet.rows.iter().take(LOOKED_AT).enumerate();
    let scored = scored.map(|(place, row)| (named(row, &meaning).len(), place));
    let (score, place) = scored.max_by_key(|(score, place)| (*score, std::cmp::Reverse(*place)))?;
    if score < 2 {
        return None;
    }
    let (header, data) = (&sheet.rows[place], &sheet.rows[place + 1..]);
    let mut taken = BTreeSet::new();
    let column = |(index, cell): (usize, &Cell)| {
        let heading = clean(&cell.text);
        let identity = is_identity(&heading);
        let meant = meaning(&cell.text).filter(|_| !identity);
        let field = meant.filter(|field| taken.insert(*field));
        Column {
            index,
            letter: letter(index),
            samples: if identity {
                Vec::new()
            } else {
                samples(data.iter().map(|row| clean(row.text(index))))
            },
            heading,
            field: field.unwrap_or(Field::Ignore),
            evidence: Evidence {
                why: if field.is_some() { Why::Heading } else { Why::Nothing },
                ..Evidence::default()
            },
            rival: meant.filter(|_| field.is_none()),
            identity,
            metadata: false,
            options: Vec::new(),
            option_columns: Vec::new(),
        }
    };
    Some(Layout {
        kind,
        source: Source::Table,
        header_row: header.number,
        first_data_row: data.first().map_or(0, |row| row.number),
        data_rows: data.len(),
        columns: header.filled().map(column).collect(),
        shortnames: false,
    })
}

/// A table below its headings, read by what its columns are taken for.
pub(crate) struct Headed<'a> {
    /// The rows of data.
    pub rows: &'a [SheetRow],
    columns: Vec<(usize, Field)>,
}

impl<'a> Headed<'a> {
    /// Reads a table. Columns with identity documents are never read, whatever the mapping says.
    pub fn new(sheet: &'a Sheet, layout: &Layout, mapping: &Mapping) -> Self {
        let open = layout.columns.iter().filter(|column| !column.identity);
        let read = open.filter_map(|column| Some((column.index, *mapping.fields.get(&column.index)?)));
        let columns = read.filter(|(_, field)| *field != Field::Ignore).collect();
        Self { rows: data(sheet, layout), columns }
    }

    /// Tells whether a column is there.
    pub fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|(_, known)| *known == field)
    }

    /// Walks through the columns in order.
    pub fn columns(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().map(|(_, field)| *field)
    }

    /// Returns the cell of a row in a column; none where the column is missing or the row ends before it.
    pub fn cell<'r>(&self, row: &'r SheetRow, field: Field) -> Option<&'r Cell> {
        let (index, _) = self.columns.iter().find(|(_, known)| *known == field)?;
        row.cell(*index)
    }

    /// Returns the text of a row in a column, empty where nothing stands; none where the column is missing.
    pub fn text<'r>(&self, row: &'r SheetRow, field: Field) -> Option<&'r str> {
        let (index, _) = self.columns.iter().find(|(_, known)| *known == field)?;
        let text = row.text(*index);
        // What a spreadsheet program shows where a formula failed.
        Some(if text.starts_with('#') && (text.ends_with('!') || text == "#N/A" || text == "#NAME?") {
            ""
        } else {
            text
        })
    }
}

/// Counts the columns that the best row of headings names.
pub(crate) fn score(rows: &[SheetRow], meaning: impl Fn(&str) -> Option<Field>) -> usize {
    best(rows, meaning).len()
}

/// Lists the columns that the best row of headings names.
pub(crate) fn best(rows: &[SheetRow], meaning: impl Fn(&str) -> Option<Field>) -> Vec<Field> {
    let named = rows.iter().take(LOOKED_AT).map(|row| named(row, &meaning));
    named.max_by_key(Vec::len).unwrap_or_default()
}

fn named(row: &SheetRow, meaning: &impl Fn(&str) -> Option<Field>) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    for (_, cell) in row.filled() {
        found.extend(meaning(&cell.text).filter(|field| !found.contains(field)));
    }
    found
}
