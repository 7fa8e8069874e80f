//! Explaining a row: its first look, its reasons and its questions.

use super::fill::attends;
use super::matching::{Doubt, Known, Someone, Who};
use super::view::{
    ImportPerson, ImportQuestion, ImportReason, ImportRow, QuestionCode, ReasonLevel, RowState,
};
use crate::party::PartyView;
use domain::party::Party;
use domain::person::Name;
use domain::text::search_key;
use intake::{Field, Record};

pub(super) fn first_view(record: &Record, skipped: bool) -> ImportRow {
    let reasons = record.reasons.iter().map(|given| ImportReason {
        field: given.field,
        code: given.code.to_owned(),
        message: given.message.clone(),
        level: match given.level {
            intake::Level::Info => ReasonLevel::Info,
            intake::Level::Corrected => ReasonLevel::Corrected,
            intake::Level::Doubt => ReasonLevel::Doubt,
            intake::Level::Refused => ReasonLevel::Refused,
        },
    });
    ImportRow {
        row: record.row,
        state: RowState::Rejected,
        skipped,
        name: String::new(),
        given_name: String::new(),
        family_name: String::new(),
        party: None,
        party_text: record.party_text.clone().map(String::from).unwrap_or_default(),
        attends: attends(record),
        reasons: reasons.collect(),
        changes: Vec::new(),
        question: None,
    }
}

pub(super) fn reason(field: Option<Field>, code: &str, message: String, level: ReasonLevel) -> ImportReason {
    ImportReason { field, code: code.to_owned(), message, level }
}

pub(super) fn ask(
    view: &mut ImportRow,
    code: QuestionCode,
    text: &str,
    suggestions: Vec<PartyView>,
    field: Option<Field>,
    message: &str,
) {
    view.state = RowState::Rejected;
    view.reasons.push(reason(field, code.as_str(), message.to_owned(), ReasonLevel::Refused));
    if view.question.is_none() {
        view.question = Some(ImportQuestion { code, text: text.to_owned(), suggestions, people: Vec::new() });
    }
}

/// Tells whether a party was written by its code or English name: nothing to explain.
pub(super) fn written_plainly(text: &str, party: &Party) -> bool {
    let text = search_key(text.trim());
    [&party.code, &party.name].into_iter().any(|name| search_key(name) == text)
}

/// Romanian is written with a comma below, and old forms have the cedilla; only here is that certain.
pub(super) fn restore_commas(name: &mut Name, view: &mut ImportRow) {
    for (part, field) in
        [(&mut name.given_name, Field::GivenName), (&mut name.family_name, Field::FamilyName)]
    {
        if let Some(line) = intake::comma_below(part.as_str()).and_then(|text| text.parse().ok()) {
            *part = line;
            let message =
                "The letters ș and ț are written with a comma below instead of a cedilla.".to_owned();
            view.reasons.push(reason(Some(field), "comma_below", message, ReasonLevel::Corrected));
        }
    }
}

/// Asks whom a row is about: somebody of these, or another person.
pub(super) fn ask_who(
    view: &mut ImportRow,
    doubt: Doubt,
    candidates: &[Who],
    known: &Known<'_>,
    records: &[Record],
    name_in: impl Fn(usize) -> String,
) {
    let people: Vec<ImportPerson> = candidates
        .iter()
        .map(|who| match who {
            Who::Known(place) => {
                let someone = known.someone(*place);
                let reference = match someone {
                    Someone::Member(_, member) => Some(member.participant.reference.clone()),
                    Someone::Elsewhere(_) => None,
                };
                ImportPerson {
                    is: someone.token(),
                    name: someone.person().name.running(),
                    reference,
                    row: None,
                }
            }
            Who::New(place) | Who::Open(place) => {
                let row = records[*place].row;
                ImportPerson {
                    is: format!("row {row}"),
                    name: name_in(*place),
                    reference: None,
                    row: Some(row),
                }
            }
        })
        .collect();
    let named = people.iter().map(described).collect::<Vec<_>>().join(", ");
    let (code, field, message) = match doubt {
        Doubt::Address => (
            QuestionCode::AddressShared,
            Field::Email,
            format!("The e-mail address is also that of {named}."),
        ),
        Doubt::Reference => {
            (QuestionCode::PersonUnclear, Field::Reference, format!("The reference is that of {named}."))
        }
        Doubt::Name => {
            (QuestionCode::PersonUnclear, Field::FamilyName, format!("The name is also that of {named}."))
        }
    };
    let message = format!("{message} The same person, or another?");
    view.state = RowState::Rejected;
    view.reasons.push(reason(Some(field), code.as_str(), message, ReasonLevel::Refused));
    view.question = Some(ImportQuestion { code, text: String::new(), suggestions: Vec::new(), people });
}

/// Puts what decides the state of a row first, then what weighs most.
pub(super) fn in_order(view: &mut ImportRow) {
    let decides = |code: &str| match view.state {
        RowState::Duplicate => code == "answered_again",
        RowState::Withdrawn => code == "withdrawn",
        _ => false,
    };
    let weight = |reason: &ImportReason| match reason.level {
        _ if decides(&reason.code) => 0,
        ReasonLevel::Refused => 1,
        ReasonLevel::Doubt => 2,
        ReasonLevel::Corrected => 3,
        ReasonLevel::Info => 4,
    };
    let mut reasons = std::mem::take(&mut view.reasons);
    reasons.sort_by_key(weight);
    view.reasons = reasons;
}

/// "Tadeja Korenjak (P07)"
fn described(person: &ImportPerson) -> String {
    match (&person.reference, person.row) {
        (Some(reference), _) => format!("{} ({reference})", person.name),
        (None, Some(row)) => format!("{} (row {row})", person.name),
        (None, None) => format!("{} (another meeting)", person.name),
    }
}
