//! The floor of an item among everybody at a meeting.

use super::{Scene, day, line};
use crate::agenda::{
    Agenda, AgendaInside, AgendaItem, ItemDetails, ItemKind, ItemPerson, ItemRole, TourDeTable, Who,
};
use crate::guest::{Guest, GuestDetails};
use crate::ids::{AgendaItemId, Revision};
use crate::participant::{Mode, PhotoConsent};
use crate::party::PartyKind;
use crate::person::Name;
use crate::text::Line;
use crate::turn::{Called, Floor, Precedence, Turn, TurnOf, TurnPurpose, TurnState};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

struct House {
    inside: AgendaInside,
    item: AgendaItem,
    turns: Vec<Turn>,
}

fn at(seconds: i64) -> DateTime<Utc> {
    "2024-06-27T08:10:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(seconds)
}

/// Somebody by the order in which seats were taken: COM, IT, LT, LT, CH, SE.
fn seat(number: u128) -> TurnOf {
    TurnOf::Participant(Uuid::from_u128(number).into())
}

impl House {
    /// An item with people of Italy, Lithuania (two), Switzerland and the Commission, and a guest. The first seat
    /// moderates it.
    fn new() -> Self {
        let mut scene = Scene::new();
        for (code, family) in [
            ("COM", "Saint-Aubin"),
            ("IT", "Bellomo"),
            ("LT", "Kairys"),
            ("LT", "Petraitis"),
            ("CH", "Zgraggen"),
        ] {
            scene.seat(code, "Imke", family);
        }
        scene.seat("SE", "Imke", "Öberg").modes(Mode::InPerson, Mode::Absent);
        let roster = scene.roster();
        let moderator = scene.people[0].participant.id;
        let mut details = ItemDetails::new(ItemKind::TourDeTable, "Tour de table".parse().unwrap(), 60);
        details.day = Some(day(27));
        details.people = vec![ItemPerson {
            who: Who::Participant(moderator),
            role: ItemRole::Moderator,
            confirmed: true,
            note: Line::default(),
            hours: None,
        }];
        let item = AgendaItem {
            id: AgendaItemId(Uuid::from_u128(9)),
            revision: Revision(1),
            reference: "I-09".into(),
            meeting: scene.meeting.id,
            event: None,
            details,
        };
        let guest = Guest {
            id: Uuid::from_u128(1).into(),
            revision: Revision(1),
            reference: "G01".into(),
            meeting: scene.meeting.id,
            details: GuestDetails {
                name: Name { given_name: line("Noor"), family_name: line("Verhaeghe"), ..Name::default() },
                email: Line::default(),
                organisation: line("A platform"),
                kind: PartyKind::Private,
                sector: Line::default(),
                function: Line::default(),
                mode: Mode::Online,
                items: Vec::new(),
                languages: Vec::new(),
                photo_consent: PhotoConsent::default(),
            },
        };
        let agenda = Agenda::of([item.clone()], []);
        let inside =
            AgendaInside { roster, agenda, guests: vec![guest], remarks: Vec::new(), released: true };
        Self { inside, item, turns: Vec::new() }
    }

    fn tour(&mut self) {
        let question = line("What is new?");
        self.item.details.tour = Some(TourDeTable { question, minutes: 2, ..TourDeTable::default() });
    }

    fn delegation(&self, code: &str) -> crate::ids::DelegationId {
        let mut groups = self.inside.roster.groups.iter();
        groups.find(|group| group.party.code == code).unwrap().delegation.id
    }

    fn ask(&mut self, who: TurnOf, purpose: TurnPurpose, seconds: i64) -> &mut Turn {
        let id = Uuid::from_u128(self.turns.len() as u128 + 1).into();
        self.turns.push(Turn {
            id,
            revision: Revision(1),
            meeting: self.item.meeting,
            item: self.item.id,
            who,
            purpose,
            asked: at(seconds),
            state: TurnState::Asked,
            began: None,
            ended: None,
            used: 0,
            limit: None,
            place: None,
        });
        self.turns.last_mut().unwrap()
    }

    fn spoke(&mut self, who: TurnOf, purpose: TurnPurpose, from: i64, seconds: i64) {
        let turn = self.ask(who, purpose, from);
        turn.begin(at(from));
        turn.end(TurnState::Heard, at(from + seconds));
    }

    fn floor(&self, seconds: i64) -> Floor {
        Floor::of(&self.inside, &self.item, self.turns.clone(), at(seconds))
    }
}

