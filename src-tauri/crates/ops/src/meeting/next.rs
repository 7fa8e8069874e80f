//! The next edition of a series, made from the meeting that is looked at.
//!
//! What it takes over is chosen part by part ([`EditionPart`]); what crosses within a part is decided in
//! `domain::edition`. Topics never get a place in its agenda: what is left open becomes proposals beside it, and those of an
//! earlier agenda can be taken there one by one (`agenda::propose_from`).

use super::{MeetingSummary, add, place, summary};
use crate::{Error, Result, actions, agenda, exchange};
use chrono::{Datelike as _, NaiveDate};
use domain::action::Action;
use domain::agenda::Room;
use domain::delegation::Delegation;
use domain::edition::{EditionPart, NextWanted};
use domain::exchange::ExchangeInside;
use domain::ids::{DelegationId, MeetingId, PartyId, Revision};
use domain::meeting::{Meeting, MeetingDetails, Series};
use domain::noun::Noun;
use domain::participant::{Participant, highest_reference};
use domain::party::{Party, Resolution, Resolver};
use domain::verb::{Titled, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use store::Unit;
use words::{Word, Words};

/// The next edition as it is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NextEdition {
    /// The meeting that it is made from.
    pub from: MeetingSummary,
    /// Its number: one more than the highest of the series.
    pub ordinal: u16,
    /// The title of the one before, with the new number where it names one.
    pub title: String,
    /// How many days it lasts, as the one before.
    pub days: u16,
    /// What can be taken over; what the one before does not have is not among it.
    pub parts: Vec<NextPart>,
    /// How many people are not invited again: they gave their seat up, or came for single items.
    pub left: u32,
}

/// Something that can be taken over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NextPart {
    /// What it is.
    pub part: EditionPart,
    /// How many records it is; 0 where it is none of its own.
    pub count: u32,
    /// What it holds now, in short.
    pub said: String,
    /// What crosses with it.
    pub hint: String,
}

/// What a meeting has that is kept in records of their own.
struct Before {
    meeting: Meeting,
    parties: Vec<Party>,
    delegations: Vec<Delegation>,
    people: Vec<Participant>,
    rooms: Vec<Room>,
    actions: Vec<Action>,
    /// What was exchanged, which tells what it leaves open.
    exchange: ExchangeInside,
}

impl Before {
    async fn read(unit: &mut Unit, id: MeetingId) -> Result<Self> {
        let meeting: Meeting = unit.find(id).await?.ok_or(Error::NoMeeting)?;
        let parties = unit.all().await?;
        let delegations = unit.of_meeting(id).await?;
        let mut people: Vec<Participant> = unit.of_meeting(id).await?;
        people.sort_by_cached_key(|seat| highest_reference("P", std::iter::once(seat.reference.as_str())));
        let mut rooms: Vec<Room> = unit.of_meeting(id).await?;
        rooms.sort_by(|a, b| a.reference.cmp(&b.reference));
        let mut actions: Vec<Action> = unit.of_meeting(id).await?;
        actions.retain(|action| action.details.status.is_open());
        let exchange = exchange::inside(unit, id).await?;
        Ok(Self { meeting, parties, delegations, people, rooms, actions, exchange })
    }

    fn asked_again(&self) -> impl Iterator<Item = &Participant> {
        self.people.iter().filter(|seat| seat.is_asked_again())
    }

    /// Counts and says what a part holds; nothing where there is nothing to take over.
    fn held(&self, part: EditionPart) -> Option<(usize, String)> {
        let details = &self.meeting.details;
        let words = Words::chosen();
        let counted = |count: usize, said: String| (count > 0).then_some((count, said));
        let said = |said: String| (!said.is_empty()).then_some((0, said));
        match part {
            EditionPart::Delegations => {
                let mut parties: Vec<&Party> = self.invited().collect();
                parties.sort_by(|a, b| details.order.compare(a, b));
                let names: Vec<&str> = parties.iter().map(|party| party.name.as_str()).collect();
                counted(names.len(), words.listed(&names))
            }
            EditionPart::Persons => counted(self.asked_again().count(), String::new()),
            EditionPart::Chairs => said(words.listed(&self.chairs())),
            EditionPart::Venue => said(venue(details)),
            EditionPart::Rooms => {
                let names: Vec<&str> = self.rooms.iter().map(|room| room.details.name.as_str()).collect();
                counted(names.len(), words.listed(&names))
            }
            EditionPart::Languages => said(languages(details)),
            EditionPart::Hours => {
                let clock = |minutes: u16| words.clock(minutes.into()).into();
                let values = [("from", clock(details.hours.from)), ("to", clock(details.hours.to))];
                said(words.say_with(Word::Times, values))
            }
            EditionPart::Rules => Some((0, String::new())),
            EditionPart::Order => said(words.name(details.order.member_states)),
            EditionPart::Actions => counted(self.actions.len(), String::new()),
            EditionPart::Topics => counted(self.exchange.open_topics().len(), String::new()),
            EditionPart::Contact => {
                let contact = [&details.contact_name, &details.contact_email];
                said(
                    contact
                        .into_iter()
                        .find(|line| !line.is_empty())
                        .map_or_else(String::new, ToString::to_string),
                )
            }
        }
    }

    fn invited(&self) -> impl Iterator<Item = &Party> {
        let party =
            move |delegation: &Delegation| self.parties.iter().find(|party| party.id == delegation.party);
        self.delegations.iter().filter_map(party)
    }

    fn chairs(&self) -> Vec<&str> {
        let name = |code: &str| {
            self.parties.iter().find(|party| party.code == code).map(|party| party.name.as_str())
        };
        self.meeting.details.chairs.iter().filter_map(|chair| name(&chair.party)).collect()
    }
}

