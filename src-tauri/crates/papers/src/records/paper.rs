//! Records of exchange as papers.

use super::frame;
use crate::blocks::{Block, Cell, Column, Document, Line, Row, RowKind, Table, Voice, Words};
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use chrono::NaiveDate;
use domain::closed::Closed;
use domain::disclosure::RecordsShape::{Cards, Sheet};
use domain::disclosure::{Disclosed, PaperKind, RecordLine, RecordsPaper};
use domain::exchange::{
    ActionStatus, Cell as Kept, EvidenceLevel, ExchangeKind, Severity, SourceAttribution, StatementStatus,
    TransferLevel, TransferState,
};
use domain::field::Field;
use domain::label::HandlingLabel;

/// Titles the paper.
pub(super) fn title(view: &RecordsPaper) -> String {
    name(match view.of {
        ExchangeKind::Questions if view.shape == Sheet => PaperKind::QuestionSheet,
        ExchangeKind::Matrix if view.shape == Sheet => PaperKind::MatrixSheet,
        ExchangeKind::Concepts if view.shape == Sheet => PaperKind::StatementSheet,
        ExchangeKind::Practices if view.shape == Cards => PaperKind::PracticeCards,
        ExchangeKind::Questions => PaperKind::Questions,
        ExchangeKind::Matrix => PaperKind::Matrix,
        ExchangeKind::Practices => PaperKind::Practices,
        ExchangeKind::Challenges => PaperKind::Challenges,
        ExchangeKind::Concepts => PaperKind::Concepts,
        ExchangeKind::Actions => PaperKind::Actions,
    })
}

impl Paper for RecordsPaper {
    fn document(records: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = records.view();
        let label = records.label();
        let blocks = match view.of {
            _ if view.records.is_empty() => vec![Block::text(say(Word::RecordsEmpty))],
            ExchangeKind::Practices if view.shape == Cards => cards(&view.records, label),
            ExchangeKind::Practices => practices(&view.records, label),
            ExchangeKind::Challenges => {
                view.records.iter().flat_map(|record| challenge(record, label)).collect()
            }
            ExchangeKind::Concepts => {
                view.records.iter().flat_map(|record| concept(record, label, 2)).collect()
            }
            ExchangeKind::Actions => vec![actions(&view.records, label)],
            ExchangeKind::Questions => {
                view.records.iter().flat_map(|record| question(record, label)).collect()
            }
            ExchangeKind::Matrix => matrix(&view.records, label),
        };
        let facts = match view.of {
            ExchangeKind::Concepts => vec![say(Word::RecordsStatements)],
            _ => Vec::new(),
        };
        Document { facts, blocks, ..Document::new(frame(records, stamp)) }
    }
}

/// The compendium: what is in it at a glance, then each practice.
fn practices(records: &[RecordLine], label: HandlingLabel) -> Vec<Block> {
    let columns = vec![
        Column::new(name(Field::Reference), 16),
        Column::new(name(Field::Title), 74),
        Column::new(name(Field::SourceDelegations), 34),
        Column::new(name(Field::EvidenceLevel), 28),
    ];
    let glance = |record: &RecordLine| {
        let cells = vec![
            Cell::plain(record.reference()),
            Cell::plain(record.say(Field::Title)),
            Cell::plain(source(record)),
            Cell::plain(named::<EvidenceLevel>(record, Field::EvidenceLevel)),
        ];
        Row::new(RowKind::Plain, cells)
    };
    let rows = records.iter().map(glance).collect();
    let mut blocks = vec![Block::Table(Table { columns, rows, narrow: false })];
    blocks.extend(records.iter().flat_map(|record| practice(record, label)));
    blocks
}

/// Each practice on a page of its own, so that it can be handed out alone.
fn cards(records: &[RecordLine], label: HandlingLabel) -> Vec<Block> {
    let card = |record| [Block::Page].into_iter().chain(practice(record, label));
    records.iter().flat_map(card).skip(1).collect()
}

/// One practice.
fn practice(record: &RecordLine, label: HandlingLabel) -> Vec<Block> {
    let level = named::<EvidenceLevel>(record, Field::EvidenceLevel);
    let mut blocks = heading(record, Field::Title, &[source(record), level], label, 2);
    blocks.extend(
        text(record, Field::Summary).map(|words| Block::Text { voice: Voice::Lead, words: words.into() }),
    );
    blocks.extend(facts(record, &[Field::Problem]));
    let steps = record.cell(Field::Steps).entries();
    if !steps.is_empty() {
        let entries = steps.iter().map(Words::plain).collect();
        blocks.push(Block::List { name: name(Field::Steps), entries, numbered: true });
    }
    blocks.extend(facts(
        record,
        &[Field::Evidence, Field::DidNotWork, Field::SuccessFactors, Field::Obstacles],
    ));
    let conditions = record.say(Field::TransferConditions);
    let level = named::<TransferLevel>(record, Field::TransferLevel);
    let transfer: Vec<String> = [level, conditions].into_iter().filter(|part| !part.is_empty()).collect();
    blocks.extend(said(name(Field::TransferLevel), transfer.join("; ")));
    blocks.extend(facts(
        record,
        &[
            Field::Safeguards,
            Field::LegalBasis,
            Field::Resources,
            Field::Forms,
            Field::Phases,
            Field::Instruments,
            Field::Actors,
            Field::Since,
            Field::Item,
            Field::RelatedChallenges,
            Field::RelatedConcepts,
            Field::Attachments,
            Field::Outdated,
        ],
    ));
    blocks.extend(said(name(Field::ValidatedOn), day(record, Field::ValidatedOn)));
    blocks
}

