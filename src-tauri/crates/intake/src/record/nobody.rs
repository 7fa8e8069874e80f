//! Rows that are about nobody: headings that come again, lines over the rows below, totals, remarks.
//!
//! People make such rows in tables of their own; programs make none. A row that may be about somebody is taken for one,
//! and what it lacks is asked.

use super::{Level, Reason, Record};
use crate::layout::{Layout, Source, is_name, names_party};
use crate::mapping::Mapping;
use crate::said::names::{in_name, is_sentence};
use crate::said::{folded, is_total};
use crate::sheet::{Cell, SheetRow};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::reason::ReasonCode;
use domain::text::{Line, clean};
use std::collections::{BTreeMap, BTreeSet};

/// What tells rows about somebody from others.
pub(super) struct Nobody<'a> {
    layout: &'a Layout,
    /// The fields of the columns that are used, those of their options too.
    used: BTreeMap<usize, Field>,
}

/// What a row is that is about nobody, with its text.
pub(super) enum What {
    Headings,
    Total(String),
    Section(String),
    Remark(String),
}

impl<'a> Nobody<'a> {
    /// Looks at a table that a person made; none where no column holds names, so that nothing is known of any row.
    pub fn of(layout: &'a Layout, mapping: &Mapping) -> Option<Self> {
        let field =
            |index: usize| mapping.fields.get(&index).copied().filter(|field| *field != Field::Ignore);
        let columns = layout.columns.iter().filter(|column| !column.identity);
        let used: BTreeMap<usize, Field> = columns
            .filter_map(|column| Some((column, field(column.index)?)))
            .flat_map(|(column, field)| {
                std::iter::once(column.index)
                    .chain(column.option_columns.iter().copied())
                    .map(move |index| (index, field))
            })
            .collect();
        (layout.source == Source::Table && used.values().any(|field| is_name(*field)))
            .then_some(Self { layout, used })
    }

    /// Says what a row is that is about nobody.
    pub fn is(&self, row: &SheetRow) -> Option<What> {
        let filled: Vec<(usize, &Cell)> = row.filled().collect();
        let distinct: BTreeSet<&str> = filled.iter().map(|(_, cell)| cell.text.trim()).collect();
        let (first, cell) = *filled.first()?;
        let text = clean(&cell.text);
        let heading = |(index, cell): &(usize, &Cell)| {
            self.layout.column(*index).is_some_and(|column| folded(&column.heading) == folded(&cell.text))
        };
        if filled.len() > 1 && filled.iter().all(heading) {
            return Some(What::Headings);
        }
        let figure = |(_, cell): &(usize, &Cell)| !cell.text.chars().any(char::is_alphabetic);
        if is_total(&text) && filled.iter().skip(1).all(figure) {
            return Some(What::Total(text));
        }
        if distinct.len() == 1 {
            let alone = self.used.get(&first).copied().filter(|_| filled.len() == 1);
            return match alone {
                _ if party_in(&text).is_some() => Some(What::Section(text)),
                Some(Field::Email) if text.contains('@') => None,
                Some(field) if is_name(field) && may_be_name(&text) => None,
                // What is merged or written over several columns stands over the rows below.
                None if filled.len() > 1 => Some(What::Section(text)),
                _ => Some(What::Remark(text)),
            };
        }
        let about_somebody = filled.iter().any(|(index, _)| self.used.contains_key(index));
        (!about_somebody).then_some(What::Remark(text))
    }
}

impl What {
    /// Tells whether what stood over the rows before ends with it. A number of a row without anybody ends nothing.
    pub fn ends_section(&self) -> bool {
        self.text().contains(char::is_alphabetic)
    }

    /// Returns its text.
    pub fn text(&self) -> &str {
        match self {
            Self::Headings => "",
            Self::Total(text) | Self::Section(text) | Self::Remark(text) => text,
        }
    }

    /// Says why the row is about nobody.
    pub fn reason(&self) -> Reason {
        let case = match self {
            Self::Headings => "headings",
            Self::Total(_) => "total",
            Self::Section(_) => "section",
            Self::Remark(_) => "remark",
        };
        Reason::new(Level::Info, None, ReasonCode::NotAPerson, Facts::text(self.text()).case(case))
    }
}

/// A country or body that stands over the rows below.
pub(super) struct Section {
    row: u32,
    party: Line,
}

impl Section {
    /// Takes a line that stands over the rows below; none where it names no country or body.
    pub fn over(row: u32, text: &str) -> Option<Self> {
        Some(Self { row, party: party_in(text)?.parse().ok()? })
    }

    /// Counts for a row that names no country or body itself.
    pub fn count_for(&self, record: &mut Record) {
        if record.party_text.as_ref().is_some_and(|text| !text.is_empty()) {
            return;
        }
        record.party_text = Some(self.party.clone());
        let facts =
            Facts::text(self.party.as_str()).with(Fact::Line, usize::try_from(self.row).unwrap_or_default());
        record.reasons.push(Reason::new(Level::Corrected, Field::Party, ReasonCode::PartyOfSection, facts));
    }
}

/// Returns the country or body that a line names: "Sweden", "SWEDEN:", "Sweden (3)", "Delegation of Sweden – 3".
fn party_in(text: &str) -> Option<&str> {
    let bare = text.split(['(', '–', '—']).next().unwrap_or(text);
    let bare = bare.trim_matches(|c: char| !c.is_alphabetic() && c != ')');
    [text.trim(), bare].into_iter().find(|text| !text.is_empty() && names_party(text))
}

