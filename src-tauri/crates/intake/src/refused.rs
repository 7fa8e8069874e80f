//! Why a file cannot be imported.

use domain::fact::{Fact, FactValue};
use domain::refusal::{Refusal, RefusalCode};
use thiserror::Error;

/// Why a file cannot be imported. Nothing has been kept of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum Refused {
    /// Something else than a table; says what, as a case of its sentence.
    #[error("not_a_table")]
    NotATable(&'static str),
    /// A picture, whatever its name says.
    #[error("image")]
    Image,
    /// Cut off or altered.
    #[error("damaged")]
    Damaged,
    /// Protected by a password.
    #[error("encrypted")]
    Encrypted,
    /// More data than a meeting has.
    #[error("too_large")]
    TooLarge,
    /// More columns than the limit.
    #[error("too_many_columns")]
    TooManyColumns,
    /// More rows than the limit.
    #[error("too_many_rows")]
    TooManyRows,
    /// Nothing below the headings, or nothing at all.
    #[error("empty")]
    Empty,
    /// NUL bytes in a text file.
    #[error("nul")]
    Nul,
    /// A document type declaration or an entity, which no spreadsheet program writes.
    #[error("dtd")]
    Dtd,
    /// No row of column headings.
    #[error("no_header")]
    NoHeader,
    /// One of our own lists for readers who see no names.
    #[error("no_names")]
    NoNames,
    /// JSON that breaks off or goes wrong; says in which line and column.
    #[error("bad_json")]
    BadJson(usize, usize),
    /// A calendar that breaks off, or whose parts do not close.
    #[error("bad_calendar")]
    BadCalendar,
    /// Address cards of which the last breaks off.
    #[error("bad_cards")]
    BadCards,
    /// JSON of something else, or nothing that describes items.
    #[error("not_an_agenda")]
    NotAnAgenda,
    /// A table without names, or something else.
    #[error("no_guests")]
    NoGuests,
    /// JSON of something else, or nothing that holds entries.
    #[error("no_notes")]
    NoNotes,
    /// JSON of something else, or a table without records of exchange.
    #[error("no_records")]
    NoRecords,
    /// No form for comments of ours, or one from which everything of ours was taken out.
    #[error("no_form")]
    NoForm,
    /// Text in no encoding that is known.
    #[error("unreadable_text")]
    UnreadableText,
}

impl Refused {
    /// Returns the reason with the facts of its sentence.
    pub fn refusal(self) -> Refusal {
        match self {
            Self::NotATable(what) => {
                Refusal::new(RefusalCode::FileNotATable).with(Fact::Case, FactValue::Case(what))
            }
            Self::Image => RefusalCode::FileImage.into(),
            Self::Damaged => RefusalCode::FileDamaged.into(),
            Self::Encrypted => RefusalCode::FileEncrypted.into(),
            Self::TooLarge => RefusalCode::FileTooLarge.into(),
            Self::TooManyColumns => RefusalCode::FileTooManyColumns.into(),
            Self::TooManyRows => RefusalCode::FileTooManyRows.into(),
            Self::Empty => RefusalCode::FileEmpty.into(),
            Self::Nul => RefusalCode::FileNul.into(),
            Self::Dtd => RefusalCode::FileDtd.into(),
            Self::NoHeader => RefusalCode::FileNoHeader.into(),
            Self::NoNames => RefusalCode::FileNoNames.into(),
            Self::BadJson(line, column) => {
                Refusal::new(RefusalCode::FileBadJson).with(Fact::Line, line).with(Fact::Column, column)
            }
            Self::BadCalendar => RefusalCode::FileBadCalendar.into(),
            Self::BadCards => RefusalCode::FileBadCards.into(),
            Self::NotAnAgenda => RefusalCode::FileNotAnAgenda.into(),
            Self::NoGuests => RefusalCode::FileNoGuests.into(),
            Self::NoNotes => RefusalCode::FileNoNotes.into(),
            Self::NoRecords => RefusalCode::FileNoRecords.into(),
            Self::NoForm => RefusalCode::FileNoForm.into(),
            Self::UnreadableText => RefusalCode::FileUnreadableText.into(),
        }
    }

    /// Returns the code that stands for the reason in reports; codes are stable.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotATable(_) => "not_a_table",
            Self::Image => "image",
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
            Self::TooLarge => "too_large",
            Self::TooManyColumns => "too_many_columns",
            Self::TooManyRows => "too_many_rows",
            Self::Empty => "empty",
            Self::Nul => "nul",
            Self::Dtd => "dtd",
            Self::NoHeader => "no_header",
            Self::NoNames => "no_names",
            Self::BadJson(..) => "bad_json",
            Self::BadCalendar => "bad_calendar",
            Self::BadCards => "bad_cards",
            Self::NotAnAgenda => "not_an_agenda",
            Self::NoGuests => "no_guests",
            Self::NoNotes => "no_notes",
            Self::NoRecords => "no_records",
            Self::NoForm => "no_form",
            Self::UnreadableText => "unreadable_text",
        }
    }
}
