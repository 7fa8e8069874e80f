//! The invented sample agenda with everything that an agenda can hold, for the tests of every format.

use crate::participants::sample as people;
use crate::words::paper_words;
use chrono::{TimeZone, Utc};
use domain::agenda::time::parse_clock;
use domain::agenda::{
    Agenda, AgendaInside, AgendaItem, Aim, ItemDetails, ItemKind, ItemPerson, ItemRole, Room, RoomDetails,
    RunLine, RunLineKind, TourDeTable, TourOrder, VersionStatus, Who,
};
use domain::disclosure::{
    AgendaPaper, AgendaParts, Audience, CommentForm, Disclosed, Release, Side, disclose_agenda,
    disclose_comment_form,
};
use domain::guest::{Guest, GuestDetails};
use domain::ids::{AgendaItemId, AgendaVersionId, GuestId, MeetingId, Revision, RoomId};
use domain::participant::{Mode, PhotoConsent};
use domain::party::PartyKind;
use domain::person::Name;
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Deserialize)]
struct File {
    agenda: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    no: Option<String>,
    date: String,
    start: String,
    end: String,
    #[serde(rename = "type")]
    kind: String,
    room: Option<String>,
    title: String,
    roles: Vec<RoleRow>,
    label: Option<String>,
    chatham_house_rule: bool,
    purpose: String,
    guiding_questions: Vec<String>,
    parallel_group: Option<String>,
    minutes_per_delegation: Option<u16>,
}

#[derive(Deserialize)]
struct RoleRow {
    person: String,
    role: String,
}

/// Every part.
pub const ALL_PARTS: AgendaParts =
    AgendaParts { speakers: true, descriptions: true, questions: true, second_zone: None, language: None };

/// The sample meeting with its agenda, notes on people, a run sheet, and one speaker who is still open.
pub fn inside() -> AgendaInside {
    let mut roster = people::roster();
    roster.meeting.details.languages.regime = "EN only".parse().unwrap();
    let meeting = roster.meeting.id;
    let guests = [
        ("G01", "Noor", "Verhaeghe", "private: online platform, trust and safety"),
        ("G02", "Tomás", "Abreu-Lind", "private: bank, financial crime compliance"),
        ("G03", "Aoibheann", "Castellanos", "private: airline, security"),
    ];
    let mut guests: Vec<Guest> = (1..).zip(guests).map(|(id, row)| guest(meeting, id, row)).collect();
    let mut who: HashMap<String, Who> =
        guests.iter().map(|g| (g.reference.clone(), Who::Guest(g.id))).collect();
    for member in roster.groups.iter().flat_map(|group| &group.members) {
        who.insert(member.participant.reference.clone(), Who::Participant(member.participant.id));
    }
    let file: File = serde_json::from_str(include_str!("sample.json")).unwrap();
    let mut items: Vec<AgendaItem> =
        (1..).zip(&file.agenda).map(|(id, row)| item(meeting, id, row, &who)).collect();
    let rooms = [("Plenary room", 80), ("Voltaire", 32), ("Montesquieu", 32)];
    let rooms: Vec<Room> =
        (1..).zip(rooms).map(|(id, (name, seats))| room(meeting, id, name, seats)).collect();
    let dialogue = items.iter().find(|item| item.reference == "I-11").unwrap().id;
    for guest in &mut guests {
        guest.details.items = vec![dialogue];
    }
    enrich(&mut items);
    AgendaInside { roster, agenda: Agenda::of(items, rooms), guests, remarks: Vec::new(), released: true }
}

fn item(meeting: MeetingId, id: u128, row: &Row, who: &HashMap<String, Who>) -> AgendaItem {
    let kind = *ItemKind::ALL
        .iter()
        .find(|kind| paper_words().inside(**kind) == row.kind.replace('_', " "))
        .unwrap();
    let (start, end) = (parse_clock(&row.start).unwrap(), parse_clock(&row.end).unwrap());
    let mut details = ItemDetails::new(kind, row.title.parse().unwrap(), end - start);
    details.number = row.no.as_ref().map(|number| number.parse().unwrap());
    details.day = Some(row.date.parse().unwrap());
    details.start = start;
    details.room = row.room.as_ref().map(|room| RoomId(Uuid::from_u128(room[2..].parse().unwrap())));
    details.label = row.label.as_ref().map(|label| label.parse().unwrap());
    details.chatham_house = row.chatham_house_rule;
    details.purpose = row.purpose.parse().unwrap();
    details.questions = row.guiding_questions.iter().map(|question| question.parse().unwrap()).collect();
    details.parallel = row.parallel_group.clone().unwrap_or_default().parse().unwrap();
    let role = |name: &str| *ItemRole::ALL.iter().find(|role| paper_words().name(**role) == name).unwrap();
    details.people = row
        .roles
        .iter()
        .map(|one| ItemPerson {
            who: who[&one.person],
            role: role(&one.role),
            confirmed: true,
            note: "".parse().unwrap(),
            hours: None,
        })
        .collect();
    details.tour = row.minutes_per_delegation.map(|minutes| TourDeTable {
        question: "What does your law require as proof of abuse of vulnerability?".parse().unwrap(),
        order: TourOrder::Meeting,
        minutes,
        chosen: Vec::new(),
    });
    AgendaItem {
        id: AgendaItemId(Uuid::from_u128(id)),
        revision: Revision(1),
        reference: row.id.clone(),
        meeting,
        event: None,
        details,
    }
}

