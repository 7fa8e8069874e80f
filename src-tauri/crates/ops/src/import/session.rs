//! [`ImportSession`]: a file that is being prepared for import.

use super::Proven;
use super::base::Base;
use super::decisions::Decisions;
use super::earlier::came_in;
use super::kept::{SaidHere, Source, digest};
use super::plan::{Plan, Writes};
use super::preview::{ImportColumn, ImportPreview, SheetFacts};
use super::{agenda, answers, evaluation, exchange, guests, notes, people};
use crate::pouch::{WorkspaceKeys, known_keys};
use crate::{Result, roster};
use domain::exchange::ExchangeKind;
use domain::field::Field;
use domain::ids::MeetingId;
use domain::import::MappedColumn;
use domain::refusal::{Refusal, RefusalCode};
use intake::agenda::{AgendaFile, Frame};
use intake::comments::Commented;
use intake::evaluation::Forms;
use intake::exchange::ExchangeRecord;
use intake::guests::GuestRecord;
use intake::notes::NoteRecord;
use intake::{How, ImportKind, Layout, LettersRead, Mapping, Record, Sheet, SourceKind};
use std::collections::BTreeMap;
use std::path::Path;
use store::Unit;

/// A file that was read, with what its columns are taken for.
pub struct ImportSession {
    file_name: String,
    /// The SHA-256 of its bytes, in hexadecimal digits; empty where nobody told them.
    digest: String,
    frame: Frame,
    table: Option<Table>,
    pub(super) records: Records,
    /// Whether columns or answers come from the last file of this layout.
    pub(super) recalled: bool,
}

/// What reading a file needs to know of the meeting that it comes into.
#[derive(Clone, Debug)]
pub struct Reading {
    frame: Frame,
    meeting: MeetingId,
    keys: Option<WorkspaceKeys>,
}

impl Reading {
    /// Finds out what reading a file into a meeting needs to know.
    pub async fn into_meeting(unit: &mut Unit, meeting: MeetingId) -> Result<Self> {
        let frame = Frame::from(&crate::meeting::view(unit, meeting).await?.meeting.details);
        Ok(Self { frame, meeting, keys: known_keys(unit).await? })
    }
}

/// The cells of a file that has any, and what its columns are taken for.
pub(super) struct Table {
    sheet: Sheet,
    layout: Layout,
    mapping: Mapping,
    /// A text file of people, which can be read in several ways.
    text: Option<Vec<u8>>,
    letters: Vec<LettersRead>,
}

/// What a file says, by kind.
pub(super) enum Records {
    Participants(Vec<Record>),
    Agenda(AgendaFile),
    Guests(Vec<GuestRecord>),
    Notes(Vec<NoteRecord>),
    Answers(Box<Proven>),
    Form(Box<Commented>),
    Exchange(ExchangeKind, Vec<ExchangeRecord>),
    Evaluation(Box<Forms>),
}

impl ImportSession {
    /// Reads a file. `file_name` is a name, never a path; `frame` are days and zone of the meeting.
    pub fn read(kind: ImportKind, bytes: &[u8], file_name: &str, frame: &Frame) -> Result<Self> {
        Ok(Self { digest: digest(bytes), ..Self::read_kind(kind, bytes, file_name, frame)? })
    }

