//! Why a file cannot be imported.

use thiserror::Error;

/// Why a file cannot be imported. Nothing has been kept of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum Refused {
    /// Something else than a table; says what.
    #[error(
        "This file is {0}, which cannot be imported. Save the list as an Excel workbook (.xlsx) or as CSV, and open that file."
    )]
    NotATable(&'static str),
    /// A picture, whatever its name says.
    #[error(
        "This file is a picture, whatever its name says. Ask the sender for the table itself, as an Excel workbook (.xlsx) or as CSV."
    )]
    Image,
    /// Cut off or altered.
    #[error(
        "The workbook is damaged or incomplete. Copy or download it again; if that does not help, open it in a spreadsheet program and save it anew."
    )]
    Damaged,
    /// Protected by a password.
    #[error(
        "The workbook is protected by a password. Open it in a spreadsheet program, save a copy without the password, and open that copy."
    )]
    Encrypted,
    /// More data than a meeting has.
    #[error(
        "The file holds, or unpacks to, far more data than people enter for one meeting. Copy what you need into a new file, and open that."
    )]
    TooLarge,
    /// More columns than the limit.
    #[error(
        "The table has more than 1,024 columns. Delete the columns that are not needed, save the file, and open it again."
    )]
    TooManyColumns,
    /// More rows than the limit.
    #[error("The table has more than 20,000 rows. Split it into several files, and open them one by one.")]
    TooManyRows,
    /// Nothing below the headings, or nothing at all.
    #[error("The file holds no row of data. Check that it is the right file.")]
    Empty,
    /// NUL bytes in a text file.
    #[error(
        "The file contains NUL characters, so it is not plain text. Save the list as an Excel workbook (.xlsx) or as CSV in UTF-8, and open that file."
    )]
    Nul,
    /// A document type declaration or an entity, which no spreadsheet program writes.
    #[error(
        "The workbook contains a document type declaration, which no spreadsheet program writes and which can do harm. Do not trust this file; ask the sender for a new one."
    )]
    Dtd,
    /// No row of column headings.
    #[error(
        "No row of column headings was found. Put one heading above each column, for example Family name, E-mail, Country, and open the file again."
    )]
    NoHeader,
    /// One of our own lists for readers who see no names.
    #[error(
        "Entente wrote this list for readers who see no names, so it holds nobody to import. Use the list for the secretariat or for participants."
    )]
    NoNames,
    /// JSON that breaks off or goes wrong; says in which line and column.
    #[error(
        "The file is no valid JSON: it breaks off or goes wrong in line {0}, column {1}. Ask the sender for a new one."
    )]
    BadJson(usize, usize),
    /// A calendar that breaks off, or whose parts do not close.
    #[error("The calendar is damaged or incomplete. Export it again, and open the new file.")]
    BadCalendar,
    /// JSON of something else, or nothing that describes items.
    #[error(
        "The file holds no agenda. Entente reads agendas as JSON with a list “agenda”, as tables with a column for the title, and as calendars (.ics)."
    )]
    NotAnAgenda,
    /// A table without names, or something else.
    #[error(
        "The file holds no list of guests. Put one heading above each column, for example Given name, Family name, Agenda item, and open the file again."
    )]
    NoGuests,
    /// Text in no encoding that is known.
    #[error(
        "The text of the file cannot be read. Save the list as an Excel workbook (.xlsx) or as CSV in UTF-8, and open that file."
    )]
    UnreadableText,
}

impl Refused {
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
            Self::NotAnAgenda => "not_an_agenda",
            Self::NoGuests => "no_guests",
            Self::UnreadableText => "unreadable_text",
        }
    }
}