/// One challenge.
fn challenge(record: &RecordLine, label: HandlingLabel) -> Vec<Block> {
    let severity = named::<Severity>(record, Field::Severity);
    let weight = if severity.is_empty() {
        severity
    } else {
        say_with(Word::RecordsSeverity, &[("severity", &severity)])
    };
    let mut blocks = heading(record, Field::Title, &[weight], label, 2);
    blocks.extend(text(record, Field::Description).map(Block::text));
    blocks.extend(facts(
        record,
        &[
            Field::RaisedBy,
            Field::ProposedResponse,
            Field::LinkedPractices,
            Field::LinkedActions,
            Field::Forms,
            Field::Phases,
            Field::Instruments,
            Field::Item,
        ],
    ));
    blocks
}

/// One concept, with what each delegation confirmed, under a heading of a level. What is not confirmed is said to be that,
/// whatever it says.
pub fn concept(record: &RecordLine, label: HandlingLabel, level: u8) -> Vec<Block> {
    let mut blocks = heading(record, Field::Term, &[], label, level);
    blocks.extend(facts(record, &[Field::EuBaseline, Field::BaselineSource, Field::WhereViewsDiffer]));
    let confirmed = StatementStatus::ConfirmedByDelegation.as_str().replace('_', " ");
    let (said, rest): (Vec<&RecordLine>, Vec<&RecordLine>) =
        record.statements.iter().partition(|one| one.cell(Field::Status).text() == confirmed);
    if said.is_empty() {
        blocks.push(Block::text(say(Word::RecordsNoStatement)));
    }
    let columns = vec![
        Column::new(name(Field::Party), 34),
        Column::new(name(Field::Text), 76),
        Column::new(name(Field::AsOf), 26),
        Column::new(name(Field::SourceReference), 26),
    ];
    let row = |statement: &RecordLine, words: String| {
        let cells = vec![
            Cell::plain(statement.say(Field::Party)),
            Cell::plain(words),
            Cell::plain(day(statement, Field::AsOf)),
            Cell::plain(statement.say(Field::SourceReference)),
        ];
        Row { long: true, ..Row::new(RowKind::Plain, cells) }
    };
    let unconfirmed = |statement: &RecordLine| {
        let cells = vec![
            Cell::plain(statement.say(Field::Party)),
            Cell::voiced(Voice::Quiet, say(Word::RecordsNotConfirmed)),
            Cell::plain(""),
            Cell::plain(""),
        ];
        Row::new(RowKind::Plain, cells)
    };
    if !record.statements.is_empty() {
        let rows = said.iter().map(|one| row(one, one.say(Field::Text)));
        let rows = rows.chain(rest.iter().map(|one| unconfirmed(one))).collect();
        blocks.push(Block::Table(Table { columns, rows, narrow: false }));
    }
    blocks
}

/// The action list.
fn actions(records: &[RecordLine], label: HandlingLabel) -> Block {
    let columns = vec![
        Column::new(name(Field::Reference), 19),
        Column::new(say(Word::RecordsAction), 66),
        Column::new(say(Word::RecordsOwner), 40),
        Column::new(name(Field::Due), 28),
        Column::new(name(Field::Status), 24),
    ];
    let row = |record: &RecordLine| {
        let owners = match record.cell(Field::OwnerDelegations).entries().as_slice() {
            [all] if all == "all" => say(Word::RecordsAllDelegations),
            _ => record.say(Field::OwnerDelegations),
        };
        let person = record.said.iter().find(|(field, _)| *field == Field::OwnerPerson);
        let item = Line::voiced(Voice::Small, record.say(Field::Item));
        let own = (record.label != label).then(|| Line::label(record.label));
        let cells = vec![
            Cell::plain(record.reference()),
            Cell::lines([Line::voiced(Voice::Plain, record.say(Field::Text)), item].into_iter().chain(own)),
            Cell::lines([
                Line::voiced(Voice::Plain, owners),
                Line::voiced(Voice::Small, person.map(|(_, name)| Words::whole(name)).unwrap_or_default()),
            ]),
            Cell::plain(day(record, Field::Due)),
            Cell::plain(named::<ActionStatus>(record, Field::Status)),
        ];
        Row::new(RowKind::Plain, cells)
    };
    Block::Table(Table { columns, rows: records.iter().map(row).collect(), narrow: false })
}

