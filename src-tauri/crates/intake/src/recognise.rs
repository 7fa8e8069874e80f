//! Recognises by its content what a file brings.

use crate::layout::Layout;
use crate::read::{is_cards, is_json, plain_text, read_scored};
use crate::sheet::SheetRow;
use crate::{agenda, comments, evaluation, exchange, guests, layout, notes};
use domain::exchange::ExchangeKind;
use domain::field::Field;
use domain::import::ImportKind;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

/// How a file begins that age encrypted: what comes encrypted is an answer.
const ENCRYPTED: &[u8] = b"age-encryption.org/v1";

/// Recognises what a file brings by what stands in it; none where it may be more than one thing, or nothing.
pub fn recognise_kind(bytes: &[u8], file_name: &str) -> Option<ImportKind> {
    if bytes.starts_with(ENCRYPTED) {
        return Some(ImportKind::Answers);
    }
    if is_cards(bytes) {
        return Some(ImportKind::Participants);
    }
    let table = |score: fn(&[SheetRow]) -> usize| read_scored(bytes, file_name, score).ok();
    let people = || table(layout::header_score).and_then(|sheet| layout::recognise(&sheet).ok());
    if let Some(text) = plain_text(bytes).ok()? {
        // Keys of an event system may be called as ours are; whoever has a name and an address is somebody.
        let found = is_json(&text) && people().is_some_and(|layout| is_people(&layout));
        if found && !agenda::is_schedule(&text) && !is_own(&text) {
            return Some(ImportKind::Participants);
        }
        if notes::is_notes(&text) {
            return Some(ImportKind::Notes);
        }
        if let Some(kind) = exchange::json_kind(&text) {
            return Some(ImportKind::of_exchange(kind));
        }
        if agenda::is_json_or_calendar(&text) {
            return Some(ImportKind::Agenda);
        }
    } else if comments::is_form(bytes) {
        return Some(ImportKind::Answers);
    } else if notes::is_document(bytes) {
        return Some(ImportKind::Notes);
    }
    if evaluation::is_evaluation(bytes, file_name) {
        return Some(ImportKind::Evaluation);
    }
    if exchange::is_matrix(bytes, file_name) {
        return Some(ImportKind::Matrix);
    }
    let people = people();
    let names = people.as_ref().is_some_and(|layout| has(layout, NAMES));
    let guests = table(guests::score).is_some_and(|sheet| guests::has_guests(&sheet.rows));
    let agenda = table(agenda::score).is_some_and(|sheet| agenda::has_items(&sheet.rows));
    match (agenda && !names, guests) {
        (true, false) => Some(ImportKind::Agenda),
        (false, true) => Some(ImportKind::Guests),
        (false, false) if people.is_some_and(|layout| is_people(&layout)) => Some(ImportKind::Participants),
        (false, false) => exchange::table_kind(bytes, file_name).map(ImportKind::of_exchange),
        _ => None,
    }
}

/// Tells whether a JSON file has a list under a name of ours, at its top.
#[expect(
    clippy::zero_sized_map_values,
    reason = "the keys of an object are read with what stands under them"
)]
fn is_own(text: &str) -> bool {
    let Ok(top) = serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text) else { return false };
    let own = ExchangeKind::ALL.into_iter().map(ExchangeKind::as_str).chain(["agenda", "notes"]);
    own.into_iter().any(|name| top.contains_key(name))
}

/// The fields of which one names somebody.
const NAMES: &[Field] = &[Field::FamilyName, Field::FullName];

/// Tells whether a table lists people: names, and whom they represent or addresses at which they are reached.
fn is_people(layout: &Layout) -> bool {
    has(layout, NAMES) && has(layout, &[Field::Party, Field::Email])
}

fn has(layout: &Layout, fields: &[Field]) -> bool {
    layout.columns.iter().any(|column| fields.contains(&column.field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(file: &str) -> Option<ImportKind> {
        recognise_kind(file.as_bytes(), "file.csv")
    }

    #[test]
    fn a_file_says_by_its_content_what_it_brings() {
        let kinds = [
            ("{\"agenda\": []}", ImportKind::Agenda),
            ("{\"notes\": []}", ImportKind::Notes),
            (
                "{\"practices\": [{\"contact\": {\"name\": \"Ann Lee\", \"email\": \"a@x.test\"}}]}",
                ImportKind::Practices,
            ),
            ("Day;Start;End;Title;Speaker name\n1;09:00;09:30;Welcome;Ann Lee\n", ImportKind::Agenda),
            ("{\"practices\": []}", ImportKind::Practices),
            ("Reference,Term,EU baseline,As of\nLC-01,Coercion,means,2024-06-27\n", ImportKind::Concepts),
            ("id,Question,Delegation,Answer\nQ-01,Who decides?,DE,A court\n", ImportKind::Questions),
            ("id,Title,DE,DE condition\nBP-01,One page,in use,\n", ImportKind::Matrix),
            ("# Notes\n\n## 4  Judicial aspects\n\nQuestion: Which?\n", ImportKind::Notes),
            ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", ImportKind::Agenda),
            ("Day;Start;End;Title;Speakers\n1;09:00;09:30;Welcome;Ann Lee\n", ImportKind::Agenda),
            ("First name,Family name,E-mail,Country\nAnn,Lee,ann@x.test,IE\n", ImportKind::Participants),
            ("Name,E-mail,Biography\nAnn Lee,ann@x.test,Works.\n", ImportKind::Participants),
            ("[{\"name\": \"Ann Lee\", \"email\": \"ann@x.test\"}]", ImportKind::Participants),
            ("BEGIN:VCARD\r\nFN:Ann Lee\r\nEND:VCARD\r\n", ImportKind::Participants),
            ("Given name,Family name,Agenda item\nNoor,Example,I-11\n", ImportKind::Guests),
            ("age-encryption.org/v1\n-> X25519 key\n", ImportKind::Answers),
        ];
        for (file, kind) in kinds {
            assert_eq!(recognised(file), Some(kind), "{file}");
        }
        let survey = ::sample::SURVEY;
        assert_eq!(recognise_kind(survey, "a.xlsx"), Some(ImportKind::Participants));
        let guests = ::sample::GUESTS;
        assert_eq!(recognise_kind(guests, "a.csv"), Some(ImportKind::Guests));
    }

    #[test]
    fn what_may_be_more_than_one_thing_is_not_guessed() {
        let names = "Given name,Family name,Telephone\nNoor,Example,+31 6\n";
        for file in [
            "Given name,Family name\nNoor,Example\n",
            names,
            "[{\"name\": \"A room\"}]",
            "a,b\n1,2\n",
            "",
            "\u{0}",
        ] {
            assert_eq!(recognised(file), None, "{file:?}");
        }
    }
}
