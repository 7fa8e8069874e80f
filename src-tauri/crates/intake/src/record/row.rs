//! Reading rows by a plan that is made once for a file.

use super::attendance::{Said, attendance};
use super::choices::{languages, roles};
use super::nobody::{Nobody, Section};
use super::text::{email, line, value};
use super::{Level, Reason};
use super::{Listed, Record, names};
use crate::layout::{Column, Layout, Source, chosen, data, strip_answer};
use crate::limits;
use crate::mapping::Mapping;
use crate::said::{DateOrder, days_in, delegation_role, folded, is_tick, mode, moment_by, status, yes_or_no};
use crate::sheet::{Cell, Sheet, SheetRow};
use chrono::NaiveDate;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::participant::{Mode, PhotoConsent};
use domain::reason::ReasonCode;
use domain::text::{Line, clean, search_key};
use std::sync::LazyLock;

/// Reads the rows of data by a mapping. `days` are the days of the meeting, in order.
///
/// Columns with identity documents are never read, whatever the mapping says.
pub fn records(sheet: &Sheet, layout: &Layout, mapping: &Mapping, days: &[NaiveDate]) -> Vec<Record> {
    let plan = Plan::new(sheet, layout, mapping, days);
    let nobody = Nobody::of(layout, mapping);
    let mut section: Option<Section> = None;
    let mut records: Vec<Record> = Vec::new();
    let mut before = None;
    for row in data(sheet, layout) {
        if let (Some(before), Some(record)) = (before, records.last_mut())
            && let Some(column) = continues(before, row)
        {
            record.reasons.push(plan.continued(column));
            continue;
        }
        let mut record = plan.read(row);
        if let Some(what) = nobody.as_ref().and_then(|nobody| nobody.is(row)) {
            if what.ends_section() {
                section = Section::over(row.number, what.text());
            }
            record.nobody = true;
            record.reasons.insert(0, what.reason());
        } else if let Some(section) = &section {
            section.count_for(&mut record);
        }
        records.push(record);
        before = Some(row);
    }
    names::note_swapped(&mut records);
    records
}

