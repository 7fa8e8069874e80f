//! Reads what people send: spreadsheets (XLSX, XLSB, XLS, ODS, CSV), address cards (vCard), exports of surveys and of event
//! systems, agendas and calendars.
//!
//! Bytes come in, rows in the types of the domain go out, and every doubt is said. This crate opens no file, knows no
//! database, and decides nothing about existing records. Columns with identity documents (class E) are named, and their
//! values never leave it.
//!
//! ```text
//! let sheet = intake::read(&bytes, "eusurvey.xlsx")?;      // the cells, or why not
//! let layout = intake::recognise(&sheet)?;                 // the headings, and what the columns mean
//! let mapping = layout.proposed();                         // or what a person chose
//! let records = intake::records(&sheet, &layout, &mapping, &days);
//! ```
//!
//! Address cards and JSON have no columns: what stands under one name in every card or object is taken for one, so that they
//! are mapped as any table. Indico, pretalx and pretix were looked at; of others whatever looks like them is read.
//!
//! Agendas are read by [`agenda::table`] or [`agenda::read_text`], guests of single items by [`guests::table`], session
//! notes by [`notes::read`], records of exchange by [`exchange::read_json`] or [`exchange::table`], a form for comments that came back by [`comments::read`]; tables have the same layout and
//! mapping, and each module says in which forms they come.
//!
//! # A mapping as a file
//!
//! `--mapping M.json` names columns by heading or letter, and fields by the names of [`Field`]. Columns that it does
//! not name keep what is proposed for them; `ignore` leaves a column out.
//!
//! ```json
//! { "columns": { "Which State do you represent?": "party", "C": "family_name", "Remarks": "ignore" } }
//! ```
//!
//! # Answers as a file
//!
//! `--answers A.json` answers the questions of an import: the party code for a text as it is written in the file
//! (accents and case do not matter), the party code of a row (worksheet row or physical line) where nothing is written, or
//! of all such rows with one institution or one domain of their address, what an answer says about attendance (`in_person`, `online`, `absent`;
//! the answer to nothing, `""`, is for whoever is new and says nothing of it),
//! the name in a row, who a row is about, rows to take for people although they seem to be none, and rows to leave out. Every part may be missing. In a form for comments the
//! party of row 1 is the body that answers, and `open` stands for the agenda as a whole.
//!
//! Who a row is about is `new` for somebody who is not there yet, the reference of somebody at the meeting, `row 3` for
//! the person of another row, or, for somebody known from another meeting, the identity that the question names.
//!
//! ```json
//! {
//!   "parties": { "EC": "COM" },
//!   "party_of_row": { "9": "SE" },
//!   "parties_of": { "Ministry of Justice": "NO", "@justice.test": "SE" },
//!   "modes": { "At the venue": "in_person", "": "online" },
//!   "names": { "12": { "given_name": "Jane", "family_name": "Doe" } },
//!   "persons": { "14": "P07", "15": "new", "16": "row 15" },
//!   "people": { "Jo Roe": "P09", "Max Example": "open" },
//!   "rooms": { "Cellar": "R-02", "Attic": "new", "Garden": "open" },
//!   "items": { "5 A word of thanks": "I-05", "Farewell": "new", "As a whole": "open" },
//!   "fields": { "17": { "function": "keep", "phone": "take" } },
//!   "no_longer_named": { "P07": "comes", "P08": "withdraws" },
//!   "take": [3],
//!   "skip": [17]
//! }
//! ```
//!
//! # Codes of reasons
//!
//! | Code | Level | Meaning |
//! |---|---|---|
//! | `formula_value` | info | a formula stands behind the cell; its last result counts |
//! | `text_cleaned` | corrected | invisible characters removed, or accents composed |
//! | `formula_without_value` | doubt | a formula without a result |
//! | `looks_like_formula` | doubt | text that a spreadsheet program would calculate; kept as text |
//! | `date_month_first` | info | a date of which the column shows that its month comes first |
//! | `letters_repaired` | corrected | letters that were encoded twice |
//! | `letters_lost` | doubt | question marks or wrong letters where letters were |
//! | `letters_guessed` | doubt | a few letters that another encoding reads otherwise |
//! | `letters_stray` | doubt | letters in another encoding than the rest of the file |
//! | `not_a_person` | info | headings that come again, a line over the rows below, a total, a remark |
//! | `party_of_section` | corrected | the country or body stands in a line above the rows |
//! | `column_differs` | doubt | a column that is not used, beside one for the same, says something else |
//! | `row_hidden` | doubt | a row that the sheet hides |
//! | `text_cut`, `text_continued` | doubt | longer than is kept |
//! | `digits_only` | doubt | a telephone number that the sheet keeps as a number |
//! | `email_unlikely` | doubt | no e-mail address, or several |
//! | `name_split` | doubt | a whole name was taken apart |
//! | `title_in_name` | doubt | a name holds a title: taken off in front, kept behind a family name |
//! | `names_swapped` | doubt | the address says that given and family name are swapped |
//! | `mode_unclear`, `days_unclear`, `day_outside` | doubt | attendance that is not understood, or on another day |
//! | `role_unknown`, `delegation_role_unknown`, `status_unknown`, `language_unknown` | doubt | a word that is not known; left out |
//! | `consent_unclear`, `withdrawal_unclear` | doubt | neither a clear yes nor a clear no |
//! | `date_unclear` | doubt | the time of the answer is not understood |

pub mod agenda;
pub mod comments;
pub mod evaluation;
pub mod exchange;
pub mod guests;
pub mod notes;

mod answers;
mod columns;
mod kept;
mod layout;
mod limits;
mod lines;
mod mapping;
mod object;
mod read;
mod recognise;
mod record;
mod refused;
mod said;
mod sheet;

pub use answers::{Answers, FieldAnswer, NameAnswer, NamedAnswer, OPEN};
pub use domain::import::ImportKind;
pub use domain::reason::Level;
pub use layout::{Column, Evidence, Layout, Source, Sureness, Why, recognise};
pub use limits::MOST_BYTES;
pub use mapping::{Mapping, MappingRefused};
pub use read::{How, LettersRead, letters, read, read_as};
pub use recognise::recognise_kind;
pub use record::{Listed, OpenMode, Reason, Record, comma_below, records};
pub use refused::Refused;
pub use sheet::{Sheet, SourceKind};
