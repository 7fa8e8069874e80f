//! [`Index`]: an agenda, its rooms and its people, looked up once so that every rule reads them quickly.

use super::report::ClashLevel;
use crate::agenda::{
    AgendaInside, AgendaItem, DayPart, ItemDetails, ItemRole, RemarkSubject, Room, Someone, Who, time,
};
use crate::ids::{AgendaItemId, RoomId};
use crate::label::HandlingLabel;
use crate::meeting::{Format, Meeting};
use crate::participant::{Mode, Needs, Seat};
use crate::roster::Group;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::ops::Range;

/// A scheduled item with its instants.
pub(super) struct Slot<'a> {
    pub item: &'a AgendaItem,
    /// The day that it belongs to.
    pub day: NaiveDate,
    /// The place of that day among the days of the meeting; none outside the meeting.
    pub day_index: Option<usize>,
    /// When it begins, in minutes after the epoch: an hour over the change of the clock is an hour.
    pub from: i64,
    /// When it ends.
    pub to: i64,
    pub room: Option<&'a Room>,
    /// Its people among [`Index::cast`].
    cast: Range<usize>,
}

/// Somebody with a role in an item.
pub(super) struct Part {
    pub slot: usize,
    pub who: Who,
    /// Their place among [`Index::people`]; none where nobody is named, or whoever was named is gone.
    pub person: Option<usize>,
    pub role: ItemRole,
    pub confirmed: bool,
    /// The hours of the day within which they are there, where they were given.
    pub hours: Option<DayPart>,
}

/// A participant or guest.
pub(super) struct Attendee<'a> {
    pub who: Who,
    pub someone: Someone<'a>,
    /// Whether they attend single items only: guests, and participants who are marked as such.
    pub visits: bool,
    /// Whether they are expected at all: a guest, or a participant who holds a seat.
    pub expected: bool,
}

/// Everything that the rules look at, sorted and looked up once.
pub(super) struct Index<'a> {
    pub inside: &'a AgendaInside,
    /// The scheduled items in reading order, so never one that begins before the one before it.
    pub slots: Vec<Slot<'a>>,
    /// The rooms by reference.
    pub rooms: Vec<&'a Room>,
    pub people: Vec<Attendee<'a>>,
    /// The days of the meeting.
    pub days: Vec<NaiveDate>,
    /// Who has a role, item after item.
    cast: Vec<Part>,
    /// The places among `cast` of those who are known, person after person and then in reading order.
    by_person: Vec<usize>,
    /// By person and day of the meeting.
    modes: Vec<Mode>,
    /// By item: those who attend single items only and attend this one, invited to it or with a role in it. Nobody who
    /// is absent that day.
    visitors: Vec<Vec<usize>>,
    /// By day of the meeting: those who attend everything for everybody, in the room or online.
    present: Vec<Vec<usize>>,
    reasons: HashMap<&'a str, &'a str>,
}

impl<'a> Index<'a> {
    pub fn of(inside: &'a AgendaInside) -> Self {
        let days = inside.meeting().details.days();
        let people = attendees(inside);
        let find: HashMap<Who, usize> =
            people.iter().enumerate().map(|(at, attendee)| (attendee.who, at)).collect();
        let modes = modes(&people, &days);
        let (slots, cast) = slots(inside, &days, &find);
        let mut by_person: Vec<usize> = (0..cast.len()).filter(|at| cast[*at].person.is_some()).collect();
        by_person.sort_by_key(|at| (cast[*at].person, cast[*at].slot, cast[*at].role));
        let mut visitors = visitors(&slots, &cast, &people);
        for (slot, visitors) in slots.iter().zip(&mut visitors) {
            if let Some(day) = slot.day_index {
                visitors.retain(|person| modes[person * days.len() + day] != Mode::Absent);
            }
        }
        let present = (0..days.len())
            .map(|day| {
                let there = |person: &usize| {
                    let attendee = &people[*person];
                    attendee.expected && !attendee.visits && modes[person * days.len() + day] != Mode::Absent
                };
                (0..people.len()).filter(there).collect()
            })
            .collect();
        let mut rooms: Vec<&Room> = inside.agenda.rooms.iter().collect();
        rooms.sort_by(|a, b| a.reference.cmp(&b.reference).then_with(|| a.id.cmp(&b.id)));
        let mut remarks: Vec<_> =
            inside.remarks.iter().filter(|remark| remark.subject == RemarkSubject::ClashSetAside).collect();
        remarks.sort_by_key(|remark| remark.id);
        let reasons = remarks.iter().map(|remark| (remark.key.as_str(), remark.reason.as_str())).collect();
        Self { inside, slots, rooms, people, days, cast, by_person, modes, visitors, present, reasons }
    }