/// Which column fills which part of a record.
struct Plan<'a> {
    layout: &'a Layout,
    columns: Vec<(&'a Column, Field)>,
    /// The columns of single days, with the day that their heading names.
    by_day: Vec<(&'a Column, Option<NaiveDate>)>,
    /// Columns that are not used, each with the column that is used for the same.
    unused: Vec<(&'a Column, &'a Column, Field)>,
    days: &'a [NaiveDate],
    /// What comes first in the times of the answers.
    order: DateOrder,
}

impl<'a> Plan<'a> {
    pub fn new(sheet: &Sheet, layout: &'a Layout, mapping: &Mapping, days: &'a [NaiveDate]) -> Self {
        let columns: Vec<(&Column, Field)> = layout
            .columns
            .iter()
            .filter(|column| !column.identity)
            .filter_map(|column| mapping.fields.get(&column.index).map(|field| (column, *field)))
            .filter(|(_, field)| *field != Field::Ignore)
            .collect();
        let by_day = columns
            .iter()
            .filter(|(_, field)| *field == Field::DayMode)
            .map(|(column, _)| match days_in(&column.heading, days).days.as_slice() {
                [day] => (*column, Some(*day)),
                _ => (*column, None),
            })
            // Our own lists name days exactly: those of another meeting say nothing about this one.
            .filter(|(_, day)| day.is_some() || layout.source != Source::Entente)
            .collect();
        let rival = |column: &'a Column| {
            let field = column.rival.filter(|field| !column.identity && !field.is_needs())?;
            let (used, _) = columns.iter().find(|(_, known)| *known == field)?;
            let unused = !columns.iter().any(|(known, _)| known.index == column.index);
            (unused && mostly_agree(sheet, layout, column, used)).then_some((column, *used, field))
        };
        let unused = layout.columns.iter().filter_map(rival).collect();
        let submitted = columns.iter().find(|(_, field)| *field == Field::SubmittedAt);
        let times = submitted.map(|(column, _)| data(sheet, layout).iter().map(|row| row.text(column.index)));
        let order = times.map(DateOrder::of).unwrap_or_default();
        Self { layout, columns, by_day, unused, days, order }
    }

    /// Says that the text of a cell went on in an extra row.
    pub fn continued(&self, column: usize) -> Reason {
        let field = self.columns.iter().find(|(known, _)| known.index == column).map(|(_, field)| *field);
        Reason::new(Level::Doubt, field, ReasonCode::TextContinued, Facts::default())
    }

    /// Reads a row.
    pub fn read(&self, row: &SheetRow) -> Record {
        let listed = (self.layout.source == Source::Entente).then(Listed::default);
        let mut record = Record { row: row.number, listed, ..Record::default() };
        if row.hidden {
            record.reasons.push(Reason::new(Level::Doubt, None, ReasonCode::RowHidden, Facts::default()));
        }
        let mut said = Said::default();
        let mut whole = None;
        for (column, field) in &self.columns {
            self.read_field(row, column, *field, &mut record, &mut said, &mut whole);
        }
        for (column, used, field) in &self.unused {
            let (text, taken) = (row.text(column.index), row.text(used.index));
            if !text.is_empty() && search_key(text) != search_key(taken) {
                let facts = Facts::text(text).with(Fact::Name, column.heading.as_str());
                record.reasons.push(Reason::doubt(*field, ReasonCode::ColumnDiffers, facts));
            }
        }
        for (column, day) in &self.by_day {
            let text =
                row.cell(column.index).map_or("", |cell| value(cell, Field::DayMode, &mut record.reasons));
            said.by_day.push((*day, text));
        }
        record.attendance = attendance(&said, self.days, &mut record.reasons, &mut record.open_modes);
        match (whole, &mut record.listed) {
            (Some(whole), Some(listed)) => {
                listed.name.clone_from(&whole);
                names::fill_listed(&mut record, &whole);
            }
            (Some(whole), None) => names::fill(&mut record, &whole),
            (None, _) => names::untitle(&mut record),
        }
        record
    }

    fn read_field<'r>(
        &self,
        row: &'r SheetRow,
        column: &'r Column,
        field: Field,
        record: &mut Record,
        said: &mut Said<'r>,
        whole: &mut Option<Line>,
    ) {
        static NOTHING: LazyLock<Cell> = LazyLock::new(Cell::default);
        let cell = row.cell(column.index).unwrap_or(&NOTHING);
        let reasons = &mut record.reasons;
        match field {
            Field::Title => record.title = Some(self.choice(row, column, field, reasons)),
            Field::GivenName => record.given_name = Some(line(cell, field, reasons)),
            Field::FamilyName => record.family_name = Some(line(cell, field, reasons)),
            Field::FullName => *whole = Some(line(cell, field, reasons)),
            Field::GivenNameLatin => record.given_name_latin = Some(line(cell, field, reasons)),
            Field::FamilyNameLatin => record.family_name_latin = Some(line(cell, field, reasons)),
            Field::Email => record.email = Some(email(cell, reasons)),
            Field::Phone => {
                record.phone = Some(line(cell, field, reasons));
                if cell.bare {
                    reasons.push(Reason::doubt(field, ReasonCode::DigitsOnly, Facts::text(&cell.text)));
                }
            }
            Field::Party => record.party_text = Some(self.choice(row, column, field, reasons)),
            Field::Dietary => record.dietary = Some(self.choice(row, column, field, reasons)),
            Field::Accessibility => record.accessibility = Some(self.choice(row, column, field, reasons)),
            Field::Role => record.roles = Some(roles(&self.answers(row, column, field, reasons), reasons)),
            Field::Languages => {
                record.languages = Some(languages(&self.answers(row, column, field, reasons), reasons));
            }
            // Our lists say here only who takes part from afar, whatever the day.
            Field::Mode => match &mut record.listed {
                Some(listed) => listed.online_only = mode(&cell.text).map(|mode| mode == Mode::Online),
                None => said.mode = Some(self.answers(row, column, field, reasons)),
            },
            Field::Days => said.days = Some(self.answers(row, column, field, reasons)),
            Field::DelegationRole => {
                let answers = self.answers(row, column, field, reasons);
                record.delegation_role =
                    one(&answers, delegation_role, field, ReasonCode::DelegationRoleUnknown, reasons);
            }
            Field::Status => {
                let answers = self.answers(row, column, field, reasons);
                record.status = one(&answers, status, field, ReasonCode::StatusUnknown, reasons);
            }
            Field::PhotoConsent => {
                let answers = self.answers(row, column, field, reasons);
                record.photo_consent = Some(consent(&answers, &column.heading, reasons));
            }
            Field::Withdrawn => {
                let answers = self.answers(row, column, field, reasons);
                record.withdrawn = withdrawn(&answers, &column.heading, reasons);
            }
            Field::SubmittedAt => {
                record.submitted_at = cell.date.or_else(|| moment_by(&cell.text, self.order));
                let by_month = cell.date.is_none() && self.order == DateOrder::MonthFirst;
                if by_month && DateOrder::matters(&cell.text) {
                    let facts = Facts::text(cell.text.trim());
                    reasons.push(Reason::new(Level::Info, field, ReasonCode::DateMonthFirst, facts));
                }
                if record.submitted_at.is_none() && !cell.is_blank() {
                    let facts = Facts::text(cell.text.as_str());
                    reasons.push(Reason::doubt(field, ReasonCode::DateUnclear, facts));
                }
            }
            Field::Contribution => record.contribution = filled(cell),
            Field::Reference => record.reference = filled(cell),
            _ if field.seat_text().is_some() => {
                record.texts.insert(field, self.choice(row, column, field, reasons));
            }
            // The gender is not kept, single days were gathered above, and the others are parts of items and guests.
            _ => {}
        }
    }

    /// Returns the answers to a question: the options chosen, or what the cell holds.
    fn answers<'r>(
        &self,
        row: &'r SheetRow,
        column: &'r Column,
        field: Field,
        reasons: &mut Vec<Reason>,
    ) -> Vec<&'r str> {
        if !column.option_columns.is_empty() {
            return chosen(row, &column.option_columns)
                .filter_map(|option| column.option_columns.iter().position(|known| *known == option))
                .filter_map(|place| column.options.get(place))
                .map(|option| self.answer(option))
                .collect();
        }
        let text = row.cell(column.index).map_or("", |cell| value(cell, field, reasons));
        if !self.layout.shortnames {
            return if text.trim().is_empty() { Vec::new() } else { vec![text] };
        }
        text.split(';').map(|piece| self.answer(piece)).filter(|piece| !piece.trim().is_empty()).collect()
    }

    /// Returns an answer without the short name that the survey tool wrote behind it.
    fn answer<'r>(&self, text: &'r str) -> &'r str {
        if self.layout.shortnames { strip_answer(text).unwrap_or(text) } else { text }
    }

    /// Returns what was chosen as one line of text.
    fn choice(&self, row: &SheetRow, column: &Column, field: Field, reasons: &mut Vec<Reason>) -> Line {
        let plain = column.option_columns.is_empty() && !self.layout.shortnames;
        match row.cell(column.index) {
            Some(cell) if plain => line(cell, field, reasons),
            None if plain => Line::default(),
            _ => {
                let text = self
                    .answers(row, column, field, reasons)
                    .iter()
                    .map(|text| text.trim())
                    .collect::<Vec<_>>()
                    .join("; ");
                line(&Cell { text, ..Cell::default() }, field, reasons)
            }
        }
    }
}

