//! What a check finds beside a chain that is whole: something kept that the journal does not account for.

use crate::noun::Noun;
use uuid::Uuid;

/// Something in a workspace that is not as its journal says. None of it holds a text or a name.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Unfit {
    /// A record holds something else than was saved last.
    Altered {
        /// Its noun.
        noun: Noun,
        /// The record.
        record: Uuid,
        /// The first field that differs; nothing where the number of its changes does, or the row cannot be read.
        field: Option<&'static str>,
    },
    /// A record is there that nobody added, or that somebody removed.
    Added {
        /// Its noun.
        noun: Noun,
        /// The record.
        record: Uuid,
    },
    /// A record is gone, and nobody removed it.
    Gone {
        /// Its noun.
        noun: Noun,
        /// The record.
        record: Uuid,
    },
    /// The title of the workspace, or that it is the sample, is not as it was made.
    Workspace,
    /// A step is gone, or something else is kept of it than was done: when, by whom, whether it still holds.
    Step {
        /// The entry with which it begins.
        entry: i64,
    },
    /// A value is erased, and no step erased it.
    Erased {
        /// The entry that it belongs to.
        entry: i64,
        /// What that entry is about, where it is about a record.
        noun: Option<Noun>,
        /// The record.
        record: Uuid,
    },
    /// The search finds a record by other words than it holds, or does not find it.
    Search {
        /// Its noun; nothing where the index as a whole is hurt.
        noun: Option<Noun>,
        /// The record.
        record: Uuid,
    },
    /// An attached file holds something else than was attached, or is gone.
    Paper {
        /// The item to which it is attached, where there is one still.
        item: Option<Uuid>,
    },
}

impl Unfit {
    /// Returns the record that it is about, to be named.
    pub const fn record(&self) -> Option<Uuid> {
        match self {
            Self::Altered { record, .. }
            | Self::Added { record, .. }
            | Self::Gone { record, .. }
            | Self::Erased { record, .. }
            | Self::Search { record, .. } => Some(*record),
            Self::Paper { item } => *item,
            Self::Workspace | Self::Step { .. } => None,
        }
    }
}