    fn read_kind(kind: ImportKind, bytes: &[u8], file_name: &str, frame: &Frame) -> Result<Self> {
        let (sheet, layout) = match kind {
            ImportKind::Participants => {
                let sheet = intake::read(bytes, file_name)?;
                let layout = intake::recognise(&sheet)?;
                (sheet, layout)
            }
            ImportKind::Agenda => match intake::agenda::read_text(bytes, frame)? {
                Some(file) => return Ok(Self::new(file_name, frame, None, Records::Agenda(file))),
                None => intake::agenda::table(bytes, file_name)?,
            },
            ImportKind::Guests => intake::guests::table(bytes, file_name)?,
            ImportKind::Evaluation => intake::evaluation::table(bytes, file_name)?,
            ImportKind::Notes => {
                let records = Records::Notes(intake::notes::read(bytes)?);
                return Ok(Self::new(file_name, frame, None, records));
            }
            ImportKind::Answers if intake::comments::is_package(bytes) => {
                let records = Records::Form(Box::new(intake::comments::read(bytes)?));
                return Ok(Self::new(file_name, frame, None, records));
            }
            ImportKind::Answers => return Err(answers::needs_keys()),
            ImportKind::Practices
            | ImportKind::Challenges
            | ImportKind::Concepts
            | ImportKind::Actions
            | ImportKind::Questions
            | ImportKind::Matrix => {
                let of = kind.exchange().unwrap_or(ExchangeKind::Practices);
                match intake::exchange::read_json(of, bytes)? {
                    Some(records) => {
                        return Ok(Self::new(file_name, frame, None, Records::Exchange(of, records)));
                    }
                    None => intake::exchange::table(of, bytes, file_name)?,
                }
            }
        };
        let text = kind == ImportKind::Participants && sheet.kind == SourceKind::Csv;
        let table = Table::new(sheet, layout, text.then_some(bytes.to_vec()));
        let records = table.records(frame);
        Ok(Self::new(file_name, frame, Some(table), records))
    }

    fn new(file_name: &str, frame: &Frame, table: Option<Table>, records: Records) -> Self {
        Self {
            file_name: file_name.to_owned(),
            digest: String::new(),
            frame: frame.clone(),
            table,
            records,
            recalled: false,
        }
    }

    /// Takes an answer to a pouch.
    pub fn of_answer(proven: Proven, file_name: &str, frame: &Frame) -> Self {
        Self::new(file_name, frame, None, Records::Answers(Box::new(proven)))
    }

    /// Reads a file from the disk. One far beyond what people send is refused unread. Where no kind is named the content
    /// tells it; nothing comes back where it does not.
    pub fn read_file(
        kind: Option<ImportKind>,
        path: &Path,
        file_name: &str,
        reading: &Reading,
    ) -> Result<Option<Self>> {
        if std::fs::metadata(path)?.len() > intake::MOST_BYTES as u64 {
            return Err(intake::Refused::TooLarge.into());
        }
        let bytes = std::fs::read(path)?;
        // What is no file of any kind is refused in the words of a list of people.
        let kind = match kind.or_else(|| intake::recognise_kind(&bytes, file_name)) {
            None if intake::read(&bytes, file_name).is_err() => ImportKind::Participants,
            None => return Ok(None),
            Some(kind) => kind,
        };
        if kind == ImportKind::Answers && !intake::comments::is_package(&bytes) {
            let keys = reading.keys.as_ref().ok_or_else(answers::needs_keys)?;
            let proven = Proven::open(&bytes, keys, reading.meeting)?;
            let answer = Self::of_answer(proven, file_name, &reading.frame);
            return Ok(Some(Self { digest: digest(&bytes), ..answer }));
        }
        Self::read(kind, &bytes, file_name, &reading.frame).map(Some)
    }

    /// Returns what the file brings.
    pub const fn kind(&self) -> ImportKind {
        match self.records {
            Records::Participants(_) => ImportKind::Participants,
            Records::Agenda(_) => ImportKind::Agenda,
            Records::Guests(_) => ImportKind::Guests,
            Records::Notes(_) => ImportKind::Notes,
            Records::Answers(_) | Records::Form(_) => ImportKind::Answers,
            Records::Exchange(kind, _) => ImportKind::of_exchange(kind),
            Records::Evaluation(_) => ImportKind::Evaluation,
        }
    }

    /// Takes columns for something else.
    pub fn map(&mut self, fields: &[(u32, Field)]) -> Result<()> {
        let fields_of_kind = self.kind().fields();
        let table = self.table()?;
        for (index, field) in fields {
            let known = table.layout.columns.iter().find(|column| column.index == *index as usize);
            let fits = fields_of_kind.contains(field);
            if !fits || known.is_none_or(|column| column.identity && *field != Field::Ignore) {
                return Err(Refusal::new(RefusalCode::ColumnNotImported).of("columns").into());
            }
            if !field.repeats() {
                // A meaning that moves to another column leaves the one that had it.
                for other in table.mapping.fields.values_mut().filter(|other| *other == field) {
                    *other = Field::Ignore;
                }
            }
            table.mapping.fields.insert(*index as usize, *field);
        }
        self.reread();
        Ok(())
    }

