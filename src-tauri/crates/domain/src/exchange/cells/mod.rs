//! The cells of a record: what stands in each column of its table, and what a cell of a file says of it.
//!
//! One file for each noun has both ways side by side, so that what is written is what is read. A field that is missing in
//! it is in no table.

mod action;
mod challenge;
mod concept;
mod practice;
mod question;
mod transfer;

use super::{Cell, Cited, Names};
use crate::closed::Closed;
use crate::field::Field;
use crate::ids::{AgendaItemId, PartyId, PersonId};
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::reason::ReasonCode;
use crate::term::{TermCode, Vocabulary};
use crate::text::{Line, Prose, TextRefused, Title};
use chrono::NaiveDate;
use std::str::FromStr;

/// A record whose parts stand in the cells of a table.
pub trait Celled {
    /// Returns what stands in the cell of a field.
    fn cell(&self, field: Field, names: &Names) -> Cell;

    /// Takes over what a cell of a file says. What cannot be read is said, and left as it was.
    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>);
}

/// Something in a cell that could not be read as it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Misread {
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub code: ReasonCode,
    /// The text.
    pub text: String,
    /// The most characters, where the text was cut.
    pub most: Option<usize>,
    /// Whether the whole row is refused for it.
    pub refused: bool,
}

/// Reads cells of one field, and notes what cannot be read.
struct Reading<'a> {
    field: Field,
    names: &'a Names,
    said: &'a mut Vec<Misread>,
}

/// Text that can be cut.
trait Kept: FromStr<Err = TextRefused> + Default {}

impl Kept for Line {}
impl Kept for Prose {}

/// Returns a code as files write it: `used regularly`.
fn code<T: Closed>(member: T) -> Cell {
    Cell::Text(member.code().replace('_', " "))
}

fn text(text: &impl ToString) -> Cell {
    Cell::Text(text.to_string())
}

fn maybe(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Nothing, |value| Cell::Text(value.to_string()))
}

fn list<T: ToString>(entries: &[T]) -> Cell {
    Cell::List(entries.iter().map(ToString::to_string).collect())
}

fn language(language: Option<&LanguageCode>) -> Cell {
    maybe(language.map(|code| code.as_str().to_lowercase()))
}

fn parties(parties: &[PartyId], names: &Names) -> Cell {
    Cell::List(parties.iter().map(|party| names.code(*party).to_owned()).collect())
}

impl Cell {
    /// Tells whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.is_empty(),
            Self::List(entries) => entries.is_empty(),
            Self::Flag(_) | Self::Number(_) => false,
        }
    }

    /// Tells whether a list has this entry.
    pub fn has(&self, entry: &str) -> bool {
        matches!(self, Self::List(entries) if entries.iter().any(|one| one == entry))
    }

    /// Returns its text; that of a list in one line.
    pub fn text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::List(entries) => entries.join("; "),
            Self::Flag(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// Returns its entries; one text is one entry.
    pub fn entries(&self) -> Vec<String> {
        match self {
            Self::List(entries) => entries.clone(),
            cell if cell.is_empty() => Vec::new(),
            cell => vec![cell.text()],
        }
    }
}

