//! Explains every row: party and name first, then whom it is about, then what changes.

use super::Action;
use super::certain::Certain;
use super::fill::attends;
use super::missing;
use super::no_longer::no_longer_named;
use super::said::Says;
use super::update::{Maker, Somebody};
use crate::Result;
use crate::import::base::{Base, ImportSince, NoLongerNamed};
use crate::import::decisions::Decisions;
use crate::import::matching::{Group, Known, Row, identify};
use crate::import::references::References;
use crate::import::row::{ImportQuestion, ImportRow, QuestionCode, RowState};
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::PartyId;
use domain::noun::Noun;
use domain::party::{Party, Resolver};
use domain::person::{Name, Person};
use domain::reason::ReasonCode;
use domain::roster::Roster;
use domain::text::Line;
use intake::Record;
use std::borrow::Cow;
use std::collections::BTreeMap;
use store::Unit;

/// Explains every row, and says what applying does.
pub(in crate::import) async fn plan(
    unit: &mut Unit,
    roster: &Roster,
    records: &[Record],
    decisions: &Decisions,
    base: Option<&Base>,
) -> Result<Planned> {
    let parties: Vec<Party> = unit.all().await?;
    let persons: Vec<Person> = unit.all().await?;
    let certain = Certain {
        resolver: Resolver::new(&parties, roster.meeting.details.from),
        parties: &parties,
        decisions,
    };
    let people = Somebody::all(roster, &persons);
    let days = roster.meeting.details.days();
    let records = &*settled(records, decisions);
    let maker = Maker { certain: &certain, days: &days, base };
    let Explained { mut rows, mut actions, said } = explain(records, &people, &maker);
    let wanted = actions.iter().flatten().filter_map(|action| match action {
        Action::Add { reference, .. } => Some(reference.clone()),
        Action::Update { .. } => None,
    });
    let mut references = References::of(unit, Noun::Participant, roster.meeting.id, wanted).await?;
    for (row, action) in rows.iter_mut().zip(&mut actions) {
        if let Some(Action::Add { reference, .. }) = action {
            let said = Some(reference.as_str()).filter(|said| !said.is_empty());
            *reference = references.give(said, "P");
            row.reference = Some(reference.clone());
        }
    }
    let said: Vec<(String, [Says; 2])> =
        rows.iter().zip(said).filter_map(|(row, said)| Some((row.reference.clone()?, said?))).collect();
    let mut actions: Vec<Action> = actions.into_iter().flatten().collect();
    let mut since = None;
    if let Some(base) = base {
        let (no_longer, withdrawing) = no_longer_named(base, roster, records, &rows, decisions);
        actions.extend(withdrawing);
        since = Some(compared(base, &said, &rows, no_longer));
    }
    Ok(Planned { rows, actions, said: said.into_iter().collect(), since })
}

/// Counts what is other than in the earlier file.
fn compared(
    base: &Base,
    said: &[(String, [Says; 2])],
    rows: &[ImportRow],
    no_longer: Vec<NoLongerNamed>,
) -> ImportSince {
    // A row that waits for what counts of a field says something else too.
    let chosen = |row: &&ImportRow| {
        row.question.as_ref().is_some_and(|question| question.code == QuestionCode::ChangedBoth)
    };
    let waiting = u32::try_from(rows.iter().filter(chosen).count()).unwrap_or(u32::MAX);
    let count = |is: &dyn Fn(&str, &Says) -> bool| {
        let found = said.iter().filter(|(reference, [says, _])| is(reference, says));
        u32::try_from(found.count()).unwrap_or(u32::MAX)
    };
    ImportSince {
        file_name: base.file_name.clone(),
        at: base.at,
        added: count(&|reference, _| !base.said.contains_key(reference)),
        changed: count(&|reference, says| {
            base.said.get(reference).is_some_and(|before| base.says_other(before, says))
        })
        .saturating_add(waiting),
        no_longer,
    }
}

/// Every row explained, and what applying does.
pub(in crate::import) struct Planned {
    pub rows: Vec<ImportRow>,
    pub actions: Vec<Action>,
    /// By what people cite: what the file says of somebody, and what stands of them once it is applied.
    pub said: BTreeMap<String, [Says; 2]>,
    /// What is other than in the earlier file of the source.
    pub since: Option<ImportSince>,
}

