//! What a row brings: to somebody who is there, or to a new seat.

use crate::import::row::{ImportChange, different};
use crate::people::compared::{self, short_attendance};
use chrono::NaiveDate;
use domain::field::SEAT_TEXTS;
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
    let seats = compared::seats(&member.participant.seat, &participant.seat, days);
    let needs = compared::needs(&member.participant.needs, &participant.needs);
    person_changes(&member.person, person).into_iter().chain(different(seats.chain(needs))).collect()
}

/// Lists what changes about a person, whatever their seat.
pub(super) fn person_changes(old: &Person, new: &Person) -> Vec<ImportChange> {
    different(compared::persons(old, new)).collect()
}

/// Writes how somebody attends, in short: "in person, 1 2".
pub(super) fn attends(record: &Record) -> String {
    record.attendance.as_ref().map_or_else(String::new, |days| {
        short_attendance(&days.iter().map(|day| day.mode).collect::<Vec<_>>())
    })
}
