//! What stands in two records of one person, field by field, as people read it.

use chrono::NaiveDate;
use domain::field::{Field, SEAT_TEXTS};
use domain::participant::{Mode, Needs, Seat};
use domain::person::Person;
use domain::text::Line;
use words::Words;

/// A field with what stands in the one and in the other record.
pub(crate) type Pair = (Field, (String, String));

/// Compares two persons, whatever their seats.
pub(crate) fn persons(one: &Person, other: &Person) -> [Pair; 7] {
    let pair = |one: &Line, other: &Line| (one.to_string(), other.to_string());
    [
        (Field::Title, pair(&one.name.title, &other.name.title)),
        (Field::GivenName, pair(&one.name.given_name, &other.name.given_name)),
        (Field::FamilyName, pair(&one.name.family_name, &other.name.family_name)),
        (Field::GivenNameLatin, pair(&one.name.given_name_latin, &other.name.given_name_latin)),
        (Field::FamilyNameLatin, pair(&one.name.family_name_latin, &other.name.family_name_latin)),
        (Field::Email, pair(&one.email, &other.email)),
        (Field::Phone, pair(&one.phone, &other.phone)),
    ]
}

/// Compares two seats at a meeting of these days.
pub(crate) fn seats(one: &Seat, other: &Seat, days: &[NaiveDate]) -> impl Iterator<Item = Pair> + use<> {
    let attendance =
        |seat: &Seat| short_attendance(&days.iter().map(|day| seat.mode_on(*day)).collect::<Vec<_>>());
    let languages = |seat: &Seat| {
        seat.languages.iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let roles = |seat: &Seat| {
        seat.roles.iter().map(|role| Words::chosen().name(*role)).collect::<Vec<_>>().join(", ")
    };
    let texts =
        SEAT_TEXTS.map(|text| (text.field, ((text.of)(one).to_string(), (text.of)(other).to_string())));
    let choices = [
        (Field::Role, (roles(one), roles(other))),
        (Field::DelegationRole, (word(one.delegation_role), word(other.delegation_role))),
        (Field::Mode, (attendance(one), attendance(other))),
        (Field::Languages, (languages(one), languages(other))),
        (Field::PhotoConsent, (word(one.photo_consent), word(other.photo_consent))),
        (Field::Status, (word(one.status), word(other.status))),
    ];
    texts.into_iter().chain(choices)
}

/// Compares needs (class D): that they differ, never what they are.
pub(crate) fn needs(one: &Needs, other: &Needs) -> [Pair; 2] {
    let hidden = |one: &Line, other: &Line| {
        if one == other { Default::default() } else { ("…".to_owned(), "changed".to_owned()) }
    };
    [
        (Field::Dietary, hidden(&one.dietary, &other.dietary)),
        (Field::Accessibility, hidden(&one.accessibility, &other.accessibility)),
    ]
}

/// Returns the stored word of a choice, "not asked" for `not_asked`.
pub(crate) fn word(choice: impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(text)) => text.replace('_', " "),
        _ => String::new(),
    }
}

/// Writes how somebody attends, in short: "in person, 1 2".
pub(crate) fn short_attendance(modes: &[Mode]) -> String {
    let numbers = |wanted: Mode| {
        let days = modes.iter().enumerate().filter(|(_, mode)| **mode == wanted);
        days.map(|(index, _)| (index + 1).to_string()).collect::<Vec<_>>().join(" ")
    };
    [("in person", numbers(Mode::InPerson)), ("online", numbers(Mode::Online))]
        .into_iter()
        .filter(|(_, days)| !days.is_empty())
        .map(|(mode, days)| format!("{mode}, {days}"))
        .collect::<Vec<_>>()
        .join("; ")
}
