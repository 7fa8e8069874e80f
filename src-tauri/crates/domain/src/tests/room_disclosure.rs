//! What the room may see on the wall.

use super::agenda_disclosure::{guest, inside, item};
use super::{Scene, day};
use crate::agenda::live::Live;
use crate::agenda::{AgendaInside, AgendaItem, ItemKind, time};
use crate::disclosure::{
    InLine, OnTheFloor, RoomCode, RoomNow, RoomQueue, RoomTurn, RoomView, disclose_room,
};
use crate::label::HandlingLabel;
use crate::party::PartyKind;
use crate::turn::{RoomAsker, RoomFloor, RoomSpeaker};
use proptest::prelude::*;

const NAME: &str = "Signe Bergqvist";

/// Whoever asked, with a name that nobody else has.
fn asker(code: &str) -> RoomAsker {
    RoomAsker { code: code.into(), name: format!("Asker of {code}") }
}

/// A second day: a debate, coffee, a debate under the Rule, a panel, a closing; each an hour.
fn meeting() -> AgendaInside {
    let mut scene = Scene::new();
    scene.seat_all(&["SE", "FR", "NO", "COM"]);
    let mut items: Vec<AgendaItem> = [
        (1, "8", ItemKind::Plenary, "Debate"),
        (2, "", ItemKind::Break, "Coffee"),
        (3, "9", ItemKind::TourDeTable, "Concepts"),
        (4, "10", ItemKind::Panel, "Private sector"),
        (5, "11", ItemKind::Plenary, "Closing"),
    ]
    .into_iter()
    .map(|(id, number, kind, title)| {
        item(id, 27, 540 + 60 * (u16::try_from(id).unwrap() - 1), number, kind, title)
    })
    .collect();
    items[0].details.label = Some(HandlingLabel::Green);
    items[2].details.chatham_house = true;
    items[4].details.label = Some(HandlingLabel::Red);
    let mut gus = guest(1, "Gus", "Invited", "private: bank");
    gus.details.items = vec![items[3].id];
    inside(&scene, items, vec![gus])
}

fn floor(code: &str, name: &str, next: &[&str], seconds: u32) -> RoomFloor {
    RoomFloor {
        speaker: Some(RoomSpeaker {
            code: code.into(),
            name: name.into(),
            seconds,
            limit: Some(120),
            runs: true,
        }),
        tour: Vec::new(),
        queue: next.iter().map(|code| asker(code)).collect(),
    }
}

/// What the room sees a quarter of an hour after an item began on time; where none did, at ten past nine.
fn seen(inside: &mut AgendaInside, began: Option<usize>, floor: Option<&RoomFloor>, names: bool) -> RoomView {
    let mut minutes = 550;
    if let Some(at) = began {
        let details = &mut inside.agenda.items[at].details;
        details.actual_start = Some(details.start);
        minutes = u32::from(details.start) + 15;
    }
    let zone = inside.meeting().details.zone.0;
    let now = time::instant(zone, day(27), minutes).to_utc();
    let live = Live::at(&inside.agenda.items, &inside.guests, zone, now);
    disclose_room(inside, &live, floor, names).view().clone()
}

fn titles(view: &RoomView) -> Vec<&str> {
    view.today.iter().map(|line| line.title.as_str()).collect()
}

#[test]
fn an_item_shows_how_long_it_still_is_with_its_own_label_and_the_codes_at_the_floor() {
    let floor = floor("SE", NAME, &["FR", "NO", "COM", "SE", "FR"], 72);
    let view = seen(&mut meeting(), Some(0), Some(&floor), false);
    assert_eq!((view.number, titles(&view).len()), (Some(2), 5));
    let RoomNow::Item { left, label, rule, turn, floor, .. } = view.now else { panic!("an item is on") };
    assert_eq!((left, label, rule, turn), (45, Some(HandlingLabel::Green), false, None));
    let code = |code: &str, kind| RoomCode { code: code.into(), kind };
    let in_line = |who| InLine { who, name: String::new() };
    let queue = RoomQueue {
        speaker: Some(OnTheFloor {
            who: code("SE", PartyKind::MemberState),
            name: String::new(),
            seconds: 72,
            runs: true,
        }),
        next: vec![
            in_line(code("FR", PartyKind::MemberState)),
            in_line(code("NO", PartyKind::ThirdCountry)),
            in_line(code("COM", PartyKind::EuBody)),
            in_line(code("SE", PartyKind::MemberState)),
        ],
    };
    assert_eq!(floor, Some(queue), "four are next, and nobody is named");
}

