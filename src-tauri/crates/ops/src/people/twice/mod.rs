//! People who may be there twice: found with reasons, made one field by field, or kept apart.
//!
//! Two records become one in one step: everything that names the one names the other from then on, versions of the agenda
//! and papers that have left excepted. Days later it can be taken apart again. Who was called two people is not asked about
//! again.

mod apart;
mod fields;
mod like;
mod merge;

pub use apart::{Merged, preview_take_apart, take_apart};
pub use fields::{PairField, Side, SideReason};
pub use like::{AlikeView, LikeAsked, like};
pub use merge::{PairAsked, ask_again, keep_apart, merge};

use crate::party::PartyView;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::delegation::Delegation;
use domain::ids::{DelegationId, MeetingId, ParticipantId, PartyId, PersonId, Revision};
use domain::likeness::{Known, Likeness, likely};
use domain::meeting::Meeting;
use domain::participant::Participant;
use domain::party::Party;
use domain::person::Person;
use fields::Half;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeSet, HashMap};
use store::Unit;
use words::Words;

/// People who may be there twice, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct TwiceView {
    /// Two records each, of which one has a seat at the meeting.
    pub pairs: Vec<PairView>,
    /// How many pairs somebody called two people.
    pub apart: u32,
    /// Who became one person and can be taken apart again, the latest first.
    pub merged: Vec<Merged>,
}

/// Two records that may be one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PairView {
    /// The record that would stay: the one with a seat at the meeting, of two the older.
    pub left: PairSide,
    /// The one that would go.
    pub right: PairSide,
    /// What speaks for it, then what speaks against it.
    pub reasons: Vec<PairReason>,
    /// Whether hardly anything is left to doubt.
    pub very_likely: bool,
    /// Field by field: those of the seat where both have one at the meeting.
    pub fields: Vec<PairField>,
    /// Whether either has needs, which are kept and not shown.
    pub has_needs: bool,
}

/// One of two records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PairSide {
    /// The person.
    pub person: PersonId,
    /// The revision that was read.
    pub revision: Revision,
    /// The seat at the meeting.
    pub participant: Option<ParticipantId>,
    /// The revision of the seat that was read.
    pub seat_revision: Option<Revision>,
    /// What people cite, where there is a seat.
    pub reference: Option<String>,
    /// The delegation, where there is a seat.
    pub party: Option<PartyView>,
    /// The name in running order.
    pub name: String,
    /// Since when the record is there.
    pub since: Option<DateTime<Utc>>,
    /// The titles of the meetings at which they have seats.
    pub meetings: Vec<String>,
}

/// What speaks for two being one, or against it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PairReason {
    /// Which.
    pub code: Likeness,
    /// Whether it speaks for it.
    pub is_for: bool,
    /// In words.
    pub text: String,
}

/// Finds whoever may be there twice: at the meeting, and between the meeting and everybody else of the workspace.
pub async fn twice(unit: &mut Unit, meeting: MeetingId) -> Result<TwiceView> {
    let house = House::read(unit, meeting).await?;
    let apart = merge::apart(unit).await?;
    let merged = apart::merged(unit).await?;
    let parts: Vec<Parts<'_>> = house.persons.iter().map(|person| house.parts(person)).collect();
    let known: Vec<Known<'_>> = parts.iter().map(Parts::known).collect();
    let pairs = likely(&known).into_iter().filter_map(|likely| {
        let (one, other) = (&parts[likely.one], &parts[likely.other]);
        let ids = merge::pair_key(one.person.id, other.person.id);
        let here = one.seat.is_some() || other.seat.is_some();
        (here && !apart.contains(&ids)).then(|| house.pair(one, other, &likely))
    });
    let kept = u32::try_from(apart.len()).unwrap_or(u32::MAX);
    Ok(TwiceView { pairs: pairs.collect(), apart: kept, merged })
}

/// Everybody of the workspace with all their seats.
struct House {
    meeting: Meeting,
    meetings: Vec<Meeting>,
    persons: Vec<Person>,
    seats: HashMap<PersonId, Vec<Participant>>,
    parties: HashMap<PartyId, Party>,
    delegations: HashMap<DelegationId, PartyId>,
}

