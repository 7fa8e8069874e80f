//! [`PresenceInside`]: presence with everybody and every item around it, and what follows from it.

use super::{Presence, PresenceState};
use crate::agenda::{AgendaInside, AgendaItem, Someone, Who};
use crate::delegation::Delegation;
use crate::ids::{AgendaItemId, DelegationId, ParticipantId};
use crate::participant::Mode;
use crate::roster::Group;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The presence at a meeting together with everything around it, as the secretariat holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct PresenceInside {
    /// The agenda and everybody.
    pub agenda: AgendaInside,
    records: HashMap<(Who, AgendaItemId), Presence>,
}

/// Somebody who may be there.
#[derive(Clone, Copy, Debug)]
pub struct Attendee<'a> {
    /// Who.
    pub who: Who,
    /// With delegation or organisation.
    pub someone: Someone<'a>,
}

/// How many were there. A person counts once; guests stand beside the rest and belong to no delegation.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Totals {
    /// Participants in the room.
    pub in_room: u32,
    /// Participants from afar.
    pub online: u32,
    /// Delegations of which at least one participant was there.
    pub delegations: u32,
    /// Guests, in the room and from afar.
    pub guests: u32,
}

impl<'a> Attendee<'a> {
    /// Returns the delegation; none for a guest.
    pub const fn delegation(&self) -> Option<&'a Delegation> {
        match self.someone {
            Someone::Participant(group, _) => Some(&group.delegation),
            Someone::Guest(_) => None,
        }
    }

    /// Returns how they are announced for a day; a guest is for every day on which they attend an item.
    pub fn mode_on(&self, day: NaiveDate) -> Mode {
        match self.someone {
            Someone::Participant(_, member) if member.participant.seat.status.holds_seat() => {
                member.participant.seat.mode_on(day)
            }
            Someone::Participant(..) => Mode::Absent,
            Someone::Guest(guest) => guest.details.mode,
        }
    }
}

impl PresenceInside {
    /// Puts records under who and what they are about.
    pub fn assemble(agenda: AgendaInside, records: Vec<Presence>) -> Self {
        let records = records.into_iter().map(|record| ((record.who, record.item), record)).collect();
        Self { agenda, records }
    }

    /// Returns the record of a person under an item.
    pub fn record(&self, who: Who, item: AgendaItemId) -> Option<&Presence> {
        self.records.get(&(who, item))
    }

    /// Walks through the items in which people can be present, in the order of the programme: breaks have none.
    pub fn items(&self) -> impl Iterator<Item = &AgendaItem> + Clone {
        self.agenda.agenda.items.iter().filter(|item| item.details.kind.is_programme())
    }

    /// Walks through the items of one day.
    pub fn items_on(&self, day: NaiveDate) -> impl Iterator<Item = &AgendaItem> + Clone {
        self.items().filter(move |item| item.details.day == Some(day))
    }