#[test]
fn names_are_shown_where_the_secretariat_says_so_and_never_under_the_rule() {
    let mut floor = floor("SE", NAME, &["FR", ""], 72);
    floor.tour = vec![asker("NO")];
    let said =
        |at, names| serde_json::to_string(&seen(&mut meeting(), Some(at), Some(&floor), names)).unwrap();
    for name in [NAME, "Asker of FR", "Asker of NO", "Asker of \""] {
        assert!(said(0, true).contains(name), "{name}: also of those who wait, and of guests");
        assert!(!said(0, false).contains(name), "{name}");
        assert!(!said(2, true).contains(name), "{name}: the Rule holds whatever is switched on");
    }
}

#[test]
fn a_break_shows_what_comes_and_nothing_on_shows_nothing() {
    let view = seen(&mut meeting(), Some(1), None, false);
    let RoomNow::Break { title, next, .. } = view.now else { panic!("a break is on") };
    let next = next.unwrap();
    assert_eq!((title.as_str(), next.title.as_str(), next.at), ("Coffee", "Concepts", 660));
    assert_eq!(seen(&mut meeting(), None, None, false).now, RoomNow::Quiet);
}

#[test]
fn while_guests_are_in_the_room_they_see_their_item_and_the_breaks() {
    let view = seen(&mut meeting(), Some(3), None, false);
    assert_eq!(titles(&view), ["Coffee", "Private sector"]);
}

#[test]
fn guests_of_one_of_two_parallel_items_see_theirs_and_not_the_other() {
    let mut inside = meeting();
    let (start, day) = (inside.agenda.items[3].details.start, inside.agenda.items[3].details.day);
    let other = &mut inside.agenda.items[4].details;
    (other.start, other.day, other.actual_start) = (start, day, Some(start));
    let view = seen(&mut inside, Some(3), None, false);
    assert_eq!(titles(&view), ["Coffee", "Private sector"]);
    let said = serde_json::to_string(&view.now).unwrap();
    assert!(
        said.contains("Private sector") && !said.contains("Closing") && !said.contains("TLP:RED"),
        "{said}"
    );
}

#[test]
fn what_takes_too_long_is_no_remark_of_the_room() {
    let mut inside = meeting();
    inside.agenda.items[0].details.actual_start = Some(540);
    let zone = inside.meeting().details.zone.0;
    let now = time::instant(zone, day(27), 620).to_utc();
    let live = Live::at(&inside.agenda.items, &[], zone, now);
    let view = disclose_room(&inside, &live, None, false).view().clone();
    let RoomNow::Item { left, held, .. } = view.now else { panic!("an item is on") };
    assert_eq!((left, held.to), (0, 600), "it ends when it should have");
}

#[test]
fn no_label_of_another_item_is_shown() {
    let said = serde_json::to_string(&seen(&mut meeting(), Some(0), None, false)).unwrap();
    assert!(said.contains("TLP:GREEN"));
    assert!(!said.contains("TLP:RED"));
}

proptest! {
    #[test]
    fn under_the_rule_nothing_of_the_floor_is_seen_but_how_long_the_turn_is(
        codes in prop::collection::vec("[A-Z]{2,8}", 0..12),
        names in prop::collection::vec("[A-Z][a-z]{3,9}", 2),
        seconds in 0..400_u32,
        limit in prop::option::of(10..400_u32),
        runs: bool,
        switched: bool,
    ) {
        let speaker = |code: usize, name: usize| RoomSpeaker {
            code: codes.get(code).cloned().unwrap_or_default(),
            name: names[name].clone(),
            seconds,
            limit,
            runs,
        };
        let half = codes.len() / 2;
        let one = RoomFloor {
            speaker: Some(speaker(0, 0)),
            tour: codes[..half].iter().map(|code| asker(code)).collect(),
            queue: codes[half..].iter().map(|code| asker(code)).collect(),
        };
        let other = RoomFloor { speaker: Some(speaker(1, 1)), tour: Vec::new(), queue: Vec::new() };
        let seen = |floor: &RoomFloor| seen(&mut meeting(), Some(2), Some(floor), switched);
        prop_assert_eq!(seen(&one), seen(&other), "who speaks and how many wait makes no difference");
        let RoomNow::Item { turn, floor, rule, .. } = seen(&one).now else { panic!("an item is on") };
        prop_assert!(rule && floor.is_none());
        prop_assert_eq!(turn, limit.map(|limit| RoomTurn { left: limit.saturating_sub(seconds), runs }));
    }
}
