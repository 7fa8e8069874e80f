//! [`Layout`]: where the headings of a sheet are, and what its columns mean.

mod choices;
mod content;
mod header;
mod headings;
mod metadata;
mod own;
mod shortnames;

pub(crate) use choices::chosen;
pub use content::{Evidence, Sureness, Why};
pub(crate) use content::{is_known, names_party};
pub use header::Source;
pub(crate) use header::score as header_score;
pub(crate) use own::unguard;
pub(crate) use shortnames::strip_answer;

use crate::refused::Refused;
use crate::said::day_heading;
use crate::said::names::is_sentence;
use crate::sheet::{Sheet, SheetRow};
use content::{Bid, Values};
use domain::field::Field;
use domain::identity::split_title;
use domain::import::ImportKind;
use domain::text::{clean, search_key};
use headings::Meaning;
use std::collections::{BTreeMap, BTreeSet};

/// Where the headings of a sheet are, and what its columns mean.
#[derive(Clone, Debug)]
pub struct Layout {
    /// What the table brings.
    pub kind: ImportKind,
    /// What made the table.
    pub source: Source,
    /// The worksheet row or physical line of the headings, from 1; 0 where the file has names and no row of headings.
    pub header_row: u32,
    /// The worksheet row or physical line of the first row of data, from 1.
    pub first_data_row: u32,
    /// How many rows of data there are.
    pub data_rows: usize,
    /// The columns, in order. The options of a split multiple choice belong to the column of their question.
    pub columns: Vec<Column>,
    /// Whether the survey tool wrote its short names behind headings and answers.
    pub(crate) shortnames: bool,
}

/// A column of a sheet.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its place in the sheet, from 0.
    pub index: usize,
    /// Its letter, as a spreadsheet program shows it.
    pub letter: String,
    /// Its heading in one line; may be empty, and may occur twice.
    pub heading: String,
    /// The first three distinct values; none of a column with identity documents.
    pub samples: Vec<String>,
    /// The field that is proposed.
    pub field: Field,
    /// What speaks for that field.
    pub evidence: Evidence,
    /// The field for which it asks too, where another column has it.
    pub rival: Option<Field>,
    /// Whether it holds identity documents (class E of the data protection notice): named, never stored.
    pub identity: bool,
    /// Whether the survey tool added it.
    pub metadata: bool,
    /// The options of a split multiple choice; a yes in one of their columns is an answer to this question.
    pub options: Vec<String>,
    /// Where the options stand, from 0.
    pub(crate) option_columns: Vec<usize>,
}

impl Layout {
    /// Returns what sheets of one layout have in common: what made them, and their headings in order.
    pub fn fingerprint(&self) -> String {
        let headings = self.columns.iter().map(|column| search_key(&column.heading));
        let source = match (self.kind, self.source) {
            (ImportKind::Agenda | ImportKind::Guests, _) => self.kind.name(),
            (_, Source::Entente) => "entente",
            (_, Source::Eusurvey) => "eusurvey",
            (_, Source::Table) => "table",
            (_, Source::Json) => "json",
            (_, Source::Vcard) => "vcard",
        };
        std::iter::once(source.to_owned()).chain(headings).collect::<Vec<_>>().join("\n")
    }

    /// Returns the column at a place in the sheet.
    pub fn column(&self, index: usize) -> Option<&Column> {
        self.columns.iter().find(|column| column.index == index)
    }
}

/// Returns the rows of data below the headings.
pub(crate) fn data<'a>(sheet: &'a Sheet, layout: &Layout) -> &'a [SheetRow] {
    let first = sheet.rows.partition_point(|row| row.number <= layout.header_row);
    &sheet.rows[first..]
}

