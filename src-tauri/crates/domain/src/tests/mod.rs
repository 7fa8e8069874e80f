//! Rules that need a whole meeting: the order of the roster, the counts, the attendance sentence, and what leaves.

mod action_letters;
mod agenda_disclosure;
mod agenda_inner;
mod agenda_never;
mod attendance;
mod calendar_disclosure;
mod comment_form;
mod disclosure;
mod evaluation_disclosure;
mod never;
mod next_edition;
mod notes_disclosure;
mod overview;
mod passage_answers;
mod presence;
mod questions_disclosure;
mod received;
mod records_disclosure;
mod replies;
mod report;
mod rights;
mod room_disclosure;
mod roster;
mod signatures;
mod statistics;
mod turn;

use crate::delegation::{Answer, Delegation};
use crate::ids::{DelegationId, MeetingId, ParticipantId, PersonId, Revision, SeriesId};
use crate::meeting::{ChairingBody, Meeting, MeetingDetails, Series, Zone};
use crate::participant::{Mode, Needs, Participant, Role, Seat, Status};
use crate::party::{Party, reference_parties};
use crate::person::{Name, Person};
use crate::roster::Roster;
use crate::text::Line;
use chrono::NaiveDate;
use uuid::Uuid;

/// A meeting of 26 and 27 June 2024 in the house of Eurojust, to be filled with people.
struct Scene {
    meeting: Meeting,
    parties: Vec<Party>,
    delegations: Vec<Delegation>,
    people: Vec<Seated>,
}

/// Somebody with a seat.
struct Seated {
    participant: Participant,
    person: Person,
}

impl Scene {
    fn new() -> Self {
        let zone = Zone(chrono_tz::Europe::Amsterdam);
        let mut details = MeetingDetails::new(3, "Third meeting".parse().unwrap(), day(26), day(27), zone);
        details.host = Some("EUROJUST".into());
        let body = |code: &str| ChairingBody { party: code.into(), unit: Line::default() };
        details.chairs = vec![body("EUROJUST"), body("COM")];
        let mut next = 0_u128;
        let parties = reference_parties(|| {
            next += 1;
            Uuid::from_u128(next).into()
        });
        let (id, series) = (MeetingId(Uuid::from_u128(1)), SeriesId(Uuid::from_u128(1)));
        let meeting = Meeting { id, revision: Revision(1), series, details };
        Self { meeting, parties, delegations: Vec::new(), people: Vec::new() }
    }

    /// Invites a party; nobody comes for it yet.
    fn invite(&mut self, code: &str) -> DelegationId {
        let party =
            self.parties.iter().find(|party| party.code == code && party.valid_on(day(26))).unwrap().id;
        if let Some(known) = self.delegations.iter().find(|delegation| delegation.party == party) {
            return known.id;
        }
        let id = DelegationId(Uuid::from_u128(self.delegations.len() as u128 + 1));
        self.delegations.push(Delegation {
            id,
            revision: Revision(1),
            meeting: self.meeting.id,
            party,
            quota: None,
            contact: Line::default(),
            answer: Answer::Coming,
        });
        id
    }

    /// Seats somebody in the room on both days.
    fn seat(&mut self, code: &str, given: &str, family: &str) -> &mut Seated {
        let delegation = self.invite(code);
        let number = self.people.len() as u128 + 1;
        let person = Person {
            id: PersonId(Uuid::from_u128(number)),
            revision: Revision(1),
            name: Name { given_name: line(given), family_name: line(family), ..Name::default() },
            email: Line::default(),
            phone: Line::default(),
        };
        let participant = Participant {
            id: ParticipantId(Uuid::from_u128(number)),
            revision: Revision(1),
            reference: format!("P{number:02}"),
            meeting: self.meeting.id,
            delegation,
            person: person.id,
            place: None,
            seat: Seat::new(&[day(26), day(27)], Mode::InPerson),
            needs: Needs::default(),
        };
        self.people.push(Seated { participant, person });
        self.people.last_mut().unwrap()
    }

    fn seat_all(&mut self, codes: &[&str]) {
        for code in codes {
            self.seat(code, "Imke", "Overgaard");
        }
    }

    fn roster(&self) -> Roster {
        let series = Series {
            id: self.meeting.series,
            revision: Revision(1),
            name: "Focus group".parse().unwrap(),
            short: "FG".parse().unwrap(),
            earlier: Vec::new(),
            templates: Vec::new(),
        };
        Roster::assemble(
            series,
            self.meeting.clone(),
            &self.parties,
            self.delegations.clone(),
            self.people.iter().map(|seated| seated.participant.clone()).collect(),
            self.people.iter().map(|seated| seated.person.clone()).collect(),
        )
    }
}

impl Seated {
    fn status(&mut self, status: Status) -> &mut Self {
        self.participant.seat.status = status;
        self
    }

    fn roles(&mut self, roles: &[Role]) -> &mut Self {
        self.participant.seat.roles = roles.to_vec();
        self
    }

    /// Sets how they take part on the first and on the second day.
    fn modes(&mut self, first: Mode, second: Mode) -> &mut Self {
        for (entry, mode) in self.participant.seat.attendance.iter_mut().zip([first, second]) {
            entry.mode = mode;
        }
        self
    }
}

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, number).unwrap()
}

fn line(text: &str) -> Line {
    text.parse().unwrap()
}

/// The codes of all Member States in protocol order.
pub(crate) const MEMBER_STATES: [&str; 27] = [
    "BE", "BG", "CZ", "DK", "DE", "EE", "IE", "EL", "ES", "FR", "HR", "IT", "CY", "LV", "LT", "LU", "HU",
    "MT", "NL", "AT", "PL", "PT", "RO", "SI", "SK", "FI", "SE",
];
