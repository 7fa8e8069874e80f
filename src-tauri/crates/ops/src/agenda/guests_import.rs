//! Importing guests: a list is read, explained row by row, and applied in one step.

use super::import::small_enough;
use super::import_view::{FilePreview, PlannedRow, PlannedState};
use crate::Result;
use crate::people::check_email;
use domain::agenda::AgendaItem;
use domain::guest::{Guest, GuestDetails};
use domain::identity::{address_key, name_key, name_keys};
use domain::ids::{AgendaItemId, MeetingId, Revision};
use domain::noun::Noun;
use domain::participant::{Mode, PhotoConsent, next_references};
use domain::party::PartyKind;
use domain::person::Name;
use domain::text::{Line, search_key};
use domain::verb::{FromFile, Verb};
use intake::guests::GuestRecord;
use serde_json::json;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use store::Unit;

/// A list of guests that was read.
pub struct GuestImport {
    file_name: String,
    records: Vec<GuestRecord>,
}

impl GuestImport {
    /// Reads a list. `file_name` is a name, never a path.
    pub fn read(bytes: &[u8], file_name: &str) -> Result<Self> {
        let records = intake::guests::read(bytes, file_name)?;
        Ok(Self { file_name: file_name.to_owned(), records })
    }

    /// Reads a list from the disk. One far beyond what a list of guests can be is refused unread.
    pub fn read_file(path: &Path, file_name: &str) -> Result<Self> {
        Self::read(&small_enough(path)?, file_name)
    }

    /// Says what would happen to every guest, over what the workspace holds now; rows in `skip` are left out.
    pub async fn plan(&self, unit: &mut Unit, meeting: MeetingId, skip: &BTreeSet<u32>) -> Result<GuestPlan> {
        let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
        let taken = unit.references_taken(Noun::Guest, meeting).await?;
        let mut maker = Maker {
            meeting,
            items: &items,
            guests: &guests,
            taken: taken.into_iter().collect(),
            wanted: self.records.iter().filter_map(|record| record.reference.clone()).collect(),
        };
        let mut rows = Vec::with_capacity(self.records.len());
        for (record, known) in self.records.iter().zip(matched(&self.records, &guests)) {
            let id = unit.new_id();
            let (row, details) = maker.row(record, known, skip.contains(&record.row));
            rows.push(maker.planned(row, details, record, known, id));
        }
        Ok(GuestPlan { file_name: self.file_name.clone(), rows })
    }
}

/// What would happen to every guest of a list.
pub struct GuestPlan {
    file_name: String,
    /// Each row with the guest to save, where there is one.
    rows: Vec<(PlannedRow, Option<Guest>)>,
}

impl GuestPlan {
    /// Shows the list with its plan.
    pub fn preview(&self) -> FilePreview {
        FilePreview::new(&self.file_name, self.rows.iter().map(|(row, _)| row.clone()).collect())
    }

    /// Counts the guests that applying adds or changes.
    pub fn effects(&self) -> usize {
        self.rows.iter().filter(|(_, guest)| guest.is_some()).count()
    }

    /// Names the step and applies the plan; returns how many guests were added or changed.
    pub async fn apply(self, unit: &mut Unit) -> Result<usize> {
        let count = self.effects();
        unit.step(Verb::ImportGuests(FromFile::of(count, &self.file_name)));
        self.write(unit).await?;
        Ok(count)
    }

    /// Applies the plan in a step that the caller has named.
    pub(crate) async fn write(self, unit: &mut Unit) -> Result<()> {
        for mut guest in self.rows.into_iter().filter_map(|(_, guest)| guest) {
            unit.save(&mut guest).await?;
        }
        Ok(())
    }
}

