//! What is refused of every answer to a pouch, whoever gives it and however it comes.

use crate::Result;
use domain::fact::Fact;
use domain::refusal::{Refusal, RefusalCode};
use serde::Deserialize;

/// Something in the file of an answer, by its place from 1 or its identity.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Cited {
    /// By its place.
    Place(u32),
    /// By what it is known.
    Written(String),
}

impl Cited {
    /// Writes it as text.
    pub(crate) fn written(self) -> String {
        match self {
            Self::Place(place) => place.to_string(),
            Self::Written(text) => text,
        }
    }
}

/// Says that an answer cannot be read, and at which place of it.
pub(crate) fn unread(place: &impl ToString) -> Refusal {
    Refusal::new(RefusalCode::AnswerUnread).of("from").with(Fact::Name, place.to_string())
}

/// Refuses an answer that says more than anybody does.
pub(crate) fn limited(count: usize, most: usize) -> Result<()> {
    if count <= most {
        return Ok(());
    }
    Err(Refusal::new(RefusalCode::AnswerTooMany).with(Fact::Count, count).with(Fact::Most, most).into())
}
