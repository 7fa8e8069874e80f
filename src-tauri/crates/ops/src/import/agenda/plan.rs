//! Explains every item of a file: which one it is, and what changes of it.

use super::details::Resolve;
use super::merge::{Matched, matched};
use super::names::Everybody;
use super::said::Said;
use super::{Writes, new_rooms};
use crate::Result;
use crate::agenda::{kept_by, reference_prefix};
use crate::import::decisions::Decisions;
use crate::import::references::References;
use crate::import::row::{ImportRow, RowState};
use domain::agenda::time::skipped;
use domain::agenda::{AgendaItem, CalendarEvent, ItemDetails, ItemField, Room, RoomDetails};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::guest::Guest;
use domain::ids::{AgendaItemId, Revision};
use domain::noun::Noun;
use domain::reason::ReasonCode;
use domain::refusal::Refusal;
use domain::roster::Roster;
use intake::Level;
use intake::agenda::{AgendaFile, ItemRecord, RoomRecord, jump_facts};
use store::Unit;

/// Explains every item, and says what applying does.
pub(in crate::import) async fn plan(
    unit: &mut Unit,
    roster: &Roster,
    file: &AgendaFile,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Writes)> {
    let meeting = &roster.meeting;
    let guests: Vec<Guest> = unit.of_meeting(meeting.id).await?;
    let items: Vec<AgendaItem> = unit.of_meeting(meeting.id).await?;
    let mut rooms: Vec<Room> = unit.of_meeting(meeting.id).await?;
    let described: Vec<RoomRecord> =
        file.rooms.iter().cloned().chain(answered_rooms(file, decisions)).collect();
    let made = new_rooms(unit, meeting.id, &rooms, &described).await?;
    rooms.extend(made.iter().cloned());
    // Given before any other: a reference in the file is nobody else's.
    let wanted = file.items.iter().filter_map(|item| item.reference.clone());
    let references = References::of(unit, Noun::AgendaItem, meeting.id, wanted).await?;
    let everybody = Everybody::of(roster, &guests);
    let resolve = Resolve { everybody, meeting, rooms: &rooms, answers: &decisions.answers };
    let mut maker = Maker { said: Said::of(roster, &guests, &rooms), resolve, references };
    let Matched { found, left } = matched(&file.items, &items);
    let mut rows = Vec::with_capacity(file.items.len());
    let mut saved = Vec::new();
    let mut gone: Vec<(u32, &AgendaItem, Option<&ItemRecord>)> = Vec::new();
    for (record, known) in file.items.iter().zip(found) {
        if let Some(known) = known.filter(|_| record.called_off) {
            gone.push((record.row, known, Some(record)));
            continue;
        }
        let id = unit.new_id();
        let (row, item) = maker.row(record, known, decisions.skips(record.row), id);
        rows.push(row);
        saved.extend(item);
    }
    let behind = file.items.iter().map(|record| record.row).max().unwrap_or_default() + 1;
    gone.extend((behind..).zip(left).map(|(row, item)| (row, item, None)));
    let mut dropped = Vec::new();
    for (number, item, record) in gone {
        let kept = kept_by(unit, item).await?;
        let row = maker.gone(
            ImportRow::new(number, decisions.skips(number), std::iter::empty()),
            item,
            record,
            kept,
        );
        if row.state == RowState::Withdrawn && !row.skipped {
            dropped.push(item.clone());
        }
        rows.push(row);
    }
    rows.sort_by_key(|row| row.row);
    let numbered = file.items.iter().any(|item| item.says.contains(&ItemField::Number));
    Ok((rows, Writes { items: saved, dropped, rooms: made, numbered }))
}

/// Describes the rooms that somebody chose to make, of items that come in.
fn answered_rooms(file: &AgendaFile, decisions: &Decisions) -> impl Iterator<Item = RoomRecord> {
    let items = file.items.iter().filter(|item| !decisions.skips(item.row));
    items.map(|item| item.room.as_str()).filter_map(|text| {
        let new = decisions.answers.room_for(text)?.eq_ignore_ascii_case("new");
        let name = text.parse().ok().filter(|_| new)?;
        let details = RoomDetails { name, capacity: None, features: Vec::new(), hybrid: false };
        Some(RoomRecord { reference: None, details: Some(details), reasons: Vec::new() })
    })
}

/// Returns the event that an item is known as from now on. What one calendar brought stays under its event in that one.
fn known_as(record: &ItemRecord, known: &AgendaItem) -> Option<CalendarEvent> {
    match (&known.event, &record.event) {
        (Some(known), Some(said)) if known.uid != said.uid => Some(known.clone()),
        (known, said) => said.clone().or_else(|| known.clone()),
    }
}

