//! Explains every item of a file: which one it is, and what changes of it.

use super::details::Resolve;
use super::merge::matched;
use super::names::Everybody;
use super::said::Said;
use super::{Writes, new_rooms};
use crate::Result;
use crate::agenda::reference_prefix;
use crate::import::decisions::Decisions;
use crate::import::references::References;
use crate::import::row::{ImportRow, RowState};
use domain::agenda::time::skipped;
use domain::agenda::{AgendaItem, ItemDetails, ItemField, Room, RoomDetails};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::guest::Guest;
use domain::ids::{AgendaItemId, Revision};
use domain::noun::Noun;
use domain::reason::ReasonCode;
use domain::refusal::Refusal;
use domain::roster::Roster;
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
    let mut rows = Vec::with_capacity(file.items.len());
    let mut saved = Vec::new();
    for (record, known) in file.items.iter().zip(matched(&file.items, &items)) {
        let id = unit.new_id();
        let (row, item) = maker.row(record, known, decisions.skips(record.row), id);
        rows.push(row);
        saved.extend(item);
    }
    let numbered = file.items.iter().any(|item| item.says.contains(&ItemField::Number));
    Ok((rows, Writes { items: saved, rooms: made, numbered }))
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
            row.state = if row.changes.is_empty() { RowState::Unchanged } else { RowState::Update };
            AgendaItem { details, ..known.clone() }
        } else {
            if !skipped {
                let given = self.references.give(record.reference.as_deref(), reference_prefix(details.kind));
                row.reference = Some(given);
            }
            let reference = row.reference.clone().unwrap_or_default();
            let meeting = self.resolve.meeting.id;
            AgendaItem { id, revision: Revision::default(), reference, meeting, event: None, details }
        };
        let saved = !skipped && row.state != RowState::Unchanged;
        (row, saved.then_some(item))
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