/// Puts in what the sample file has no words for.
fn enrich(items: &mut [AgendaItem]) {
    let line = |at, kind, text: &str, who: &str| RunLine {
        at,
        kind,
        text: text.parse().unwrap(),
        who: who.parse().unwrap(),
    };
    let named = |number: &str| {
        items
            .iter()
            .position(|item| item.details.number.as_ref().is_some_and(|n| n.as_str() == number))
            .unwrap()
    };
    let (welcome, directive, forced, strict) = (named("1"), named("2"), named("7"), named("8"));
    items[welcome].details.run_sheet = vec![
        line(-60, RunLineKind::Doors, "Doors open, badges at the front desk", "Reception"),
        line(
            -30,
            RunLineKind::Technical,
            "Sound check with those who take part online",
            "Conference engineer",
        ),
    ];
    items[welcome].details.online = true;
    items[directive].details.aims = vec![Aim::Inform];
    items[directive].details.minimum = Some(25);
    items[directive].details.description =
        "What the amending directive adds to the definition, to penalties and to the \
        liability of legal persons.\nThe text was published on 24 June 2024; it is not yet in force."
            .parse()
            .unwrap();
    items[forced].details.people.push(ItemPerson {
        who: Who::ToBeConfirmed,
        role: ItemRole::Rapporteur,
        confirmed: false,
        note: "the Member State in the chair is asked until Friday".parse().unwrap(),
        hours: None,
    });
    items[strict].details.people[1].confirmed = false;
    items[strict].details.people[1].note = "arrives by the last train the evening before".parse().unwrap();
    items[strict].details.video_link = "https://video.example.org/8".parse().unwrap();
    let photo = items.iter().position(|item| item.details.kind == ItemKind::Other).unwrap();
    items[photo].details.run_sheet =
        vec![line(0, RunLineKind::FamilyPhoto, "Those without consent leave the frame", "Photographer")];
}

fn room(meeting: MeetingId, id: u128, name: &str, seats: u16) -> Room {
    Room {
        id: RoomId(Uuid::from_u128(id)),
        revision: Revision(1),
        reference: format!("R-{id:02}"),
        meeting,
        details: RoomDetails {
            name: name.parse().unwrap(),
            capacity: Some(seats),
            features: Vec::new(),
            hybrid: true,
        },
    }
}

fn guest(
    meeting: MeetingId,
    id: u128,
    (reference, given, family, organisation): (&str, &str, &str, &str),
) -> Guest {
    let name =
        Name { given_name: given.parse().unwrap(), family_name: family.parse().unwrap(), ..Name::default() };
    Guest {
        id: GuestId(Uuid::from_u128(id)),
        revision: Revision(1),
        reference: reference.to_owned(),
        meeting,
        details: GuestDetails {
            name,
            email: "guest@example.org".parse().unwrap(),
            organisation: organisation.parse().unwrap(),
            kind: PartyKind::Private,
            sector: "".parse().unwrap(),
            function: "".parse().unwrap(),
            mode: Mode::InPerson,
            items: Vec::new(),
            languages: Vec::new(),
            photo_consent: PhotoConsent::No,
        },
    }
}

/// The version that the tests print.
pub fn release(name: &str, status: VersionStatus) -> Release {
    let at = Utc.with_ymd_and_hms(2024, 6, 12, 8, 0, 0).unwrap();
    Release { name: name.parse().unwrap(), status, at }
}

/// What an audience may see of the sample agenda, as version 0.4 for comments.
pub fn agenda(audience: Audience) -> Disclosed<AgendaPaper> {
    let release = release("0.4", VersionStatus::ForComments);
    disclose_agenda(&inside(), Some(&release), audience, ALL_PARTS).disclosed
}

/// The form on which an audience comments version 0.4, with what changed since version 0.3.
pub fn comment_form(audience: Audience) -> Disclosed<CommentForm> {
    let (before, after) = (before(), inside());
    let was = release("0.3", VersionStatus::ForCoChairs);
    let is = release("0.4", VersionStatus::ForCoChairs);
    let version = AgendaVersionId(Uuid::from_u128(4));
    let after = Side { inside: &after, release: Some(&is) };
    let before = Side { inside: &before, release: Some(&was) };
    disclose_comment_form(version, after, Some(before), audience, ALL_PARTS).disclosed
}

/// Somebody with a role in items, as an audience.
pub fn speaker(reference: &str) -> Audience {
    inside().cited(reference).and_then(Audience::one).unwrap()
}

/// The same meeting before: other times, words, people and one item more.
pub fn before() -> AgendaInside {
    let mut inside = inside();
    let items = &mut inside.agenda.items;
    let named = |items: &[AgendaItem], number: &str| {
        items
            .iter()
            .position(|item| item.details.number.as_ref().is_some_and(|n| n.as_str() == number))
            .unwrap()
    };
    let at = named(items, "2");
    items[at].details.title =
        "The amended Anti-Trafficking Directive: what is new for prosecutors".parse().unwrap();
    items[at].details.duration -= 5;
    items[at].details.purpose =
        "Give prosecutors a comon starting point on the amending directive".parse().unwrap();
    let at = named(items, "4");
    items[at].details.people.truncate(2);
    items[at].details.room = Some(RoomId(Uuid::from_u128(2)));
    let at = named(items, "12");
    items[at].details.day = items[0].details.day;
    items[at].details.start = 18 * 60;
    items[at].details.chatham_house = false;
    let mut dropped = items[0].clone();
    dropped.id = AgendaItemId(Uuid::from_u128(900));
    dropped.reference = "I-90".into();
    dropped.details.number = Some("15".parse().unwrap());
    dropped.details.title = "Visit of the house".parse().unwrap();
    dropped.details.start = 19 * 60;
    let new = named(items, "13");
    items.remove(new);
    items.push(dropped);
    inside.agenda = Agenda::of(items.clone(), inside.agenda.rooms.clone());
    inside
}
