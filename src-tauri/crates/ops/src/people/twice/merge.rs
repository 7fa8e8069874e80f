//! Makes one person of two records, or keeps them apart.

use super::fields::{self, Half, Side, Taken};
use crate::{Error, Result, presence};
use domain::delegation::Delegation;
use domain::field::Field;
use domain::ids::{MeetingId, PersonId, Revision};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::party::Party;
use domain::person::Person;
use domain::verb::{Named, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeMap, BTreeSet};
use store::Unit;

/// What is known of which pairs are two people.
const KIND: &str = "two_people";
const KEY: &str = "apart";

/// Two records that become one, as they were read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PairAsked {
    /// The person that stays.
    pub left: PersonId,
    /// The revision that was read.
    pub left_revision: Revision,
    /// The revision of the seat at the meeting.
    pub left_seat: Option<Revision>,
    /// The person that goes.
    pub right: PersonId,
    /// The revision that was read.
    pub right_revision: Revision,
    /// The revision of the seat at the meeting.
    pub right_seat: Option<Revision>,
    /// What was chosen; as proposed where nothing was.
    pub take: BTreeMap<Field, Side>,
}

/// Makes one person of two records, in one step; returns their name.
///
/// Everything that named the one that goes names the other from then on. Where both have a seat at a meeting one is left,
/// and the reference of the other is never given again. Versions of the agenda and drafts that were sent stay as they are.
pub async fn merge(unit: &mut Unit, meeting: MeetingId, asked: PairAsked) -> Result<String> {
    let mut left: Person = unit.get(asked.left).await?;
    let right: Person = unit.get(asked.right).await?;
    let seats: Vec<Participant> = unit.seats_of(left.id).await?;
    let others: Vec<Participant> = unit.seats_of(right.id).await?;
    let at =
        |seats: &[Participant]| seats.iter().find(|seat| seat.meeting == meeting).map(|seat| seat.revision);
    let read = (asked.left_revision, asked.right_revision, asked.left_seat, asked.right_seat);
    if left.id == right.id || read != (left.revision, right.revision, at(&seats), at(&others)) {
        return Err(Error::Store(store::Error::ChangedMeanwhile(Noun::Person)));
    }
    let mut merged = Vec::new();
    for other in others {
        let Some(seat) = seats.iter().find(|seat| seat.meeting == other.meeting) else { continue };
        let chosen = if seat.meeting == meeting { asked.take.clone() } else { BTreeMap::new() };
        let of_seat = of_seats(unit, (&left, seat), (&right, &other), &chosen).await?;
        merged.push((seat.clone(), other, of_seat));
    }
    let half = |person| Half { person, seat: None, party: "" };
    let later = right.id > left.id;
    let taken = Taken::of(&fields::compare(half(&left), half(&right), &[], later), &asked.take);
    let person = taken.person(&left, &right);
    unit.step(Verb::MergePeople(Named::of(person.name.running())));
    left = person;
    unit.save(&mut left).await?;
    for (seat, other, taken) in merged {
        one_seat(unit, seat, other, &taken).await?;
    }
    unit.repoint(&naming(), right.id, left.id).await?;
    let right: Person = unit.get(right.id).await?;
    unit.remove(&right).await?;
    Ok(left.name.running())
}

/// The nouns whose records may name a person or a participant. What was released, sent or counted stays as it was.
fn naming() -> Vec<Noun> {
    let frozen = |noun: &Noun| {
        matches!(
            noun,
            Noun::AgendaVersion
                | Noun::Approval
                | Noun::ReviewRound
                | Noun::PublicationDraft
                | Noun::Evaluation
        )
    };
    Noun::ALL.into_iter().filter(|noun| !frozen(noun)).collect()
}

async fn of_seats<'a>(
    unit: &mut Unit,
    left: (&'a Person, &'a Participant),
    right: (&'a Person, &'a Participant),
    chosen: &BTreeMap<Field, Side>,
) -> Result<Taken> {
    let meeting: Meeting = unit.get(left.1.meeting).await?;
    let mut codes = [String::new(), String::new()];
    for (code, seat) in codes.iter_mut().zip([left.1, right.1]) {
        let delegation: Delegation = unit.get(seat.delegation).await?;
        *code = unit.get::<Party>(delegation.party).await?.code;
    }
    let half =
        |(person, seat): (&'a Person, &'a Participant), party| Half { person, seat: Some(&seat.seat), party };
    let (one, other) = (half(left, codes[0].as_str()), half(right, codes[1].as_str()));
    let later = right.0.id > left.0.id;
    Ok(Taken::of(&fields::compare(one, other, &meeting.details.days(), later), chosen))
}

/// Makes one seat of two at a meeting.
async fn one_seat(unit: &mut Unit, mut seat: Participant, other: Participant, taken: &Taken) -> Result<()> {
    presence::one_of_two(unit, seat.meeting, other.id, seat.id).await?;
    seat.needs = fields::needs(&seat.needs, &other.needs);
    if taken.right(Field::Party) {
        seat.delegation = other.delegation;
    }
    seat.seat = taken.seat(&seat.seat, &other.seat);
    unit.save(&mut seat).await?;
    unit.remove(&other).await?;
    unit.repoint(&naming(), other.id, seat.id).await?;
    Ok(())
}

/// Returns what two persons are called together, in whichever order.
pub(super) fn pair_key(one: PersonId, other: PersonId) -> String {
    format!("{} {}", one.min(other).0, one.max(other).0)
}

/// Reads which pairs are two people.
pub(super) async fn apart(unit: &mut Unit) -> Result<BTreeSet<String>> {
    let kept = unit.choice(KIND, KEY).await?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default())
}

/// Keeps that two records are two people: they are not asked about again.
pub async fn keep_apart(unit: &mut Unit, one: PersonId, other: PersonId) -> Result<()> {
    let mut pairs = apart(unit).await?;
    pairs.insert(pair_key(one, other));
    let value = serde_json::to_string(&pairs).map_err(std::io::Error::from)?;
    Ok(unit.keep_choice(KIND, KEY, &value).await?)
}

/// Asks about everybody again who was called two people.
pub async fn ask_again(unit: &mut Unit) -> Result<()> {
    Ok(unit.forget_choice(KIND, KEY).await?)
}
