//! A difference in words, for people: as a list, side by side, and for papers with change marks.

mod say;

use super::{
    AgendaDiff, ChangeKind, FieldChange, ItemChange, ItemFate, RoomChange, RoomFate, RoomField, WordKind,
    WordRun, people_changes, words,
};
use crate::agenda::{Agenda, AgendaItem, AgendaRemark, ItemDetails, ItemField, ItemNumber, Room, Who};
use crate::ids::{AgendaItemId, DelegationId, RoomId};
use chrono::NaiveDate;
use chrono_tz::Tz;
use say::{Saying, room_text};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A difference as people read it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableDiff {
    /// Items that differ, in the order of [`AgendaDiff::items`].
    pub items: Vec<ReadableChange>,
    /// Rooms that differ, by reference.
    pub rooms: Vec<ReadableRoom>,
}

/// What became of one item, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableChange {
    /// Which item.
    pub item: AgendaItemId,
    /// What people cite.
    pub reference: String,
    /// The printed number after; before, where the item is dropped.
    pub number: Option<ItemNumber>,
    /// The title after; before, where the item is dropped.
    pub title: String,
    /// What kinds of change met it, each once.
    pub kinds: Vec<ChangeKind>,
    /// Whether every change of it is declared trivial.
    pub trivial: bool,
    /// One line for each field that differs; for people, one for each of them. For a new or dropped item, one for each
    /// field that says something.
    pub lines: Vec<ReadableLine>,
    /// Where it stood; nowhere, if it is new.
    pub before: Option<Place>,
    /// Where it stands; nowhere, if it is dropped.
    pub after: Option<Place>,
}

/// One thing that differs, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableLine {
    /// Which field.
    pub field: ItemField,
    /// What kind of change that is.
    pub kind: ChangeKind,
    /// What it said; empty where it said nothing.
    pub before: String,
    /// What it says; empty where it says nothing.
    pub after: String,
    /// Both in one text, with what came and went marked: texts by words, everything else as a whole.
    pub words: Vec<WordRun>,
    /// Whether it is declared trivial.
    pub trivial: bool,
    /// What names the change when it is declared trivial; empty for new and dropped items, which never are.
    pub key: String,
}

/// Where an item stands in an agenda, in numbers.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Place {
    /// The day on which it begins.
    pub day: NaiveDate,
    /// When it begins, in minutes after midnight.
    pub start: u16,
    /// How long it is planned, in minutes.
    pub duration: u16,
    /// The room.
    pub room: Option<RoomId>,
    /// The name of the room; empty where there is none.
    pub room_name: String,
}

impl Place {
    /// Returns where an item stands; nowhere, while it is a proposal. The name of the room is taken from the agenda.
    pub fn of(details: &ItemDetails, agenda: &Agenda) -> Option<Self> {
        let room_name = details.room.and_then(|id| agenda.room(id)).map(|room| room.details.name.to_string());
        Some(Self {
            day: details.day?,
            start: details.start,
            duration: details.duration,
            room: details.room,
            room_name: room_name.unwrap_or_default(),
        })
    }
}

/// What became of one room, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableRoom {
    /// Which room.
    pub room: RoomId,
    /// What people cite.
    pub reference: String,
    /// Its name after; before, where the room is dropped.
    pub name: String,
    /// New, dropped, or [other](ChangeKind::Other) where fields differ.
    pub kind: ChangeKind,
    /// One line for each field that differs; for a new or dropped room, for each that says something.
    pub lines: Vec<ReadableRoomLine>,
}

/// One thing about a room that differs, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableRoomLine {
    /// Which field.
    pub field: RoomField,
    /// What it said; empty where it said nothing.
    pub before: String,
    /// What it says; empty where it says nothing.
    pub after: String,
}

/// How people and delegations are called; a version names them as they were called then.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The name of somebody with a role.
    pub who: &'a dyn Fn(Who) -> String,
    /// The name of a delegation.
    pub delegation: &'a dyn Fn(DelegationId) -> String,
}

/// Says a difference in words. `before` and `after` are the agendas that it was made from; rooms are called as each of
/// them calls them, and times are those of `zone`.
pub fn readable(
    diff: &AgendaDiff,
    before: &Agenda,
    after: &Agenda,
    remarks: &[AgendaRemark],
    names: Names<'_>,
    zone: Tz,
) -> ReadableDiff {
    let was = Saying { agenda: before, names, zone };
    let is = Saying { agenda: after, names, zone };
    ReadableDiff {
        items: diff.items.iter().filter_map(|change| item(change, was, is, remarks)).collect(),
        rooms: diff.rooms.iter().filter_map(|change| room(change, before, after)).collect(),
    }
}

