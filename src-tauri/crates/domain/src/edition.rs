//! The next edition of a series: what it takes over from the one before.
//!
//! A meeting that is held again invites the same countries and people, often in the same house. All of that is a choice,
//! part by part ([`EditionPart`]). What people told for one meeting was told for that meeting: of a seat nothing but class A
//! crosses, and notes, attendance and comments hang on the agenda of the meeting that they were said at.
//!
//! To let the next edition take one more thing over: a variant of [`EditionPart`], what it is in [`MeetingDetails::next`]
//! or in a function of its noun here, and its counting and copying in `ops::meeting::next`.

use crate::closed;
use crate::delegation::{Answer, Delegation};
use crate::ids::{DelegationId, MeetingId, ParticipantId, PartyId, Revision};
use crate::meeting::{Edition, MeetingDetails, MeetingRefused, Series};
use crate::participant::{Needs, Participant, PhotoConsent, Role, Seat, Status};
use crate::text::{Line, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A part of a meeting that the next edition can take over.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EditionPart {
    /// Who is invited: country or body, quota and contact.
    Delegations,
    /// Who had a seat, as somebody who is invited again.
    Persons,
    /// The two bodies in the chair, and who is a co-chair for them.
    Chairs,
    /// The house, its host, and how people can take part.
    Venue,
    /// The rooms with what they offer.
    Rooms,
    /// Which languages may be spoken and listened to.
    Languages,
    /// The hours of a day.
    Hours,
    /// Default labels, the Chatham House Rule as a default, and who the community is.
    Rules,
    /// The order of delegations, and how many people each may send.
    Order,
    /// Whom readers of papers may ask.
    Contact,
    /// What is still to be done: it stays here as carried over, and opens there.
    Actions,
    /// Challenges that nobody has answered, gaps in the concepts and in the matrix: as topic proposals.
    Topics,
}

closed! {
    EditionPart, "edition-part",
    Delegations = "delegations",
    Persons = "persons",
    Chairs = "chairs",
    Venue = "venue",
    Rooms = "rooms",
    Languages = "languages",
    Hours = "hours",
    Rules = "rules",
    Order = "order",
    Contact = "contact",
    Actions = "actions",
    Topics = "topics",
}

/// What was chosen for the next edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NextWanted {
    /// The how-manieth of its series it is.
    pub ordinal: u16,
    /// Its title.
    pub title: Title,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// What it takes over.
    pub parts: Vec<EditionPart>,
}

impl NextWanted {
    /// Checks what no single field can tell, over the meeting before.
    pub fn check(&self, before: &MeetingDetails) -> Result<(), MeetingRefused> {
        if self.from <= before.to {
            return Err(MeetingRefused::TooEarly(before.from, before.to));
        }
        if self.takes(EditionPart::Persons) && !self.takes(EditionPart::Delegations) {
            return Err(MeetingRefused::PeopleAlone);
        }
        Ok(())
    }

    /// Tells whether a part is taken over.
    pub fn takes(&self, part: EditionPart) -> bool {
        self.parts.contains(&part)
    }
}

impl MeetingDetails {
    /// Returns the details of the next edition. The zone stays, because every time needs one; the link to take part online
    /// was that of one meeting.
    #[must_use]
    pub fn next(&self, wanted: &NextWanted) -> Self {
        let mut next = Self::new(wanted.ordinal, wanted.title.clone(), wanted.from, wanted.to, self.zone);
        for part in &wanted.parts {
            match part {
                EditionPart::Chairs => next.chairs.clone_from(&self.chairs),
                EditionPart::Venue => {
                    next.format = self.format;
                    next.venue.clone_from(&self.venue);
                    next.host.clone_from(&self.host);
                }
                EditionPart::Languages => next.languages.clone_from(&self.languages),
                EditionPart::Hours => next.hours = self.hours,
                EditionPart::Rules => {
                    next.labels = self.labels;
                    next.chatham_house = self.chatham_house;
                    next.community.clone_from(&self.community);
                }
                EditionPart::Order => {
                    next.order = self.order;
                    next.quota = self.quota;
                }
                EditionPart::Contact => {
                    next.contact_name.clone_from(&self.contact_name);
                    next.contact_email.clone_from(&self.contact_email);
                }
                // Records of their own.
                EditionPart::Delegations
                | EditionPart::Persons
                | EditionPart::Rooms
                | EditionPart::Actions
                | EditionPart::Topics => {}
            }
        }
        next
    }
}

impl Delegation {
    /// Invites the party again: it has not answered yet.
    #[must_use]
    pub fn again(&self, id: DelegationId, meeting: MeetingId, party: PartyId) -> Self {
        let (quota, contact) = (self.quota, self.contact.clone());
        Self { id, revision: Revision::default(), meeting, party, quota, contact, answer: Answer::default() }
    }
}

impl Participant {
    /// Tells whether the next edition invites them: whoever gave the seat up is not asked for it again in silence, and a
    /// guest was asked for single items.
    pub fn is_asked_again(&self) -> bool {
        self.seat.status.holds_seat() && !self.seat.is_guest()
    }