/// One question with its answers: the named ones, then those that leave without their delegation.
fn question(record: &RecordLine, label: HandlingLabel) -> Vec<Block> {
    let due = day(record, Field::Due);
    let due = if due.is_empty() { due } else { say_with(Word::RecordsDue, &[("date", &due)]) };
    let mut blocks = heading(record, Field::Question, &[due], label, 2);
    blocks.extend(text(record, Field::Background).map(Block::text));
    if record.statements.is_empty() {
        blocks.push(Block::text(say(Word::RecordsNoAnswer)));
    } else {
        let columns = vec![Column::new(name(Field::Party), 40), Column::new(name(Field::Answer), 122)];
        let row = |answer: &RecordLine| {
            let party = match answer.say(Field::Party) {
                party if party.is_empty() => say(Word::RecordsSourceWithheld),
                party => party,
            };
            let own = (answer.label != label).then(|| Line::label(answer.label));
            let lines = answer.say(Field::Answer);
            let lines = lines.lines().map(|line| Line::voiced(Voice::Plain, line.to_owned()));
            let cells = vec![Cell::plain(party), Cell::lines(lines.chain(own))];
            Row { long: true, ..Row::new(RowKind::Plain, cells) }
        };
        let rows = record.statements.iter().map(row).collect();
        blocks.push(Block::Table(Table { columns, rows, narrow: false }));
    }
    if record.more > 0 {
        let count = record.more.to_string();
        blocks.push(Block::text(say_with(Word::RecordsMoreAnswers, &[("count", &count)])));
    }
    blocks
}

/// The transfer matrix: who uses which practice, then under which conditions.
fn matrix(records: &[RecordLine], label: HandlingLabel) -> Vec<Block> {
    let mut columns = vec![Column::new(name(ExchangeKind::Practices), 58)];
    columns.extend(TransferState::ALL.map(|state| Column::new(name(state), 26)));
    let is = |answer: &RecordLine, state: TransferState| {
        TransferState::written(&answer.cell(Field::State).text()) == Some(state)
    };
    let row = |record: &RecordLine| {
        let own = (record.label != label).then(|| Line::label(record.label));
        let title =
            Line::voiced(Voice::Plain, format!("{}  {}", record.reference(), record.say(Field::Title)));
        let mut cells = vec![Cell::lines([title].into_iter().chain(own))];
        cells.extend(TransferState::ALL.map(|state| {
            let codes = record.statements.iter().filter(|answer| is(answer, state));
            Cell::plain(codes.map(|answer| answer.cell(Field::Party).text()).collect::<Vec<_>>().join(", "))
        }));
        Row::new(RowKind::Plain, cells)
    };
    let rows = records.iter().map(row).collect();
    let mut blocks = vec![Block::Table(Table { columns, rows, narrow: false })];
    for record in records {
        let conditions: Vec<Block> = record
            .statements
            .iter()
            .filter_map(|answer| said(answer.say(Field::Party), answer.say(Field::Condition)))
            .collect();
        if !conditions.is_empty() {
            blocks.extend(heading(record, Field::Title, &[], label, 2));
            blocks.extend(conditions);
        }
    }
    blocks
}

/// The heading of a record, with its reference and what is said beside it, and its label where that is not the paper's.
fn heading(
    record: &RecordLine,
    title: Field,
    beside: &[String],
    label: HandlingLabel,
    level: u8,
) -> Vec<Block> {
    let reference = [record.reference()];
    let aside: Vec<&str> =
        reference.iter().chain(beside).map(String::as_str).filter(|part| !part.is_empty()).collect();
    let aside = aside.join(", ");
    let mut blocks = vec![Block::Heading { level, words: record.say(title).into(), aside }];
    if record.label != label {
        blocks.push(Block::Fact {
            name: name(Field::Label),
            words: Words::default(),
            remark: String::new(),
            label: Some(record.label.into()),
        });
    }
    blocks
}

/// Says whose practice it is, as far as these readers may know it.
fn source(record: &RecordLine) -> String {
    let named = record.say(Field::SourceDelegations);
    let attribution = record.cell(Field::Attribution).text();
    match SourceAttribution::written(&attribution) {
        Some(SourceAttribution::None) => String::new(),
        Some(SourceAttribution::Anonymous) if named.is_empty() => say(Word::RecordsSourceWithheld),
        _ => named,
    }
}

fn facts(record: &RecordLine, fields: &[Field]) -> Vec<Block> {
    fields.iter().filter_map(|field| said(name(*field), record.say(*field))).collect()
}

fn said(name: String, words: String) -> Option<Block> {
    (!words.is_empty()).then(|| Block::Fact { name, words: words.into(), remark: String::new(), label: None })
}

fn text(record: &RecordLine, field: Field) -> Option<String> {
    Some(record.say(field)).filter(|text| !text.is_empty())
}

/// Names the member of a closed list that stands in a cell.
fn named<T: Closed>(record: &RecordLine, field: Field) -> String {
    match record.cell(field) {
        Kept::Text(code) => T::written(code).map(name).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Says a day in words.
fn day(record: &RecordLine, field: Field) -> String {
    let text = record.cell(field).text();
    text.parse::<NaiveDate>().map(|day| paper_words().date(day)).unwrap_or_default()
}
