//! Agendas as people send them: JSON, tables and calendars.
//!
//! ```text
//! let frame = Frame { days, zone };                         // of the meeting
//! let file = intake::agenda::read(&bytes, "agenda.xlsx", &frame)?;
//! for item in &file.items { ... }                            // each with its reasons
//! ```
//!
//! What a file says about an item is in [`ItemRecord::says`]; who and where is text until the workspace resolves it.
//!
//! # JSON
//!
//! ```json
//! {
//!   "rooms": [
//!     { "id": "R-01", "name": "Plenary room", "capacity": 80, "hybrid": true,
//!       "features": ["hearing_loop", "step_free", "live_captions", "video", "booths"] }
//!   ],
//!   "agenda": [
//!     { "id": "I-09", "no": "9", "day": 2, "date": "2024-06-27", "start": "10:10", "end": "11:10",
//!       "type": "tour de table", "room": "R-01", "title": "Common understanding of legal concepts",
//!       "roles": [{ "person": "P45", "role": "Moderator", "confirmed": true, "note": "" }],
//!       "label": "TLP:GREEN", "chatham_house_rule": true, "purpose": "Compare eight concepts.",
//!       "guiding_questions": ["Which concept causes most difficulty?"],
//!       "minutes_per_delegation": 2 },
//!     { "title": "Surrogacy: a second look", "type": "plenary", "duration": 45, "proposed_by": "BE" }
//!   ]
//! }
//! ```
//!
//! Only `title` must be there; an item without `day` and `date` is a proposal beside the timeline. A key that is
//! missing leaves the field of a known item as it is; `null` empties it. Times are local times of the meeting. Types are
//! plenary, workshop, tour de table, panel, break, social, other; roles are Co-chair, Moderator, Speaker, Panellist,
//! Rapporteur, Organiser; a person is a reference (`P45`, `G01`), an e-mail address, a name, or `null` for "to be
//! confirmed". Further keys of an item:
//!
//! | Key | Holds |
//! |---|---|
//! | `duration`, `minimum`, `actual` | minutes; `duration` where there is no `end` |
//! | `expected` | how many people are expected in the room |
//! | `actual_start` | when it really began, "10:12" |
//! | `parallel_group` | the name that parallel items share |
//! | `online` | whether people can take part online; as the room otherwise |
//! | `video_link`, `description`, `proposed_by` | text |
//! | `translations` | `[{ "language": "FR", "title": "…", "description": "…", "outdated": false }]` |
//! | `aims` | `["inform", "discuss", "decide"]` |
//! | `tour` | `{ "question": "…", "minutes": 2, "order": "meeting", "chosen": ["BE", "BG"] }`; orders are `meeting`, `reversed`, `english_alphabetical`, `chosen` |
//! | `run_sheet` | `[{ "at": -15, "kind": "doors", "text": "Open the doors", "who": "Reception" }]`; kinds are `doors`, `interpreters`, `family_photo`, `technical`, `catering`, `other` |
//!
//! # Schedules
//!
//! Conference programs write JSON of their own: days with rooms with talks (frab, pretalx), or days with entries (the
//! timetable of Indico). Their talks are items, known again by the identity that the program gives them; a session that
//! holds others is the first line of their descriptions.
//!
//! # Tables
//!
//! A row of headings in English, French or German, as `words.txt` lists them, and a row for each item. People of one
//! role stand in one cell, divided by semicolons or lines, and so do questions. An empty day is that of the row above.
//!
//! # Calendars
//!
//! Every VEVENT is an item: of one that stands there in several states the newest, of one that repeats each time on a day of
//! the meeting. Times with a zone become times of the meeting; what a file says of its zones counts before their names.
//! Events of a calendar that this application made carry the identity of their item in the UID and say no more than when
//! and where it is; of any other UID, RECURRENCE-ID and SEQUENCE are [`ItemRecord::event`], by which a later file finds the
//! item. What was called off is refused, and known by [`ItemRecord::called_off`].
//!
//! # Codes of reasons
//!
//! | Code | Level | Meaning |
//! |---|---|---|
//! | `title_missing`, `start_missing` | refused | nothing is known without it |
//! | `time_unreadable`, `day_unclear`, `day_outside`, `end_before_start`, `duration_impossible` | refused | when it is |
//! | `euci_refused` | refused | a marking of EU classified information |
//! | `reference_twice`, `too_many`, `nul`, `not_an_object` | refused | the entry cannot be kept |
//! | `cancelled` | refused | the event was called off |
//! | `number_unclear`, `number_twice`, `break_with_number` | doubt | the printed number |
//! | `label_unknown`, `kind_unknown`, `role_unknown`, `aim_unknown`, `language_unknown`, `feature_unknown` | doubt | a word that is not known |
//! | `day_missing`, `day_disagrees`, `duration_disagrees`, `duration_unreadable`, `minimum_too_long` | doubt | when it is |
//! | `start_skipped` | doubt | the clock jumps over it, in the zone of a calendar; it is taken for the moment after |
//! | `zone_unknown` | doubt | a zone nobody knows |
//! | `repeats` | info, doubt or refused | one time of an event; a doubt where a rule cannot be followed, refused where it is on no day of the meeting |
//! | `flag_unclear`, `reference_odd`, `text_cut`, `wrong_type` | doubt | left out or cut |
//! | `kind_guessed`, `markup_removed` | corrected | taken from the title; taken out of a text |
//! | `past_midnight`, `key_unknown`, `papers_left_out`, `states_older`, `zone_missing` | info | worth knowing |

