//! [`ImportRow`]: one row of a file, explained. It is the same for people, items and guests.

use super::base::FieldChoice;
use crate::party::PartyView;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::reason::ReasonCode;
use intake::Level;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use words::{Word, Words};

pub use domain::import::RowState;

/// A reason for a cell in doubt, or for the state of a row.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportReason {
    /// What it is, for programs.
    pub code: ReasonCode,
    /// How much it matters.
    pub level: Level,
    /// The cell; the whole row where there is none.
    pub field: Option<Field>,
    /// What it is, in a full sentence.
    pub message: String,
}

impl From<&intake::Reason> for ImportReason {
    fn from(reason: &intake::Reason) -> Self {
        let intake::Reason { code, level, field, ref facts } = *reason;
        Self { code, level, field, message: Words::chosen().reason(code, field, facts) }
    }
}

/// What an update would change.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportChange {
    /// The field.
    pub field: Field,
    /// What is there; never for class D.
    pub before: String,
    /// What would be there; never for class D.
    pub after: String,
}

/// Keeps the fields that differ, each with what it says before and after.
pub(super) fn different(
    pairs: impl IntoIterator<Item = (Field, (String, String))>,
) -> impl Iterator<Item = ImportChange> {
    let changed = pairs.into_iter().filter(|(_, (before, after))| before != after);
    changed.map(|(field, (before, after))| ImportChange { field, before, after })
}

/// The questions that a row can wait for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum QuestionCode {
    /// No country or body is known by what was written.
    PartyUnknown,
    /// Several countries or bodies could be meant.
    PartyAmbiguous,
    /// Nothing was written.
    PartyMissing,
    /// An answer does not say how somebody attends.
    ModeUnclear,
    /// Nothing says how somebody attends.
    AttendanceMissing,
    /// No family name.
    NameMissing,
    /// Somebody of another name has the same e-mail address.
    AddressShared,
    /// Somebody has the same name, or the same reference in a list of ours, and nothing tells the two apart.
    PersonUnclear,
    /// Several people at the meeting have the name.
    PersonAmbiguous,
    /// No room is known by what was written.
    RoomUnknown,
    /// Several rooms are called so.
    RoomAmbiguous,
    /// Nothing says which body in the chair answers.
    BodyMissing,
    /// No item of the version is known by what was written.
    ItemUnknown,
    /// Something else was entered since it was asked.
    AskedMeanwhile,
    /// The file and somebody by hand both changed something since the earlier file.
    ChangedBoth,
}

impl QuestionCode {
    /// Returns the reason why a row waits.
    pub const fn reason(self) -> ReasonCode {
        match self {
            Self::PartyUnknown => ReasonCode::PartyUnknown,
            Self::PartyAmbiguous => ReasonCode::PartyAmbiguous,
            Self::PartyMissing => ReasonCode::PartyMissing,
            Self::ModeUnclear => ReasonCode::ModeUnclear,
            Self::AttendanceMissing => ReasonCode::AttendanceMissing,
            Self::NameMissing => ReasonCode::NameMissing,
            Self::AddressShared => ReasonCode::AddressShared,
            Self::PersonUnclear => ReasonCode::PersonUnclear,
            Self::PersonAmbiguous => ReasonCode::PersonAmbiguous,
            Self::RoomUnknown => ReasonCode::RoomUnknown,
            Self::RoomAmbiguous => ReasonCode::RoomAmbiguous,
            Self::BodyMissing => ReasonCode::BodyMissing,
            Self::ItemUnknown => ReasonCode::RowItemUnknown,
            Self::AskedMeanwhile => ReasonCode::AskedMeanwhile,
            Self::ChangedBoth => ReasonCode::ChangedBoth,
        }
    }
}

/// A question that a person must answer before the row can be imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportQuestion {
    /// Which.
    pub code: QuestionCode,
    /// What was written.
    pub text: String,
    /// Parties that could be meant, best first.
    pub suggestions: Vec<PartyView>,
    /// People who could be meant.
    pub people: Vec<ImportPerson>,
    /// Rooms that could be meant.
    pub rooms: Vec<ImportRoom>,
    /// Items that could be meant.
    pub items: Vec<ImportItem>,
    /// What other rows with this question share, so that one answer can serve all of them.
    pub shared: Vec<SharedBy>,
    /// Fields that both the file and somebody by hand changed.
    pub fields: Vec<FieldChoice>,
}

/// What rows with one question share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SharedBy {
    /// An institution, or the domain of addresses: `@x.test`.
    pub of: String,
    /// How many rows share it.
    pub rows: u32,
}

impl ImportQuestion {
    pub(super) const fn new(code: QuestionCode) -> Self {
        Self {
            code,
            text: String::new(),
            suggestions: Vec::new(),
            people: Vec::new(),
            rooms: Vec::new(),
            items: Vec::new(),
            shared: Vec::new(),
            fields: Vec::new(),
        }
    }
}

