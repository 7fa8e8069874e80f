//! Agendas as tables: a row of headings, and a row for each item.

use super::file::{AgendaFile, AgendaSource, Frame, MOST_ITEMS};
use super::item::ItemRecord;
use super::when::When;
use super::words::{self, Column};
use crate::columns::{Headed, score};
use crate::read::read_scored;
use crate::refused::Refused;
use crate::said::{clock, days_in, pieces};
use crate::sheet::{Cell, SheetRow};
use chrono::NaiveDate;
use domain::agenda::{ItemField, ItemRole, TourDeTable};
use domain::text::Line;

/// Reads an agenda from a workbook or a text file.
pub(super) fn read(bytes: &[u8], frame: &Frame) -> Result<AgendaFile, Refused> {
    let sheet = read_scored(bytes, "", |rows| score(rows, Column::of))?;
    let table = Headed::find(&sheet, Column::of)
        .filter(|table| table.has(Column::Title) || table.has(Column::Reference));
    let table = table.ok_or(Refused::NotAnAgenda)?;
    if table.rows.len() > MOST_ITEMS {
        return Err(Refused::TooLarge);
    }
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
    Ok(AgendaFile { source: AgendaSource::Table, rooms: Vec::new(), items, left_out: table.left_out })
}

/// Reads one row.
struct Reader<'a> {
    table: &'a Headed<'a, Column>,
    row: &'a SheetRow,
    frame: &'a Frame,
}

impl Reader<'_> {
    fn text(&self, column: Column) -> Option<&str> {
        self.table.text(self.row, column)
    }

    fn cell(&self, column: Column) -> Option<&Cell> {
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
        if let Some(text) = self.text(Column::Reference) {
            record.set_reference(text);
        }
        if let Some(text) = self.text(Column::Title) {
            record.set_title(text);
        }
        self.kind(&mut record);
        if let Some(text) = self.text(Column::Number) {
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
        let said = self.text(Column::Kind).unwrap_or_default();
        record.set_kind(said);
        if said.is_empty() {
            record.guess_kind();
        }
    }

    fn when(&self, record: &mut ItemRecord, day_above: &mut Option<NaiveDate>) {
        let mut when = When::default();
        if let Some(span) = self.span(Column::Start, record) {
            when.start = Some(span.from);
            when.end = span.to;
        }
        if let Some(span) = self.span(Column::End, record) {
            when.end = span.to.or(Some(span.from));
        }
        if let Some(cell) = self.cell(Column::Duration).filter(|cell| !cell.is_blank()) {
            let of_cell = cell.date.map(clock::of_cell);
            when.duration = of_cell.or_else(|| record.minutes(ItemField::Duration, &cell.text));
        }
        if let Some(text) = self.text(Column::Minimum) {
            record.says.insert(ItemField::Minimum);
            record.details.minimum = record.minutes(ItemField::Minimum, text);
        }
        let date = self.text(Column::Date).unwrap_or_default();
        let nth = self.text(Column::Day).unwrap_or_default();
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
        let columns = [Column::Date, Column::Day, Column::Start];
        if columns.into_iter().any(|column| self.table.has(column)) {
            record.says.insert(ItemField::Day);
        }
        if when.day.is_none() && when.start.is_some() && !record.is_refused() {
            let message = "It has a time and no day, so it waits beside the timeline.";
            record.doubt(ItemField::Day, "day_missing", message);
        }
        record.set_when(when, self.frame);
    }

    fn span(&self, column: Column, record: &mut ItemRecord) -> Option<clock::Span> {
        let cell = self.cell(column)?;
        match cell.date {
            Some(at) => Some(clock::Span { from: clock::of_cell(at), to: None }),
            None => record.span(self.text(column).unwrap_or_default()),
        }
    }

    fn place(&self, record: &mut ItemRecord) {
        if let Some(text) = self.text(Column::Room) {
            record.room = record.text(ItemField::Room, text).unwrap_or_default();
        }
        if let Some(flag) = self.text(Column::Online).and_then(|text| record.flag(ItemField::Online, text)) {
            record.says.insert(ItemField::Online);
            record.details.online = flag;
        }
        if let Some(text) = self.text(Column::Parallel) {
            record.details.parallel = record.text(ItemField::Parallel, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Column::VideoLink) {
            record.details.video_link = record.text(ItemField::VideoLink, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Column::Label) {
            record.set_label(text);
        }
        if let Some(flag) =
            self.text(Column::ChathamHouse).and_then(|text| record.flag(ItemField::ChathamHouse, text))
        {
            record.says.insert(ItemField::ChathamHouse);
            record.details.chatham_house = flag;
        }
    }

    fn texts(&self, record: &mut ItemRecord) {
        if let Some(text) = self.text(Column::Description) {
            record.details.description = record.text(ItemField::Description, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Column::Purpose) {
            record.details.purpose = record.text(ItemField::Purpose, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Column::ProposedBy) {
            record.details.proposed_by = record.text(ItemField::ProposedBy, text).unwrap_or_default();
        }
        if let Some(text) = self.text(Column::Questions) {
            record.set_questions(pieces(text).into_iter());
        }
        if let Some(text) = self.text(Column::Aims) {
            record.set_aims(text.split([';', ',', '/', '\n']));
        }
    }

    fn people(&self, record: &mut ItemRecord) {
        for column in self.table.columns() {
            let Column::People(role) = column else { continue };
            record.says.insert(ItemField::People);
            for piece in pieces(self.text(column).unwrap_or_default()) {
                let (text, role) = own_role(piece, role);
                record.add_person(text, role, true, Line::default());
            }
        }
    }

    fn tour(&self, record: &mut ItemRecord) {
        let Some(text) = self.text(Column::TourMinutes) else { return };
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
