//! What is refused of every answer to a pouch, whoever gives it and however it comes.

use crate::Result;
use domain::fact::Fact;
use domain::refusal::{Refusal, RefusalCode};

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
