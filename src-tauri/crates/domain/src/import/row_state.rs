//! [`RowState`]: what happens to a row of a file.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// What would happen to a row.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Something that is not there yet.
    New,
    /// Something that is there, with something else.
    Update,
    /// Something that is there, just like this.
    Unchanged,
    /// An earlier answer of somebody who answered again in the same file.
    Duplicate,
    /// Somebody who withdrew; an item whose event was called off.
    Withdrawn,
    /// A row that cannot come in like this, or with a question that nobody has answered yet.
    #[default]
    Rejected,
    /// A row that is about nobody: a heading, a total, a remark.
    Nobody,
}

impl RowState {
    /// Every state, in the order of filters and totals.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Update,
        Self::Unchanged,
        Self::Duplicate,
        Self::Withdrawn,
        Self::Rejected,
        Self::Nobody,
    ];

    /// Returns the stable name, which is also the English one.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Update => "update",
            Self::Unchanged => "unchanged",
            Self::Duplicate => "duplicate",
            Self::Withdrawn => "withdrawn",
            Self::Rejected => "rejected",
            Self::Nobody => "nobody",
        }
    }

    /// Counts states; what is left out is not counted.
    pub fn count(rows: impl Iterator<Item = (Self, bool)>) -> BTreeMap<Self, u32> {
        let mut totals: BTreeMap<Self, u32> = Self::ALL.into_iter().map(|state| (state, 0)).collect();
        for (state, _) in rows.filter(|(_, skipped)| !skipped) {
            *totals.entry(state).or_default() += 1;
        }
        totals
    }
}
