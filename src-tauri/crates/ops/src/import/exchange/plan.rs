//! Explains every record: whether it is new, and what changes of it.

use crate::Result;
use crate::exchange::record::{Exchanged, NoteLabels, check_label};
use crate::import::decisions::Decisions;
use crate::import::progress::Progress;
use crate::import::references::References;
use crate::import::row::{ImportChange, ImportRow, RowState, different};
use domain::action::Action;
use domain::challenge::Challenge;
use domain::concept::{Concept, Statement};
use domain::exchange::{Cell, Celled, ExchangeInside, ExchangeKind, Misread, Names};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::ids::MeetingId;
use domain::practice::{Practice, Transfer};
use domain::question::{Question, Response};
use domain::reason::ReasonCode;
use domain::refusal::Refusal;
use domain::text::{Title, search_key};
use intake::Level;
use intake::exchange::ExchangeRecord;
use store::Unit;
use words::Words;

/// A record that is added or changed.
pub(in crate::import) enum Write {
    Practice(Box<Practice>),
    Challenge(Box<Challenge>),
    Concept(Box<Concept>),
    Statement(Box<Statement>),
    Action(Box<Action>),
    Question(Box<Question>),
    Response(Box<Response>),
    Transfer(Box<Transfer>),
}

/// Returns what tells a record apart from others.
pub(in crate::import) fn said_by(record: &ExchangeRecord) -> String {
    let fields = [
        Field::Reference,
        Field::StatementReference,
        Field::Party,
        Field::Title,
        Field::Term,
        Field::Text,
        Field::Question,
    ];
    fields.map(|field| record.text(field)).join("\n")
}

pub(super) struct Planning<'a> {
    pub(super) unit: &'a mut Unit,
    pub(super) meeting: MeetingId,
    pub(super) kind: ExchangeKind,
    pub(super) inside: &'a ExchangeInside,
    pub(super) notes: NoteLabels,
    pub(super) decisions: &'a Decisions,
    pub(super) references: References,
    pub(super) writes: Vec<Write>,
}

/// A record that an import adds or changes as a whole.
pub(super) trait Imported: Exchanged {
    fn write(self) -> Write;
}

impl Imported for Practice {
    fn write(self) -> Write {
        Write::Practice(Box::new(self))
    }
}

impl Imported for Challenge {
    fn write(self) -> Write {
        Write::Challenge(Box::new(self))
    }
}

impl Imported for Action {
    fn write(self) -> Write {
        Write::Action(Box::new(self))
    }
}

impl Imported for Concept {
    fn write(self) -> Write {
        Write::Concept(Box::new(self))
    }
}

impl Imported for Question {
    fn write(self) -> Write {
        Write::Question(Box::new(self))
    }
}