/// An item that something may be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportItem {
    /// What an answer calls it: its reference.
    pub is: String,
    /// Its number and title.
    pub name: String,
}

/// A room in which an item may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportRoom {
    /// What an answer calls it: its reference.
    pub is: String,
    /// Its name.
    pub name: String,
}

/// Somebody whom a row may be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportPerson {
    /// What an answer calls them.
    pub is: String,
    /// The name in running order.
    pub name: String,
    /// Their reference, where they are at the meeting.
    pub reference: Option<String>,
    /// The row that is about them, where they are not there yet; with neither they are known from another meeting.
    pub row: Option<u32>,
}

impl ImportPerson {
    /// "Tadeja Korenjak (P07)"
    pub(super) fn described(&self) -> String {
        let (word, beside) = match (&self.reference, self.row) {
            (Some(reference), _) => (Word::InBrackets, reference.as_str().into()),
            (None, Some(row)) => (Word::OfRow, row.into()),
            (None, None) => (Word::OfAnotherMeeting, "".into()),
        };
        Words::chosen().say_with(word, [("text", self.name.as_str().into()), ("beside", beside)])
    }
}

/// One row of a file, explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportRow {
    /// The worksheet row or physical line, else the place in the file, from 1.
    pub row: u32,
    /// What would happen to it.
    pub state: RowState,
    /// Whether a person chose to leave it out.
    pub skipped: bool,
    /// What people cite: of what is there, or of what would be new.
    pub reference: Option<String>,
    /// The EU or body code, once it is certain.
    pub party: Option<String>,
    /// The name in running order; the title of an item.
    pub name: String,
    /// What else the screen shows of it.
    pub cells: BTreeMap<Field, String>,
    /// Reasons for cells in doubt and for the state; the one that decides it stands first.
    pub reasons: Vec<ImportReason>,
    /// What an update would change.
    pub changes: Vec<ImportChange>,
    /// What must be answered first.
    pub question: Option<ImportQuestion>,
}

impl ImportRow {
    /// Begins with what the file says of a row.
    pub(super) fn new(row: u32, skipped: bool, reasons: impl Iterator<Item = ImportReason>) -> Self {
        Self {
            row,
            state: RowState::New,
            skipped,
            reference: None,
            party: None,
            name: String::new(),
            cells: BTreeMap::new(),
            reasons: reasons.collect(),
            changes: Vec::new(),
            question: None,
        }
    }

    /// Returns a cell, empty where nothing stands.
    pub fn cell(&self, field: Field) -> &str {
        self.cells.get(&field).map_or("", String::as_str)
    }

    /// Fills a cell.
    pub(super) fn show(&mut self, field: Field, text: &impl ToString) {
        let text = text.to_string();
        if !text.is_empty() {
            self.cells.insert(field, text);
        }
    }

    /// Gives a reason.
    pub(super) fn note(
        &mut self,
        level: Level,
        field: impl Into<Option<Field>>,
        code: ReasonCode,
        facts: Facts,
    ) {
        let reason = intake::Reason { code, facts, level, field: field.into() };
        self.reasons.push((&reason).into());
    }

    /// Gives a reason to look at a cell.
    pub(super) fn doubt(&mut self, field: Field, code: ReasonCode, facts: Facts) {
        self.note(Level::Doubt, field, code, facts);
    }

    /// Gives the reason why a row cannot come in.
    pub(super) fn reject(&mut self, field: Field, code: ReasonCode, facts: Facts) {
        self.note(Level::Refused, field, code, facts);
        self.state = RowState::Rejected;
    }

    /// Lets a row wait for an answer; of several questions the first one is asked.
    pub(super) fn ask(&mut self, field: Field, question: ImportQuestion, facts: Facts) {
        self.reject(field, question.code.reason(), facts);
        self.question.get_or_insert(question);
    }

    /// Says that a later row is about the same person.
    pub(super) fn replaced_by(&mut self, row: u32) {
        self.state = RowState::Duplicate;
        let facts = Facts::default().with(Fact::Line, usize::try_from(row).unwrap_or_default());
        self.note(Level::Info, Field::Email, ReasonCode::AnsweredAgain, facts);
    }

    /// Tells whether something in it cannot be kept.
    pub(super) fn is_refused(&self) -> bool {
        self.reasons.iter().any(|reason| reason.level == Level::Refused)
    }

    /// Puts what decides the state of a row first, then what weighs most.
    pub(super) fn in_order(&mut self) {
        let decides = |code: ReasonCode| match self.state {
            RowState::Duplicate => code == ReasonCode::AnsweredAgain,
            RowState::Nobody => code == ReasonCode::NotAPerson,
            RowState::Withdrawn => matches!(code, ReasonCode::Withdrawn | ReasonCode::Cancelled),
            _ => false,
        };
        self.reasons.sort_by_key(|reason| (!decides(reason.code), std::cmp::Reverse(reason.level)));
    }
}