mod calendar;
mod file;
mod item;
mod json;
mod room;
mod schedule;
mod table;
mod when;
mod words;

pub use file::{AgendaFile, AgendaSource, Frame};
pub use item::{ItemRecord, PersonRecord};
pub use room::{RoomRecord, rooms};
pub(crate) use schedule::is_schedule;
pub(crate) use table::{has_items, score};
pub use table::{items, table};
pub use when::jump_facts;

use crate::limits;
use crate::lines::unfolded;
use crate::read::plain_text;
use crate::refused::Refused;

/// Reads an agenda that is no table: JSON or a calendar. None where it may be a table, see [`table`].
///
/// No bytes make this panic, and hostile ones are refused within two seconds and 300 MB.
pub fn read_text(bytes: &[u8], frame: &Frame) -> Result<Option<AgendaFile>, Refused> {
    if bytes.len() > limits::MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let unfolded = is_calendar(bytes).then(|| unfolded(bytes));
    let mut file = match plain_text(unfolded.as_deref().unwrap_or(bytes))? {
        Some(text) if starts(&text, "{") => json::read(&text, frame)?,
        Some(text) if starts(&text, "BEGIN:VCALENDAR") => calendar::read(&text, frame)?,
        _ => return Ok(None),
    };
    item::finish(&mut file.items);
    if file.items.is_empty() && file.rooms.is_empty() { Err(Refused::Empty) } else { Ok(Some(file)) }
}

/// Reads an agenda in any form, columns as they are proposed. The form is found by what the file holds, never by its name.
pub fn read(bytes: &[u8], frame: &Frame) -> Result<AgendaFile, Refused> {
    if let Some(file) = read_text(bytes, frame)? {
        return Ok(file);
    }
    let (sheet, layout) = table(bytes, "")?;
    let file = items(&sheet, &layout, &layout.proposed(), frame);
    if file.items.is_empty() { Err(Refused::Empty) } else { Ok(file) }
}

/// Tells whether a text is an agenda that is no table.
pub(crate) fn is_json_or_calendar(text: &str) -> bool {
    starts_with_brace(text) || starts(text, "BEGIN:VCALENDAR")
}

/// Tells whether a text is JSON with an object at its top.
pub(crate) fn starts_with_brace(text: &str) -> bool {
    starts(text, "{")
}

fn is_calendar(bytes: &[u8]) -> bool {
    starts(&String::from_utf8_lossy(&bytes[..bytes.len().min(64)]), "BEGIN:VCALENDAR")
}

fn starts(text: &str, with: &str) -> bool {
    text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n'])
        .get(..with.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(with))
}