impl Reading<'_> {
    fn misread(&self, code: ReasonCode, text: impl Into<String>) -> Misread {
        Misread { field: self.field, code, text: text.into(), most: None, refused: false }
    }

    fn note(&mut self, code: ReasonCode, text: impl Into<String>) {
        self.said.push(self.misread(code, text));
    }

    /// Says that a text was cut after so many characters.
    fn cut(&mut self, most: usize) {
        self.said.push(Misread { most: Some(most), ..self.misread(ReasonCode::TextCut, "") });
    }

    /// Says why the whole row is refused.
    fn refuse(&mut self, code: ReasonCode) {
        self.said.push(Misread { refused: true, ..self.misread(code, "") });
    }

    /// Reads a text; one that is too long is cut and said.
    fn kept<T: Kept>(&mut self, text: &str) -> T {
        match text.parse() {
            Ok(kept) => kept,
            Err(TextRefused::Empty) => T::default(),
            Err(TextRefused::TooLong { most, .. }) => {
                self.cut(most);
                text.chars().take(most).collect::<String>().parse().unwrap_or_default()
            }
            Err(TextRefused::Nul) => {
                self.refuse(ReasonCode::Nul);
                T::default()
            }
        }
    }

    fn line(&mut self, cell: &Cell) -> Line {
        self.kept(&cell.text())
    }

    fn prose(&mut self, cell: &Cell) -> Prose {
        self.kept(&cell.text())
    }

    /// Reads a title, without which a record is none.
    fn title(&mut self, cell: &Cell) -> Option<Title> {
        let text = cell.text();
        let cut: String = text.chars().take(Title::MOST).collect();
        if cut != text {
            self.cut(Title::MOST);
        }
        let title = cut.parse().ok();
        if title.is_none() {
            self.refuse(ReasonCode::TitleMissing);
        }
        title
    }

    fn lines(&mut self, cell: &Cell) -> Vec<Line> {
        let lines: Vec<Line> = cell.entries().iter().map(|entry| self.kept(entry)).collect();
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    fn terms(&mut self, vocabulary: Vocabulary, cell: &Cell) -> Vec<TermCode> {
        let mut codes: Vec<TermCode> = Vec::new();
        for entry in cell.entries() {
            match self.names.terms().written(vocabulary, &entry) {
                Some(term) if codes.contains(&term.code) => {}
                Some(term) => codes.push(term.code.clone()),
                None => self.note(ReasonCode::TermUnknown, entry),
            }
        }
        codes
    }

    fn cited(&mut self, cell: &Cell) -> Vec<Cited> {
        let mut cited: Vec<Cited> = Vec::new();
        for entry in cell.entries() {
            match entry.parse::<Cited>() {
                Ok(one) if cited.contains(&one) => {}
                Ok(one) => cited.push(one),
                Err(_) => self.note(ReasonCode::CitedOdd, entry),
            }
        }
        cited
    }

    fn parties(&mut self, cell: &Cell) -> Vec<PartyId> {
        let mut parties = Vec::new();
        for entry in cell.entries() {
            match self.names.party_called(&entry) {
                Some(party) if parties.contains(&party) => {}
                Some(party) => parties.push(party),
                None => self.note(ReasonCode::SourceUnknown, entry),
            }
        }
        parties
    }

    fn party(&mut self, cell: &Cell) -> Option<PartyId> {
        self.parties(&Cell::Text(cell.text())).first().copied()
    }

    fn person(&mut self, cell: &Cell) -> Option<PersonId> {
        let text = cell.text();
        if text.trim().is_empty() {
            return None;
        }
        let found = self.names.person_called(&text);
        if found.is_none() {
            self.note(ReasonCode::SeatUnknown, text);
        }
        found
    }

    fn item(&mut self, cell: &Cell) -> Option<AgendaItemId> {
        let text = cell.text();
        if text.trim().is_empty() {
            return None;
        }
        let found = self.names.item_called(&text);
        if found.is_none() {
            self.note(ReasonCode::RecordItemUnknown, text);
        }
        found
    }

    /// Reads a day; none where nothing stands there, and `before` where it cannot be read.
    fn date(&mut self, cell: &Cell, before: Option<NaiveDate>) -> Option<NaiveDate> {
        let text = cell.text();
        if text.trim().is_empty() {
            return None;
        }
        let read = text.trim().parse().ok();
        if read.is_none() {
            self.note(ReasonCode::DateUnclear, text);
        }
        read.or(before)
    }

    /// Reads a member of a closed list, by its code or its name in English; `before` where it cannot be read.
    fn choice<T: Closed>(&mut self, cell: &Cell, before: T) -> T {
        let text = cell.text();
        if text.trim().is_empty() {
            return before;
        }
        let found = T::written(&text);
        if found.is_none() {
            self.note(ReasonCode::StatusUnknown, text);
        }
        found.unwrap_or(before)
    }

    /// Reads a label. What is not understood must not open a record: it is as strict as labels go until somebody looks.
    fn label(&mut self, cell: &Cell) -> Option<HandlingLabel> {
        let text = cell.text();
        if text.trim().is_empty() {
            return None;
        }
        Some(text.parse().unwrap_or_else(|_| {
            self.note(ReasonCode::LabelUnknown, text);
            HandlingLabel::Red
        }))
    }

    fn language(&mut self, cell: &Cell) -> Option<LanguageCode> {
        let text = cell.text();
        if text.trim().is_empty() {
            return None;
        }
        let read = text.parse().ok();
        if read.is_none() {
            self.note(ReasonCode::LanguageUnknown, text);
        }
        read
    }

    fn flag(&mut self, cell: &Cell, before: bool) -> bool {
        match cell {
            Cell::Flag(flag) => *flag,
            cell if cell.is_empty() => before,
            cell => {
                self.note(ReasonCode::FlagUnclear, cell.text());
                before
            }
        }
    }

    fn number(&mut self, cell: &Cell, before: u16) -> u16 {
        match cell {
            Cell::Number(number) => u16::try_from(*number).unwrap_or(u16::MAX),
            cell if cell.is_empty() => 0,
            cell => {
                let read = cell.text().trim().parse().ok();
                if read.is_none() {
                    self.note(ReasonCode::NumberUnclear, cell.text());
                }
                read.unwrap_or(before)
            }
        }
    }
}
