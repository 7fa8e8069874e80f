//! What everybody in the room may see on the wall.
//!
//! Codes of delegations outside the Chatham House Rule, names only where the secretariat says so. Under the Rule nothing of
//! the floor but how long the turn still is: a code tells who speaks, and so does the number of a turn where delegations
//! speak in their order. While guests are in the room, nothing but their item and the breaks.

use super::agenda::label_of;
use super::{Audience, Disclosed};
use crate::agenda::live::{Held, Live, LiveState};
use crate::agenda::{AgendaInside, AgendaItem, ItemKind, ItemNumber};
use crate::label::HandlingLabel;
use crate::meeting::Zone;
use crate::party::PartyKind;
use crate::turn::{RoomAsker, RoomFloor};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How many of those who are next stand beside whoever has the floor.
const MOST_NEXT: usize = 4;

/// The screen of the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomView {
    /// The short name of the group.
    pub series: String,
    /// The number of the meeting in its series.
    pub ordinal: u16,
    /// The zone whose clock is shown.
    pub zone: Zone,
    /// The day.
    pub day: NaiveDate,
    /// Which day of the meeting it is; none on any other day.
    pub number: Option<u16>,
    /// What is on.
    pub now: RoomNow,
    /// The day at the right, in reading order.
    pub today: Vec<RoomLine>,
}

/// What is on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum RoomNow {
    /// Nothing: the name of the meeting and the clock.
    Quiet,
    /// A break.
    Break {
        /// Its title.
        title: String,
        /// From when to when.
        held: Held,
        /// What comes behind it.
        next: Option<RoomNext>,
    },
    /// An item, or several side by side.
    Item {
        /// Number and title of each.
        items: Vec<RoomTitle>,
        /// From when to when.
        held: Held,
        /// Minutes that have passed.
        passed: u32,
        /// Minutes that it has.
        length: u32,
        /// Minutes that are left; none beyond its end, which is nothing for the room.
        left: u32,
        /// Its handling label; the strictest of several.
        label: Option<HandlingLabel>,
        /// Whether it is under the Chatham House Rule.
        rule: bool,
        /// How long the turn still is, under the Rule.
        turn: Option<RoomTurn>,
        /// The floor, outside the Rule.
        floor: Option<RoomQueue>,
    },
}

/// Number and title of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomTitle {
    /// The number.
    pub number: Option<ItemNumber>,
    /// The title.
    pub title: String,
}

/// What comes behind a break.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomNext {
    /// Its number.
    pub number: Option<ItemNumber>,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub at: u32,
}

/// The turn of whoever has the floor.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomTurn {
    /// Seconds that are left of it.
    pub left: u32,
    /// Whether its time runs.
    pub runs: bool,
}

/// Who has the floor and who is next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomQueue {
    /// Who has it.
    pub speaker: Option<OnTheFloor>,
    /// Who is next, the first of them.
    pub next: Vec<InLine>,
}

/// Who waits for the floor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct InLine {
    /// Who.
    pub who: RoomCode,
    /// The name of the person, else of the delegation, where names are shown; else empty.
    pub name: String,
}

/// Who has the floor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct OnTheFloor {
    /// Who.
    pub who: RoomCode,
    /// The name of the person, where names are shown; may be empty.
    pub name: String,
    /// Seconds used.
    pub seconds: u32,
    /// Whether the time runs.
    pub runs: bool,
}

/// A delegation by its code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomCode {
    /// The code; empty for a guest.
    pub code: String,
    /// What it is.
    pub kind: PartyKind,
}

/// An item of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomLine {
    /// When it begins, in minutes of the clock: by the agenda, or as it was planned anew where it is to come.
    pub at: u32,
    /// Its number.
    pub number: Option<ItemNumber>,
    /// Its title.
    pub title: String,
    /// How far it is.
    pub state: LiveState,
    /// Whether it is a break.
    pub is_break: bool,
}

