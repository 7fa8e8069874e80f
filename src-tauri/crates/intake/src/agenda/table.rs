//! Agendas as tables: a row of headings, and a row for each item.

use super::file::{AgendaFile, AgendaSource, Frame, MOST_ITEMS};
use super::item::{self, ItemRecord};
use super::when::When;
use super::words;
use crate::columns::{self, Headed};
use crate::layout::Layout;
use crate::mapping::Mapping;
use crate::read::read_scored;
use crate::refused::Refused;
use crate::said::{clock, days_in, pieces};
use crate::sheet::{Cell, Sheet, SheetRow};
use chrono::NaiveDate;
use domain::agenda::{ItemField, ItemRole, TourDeTable};
use domain::fact::Facts;
use domain::field::Field;
use domain::import::ImportKind;
use domain::reason::ReasonCode;
use domain::text::Line;

/// Finds the headings of an agenda in a workbook or a text file.
pub fn table(bytes: &[u8], file_name: &str) -> Result<(Sheet, Layout), Refused> {
    let sheet = read_scored(bytes, file_name, score)?;
    let layout = columns::recognise(ImportKind::Agenda, &sheet, words::column);
    let named = |layout: &Layout| {
        layout.columns.iter().any(|column| matches!(column.field, Field::Title | Field::Reference))
    };
    let layout = layout.filter(named).ok_or(Refused::NotAnAgenda)?;
    match layout.data_rows {
        0 => Err(Refused::Empty),
        rows if rows > MOST_ITEMS => Err(Refused::TooLarge),
        _ => Ok((sheet, layout)),
    }
}

/// Reads the items of a table by a mapping.
pub fn items(sheet: &Sheet, layout: &Layout, mapping: &Mapping, frame: &Frame) -> AgendaFile {
    let table = Headed::new(sheet, layout, mapping);
    let mut items: Vec<ItemRecord> = Vec::with_capacity(table.rows.len());
    let mut day = None;
    for row in table.rows {
        let reader = Reader { table: &table, row, frame };
        match reader.heading() {
            // A line above the items of a day: "Day 1" or "Wednesday 26 June 2024".
            Some(named) => day = Some(named),
            None => items.push(reader.item(&mut day)),
        }
    }
    item::finish(&mut items);
    AgendaFile { source: AgendaSource::Table, rooms: Vec::new(), items }
}

/// Counts the columns that the best row of headings names.
pub(crate) fn score(rows: &[SheetRow]) -> usize {
    columns::score(rows, words::column)
}

/// Tells whether a table has titles, and says when they are.
pub(crate) fn has_items(rows: &[SheetRow]) -> bool {
    let found = columns::best(rows, words::column);
    let when = [Field::Day, Field::Date, Field::Start, Field::End, Field::Duration];
    found.contains(&Field::Title) && when.iter().any(|column| found.contains(column))
}

/// Reads one row.
struct Reader<'a> {
    table: &'a Headed<'a>,
    row: &'a SheetRow,
    frame: &'a Frame,
}