    /// Lists the people of a delegation that hold a seat or have a record, in order.
    pub fn people_of<'a>(&'a self, group: &'a Group) -> Vec<Attendee<'a>> {
        let attendee = |member: &'a crate::roster::Member| Attendee {
            who: Who::Participant(member.participant.id),
            someone: Someone::Participant(group, member),
        };
        let seated = |one: &Attendee<'_>| match one.someone {
            Someone::Participant(_, member) => member.participant.seat.status.holds_seat(),
            Someone::Guest(_) => true,
        };
        group.members.iter().map(attendee).filter(|one| seated(one) || self.has_record(one.who)).collect()
    }

    /// Lists the guests of single items.
    pub fn guests(&self) -> Vec<Attendee<'_>> {
        let guests = self.agenda.guests.iter();
        guests.map(|guest| Attendee { who: Who::Guest(guest.id), someone: Someone::Guest(guest) }).collect()
    }

    /// Lists everybody: delegations in the order of the meeting, then guests.
    pub fn everybody(&self) -> Vec<Attendee<'_>> {
        let seats = self.agenda.roster.groups.iter().flat_map(|group| self.people_of(group));
        seats.chain(self.guests()).collect()
    }

    fn has_record(&self, who: Who) -> bool {
        self.items().any(|item| self.record(who, item.id).is_some())
    }

    /// Returns what was announced of somebody for an item: for a participant by the day, for a guest by the item.
    pub fn expected(&self, one: &Attendee<'_>, item: &AgendaItem) -> Option<PresenceState> {
        if let Someone::Guest(guest) = one.someone
            && !guest.details.items.contains(&item.id)
        {
            return None;
        }
        PresenceState::expected(one.mode_on(item.details.day?))
    }

    /// Adds up who was there under an item.
    pub fn totals(&self, item: &AgendaItem) -> Totals {
        let came = |one: &Attendee<'_>| {
            let record = self.record(one.who, item.id)?;
            record.state.came().then(|| self.is_online(one, item, record.state))
        };
        count(self.everybody().iter().filter_map(|one| Some((*one, came(one)?))))
    }

    /// Adds up who was announced for a day. Guests count where they are announced for an item of it.
    pub fn announced(&self, day: NaiveDate) -> Totals {
        let expected = |one: &Attendee<'_>| match one.someone {
            Someone::Participant(..) => PresenceState::expected(one.mode_on(day)),
            Someone::Guest(_) => self.items_on(day).find_map(|item| self.expected(one, item)),
        };
        let online = |one: &Attendee<'_>| Some(expected(one)? == PresenceState::Online);
        count(self.everybody().iter().filter_map(|one| Some((*one, online(one)?))))
    }

    /// Tells whether somebody who came took part from afar. Who came late or left early did so as under the item before
    /// on that day, else as announced.
    fn is_online(&self, one: &Attendee<'_>, item: &AgendaItem, state: PresenceState) -> bool {
        match state {
            PresenceState::Online => return true,
            PresenceState::Late | PresenceState::Left => {}
            _ => return false,
        }
        let Some(day) = item.details.day else { return false };
        let before = self.items_on(day).take_while(|other| other.id != item.id);
        let how = before
            .filter_map(|other| self.record(one.who, other.id))
            .filter(|record| matches!(record.state, PresenceState::Present | PresenceState::Online))
            .last();
        how.map_or(one.mode_on(day) == Mode::Online, |record| record.state == PresenceState::Online)
    }

    /// Tells whether nothing is recorded although something should be: somebody is announced for the item, and was in no
    /// other room meanwhile.
    pub fn is_gap(&self, one: &Attendee<'_>, item: &AgendaItem) -> bool {
        self.expected(one, item).is_some()
            && self.record(one.who, item.id).is_none()
            && !self.is_elsewhere(one.who, item)
    }

    /// Tells whether gaps under an item should be filled by now: it has begun, or somebody has started on it.
    pub fn is_due(&self, item: &AgendaItem, now: DateTime<Utc>) -> bool {
        let begins = item.details.span(self.agenda.meeting().details.zone.0);
        let held = !item.details.is_in_writing() && begins.is_some_and(|(from, _)| from <= now);
        held || self.records.keys().any(|(_, of)| *of == item.id)
    }

    /// Tells whether somebody was under another item that was held at the same time.
    fn is_elsewhere(&self, who: Who, item: &AgendaItem) -> bool {
        let zone = self.agenda.meeting().details.zone.0;
        let Some((from, to)) = item.details.span(zone) else { return false };
        self.items().filter(|other| other.id != item.id).any(|other| {
            self.record(who, other.id).is_some_and(|record| record.state.came())
                && other.details.span(zone).is_some_and(|(begins, ends)| begins < to && from < ends)
        })
    }

    /// Lists who has no record under an item yet, and what was announced of them.
    pub fn rest(&self, item: &AgendaItem) -> Vec<(Who, PresenceState)> {
        let rest = self.everybody();
        let rest = rest.iter().filter(|one| self.is_gap(one, item));
        rest.filter_map(|one| Some((one.who, self.expected(one, item)?))).collect()
    }
}

/// Returns on which days participants came; whoever came on none is left out.
pub fn days_came(records: &[Presence], items: &[AgendaItem]) -> BTreeMap<ParticipantId, BTreeSet<NaiveDate>> {
    let days: HashMap<AgendaItemId, NaiveDate> =
        items.iter().filter_map(|item| Some((item.id, item.details.day?))).collect();
    let mut came: BTreeMap<ParticipantId, BTreeSet<NaiveDate>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.state.came()) {
        if let (Who::Participant(id), Some(day)) = (record.who, days.get(&record.item)) {
            came.entry(id).or_default().insert(*day);
        }
    }
    came
}

/// Counts people with whether they were there from afar, each once.
fn count<'a>(people: impl Iterator<Item = (Attendee<'a>, bool)>) -> Totals {
    let mut totals = Totals::default();
    let mut seen: HashSet<Who> = HashSet::new();
    let mut delegations: HashSet<DelegationId> = HashSet::new();
    for (one, online) in people.filter(|(one, _)| seen.insert(one.who)) {
        match one.delegation() {
            None => totals.guests += 1,
            Some(delegation) => {
                delegations.insert(delegation.id);
                *(if online { &mut totals.online } else { &mut totals.in_room }) += 1;
            }
        }
    }
    totals.delegations = u32::try_from(delegations.len()).unwrap_or(u32::MAX);
    totals
}