/// Decides what the room may see. `floor` is that of the item that runs; `names` is whether the secretariat shows names.
pub fn disclose_room(
    inside: &AgendaInside,
    live: &Live,
    floor: Option<&RoomFloor>,
    names: bool,
) -> Disclosed<RoomView> {
    let audience = Audience::Participants;
    let running = shown_items(live);
    let label = running.iter().filter_map(|item| label_of(inside, item)).max();
    let details = &inside.meeting().details;
    let day = live.day();
    let number = details.days().iter().position(|one| *one == day).and_then(|at| u16::try_from(at + 1).ok());
    let view = RoomView {
        series: inside.roster.series.short.to_string(),
        ordinal: details.ordinal,
        zone: details.zone,
        day,
        number,
        now: now(inside, live, label, floor, names),
        today: today(live),
    };
    Disclosed { view, audience, label: label.unwrap_or(audience.label()) }
}

/// Returns what runs, as far as those who are in the room may see it: of items side by side, guests see theirs.
fn shown_items<'a>(live: &Live<'a>) -> Vec<&'a AgendaItem> {
    let seen = |item: &&&AgendaItem| !live.has_guests() || live.is_for_guests(item);
    live.running_items().iter().filter(seen).copied().collect()
}

fn now(
    inside: &AgendaInside,
    live: &Live,
    label: Option<HandlingLabel>,
    floor: Option<&RoomFloor>,
    names: bool,
) -> RoomNow {
    let running = shown_items(live);
    let (Some(first), Some(stands)) = (running.first(), live.stands()) else { return RoomNow::Quiet };
    // What it takes beyond its end is nothing for the room.
    let held = Held { from: stands.since, to: stands.due };
    if running.iter().all(|item| item.details.kind == ItemKind::Break) {
        let next = live.next_items().first().map(|item| RoomNext {
            number: item.details.number.clone(),
            title: item.details.title.to_string(),
            at: live.held(item).from,
        });
        return RoomNow::Break { title: first.details.title.to_string(), held, next };
    }
    let title = |item: &&AgendaItem| RoomTitle {
        number: item.details.number.clone(),
        title: item.details.title.to_string(),
    };
    let rule = running.iter().any(|item| item.details.chatham_house);
    RoomNow::Item {
        items: running.iter().map(title).collect(),
        held,
        passed: stands.passed,
        length: stands.length,
        left: u32::try_from(stands.left).unwrap_or_default(),
        label,
        rule,
        turn: floor.filter(|_| rule).and_then(turn),
        floor: floor.filter(|_| !rule).map(|floor| queue(inside, floor, names)),
    }
}

/// Returns what of the floor may be seen under the Rule: how long the turn still is.
fn turn(floor: &RoomFloor) -> Option<RoomTurn> {
    let speaker = floor.speaker.as_ref()?;
    Some(RoomTurn { left: speaker.limit?.saturating_sub(speaker.seconds), runs: speaker.runs })
}

fn queue(inside: &AgendaInside, floor: &RoomFloor, names: bool) -> RoomQueue {
    let of_code = |code: &String| {
        let group = inside.roster.with_code(code);
        RoomCode { code: code.clone(), kind: group.map_or(PartyKind::Private, |group| group.party.kind) }
    };
    let shown = |name: &String| if names { name.clone() } else { String::new() };
    let waits = |one: &RoomAsker| InLine { who: of_code(&one.code), name: shown(&one.name) };
    RoomQueue {
        speaker: floor.speaker.as_ref().map(|speaker| OnTheFloor {
            who: of_code(&speaker.code),
            name: shown(&speaker.name),
            seconds: speaker.seconds,
            runs: speaker.runs,
        }),
        next: floor.tour.iter().chain(&floor.queue).map(waits).take(MOST_NEXT).collect(),
    }
}

fn today(live: &Live) -> Vec<RoomLine> {
    let guests = live.has_guests();
    let shown = |item: &AgendaItem, state| {
        let is_break = item.details.kind == ItemKind::Break;
        let theirs = state == LiveState::Running && live.is_for_guests(item);
        state != LiveState::InWriting && (!guests || is_break || theirs)
    };
    let lines = live.items().filter(|(item, state)| shown(item, *state));
    lines
        .map(|(item, state)| RoomLine {
            at: if state == LiveState::ToCome { live.held(item).from } else { live.planned_start(item) },
            number: item.details.number.clone(),
            title: item.details.title.to_string(),
            state,
            is_break: item.details.kind == ItemKind::Break,
        })
        .collect()
}