impl Reader<'_> {
    fn text(&self, column: Field) -> Option<&str> {
        self.table.text(self.row, column)
    }

    fn cell(&self, column: Field) -> Option<&Cell> {
        self.table.cell(self.row, column)
    }

    /// Returns the day where the row holds nothing but a day, in whatever column.
    fn heading(&self) -> Option<NaiveDate> {
        let mut filled = self.row.filled();
        let (Some((_, only)), None) = (filled.next(), filled.next()) else { return None };
        // "1" alone may be anything.
        if only.text.trim().parse::<u32>().is_ok() {
            return None;
        }
        let said = days_in(&only.text, &self.frame.days);
        match said.days.as_slice() {
            [day] if !said.unknown && !said.outside => Some(*day),
            _ => None,
        }
    }

    fn item(&self, day: &mut Option<NaiveDate>) -> ItemRecord {
        let mut record = ItemRecord::new(self.row.number);
        if let Some(text) = self.text(Field::Reference) {
            record.set_reference(text);
        }
        if let Some(text) = self.text(Field::Title) {
            record.set_title(text);
        }
        self.kind(&mut record);
        if let Some(text) = self.text(Field::Number) {
            record.set_number(text);
        }
        self.when(&mut record, day);
        self.place(&mut record);
        self.texts(&mut record);
        self.people(&mut record);
        self.tour(&mut record);
        record
    }

    /// Reads the kind; where nothing says it, a title that is a word for a break or the like does.
    fn kind(&self, record: &mut ItemRecord) {
        let said = self.text(Field::Kind).unwrap_or_default();
        record.set_kind(said);
        if said.is_empty() {
            record.guess_kind();
        }
    }

    fn when(&self, record: &mut ItemRecord, day_above: &mut Option<NaiveDate>) {
        let mut when = When::default();
        if let Some(span) = self.span(Field::Start, record) {
            when.start = Some(span.from);
            when.end = span.to;
        }
        if let Some(span) = self.span(Field::End, record) {
            when.end = span.to.or(Some(span.from));
        }
        if let Some(cell) = self.cell(Field::Duration).filter(|cell| !cell.is_blank()) {
            let of_cell = cell.date.map(clock::of_cell);
            when.duration = of_cell.or_else(|| record.minutes(ItemField::Duration, &cell.text));
        }
        if let Some(text) = self.text(Field::Minimum) {
            record.says.insert(ItemField::Minimum);
            record.details.minimum = record.minutes(ItemField::Minimum, text);
        }
        if let Some(text) = self.text(Field::Expected) {
            record.set_expected(text);
        }
        let date = self.text(Field::Date).unwrap_or_default();
        let nth = self.text(Field::Day).unwrap_or_default();
        let said = record.day(date, false, self.frame).or_else(|| {
            let refused = record.is_refused();
            if refused { None } else { record.day(nth, true, self.frame) }
        });
        let blank = date.is_empty() && nth.is_empty();
        *day_above = said.or(*day_above);
        let only = match self.frame.days.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        when.day = match (said, when.start) {
            (Some(day), _) => Some(day),
            // An empty cell is the day of the row above, as in a column with merged cells.
            (None, Some(_)) if blank => day_above.or(only),
            _ => None,
        };
        let columns = [Field::Date, Field::Day, Field::Start];
        if columns.into_iter().any(|column| self.table.has(column)) {
            record.says.insert(ItemField::Day);
        }
        if when.day.is_none() && when.start.is_some() && !record.is_refused() {
            record.doubt(ItemField::Day, ReasonCode::DayMissing, Facts::default());
        }
        record.set_when(when, self.frame);
    }

    fn span(&self, column: Field, record: &mut ItemRecord) -> Option<clock::Span> {
        let cell = self.cell(column)?;
        match cell.date {
            Some(at) => Some(clock::Span { from: clock::of_cell(at), to: None }),
            None => record.span(self.text(column).unwrap_or_default()),
        }
    }

    fn place(&self, record: &mut ItemRecord) {
        if let Some(text) = self.text(Field::Room) {
            record.room = record.text(ItemField::Room, text).unwrap_or_default();
        }
        if let Some(flag) = self.text(Field::Online).and_then(|text| record.flag(ItemField::Online, text)) {
            record.says.insert(ItemField::Online);
            record.details.online = flag;
        }
        if let Some(text) = self.text(Field::Parallel) {
            record.details.parallel = record.text(ItemField::Parallel, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Field::VideoLink) {
            record.details.video_link = record.text(ItemField::VideoLink, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Field::Label) {
            record.set_label(text);
        }
        if let Some(flag) =
            self.text(Field::ChathamHouse).and_then(|text| record.flag(ItemField::ChathamHouse, text))
        {
            record.says.insert(ItemField::ChathamHouse);
            record.details.chatham_house = flag;
        }
    }

    fn texts(&self, record: &mut ItemRecord) {
        if let Some(text) = self.text(Field::Description) {
            record.details.description = record.text(ItemField::Description, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Field::Purpose) {
            record.details.purpose = record.text(ItemField::Purpose, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Field::ProposedBy) {
            record.details.proposed_by = record.text(ItemField::ProposedBy, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Field::Questions) {
            record.set_questions(pieces(text).into_iter());
        }
        if let Some(text) = self.text(Field::Aims) {
            record.set_aims(text.split([';', ',', '/', '\n']));
        }
    }

    fn people(&self, record: &mut ItemRecord) {
        for column in self.table.columns() {
            let Some(role) = column.role() else { continue };
            record.says.insert(ItemField::People);
            for piece in pieces(self.text(column).unwrap_or_default()) {
                let (text, role) = own_role(piece, role);
                record.add_person(text, role, true, Line::default());
            }
        }
    }

    fn tour(&self, record: &mut ItemRecord) {
        let Some(text) = self.text(Field::Tour) else { return };
        record.says.insert(ItemField::Tour);
        if let Some(minutes) = record.minutes(ItemField::Tour, text) {
            let question = record.details.questions.first().cloned().unwrap_or_default();
            record.details.tour = Some(TourDeTable { minutes, question, ..TourDeTable::default() });
        }
    }
}

/// Takes a role that stands before a name: "Moderator: Ann Lee" in a column of speakers.
fn own_role(piece: &str, role: ItemRole) -> (&str, ItemRole) {
    match piece.split_once(':') {
        Some((before, name)) => words::role(before).map_or((piece, role), |own| (name.trim(), own)),
        None => (piece, role),
    }
}
