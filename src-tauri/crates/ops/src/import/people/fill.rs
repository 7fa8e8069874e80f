//! What a row brings: to somebody who is there, or to a new seat.

use crate::import::row::{ImportChange, different};
use chrono::NaiveDate;
use domain::field::{Field, SEAT_TEXTS};
use domain::identity::address_key;
use domain::participant::{DayMode, Mode, Needs, Participant, PhotoConsent, Role, Seat};
use domain::person::{Name, Person};
use domain::roster::Member;
use domain::text::{Line, search_key};
use intake::Record;

/// Takes a text over where the file has one: an empty cell never erases what is known.
pub(super) fn take(into: &mut Line, from: Option<&Line>) {
    if let Some(text) = from.filter(|text| !text.is_empty()) {
        *into = text.clone();
    }
}

/// Takes a part of a name over. A list in capitals says no more about a name whose small letters are known.
fn take_name(into: &mut Line, from: &Line) {
    let shouted = |text: &Line| !text.as_str().contains(char::is_lowercase);
    let same = || search_key(into.as_str()) == search_key(from.as_str());
    if !(shouted(from) && !shouted(into) && same()) {
        take(into, Some(from));
    }
}

/// Takes over what a row says about somebody's name. What our own list prints of a name is no other name.
pub(super) fn fill_name(name: &mut Name, said: &Name, record: &Record) {
    let listed = record.listed.as_ref().map(|listed| search_key(listed.name.as_str()));
    if listed.is_some_and(|listed| listed == search_key(&name.listed(""))) {
        return;
    }
    take(&mut name.title, Some(&said.title));
    take_name(&mut name.given_name, &said.given_name);
    take_name(&mut name.family_name, &said.family_name);
    take_name(&mut name.given_name_latin, &said.given_name_latin);
    take_name(&mut name.family_name_latin, &said.family_name_latin);
}

/// Takes over an address that is another one, not another spelling of the same.
pub(super) fn fill_email(email: &mut Line, record: &Record) {
    let key = |line: &Line| address_key(line.as_str());
    let Some(said) = record.email.as_ref().filter(|said| key(said).is_some() || email.is_empty()) else {
        return;
    };
    if email.is_empty() || key(said) != key(email) {
        take(email, Some(said));
    }
}

/// Takes over what a row says about a seat.
pub(super) fn fill(seat: &mut Seat, record: &Record, days: &[NaiveDate]) {
    for text in SEAT_TEXTS {
        take((text.of_mut)(seat), record.texts.get(&text.field));
    }
    if let Some(roles) = record.roles.as_ref().filter(|roles| brings_other_roles(roles, &seat.roles)) {
        seat.roles.clone_from(roles);
    }
    if let Some(role) = record.delegation_role {
        seat.delegation_role = role;
    }
    if let Some(attendance) = record.attendance.as_ref().filter(|days| !days.is_empty()) {
        seat.attendance.clone_from(attendance);
    } else if let Some(online) = record.listed.as_ref().and_then(|listed| listed.online_only)
        && record.attendance.is_none()
        && online != seat.online_only(days)
    {
        let mode = if online { Mode::Online } else { Mode::InPerson };
        seat.attendance = days.iter().map(|date| DayMode { date: *date, mode }).collect();
    }
    if let Some(languages) =
        record.languages.as_ref().filter(|languages| brings_others(languages, &seat.languages))
    {
        seat.languages.clone_from(languages);
    }
    if let Some(consent) = record.photo_consent.filter(|consent| *consent != PhotoConsent::NotAsked) {
        seat.photo_consent = consent;
    }
}

/// Takes over what a row says about needs.
pub(super) fn fill_needs(needs: &mut Needs, record: &Record) {
    take(&mut needs.dietary, record.dietary.as_ref());
    take(&mut needs.accessibility, record.accessibility.as_ref());
}

