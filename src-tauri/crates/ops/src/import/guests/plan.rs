//! Explains every row: whom it is about, and what changes of them.

use super::details::{changes, details};
use crate::Result;
use crate::import::decisions::Decisions;
use crate::import::matching::{Group, Known, Row, Someone, identify};
use crate::import::progress::Progress;
use crate::import::references::References;
use crate::import::row::{ImportQuestion, ImportReason, ImportRow, QuestionCode, RowState};
use domain::agenda::AgendaItem;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::guest::Guest;
use domain::identity::address_key;
use domain::ids::{MeetingId, Revision};
use domain::noun::Noun;
use domain::person::Name;
use domain::reason::ReasonCode;
use domain::text::Line;
use intake::guests::GuestRecord;
use std::collections::BTreeMap;
use store::Unit;
use words::{Word, Words};

/// Explains every row, and lists the guests who are new or change.
pub(in crate::import) async fn plan(
    unit: &mut Unit,
    meeting: MeetingId,
    records: &[GuestRecord],
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Vec<Guest>)> {
    let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    let wanted = records.iter().filter_map(|record| record.reference.clone());
    let mut references = References::of(unit, Noun::Guest, meeting, wanted).await?;
    let (mut rows, found) = find(records, &guests, decisions);
    let mut saved = Vec::new();
    for (place, guest) in found {
        let (record, row) = (&records[place], &mut rows[place]);
        let known = guest.map(|guest| &guests[guest]);
        let mut details = details(record, known.map(|guest| &guest.details), &items, row);
        decisions.name(record.row, &mut details.name);
        row.name = details.name.running();
        ask_name(&details.name, row);
        if row.is_refused() {
            row.state = RowState::Rejected;
            continue;
        }
        if let Some(known) = known {
            row.changes = changes(&known.details, &details, &items);
            row.state = if row.changes.is_empty() { RowState::Unchanged } else { RowState::Update };
        }
        if row.state == RowState::Unchanged {
            continue;
        }
        saved.push(if let Some(known) = known {
            Guest { details, ..known.clone() }
        } else {
            let reference = references.give(record.reference.as_deref(), "G");
            row.reference = Some(reference.clone());
            Guest { id: unit.new_id(), revision: Revision::default(), reference, meeting, details }
        });
    }
    Ok((rows, saved))
}

/// Begins each row; of those that can come in it returns the place, with the place of the guest they are about, none for
/// somebody new. A reference tells who is meant.
fn find(
    records: &[GuestRecord],
    guests: &[Guest],
    decisions: &Decisions,
) -> (Vec<ImportRow>, Vec<(usize, Option<usize>)>) {
    let known = Known::of(guests.iter().map(|guest| Someone {
        token: guest.reference.clone(),
        name: &guest.details.name,
        email: guest.details.email.as_str(),
        group: Some(Group::Guests),
    }));
    let names: Vec<Name> = records.iter().map(|record| name_of(record, decisions)).collect();
    let mut rows: Vec<ImportRow> = Vec::with_capacity(records.len());
    let mut answers: BTreeMap<u32, String> = decisions.answers.persons.clone();
    for (record, name) in records.iter().zip(&names) {
        let reasons = record.reasons.iter().map(ImportReason::from);
        // Asked for below, and not where an answer gives it.
        let reasons = reasons.filter(|reason| reason.code != ReasonCode::NameMissing);
        let mut row = ImportRow::new(record.row, decisions.skips(record.row), reasons);
        row.reference.clone_from(&record.reference);
        row.name = name.running();
        row.show(Field::GivenName, &name.given_name);
        row.show(Field::FamilyName, &name.family_name);
        row.show(Field::Organisation, &record.organisation.as_ref().map_or("", Line::as_str));
        let items = record.items.iter().flatten().map(Line::as_str).collect::<Vec<_>>();
        row.show(Field::Items, &items.join("; "));
        if let Some(reference) = &record.reference {
            let own = || known.called(reference).map_or_else(|| "new".to_owned(), |_| reference.clone());
            answers.entry(record.row).or_insert_with(own);
        } else {
            ask_name(name, &mut row);
        }
        if row.is_refused() {
            row.state = RowState::Rejected;
        }
        rows.push(row);
    }
    let certain: Vec<Row<'_>> = records
        .iter()
        .zip(&names)
        .enumerate()
        .filter(|(place, _)| !rows[*place].skipped && !rows[*place].is_refused())
        .map(|(place, (record, name))| Row {
            place,
            number: record.row,
            name,
            email: record.email.as_ref().map_or("", Line::as_str),
            group: Group::Guests,
            alone: record.reference.is_some(),
            listed: None,
            cited: None,
            submitted_at: None,
        })
        .collect();
    let identities = identify(&certain, &known, &answers);
    let mut found = Vec::with_capacity(certain.len());
    for (place, guest) in identities.tell(&certain, &known, &mut rows) {
        match guest {
            Some(guest) => rows[place].reference = Some(guests[guest].reference.clone()),
            None => doubt_address(&mut rows[place], &records[place], guests),
        }
        found.push((place, guest));
    }
    (rows, found)
}

/// Doubts a guest with a reference of their own who has the mailbox of another one.
fn doubt_address(row: &mut ImportRow, record: &GuestRecord, guests: &[Guest]) {
    let address = address_key(record.email.as_ref().map_or("", Line::as_str));
    let sharing = |guest: &&Guest| address.is_some() && address_key(guest.details.email.as_str()) == address;
    if let (Some(_), Some(guest)) = (&record.reference, guests.iter().find(sharing)) {
        let values =
            [("text", guest.details.name.running().into()), ("beside", guest.reference.as_str().into())];
        let who = Words::chosen().say_with(Word::InBrackets, values);
        let facts = Facts::default().with(Fact::People, vec![who]).case("another");
        row.doubt(Field::Email, ReasonCode::AddressShared, facts);
    }
}

fn name_of(record: &GuestRecord, decisions: &Decisions) -> Name {
    let mut name = Name {
        title: record.title.clone().unwrap_or_default(),
        given_name: record.given_name.clone().unwrap_or_default(),
        family_name: record.family_name.clone().unwrap_or_default(),
        ..Name::default()
    };
    decisions.name(record.row, &mut name);
    name
}

/// Asks for the name of somebody who has none.
fn ask_name(name: &Name, row: &mut ImportRow) {
    if name.family_name.is_empty() {
        row.ask(Field::FamilyName, ImportQuestion::new(QuestionCode::NameMissing), Facts::default());
    }
}

/// Writes the guests.
pub(in crate::import) async fn write(
    guests: Vec<Guest>,
    unit: &mut Unit,
    mut progress: Progress<'_>,
) -> Result<()> {
    for mut guest in guests {
        unit.save(&mut guest).await?;
        progress.wrote(1)?;
    }
    Ok(())
}
