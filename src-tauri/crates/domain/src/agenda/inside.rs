//! [`AgendaInside`]: everything that rules about an agenda look at.

use super::{Agenda, AgendaRemark, Who};
use crate::guest::Guest;
use crate::meeting::Meeting;
use crate::roster::{Group, Member, Roster};
use std::collections::HashMap;

/// An agenda together with the people and the decisions around it, as the secretariat holds them.
///
/// Clashes, pre-flight and disclosure take it; what leaves is made from it in [`crate::disclosure`] and nowhere else.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaInside {
    /// Everybody at the meeting, with the meeting and its series.
    pub roster: Roster,
    /// Items and rooms: the working draft, or what a version holds.
    pub agenda: Agenda,
    /// Guests of single items.
    pub guests: Vec<Guest>,
    /// Clashes set aside and changes declared trivial.
    pub remarks: Vec<AgendaRemark>,
    /// Whether a version was released: until then what is merely open yet is a note.
    pub released: bool,
}

/// Somebody who has, or may have, a role in an item.
#[derive(Clone, Copy, Debug)]
pub enum Someone<'a> {
    /// A participant with their delegation.
    Participant(&'a Group, &'a Member),
    /// A guest.
    Guest(&'a Guest),
}

impl Someone<'_> {
    /// Returns what people cite: `P45`, `G01`.
    pub fn reference(&self) -> &str {
        match self {
            Self::Participant(_, member) => &member.participant.reference,
            Self::Guest(guest) => &guest.reference,
        }
    }

    /// Returns the name as running text has it.
    pub fn name(&self) -> String {
        match self {
            Self::Participant(_, member) => member.person.name.running(),
            Self::Guest(guest) => guest.details.name.running(),
        }
    }

    /// Returns the e-mail address; class B.
    pub fn email(&self) -> &str {
        match self {
            Self::Participant(_, member) => member.person.email.as_str(),
            Self::Guest(guest) => guest.details.email.as_str(),
        }
    }

    /// Returns the code of the delegation; the organisation of a guest.
    pub fn party(&self) -> &str {
        match self {
            Self::Participant(group, _) => &group.party.code,
            Self::Guest(guest) => guest.details.organisation.as_str(),
        }
    }
}

impl AgendaInside {
    /// Returns the meeting.
    pub const fn meeting(&self) -> &Meeting {
        &self.roster.meeting
    }

    /// Finds everybody by who they are: participants who hold a seat or not, and guests.
    pub fn people(&self) -> HashMap<Who, Someone<'_>> {
        let participants = self.roster.groups.iter().flat_map(|group| {
            group.members.iter().map(move |member| {
                (Who::Participant(member.participant.id), Someone::Participant(group, member))
            })
        });
        let guests = self.guests.iter().map(|guest| (Who::Guest(guest.id), Someone::Guest(guest)));
        participants.chain(guests).collect()
    }

    /// Finds a participant or guest by what people cite.
    pub fn cited(&self, reference: &str) -> Option<Who> {
        let is = |someone: &Someone<'_>| someone.reference().eq_ignore_ascii_case(reference.trim());
        self.people().into_iter().find(|(_, someone)| is(someone)).map(|(who, _)| who)
    }
}
