//! Decides what would happen to every item of a file, and does it.

use super::edit::{fresh_reference, number_after_change};
use super::import_merge::{changes, matched, take};
use super::import_names::{Everybody, Meant, room};
use super::import_rooms::new_rooms;
use super::import_view::{FilePreview, PlannedRow, PlannedState};
use super::version::numbers_fixed;
use crate::{Result, roster};
use domain::agenda::time::skipped;
use domain::agenda::{AgendaItem, ItemDetails, ItemField, ItemPerson, Room, Who};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, MeetingId, Revision};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::text::{Line, search_key};
use domain::verb::{FromFile, Verb};
use intake::agenda::{AgendaFile, ItemRecord, PersonRecord};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::Unit;

/// What would happen to every item of a file.
pub struct AgendaPlan {
    meeting: MeetingId,
    file_name: String,
    /// Each row with the item to save, where there is one.
    rows: Vec<(PlannedRow, Option<AgendaItem>)>,
    rooms: Vec<Room>,
    left_out: Vec<String>,
    /// Whether the file numbers its items; otherwise they are numbered by their places.
    numbered: bool,
}

impl AgendaPlan {
    pub(super) async fn make(
        unit: &mut Unit,
        meeting: MeetingId,
        file: &AgendaFile,
        file_name: &str,
        skip: &BTreeSet<u32>,
    ) -> Result<Self> {
        let roster = roster(unit, meeting).await?;
        let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
        let mut rooms: Vec<Room> = unit.of_meeting(meeting).await?;
        let made = new_rooms(unit, meeting, &rooms, &file.rooms).await?;
        rooms.extend(made.iter().cloned());
        let taken = unit.references_taken(Noun::AgendaItem, meeting).await?;
        let mut maker = Maker {
            everybody: Everybody::of(&roster, &guests),
            meeting: &roster.meeting,
            rooms: &rooms,
            taken: taken.into_iter().collect(),
            // Given before any other: a reference in the file is nobody else's.
            wanted: file.items.iter().filter_map(|item| item.reference.clone()).collect(),
        };
        let known = matched(&file.items, &items);
        let mut rows = Vec::with_capacity(file.items.len());
        for (record, known) in file.items.iter().zip(known) {
            let id = unit.new_id();
            rows.push(maker.row(record, known, skip.contains(&record.row), id));
        }
        let numbered = file.items.iter().any(|item| item.says.contains(&ItemField::Number));
        let left_out = file.left_out.clone();
        Ok(Self { meeting, file_name: file_name.to_owned(), rows, rooms: made, left_out, numbered })
    }

    /// Shows the file with its plan.
    pub fn preview(&self) -> FilePreview {
        let rows = self.rows.iter().map(|(row, _)| row.clone()).collect();
        let rooms = self.rooms.iter().map(|room| room.details.name.to_string()).collect();
        FilePreview { rooms, left_out: self.left_out.clone(), ..FilePreview::new(&self.file_name, rows) }
    }

    /// Counts the items and rooms that applying adds or changes.
    pub fn effects(&self) -> usize {
        self.saved().count() + self.rooms.len()
    }

    fn saved(&self) -> impl Iterator<Item = &AgendaItem> {
        self.rows.iter().filter_map(|(_, item)| item.as_ref())
    }

    /// Names the step and applies the plan; returns how many items were added or changed.
    pub async fn apply(self, unit: &mut Unit) -> Result<usize> {
        let count = self.saved().count();
        unit.step(Verb::ImportAgenda(FromFile::of(count, &self.file_name)));
        self.write(unit).await?;
        Ok(count)
    }

    /// Applies the plan in a step that the caller has named.
    pub(crate) async fn write(mut self, unit: &mut Unit) -> Result<()> {
        unit.save_new(&mut self.rooms).await?;
        let mut attended: HashMap<Who, Vec<AgendaItemId>> = HashMap::new();
        let mut new = Vec::new();
        for mut item in self.rows.into_iter().filter_map(|(_, item)| item) {
            for who in item.details.who_takes_part() {
                attended.entry(who).or_default().push(item.id);
            }
            if item.revision == Revision::default() {
                new.push(item.id);
            }
            unit.save(&mut item).await?;
        }
        // Whoever has a role in an item attends it.
        for mut guest in unit.of_meeting::<Guest>(self.meeting).await? {
            let known: HashSet<AgendaItemId> = guest.details.items.iter().copied().collect();
            let items = attended.remove(&Who::Guest(guest.id)).unwrap_or_default();
            guest.details.items.extend(items.into_iter().filter(|item| !known.contains(item)));
            unit.save(&mut guest).await?;
        }
        if self.numbered {
            return Ok(());
        }
        // A draft is numbered by place; where numbers are fixed, each new item gets one that renumbers nobody.
        if numbers_fixed(unit, self.meeting).await? {
            for id in new {
                number_after_change(unit, self.meeting, Some(id)).await?;
            }
        } else {
            number_after_change(unit, self.meeting, None).await?;
        }
        Ok(())
    }
}

