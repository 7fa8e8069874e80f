//! Presence as the screen shows it: people by delegation, items of the days, and what follows from them.

use super::inside;
use crate::Result;
use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::{AgendaItem, ItemKind, ItemNumber, Someone, Who};
use domain::attendance::Attendance;
use domain::ids::{AgendaItemId, DelegationId, MeetingId, Revision};
use domain::participant::Mode;
use domain::party::PartyKind;
use domain::presence::{Attendee, Difference, PresenceDetails, PresenceInside, PresenceState, Totals};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::{SaidAttendance, Words};

/// The presence at a meeting, as the screen shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceBoard {
    /// The days of the meeting.
    pub days: Vec<PresenceDay>,
    /// The items in which people can be present, in the order of the programme.
    pub items: Vec<PresenceItem>,
    /// Delegations in the order of the meeting, those without people too; then guests of single items.
    pub groups: Vec<PresenceGroup>,
    /// The attendance sentence.
    pub attendance: SaidAttendance,
}

/// A day of the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceDay {
    /// The date.
    pub date: NaiveDate,
    /// Who is announced for it.
    pub announced: Totals,
    /// Where it is not as announced.
    pub differences: Vec<PresenceDifference>,
}

/// Somebody who was there in another way than announced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceDifference {
    /// Who.
    pub who: Who,
    /// Their name as running text has it.
    pub name: String,
    /// The code of the delegation; the organisation of a guest.
    pub party: String,
    /// What was announced; none where they were not.
    pub announced: Option<PresenceState>,
    /// What it was.
    pub state: PresenceState,
    /// The first item that it concerns.
    pub item: AgendaItemId,
    /// For how much of the day, and the times that were noted.
    pub said: String,
}

/// An item in which people can be present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceItem {
    /// Its identity.
    pub id: AgendaItemId,
    /// What people cite.
    pub reference: String,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// What it is.
    pub kind: ItemKind,
    /// Its title.
    pub title: String,
    /// Its day.
    pub day: NaiveDate,
    /// When it begins, in minutes after midnight.
    pub start: u16,
    /// How long it is planned, in minutes.
    pub duration: u16,
    /// When it really began, in minutes after midnight.
    pub actual_start: Option<u16>,
    /// How long it really was, in minutes.
    pub actual: Option<u16>,
    /// How many were there.
    pub totals: Totals,
    /// How many records it has.
    pub recorded: u32,
    /// How many are missing; none while it has not begun.
    pub gaps: u32,
}

/// A delegation with its people, or the guests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceGroup {
    /// The delegation; none for the guests.
    pub delegation: Option<DelegationId>,
    /// The code of the party; empty for the guests.
    pub code: String,
    /// The English short name; empty for the guests.
    pub name: String,
    /// What it is; none for the guests.
    pub kind: Option<PartyKind>,
    /// Its people, in order.
    pub people: Vec<PresenceRow>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceRow {
    /// Who.
    pub who: Who,
    /// What people cite.
    pub reference: String,
    /// Given names as typed.
    pub given_name: String,
    /// Family names as typed.
    pub family_name: String,
    /// How they are announced, one entry per day of the meeting.
    pub announced: Vec<Mode>,
    /// One entry per item of the board.
    pub cells: Vec<PresenceMark>,
}

/// What is recorded of one person under one item, and what was announced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceMark {
    /// What is recorded; none where nothing is.
    pub state: Option<PresenceState>,
    /// What was announced; none where they were not.
    pub announced: Option<PresenceState>,
    /// Whether something is missing: they were announced, and it has begun.
    pub gap: bool,
    /// The revision of the record.
    pub revision: Option<Revision>,
    /// What is noted beside the state.
    #[serde(flatten)]
    pub details: PresenceDetails,
}

/// Reads the presence at a meeting.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<PresenceBoard> {
    let now = unit.at();
    Ok(board_of(&inside(unit, meeting).await?, now))
}

fn board_of(inside: &PresenceInside, now: DateTime<Utc>) -> PresenceBoard {
    let dates = inside.agenda.meeting().details.days();
    let items: Vec<&AgendaItem> =
        inside.items().filter(|item| item.details.day.is_some_and(|day| dates.contains(&day))).collect();
    let due: Vec<bool> = items.iter().map(|item| inside.is_due(item, now)).collect();
    let row = |one: &Attendee<'_>| row(inside, one, &dates, &items, &due);
    let mut groups: Vec<PresenceGroup> = inside
        .agenda
        .roster
        .groups
        .iter()
        .map(|group| PresenceGroup {
            delegation: Some(group.delegation.id),
            code: group.party.code.clone(),
            name: group.party.name.clone(),
            kind: Some(group.party.kind),
            people: inside.people_of(group).iter().map(row).collect(),
        })
        .collect();
    let guests: Vec<PresenceRow> = inside.guests().iter().map(row).collect();
    if !guests.is_empty() {
        let (code, name) = Default::default();
        groups.push(PresenceGroup { delegation: None, code, name, kind: None, people: guests });
    }
    let cells = |at: usize| groups.iter().flat_map(|group| &group.people).map(move |row| &row.cells[at]);
    let item = |(at, item): (usize, &&AgendaItem)| PresenceItem {
        id: item.id,
        reference: item.reference.clone(),
        number: item.details.number.clone(),
        kind: item.details.kind,
        title: item.details.title.to_string(),
        day: item.details.day.unwrap_or_default(),
        start: item.details.start,
        duration: item.details.duration,
        actual_start: item.details.actual_start,
        actual: item.details.actual,
        totals: inside.totals(item),
        recorded: small(cells(at).filter(|cell| cell.state.is_some()).count()),
        gaps: small(cells(at).filter(|cell| cell.gap).count()),
    };
    let day = |date: &NaiveDate| PresenceDay {
        date: *date,
        announced: inside.announced(*date),
        differences: inside.differences(*date).iter().map(difference).collect(),
    };
    PresenceBoard {
        days: dates.iter().map(day).collect(),
        items: items.iter().enumerate().map(item).collect(),
        attendance: Words::chosen().attendance(&Attendance::of(&inside.agenda.roster)),
        groups,
    }
}

fn row(
    inside: &PresenceInside,
    one: &Attendee<'_>,
    days: &[NaiveDate],
    items: &[&AgendaItem],
    due: &[bool],
) -> PresenceRow {
    let name = match one.someone {
        Someone::Participant(_, member) => &member.person.name,
        Someone::Guest(guest) => &guest.details.name,
    };
    let mark = |(item, due): (&&AgendaItem, &bool)| {
        let record = inside.record(one.who, item.id);
        PresenceMark {
            state: record.map(|record| record.state),
            announced: inside.expected(one, item),
            gap: *due && inside.is_gap(one, item),
            revision: record.map(|record| record.revision),
            details: record.map(|record| record.details.clone()).unwrap_or_default(),
        }
    };
    PresenceRow {
        who: one.who,
        reference: one.someone.reference().to_owned(),
        given_name: name.given_name.to_string(),
        family_name: name.family_name.to_string(),
        announced: days.iter().map(|day| one.mode_on(*day)).collect(),
        cells: items.iter().zip(due).map(mark).collect(),
    }
}

fn difference(found: &Difference<'_>) -> PresenceDifference {
    PresenceDifference {
        who: found.who(),
        name: found.one.someone.name(),
        party: found.one.someone.party().to_owned(),
        announced: found.announced,
        state: found.state,
        item: found.first,
        said: Words::chosen().difference(found),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
