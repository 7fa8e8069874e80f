//! What each audience may see of an agenda.

use super::{Scene, day, line};
use crate::agenda::{
    Agenda, AgendaInside, AgendaItem, ItemDetails, ItemKind, ItemPerson, ItemRole, Room, RoomDetails,
    RunLine, RunLineKind, VersionStatus, Who,
};
use crate::disclosure::{
    AgendaLine, AgendaPaper, AgendaParts, Audience, OpenItem, Outgoing, Release, Warning, WithheldWhat,
    WithheldWhy, disclose_agenda,
};
use crate::guest::{Guest, GuestDetails};
use crate::ids::{AgendaItemId, GuestId, Revision, RoomId};
use crate::label::HandlingLabel;
use crate::participant::{Mode, PhotoConsent};
use crate::party::PartyKind;
use crate::person::Name;
use chrono::{TimeZone, Utc};
use uuid::Uuid;

/// Every part.
pub const ALL_PARTS: AgendaParts =
    AgendaParts { speakers: true, descriptions: true, questions: true, second_zone: None, language: None };

/// Those who never read what is meant for the two in the chair and the secretariat.
pub const OUTSIDE: [Audience; 3] = [Audience::Participants, Audience::Community, Audience::Public];

/// Builds an item: day of June 2024, minutes after midnight, number.
pub fn item(id: u128, on: u32, start: u16, number: &str, kind: ItemKind, title: &str) -> AgendaItem {
    let mut details = ItemDetails::new(kind, title.parse().unwrap(), 60);
    details.day = Some(day(on));
    details.start = start;
    details.number = (!number.is_empty()).then(|| number.parse().unwrap());
    AgendaItem {
        id: AgendaItemId(Uuid::from_u128(id)),
        revision: Revision(1),
        reference: format!("I-{id:02}"),
        meeting: Scene::new().meeting.id,
        event: None,
        details,
    }
}

/// Builds somebody with a role.
pub fn person(who: Who, role: ItemRole, note: &str) -> ItemPerson {
    ItemPerson { who, role, confirmed: true, note: line(note), hours: None }
}

/// Builds a guest.
pub fn guest(id: u128, given: &str, family: &str, organisation: &str) -> Guest {
    Guest {
        id: GuestId(Uuid::from_u128(id)),
        revision: Revision(1),
        reference: format!("G{id:02}"),
        meeting: Scene::new().meeting.id,
        details: GuestDetails {
            name: Name { given_name: line(given), family_name: line(family), ..Name::default() },
            email: line("gus@example.org"),
            organisation: line(organisation),
            kind: PartyKind::Private,
            sector: line("bank"),
            function: line("Compliance officer"),
            mode: Mode::InPerson,
            items: Vec::new(),
            languages: Vec::new(),
            photo_consent: PhotoConsent::No,
        },
    }
}

/// Puts an agenda together with the people of a scene.
pub fn inside(scene: &Scene, items: Vec<AgendaItem>, guests: Vec<Guest>) -> AgendaInside {
    let room = Room {
        id: RoomId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "R-01".into(),
        meeting: scene.meeting.id,
        details: RoomDetails {
            name: "Voltaire".parse().unwrap(),
            capacity: None,
            features: Vec::new(),
            hybrid: false,
        },
    };
    let agenda = Agenda::of(items, [room]);
    AgendaInside { roster: scene.roster(), agenda, guests, remarks: Vec::new(), released: true }
}

pub fn house() -> AgendaInside {
    let mut scene = Scene::new();
    let ann = Who::Participant(scene.seat("XK", "Ann", "Berisha").participant.id);
    let bo = Who::Participant(scene.seat("COM", "Bo", "Lund").participant.id);
    let gus = guest(1, "Gus", "Guest", "a bank");
    let mut open = item(1, 26, 540, "1", ItemKind::Plenary, "Welcome");
    open.details.label = Some(HandlingLabel::Clear);
    open.details.room = Some(RoomId(Uuid::from_u128(1)));
    open.details.people = vec![person(bo, ItemRole::Speaker, ""), person(ann, ItemRole::CoChair, "")];
    let mut strict = item(2, 26, 600, "2", ItemKind::Plenary, "Surrogacy");
    strict.details.label = Some(HandlingLabel::AmberStrict);
    strict.details.chatham_house = true;
    strict.details.purpose = "A purpose".parse().unwrap();
    strict.details.questions = vec![line("A question?")];
    strict.details.people = vec![person(bo, ItemRole::Moderator, "asks for the first question")];
    let coffee = item(3, 26, 660, "", ItemKind::Break, "Coffee");
    let mut first = item(4, 26, 720, "3a", ItemKind::Workshop, "Workshop A");
    let mut second = item(5, 26, 720, "3b", ItemKind::Workshop, "Workshop B");
    for workshop in [&mut first, &mut second] {
        workshop.details.parallel = line("W1");
        workshop.details.chatham_house = true;
        workshop.details.description = "How to begin".parse().unwrap();
    }
    first.details.people =
        vec![ItemPerson { confirmed: false, ..person(Who::ToBeConfirmed, ItemRole::Rapporteur, "ask Ann") }];
    let mut dialogue = item(6, 27, 540, "4", ItemKind::Panel, "Dialogue");
    dialogue.details.label = Some(HandlingLabel::Green);
    dialogue.details.people = vec![person(Who::Guest(gus.id), ItemRole::Panellist, "")];
    dialogue.details.video_link = line("https://video.example.org/4");
    dialogue.details.run_sheet =
        vec![RunLine { at: -15, kind: RunLineKind::Doors, text: line("doors"), who: line("host") }];
    inside(&scene, vec![open, strict, coffee, first, second, dialogue], vec![gus])
}

