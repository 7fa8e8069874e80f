//! Whom somebody may be who is about to be entered: asked at entry, so that nobody is there twice.

use super::{House, PairReason, PairSide, Parts};
use crate::Result;
use crate::party::PartyView;
use domain::guest::Guest;
use domain::identity::address_key;
use domain::ids::{GuestId, MeetingId, ParticipantId, PersonId};
use domain::likeness::{Known, Likeness, like as alike};
use domain::person::Name;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// What is known so far of somebody who is about to be entered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct LikeAsked {
    /// The code of the country or body they come for; may be empty.
    pub party: String,
    /// Their name as far as it was typed.
    pub name: Name,
    /// Class B; may be empty.
    pub email: String,
    /// Their institution; may be empty.
    pub organisation: String,
}

/// Somebody whom they may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AlikeView {
    /// Who they are; none where they are a guest.
    pub person: Option<PersonId>,
    /// Their seat at the meeting; none where they were at another one.
    pub participant: Option<ParticipantId>,
    /// Who they are where they come to single items as a guest.
    pub guest: Option<GuestId>,
    /// What people cite, where there is a seat or a guest.
    pub reference: Option<String>,
    /// The delegation, where there is a seat.
    pub party: Option<PartyView>,
    /// The name in running order.
    pub name: String,
    /// The titles of the meetings at which they have seats.
    pub meetings: Vec<String>,
    /// What speaks for it, then what speaks against it.
    pub reasons: Vec<PairReason>,
    /// Whether hardly anything is left to doubt.
    pub very_likely: bool,
    /// Whether their address is the one that was typed.
    pub same_address: bool,
}

/// The most people who are named; more tell nothing.
const MOST_NAMED: usize = 5;

/// Finds whom somebody may be who is about to be entered, the likeliest first: everybody of the workspace is looked at, and the
/// guests of the meeting.
pub async fn like(unit: &mut Unit, meeting: MeetingId, asked: &LikeAsked) -> Result<Vec<AlikeView>> {
    let house = House::read(unit, meeting).await?;
    let parts: Vec<Parts<'_>> = house.persons.iter().map(|person| house.parts(person)).collect();
    let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
    let known: Vec<Known<'_>> =
        parts.iter().map(Parts::known).chain(guests.iter().map(known_guest)).collect();
    let one = Known {
        name: &asked.name,
        email: &asked.email,
        phone: "",
        parties: Vec::from_iter(Some(asked.party.as_str()).filter(|code| !code.is_empty())),
        institutions: Vec::from_iter(Some(asked.organisation.as_str()).filter(|text| !text.is_empty())),
    };
    let address = address_key(&asked.email);
    let words = Words::chosen();
    let reason = |code: &Likeness| PairReason { code: *code, is_for: code.is_for(), text: words.name(*code) };
    let found = alike(&one, &known).into_iter().take(MOST_NAMED).map(|likely| {
        let view = AlikeView {
            person: None,
            participant: None,
            guest: None,
            reference: None,
            party: None,
            name: String::new(),
            meetings: Vec::new(),
            reasons: likely.reasons.iter().map(reason).collect(),
            very_likely: likely.is_very_likely(),
            same_address: address.is_some() && address_key(known[likely.other].email) == address,
        };
        if let Some(person) = parts.get(likely.other) {
            let PairSide { person, participant, reference, party, name, meetings, .. } = house.side(person);
            return AlikeView { person: Some(person), participant, reference, party, name, meetings, ..view };
        }
        let guest = &guests[likely.other - parts.len()];
        let meetings = vec![house.meeting.details.title.to_string()];
        let (reference, name) = (Some(guest.reference.clone()), guest.details.name.running());
        AlikeView { guest: Some(guest.id), reference, name, meetings, ..view }
    });
    Ok(found.collect())
}

fn known_guest(guest: &Guest) -> Known<'_> {
    let details = &guest.details;
    Known {
        name: &details.name,
        email: details.email.as_str(),
        phone: "",
        parties: Vec::new(),
        institutions: Vec::from_iter(Some(details.organisation.as_str()).filter(|text| !text.is_empty())),
    }
}
