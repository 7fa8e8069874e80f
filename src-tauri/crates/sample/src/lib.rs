//! The sample meeting, once: the third meeting of an invented focus group. All persons and statements are invented.
//!
//! The application makes its sample of these files, and the tests of every crate read the same ones. They lie in
//! `files`, as people send them; one more is a file there and a constant here.

/// The meeting itself, with its rooms.
pub const MEETING: &str = include_str!("../files/meeting.json");

/// Sixty people, as the organisers keep them.
pub const PARTICIPANTS: &[u8] = include_bytes!("../files/participants.csv");

/// Guests of single items.
pub const GUESTS: &[u8] = include_bytes!("../files/guests.csv");

/// The agenda of two days.
pub const AGENDA: &[u8] = include_bytes!("../files/agenda.json");

/// The session notes of the two days.
pub const NOTES: &[u8] = include_bytes!("../files/notes.json");

/// The best practices that were told.
pub const PRACTICES: &[u8] = include_bytes!("../files/practices.json");

/// The challenges that were told.
pub const CHALLENGES: &[u8] = include_bytes!("../files/challenges.json");

/// The legal concepts, with what delegations say of them.
pub const CONCEPTS: &[u8] = include_bytes!("../files/concepts.json");

/// What was agreed to be done.
pub const ACTIONS: &[u8] = include_bytes!("../files/actions.json");

/// The questions that were put to all delegations, with what they answered.
pub const QUESTIONS: &[u8] = include_bytes!("../files/questions.json");

/// The evaluation as a survey tool exports it, with addresses and times that are not kept.
pub const EVALUATION: &[u8] = include_bytes!("../files/evaluation.csv");

/// The sixty people as the survey tool exports them.
pub const SURVEY: &[u8] = include_bytes!("../files/eusurvey.xlsx");

/// The same survey with a column for each option of its multiple choices.
pub const SURVEY_SPLIT: &[u8] = include_bytes!("../files/eusurvey-split.xlsx");

/// The sixty people as a spreadsheet program saves them in the code page of Western Europe.
pub const EXCEL: &[u8] = include_bytes!("../files/excel-1252.csv");

/// The folder of the files, for what takes the path of a file; only where the sources are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/files");