    pub const fn meeting(&self) -> &'a Meeting {
        &self.inside.roster.meeting
    }

    /// Returns who has a role in an item, as entered.
    pub fn cast(&self, slot: usize) -> &[Part] {
        &self.cast[self.slots[slot].cast.clone()]
    }

    /// Walks through the people with a role anywhere, each with their parts in reading order.
    pub fn parts_by_person(&self) -> impl Iterator<Item = (usize, Vec<&Part>)> {
        self.by_person.chunk_by(|a, b| self.cast[*a].person == self.cast[*b].person).filter_map(|parts| {
            let person = self.cast[*parts.first()?].person?;
            Some((person, parts.iter().map(|at| &self.cast[*at]).collect()))
        })
    }

    /// Returns how somebody takes part in an item, on the day that it belongs to.
    pub fn mode(&self, person: usize, slot: usize) -> Mode {
        self.slots[slot].day_index.map_or(Mode::Absent, |day| self.mode_on(person, day))
    }

    /// Returns how somebody takes part on a day of the meeting.
    pub fn mode_on(&self, person: usize, day: usize) -> Mode {
        self.modes[person * self.days.len() + day]
    }

    /// Returns those who hold a seat and attend everything for everybody on a day of the meeting.
    pub fn present_on(&self, day: usize) -> &[usize] {
        &self.present[day]
    }

    /// Counts the delegations with somebody there on a day of the meeting.
    pub fn delegations_on(&self, day: usize) -> usize {
        // People stand delegation after delegation.
        let delegation = |person: &usize| self.people[*person].group().map(|group| group.delegation.id);
        self.present[day].chunk_by(|a, b| delegation(a) == delegation(b)).count()
    }

    /// Returns those who attend single items only and attend this one.
    pub fn visitors(&self, slot: usize) -> &[usize] {
        &self.visitors[slot]
    }

    /// Returns those with a role in an item who are expected at the meeting and not absent that day, each once.
    pub fn named(&self, slot: usize) -> Vec<usize> {
        let mut named: Vec<usize> = self
            .cast(slot)
            .iter()
            .filter_map(|part| part.person)
            .filter(|person| self.people[*person].expected && self.mode(*person, slot) != Mode::Absent)
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// Walks through the items that begin at or after one and share a minute with it, later in reading order.
    pub fn overlapping_after(&self, slot: usize) -> impl Iterator<Item = usize> {
        let to = self.slots[slot].to;
        (slot + 1..self.slots.len()).take_while(move |other| self.slots[*other].from < to)
    }

    /// Tells whether somebody from afar can join an item. While no room is chosen, a hybrid meeting promises it.
    pub fn can_be_joined_online(&self, slot: usize) -> bool {
        let slot = &self.slots[slot];
        let format = self.meeting().details.format;
        slot.details().online
            || format == Format::Online
            || slot.room.map_or(format == Format::Hybrid, |room| room.details.hybrid)
    }

    /// Returns the label that an item of the programme has, or would have; none for breaks and the like without one.
    pub fn label(&self, slot: usize) -> Option<HandlingLabel> {
        let details = self.slots[slot].details();
        let default = self.meeting().details.labels.notes;
        details.label.or_else(|| details.kind.is_programme().then_some(default))
    }

    /// Returns how much something weighs that is still open while an agenda is first laid out: it is a note until the
    /// first version is released.
    pub const fn once_released(&self) -> ClashLevel {
        if self.inside.released { ClashLevel::Warning } else { ClashLevel::Note }
    }

    /// Returns why a clash was set aside.
    pub fn set_aside(&self, key: &str) -> Option<&'a str> {
        self.reasons.get(key).copied()
    }
}

impl Slot<'_> {
    pub const fn details(&self) -> &ItemDetails {
        &self.item.details
    }

    /// Tells whether everybody is expected in it: neither one of several parallel items nor a workshop.
    pub fn is_for_everybody(&self) -> bool {
        self.details().kind.is_for_everybody() && self.details().parallel.is_empty()
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// Tells whether two items stand side by side on purpose: they share a group.
    pub fn in_one_group_with(&self, other: &Self) -> bool {
        !self.details().parallel.is_empty() && self.details().parallel == other.details().parallel
    }
}

impl<'a> Attendee<'a> {
    pub fn reference(&self) -> &str {
        self.someone.reference()
    }

