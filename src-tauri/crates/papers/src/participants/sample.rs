//! The invented sample meeting as a roster, for the tests of every format.

use chrono::{NaiveDate, TimeZone};
use domain::delegation::{Answer, Delegation};
use domain::disclosure::{Audience, Disclosed, ParticipantList, disclose_participants};
use domain::ids::{DelegationId, MeetingId, ParticipantId, PersonId, Revision, SeriesId};
use domain::meeting::{ChairingBody, Format, Meeting, MeetingDetails, Series, Venue, Zone};
use domain::participant::{DayMode, Mode, Needs, Participant, Role, Seat};
use domain::party::{Party, reference_parties};
use domain::person::{Name, Person};
use domain::roster::Roster;
use domain::text::Line;
use serde::Deserialize;
use uuid::Uuid;

const PEOPLE: &str = include_str!("sample.csv");

#[derive(Clone, Deserialize)]
pub struct Row {
    pub id: String,
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub country_code: String,
    pub organisation: String,
    pub function: String,
    pub role_in_meeting: String,
    pub attendance_mode: String,
    pub day1: String,
    pub day2: String,
    pub languages: String,
    pub dietary: String,
    pub accessibility: String,
}

/// The 60 people of the sample meeting.
pub fn rows() -> Vec<Row> {
    csv::Reader::from_reader(PEOPLE.as_bytes()).into_deserialize().map(Result::unwrap).collect()
}

/// The sample meeting.
pub fn roster() -> Roster {
    roster_of(&rows())
}

/// As many people as asked for, over all delegations.
pub fn crowd(count: usize) -> Roster {
    let rows = rows();
    let people: Vec<Row> = (0..count)
        .map(|i| {
            let mut row = rows[i % rows.len()].clone();
            row.id = format!("P{i:04}");
            row.email = format!("{i}.{}", row.email);
            row
        })
        .collect();
    roster_of(&people)
}

/// A meeting with these people.
pub fn roster_of(rows: &[Row]) -> Roster {
    let mut next = 0;
    let mut id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let days: [NaiveDate; 2] = ["2024-06-26".parse().unwrap(), "2024-06-27".parse().unwrap()];
    let series = Series {
        id: SeriesId(id()),
        revision: Revision(1),
        name: "Focus Group of Specialised Prosecutors against Trafficking in Human Beings".parse().unwrap(),
        short: "THB Focus Group".parse().unwrap(),
        earlier: Vec::new(),
        templates: Vec::new(),
    };
    let meeting =
        Meeting { id: MeetingId(id()), revision: Revision(1), series: series.id, details: details(days) };
    let parties = reference_parties(|| domain::ids::PartyId(id()));
    let valid = |party: &&Party| party.valid_on(days[0]);
    let mut delegations: Vec<Delegation> = Vec::new();
    let (mut participants, mut persons) = (Vec::new(), Vec::new());
    for row in rows {
        let party = parties.iter().filter(valid).find(|party| party.code == row.country_code).unwrap();
        if delegations.iter().all(|delegation| delegation.party != party.id) {
            delegations.push(Delegation {
                id: DelegationId(id()),
                revision: Revision(1),
                meeting: meeting.id,
                party: party.id,
                quota: None,
                contact: Line::default(),
                answer: Answer::Coming,
            });
        }
        let delegation = delegations.iter().find(|delegation| delegation.party == party.id).unwrap().id;
        let person = person(row, PersonId(id()));
        participants.push(Participant {
            id: ParticipantId(id()),
            revision: Revision(1),
            reference: row.id.clone(),
            meeting: meeting.id,
            delegation,
            person: person.id,
            place: None,
            seat: seat(row, &days),
            needs: Needs {
                dietary: row.dietary.parse().unwrap(),
                accessibility: row.accessibility.parse().unwrap(),
            },
        });
        persons.push(person);
    }
    Roster::assemble(series, meeting, &parties, delegations, participants, persons)
}

fn details(days: [NaiveDate; 2]) -> MeetingDetails {
    let title = "Focus Group against trafficking in human beings, third meeting".parse().unwrap();
    let mut details = MeetingDetails::new(3, title, days[0], days[1], Zone(chrono_tz::Europe::Amsterdam));
    details.format = Format::Hybrid;
    details.venue =
        Venue { name: "Eurojust".parse().unwrap(), city: "The Hague".parse().unwrap(), ..Venue::default() };
    details.host = Some("EUROJUST".into());
    details.chairs = vec![
        ChairingBody { party: "EUROJUST".into(), unit: "Eurojust".parse().unwrap() },
        ChairingBody { party: "COM".into(), unit: "EU Anti-Trafficking Coordinator".parse().unwrap() },
    ];
    details.community =
        "specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies"
            .parse()
            .unwrap();
    details.contact_name = "Meeting secretariat".parse().unwrap();
    details.contact_email = "thb-secretariat@example.org".parse().unwrap();
    details
}

fn person(row: &Row, id: PersonId) -> Person {
    let name = Name {
        title: row.title.parse().unwrap(),
        given_name: row.given_name.parse().unwrap(),
        family_name: row.family_name.parse().unwrap(),
        ..Name::default()
    };
    let number: u32 = row.id[1..].parse().unwrap();
    Person {
        id,
        revision: Revision(1),
        name,
        email: row.email.parse().unwrap(),
        phone: format!("+31 6 5550 {number:04}").parse().unwrap(),
    }
}

fn seat(row: &Row, days: &[NaiveDate]) -> Seat {
    let mode = if row.attendance_mode == "online" { Mode::Online } else { Mode::InPerson };
    let mut seat = Seat::new(days, mode);
    let on = |there: &str| if there == "yes" { mode } else { Mode::Absent };
    seat.attendance =
        vec![DayMode { date: days[0], mode: on(&row.day1) }, DayMode { date: days[1], mode: on(&row.day2) }];
    seat.roles =
        vec![*Role::ALL.iter().find(|role| crate::words::name(**role) == row.role_in_meeting).unwrap()];
    seat.organisation = row.organisation.parse().unwrap();
    seat.function = row.function.parse().unwrap();
    seat.languages = row.languages.split(';').map(|code| code.parse().unwrap()).collect();
    seat.travel = "Hotel Voorhout, 25–27 June".parse().unwrap();
    seat
}

/// What an audience may see of a roster.
pub fn disclosed(roster: &Roster, audience: Audience) -> Disclosed<ParticipantList> {
    disclose_participants(roster, &[], audience).disclosed
}

/// The list of the sample meeting.
pub fn list(audience: Audience) -> Disclosed<ParticipantList> {
    disclosed(&roster(), audience)
}

/// A stamp of today.
pub fn stamp() -> crate::Stamp {
    crate::Stamp {
        version: 2,
        made_at: chrono_tz::Europe::Amsterdam.with_ymd_and_hms(2026, 11, 23, 10, 30, 0).unwrap(),
        role: "Secretariat".into(),
    }
}
