//! [`House`]: a meeting of two days that tests fill with rooms, people and items.

use chrono::NaiveDate;
use domain::agenda::{
    Agenda, AgendaInside, AgendaItem, AgendaRemark, ClashCode, ItemDetails, ItemKind, ItemPerson, ItemRole,
    RemarkSubject, Room, RoomDetails, RoomFeature, Who, time,
};
use domain::delegation::{Answer, Delegation};
use domain::guest::{Guest, GuestDetails};
use domain::ids::{AgendaItemId, GuestId, ParticipantId, Revision, RoomId};
use domain::meeting::{Languages, Meeting, MeetingDetails, Series, Zone};
use domain::participant::{Mode, Needs, Participant, PhotoConsent, Seat};
use domain::party::{Party, PartyKind, reference_parties};
use domain::person::{Name, Person};
use domain::roster::{Group, Member, Roster};
use domain::text::Line;
use uuid::Uuid;
use words::{Language, SaidClash, SaidFinding, Words};

/// A meeting of 26 and 27 June 2024 in The Hague with one room that has everything.
pub(crate) struct House {
    pub inside: AgendaInside,
    parties: Vec<Party>,
}

/// The room that every item is in unless a test moves it.
pub(crate) const PLENARY: RoomId = RoomId(Uuid::from_u128(1));

/// The words that the tests read.
pub(crate) fn words() -> &'static Words {
    Words::of(Language::English)
}

/// Lists what does not go together, in words.
pub(crate) fn clashes(inside: &AgendaInside) -> Vec<SaidClash> {
    domain::agenda::clashes(inside).into_iter().map(|clash| words().clash(clash)).collect()
}

pub(crate) fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, number).unwrap()
}

pub(crate) fn line(text: &str) -> Line {
    text.parse().unwrap()
}

impl House {
    pub fn new() -> Self {
        let zone = Zone(chrono_tz::Europe::Amsterdam);
        let mut details = MeetingDetails::new(3, "Third meeting".parse().unwrap(), day(26), day(27), zone);
        details.languages =
            Languages { spoken: vec!["EN".parse().unwrap()], listened: Vec::new(), regime: line("EN only") };
        let mut next = 0;
        let parties = reference_parties(|| {
            next += 1;
            Uuid::from_u128(next).into()
        });
        let series = Series {
            id: Uuid::from_u128(1).into(),
            revision: Revision(1),
            name: "Focus group".parse().unwrap(),
            short: "FG".parse().unwrap(),
            earlier: Vec::new(),
            templates: Vec::new(),
        };
        let meeting =
            Meeting { id: Uuid::from_u128(1).into(), revision: Revision(1), series: series.id, details };
        let roster =
            Roster { series, meeting, groups: Vec::new(), came: std::collections::BTreeMap::default() };
        let inside = AgendaInside {
            roster,
            agenda: Agenda::default(),
            guests: Vec::new(),
            remarks: Vec::new(),
            released: true,
        };
        let mut house = Self { inside, parties };
        house.room("Plenary room", Some(80), &RoomFeature::ALL);
        house
    }

    pub fn meeting(&mut self) -> &mut MeetingDetails {
        &mut self.inside.roster.meeting.details
    }

    /// Adds a room that people can join online.
    pub fn room(&mut self, name: &str, capacity: Option<u16>, features: &[RoomFeature]) -> RoomId {
        let number = self.inside.agenda.rooms.len() + 1;
        let id = RoomId(Uuid::from_u128(number as u128));
        self.inside.agenda.rooms.push(Room {
            id,
            revision: Revision(1),
            reference: format!("R-{number:02}"),
            meeting: self.inside.roster.meeting.id,
            details: RoomDetails {
                name: name.parse().unwrap(),
                capacity,
                features: features.to_vec(),
                hybrid: true,
            },
        });
        id
    }

    pub fn room_details(&mut self, id: RoomId) -> &mut RoomDetails {
        &mut self.inside.agenda.rooms.iter_mut().find(|room| room.id == id).unwrap().details
    }

    /// Seats somebody who speaks English, in the room on both days.
    pub fn seat(&mut self, code: &str, family: &str) -> Who {
        let meeting = self.inside.roster.meeting.id;
        let number = self.inside.roster.groups.iter().map(|group| group.members.len()).sum::<usize>() + 1;
        let groups = &mut self.inside.roster.groups;
        if !groups.iter().any(|group| group.party.code == code) {
            let party = self.parties.iter().find(|party| party.code == code).unwrap().clone();
            let delegation = Delegation {
                id: Uuid::from_u128(groups.len() as u128 + 1).into(),
                revision: Revision(1),
                meeting,
                party: party.id,
                quota: None,
                contact: Line::default(),
                answer: Answer::Coming,
            };
            groups.push(Group { delegation, party, members: Vec::new() });
        }
        let group = groups.iter_mut().find(|group| group.party.code == code).unwrap();
        let person = Person {
            id: Uuid::from_u128(number as u128).into(),
            revision: Revision(1),
            name: Name { family_name: line(family), ..Name::default() },
            email: Line::default(),
            phone: Line::default(),
        };
        let mut seat = Seat::new(&[day(26), day(27)], Mode::InPerson);
        seat.languages = vec!["EN".parse().unwrap()];
        let participant = Participant {
            id: Uuid::from_u128(number as u128).into(),
            revision: Revision(1),
            reference: format!("P{number:02}"),
            meeting,
            delegation: group.delegation.id,
            person: person.id,
            place: None,
            seat,
            needs: Needs::default(),
        };
        let who = Who::Participant(participant.id);
        group.members.push(Member { participant, person });
        who
    }