struct Maker<'a> {
    everybody: Everybody,
    meeting: &'a Meeting,
    rooms: &'a [Room],
    taken: HashSet<String>,
    wanted: HashSet<String>,
}

impl Maker<'_> {
    fn row(
        &mut self,
        record: &ItemRecord,
        known: Option<&AgendaItem>,
        skipped: bool,
        id: AgendaItemId,
    ) -> (PlannedRow, Option<AgendaItem>) {
        let mut row = first_view(record, known, skipped);
        let details = self.details(record, known.map(|item| &item.details), &mut row);
        if known.is_none() && record.title().is_none() {
            row.reject(
                "title",
                "title_missing",
                "There is no such item yet, and the file gives no title for a new one.",
            );
        }
        self.doubt_start(record, &details, &mut row);
        if let Err(refused) = details.check() {
            row.reject("duration", "item_refused", format!("The item cannot be kept like this: {refused}."));
        }
        if record.is_refused() || row.state == PlannedState::Rejected {
            row.state = PlannedState::Rejected;
            return (row, None);
        }
        if details.day.is_some() {
            (row.day, row.start) = (details.day, Some(details.start));
        }
        row.duration = Some(details.duration);
        let item = if let Some(known) = known {
            row.changes = changes(&known.details, &details);
            row.state = if row.changes.is_empty() { PlannedState::Unchanged } else { PlannedState::Update };
            AgendaItem { details, ..known.clone() }
        } else {
            row.state = PlannedState::New;
            let reference = if skipped { row.reference.clone() } else { self.reference(record, &details) };
            row.reference.clone_from(&reference);
            AgendaItem { id, revision: Revision::default(), reference, meeting: self.meeting.id, details }
        };
        if skipped || row.state == PlannedState::Unchanged {
            return (row, None);
        }
        (row, Some(item))
    }

    /// Doubts a beginning over which the clock jumps that night.
    fn doubt_start(&self, record: &ItemRecord, details: &ItemDetails, row: &mut PlannedRow) {
        let said = [ItemField::Day, ItemField::Start].iter().any(|field| record.says.contains(field));
        let jump = details.day.filter(|_| said);
        let jump = jump.and_then(|day| skipped(self.meeting.details.zone.0, day, details.start));
        if let Some(jump) = jump {
            row.doubt("start", "start_skipped", intake::agenda::start_skipped(details.start, jump));
        }
    }

    /// Keeps the reference in the file where it is free, else gives the next free one.
    fn reference(&mut self, record: &ItemRecord, details: &ItemDetails) -> String {
        let free = record.reference.clone().filter(|reference| !self.taken.contains(reference));
        let reference = free.unwrap_or_else(|| {
            let taken = self.taken.iter().chain(&self.wanted).map(String::as_str);
            fresh_reference(details.kind, taken)
        });
        self.taken.insert(reference.clone());
        reference
    }

    /// Puts what the file says over what is there.
    fn details(&self, record: &ItemRecord, known: Option<&ItemDetails>, row: &mut PlannedRow) -> ItemDetails {
        let said = &record.details;
        let mut details =
            known.cloned().unwrap_or_else(|| ItemDetails::new(said.kind, said.title.clone(), said.duration));
        let says = |field| record.says.contains(&field);
        for field in record.says.iter().copied() {
            take(&mut details, said, field);
        }
        if let Some(known) = known.filter(|_| !says(ItemField::Translations)) {
            // Translations of what changes become outdated.
            let (title, description) = (details.title.clone(), details.description.clone());
            details.title = known.title.clone();
            details.description = known.description.clone();
            details.retitle(title, description);
        }
        let hybrid = self.room(record, &mut details, row);
        if known.is_none() {
            let programme = details.kind.is_programme();
            if !says(ItemField::Online) {
                details.online |= programme && hybrid;
            }
            if !says(ItemField::ChathamHouse) {
                details.chatham_house = programme && self.meeting.details.chatham_house;
            }
            if !says(ItemField::Duration) && details.day.is_some() && !record.is_refused() {
                let message = format!(
                    "The file does not say how long it is; {} minutes are planned.",
                    details.duration
                );
                row.doubt("duration", "duration_missing", message);
            }
        }
        if says(ItemField::People) {
            details.people = self.people(&record.people, row);
        }
        if let Some(tour) = details.tour.as_mut().filter(|_| says(ItemField::Tour)) {
            for code in &record.chosen {
                if let Some(delegation) = self.everybody.delegation(code.as_str()) {
                    tour.chosen.push(delegation);
                } else {
                    let message =
                        format!("No delegation has the code “{code}”; it is left out of the order.");
                    row.doubt("tour", "delegation_unknown", message);
                }
            }
        }
        details
    }

    /// Finds the room; returns whether people can take part in it online.
    fn room(&self, record: &ItemRecord, details: &mut ItemDetails, row: &mut PlannedRow) -> bool {
        if !record.says.contains(&ItemField::Room) {
            return false;
        }
        let text = record.room.as_str();
        if text.is_empty() {
            details.room = None;
            return false;
        }
        match room(self.rooms, text) {
            Meant::One(room) => {
                details.room = Some(room.id);
                return room.details.hybrid;
            }
            Meant::Several => {
                row.doubt(
                    "room",
                    "room_ambiguous",
                    format!("Several rooms are called “{text}”; none is taken."),
                );
            }
            Meant::None if matches!(search_key(text).as_str(), "online" | "en ligne" | "virtual") => {
                details.room = None;
                details.online = true;
            }
            // Calendars name the house or the city of an event that has no room.
            Meant::None if self.is_venue(text) => {}
            Meant::None => {
                let message = format!(
                    "No room is known as “{text}”; add it to the meeting, or leave the item without one."
                );
                row.doubt("room", "room_unknown", message);
            }
        }
        false
    }

    fn is_venue(&self, text: &str) -> bool {
        let venue = &self.meeting.details.venue;
        let text = search_key(text);
        [&venue.name, &venue.city]
            .into_iter()
            .any(|name| !name.is_empty() && search_key(name.as_str()) == text)
    }

    /// Finds the people; whoever is not certain is to be confirmed, with what was written as a note.
    fn people(&self, records: &[PersonRecord], row: &mut PlannedRow) -> Vec<ItemPerson> {
        let mut people: Vec<ItemPerson> = Vec::with_capacity(records.len());
        for record in records {
            let text = record.text.as_str();
            let open = |note: Line| ItemPerson {
                who: Who::ToBeConfirmed,
                role: record.role,
                confirmed: false,
                note,
            };
            let person = if text.is_empty() {
                open(record.note.clone())
            } else {
                match self.everybody.find(text) {
                    Meant::One(who) => ItemPerson {
                        who,
                        role: record.role,
                        confirmed: record.confirmed,
                        note: record.note.clone(),
                    },
                    meant => {
                        let (code, problem) = if meant == Meant::Several {
                            ("person_ambiguous", "Several people at the meeting are called")
                        } else {
                            ("person_unknown", "Nobody at the meeting is known as")
                        };
                        let message = format!(
                            "{problem} “{text}”; the place is to be confirmed, with the name as a note."
                        );
                        row.doubt("people", code, message);
                        let note = [text, record.note.as_str()].into_iter().filter(|part| !part.is_empty());
                        open(
                            note.collect::<Vec<_>>()
                                .join("; ")
                                .parse()
                                .unwrap_or_else(|_| record.text.clone()),
                        )
                    }
                }
            };
            let twice = |other: &ItemPerson| other.who == person.who && other.role == person.role;
            if person.who != Who::ToBeConfirmed && people.iter().any(twice) {
                row.doubt("people", "person_twice", format!("“{text}” is named twice in the same role."));
            } else {
                people.push(person);
            }
        }
        people
    }
}

fn first_view(record: &ItemRecord, known: Option<&AgendaItem>, skipped: bool) -> PlannedRow {
    let title = record.title().or(known.map(|item| &item.details.title));
    let reference = known.map(|item| item.reference.clone()).or_else(|| record.reference.clone());
    PlannedRow {
        row: record.row,
        state: PlannedState::New,
        skipped,
        reference: reference.unwrap_or_default(),
        title: title.map(ToString::to_string).unwrap_or_default(),
        day: None,
        start: None,
        duration: None,
        reasons: record.reasons.iter().map(Into::into).collect(),
        changes: Vec::new(),
    }
}