/// Somebody with what is compared of them.
struct Parts<'a> {
    person: &'a Person,
    seats: &'a [Participant],
    /// At the meeting.
    seat: Option<&'a Participant>,
    parties: Vec<&'a str>,
}

impl Parts<'_> {
    fn known(&self) -> Known<'_> {
        let institutions: BTreeSet<&str> =
            self.seats.iter().map(|seat| seat.seat.organisation.as_str()).collect();
        Known {
            name: &self.person.name,
            email: self.person.email.as_str(),
            phone: self.person.phone.as_str(),
            parties: self.parties.clone(),
            institutions: institutions.into_iter().collect(),
        }
    }
}

impl House {
    async fn read(unit: &mut Unit, meeting: MeetingId) -> Result<Self> {
        let meetings: Vec<Meeting> = unit.all().await?;
        let meeting = meetings.iter().find(|one| one.id == meeting).cloned().ok_or(Error::NoMeeting)?;
        let mut seats: HashMap<PersonId, Vec<Participant>> = HashMap::new();
        for seat in unit.all::<Participant>().await? {
            seats.entry(seat.person).or_default().push(seat);
        }
        let parties = unit.all::<Party>().await?.into_iter().map(|party| (party.id, party)).collect();
        let delegations =
            unit.all::<Delegation>().await?.into_iter().map(|one| (one.id, one.party)).collect();
        Ok(Self { meeting, meetings, persons: unit.all().await?, seats, parties, delegations })
    }

    fn party(&self, seat: &Participant) -> Option<&Party> {
        self.parties.get(self.delegations.get(&seat.delegation)?)
    }

    fn parts<'a>(&'a self, person: &'a Person) -> Parts<'a> {
        let seats = self.seats.get(&person.id).map_or(&[][..], Vec::as_slice);
        let parties: BTreeSet<&str> =
            seats.iter().filter_map(|seat| self.party(seat)).map(|party| party.code.as_str()).collect();
        Parts {
            person,
            seats,
            seat: seats.iter().find(|seat| seat.meeting == self.meeting.id),
            parties: parties.into_iter().collect(),
        }
    }

    fn pair(&self, one: &Parts<'_>, other: &Parts<'_>, likely: &domain::likeness::Likely) -> PairView {
        // Identities are in the order of time, so whoever comes first was entered first.
        let swap = one.seat.is_none() && other.seat.is_some();
        let (left, right) = if swap { (other, one) } else { (one, other) };
        let words = Words::chosen();
        let reason =
            |code: &Likeness| PairReason { code: *code, is_for: code.is_for(), text: words.name(*code) };
        let days = self.meeting.details.days();
        let needs = |parts: &Parts<'_>| parts.seat.is_some_and(|seat| !seat.needs.is_empty());
        PairView {
            reasons: likely.reasons.iter().map(reason).collect(),
            very_likely: likely.is_very_likely(),
            fields: fields::compare(
                self.half(left),
                self.half(right),
                &days,
                right.person.id > left.person.id,
            ),
            has_needs: needs(left) || needs(right),
            left: self.side(left),
            right: self.side(right),
        }
    }

    fn half<'a>(&'a self, parts: &'a Parts<'a>) -> Half<'a> {
        Half {
            person: parts.person,
            seat: parts.seat.map(|seat| &seat.seat),
            party: parts.seat.and_then(|seat| self.party(seat)).map_or("", |party| party.code.as_str()),
        }
    }

    fn side(&self, parts: &Parts<'_>) -> PairSide {
        let called = |seat: &Participant| {
            self.meetings.iter().find(|one| one.id == seat.meeting).map(|one| one.details.title.to_string())
        };
        PairSide {
            person: parts.person.id,
            revision: parts.person.revision,
            participant: parts.seat.map(|seat| seat.id),
            seat_revision: parts.seat.map(|seat| seat.revision),
            reference: parts.seat.map(|seat| seat.reference.clone()),
            party: parts.seat.and_then(|seat| self.party(seat)).map(PartyView::from),
            name: parts.person.name.running(),
            since: made_at(parts.person.id),
            meetings: parts.seats.iter().filter_map(called).collect(),
        }
    }
}

/// Returns when a record was made, as its identity says.
fn made_at(id: PersonId) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = id.0.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}
