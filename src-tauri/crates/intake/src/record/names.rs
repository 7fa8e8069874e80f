//! Names of a record: filled from a whole name, freed of titles, and doubted where an address says they are swapped.

use super::Record;
use super::reason::Reason;
use crate::said::names::{Made, how_made, parts_listed, split};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::identity::{split_degree, split_title};
use domain::reason::ReasonCode;
use domain::text::Line;
use std::collections::HashMap;

/// Fills the parts of a name from a whole name, with a doubt where it was not clear.
pub(super) fn fill(record: &mut Record, whole: &Line) {
    if record.family_name.as_ref().is_some_and(|name| !name.is_empty()) || whole.is_empty() {
        untitle(record);
        record.given_name.get_or_insert_default();
        record.family_name.get_or_insert_default();
        return;
    }
    let (bare, degree) = split_degree(whole.as_str()).unwrap_or((whole.as_str(), ""));
    let (before, bare) = split_title(bare);
    let (given, family) = split(bare);
    // "NOVOTNÁ, Ms Alžběta"
    let (within, given) = split_title(&given);
    let title =
        [before, within, degree].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if !title.is_empty() {
        note_title(record, Field::FullName, &title, given, &family);
    } else if !whole.as_str().contains(',') && !given.is_empty() {
        record.reasons.push(Reason::doubt(Field::FullName, ReasonCode::NameSplit, Facts::default()));
    }
    record.given_name = Some(given.parse().unwrap_or_default());
    record.family_name = Some(family.parse().unwrap_or_default());
    keep_title(record, &title);
}

/// Fills the parts of a name from the form in which lists print it: "Ms IJZERMAN-DE WIT, Lotte". A name that its bearer
/// wants otherwise, or that somebody typed in between, is taken apart as any other.
pub(super) fn fill_listed(record: &mut Record, whole: &Line) {
    let Some((title, family, given)) = parts_listed(whole.as_str()) else { return fill(record, whole) };
    record.title = Some(title.parse().unwrap_or_default());
    record.family_name = Some(family.parse().unwrap_or_default());
    record.given_name = Some(given.parse().unwrap_or_default());
}

/// Takes titles off the two columns of a name, with a doubt on every row that has one.
pub(super) fn untitle(record: &mut Record) {
    let text = |part: &Option<Line>| part.as_ref().map_or_else(String::new, ToString::to_string);
    let (given, family) = (text(&record.given_name), text(&record.family_name));
    let ((before_given, given), (before_family, family)) = (split_title(&given), split_title(&family));
    let degree = split_degree(family).map_or("", |(_, degree)| degree);
    let title = [before_given, before_family]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if !title.is_empty() {
        note_title(record, Field::FamilyName, &title, given, family);
        record.given_name = Some(given.parse().unwrap_or_default());
        record.family_name = Some(family.parse().unwrap_or_default());
        keep_title(record, &title);
    } else if !degree.is_empty() {
        // Kept as typed: only its bearer knows whether it belongs to the printed name.
        let reason = Reason::doubt(Field::FamilyName, ReasonCode::TitleInName, Facts::text(degree));
        record.reasons.push(reason);
    }
}

fn note_title(record: &mut Record, field: Field, title: &str, given: &str, family: &str) {
    let facts = Facts::text(title).with(Fact::Given, given).with(Fact::Family, family).case("taken");
    record.reasons.push(Reason::doubt(field, ReasonCode::TitleInName, facts));
}

/// Keeps a title that stood in a name, unless a column of its own has one.
fn keep_title(record: &mut Record, title: &str) {
    if !title.is_empty() && record.title.as_ref().is_none_or(Line::is_empty) {
        record.title = Some(title.parse().unwrap_or_default());
    }
}