/// Finds the headings and proposes a meaning for every column.
pub fn recognise(sheet: &Sheet) -> Result<Layout, Refused> {
    let found = header::find(sheet)?;
    let header = &sheet.rows[found.place];
    let second = (found.source == Source::Table).then(|| header::second(&sheet.rows, found.place)).flatten();
    let data = &sheet.rows[found.place + 1 + usize::from(second.is_some())..];
    if data.is_empty() {
        return Err(Refused::Empty);
    }
    let all = data;
    // What a column holds is told by rows that fill more than one: a remark below the table tells nothing.
    let mut telling: Vec<&SheetRow> = all.iter().filter(|row| row.filled().nth(1).is_some()).collect();
    // Where none does, a sentence is no name.
    if telling.is_empty() {
        telling = all.iter().filter(|row| !row.filled().any(|(_, cell)| is_sentence(&cell.text))).collect();
    }
    if telling.is_empty() {
        telling = all.iter().collect();
    }
    let data = telling.as_slice();
    let width = sheet.width();
    let mut headings: Vec<String> = (0..width).map(|index| clean(header.text(index))).collect();
    if let Some(second) = second {
        in_two_rows(&mut headings, second);
    }
    let own = found.source == Source::Entente;
    let mut metadata = metadata::find(&headings, data, found.source == Source::Eusurvey);
    let shortnames = shortnames::strip(&mut headings, metadata.keys().next().copied().unwrap_or(width));
    let source = if !own && metadata.len() > 2 { Source::Eusurvey } else { found.source };
    if source != Source::Eusurvey {
        metadata.clear();
    }
    let groups = choices::find(header, &headings, data, &metadata);
    let inside: BTreeSet<usize> = groups.values().flatten().copied().collect();
    let mut columns = Vec::new();
    let mut bids = Vec::new();
    for index in (0..width).filter(|index| !inside.contains(index)) {
        let options = groups.get(&index).cloned().unwrap_or_default();
        let blank = headings[index].is_empty();
        if blank && data.iter().all(|row| row.text(index).is_empty()) {
            continue;
        }
        let meaning = headings::meaning(&headings[index]);
        let identity = meaning == Meaning::Identity
            || options.iter().any(|option| headings::meaning(&headings[*option]) == Meaning::Identity);
        let is_metadata = metadata.contains_key(&index);
        let source = Evidence { why: Why::Source, ..Evidence::default() };
        let bid = if let Some(Some(field)) = metadata.get(&index) {
            Some((*field, 2_000, source))
        } else if let Some(field) = own.then(|| own::meaning(&headings[index])).flatten() {
            Some((field, 3_000, source))
        } else if is_metadata || identity {
            None
        } else {
            content::bid(&headings[index], &Values::of(data, index)).filter(|(field, _, _)| {
                // What is only counted is nothing that people cite.
                let number = |row: &&SheetRow| row.text(index).bytes().all(|byte| byte.is_ascii_digit());
                *field != Field::Reference || !data.iter().all(number)
            })
        };
        let column = columns.len();
        bids.extend(bid.map(|(field, score, evidence)| Bid { column, field, score, evidence }));
        columns.push(Column {
            index,
            letter: letter(index),
            heading: headings[index].clone(),
            samples: if identity {
                Vec::new()
            } else {
                samples(data.iter().map(|row| said(row, index, &options, &headings)))
            },
            field: Field::Ignore,
            evidence: Evidence::default(),
            rival: None,
            identity,
            metadata: is_metadata,
            options: options.iter().map(|option| headings[*option].clone()).collect(),
            option_columns: options,
        });
    }
    if !own {
        let open = |column: &Column| !column.identity && !column.metadata && column.options.is_empty();
        content::names(&mut bids, &columns, &open, data);
    }
    assign(&mut columns, bids, data);
    whole_names(&mut columns, data);
    if own && !columns.iter().any(|column| column.field == Field::FullName) {
        return Err(Refused::NoNames);
    }
    let first = all.first().map_or(header.number + 1, |row| row.number);
    Ok(Layout {
        kind: ImportKind::Participants,
        source,
        header_row: second.unwrap_or(header).number,
        first_data_row: first,
        data_rows: all.len(),
        columns,
        shortnames,
    })
}

/// Takes a second row of headings in: each stands under one that spans several columns, and says more than that.
fn in_two_rows(headings: &mut [String], second: &SheetRow) {
    let mut over = String::new();
    for (index, heading) in headings.iter_mut().enumerate() {
        if !heading.is_empty() {
            over.clone_from(heading);
        }
        let below = clean(second.own_text(index));
        if below.is_empty() {
            continue;
        }
        let alone = day_heading(&below) || headings::meaning(&below) != Meaning::Unknown;
        *heading = if alone { below } else { format!("{over} {below}").trim().to_owned() };
    }
}

