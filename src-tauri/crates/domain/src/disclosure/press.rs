//! Facts for the press release, as the public may read them: who attended in words, what was on the agenda, and figures.
//!
//! Nobody is named. Titles are those of the agenda that the public gets; the figures count those who were there.

use super::agenda::{AgendaLine, AgendaParts, ApprovedBy, disclose_agenda};
use super::door::readers_of;
use super::{Audience, Disclosed, Heading, Outgoing, Warning};
use crate::agenda::AgendaInside;
use crate::attendance::Attendance;

/// Facts for the press release.
#[derive(Clone, Debug, PartialEq)]
pub struct PressFacts {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// Who attended: States, bodies, never a person.
    pub attendance: Attendance,
    /// What was on the agenda, in its order.
    pub topics: Vec<String>,
    /// The people who attended, in the room or from afar; guests are not counted.
    pub people: u32,
    /// The bodies in the chair that released it; none as long as it is a draft.
    pub released: Vec<ApprovedBy>,
}

/// Gathers the facts. Whoever else reads them, they are those of the public.
pub fn disclose_press_facts(inside: &AgendaInside, audience: Audience) -> Outgoing<PressFacts> {
    let agenda = disclose_agenda(inside, None, Audience::Public, AgendaParts::default());
    let lines = agenda.disclosed.view.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines);
    let topics = lines.filter_map(|line| match line {
        AgendaLine::Open(item) if item.kind.is_programme() => Some(item.title.clone()),
        _ => None,
    });
    let roster = &inside.roster;
    let attendance = Attendance::of(roster);
    let there = roster
        .seated()
        .map(|(_, member)| &member.participant)
        .filter(|seat| !seat.seat.is_guest() && (!roster.anybody_came() || roster.came(seat.id)));
    let people = u32::try_from(there.count()).unwrap_or(u32::MAX);
    let view = PressFacts {
        heading: Heading::of(roster),
        readers: readers_of(roster, audience),
        topics: topics.collect(),
        people,
        released: Vec::new(),
        attendance,
    };
    let warnings = if view.attendance.is_empty() { vec![Warning::Empty] } else { Vec::new() };
    Outgoing {
        disclosed: Disclosed { view, audience, label: Audience::Public.label() },
        withheld: agenda.withheld,
        warnings,
        passages: Vec::new(),
    }
}
