//! Importing an agenda: a file is read, explained item by item, and applied in one step.
//!
//! `intake` says what a file holds; here each item meets what the workspace already holds. Nothing is written before
//! [`AgendaPlan::apply`]; the same file again changes nothing. Items are known again by the identity in a calendar of our
//! own, by reference, else by day, beginning and title.
//!
//! Codes of reasons beside those of [`intake::agenda`] and [`intake::guests`]:
//!
//! | Code | Level | Meaning |
//! |---|---|---|
//! | `title_missing`, `item_refused` | refused | a new item without a title, or one that cannot be kept |
//! | `room_unknown`, `room_ambiguous` | doubt | the room stays as it is |
//! | `person_unknown`, `person_ambiguous` | doubt | to be confirmed, with what was written as a note |
//! | `person_twice`, `delegation_unknown`, `item_unknown`, `email_refused` | doubt | left out |
//! | `duration_missing` | doubt | half an hour is planned |
//! | `start_skipped` | doubt | the clock jumps over it that night; it is kept, and an error in the list of clashes |

use super::import_plan::AgendaPlan;
use crate::{Error, Result};
use domain::ids::MeetingId;
use domain::meeting::MeetingDetails;
use intake::agenda::{AgendaFile, Frame};
use std::collections::BTreeSet;
use std::path::Path;
use store::Unit;

/// An agenda that was read.
pub struct AgendaImport {
    file_name: String,
    file: AgendaFile,
}

impl AgendaImport {
    /// Reads a file for a meeting. `file_name` is a name, never a path.
    pub fn read(bytes: &[u8], file_name: &str, meeting: &MeetingDetails) -> Result<Self> {
        let file = intake::agenda::read(bytes, &Frame::from(meeting))?;
        Ok(Self { file_name: file_name.to_owned(), file })
    }

    /// Reads a file from the disk. One far beyond what an agenda can be is refused unread.
    pub fn read_file(path: &Path, file_name: &str, meeting: &MeetingDetails) -> Result<Self> {
        Self::read(&small_enough(path)?, file_name, meeting)
    }

    /// Says what would happen to every item, over what the workspace holds now; rows in `skip` are left out.
    pub async fn plan(
        &self,
        unit: &mut Unit,
        meeting: MeetingId,
        skip: &BTreeSet<u32>,
    ) -> Result<AgendaPlan> {
        AgendaPlan::make(unit, meeting, &self.file, &self.file_name, skip).await
    }
}

/// Reads a file that is not far too large.
pub(super) fn small_enough(path: &Path) -> Result<Vec<u8>> {
    if std::fs::metadata(path)?.len() > intake::MOST_BYTES as u64 {
        return Err(Error::File(intake::Refused::TooLarge));
    }
    Ok(std::fs::read(path)?)
}