    /// Takes the columns for what a mapping file says; its form is documented in `intake`.
    pub fn map_json(&mut self, json: &str) -> Result<()> {
        let table = self.table()?;
        table.mapping = Mapping::from_json(&table.layout, json)?;
        self.reread();
        Ok(())
    }

    /// Reads a text file again, in another encoding or divided by another separator. Columns are recognised anew.
    pub fn read_as(&mut self, encoding: Option<&str>, separator: Option<char>) -> Result<()> {
        let name = self.file_name.clone();
        let table = self.table()?;
        let Some(text) = &table.text else {
            return Err(Refusal::new(RefusalCode::NoColumns).of("columns").into());
        };
        let separator = separator.or(table.sheet.separator);
        let sheet =
            intake::read_as(text, &name, How { encoding: encoding.or(table.sheet.encoding), separator })?;
        let layout = intake::recognise(&sheet)?;
        let same = layout.fingerprint() == table.layout.fingerprint();
        let mut read = Table::new(sheet, layout, table.text.clone());
        if same {
            read.mapping = table.mapping.clone();
        }
        *table = read;
        self.reread();
        Ok(())
    }

    fn table(&mut self) -> Result<&mut Table> {
        self.table.as_mut().ok_or_else(|| Refusal::new(RefusalCode::NoColumns).of("columns").into())
    }

    /// Takes the columns as they are proposed, whatever was chosen or remembered.
    pub fn start_afresh(&mut self) {
        self.recalled = false;
        if let Some(table) = &mut self.table {
            table.mapping = table.layout.proposed();
            self.reread();
        }
    }

    /// Returns the columns that are taken for something else than proposed.
    pub(super) fn chosen_columns(&self) -> BTreeMap<u32, Field> {
        let Some(table) = &self.table else { return BTreeMap::new() };
        let proposed = table.layout.proposed();
        let chosen =
            table.mapping.fields.iter().filter(|(index, field)| proposed.fields.get(index) != Some(field));
        chosen.filter_map(|(index, field)| Some((u32::try_from(*index).ok()?, *field))).collect()
    }

    /// Returns what files of one layout have in common.
    pub(super) fn fingerprint(&self) -> String {
        match &self.table {
            Some(table) => table.layout.fingerprint(),
            None => self.kind().name().to_owned(),
        }
    }

    /// Returns what a record of the import keeps of the file. Of an evaluation neither the file nor who sent it is kept.
    fn source(&self) -> Option<Source> {
        let columns = self.table.iter().flat_map(|table| {
            let field_of = |index| table.mapping.fields.get(&index).copied().unwrap_or(Field::Ignore);
            table.layout.columns.iter().map(move |column| MappedColumn {
                heading: column.heading.clone(),
                field: field_of(column.index),
            })
        });
        let kept = self.kind() != ImportKind::Evaluation;
        kept.then(|| Source {
            digest: self.digest.clone(),
            fingerprint: self.fingerprint(),
            mapping: columns.collect(),
        })
    }

    fn reread(&mut self) {
        if let Some(table) = &self.table {
            self.records = table.records(&self.frame);
        }
    }

