//! The answer to an opened pouch, as the window keeps it until it is written.

use chrono::Utc;
use domain::pouch::PouchKind;
use domain::reply::{PassagesReply, TakenReply};
use domain::review::Answer;
use domain::text::Line;
use ops::pouch::{Kept, Key, OpenedPouch};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;

/// The answer to a pouch, kept under the lock of the pouch itself.
pub enum Answering {
    /// To a version of the agenda.
    Review(Kept<Answer>),
    /// To the passages of a delegation.
    Passages(Kept<PassagesReply>),
    /// The entries of a second note-taker.
    Taken(Kept<TakenReply>),
}

impl Answering {
    /// Opens the answer to a pouch, or begins it; a passphrase costs a second.
    pub fn open_or_begin(pouch: &OpenedPouch, key: &Key, place: &Path) -> ops::Result<Self> {
        Ok(match pouch.info().kind {
            PouchKind::Delegation => {
                pouch.passages()?;
                Self::Passages(Kept::open_or_begin(place, key, PassagesReply::default)?)
            }
            PouchKind::Notes => {
                pouch.taken()?;
                Self::Taken(Kept::open_or_begin(place, key, TakenReply::default)?)
            }
            PouchKind::CoChair | PouchKind::Speaker | PouchKind::Reader => {
                let review = pouch.review()?;
                Self::Review(Kept::open_or_begin(place, key, || review.begun(Line::default()))?)
            }
        })
    }

    /// Returns the key under which other work on the pouch is kept, at once.
    pub fn key(&self) -> Key {
        match self {
            Self::Review(work) => work.key(),
            Self::Passages(work) => work.key(),
            Self::Taken(work) => work.key(),
        }
    }

    /// Writes what was said so far as the file of the answer, as one that is made now.
    pub fn sealed(&self, pouch: &OpenedPouch) -> ops::Result<Vec<u8>> {
        let made_at = Utc::now();
        match self {
            Self::Review(work) => pouch.answer(&Answer { made_at, ..work.value().clone() }),
            Self::Passages(work) => pouch.answer(&PassagesReply { made_at, ..work.value().clone() }),
            Self::Taken(work) => pouch.answer(&TakenReply { made_at, ..work.value().clone() }),
        }
    }
}

/// Changes what is kept, where that differs, and returns it.
pub fn kept<T: Clone + PartialEq + Serialize + DeserializeOwned>(
    work: &mut Kept<T>,
    change: impl FnOnce(&mut T) -> ops::Result<()>,
) -> ops::Result<T> {
    let mut value = work.value().clone();
    change(&mut value)?;
    if value != *work.value() {
        work.change(|kept| {
            kept.clone_from(&value);
            Ok(())
        })?;
    }
    Ok(value)
}
