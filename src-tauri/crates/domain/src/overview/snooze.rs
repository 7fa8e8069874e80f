//! A matter that is put off.

use super::MatterKind;
use crate::ids::{MeetingId, Revision, SnoozeId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A matter of the overview that is put off: until a day, or until it changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Snooze {
    /// Its identity.
    pub id: SnoozeId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The key of the matter: it changes when the matter does.
    pub matter: String,
    /// The day on which it shows again; until it changes, where none is chosen.
    pub until: Option<NaiveDate>,
}

impl Snooze {
    /// Returns what its matter is about: the key begins with it.
    pub fn about(&self) -> Option<MatterKind> {
        let name = self.matter.split(':').next()?;
        MatterKind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Tells whether it still hides its matter.
    pub fn hides(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| today < until)
    }
}
