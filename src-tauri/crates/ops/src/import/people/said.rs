//! What a row says of somebody and what stands of them, field by field in the same words, so that both can be compared.

use domain::field::{Field, SEAT_TEXTS};
use domain::participant::{Needs, Participant, PhotoConsent, Seat};
use domain::person::{Name, Person};
use domain::text::Line;
use intake::Record;
use serde::Serialize;
use std::collections::BTreeMap;

/// By field; a field of which nothing is said is missing.
pub(in crate::import) type Says = BTreeMap<Field, String>;

/// What the status is where a row says nothing of it: whoever answers has registered.
const ANSWERED: &str = "answered";
/// What the status is of whoever withdrew.
const WITHDRAWN: &str = "withdrawn";

/// Says what a row says, with the name and the party that it is taken for.
pub(in crate::import) fn says(record: &Record, name: &Name, party: &str) -> Says {
    let mut says = named(name);
    let mut put = |field: Field, text: String| {
        if !text.is_empty() {
            says.insert(field, text);
        }
    };
    let line = |line: &Option<Line>| line.as_ref().map_or_else(String::new, ToString::to_string);
    put(Field::Email, line(&record.email));
    put(Field::Phone, line(&record.phone));
    put(Field::Dietary, line(&record.dietary));
    put(Field::Accessibility, line(&record.accessibility));
    put(Field::Party, party.to_owned());
    for (field, text) in &record.texts {
        put(*field, text.to_string());
    }
    put(Field::Role, record.roles.as_ref().map_or_else(String::new, |roles| listed(roles)));
    put(Field::DelegationRole, record.delegation_role.as_ref().map_or_else(String::new, written));
    let days = record.attendance.as_ref().filter(|days| !days.is_empty());
    let online = record.listed.as_ref().and_then(|listed| listed.online_only);
    put(Field::Mode, days.map(written).or_else(|| online.map(|is| written(&is))).unwrap_or_default());
    put(Field::Languages, record.languages.as_ref().map_or_else(String::new, |languages| listed(languages)));
    let consent = record.photo_consent.filter(|consent| *consent != PhotoConsent::NotAsked);
    put(Field::PhotoConsent, consent.as_ref().map_or_else(String::new, written));
    let silent = if record.listed.is_some() { "" } else { ANSWERED };
    put(
        Field::Status,
        match &record.status {
            _ if record.withdrawn => WITHDRAWN.to_owned(),
            Some(status) => written(status),
            None => silent.to_owned(),
        },
    );
    says
}

/// Says what a row says before anybody answered what it means.
pub(in crate::import) fn says_as_written(record: &Record) -> Says {
    let part = |line: &Option<Line>| line.clone().unwrap_or_default();
    let name = Name {
        title: part(&record.title),
        given_name: part(&record.given_name),
        family_name: part(&record.family_name),
        given_name_latin: part(&record.given_name_latin),
        family_name_latin: part(&record.family_name_latin),
        display: Line::default(),
    };
    says(record, &name, record.party_text.as_ref().map_or("", Line::as_str))
}

/// Says what stands of somebody.
pub(super) fn stands(person: &Person, participant: &Participant, party: &str) -> Says {
    stand(&person.name, [&person.email, &person.phone], &participant.seat, &participant.needs, party)
}

/// Says what stands of somebody, from its parts.
pub(super) fn stand(name: &Name, contact: [&Line; 2], seat: &Seat, needs: &Needs, party: &str) -> Says {
    let mut stands = named(name);
    for text in SEAT_TEXTS {
        stands.insert(text.field, (text.of)(seat).to_string());
    }
    stands.extend([
        (Field::Email, contact[0].to_string()),
        (Field::Phone, contact[1].to_string()),
        (Field::Dietary, needs.dietary.to_string()),
        (Field::Accessibility, needs.accessibility.to_string()),
        (Field::Party, party.to_owned()),
        (Field::Role, listed(&seat.roles)),
        (Field::DelegationRole, written(&seat.delegation_role)),
        (Field::Mode, written(&seat.attendance)),
        (Field::Languages, listed(&seat.languages)),
        (Field::PhotoConsent, written(&seat.photo_consent)),
        (Field::Status, written(&seat.status)),
    ]);
    stands
}

fn named(name: &Name) -> Says {
    [
        (Field::Title, &name.title),
        (Field::GivenName, &name.given_name),
        (Field::FamilyName, &name.family_name),
        (Field::GivenNameLatin, &name.given_name_latin),
        (Field::FamilyNameLatin, &name.family_name_latin),
    ]
    .into_iter()
    .filter(|(_, line)| !line.is_empty())
    .map(|(field, line)| (field, line.to_string()))
    .collect()
}

/// Writes a choice by its code.
fn written(choice: &impl Serialize) -> String {
    serde_json::to_string(choice).unwrap_or_default()
}

/// Writes a list; its order says nothing.
fn listed(choices: &[impl Serialize]) -> String {
    let mut codes: Vec<String> = choices.iter().map(written).collect();
    codes.sort();
    codes.join(" ")
}
