//! What becomes of each field when two records of one person become one.
//!
//! Nothing is lost that only one of them says; a consent never widens; needs are neither compared nor shown.

use crate::people::compared::{self, Pair};
use chrono::NaiveDate;
use domain::field::{Field, SEAT_TEXTS};
use domain::participant::{Needs, PhotoConsent, Role, Seat};
use domain::person::{Name, Person};
use domain::text::{Line, search_key};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Which of two records a field is taken from.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The record that stays.
    Left,
    /// The one that goes.
    Right,
    /// What both say, of a list.
    Both,
}

/// Why a field is proposed from one side.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SideReason {
    /// The other one says nothing.
    OnlyOne,
    /// It has the accents.
    Accents,
    /// It has the letters of its language: a comma below and no cedilla.
    Signs,
    /// It has capitals and small letters.
    Letters,
    /// It was entered later.
    Later,
    /// Nothing is lost.
    NothingLost,
    /// It agrees to less.
    Narrower,
}

/// A field of two records, and what is proposed for the one that stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PairField {
    /// Which.
    pub field: Field,
    /// What the record says that stays.
    pub left: String,
    /// What the other one says.
    pub right: String,
    /// What both say together, where that can be taken.
    pub both: Option<String>,
    /// Where it is taken from unless somebody chooses.
    pub proposed: Side,
    /// Why, where it is not plain.
    pub why: Option<SideReason>,
    /// Whether the other side can be chosen.
    pub open: bool,
}

/// A record with the seat at the meeting, where it has one.
#[derive(Clone, Copy)]
pub(super) struct Half<'a> {
    pub person: &'a Person,
    pub seat: Option<&'a Seat>,
    /// The code of the delegation.
    pub party: &'a str,
}

/// Compares two records. `right_is_later` tells whether the one that goes was entered later.
pub(super) fn compare(
    left: Half<'_>,
    right: Half<'_>,
    days: &[NaiveDate],
    right_is_later: bool,
) -> Vec<PairField> {
    let mut fields: Vec<PairField> =
        compared::persons(left.person, right.person).into_iter().map(of_name).collect();
    let (Some(one), Some(other)) = (left.seat, right.seat) else {
        return fields;
    };
    fields.push(of_text((Field::Party, (left.party.to_owned(), right.party.to_owned()))));
    for pair in compared::seats(one, other, days) {
        let mut field = of_text(pair);
        match field.field {
            Field::Role | Field::Languages if !one_sided(&field) => {
                let both =
                    compared::seats(&united(one, other), other, days).find(|pair| pair.0 == field.field);
                field.both = both.map(|(_, (both, _))| both);
                (field.proposed, field.why) = (Side::Both, Some(SideReason::NothingLost));
            }
            Field::Mode | Field::Status if !one_sided(&field) && right_is_later => {
                (field.proposed, field.why) = (Side::Right, Some(SideReason::Later));
            }
            Field::PhotoConsent => {
                field.proposed = narrower(one.photo_consent, other.photo_consent);
                field.why =
                    refused_by_one(one.photo_consent, other.photo_consent).then_some(SideReason::Narrower);
                field.open = false;
            }
            _ => {}
        }
        fields.push(field);
    }
    fields
}

fn one_sided(field: &PairField) -> bool {
    field.left == field.right || field.left.is_empty() || field.right.is_empty()
}

/// Proposes the record that stays, or the other one where only that says anything.
fn of_text((field, (left, right)): Pair) -> PairField {
    let only = left.is_empty() && !right.is_empty();
    let why = (left != right && (left.is_empty() || right.is_empty())).then_some(SideReason::OnlyOne);
    let open = left != right;
    PairField {
        field,
        left,
        right,
        both: None,
        proposed: if only { Side::Right } else { Side::Left },
        why,
        open,
    }
}

/// Counts what is wrong with a spelling.
type Faults = fn(&str) -> usize;

/// What is wrong with a spelling, the less the better, and why the other one is proposed.
const SPELLINGS: [(Faults, SideReason); 3] = [
    (|text| text.chars().filter(|c| matches!(c, 'ş' | 'Ş' | 'ţ' | 'Ţ')).count(), SideReason::Signs),
    (|text| usize::from(text.to_uppercase() == text || text.to_lowercase() == text), SideReason::Letters),
    (|text| text.chars().filter(char::is_ascii).count(), SideReason::Accents),
];

/// Proposes, of two spellings of one name, the one with the letters of its language.
fn of_name(pair: Pair) -> PairField {
    let mut field = of_text(pair);
    let is_name = matches!(field.field, Field::GivenName | Field::FamilyName);
    if !is_name || one_sided(&field) || search_key(&field.left) != search_key(&field.right) {
        return field;
    }
    let faults = |fault: Faults| (fault(&field.left), fault(&field.right));
    let better = SPELLINGS.into_iter().find(|(fault, _)| {
        let (left, right) = faults(*fault);
        left != right
    });
    if let Some((fault, why)) = better {
        let (left, right) = faults(fault);
        field.proposed = if left < right { Side::Left } else { Side::Right };
        field.why = Some(why);
    }
    field
}