    /// Says what would happen to every row, over what the workspace holds now.
    pub async fn plan(&self, unit: &mut Unit, meeting: MeetingId, decisions: &Decisions) -> Result<Plan> {
        let roster = roster(unit, meeting).await?;
        let (mut since, mut said) = (None, SaidHere::default());
        let (mut rows, writes) = match &self.records {
            Records::Participants(records) => {
                let base = Base::of(unit, meeting, &self.fingerprint()).await?;
                let planned = people::plan(unit, &roster, records, decisions, base.as_ref()).await?;
                since = planned.since;
                said = SaidHere::of(planned.said, base, &roster, since.as_ref());
                (planned.rows, Writes::Participants(planned.actions))
            }
            Records::Agenda(file) => {
                let (rows, writes) = agenda::plan(unit, &roster, file, decisions).await?;
                (rows, Writes::Agenda(writes))
            }
            Records::Guests(records) => {
                let (rows, guests) = guests::plan(unit, meeting, records, decisions).await?;
                (rows, Writes::Guests(guests))
            }
            Records::Notes(records) => {
                let (rows, notes) = notes::plan(unit, meeting, records, decisions).await?;
                (rows, Writes::Notes(notes))
            }
            Records::Exchange(kind, records) => {
                let (rows, writes) = exchange::plan(unit, meeting, *kind, records, decisions).await?;
                (rows, Writes::Records(writes))
            }
            Records::Evaluation(forms) => {
                let (rows, counted) = evaluation::plan(unit, meeting, forms).await?;
                (rows, Writes::Evaluation(counted.map(Box::new)))
            }
            Records::Answers(proven) => {
                let (rows, answers) = answers::plan(unit, &roster.meeting, proven, decisions).await?;
                (rows, Writes::Answers(answers))
            }
            Records::Form(form) => {
                let (rows, answers) = answers::plan_form(unit, &roster.meeting, form, decisions).await?;
                (rows, Writes::Answers(answers))
            }
        };
        for row in &mut rows {
            row.in_order();
        }
        let file_name = self.file_name.clone();
        let came_in = came_in(unit, meeting, &self.digest).await?;
        let source = self.source();
        let kind = self.kind();
        Ok(Plan { kind, meeting: roster.meeting, file_name, rows, writes, source, came_in, since, said })
    }

    /// Shows the file with its plan.
    pub fn preview(&self, plan: &Plan) -> ImportPreview {
        ImportPreview {
            kind: self.kind(),
            file_name: self.file_name.clone(),
            sheet: self.table.as_ref().map(|table| {
                SheetFacts::of(&table.sheet, &table.layout, &table.letters, table.text.is_some())
            }),
            columns: self.table.as_ref().map(Table::columns).unwrap_or_default(),
            fields: self.kind().fields(),
            rows: plan.rows().cloned().collect(),
            totals: plan.totals(),
            skipped: plan.skipped(),
            rooms: plan.rooms(),
            recalled: self.recalled,
            came_in: plan.came_in.clone(),
            since: plan.since.clone(),
        }
    }
}

impl Table {
    fn new(sheet: Sheet, layout: Layout, text: Option<Vec<u8>>) -> Self {
        let letters = text.as_ref().map_or_else(Vec::new, |text| intake::letters(text, &sheet, &layout));
        Self { mapping: layout.proposed(), sheet, layout, text, letters }
    }

    fn records(&self, frame: &Frame) -> Records {
        let (sheet, layout, mapping) = (&self.sheet, &self.layout, &self.mapping);
        match layout.kind {
            ImportKind::Participants => {
                Records::Participants(intake::records(sheet, layout, mapping, &frame.days))
            }
            ImportKind::Agenda => Records::Agenda(intake::agenda::items(sheet, layout, mapping, frame)),
            ImportKind::Practices
            | ImportKind::Challenges
            | ImportKind::Concepts
            | ImportKind::Actions
            | ImportKind::Questions
            | ImportKind::Matrix => {
                let kind = layout.kind.exchange().unwrap_or(ExchangeKind::Practices);
                Records::Exchange(kind, intake::exchange::records(sheet, layout, mapping, kind))
            }
            ImportKind::Evaluation => {
                Records::Evaluation(Box::new(intake::evaluation::forms(sheet, layout, mapping)))
            }
            // Notes and answers are never a table.
            ImportKind::Guests | ImportKind::Notes | ImportKind::Answers => {
                Records::Guests(intake::guests::records(sheet, layout, mapping))
            }
        }
    }

    fn columns(&self) -> Vec<ImportColumn> {
        let field_of = |index| self.mapping.fields.get(&index).copied().unwrap_or(Field::Ignore);
        let columns = self.layout.columns.iter().map(|column| ImportColumn {
            index: u32::try_from(column.index).unwrap_or(u32::MAX),
            heading: column.heading.clone(),
            letter: column.letter.clone(),
            samples: column.samples.clone(),
            field: field_of(column.index),
            proposed: field_of(column.index) == column.field,
            identity: column.identity,
            metadata: column.metadata,
            options: column.options.clone(),
            evidence: column.evidence,
            sureness: column.evidence.sureness(),
            rival: column.rival.filter(|_| field_of(column.index) == Field::Ignore),
        });
        columns.collect()
    }
}