/// Finds, for each row, the guest that it is: by reference, by e-mail address and name, else by name where one of the two
/// has no address. The address alone is not enough: an office shares a mailbox. Nobody is meant twice.
fn matched<'a>(records: &[GuestRecord], guests: &'a [Guest]) -> Vec<Option<&'a Guest>> {
    let keys: Vec<(Option<String>, Vec<Vec<String>>)> = guests
        .iter()
        .map(|guest| (address_key(guest.details.email.as_str()), name_keys(&guest.details.name)))
        .collect();
    let mut meant = HashSet::new();
    let mut find = |fits: &dyn Fn(usize) -> bool| {
        let place = (0..guests.len()).find(|place| !meant.contains(place) && fits(*place))?;
        meant.insert(place);
        Some(&guests[place])
    };
    let mut found: Vec<Option<&Guest>> = Vec::with_capacity(records.len());
    for record in records {
        let reference = record.reference.as_ref().map(|text| text.to_lowercase());
        found.push(find(&|place| Some(guests[place].reference.to_lowercase()) == reference));
    }
    for apart in [false, true] {
        for (record, found) in records.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let (address, name) = (address_of(record), name_of(record));
            *found = find(&|place| {
                let (known, names) = &keys[place];
                let addresses = if apart {
                    address.is_none() || known.is_none()
                } else {
                    address.is_some() && *known == address
                };
                names.contains(&name) && addresses
            });
        }
    }
    found
}

fn address_of(record: &GuestRecord) -> Option<String> {
    address_key(record.email.as_ref().map_or("", Line::as_str))
}

fn name_of(record: &GuestRecord) -> Vec<String> {
    let part = |part: &Option<Line>| part.as_ref().map(ToString::to_string).unwrap_or_default();
    name_key(&format!("{} {}", part(&record.given_name), part(&record.family_name)))
}

struct Maker<'a> {
    meeting: MeetingId,
    items: &'a [AgendaItem],
    guests: &'a [Guest],
    taken: HashSet<String>,
    wanted: HashSet<String>,
}

