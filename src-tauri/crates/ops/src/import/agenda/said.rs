//! How an item is shown: its cells, and what changes of it in words.

use crate::import::row::{ImportChange, ImportRow};
use domain::agenda::diff::{Names, Reading, WhoValue};
use domain::agenda::time::clock;
use domain::agenda::{Agenda, ItemDetails, ItemField, Room, Who};
use domain::field::Field;
use domain::guest::Guest;
use domain::ids::DelegationId;
use domain::roster::Roster;
use serde_json::json;
use std::collections::HashMap;
use words::Words;

/// How rooms, people and delegations are called.
pub(super) struct Said<'a> {
    roster: &'a Roster,
    /// No items: only the rooms are looked at.
    rooms: Agenda,
    who: HashMap<Who, String>,
}

impl<'a> Said<'a> {
    pub fn of(roster: &'a Roster, guests: &[Guest], rooms: &[Room]) -> Self {
        let members = roster.groups.iter().flat_map(|group| &group.members);
        let members =
            members.map(|member| (Who::Participant(member.participant.id), member.person.name.running()));
        let guests = guests.iter().map(|guest| (Who::Guest(guest.id), guest.details.name.running()));
        let rooms = Agenda::of(Vec::new(), rooms.iter().cloned());
        Self { roster, rooms, who: members.chain(guests).collect() }
    }

    /// Fills the cells of a row.
    pub fn show(&self, details: &ItemDetails, row: &mut ImportRow) {
        if let Some(day) = details.day {
            row.show(Field::Day, &day);
            row.show(Field::Start, &clock(u32::from(details.start)));
        }
        row.show(Field::Duration, &details.duration);
        let room = details.room.and_then(|id| self.rooms.room(id));
        row.show(Field::Room, &room.map(|room| room.details.name.as_str()).unwrap_or_default());
    }

    /// Lists the fields in which two items differ, with what they say.
    pub fn changes(&self, before: &ItemDetails, after: &ItemDetails) -> Vec<ImportChange> {
        let (was, is) = (json!(before), json!(after));
        let changed = |field: &ItemField| was[field.as_str()] != is[field.as_str()];
        let change = |field: ItemField| ImportChange {
            field: field.into(),
            before: self.text(field, before),
            after: self.text(field, after),
        };
        ItemField::ALL.into_iter().filter(changed).map(change).collect()
    }

    fn text(&self, field: ItemField, details: &ItemDetails) -> String {
        let called = |name: &String| WhoValue::Called(name.clone(), None);
        let who = |who: Who| self.who.get(&who).map_or(WhoValue::Gone, called);
        let delegation = |id: DelegationId| {
            self.roster.group(id).map_or_else(String::new, |group| group.party.name.clone())
        };
        let names = Names { who: &who, delegation: &delegation };
        let zone = self.roster.meeting.details.zone.0;
        let reading = Reading { agenda: &self.rooms, names, zone };
        Words::chosen().item_value(&reading.value(field, details))
    }
}