/// Notes a doubt on rows whose address says that given and family name are swapped.
///
/// It takes an initial, or an office whose other addresses all put the given name first; alone, `novak.petr` may be
/// the custom of the house.
pub(super) fn note_swapped(records: &mut [Record]) {
    let made = |record: &Record| {
        let (given, family) = (record.given_name.as_ref()?, record.family_name.as_ref()?);
        how_made(given.as_str(), family.as_str(), record.email.as_ref()?.as_str())
    };
    let made: Vec<Option<(String, Made)>> = records.iter().map(made).collect();
    let mut hosts: HashMap<&str, (usize, usize)> = HashMap::new();
    let (mut given_first, mut family_first) = (0, 0);
    for (host, made) in made.iter().flatten() {
        let counts = hosts.entry(host.as_str()).or_default();
        match made {
            Made::GivenFirst => {
                counts.0 += 1;
                given_first += 1;
            }
            Made::FamilyFirst => {
                counts.1 += 1;
                family_first += 1;
            }
            Made::InitialOfFamily => {}
        }
    }
    let custom = given_first >= 10 && family_first * 20 <= given_first;
    let swapped: Vec<bool> = made
        .iter()
        .map(|made| match made {
            Some((_, Made::InitialOfFamily)) => true,
            Some((host, Made::FamilyFirst)) => {
                let (given, family) = hosts.get(host.as_str()).copied().unwrap_or_default();
                family == 1 && (given >= 1 || custom)
            }
            _ => false,
        })
        .collect();
    for (record, _) in records.iter_mut().zip(swapped).filter(|(_, swapped)| *swapped) {
        let facts = Facts::default().case("address");
        record.reasons.push(Reason::doubt(Field::FamilyName, ReasonCode::NamesSwapped, facts));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Title, given and family name, and the codes of the reasons.
    fn filled(whole: &str) -> ([String; 3], Vec<&'static str>) {
        let mut record = Record::default();
        fill(&mut record, &whole.parse().unwrap());
        parts(&record)
    }

    fn parts(record: &Record) -> ([String; 3], Vec<&'static str>) {
        let parts = [&record.title, &record.given_name, &record.family_name];
        let codes = record.reasons.iter().map(|reason| reason.code.as_str()).collect();
        (parts.map(|part| part.as_ref().map_or_else(String::new, ToString::to_string)), codes)
    }

    #[test]
    fn a_title_in_a_whole_name_is_no_part_of_it_and_always_a_doubt() {
        for (whole, expected) in [
            ("Ms NOVOTNÁ, Alžběta", ["Ms", "Alžběta", "NOVOTNÁ"]),
            ("Mr Ján HORVÁTH", ["Mr", "Ján", "HORVÁTH"]),
            ("Prof. dr. sc. KNEŽEVIĆ, Ivo", ["Prof. dr. sc.", "Ivo", "KNEŽEVIĆ"]),
            ("Mme DUCHEMIN Odile", ["Mme", "Odile", "DUCHEMIN"]),
            ("H.E. Paulo Vaz", ["H.E.", "Paulo", "Vaz"]),
            ("NOVOTNÁ, Ms Alžběta", ["Ms", "Alžběta", "NOVOTNÁ"]),
            ("Jana Novotná, Ph.D.", ["Ph.D.", "Jana", "Novotná"]),
        ] {
            assert_eq!(filled(whole), (expected.map(str::to_owned), vec!["title_in_name"]), "{whole}");
        }
        assert_eq!(filled("Marie DUPONT").1, ["name_split"]);
    }

    #[test]
    fn a_title_in_one_of_two_columns_is_a_doubt_too() {
        let mut titled = record("Ms Jana", "NOVOTNÁ", "");
        untitle(&mut titled);
        assert_eq!(parts(&titled), (["Ms", "Jana", "NOVOTNÁ"].map(str::to_owned), vec!["title_in_name"]));
        let mut own = Record { title: Some("Dr".parse().unwrap()), ..record("Jana", "Ms Novotná", "") };
        untitle(&mut own);
        assert_eq!(parts(&own).0, ["Dr", "Jana", "Novotná"], "the column for titles has the word");
        let mut degree = record("Růžena", "Dvořáková, Ph.D.", "");
        untitle(&mut degree);
        assert_eq!(
            parts(&degree),
            (["", "Růžena", "Dvořáková, Ph.D."].map(str::to_owned), vec!["title_in_name"])
        );
        let mut plain = record("Judge", "Reinhold", "");
        untitle(&mut plain);
        assert!(plain.reasons.is_empty());
    }

    fn record(given: &str, family: &str, email: &str) -> Record {
        Record {
            given_name: Some(given.parse().unwrap()),
            family_name: Some(family.parse().unwrap()),
            email: Some(email.parse().unwrap()),
            ..Record::default()
        }
    }

    fn noted(records: &[(&str, &str, &str)]) -> Vec<usize> {
        let mut records: Vec<Record> =
            records.iter().map(|(given, family, email)| record(given, family, email)).collect();
        note_swapped(&mut records);
        (0..records.len())
            .filter(|place| {
                records[*place].reasons.iter().any(|reason| reason.code == ReasonCode::NamesSwapped)
            })
            .collect()
    }

    #[test]
    fn swapped_names_are_noticed_only_when_the_address_is_clear() {
        assert_eq!(noted(&[("Chatzimichalis", "Stavros", "s.chatzimichalis@judiciary-el.test")]), [0]);
        assert!(noted(&[("Stavros", "Chatzimichalis", "s.chatzimichalis@judiciary-el.test")]).is_empty());
        assert!(noted(&[("Petr", "Novák", "novak.petr@justice.test")]).is_empty(), "the custom of the house");
        assert_eq!(
            noted(&[("Ann", "Lee", "ann.lee@court.test"), ("Byrne", "Sean", "sean.byrne@court.test")]),
            [1],
            "the others of this house put the given name first"
        );
        assert!(noted(&[("Ann", "Lee", "info@court.test")]).is_empty());
    }
}
