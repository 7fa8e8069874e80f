//! The invented sample meeting with an agenda, for the tests of calendars, schedules and mails.

use crate::participants::sample;
use chrono::NaiveDate;
use domain::agenda::{
    Agenda, AgendaInside, AgendaItem, ItemDetails, ItemKind, ItemPerson, ItemRole, Room, RoomDetails,
    RunLine, RunLineKind, Who,
};
use domain::guest::{Guest, GuestDetails};
use domain::ids::{AgendaItemId, GuestId, MeetingId, Revision, RoomId};
use domain::label::HandlingLabel;
use domain::participant::{Mode, PhotoConsent};
use domain::party::PartyKind;
use domain::person::Name;
use domain::text::Line;
use uuid::Uuid;

/// An identity as the application makes them: version 7, of one moment, with a tail of its own.
fn id(tail: u128) -> Uuid {
    Uuid::from_u128(0x0190_5320_0000_7000_8000_0000_0000_0000 | (tail * 0x9E37_79B9))
}

/// Builds an item of 40 minutes without people.
pub fn item(number: u128, day: NaiveDate, start: u16, printed: &str, title: &str) -> AgendaItem {
    let mut details = ItemDetails::new(ItemKind::Plenary, title.parse().unwrap(), 40);
    details.number = (!printed.is_empty()).then(|| printed.parse().unwrap());
    details.day = Some(day);
    details.start = start;
    details.room = Some(RoomId(id(1_001)));
    AgendaItem {
        id: AgendaItemId(id(number)),
        revision: Revision(1),
        reference: format!("I-{number:02}"),
        meeting: MeetingId(id(9_999)),
        event: None,
        details,
    }
}

/// Finds a participant of the sample by reference.
pub fn participant(inside: &AgendaInside, reference: &str) -> Who {
    let people = inside.people();
    *people.iter().find(|(_, someone)| someone.reference() == reference).unwrap().0
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, day).unwrap()
}

fn person(who: Who, role: ItemRole) -> ItemPerson {
    ItemPerson { who, role, confirmed: true, note: "asked by telephone".parse().unwrap(), hours: None }
}

fn line(text: &str) -> Line {
    text.parse().unwrap()
}

/// Four items and a break on two days; the fourth is stricter than the community may read, the last holds a guest.
pub fn inside() -> AgendaInside {
    let roster = sample::roster();
    let room = |number: u128, name: &str| Room {
        id: RoomId(id(1_000 + number)),
        revision: Revision(1),
        reference: format!("R-{number:02}"),
        meeting: roster.meeting.id,
        details: RoomDetails {
            name: name.parse().unwrap(),
            capacity: Some(80),
            features: Vec::new(),
            hybrid: true,
        },
    };
    let rooms = [room(1, "Voltaire"), room(2, "Montesquieu")];
    let gus = Guest {
        id: GuestId(id(501)),
        revision: Revision(1),
        reference: "G01".into(),
        meeting: roster.meeting.id,
        details: GuestDetails {
            name: Name {
                title: line("Ms"),
                given_name: line("Noor"),
                family_name: line("Verhaeghe"),
                ..Name::default()
            },
            email: line("noor.verhaeghe@platform.test"),
            organisation: line("private: online platform"),
            kind: PartyKind::Private,
            sector: line("online platform"),
            function: line("Trust and safety"),
            mode: Mode::Online,
            items: vec![AgendaItemId(id(5))],
            languages: Vec::new(),
            photo_consent: PhotoConsent::No,
        },
    };
    let mut inside = AgendaInside {
        roster,
        agenda: Agenda::default(),
        guests: vec![gus],
        remarks: Vec::new(),
        released: true,
    };
    inside.roster.meeting.details.video_link = line("https://video.example.org/meeting?a=1,2;b");
    let speaker = |reference: &str| participant(&inside, reference);
    let mut welcome = item(1, day(26), 570, "1", "Welcome; adoption of the agenda, house rules");
    welcome.details.label = Some(HandlingLabel::Clear);
    welcome.details.online = true;
    welcome.details.description = "A first line.\nA second & third <line>.".parse().unwrap();
    welcome.details.people = vec![person(speaker("P10"), ItemRole::Moderator)];
    welcome.details.run_sheet =
        vec![RunLine { at: -15, kind: RunLineKind::Doors, text: line("open the doors"), who: line("host") }];
    let mut coffee = item(2, day(26), 660, "", "Coffee break");
    coffee.details.kind = ItemKind::Break;
    coffee.details.room = None;
    let mut workshop = item(3, day(26), 700, "2a", "Zwangsarbeit, Überblick: \"wer\" \\ wie");
    workshop.details.kind = ItemKind::Workshop;
    workshop.details.room = Some(RoomId(id(1_002)));
    workshop.details.chatham_house = true;
    workshop.details.people =
        vec![person(speaker("P10"), ItemRole::Speaker), person(speaker("P01"), ItemRole::Rapporteur)];
    let mut strict = item(4, day(27), 540, "3", "Surrogacy: first cases");
    strict.details.label = Some(HandlingLabel::AmberStrict);
    strict.details.description = "What the first cases show.".parse().unwrap();
    let mut dialogue = item(5, day(27), 600, "4", "Dialogue with the private sector");
    dialogue.details.kind = ItemKind::Panel;
    dialogue.details.label = Some(HandlingLabel::Green);
    dialogue.details.online = true;
    dialogue.details.people = vec![person(Who::Guest(GuestId(id(501))), ItemRole::Panellist)];
    inside.agenda = Agenda::of([welcome, coffee, workshop, strict, dialogue], rooms);
    inside
}