fn venue(details: &MeetingDetails) -> String {
    let (house, city) = (details.venue.name.as_str(), place(details));
    if house.is_empty() || house == city { city } else { Words::chosen().joined(&[house, &city]) }
}

fn languages(details: &MeetingDetails) -> String {
    if !details.languages.regime.is_empty() {
        return details.languages.regime.to_string();
    }
    let words = Words::chosen();
    words.listed(&details.languages.spoken.iter().map(|code| words.language(code)).collect::<Vec<_>>())
}

/// Proposes the next edition of the series of a meeting; where its first day is known, also with its year in the title.
pub async fn next_edition(
    unit: &mut Unit,
    meeting: MeetingId,
    first: Option<NaiveDate>,
) -> Result<NextEdition> {
    let before = Before::read(unit, meeting).await?;
    let series: Series = unit.get(before.meeting.series).await?;
    let held = super::ordinals_held(unit, series.id, None).await?;
    let details = &before.meeting.details;
    let ordinal = series.next_ordinal(&held);
    let words = Words::chosen();
    let part = |part: EditionPart| {
        let (count, said) = before.held(part)?;
        Some(NextPart { part, count: small(count), said, hint: words.form(part, "hint", []) })
    };
    let was = (details.ordinal, details.from.year());
    let is = (ordinal, first.unwrap_or(details.from).year());
    let title = words.title_of_edition(details.title.as_str(), was, is);
    Ok(NextEdition {
        ordinal,
        title,
        days: u16::try_from(details.days().len()).unwrap_or(1),
        parts: EditionPart::ALL.into_iter().filter_map(part).collect(),
        left: small(before.people.len() - before.asked_again().count()),
        from: summary(&before.meeting, &[series]),
    })
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Makes the next edition of the series of a meeting, with what was chosen of it, in one step.
pub async fn make_next(unit: &mut Unit, meeting: MeetingId, wanted: &NextWanted) -> Result<Meeting> {
    let before = Before::read(unit, meeting).await?;
    wanted.check(&before.meeting.details)?;
    unit.step(Verb::NextMeeting(Titled::of(wanted.title.as_str())));
    let next = add(unit, before.meeting.series, before.meeting.details.next(wanted)).await?;
    if wanted.takes(EditionPart::Delegations) {
        let invited = invite(unit, &before, &next).await?;
        if wanted.takes(EditionPart::Persons) {
            seat(unit, &before, &next, &invited, wanted).await?;
        }
    }
    if wanted.takes(EditionPart::Rooms) {
        furnish(unit, &before, &next).await?;
    }
    if wanted.takes(EditionPart::Actions) {
        actions::carry(unit, &before.meeting, &next, before.actions).await?;
    }
    if wanted.takes(EditionPart::Topics) {
        agenda::propose_open(unit, next.id, &before.exchange, |_| true).await?;
    }
    Ok(next)
}

/// Invites every party again; answers which delegation stands for which of those before.
async fn invite(
    unit: &mut Unit,
    before: &Before,
    next: &Meeting,
) -> Result<BTreeMap<DelegationId, DelegationId>> {
    let then = Resolver::new(&before.parties, next.details.from);
    let mut delegations: Vec<Delegation> = Vec::new();
    let mut stands_for = BTreeMap::new();
    for delegation in &before.delegations {
        let party = party_then(&before.parties, &then, delegation.party, next);
        let known = delegations.iter().find(|known| known.party == party).map(|known| known.id);
        let id = known.unwrap_or_else(|| unit.new_id());
        if known.is_none() {
            delegations.push(delegation.again(id, next.id, party));
        }
        stands_for.insert(delegation.id, id);
    }
    unit.save_new(&mut delegations).await?;
    Ok(stands_for)
}

/// Finds the party as it is called at the next edition: a body may bear another name by then, or have a successor.
fn party_then(parties: &[Party], then: &Resolver<'_>, id: PartyId, next: &Meeting) -> PartyId {
    let Some(party) = parties.iter().find(|party| party.id == id) else { return id };
    if party.valid_on(next.details.from) {
        return id;
    }
    match then.resolve(&party.code) {
        Resolution::One(successor) => successor,
        _ => id,
    }
}

/// Gives everybody who is invited again a seat in the delegation that stands for theirs.
async fn seat(
    unit: &mut Unit,
    before: &Before,
    next: &Meeting,
    invited: &BTreeMap<DelegationId, DelegationId>,
    wanted: &NextWanted,
) -> Result<()> {
    let references = unit.next_references(Noun::Participant, next.id, "P").await?;
    let mut people: Vec<Participant> = before
        .asked_again()
        .filter_map(|seat| Some((seat, *invited.get(&seat.delegation)?)))
        .zip(references)
        .map(|((seat, delegation), reference)| {
            seat.again(unit.new_id(), reference, (next.id, delegation), wanted)
        })
        .collect();
    Ok(unit.save_new(&mut people).await?)
}

/// Takes the rooms over with what they offer.
async fn furnish(unit: &mut Unit, before: &Before, next: &Meeting) -> Result<()> {
    let references = unit.next_references(Noun::Room, next.id, "R-").await?;
    let mut rooms: Vec<Room> = before
        .rooms
        .iter()
        .zip(references)
        .map(|(room, reference)| Room {
            id: unit.new_id(),
            revision: Revision::default(),
            reference,
            meeting: next.id,
            details: room.details.clone(),
        })
        .collect();
    Ok(unit.save_new(&mut rooms).await?)
}