/// Gives every field to the best column that asks for it; days may repeat.
fn assign(columns: &mut [Column], mut bids: Vec<Bid>, data: &[&SheetRow]) {
    bids.sort_by_key(|bid| (std::cmp::Reverse(bid.score), bid.column));
    let mut taken: BTreeMap<Field, usize> = BTreeMap::new();
    for Bid { column, field, evidence, .. } in bids {
        if columns[column].field != Field::Ignore {
            continue;
        }
        if field.repeats() || !taken.contains_key(&field) {
            columns[column].field = field;
            columns[column].evidence = evidence;
            taken.insert(field, column);
        } else if matches!(evidence.why, Why::Heading | Why::Both | Why::Words)
            && !(field == Field::Party && headings::is_state(&columns[column].heading))
        {
            columns[column].rival = Some(field);
        }
    }
    // "Name" beside "Vorname" is the family name; "Name" beside "Surname" is the given name.
    let (given, family, full) =
        (taken.get(&Field::GivenName), taken.get(&Field::FamilyName), taken.get(&Field::FullName));
    match (given, family, full) {
        (Some(_), None, Some(full)) => columns[*full].field = Field::FamilyName,
        (None, Some(_), Some(full)) => columns[*full].field = Field::GivenName,
        // The whole name counts where somebody has no other.
        (Some(given), Some(family), Some(full)) => {
            let [given, family, full_index] = [given, family, full].map(|place| columns[*place].index);
            let alone = |row: &&SheetRow| {
                row.text(given).is_empty() && row.text(family).is_empty() && !row.text(full_index).is_empty()
            };
            if !data.iter().any(alone) {
                columns[*full].field = Field::Ignore;
            }
        }
        // Of "Nom" or "Nome" alone nobody can tell more than that it is the name.
        (Some(only), None, None) | (None, Some(only), None) => {
            let short = !columns[*only].heading.contains(' ') && columns[*only].heading.chars().count() <= 4;
            if short {
                columns[*only].field = Field::FullName;
            }
        }
        _ => {}
    }
}

/// Tells whether a column holds names of people, or a part of them.
pub(crate) const fn is_name(field: Field) -> bool {
    matches!(field, Field::GivenName | Field::FamilyName | Field::FullName)
}

/// Takes the only column of names for whole names where most of them have several words, whatever its heading says.
fn whole_names(columns: &mut [Column], data: &[&SheetRow]) {
    let mut named = columns.iter_mut().filter(|column| is_name(column.field));
    let (Some(only), None) = (named.next(), named.next()) else { return };
    let (mut several, mut all) = (0, 0);
    for text in data.iter().map(|row| row.text(only.index)).filter(|text| !text.is_empty()) {
        all += 1;
        several += usize::from(split_title(text).1.contains([' ', ',']));
    }
    if several * 2 > all {
        only.field = Field::FullName;
    }
}

/// Returns the first three distinct values of a column.
pub(crate) fn samples(values: impl Iterator<Item = String>) -> Vec<String> {
    /// Longer values are cut; a sample shows what kind of thing stands there.
    const LENGTH: usize = 80;
    let mut found: Vec<String> = Vec::new();
    for text in values {
        let text: String = text.chars().take(LENGTH).collect();
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
            if found.len() == 3 {
                break;
            }
        }
    }
    found
}

/// Returns what stands in a column of a row; of a split question, the options chosen.
fn said(row: &SheetRow, index: usize, options: &[usize], headings: &[String]) -> String {
    if options.is_empty() {
        return clean(row.text(index));
    }
    choices::chosen(row, options).map(|option| headings[option].as_str()).collect::<Vec<_>>().join("; ")
}

/// Tells whether people are named under a heading.
pub(crate) fn names_people(heading: &str) -> bool {
    matches!(headings::meaning(heading), Meaning::Field(Field::FamilyName | Field::FullName, _))
}

/// Tells whether a heading names identity documents (class E).
pub(crate) fn is_identity(heading: &str) -> bool {
    headings::meaning(heading) == Meaning::Identity
}

/// Returns the letters of a column: A to Z, then AA.
pub(crate) fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