    /// Invites somebody again. Name, institution and function are class A and stay; days, languages, travel, photo consent
    /// and needs were told for one meeting and are asked anew.
    #[must_use]
    pub fn again(
        &self,
        id: ParticipantId,
        reference: String,
        (meeting, delegation): (MeetingId, DelegationId),
        wanted: &NextWanted,
    ) -> Self {
        let stays = |role: &Role| match role {
            Role::CoChair => wanted.takes(EditionPart::Chairs),
            Role::Secretariat | Role::Observer | Role::Interpreter => true,
            // A task in an agenda that is not written yet.
            Role::Moderator | Role::Speaker | Role::Rapporteur | Role::Participant | Role::Guest => false,
        };
        let mut roles: Vec<Role> = self.seat.roles.iter().copied().filter(stays).collect();
        if roles.is_empty() {
            roles.push(Role::Participant);
        }
        let seat = Seat {
            roles,
            delegation_role: self.seat.delegation_role,
            status: Status::Invited,
            attendance: Vec::new(),
            organisation: self.seat.organisation.clone(),
            function: self.seat.function.clone(),
            languages: Vec::new(),
            travel: Line::default(),
            photo_consent: PhotoConsent::default(),
        };
        let person = self.person;
        Self {
            id,
            revision: Revision::default(),
            reference,
            meeting,
            delegation,
            person,
            place: self.place,
            seat,
            needs: Needs::default(),
        }
    }
}

impl Edition {
    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), MeetingRefused> {
        MeetingRefused::of_days(self.from, self.to)?;
        if self.ordinal == 0 { Err(MeetingRefused::Ordinal) } else { Ok(()) }
    }
}

impl Series {
    /// Checks the earlier editions, and that no number is given twice: neither among them, nor to one of the meetings that
    /// the workspace holds.
    pub fn check(&self, held: &[u16]) -> Result<(), MeetingRefused> {
        let mut taken = held.to_vec();
        for edition in &self.earlier {
            edition.check()?;
            if taken.contains(&edition.ordinal) {
                return Err(MeetingRefused::OrdinalTaken(edition.ordinal));
            }
            taken.push(edition.ordinal);
        }
        Ok(())
    }

    /// Checks that a meeting can have a number: none of the earlier editions has it.
    pub fn admits(&self, ordinal: u16) -> Result<(), MeetingRefused> {
        let earlier = self.earlier.iter().any(|edition| edition.ordinal == ordinal);
        if earlier { Err(MeetingRefused::OrdinalEarlier(ordinal)) } else { Ok(()) }
    }

    /// Returns the number of the next edition: one more than the highest.
    pub fn next_ordinal(&self, held: &[u16]) -> u16 {
        let earlier = self.earlier.iter().map(|edition| edition.ordinal);
        earlier.chain(held.iter().copied()).max().unwrap_or(0).saturating_add(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SeriesId;
    use uuid::Uuid;

    fn series(ordinals: &[u16]) -> Series {
        let day: NaiveDate = "2022-06-14".parse().unwrap();
        let edition = |ordinal: &u16| Edition { ordinal: *ordinal, from: day, to: day, ..Edition::default() };
        Series {
            id: SeriesId(Uuid::nil()),
            revision: Revision(1),
            name: "Focus group".parse().unwrap(),
            short: "FG".parse().unwrap(),
            earlier: ordinals.iter().map(edition).collect(),
            templates: Vec::new(),
        }
    }

    #[test]
    fn a_number_is_given_once_in_a_series() {
        assert_eq!(series(&[1, 2]).check(&[3]), Ok(()));
        assert_eq!(series(&[1, 2, 1]).check(&[]), Err(MeetingRefused::OrdinalTaken(1)), "twice among them");
        assert_eq!(series(&[1, 3]).check(&[3]), Err(MeetingRefused::OrdinalTaken(3)), "a meeting has it");
        assert_eq!(series(&[0]).check(&[]), Err(MeetingRefused::Ordinal));
    }

    #[test]
    fn an_edition_that_cannot_be_is_refused() {
        let mut backwards = series(&[1]);
        backwards.earlier[0].to = "2022-06-13".parse().unwrap();
        assert_eq!(backwards.check(&[]), Err(MeetingRefused::EndsBeforeItBegins));
        backwards.earlier[0].to = "2022-08-13".parse().unwrap();
        assert_eq!(backwards.check(&[]), Err(MeetingRefused::TooLong));
    }

    #[test]
    fn an_edition_comes_after_the_one_before_and_people_with_their_delegations() {
        let zone = crate::meeting::Zone(chrono_tz::Europe::Amsterdam);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let title: Title = "Third meeting".parse().unwrap();
        let before = MeetingDetails::new(3, title.clone(), day("2024-06-26"), day("2024-06-27"), zone);
        let wanted = |from: &str, parts: &[EditionPart]| {
            let parts = parts.to_vec();
            NextWanted { ordinal: 4, title: title.clone(), from: day(from), to: day(from), parts }
                .check(&before)
        };
        let (people, delegations) = (EditionPart::Persons, EditionPart::Delegations);
        let early = MeetingRefused::TooEarly(before.from, before.to);
        assert_eq!(wanted("2024-06-27", &[]), Err(early), "on the last day of the one before");
        assert_eq!(wanted("2024-06-28", &[people]), Err(MeetingRefused::PeopleAlone));
        assert_eq!(wanted("2024-06-28", &[people, delegations]), Ok(()));
    }

    #[test]
    fn the_next_number_is_one_more_than_the_highest() {
        assert_eq!(series(&[]).next_ordinal(&[]), 1);
        assert_eq!(series(&[1, 2]).next_ordinal(&[]), 3);
        assert_eq!(series(&[1, 2]).next_ordinal(&[3, 5]), 6, "a gap is not filled");
    }
}
