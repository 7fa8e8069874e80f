//! Lists of people, written in every way in which people write them: the same people come out, or a doubt says why not.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod languages;
mod reading;
mod writing;

use domain::field::Field;
use domain::text::Line;
use intake::{Level, Record};
use languages::LANGUAGES;
use proptest::prelude::*;
use reading::{codes, days, modes, open, text};
use writing::{List, list};

/// A few seconds of an unoptimised build.
const CASES: u32 = 1_000;

/// Says what is wrong with the records of a list; nothing where the same people came out, or a doubt says why not.
fn wrong(list: &List) -> Option<String> {
    wrong_in(&list.written(), list)
}

fn wrong_in(file: &[u8], list: &List) -> Option<String> {
    // Where nothing comes in, the file says why.
    let Ok(sheet) = intake::read(file, "list") else { return None };
    let Ok(layout) = intake::recognise(&sheet) else { return None };
    let mut records = intake::records(&sheet, &layout, &layout.proposed(), &days());
    records.retain(|record| !record.nobody);
    let at = |what: String| Some(format!("{what}\n{sheet:?}"));
    if records.len() != list.people.len() {
        return at(format!("{} people, {} records", list.people.len(), records.len()));
    }
    for (person, record) in list.people.iter().zip(&records) {
        let read = [&record.title, &record.given_name, &record.family_name].map(|part| text(part.as_ref()));
        let named = read[1..] == [person.given.as_str(), person.family.as_str()]
            && (list.title_column.is_none() || read[0] == person.title);
        if !named && !is_doubted(record) {
            return at(format!("{person:?} became {read:?}"));
        }
        if record.party_text.as_ref().map(Line::as_str) != list.party_of(person) {
            return at(format!("{:?} is the country of {person:?}", record.party_text));
        }
        let open = codes(record).contains(&"mode_unclear");
        if list.has_modes() && modes(record) != person.attends() && !open {
            return at(format!("{person:?} attends {:?}", modes(record)));
        }
        if list.dates_are_certain() && record.submitted_at != person.answered() {
            return at(format!("{person:?} answered {:?}", record.submitted_at));
        }
    }
    None
}

/// Tells whether somebody is told to look at the name of a row: it has a doubt, or is asked for.
fn is_doubted(record: &Record) -> bool {
    use Field::{FamilyName, FullName, GivenName};
    let about_name = [Some(FamilyName), Some(FullName), Some(GivenName)];
    let doubt = |reason: &intake::Reason| reason.level >= Level::Doubt && about_name.contains(&reason.field);
    record.reasons.iter().any(doubt) || record.family_name.as_ref().is_none_or(Line::is_empty)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_people_come_out_or_a_doubt_says_why_not(list in list()) {
        let wrong = wrong(&list);
        prop_assert!(wrong.is_none(), "{}", wrong.unwrap_or_default());
    }

    /// The control: a letter that differs is noticed.
    #[test]
    fn a_changed_letter_of_a_name_is_noticed(list in list()) {
        let file = list.with_a_wrong_letter().written();
        let said = |list: &List| intake::read(&file, "list").ok().and_then(|sheet| intake::recognise(&sheet).ok().map(|layout| {
            let mut records = intake::records(&sheet, &layout, &layout.proposed(), &days());
            records.retain(|record| !record.nobody);
            records.last().is_none_or(is_doubted) || records.len() != list.people.len()
        }));
        prop_assert!(said(&list).unwrap_or(true) || wrong_in(&file, &list).is_some(), "{list:?}");
    }
}

#[test]
fn a_remark_below_one_name_says_nothing_of_the_column_in_which_it_stands() {
    let (_, layout, records) = open(
        "Title;Име и фамилия\n;Йорданова-Стоева, Ралица\n* to be confirmed by the end of May\n".as_bytes(),
    );
    assert_eq!(layout.columns[0].field, Field::Title);
    assert_eq!(records.iter().filter(|record| !record.nobody).count(), 1);
}

#[test]
fn headings_and_answers_of_every_language_are_known() {
    for language in &LANGUAGES {
        let [given, family, whole] = language.names;
        let [party, address, function, mode] = language.others;
        let [here, afar] = language.modes;
        let two = format!(
            "{given}\t{family}\t{party}\t{address}\t{function}\t{mode}\nA\tB\t\t\t\t{here}\nC\tD\t\t\t\t{afar}\n"
        );
        let (_, layout, records) = open(two.as_bytes());
        let fields: Vec<Field> = layout.columns.iter().map(|column| column.field).collect();
        let expected =
            [Field::GivenName, Field::FamilyName, Field::Party, Field::Email, Field::Function, Field::Mode];
        assert_eq!(fields, expected, "{}", language.code);
        assert_eq!(records.iter().map(modes).collect::<Vec<_>>(), ["PP", "OO"], "{}", language.code);
        let (_, layout, _) = open(format!("{whole}\t{party}\nA, B\t\n").as_bytes());
        assert_eq!(layout.columns[0].field, Field::FullName, "{}", language.code);
    }
}