/// Returns the side that agrees to less: a no stands before everything, and a yes where the other was never asked.
fn narrower(left: PhotoConsent, right: PhotoConsent) -> Side {
    match (left, right) {
        (PhotoConsent::Yes, PhotoConsent::No)
        | (PhotoConsent::NotAsked, PhotoConsent::No | PhotoConsent::Yes) => Side::Right,
        _ => Side::Left,
    }
}

/// Tells whether one of two refused and the other did not.
fn refused_by_one(left: PhotoConsent, right: PhotoConsent) -> bool {
    left != right && (left == PhotoConsent::No || right == PhotoConsent::No)
}

fn united(one: &Seat, other: &Seat) -> Seat {
    let mut seat = one.clone();
    seat.roles.extend(other.roles.iter().filter(|role| !one.roles.contains(role)));
    seat.languages.extend(other.languages.iter().filter(|code| !one.languages.contains(code)).copied());
    if seat.roles.len() > 1 {
        seat.roles.retain(|role| *role != Role::Participant);
    }
    seat
}

/// Which side each field is taken from: what somebody chose, else what is proposed.
pub(super) struct Taken(BTreeMap<Field, Side>);

impl Taken {
    pub fn of(fields: &[PairField], chosen: &BTreeMap<Field, Side>) -> Self {
        let side = |field: &PairField| {
            let chosen = chosen.get(&field.field).copied().filter(|_| field.open);
            let chosen = chosen.filter(|side| *side != Side::Both || field.both.is_some());
            (field.field, chosen.unwrap_or(field.proposed))
        };
        Self(fields.iter().map(side).collect())
    }

    /// Tells whether a field is taken from the record that goes.
    pub fn right(&self, field: Field) -> bool {
        self.0.get(&field) == Some(&Side::Right)
    }

    /// Returns the person that stays.
    pub fn person(&self, left: &Person, right: &Person) -> Person {
        let line =
            |field: Field, one: &Line, other: &Line| if self.right(field) { other } else { one }.clone();
        let (one, other) = (&left.name, &right.name);
        let displays = if self.right(Field::FamilyName) { (other, one) } else { (one, other) };
        let display = if displays.0.display.is_empty() { displays.1 } else { displays.0 };
        let name = Name {
            title: line(Field::Title, &one.title, &other.title),
            given_name: line(Field::GivenName, &one.given_name, &other.given_name),
            family_name: line(Field::FamilyName, &one.family_name, &other.family_name),
            given_name_latin: line(Field::GivenNameLatin, &one.given_name_latin, &other.given_name_latin),
            family_name_latin: line(Field::FamilyNameLatin, &one.family_name_latin, &other.family_name_latin),
            display: display.display.clone(),
        };
        Person {
            name,
            email: line(Field::Email, &left.email, &right.email),
            phone: line(Field::Phone, &left.phone, &right.phone),
            ..left.clone()
        }
    }

    /// Returns the seat that stays.
    pub fn seat(&self, left: &Seat, right: &Seat) -> Seat {
        let mut seat = left.clone();
        for text in SEAT_TEXTS.into_iter().filter(|text| self.right(text.field)) {
            (text.of_mut)(&mut seat).clone_from((text.of)(right));
        }
        let both = united(left, right);
        let of = |field: Field| match self.0.get(&field) {
            Some(Side::Right) => right,
            Some(Side::Both) => &both,
            Some(Side::Left) | None => left,
        };
        seat.roles.clone_from(&of(Field::Role).roles);
        seat.languages.clone_from(&of(Field::Languages).languages);
        seat.delegation_role = of(Field::DelegationRole).delegation_role;
        seat.attendance.clone_from(&of(Field::Mode).attendance);
        seat.photo_consent = of(Field::PhotoConsent).photo_consent;
        seat.status = of(Field::Status).status;
        seat
    }
}

/// Keeps what somebody needs: nothing that only one of two records says is lost.
pub(super) fn needs(left: &Needs, right: &Needs) -> Needs {
    let join = |one: &Line, other: &Line| {
        if one.is_empty() || search_key(one.as_str()) == search_key(other.as_str()) {
            return if one.is_empty() { other.clone() } else { one.clone() };
        }
        if other.is_empty() {
            return one.clone();
        }
        format!("{one}; {other}").parse().unwrap_or_else(|_| one.clone())
    };
    Needs {
        dietary: join(&left.dietary, &right.dietary),
        accessibility: join(&left.accessibility, &right.accessibility),
    }
}