/// Tells whether two columns say the same in most rows that fill both: others are about something else, as whoever ordered a
/// place is beside whoever takes it.
fn mostly_agree(sheet: &Sheet, layout: &Layout, one: &Column, other: &Column) -> bool {
    let both = data(sheet, layout).iter().map(|row| [row.text(one.index), row.text(other.index)]);
    let (mut same, mut all) = (0_usize, 0_usize);
    for [one, other] in both.filter(|texts| texts.iter().all(|text| !text.is_empty())) {
        all += 1;
        same += usize::from(search_key(one) == search_key(other));
    }
    all == 0 || same * 2 > all
}

/// Returns the one column that a row fills, where it only goes on with the text of the row before: EUSurvey writes what
/// is longer than a cell can hold into an extra row.
fn continues(before: &SheetRow, row: &SheetRow) -> Option<usize> {
    let mut filled = row.filled();
    let (column, _) = filled.next()?;
    let alone = filled.next().is_none();
    let long = before
        .cell(column)
        .is_some_and(|cell| cell.text.encode_utf16().count() >= limits::CELL_CHARACTERS - 1);
    (alone && long).then_some(column)
}

fn filled(cell: &Cell) -> Option<String> {
    let text = clean(&cell.text);
    let text = match text.char_indices().nth(Line::MOST).and_then(|(end, _)| text.get(..end)) {
        // What is cut off may have closed what turns the direction of writing.
        Some(cut) => clean(cut),
        None => text,
    };
    (!text.is_empty()).then_some(text)
}

/// Reads one answer from a list; what is not understood is said.
fn one<T>(
    answers: &[&str],
    read: impl Fn(&str) -> Option<T>,
    field: Field,
    code: ReasonCode,
    reasons: &mut Vec<Reason>,
) -> Option<T> {
    let text = answers.first()?;
    let found = read(text);
    if found.is_none() {
        reasons.push(Reason::doubt(field, code, Facts::text(text)));
    }
    found
}

/// Reads a consent: only a clear yes is one, and only a clear no is a refusal.
fn consent(answers: &[&str], heading: &str, reasons: &mut Vec<Reason>) -> PhotoConsent {
    let said = match answers {
        [] => return PhotoConsent::NotAsked,
        [text] => yes_or_no(text).or_else(|| repeats(text, heading).then_some(true)),
        _ => None,
    };
    match said {
        Some(true) => PhotoConsent::Yes,
        Some(false) => PhotoConsent::No,
        None => {
            let text = answers.join("; ");
            let facts = Facts::text(text.as_str());
            reasons.push(Reason::doubt(Field::PhotoConsent, ReasonCode::ConsentUnclear, facts));
            PhotoConsent::NotAsked
        }
    }
}

/// Reads a withdrawal: a clear yes, a tick, or the sentence of the heading itself.
fn withdrawn(answers: &[&str], heading: &str, reasons: &mut Vec<Reason>) -> bool {
    let [text] = answers else {
        return false;
    };
    if is_tick(text) || repeats(text, heading) {
        return true;
    }
    yes_or_no(text).unwrap_or_else(|| {
        reasons.push(Reason::doubt(Field::Withdrawn, ReasonCode::WithdrawalUnclear, Facts::text(text)));
        false
    })
}

/// Tells whether an answer repeats the statement of its question, as a single box to tick does.
fn repeats(text: &str, heading: &str) -> bool {
    let text = folded(text);
    text.split(' ').count() > 2 && text == folded(heading)
}