/// Tells whether roles are others than those that are known. That somebody takes part goes without saying, and our own
/// lists do not say it.
fn brings_other_roles(new: &[Role], known: &[Role]) -> bool {
    let special = |roles: &[Role]| -> Vec<Role> {
        roles.iter().copied().filter(|role| *role != Role::Participant).collect()
    };
    let (said, there) = (special(new), special(known));
    if said.is_empty() { brings_others(new, known) } else { brings_others(&said, &there) }
}

/// Tells whether a list says something else than what is known. The order says nothing: a survey tool that writes one
/// column per option writes the options in its own order.
fn brings_others<T: PartialEq>(new: &[T], known: &[T]) -> bool {
    !new.is_empty()
        && (new.iter().any(|item| !known.contains(item)) || known.iter().any(|item| !new.contains(item)))
}

/// Lists what an update changes. Needs (class D) are named without their values.
pub(super) fn changes(
    member: &Member,
    person: &Person,
    participant: &Participant,
    days: &[NaiveDate],
) -> Vec<ImportChange> {
    let (was, is) = (&member.participant.seat, &participant.seat);
    let (needed, needs) = (&member.participant.needs, &participant.needs);
    let attendance =
        |seat: &Seat| short_attendance(&days.iter().map(|day| seat.mode_on(*day)).collect::<Vec<_>>());
    let languages = |seat: &Seat| {
        seat.languages.iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let roles = |seat: &Seat| {
        seat.roles.iter().map(|role| words::Words::chosen().name(*role)).collect::<Vec<_>>().join(", ")
    };
    let hidden = |before: &Line, after: &Line| {
        if before == after { Default::default() } else { ("…".to_owned(), "changed".to_owned()) }
    };
    let texts = SEAT_TEXTS.map(|text| (text.field, ((text.of)(was).to_string(), (text.of)(is).to_string())));
    let choices = [
        (Field::Role, (roles(was), roles(is))),
        (Field::DelegationRole, (word(was.delegation_role), word(is.delegation_role))),
        (Field::Mode, (attendance(was), attendance(is))),
        (Field::Languages, (languages(was), languages(is))),
        (Field::Dietary, hidden(&needed.dietary, &needs.dietary)),
        (Field::Accessibility, hidden(&needed.accessibility, &needs.accessibility)),
        (Field::PhotoConsent, (word(was.photo_consent), word(is.photo_consent))),
        (Field::Status, (word(was.status), word(is.status))),
    ];
    let seat_changes = different(texts.into_iter().chain(choices));
    person_changes(&member.person, person).into_iter().chain(seat_changes).collect()
}

/// Lists what changes about a person, whatever their seat.
pub(super) fn person_changes(old: &Person, new: &Person) -> Vec<ImportChange> {
    let pair = |old: &Line, new: &Line| (old.to_string(), new.to_string());
    different([
        (Field::Title, pair(&old.name.title, &new.name.title)),
        (Field::GivenName, pair(&old.name.given_name, &new.name.given_name)),
        (Field::FamilyName, pair(&old.name.family_name, &new.name.family_name)),
        (Field::GivenNameLatin, pair(&old.name.given_name_latin, &new.name.given_name_latin)),
        (Field::FamilyNameLatin, pair(&old.name.family_name_latin, &new.name.family_name_latin)),
        (Field::Email, pair(&old.email, &new.email)),
        (Field::Phone, pair(&old.phone, &new.phone)),
    ])
    .collect()
}

/// Returns the stored word of a choice, "not asked" for `not_asked`.
pub(in crate::import) fn word(choice: impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(text)) => text.replace('_', " "),
        _ => String::new(),
    }
}

/// Writes how somebody attends, in short: "in person, 1 2".
pub(super) fn attends(record: &Record) -> String {
    record.attendance.as_ref().map_or_else(String::new, |days| {
        short_attendance(&days.iter().map(|day| day.mode).collect::<Vec<_>>())
    })
}

fn short_attendance(modes: &[Mode]) -> String {
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