struct Explained {
    rows: Vec<ImportRow>,
    actions: Vec<Option<Action>>,
    said: Vec<Option<[Says; 2]>>,
}

/// Takes over what answers about attendance mean.
fn settled<'a>(records: &'a [Record], decisions: &Decisions) -> Cow<'a, [Record]> {
    if records.iter().all(|record| record.open_modes.is_empty()) {
        return Cow::Borrowed(records);
    }
    let mut records = records.to_vec();
    for record in &mut records {
        record.settle_modes(|text| decisions.answers.mode_for(text));
    }
    Cow::Owned(records)
}

fn explain(records: &[Record], people: &[Somebody<'_>], maker: &Maker<'_>) -> Explained {
    let mut rows: Vec<ImportRow> = Vec::with_capacity(records.len());
    let mut certain: Vec<Option<(PartyId, Name)>> = Vec::with_capacity(records.len());
    for record in records {
        let mut row = first_view(record, maker.certain.decisions);
        if row.state == RowState::Nobody {
            certain.push(None);
            rows.push(row);
            continue;
        }
        let (party, name) = maker.certain.find(record, &mut row);
        for open in &record.open_modes {
            let question = ImportQuestion::new(QuestionCode::ModeUnclear);
            row.ask(
                Field::Mode,
                ImportQuestion { text: open.text.clone(), ..question },
                Facts::text(&open.text),
            );
        }
        certain.push(party.zip(name).filter(|_| !row.skipped && record.open_modes.is_empty()));
        rows.push(row);
    }
    missing::suggest(records, &mut rows, maker.certain.parties);
    let named = certain.iter().zip(records).enumerate().filter_map(|(place, (certain, record))| {
        let (party, name) = certain.as_ref()?;
        Some(Row {
            place,
            number: record.row,
            name,
            email: record.email.as_ref().map_or("", Line::as_str),
            group: Group::Party(*party),
            // Our own list never has anybody twice.
            alone: record.listed.is_some(),
            listed: record.listed.as_ref().map(|listed| listed.name.as_str()),
            cited: record.reference.as_deref().filter(|_| record.listed.is_some()),
            submitted_at: record.submitted_at,
        })
    });
    let named: Vec<Row<'_>> = named.collect();
    let known = Known::of(people.iter().map(Somebody::someone));
    let identities = identify(&named, &known, &maker.certain.decisions.answers.persons);
    let mut actions: Vec<Option<Action>> = records.iter().map(|_| None).collect();
    let mut said: Vec<Option<[Says; 2]>> = records.iter().map(|_| None).collect();
    for (place, found) in identities.tell(&named, &known, &mut rows) {
        if let Some((party, name)) = &certain[place] {
            let found = found.map(|known| people[known]);
            let (record, row) = (&records[place], &mut rows[place]);
            let action = maker.decide(record, *party, name, found, row);
            said[place] = maker.said(record, (*party, name), found, action.as_ref(), row);
            actions[place] = action;
        }
    }
    Explained { rows, actions, said }
}

fn first_view(record: &Record, decisions: &Decisions) -> ImportRow {
    // Where an answer about attendance is open it is asked, where it was answered nothing is left to doubt. A row that somebody
    // takes for a person all the same is one.
    let taken = decisions.takes(record.row);
    let told = |code| code == ReasonCode::ModeUnclear || code == ReasonCode::NotAPerson && taken;
    let reasons = record.reasons.iter().filter(|reason| !told(reason.code)).map(Into::into);
    let mut row = ImportRow::new(record.row, decisions.skips(record.row), reasons);
    row.state = RowState::Rejected;
    if record.nobody && !taken {
        row.state = RowState::Nobody;
        return row;
    }
    row.reference.clone_from(&record.reference);
    row.show(Field::Party, &record.party_text.as_ref().map_or("", Line::as_str));
    let open = record.open_modes.first();
    row.show(Field::Mode, &open.map_or_else(|| attends(record), |open| open.text.clone()));
    row
}