#[test]
fn the_queue_follows_the_precedence_of_the_house() {
    let mut house = House::new();
    let (com, italy, swiss) = (seat(1), seat(2), seat(5));
    let lithuania = TurnOf::Delegation(house.delegation("LT"));
    let guest = TurnOf::Guest(Uuid::from_u128(1).into());
    house.ask(guest, TurnPurpose::Question, 0);
    house.ask(swiss, TurnPurpose::Comment, 1);
    house.ask(lithuania, TurnPurpose::Question, 2);
    house.ask(italy, TurnPurpose::Comment, 3);
    house.ask(com, TurnPurpose::Comment, 4);
    let floor = house.floor(10);
    let order: Vec<_> =
        floor.queue.iter().map(|row| (row.group, row.code.as_str(), row.name.as_str())).collect();
    assert_eq!(
        order,
        [
            (Precedence::Presenters, "COM", "Imke Saint-Aubin"),
            (Precedence::MemberStates, "LT", ""),
            (Precedence::MemberStates, "IT", "Imke Bellomo"),
            (Precedence::ThirdCountries, "CH", "Imke Zgraggen"),
            (Precedence::Observers, "", "Noor Verhaeghe"),
        ],
        "the moderator, then Member States as they asked, third countries, guests"
    );
    house.item.details.people.clear();
    assert_eq!(house.floor(10).queue.last().unwrap().code, "COM", "without a role, a body comes as observer");
    house.turns[0].purpose = TurnPurpose::Answers;
    assert_eq!(house.floor(10).queue[0].name, "Noor Verhaeghe", "who answers presents");
    let room = house.floor(10).in_the_room();
    let queue: Vec<&str> = room.queue.iter().map(|one| one.code.as_str()).collect();
    assert_eq!((room.speaker, queue.join(" ")), (None, " LT IT CH COM".to_owned()));
    let names: Vec<&str> = room.queue.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names,
        ["Noor Verhaeghe", "Lithuania", "Imke Bellomo", "Imke Zgraggen", "Imke Saint-Aubin"],
        "of whom only the delegation is known, the delegation is named"
    );
    let italian = house.inside.roster.groups.iter_mut().flat_map(|group| &mut group.members);
    let italian = italian.into_iter().find(|member| TurnOf::Participant(member.participant.id) == italy);
    italian.unwrap().participant.seat.roles.insert(0, crate::participant::Role::Observer);
    let observers = house.floor(10).queue.into_iter().filter(|row| row.group == Precedence::Observers);
    assert!(observers.map(|row| row.code).any(|code| code == "IT"), "whoever observes asks as an observer");
}

#[test]
fn time_is_added_up_by_group_and_by_delegation() {
    let mut house = House::new();
    let seats = [1, 3, 4, 5].map(seat);
    house.spoke(seats[0], TurnPurpose::Comment, 0, 125);
    house.spoke(seats[1], TurnPurpose::Comment, 200, 60);
    house.spoke(seats[3], TurnPurpose::Question, 300, 90);
    house.ask(seats[2], TurnPurpose::Comment, 350).begin(at(400));
    let floor = house.floor(450);
    let times: Vec<_> =
        floor.delegations.iter().map(|time| (time.code.as_str(), time.seconds, time.turns)).collect();
    assert_eq!(times, [("COM", 125, 1), ("LT", 110, 2), ("CH", 90, 1)], "the running turn counts");
    let groups: Vec<u32> = floor.groups.iter().map(|group| group.seconds).collect();
    assert_eq!((groups, floor.seconds), (vec![125, 110, 90, 0], 325));
    assert_eq!(floor.speaker.as_ref().unwrap().name, "Imke Petraitis");
    assert_eq!(floor.heard.len(), 3);
    let room = floor.in_the_room().speaker.unwrap();
    assert_eq!((room.code.as_str(), room.seconds, room.runs), ("LT", 50, true));
}

#[test]
fn the_tour_de_table_says_what_became_of_every_delegation_and_when_the_others_come() {
    let mut house = House::new();
    house.tour();
    let codes = |floor: &Floor| {
        let rows = floor.tour.as_ref().unwrap().rows.iter();
        rows.map(|row| format!("{} {} {:?}", row.code, row.state.as_str(), row.wait)).collect::<Vec<_>>()
    };
    assert_eq!(
        codes(&house.floor(0)),
        ["IT asked Some(0)", "LT asked Some(120)", "CH asked Some(240)", "COM asked Some(360)"],
        "Sweden is not there on the second day"
    );
    let lithuania = house.delegation("LT");
    assert_eq!(
        Floor::who_speaks(&house.inside, &house.item, lithuania),
        TurnOf::Delegation(lithuania),
        "which of two speaks is not known"
    );
    assert_eq!(
        Floor::who_speaks(&house.inside, &house.item, house.delegation("CH")),
        seat(5),
        "the only one of a delegation speaks"
    );
    house.spoke(seat(2), TurnPurpose::Tour, 0, 100);
    house.ask(TurnOf::Delegation(lithuania), TurnPurpose::Tour, 100).end(TurnState::InWriting, at(100));
    house.ask(seat(5), TurnPurpose::Tour, 101).begin(at(110));
    house.ask(seat(2), TurnPurpose::Question, 112);
    let floor = house.floor(140);
    assert_eq!(
        codes(&floor),
        ["IT heard None", "LT in_writing None", "CH on_the_floor None", "COM asked Some(0)"]
    );
    assert_eq!(floor.tour.as_ref().unwrap().average, Some(100));
    let next = floor.next.clone().unwrap();
    assert_eq!(
        (next.code.as_str(), next.whom),
        ("COM", Called::Delegation(house.delegation("COM"))),
        "the queue opens after the tour"
    );
    assert!(floor.heard.is_empty(), "what belongs to the tour stands there");
    let to_come: Vec<String> = floor.in_the_room().tour.into_iter().map(|one| one.code).collect();
    assert_eq!(to_come, ["COM"]);
    house.ask(seat(1), TurnPurpose::Tour, 150).end(TurnState::Passed, at(150));
    assert_eq!(house.floor(160).next.unwrap().name, "Imke Bellomo", "after the tour the queue");
    assert_eq!(
        house.floor(160).called("com"),
        Some(Called::Turn(house.turns[4].id)),
        "who passed can be called"
    );
    assert_eq!(house.floor(160).called("SE"), None);
}

#[test]
fn whoever_left_the_meeting_or_withdrew_is_on_no_list() {
    let mut house = House::new();
    house.ask(TurnOf::Participant(Uuid::from_u128(99).into()), TurnPurpose::Comment, 0);
    house.ask(seat(2), TurnPurpose::Comment, 0).end(TurnState::Withdrawn, at(1));
    let floor = house.floor(5);
    assert_eq!((floor.queue, floor.heard, floor.next), (Vec::new(), Vec::new(), None));
}
