//! Names: taking a whole name apart, and noticing that two parts were swapped.

use super::Record;
use super::reason::{Level, Reason, quote};
use crate::field::Field;
use domain::identity::{split_degree, split_title};
use domain::text::{Line, search_key};
use std::collections::HashMap;

/// Takes a whole name apart into given and family name: at the comma, at words in capitals, or before the last word
/// with the particles before it. A single word is a family name.
pub(super) fn split(name: &str) -> (String, String) {
    const PARTICLES: &[&str] = &[
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le",
        "ter", "ten", "el", "al", "bin", "zu", "zur", "'t", "af", "av", "ní", "ó",
    ];
    if let Some((family, given)) = name.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let in_capitals = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
    };
    let capitals = words.iter().filter(|word| in_capitals(word)).count();
    if capitals > 0 && capitals < words.len() {
        // "Olivier de BAYNAST", "DUPONT Marie": particles go with the capitals that follow them.
        let first = words.iter().position(in_capitals).unwrap_or(0);
        let last = words.iter().rposition(in_capitals).unwrap_or(0);
        let start =
            words[..first].iter().rposition(|word| !PARTICLES.contains(word)).map_or(0, |place| place + 1);
        let given: Vec<&str> = words[..start].iter().chain(&words[last + 1..]).copied().collect();
        return (given.join(" "), words[start..=last].join(" "));
    }
    let Some(last) = words.len().checked_sub(1) else { return (String::new(), String::new()) };
    let start =
        words[..last].iter().rposition(|word| !PARTICLES.contains(word)).map_or(last, |place| place + 1);
    // A name cannot begin with its family name here: "Van Dyck" alone is one.
    (words[..start].join(" "), words[start..].join(" "))
}

/// Fills the parts of a name from a whole name, with a doubt where it was not clear.
pub(super) fn fill(record: &mut Record, whole: &Line) {
    if record.family_name.as_ref().is_some_and(|name| !name.is_empty()) || whole.is_empty() {
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
        let message = "The whole name stood in one cell; check which part is the family name.";
        record.reasons.push(Reason::about(Field::FullName, "name_split", Level::Doubt, message));
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

/// Divides title, family name and given name as lists print them: the family name is all that has no small letter.
fn parts_listed(listed: &str) -> Option<(&str, &str, &str)> {
    let (head, given) = listed.split_once(", ")?;
    let mut family = split_title(head).1;
    while let Some((word, rest)) = family.split_once(' ')
        && word.contains(char::is_lowercase)
    {
        family = rest;
    }
    let title = head[..head.len() - family.len()].trim_end();
    (!family.is_empty() && !family.contains(char::is_lowercase)).then_some((title, family, given))
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
        let message =
            format!("The family name seems to hold a title, {}; it is kept as typed.", quote(degree));
        record.reasons.push(Reason::about(Field::FamilyName, "title_in_name", Level::Doubt, message));
    }
}

fn note_title(record: &mut Record, field: Field, title: &str, given: &str, family: &str) {
    let (title, given, family) = (quote(title), quote(given), quote(family));
    let message =
        format!("{title} in the name is read as a title; check given name {given} and family name {family}.");
    record.reasons.push(Reason::about(field, "title_in_name", Level::Doubt, message));
}

/// Keeps a title that stood in a name, unless a column of its own has one.
fn keep_title(record: &mut Record, title: &str) {
    if !title.is_empty() && record.title.as_ref().is_none_or(Line::is_empty) {
        record.title = Some(title.parse().unwrap_or_default());
    }
}

/// How the part of an address before the `@` is made of a name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Made {
    /// `s.chatzimichalis` or `stavros.chatzimichalis`.
    GivenFirst,
    /// The same of a name whose parts are swapped, or of an office that puts the family name first.
    FamilyFirst,
    /// `s.chatzimichalis` where the given name is "Chatzimichalis": only a swap explains it.
    InitialOfFamily,
}

/// Notes a doubt on rows whose address says that given and family name are swapped.
///
/// It takes an initial, or an office whose other addresses all put the given name first; alone, `novak.petr` may be
/// the custom of the house.
pub(super) fn note_swapped(records: &mut [Record]) {
    let made: Vec<Option<(String, Made)>> = records.iter().map(how_made).collect();
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
        let message = "The e-mail address suggests that given and family name are swapped.";
        record.reasons.push(Reason::about(Field::FamilyName, "names_swapped", Level::Doubt, message));
    }
}

fn how_made(record: &Record) -> Option<(String, Made)> {
    let address = search_key(record.email.as_ref()?.as_str());
    let (local, host) = address.split_once('@')?;
    let letters =
        |text: &Line| search_key(text.as_str()).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (given, family) = (letters(record.given_name.as_ref()?), letters(record.family_name.as_ref()?));
    if given.len() < 3 || family.len() < 3 || given == family {
        return None;
    }
    let (first, rest) = local.split_once(['.', '_'])?;
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (first, rest) = (plain(first), plain(rest));
    let made = if first == given && rest == family {
        Made::GivenFirst
    } else if first == family && rest == given {
        Made::FamilyFirst
    } else if first.chars().count() == 1
        && rest == given
        && family.starts_with(&first)
        && !given.starts_with(&first)
    {
        Made::InitialOfFamily
    } else {
        return None;
    };
    Some((host.to_owned(), made))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_taken_apart() {
        for (whole, given, family) in [
            ("Van den Eynde, Joris", "Joris", "Van den Eynde"),
            ("Marie DUPONT", "Marie", "DUPONT"),
            ("DUPONT Marie-Claire", "Marie-Claire", "DUPONT"),
            ("João Manuel DA SILVA MIGUEL", "João Manuel", "DA SILVA MIGUEL"),
            ("Olivier de BAYNAST", "Olivier", "de BAYNAST"),
            ("Jörg-Uwe von Thülen", "Jörg-Uwe", "von Thülen"),
            ("Ann Lee", "Ann", "Lee"),
            ("Suharto", "", "Suharto"),
            ("", "", ""),
        ] {
            assert_eq!(split(whole), (given.to_owned(), family.to_owned()), "{whole}");
        }
    }

    /// Title, given and family name, and the codes of the reasons.
    fn filled(whole: &str) -> ([String; 3], Vec<&'static str>) {
        let mut record = Record::default();
        fill(&mut record, &whole.parse().unwrap());
        parts(&record)
    }

    fn parts(record: &Record) -> ([String; 3], Vec<&'static str>) {
        let parts = [&record.title, &record.given_name, &record.family_name];
        let codes = record.reasons.iter().map(|reason| reason.code).collect();
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

    #[test]
    fn a_name_as_lists_print_it_is_divided_exactly() {
        for (listed, title, family, given) in [
            ("Ms IJZERMAN-DE WIT, Lotte", "Ms", "IJZERMAN-DE WIT", "Lotte"),
            ("H.E. VAN DEN EYNDE, Joris", "H.E.", "VAN DEN EYNDE", "Joris"),
            ("Rechtsanwalt D'HÉROUVILLE, Jean-Luc", "Rechtsanwalt", "D'HÉROUVILLE", "Jean-Luc"),
            ("LEE, Ann, Jr", "", "LEE", "Ann, Jr"),
        ] {
            assert_eq!(parts_listed(listed), Some((title, family, given)), "{listed}");
        }
        for typed in ["Mr Olivier de BAYNAST", "Novotná, Jana", "SUHARTO"] {
            assert_eq!(parts_listed(typed), None, "{typed}");
        }
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
            .filter(|place| records[*place].reasons.iter().any(|reason| reason.code == "names_swapped"))
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