impl Planning<'_> {
    /// Explains records that stand one to a row.
    pub(super) fn plan<R: Imported>(&mut self, records: &[ExchangeRecord], known: &[R]) -> Vec<ImportRow> {
        records.iter().map(|record| self.row(record, known)).collect()
    }

    fn row<R: Imported>(&mut self, record: &ExchangeRecord, known: &[R]) -> ImportRow {
        let mut row = self.begun(record);
        let title = record.text(R::TITLE);
        row.name.clone_from(&title);
        let before = meant(record, known);
        let begun = before.map_or_else(
            || title.chars().take(Title::MOST).collect::<String>().parse().ok().map(R::details_of),
            |one| Some(one.details().clone()),
        );
        let Some(mut details) = begun else {
            row.reject(R::TITLE, ReasonCode::TitleMissing, Facts::default());
            return row;
        };
        self.fill(&mut details, record, &mut row);
        if row.name.is_empty() {
            row.name = R::title(&details).to_string();
        }
        if let Err(refusal) = R::check(&details) {
            refuse(&mut row, R::TITLE, &refusal);
        }
        if let Some(before) = before
            && self.lowers::<R>(before.details(), &details)
        {
            row.reject(Field::Label, ReasonCode::LabelLowered, Facts::default());
        }
        if row.is_refused() {
            row.state = RowState::Rejected;
        }
        if row.skipped || row.state == RowState::Rejected {
            return row;
        }
        if let Some(before) = before {
            row.reference = Some(before.reference().to_owned());
            row.changes = changes(self.kind, before.details(), &details, &self.inside.names);
            row.state = if row.changes.is_empty() { RowState::Unchanged } else { RowState::Update };
            if row.state == RowState::Update {
                self.writes.push(before.clone().over(before.revision(), details).write());
            }
        } else {
            let reference = self.references.give(record.reference.as_deref(), self.kind.prefix());
            row.reference = Some(reference.clone());
            self.writes.push(R::begun(self.unit, self.meeting, reference, details).write());
        }
        row
    }

    /// Tells whether a record would get a wider label than it has, and nobody agreed to it since.
    fn lowers<R: Exchanged>(&self, before: &R::Details, after: &R::Details) -> bool {
        check_label::<R>(before, after, self.inside.default_labels(), &self.notes).is_err()
    }

    /// Begins the row of a record.
    pub(super) fn begun(&self, record: &ExchangeRecord) -> ImportRow {
        let reasons = record.reasons.iter().map(Into::into);
        let mut row = ImportRow::new(record.row, self.decisions.skips(record.row), reasons);
        row.reference.clone_from(&record.reference);
        let shown = [
            Field::Item,
            Field::Label,
            Field::Status,
            Field::Due,
            Field::OwnerDelegations,
            Field::Text,
            Field::Answer,
        ];
        for field in shown {
            row.show(field, &record.text(field));
        }
        row
    }

    /// Puts what a record says over what is known.
    pub(super) fn fill(&self, details: &mut impl Celled, record: &ExchangeRecord, row: &mut ImportRow) {
        let mut said = Vec::new();
        for (field, cell) in &record.cells {
            details.set(*field, cell, &self.inside.names, &mut said);
        }
        for misread in said {
            note(row, misread);
        }
    }
}

/// Finds the record that a row means: by its reference, else by what it is called.
pub(super) fn meant<'a, R: Exchanged>(record: &ExchangeRecord, known: &'a [R]) -> Option<&'a R> {
    let key = search_key(&record.text(R::TITLE));
    known.iter().find(|one| match &record.reference {
        Some(reference) => one.reference() == reference,
        None => !key.is_empty() && search_key(R::title(one.details()).as_str()) == key,
    })
}

/// Says in a row what could not be read.
fn note(row: &mut ImportRow, misread: Misread) {
    let Misread { field, code, text, most, refused } = misread;
    let facts = match most {
        Some(most) => Facts::default().with(Fact::Most, most),
        None => Facts::text(&text),
    };
    row.note(if refused { Level::Refused } else { Level::Doubt }, field, code, facts);
}

/// Refuses a row for what its record lacks.
pub(super) fn refuse(row: &mut ImportRow, field: Field, refusal: &Refusal) {
    let message = Words::chosen().refusal(refusal);
    row.reject(field, ReasonCode::RecordRefused, Facts::text(&message));
}

/// Lists the fields in which two records differ, with what they say.
pub(super) fn changes(
    kind: ExchangeKind,
    before: &impl Celled,
    after: &impl Celled,
    names: &Names,
) -> Vec<ImportChange> {
    let pairs = kind.columns().iter().map(|column| {
        let say = |cell: Cell| cell.text();
        (column.field, (say(before.cell(column.field, names)), say(after.cell(column.field, names))))
    });
    different(pairs).collect()
}

/// Writes the records.
pub(in crate::import) async fn write(
    writes: Vec<Write>,
    unit: &mut Unit,
    mut progress: Progress<'_>,
) -> Result<()> {
    for write in writes {
        save(write, unit).await?;
        progress.wrote(1)?;
    }
    Ok(())
}

/// Writes one record.
pub(in crate::import) async fn save(write: Write, unit: &mut Unit) -> Result<()> {
    match write {
        Write::Practice(mut one) => unit.save(one.as_mut()).await?,
        Write::Challenge(mut one) => unit.save(one.as_mut()).await?,
        Write::Concept(mut one) => unit.save(one.as_mut()).await?,
        Write::Statement(mut one) => unit.save(one.as_mut()).await?,
        Write::Action(mut one) => unit.save(one.as_mut()).await?,
        Write::Question(mut one) => unit.save(one.as_mut()).await?,
        Write::Response(mut one) => unit.save(one.as_mut()).await?,
        Write::Transfer(mut one) => unit.save(one.as_mut()).await?,
    }
    Ok(())
}