    pub fn member(&mut self, who: Who) -> &mut Member {
        let members = self.inside.roster.groups.iter_mut().flat_map(|group| &mut group.members);
        members.into_iter().find(|member| Who::Participant(member.participant.id) == who).unwrap()
    }

    pub fn needs_of(&mut self, who: Who) -> &mut Needs {
        &mut self.member(who).participant.needs
    }

    pub fn seat_of(&mut self, who: Who) -> &mut Seat {
        &mut self.member(who).participant.seat
    }

    /// Sets how somebody takes part on the first and on the second day.
    pub fn modes(&mut self, who: Who, first: Mode, second: Mode) {
        for (entry, mode) in self.seat_of(who).attendance.iter_mut().zip([first, second]) {
            entry.mode = mode;
        }
    }

    /// Invites a guest to items, in the room.
    pub fn guest(&mut self, family: &str, items: &[AgendaItemId]) -> Who {
        let number = self.inside.guests.len() + 1;
        let id = GuestId(Uuid::from_u128(number as u128));
        self.inside.guests.push(Guest {
            id,
            revision: Revision(1),
            reference: format!("G{number:02}"),
            meeting: self.inside.roster.meeting.id,
            details: GuestDetails {
                name: Name { family_name: line(family), ..Name::default() },
                email: Line::default(),
                organisation: line("a bank"),
                kind: PartyKind::Private,
                sector: line("bank"),
                function: Line::default(),
                mode: Mode::InPerson,
                items: items.to_vec(),
                languages: Vec::new(),
                photo_consent: PhotoConsent::No,
            },
        });
        Who::Guest(id)
    }

    pub fn guest_details(&mut self, who: Who) -> &mut GuestDetails {
        &mut self.inside.guests.iter_mut().find(|guest| Who::Guest(guest.id) == who).unwrap().details
    }

    /// Schedules an item on the first day in the plenary room, "09:00-10:00", numbered by its place in the list.
    pub fn item(&mut self, kind: ItemKind, times: &str) -> AgendaItemId {
        let number = self.inside.agenda.items.len() + 1;
        let id = AgendaItemId(Uuid::from_u128(number as u128));
        let (from, to) = times.split_once('-').unwrap();
        let (from, to) = (time::parse_clock(from).unwrap(), time::parse_clock(to).unwrap());
        let title = format!("{} {number}", words().inside(kind));
        let mut details = ItemDetails::new(kind, title.parse().unwrap(), (to + 1_440 - from) % 1_440);
        details.day = Some(day(26));
        details.start = from;
        details.room = Some(PLENARY);
        details.label = Some(domain::label::HandlingLabel::Green);
        if kind.is_programme() {
            details.number = Some(number.to_string().parse().unwrap());
        }
        self.inside.agenda.items.push(AgendaItem {
            id,
            revision: Revision(1),
            reference: format!("I-{number:02}"),
            meeting: self.inside.roster.meeting.id,
            event: None,
            details,
        });
        id
    }

    pub fn details(&mut self, id: AgendaItemId) -> &mut ItemDetails {
        &mut self.inside.agenda.items.iter_mut().find(|item| item.id == id).unwrap().details
    }

    /// Gives somebody a confirmed role.
    pub fn cast(&mut self, item: AgendaItemId, who: Who, role: ItemRole) {
        let person = ItemPerson { who, role, confirmed: true, note: Line::default(), hours: None };
        self.details(item).people.push(person);
    }

    pub fn clashes(&self) -> Vec<SaidClash> {
        clashes(&self.inside)
    }

    pub fn preflight(&self, proposals: &[AgendaItem]) -> Vec<SaidFinding> {
        let clashes = domain::agenda::clashes(&self.inside);
        let findings = domain::agenda::preflight(&self.inside, proposals, &clashes);
        findings.into_iter().map(|finding| words().finding(finding)).collect()
    }

    /// Returns the clashes of one code.
    pub fn of(&self, code: ClashCode) -> Vec<SaidClash> {
        self.clashes().into_iter().filter(|clash| clash.code == code).collect()
    }

    /// Writes the clashes of one code as the references that they name: `error I-01,I-02 P01`.
    pub fn found(&self, code: ClashCode) -> Vec<String> {
        self.of(code).iter().map(|clash| self.written(clash)).collect()
    }

    /// Returns the one message of a code.
    pub fn message(&self, code: ClashCode) -> String {
        let mut found = self.of(code);
        assert_eq!(found.len(), 1, "one clash of {}", code.as_str());
        found.remove(0).message
    }

    pub fn written(&self, clash: &SaidClash) -> String {
        let level = serde_json::to_value(clash.level).unwrap();
        let items: Vec<&str> = clash
            .items
            .iter()
            .map(|item| self.inside.agenda.item(*item).unwrap().reference.as_str())
            .collect();
        let people = self.inside.people();
        let people: Vec<&str> = clash
            .people
            .iter()
            .map(|who| people.get(who).map_or("gone", |someone| someone.reference()))
            .collect();
        [level.as_str().unwrap(), &items.join(","), &people.join(",")].join(" ").trim_end().to_owned()
    }

    /// Sets a clash aside.
    pub fn set_aside(&mut self, key: &str, reason: &str) {
        let number = self.inside.remarks.len() as u128 + 1;
        self.inside.remarks.push(AgendaRemark {
            id: Uuid::from_u128(number).into(),
            revision: Revision(1),
            meeting: self.inside.roster.meeting.id,
            subject: RemarkSubject::ClashSetAside,
            key: key.to_owned(),
            reason: line(reason),
        });
    }
}

/// A participant who was removed after the agenda named them.
pub(crate) const GONE: Who = Who::Participant(ParticipantId(Uuid::from_u128(999)));