    pub const fn seat(&self) -> Option<&'a Seat> {
        match self.someone {
            Someone::Participant(_, member) => Some(&member.participant.seat),
            Someone::Guest(_) => None,
        }
    }

    pub const fn needs(&self) -> Option<&'a Needs> {
        match self.someone {
            Someone::Participant(_, member) => Some(&member.participant.needs),
            Someone::Guest(_) => None,
        }
    }

    pub const fn group(&self) -> Option<&'a Group> {
        match self.someone {
            Someone::Participant(group, _) => Some(group),
            Someone::Guest(_) => None,
        }
    }
}

fn attendees(inside: &AgendaInside) -> Vec<Attendee<'_>> {
    let participants = inside.roster.groups.iter().flat_map(|group| {
        group.members.iter().map(move |member| Attendee {
            who: Who::Participant(member.participant.id),
            someone: Someone::Participant(group, member),
            visits: member.participant.seat.is_guest(),
            expected: member.participant.seat.status.holds_seat(),
        })
    });
    let guests = inside.guests.iter().map(|guest| Attendee {
        who: Who::Guest(guest.id),
        someone: Someone::Guest(guest),
        visits: true,
        expected: true,
    });
    participants.chain(guests).collect()
}

/// Looks up how everybody takes part on every day; a guest takes part in one way. The first entry of a day counts.
fn modes(people: &[Attendee<'_>], days: &[NaiveDate]) -> Vec<Mode> {
    let mut modes = Vec::with_capacity(people.len() * days.len());
    for attendee in people {
        match attendee.someone {
            Someone::Guest(guest) => modes.extend(days.iter().map(|_| guest.details.mode)),
            Someone::Participant(_, member) => {
                let attendance = &member.participant.seat.attendance;
                modes.extend(days.iter().enumerate().map(|(at, day)| match attendance.get(at) {
                    // Attendance is kept one entry per day, in order.
                    Some(entry) if entry.date == *day => entry.mode,
                    _ => member.participant.seat.mode_on(*day),
                }));
            }
        }
    }
    modes
}

fn slots<'a>(
    inside: &'a AgendaInside,
    days: &[NaiveDate],
    find: &HashMap<Who, usize>,
) -> (Vec<Slot<'a>>, Vec<Part>) {
    let zone = inside.meeting().details.zone.0;
    let rooms: HashMap<RoomId, &Room> = inside.agenda.rooms.iter().map(|room| (room.id, room)).collect();
    let mut items: Vec<(&AgendaItem, NaiveDate)> =
        inside.agenda.items.iter().filter_map(|item| Some((item, item.details.day?))).collect();
    items.sort_by(|a, b| a.0.reading_order(b.0));
    let mut cast = Vec::new();
    let slots = items
        .into_iter()
        .enumerate()
        .map(|(at, (item, day))| {
            let (from, to) = time::span(zone, day, item.details.start, item.details.duration);
            let first = cast.len();
            cast.extend(item.details.people.iter().map(|person| Part {
                slot: at,
                who: person.who,
                person: find.get(&person.who).copied(),
                role: person.role,
                confirmed: person.confirmed,
                hours: person.hours,
            }));
            Slot {
                item,
                day,
                day_index: days.binary_search(&day).ok(),
                from: from.timestamp() / 60,
                to: to.timestamp() / 60,
                room: item.details.room.and_then(|room| rooms.get(&room).copied()),
                cast: first..cast.len(),
            }
        })
        .collect();
    (slots, cast)
}

fn visitors(slots: &[Slot<'_>], cast: &[Part], people: &[Attendee<'_>]) -> Vec<Vec<usize>> {
    let mut visitors = vec![Vec::new(); slots.len()];
    let places: HashMap<AgendaItemId, usize> =
        slots.iter().enumerate().map(|(at, slot)| (slot.item.id, at)).collect();
    for (person, attendee) in people.iter().enumerate() {
        if let Someone::Guest(guest) = attendee.someone {
            for slot in guest.details.items.iter().filter_map(|item| places.get(item)) {
                visitors[*slot].push(person);
            }
        }
    }
    for part in cast {
        if let Some(person) = part.person.filter(|person| people[*person].visits && people[*person].expected)
        {
            visitors[part.slot].push(person);
        }
    }
    for people in &mut visitors {
        people.sort_unstable();
        people.dedup();
    }
    visitors
}

/// Returns the midnight at which a day begins, in minutes after the epoch.
pub(super) fn midnight(meeting: &Meeting, day: NaiveDate) -> i64 {
    time::instant(meeting.details.zone.0, day, 0).timestamp() / 60
}