fn view(inside: &AgendaInside, audience: Audience) -> AgendaPaper {
    disclose_agenda(inside, None, audience, ALL_PARTS).disclosed.view().clone()
}

fn lines(paper: &AgendaPaper) -> Vec<&AgendaLine> {
    paper.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines).collect()
}

fn open(paper: &AgendaPaper, number: &str) -> OpenItem {
    let found = lines(paper).into_iter().find_map(|line| match line {
        AgendaLine::Open(item) if item.number.as_ref().is_some_and(|n| n.as_str() == number) => Some(item),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("item {number} is closed")).as_ref().clone()
}

fn people(item: &OpenItem) -> Vec<String> {
    item.people
        .iter()
        .map(|person| {
            let who = person
                .named
                .as_ref()
                .map_or("open".into(), |named| format!("{} ({})", named.name, named.party));
            format!("{}: {who}", person.role.as_str())
        })
        .collect()
}

#[test]
fn participants_read_people_by_role_and_no_texts_of_a_stricter_item() {
    let paper = view(&house(), Audience::Participants);
    assert_eq!(people(&open(&paper, "1")), ["co_chair: Ann Berisha (XK*)", "speaker: Bo Lund (COM)"]);
    assert_eq!(people(&open(&paper, "3a")), ["rapporteur: open"]);
    assert_eq!(
        people(&open(&paper, "4")),
        ["panellist: Gus Guest (a bank)"],
        "a guest with the organisation"
    );
    assert_eq!(paper.footnotes.len(), 1, "the footnote of who is marked stands once");
    let strict = open(&paper, "2");
    assert_eq!(strict.title, "Surrogacy");
    assert_eq!(strict.label, Some(HandlingLabel::AmberStrict));
    assert_eq!((strict.purpose.as_str(), strict.questions.len()), ("", 0));
    assert_eq!(open(&paper, "3a").description, "How to begin", "TLP:AMBER is theirs");
    assert_eq!(open(&paper, "1").room, "Voltaire");
}

#[test]
fn secretariat_and_co_chairs_read_every_text() {
    for audience in [Audience::Secretariat, Audience::CoChairs] {
        let disclosed = disclose_agenda(&house(), None, audience, ALL_PARTS).disclosed;
        assert_eq!(open(disclosed.view(), "2").purpose, "A purpose");
        assert_eq!(disclosed.label(), HandlingLabel::AmberStrict);
    }
}

#[test]
fn what_is_stricter_than_its_readers_is_a_time_and_nothing_else() {
    for (audience, closed) in [(Audience::Community, 3), (Audience::Public, 4)] {
        let paper = view(&house(), audience);
        let shown: Vec<&AgendaLine> =
            lines(&paper).into_iter().filter(|line| matches!(line, AgendaLine::Closed(_))).collect();
        assert_eq!(
            shown.len(),
            closed,
            "{audience:?}: an unlabelled item has the default of the meeting, TLP:AMBER"
        );
        assert!(open(&paper, "1").people.is_empty(), "{audience:?} reads no names");
        assert!(paper.footnotes.is_empty(), "nobody is named");
    }
}

#[test]
fn parallel_items_stand_under_one_heading() {
    let paper = view(&house(), Audience::Participants);
    let slot = &paper.days[0].slots[3];
    let heading = slot.parallel.unwrap();
    assert_eq!((heading.number, heading.kind), (Some(3), Some(ItemKind::Workshop)));
    assert_eq!(slot.lines.len(), 2);
    assert!(paper.days[0].slots[..3].iter().all(|slot| slot.parallel.is_none()));
    let closed = view(&house(), Audience::Public);
    assert_eq!(closed.days[0].slots[3].parallel.unwrap().kind, None, "what is closed says not what it is");
}

#[test]
fn a_group_held_twice_a_day_has_two_headings() {
    let scene = Scene::new();
    let items = (0..4).map(|at: u16| {
        let start = if at < 2 { 540 } else { 840 };
        let mut item = item(u128::from(at) + 1, 26, start, "", ItemKind::Workshop, "A workshop");
        item.details.parallel = line("W");
        item
    });
    let paper = view(&inside(&scene, items.collect(), Vec::new()), Audience::Participants);
    assert_eq!(paper.days[0].slots.iter().map(|slot| slot.lines.len()).collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn the_rule_is_told_by_ranges_of_numbers() {
    let ranges = |rules: &[(&str, bool)]| {
        let items = rules.iter().enumerate().map(|(at, (number, rule))| {
            let start = 540 + u16::try_from(at).unwrap();
            let mut item = item(at as u128 + 1, 26, start, number, ItemKind::Plenary, "An item");
            item.details.chatham_house = *rule;
            item
        });
        let paper = view(&inside(&Scene::new(), items.collect(), Vec::new()), Audience::Participants);
        let runs = paper.under_the_rule();
        runs.iter().map(|(from, to)| format!("{from}-{to}")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        ranges(&[("1", false), ("2", true), ("3", true), ("", false), ("4", true), ("5", false)]),
        "2-4"
    );
    assert_eq!(ranges(&[("1", true), ("2", false), ("4", true)]), "1-1 4-4");
    assert_eq!(ranges(&[("4", true), ("5a", true), ("5b", true)]), "4-5", "5 is all of it");
    assert_eq!(ranges(&[("5a", true), ("5b", false), ("6", true)]), "5a-5a 6-6");
    assert_eq!(ranges(&[("", true)]), "", "what has no number bears its mark alone");
}

#[test]
fn an_item_for_single_readers_raises_the_label_and_says_so() {
    let mut house = house();
    house.agenda.items[0].details.label = Some(HandlingLabel::Red);
    let Outgoing { disclosed, warnings, .. } = disclose_agenda(&house, None, Audience::CoChairs, ALL_PARTS);
    assert_eq!(disclosed.label(), HandlingLabel::Red);
    assert!(warnings.contains(&Warning::LabelRaised), "{warnings:?}");
    for audience in OUTSIDE {
        let disclosed = disclose_agenda(&house, None, audience, ALL_PARTS).disclosed;
        assert_eq!(disclosed.label(), audience.label(), "what is stricter is left out of it");
    }
}

#[test]
fn what_is_left_out_is_told_with_its_reason_and_its_number() {
    use WithheldWhat::{Names, Notes, RunSheet, StricterItems, StricterTexts, VideoLinks};
    use WithheldWhy::{ClosedSession, InnerCircleOnly, NoNames, PersonalOnly, Stricter};
    let withheld = |audience| {
        let withheld = disclose_agenda(&house(), None, audience, ALL_PARTS).withheld;
        withheld.iter().map(|entry| (entry.what, entry.why, entry.count)).collect::<Vec<_>>()
    };
    let never = [(Notes, InnerCircleOnly, 2), (RunSheet, InnerCircleOnly, 1), (VideoLinks, PersonalOnly, 1)];
    assert_eq!(withheld(Audience::Secretariat), never);
    assert_eq!(withheld(Audience::Participants), [&[(StricterTexts, Stricter, 1)], &never[..]].concat());
    assert_eq!(
        withheld(Audience::Community),
        [&[(StricterItems, ClosedSession, 3), (Names, NoNames, 4)], &never[..]].concat()
    );
}

#[test]
fn the_person_who_exports_is_warned() {
    let warnings = disclose_agenda(&house(), None, Audience::Participants, ALL_PARTS).warnings;
    let list = |items: &[&str]| items.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        warnings,
        [
            Warning::ChathamHouse { items: list(&["I-02", "I-04"]) },
            Warning::Unconfirmed { items: list(&["I-04"]) }
        ]
    );
    let running = disclose_agenda(&house(), None, Audience::Secretariat, ALL_PARTS).warnings;
    assert_eq!(running, warnings[1..], "whoever runs the meeting knows who comes");
    assert_eq!(disclose_agenda(&house(), None, Audience::Public, ALL_PARTS).warnings, [], "no name leaves");
    let none = inside(&Scene::new(), Vec::new(), Vec::new());
    assert_eq!(disclose_agenda(&none, None, Audience::Public, ALL_PARTS).warnings, [Warning::Empty]);
}

#[test]
fn parts_that_are_not_wanted_are_left_out() {
    let paper =
        disclose_agenda(&house(), None, Audience::CoChairs, AgendaParts::default()).disclosed.view().clone();
    let strict = open(&paper, "2");
    assert!(strict.people.is_empty() && strict.purpose.is_empty() && strict.questions.is_empty());
}

#[test]
fn a_version_says_its_name_and_a_draft_none() {
    let release = Release {
        name: "0.3".parse().unwrap(),
        status: VersionStatus::ForComments,
        at: Utc.with_ymd_and_hms(2024, 5, 2, 8, 0, 0).unwrap(),
    };
    let paper = disclose_agenda(&house(), Some(&release), Audience::Public, ALL_PARTS).disclosed;
    assert_eq!(paper.view().release, Some(release));
    assert_eq!(view(&house(), Audience::Public).release, None);
}