/// Nothing comes back where the agendas are not those of the difference.
fn item(
    change: &ItemChange,
    was: Saying<'_>,
    is: Saying<'_>,
    remarks: &[AgendaRemark],
) -> Option<ReadableChange> {
    let lines = match &change.what {
        ItemFate::New(item) => {
            whole(item, is, ChangeKind::New, |text| (String::new(), text.clone(), WordKind::Ins))
        }
        ItemFate::Dropped(item) => {
            whole(item, was, ChangeKind::Dropped, |text| (text.clone(), String::new(), WordKind::Del))
        }
        ItemFate::Changed(fields) => {
            let (before, after) = (was.agenda.item(change.item)?, is.agenda.item(change.item)?);
            let (before, after) = (&before.details, &after.details);
            fields.iter().flat_map(|field| lines(field, (before, was), (after, is), remarks)).collect()
        }
    };
    let (before, after) = match &change.what {
        ItemFate::New(item) => (None, Some(&item.details)),
        ItemFate::Dropped(item) => (Some(&item.details), None),
        ItemFate::Changed(_) => (
            was.agenda.item(change.item).map(|item| &item.details),
            is.agenda.item(change.item).map(|item| &item.details),
        ),
    };
    let (number, title) = match &change.what {
        ItemFate::Dropped(_) => (&change.number_before, &change.title_before),
        ItemFate::New(_) | ItemFate::Changed(_) => (&change.number_after, &change.title_after),
    };
    Some(ReadableChange {
        item: change.item,
        reference: change.reference.clone(),
        number: number.clone(),
        title: title.as_ref().map(ToString::to_string).unwrap_or_default(),
        kinds: change.kinds(),
        trivial: change.trivial(remarks),
        lines,
        before: before.and_then(|details| Place::of(details, was.agenda)),
        after: after.and_then(|details| Place::of(details, is.agenda)),
    })
}

fn whole(
    item: &AgendaItem,
    saying: Saying<'_>,
    kind: ChangeKind,
    sides: impl Fn(&String) -> (String, String, WordKind),
) -> Vec<ReadableLine> {
    let says_something = |field: &ItemField| match field {
        // The title stands above the lines.
        ItemField::Title => false,
        ItemField::Online => item.details.online,
        ItemField::ChathamHouse => item.details.chatham_house,
        ItemField::Label => item.details.label.is_some(),
        _ => true,
    };
    ItemField::ALL
        .into_iter()
        .filter(says_something)
        .map(|field| (field, saying.text(field, &item.details)))
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| {
            let (before, after, word) = sides(&text);
            let words = vec![WordRun { kind: word, text }];
            ReadableLine { field, kind, before, after, words, trivial: false, key: String::new() }
        })
        .collect()
}

fn lines(
    change: &FieldChange,
    (before, was): (&ItemDetails, Saying<'_>),
    (after, is): (&ItemDetails, Saying<'_>),
    remarks: &[AgendaRemark],
) -> Vec<ReadableLine> {
    let trivial = change.trivial(remarks);
    let line = |before: String, after: String| ReadableLine {
        field: change.field,
        kind: change.kind,
        words: if is_text(change.field) { words(&before, &after) } else { replaced(&before, &after) },
        before,
        after,
        trivial,
        key: change.key.clone(),
    };
    if change.field == ItemField::People {
        let people = people_changes(&before.people, &after.people);
        let mut lines: Vec<ReadableLine> = people
            .changed
            .iter()
            .map(|(before, after)| line(was.person(before), is.person(after)))
            .chain(people.added.iter().map(|person| line(String::new(), is.person(person))))
            .chain(people.removed.iter().map(|person| line(was.person(person), String::new())))
            .collect();
        if people.reordered {
            lines.push(line(was.text(change.field, before), is.text(change.field, after)));
        }
        return lines;
    }
    vec![line(was.text(change.field, before), is.text(change.field, after))]
}

/// Tells whether the field holds sentences, which are compared by words.
const fn is_text(field: ItemField) -> bool {
    matches!(
        field,
        ItemField::Title
            | ItemField::Description
            | ItemField::Translations
            | ItemField::Purpose
            | ItemField::Questions
            | ItemField::People
            | ItemField::Tour
            | ItemField::Papers
            | ItemField::RunSheet
            | ItemField::ProposedBy
    )
}

fn replaced(before: &str, after: &str) -> Vec<WordRun> {
    [(WordKind::Del, before), (WordKind::Ins, after)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(kind, text)| WordRun { kind, text: text.to_owned() })
        .collect()
}

fn room(change: &RoomChange, before: &Agenda, after: &Agenda) -> Option<ReadableRoom> {
    let all = |room: &Room, line: fn(RoomField, String) -> ReadableRoomLine| {
        [RoomField::Capacity, RoomField::Features, RoomField::Hybrid]
            .into_iter()
            .filter(|field| *field != RoomField::Hybrid || room.details.hybrid)
            .map(|field| (field, room_text(field, &room.details)))
            .filter(|(_, text)| !text.is_empty())
            .map(|(field, text)| line(field, text))
            .collect::<Vec<_>>()
    };
    let (kind, lines) = match &change.what {
        RoomFate::New(room) => (
            ChangeKind::New,
            all(room, |field, after| ReadableRoomLine { field, before: String::new(), after }),
        ),
        RoomFate::Dropped(room) => (
            ChangeKind::Dropped,
            all(room, |field, before| ReadableRoomLine { field, before, after: String::new() }),
        ),
        RoomFate::Changed(fields) => {
            let (before, after) = (before.room(change.room)?, after.room(change.room)?);
            let line = |field: RoomField| ReadableRoomLine {
                field,
                before: room_text(field, &before.details),
                after: room_text(field, &after.details),
            };
            (ChangeKind::Other, fields.iter().map(|change| line(change.field)).collect())
        }
    };
    Some(ReadableRoom {
        room: change.room,
        reference: change.reference.clone(),
        name: change.name.to_string(),
        kind,
        lines,
    })
}
