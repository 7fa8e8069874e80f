//! Pouches: the kinds of encrypted files in which parts of a meeting go to those whom they are for.

use crate::closed;
use crate::disclosure::PaperKind;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a pouch is made for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PouchKind {
    /// A body in the chair reviews a version of the agenda.
    CoChair,
    /// Somebody looks at the items in which they have a role.
    Speaker,
    /// Readers of one level read the agenda and the notes.
    Reader,
    /// A delegation looks at what the notes say of it.
    Delegation,
    /// A second note-taker works on some items.
    Notes,
}

closed! {
    PouchKind, "pouch-kind",
    CoChair = "co_chair",
    Speaker = "speaker",
    Reader = "reader",
    Delegation = "delegation",
    Notes = "notes",
}

impl PouchKind {
    /// Writes for whom one is made, as people do: `delegation:DE`.
    pub fn written_for(self, whom: &str) -> String {
        format!("{}:{whom}", self.as_str())
    }

    /// Lists the papers that it can hold; each is in it where its readers may have it.
    pub const fn papers(self) -> &'static [PaperKind] {
        match self {
            Self::CoChair => &[PaperKind::Agenda, PaperKind::Changes],
            Self::Speaker => &[PaperKind::Calendar],
            Self::Reader => &[PaperKind::Agenda, PaperKind::Minutes],
            Self::Delegation => &[PaperKind::Minutes, PaperKind::Corrections],
            Self::Notes => &[PaperKind::Minutes],
        }
    }
}