/// Tells whether a text alone in a column of names may be one, with or without a title.
fn may_be_name(text: &str) -> bool {
    /// No name is longer.
    const LONGEST: usize = 100;
    // An accent may be a character of its own.
    let plain = |c: char| in_name(c) || matches!(c, '\u{300}'..='\u{36F}');
    let letters: Vec<char> = text.chars().collect();
    // A letter that was read in other letters is a sign in the middle of a name: "Zo‘ IJzerman".
    let misread = |at: usize| {
        !letters[at].is_ascii() && at + 1 < letters.len() && at > 0 && letters[at - 1].is_alphabetic()
    };
    letters.len() <= LONGEST
        && (0..letters.len()).all(|at| plain(letters[at]) || misread(at))
        && !is_sentence(text)
}

#[cfg(test)]
mod tests {
    use crate::{Record, recognise, records};
    use domain::fact::{Fact, FactValue};
    use domain::reason::ReasonCode;
    use domain::text::Line;

    fn read(table: &str) -> Vec<Record> {
        let sheet = crate::read(table.as_bytes(), "list.csv").unwrap();
        let layout = recognise(&sheet).unwrap();
        records(&sheet, &layout, &layout.proposed(), &["2024-06-26".parse().unwrap()])
    }

    /// Names, or in brackets which kind of row it is.
    fn said(table: &str) -> Vec<String> {
        let name = |record: &Record| record.family_name.as_ref().map_or("", Line::as_str).to_owned();
        let kind = |record: &Record| {
            let reason = record.reasons.iter().find(|reason| reason.code == ReasonCode::NotAPerson).unwrap();
            match &reason.facts.0[&Fact::Case] {
                FactValue::Case(case) => format!("({case})"),
                other => panic!("{other:?}"),
            }
        };
        read(table).iter().map(|record| if record.nobody { kind(record) } else { name(record) }).collect()
    }

    #[test]
    fn headings_totals_sections_and_remarks_are_about_nobody() {
        let table = "No.,First name,Family name,E-mail\n\
            France,,,\n\
            1,Anne,Lee,anne.lee@justice.test\n\
            2,Otto,Berg,otto.berg@justice.test\n\
            No.,First name,Family name,E-mail\n\
            SWEDEN (1),,,\n\
            3,Maja,Ek,maja.ek@court.test\n\
            4,,,\n\
            Total,3,,\n\
            * to be confirmed by the end of May,,,\n";
        let expected =
            ["(section)", "Lee", "Berg", "(headings)", "(section)", "Ek", "(remark)", "(total)", "(remark)"];
        assert_eq!(said(table), expected);
        let parties: Vec<String> = read(table)
            .iter()
            .filter(|record| !record.nobody)
            .map(|record| record.party_text.as_ref().unwrap().to_string())
            .collect();
        assert_eq!(parties, ["France", "France", "SWEDEN"], "the line over the rows names their country");
    }

    #[test]
    fn a_column_beside_one_for_the_same_is_said_where_it_says_something_else() {
        let table = |last: &str| {
            format!(
                "Family name,Surname,First name,E-mail,Country\nLee,Lee,Anne,a@x.test,IE\nBerg,{last},Otto,o@x.test,SE\nEk,,Maja,m@x.test,SE\nRoe,Roe,Jo,r@x.test,IE\n"
            )
        };
        let differs = |table: &str| {
            let says = |record: &Record| {
                record.reasons.iter().any(|reason| reason.code == ReasonCode::ColumnDiffers)
            };
            read(table).iter().map(says).collect::<Vec<_>>()
        };
        assert_eq!(differs(&table("Bergh")), [false, true, false, false]);
        assert_eq!(differs(&table("BERG")), [false; 4]);
        let others = table("Bergh").replace("Lee,Lee", "Lee,Who pays");
        assert_eq!(differs(&others), [false; 4], "a column about something else is said at its heading");
    }

    #[test]
    fn what_may_be_somebody_is_somebody() {
        let table = "Family name,First name,Country,E-mail\n\
            Suryani,,,\n\
            ,,,somebody@x.test\n\
            Total,Anna,France,anna.total@x.test\n\
            Summe,Ivo,,\n\
            Zo‘ IJzerman-de Wit,,,\n\
            Liste – provisoire,,,\n\
            Weitere Namen folgen…,,,\n\
            Lee,Anne,Ireland,\n";
        let people = ["Suryani", "", "Total", "Summe", "Zo‘ IJzerman-de Wit", "(remark)", "(remark)", "Lee"];
        assert_eq!(said(table), people);
    }

    #[test]
    fn a_country_above_counts_only_where_none_is_written_and_until_the_next_line() {
        let table = "Name,First name,Country\nFrance,,\nLee,Anne,\nBerg,Otto,Sweden\nPeople who only listen,,\nEk,Maja,\n";
        let parties: Vec<Option<String>> =
            read(table).iter().map(|record| record.party_text.as_ref().map(ToString::to_string)).collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(parties[1..3], [some("France"), some("Sweden")]);
        assert_eq!((said(table)[3].as_str(), &parties[4]), ("(remark)", &some("")), "another line ends it");
    }
}