/// Doubts an older state of an event than the one that is known (RFC 5546, 2.1.5).
fn doubt_age(record: &ItemRecord, known: &AgendaItem, row: &mut ImportRow) {
    let older = record.event.as_ref().zip(known.event.as_ref());
    if older.is_some_and(|(said, known)| said.is(known) && said.sequence < known.sequence) {
        row.note(Level::Doubt, None, ReasonCode::EventOlder, Facts::default());
    }
}

struct Maker<'a> {
    resolve: Resolve<'a>,
    said: Said<'a>,
    references: References,
}

impl Maker<'_> {
    fn row(
        &mut self,
        record: &ItemRecord,
        known: Option<&AgendaItem>,
        skipped: bool,
        id: AgendaItemId,
    ) -> (ImportRow, Option<AgendaItem>) {
        let mut row = ImportRow::new(record.row, skipped, record.reasons.iter().map(Into::into));
        row.reference = known.map(|item| item.reference.clone()).or_else(|| record.reference.clone());
        let title = record.title().or(known.map(|item| &item.details.title));
        row.name = title.map(ToString::to_string).unwrap_or_default();
        let details = self.resolve.details(record, known.map(|item| &item.details), &mut row);
        if known.is_none() && record.title().is_none() {
            row.reject(Field::Title, ReasonCode::TitleMissing, Facts::default().case("new"));
        }
        self.doubt_start(record, &details, &mut row);
        if let Err(refused) = details.check() {
            let facts = Facts::default().with(Fact::Refusal, Refusal::from(refused));
            row.reject(Field::Duration, ReasonCode::ItemRefused, facts);
        }
        if row.is_refused() {
            row.state = RowState::Rejected;
            return (row, None);
        }
        self.said.show(&details, &mut row);
        let item = if let Some(known) = known {
            row.changes = self.said.changes(&known.details, &details);
            let event = known_as(record, known);
            let is_new = event
                .as_ref()
                .is_some_and(|event| !known.event.as_ref().is_some_and(|known| known.is(event)));
            row.state = match row.changes.as_slice() {
                [] if is_new => {
                    row.note(Level::Info, None, ReasonCode::EventKnown, Facts::default());
                    RowState::Update
                }
                [] => RowState::Unchanged,
                _ => {
                    doubt_age(record, known, &mut row);
                    RowState::Update
                }
            };
            AgendaItem { details, event, ..known.clone() }
        } else {
            if !skipped {
                let given = self.references.give(record.reference.as_deref(), reference_prefix(details.kind));
                row.reference = Some(given);
            }
            let reference = row.reference.clone().unwrap_or_default();
            let meeting = self.resolve.meeting.id;
            let event = record.event.clone();
            AgendaItem { id, revision: Revision::default(), reference, meeting, event, details }
        };
        let saved = !skipped && row.state != RowState::Unchanged;
        (row, saved.then_some(item))
    }

    /// Says that an item leaves the agenda: its event was called off, or the file, which has no record of it, has the event
    /// at other times only.
    fn gone(
        &self,
        mut row: ImportRow,
        item: &AgendaItem,
        record: Option<&ItemRecord>,
        kept: Option<Refusal>,
    ) -> ImportRow {
        row.reference = Some(item.reference.clone());
        row.name = item.details.title.to_string();
        self.said.show(&item.details, &mut row);
        if let Some(refused) = kept {
            row.reject(Field::Day, ReasonCode::ItemRefused, Facts::default().with(Fact::Refusal, refused));
        } else {
            row.state = RowState::Withdrawn;
        }
        let case = if record.is_some() { "known" } else { "left" };
        row.note(Level::Info, Field::Day, ReasonCode::Cancelled, Facts::default().case(case));
        if let Some(record) = record {
            doubt_age(record, item, &mut row);
        }
        row
    }

    /// Doubts a beginning over which the clock jumps that night.
    fn doubt_start(&self, record: &ItemRecord, details: &ItemDetails, row: &mut ImportRow) {
        let said = [ItemField::Day, ItemField::Start].iter().any(|field| record.says.contains(field));
        let jump = details.day.filter(|_| said);
        let jump = jump.and_then(|day| skipped(self.resolve.meeting.details.zone.0, day, details.start));
        if let Some(jump) = jump {
            row.doubt(Field::Start, ReasonCode::StartSkipped, jump_facts(details.start, jump));
        }
    }
}