impl Maker<'_> {
    fn row(&self, record: &GuestRecord, known: Option<&Guest>, skipped: bool) -> (PlannedRow, GuestDetails) {
        let reference = known.map(|guest| guest.reference.clone()).or_else(|| record.reference.clone());
        let mut row = PlannedRow {
            row: record.row,
            state: PlannedState::New,
            skipped,
            reference: reference.unwrap_or_default(),
            title: String::new(),
            day: None,
            start: None,
            duration: None,
            reasons: record.reasons.iter().map(Into::into).collect(),
            changes: Vec::new(),
        };
        let mut details = known.map_or_else(nobody, |guest| guest.details.clone());
        let line = |part: &mut Line, said: &Option<Line>| {
            if let Some(said) = said {
                part.clone_from(said);
            }
        };
        line(&mut details.name.title, &record.title);
        line(&mut details.name.given_name, &record.given_name);
        line(&mut details.name.family_name, &record.family_name);
        line(&mut details.organisation, &record.organisation);
        line(&mut details.sector, &record.sector);
        line(&mut details.function, &record.function);
        if let Some(email) = &record.email {
            if check_email(email).is_ok() {
                details.email.clone_from(email);
            } else {
                row.doubt("email", "email_refused", "This is not an e-mail address; it is left out.");
            }
        }
        details.kind = record.kind.unwrap_or(details.kind);
        details.mode = record.mode.unwrap_or(details.mode);
        details.photo_consent = record.photo_consent.unwrap_or(details.photo_consent);
        if let Some(languages) = &record.languages {
            details.languages.clone_from(languages);
        }
        if let Some(items) = &record.items {
            details.items = self.attended(items, &mut row);
        }
        row.title = details.name.running();
        if known.is_none() {
            self.ask_who(record, &mut row);
        }
        if details.name.family_name.is_empty() && !record.is_refused() {
            row.reject("family_name", "name_missing", "The family name is missing.");
        }
        (row, details)
    }

    /// Asks whom a row is about that shares the address of a guest of another name. A reference answers: that of the
    /// guest, or one of its own.
    fn ask_who(&self, record: &GuestRecord, row: &mut PlannedRow) {
        let address = address_of(record);
        let sharing =
            |guest: &&Guest| address.is_some() && address_key(guest.details.email.as_str()) == address;
        let Some(guest) = self.guests.iter().find(sharing) else { return };
        let of = format!(
            "The e-mail address is also that of {} ({})",
            guest.details.name.running(),
            guest.reference
        );
        if record.reference.is_some() {
            row.doubt("email", "address_shared", format!("{of}; this is another guest, by the reference."));
        } else {
            let message = format!(
                "{of}. The same person, or another? Write {} or another reference into a column “ID”.",
                guest.reference
            );
            row.reject("email", "address_shared", message);
        }
    }

    fn planned(
        &mut self,
        mut row: PlannedRow,
        details: GuestDetails,
        record: &GuestRecord,
        known: Option<&Guest>,
        id: domain::ids::GuestId,
    ) -> (PlannedRow, Option<Guest>) {
        if record.is_refused() || row.state == PlannedState::Rejected {
            row.state = PlannedState::Rejected;
            return (row, None);
        }
        let guest = if let Some(known) = known {
            row.changes = changes(&known.details, &details);
            row.state = if row.changes.is_empty() { PlannedState::Unchanged } else { PlannedState::Update };
            Guest { details, ..known.clone() }
        } else {
            if !row.skipped {
                row.reference = self.reference(record);
            }
            let reference = row.reference.clone();
            Guest { id, revision: Revision::default(), reference, meeting: self.meeting, details }
        };
        let saved = !row.skipped && row.state != PlannedState::Unchanged;
        (row, saved.then_some(guest))
    }

    /// Keeps the reference in the file where it is free, else gives the next free one.
    fn reference(&mut self, record: &GuestRecord) -> String {
        let free = record.reference.clone().filter(|reference| !self.taken.contains(reference));
        let reference = free.unwrap_or_else(|| {
            let taken = self.taken.iter().chain(&self.wanted).map(String::as_str);
            next_references("G", taken).next().unwrap_or_default()
        });
        self.taken.insert(reference.clone());
        reference
    }

    /// Finds the items that a guest attends, by reference, number or title.
    fn attended(&self, texts: &[Line], row: &mut PlannedRow) -> Vec<AgendaItemId> {
        let mut found = Vec::with_capacity(texts.len());
        for text in texts {
            let key = search_key(text.as_str());
            let is = |item: &&AgendaItem| {
                let number = item.details.number.as_ref().map(|number| search_key(number.as_str()));
                search_key(&item.reference) == key
                    || number.is_some_and(|number| number == key || format!("item {number}") == key)
                    || search_key(item.details.title.as_str()) == key
            };
            match self.items.iter().find(is) {
                Some(item) if !found.contains(&item.id) => found.push(item.id),
                Some(_) => {}
                None => {
                    let message =
                        format!("No item is known as “{text}”; import the agenda, then this list again.");
                    row.doubt("items", "item_unknown", message);
                }
            }
        }
        found
    }
}

fn nobody() -> GuestDetails {
    GuestDetails {
        name: Name::default(),
        email: Line::default(),
        organisation: Line::default(),
        kind: PartyKind::Private,
        sector: Line::default(),
        function: Line::default(),
        mode: Mode::InPerson,
        items: Vec::new(),
        languages: Vec::new(),
        photo_consent: PhotoConsent::default(),
    }
}

/// Names the fields in which two guests differ.
fn changes(before: &GuestDetails, after: &GuestDetails) -> Vec<String> {
    let (before, after) = (json!(before), json!(after));
    let fields = after.as_object().into_iter().flatten();
    fields
        .filter(|(field, value)| before[field.as_str()] != **value)
        .map(|(field, _)| field.clone())
        .collect()
}
